import { describe, expect, test } from 'vitest';
import { FEATURES, featuresOf } from '../../../content/candidates/features.js';
import { outlineOf, sentenceViews } from '../../../content/candidates/outline.js';
import { chanceOf, contributionsOf, rank, rankerWithin } from '../../../content/candidates/ranker.js';
import { readingsOf } from './reading.js';

const TEXT =
  `The Orl lighthouse was built in 1874 by the engineer Greta Lindqvist, who had studied in Bergen. It stands
on a reef four miles from the harbour of Tarvik and guided ships for more than 90 years.`.replace(/\n/g, ' ');

function rankedTexts(text: string): { text: string; rank: number; features: readonly number[] }[] {
  const readings = readingsOf(text, 'Orl lighthouse');
  const outline = outlineOf(readings);
  return [...sentenceViews(readings, outline)].flatMap((view) =>
    view.spans.map((span, place) => {
      const features = featuresOf(view, place, outline);
      return { text: view.reading.article.text.slice(span.start, span.end), rank: rank(features), features };
    }),
  );
}

describe('the ranker', () => {
  test('puts what people ask for before words that nobody asks for', () => {
    const ranked = rankedTexts(TEXT).toSorted((a, b) => b.rank - a.rank);
    const place = (text: string) => ranked.findIndex((r) => r.text === text);
    const half = ranked.length / 2;
    expect(place('1874')).toBeGreaterThanOrEqual(0);
    for (const asked of ['1874', 'Greta Lindqvist', 'Bergen', 'four miles'])
      expect(place(asked)).toBeLessThan(half);
    expect(place('stands')).toBeGreaterThan(place('Greta Lindqvist'));
  });

  test('sees whole numbers only, so that every machine sees the same', () => {
    for (const { features, rank: value } of rankedTexts(TEXT)) {
      expect(features).toHaveLength(FEATURES.length);
      expect(features.every(Number.isInteger)).toBe(true);
      expect(Number.isInteger(value)).toBe(true);
    }
  });

  test('gives the same within a sentence, from whichever of its spans it begins', () => {
    const readings = readingsOf(TEXT, 'Orl lighthouse');
    const outline = outlineOf(readings);
    for (const view of sentenceViews(readings, outline)) {
      const features = view.spans.map((_, place) => featuresOf(view, place, outline));
      const ranks = features.map(rank);
      expect(new Set(ranks).size).toBeGreaterThan(1);
      for (const first of features) expect(features.map(rankerWithin(first))).toEqual(ranks);
    }
  });

  test('says what each feature added, and the parts sum to the rank but for one constant', () => {
    const rests = rankedTexts(TEXT).map(({ features, rank: value }) => {
      const sum = contributionsOf(features).reduce((total, { contribution }) => total + contribution, 0);
      return value / 10000 - sum;
    });
    for (const rest of rests) expect(rest).toBeCloseTo(rests[0] ?? Number.NaN, 6);
  });

  test('names contributions by the features, the weightiest first', () => {
    const [first] = rankedTexts(TEXT);
    const parts = contributionsOf(first?.features ?? []);
    expect(parts.map(({ name }) => name).toSorted()).toEqual([...FEATURES].toSorted());
    const sizes = parts.map(({ contribution }) => Math.abs(contribution));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('gives chances from 0 to 1 that never fall where the rank rises', () => {
    const ranks = [-1e9, -70000, -20001, -20000, -1, 0, 1, 4999, 5000, 70000, 1e9];
    const chances = ranks.map(chanceOf);
    expect(chances[5]).toBe(0.5);
    chances.forEach((chance, i) => {
      expect(chance).toBeGreaterThanOrEqual(chances[i - 1] ?? 0);
      expect(chance).toBeLessThanOrEqual(1);
    });
  });
});
