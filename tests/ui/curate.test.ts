import { describe, expect, test } from 'vitest';
import type { Article, FactId } from '../../content/deck.js';
import type { Decision } from '../../src-renderer/store/schema.js';
import {
  askedNow,
  countDecisions,
  nextUndecided,
  toStudy,
} from '../../src-renderer/ui/screens/curate/counts.js';
import { excerpt } from '../../src-renderer/ui/screens/curate/excerpt.js';

function cards(...decisions: Decision[]) {
  return decisions.map((decision, i) => ({ decision, fact: `f${i}` as FactId }));
}

describe('triage', () => {
  test('counts what was kept, discarded and left', () => {
    expect(countDecisions(cards('kept', 'discarded', 'suggested', 'kept'))).toEqual({
      kept: 2,
      discarded: 1,
      left: 1,
    });
    expect(countDecisions([])).toEqual({ kept: 0, discarded: 0, left: 0 });
  });

  test('goes on to the next undecided card, from the start again at the end', () => {
    const list = cards('suggested', 'kept', 'suggested', 'discarded');
    expect(nextUndecided(list, -1)).toBe(0);
    expect(nextUndecided(list, 0)).toBe(2);
    expect(nextUndecided(list, 2)).toBe(0);
    expect(nextUndecided(cards('kept', 'discarded'), 0)).toBe(-1);
  });

  test('studies the kept cards, and all that are left where none was kept', () => {
    const some = cards('kept', 'suggested', 'discarded');
    expect(toStudy(some)).toEqual([some[0]]);
    const none = cards('suggested', 'discarded', 'suggested');
    expect(toStudy(none)).toEqual([none[0], none[2]]);
    expect(toStudy(cards('discarded'))).toEqual([]);
  });

  test('promises one question a fact, and none for a fact that rests', () => {
    const [first, second] = cards('kept', 'kept');
    if (!first || !second) throw new Error('two cards were made');
    const sibling = { ...second, fact: first.fact };
    expect(askedNow([first, sibling], new Set())).toBe(1);
    expect(askedNow([first, second], new Set([second.fact]))).toBe(1);
    expect(askedNow([first], new Set([first.fact]))).toBe(0);
  });
});

describe('an excerpt', () => {
  const text = 'First one. The line, which was opened in 1911, is the only way into the valley. Last one.';
  const start = text.indexOf('The line');
  const article = {
    text,
    sentences: [{ start, end: text.indexOf(' Last') }],
  } as unknown as Article;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('is the sentence around a place, and no word of its neighbours', () => {
    expect(excerpt(article, at('1911'))).toEqual([
      'The line, which was opened in ',
      '1911',
      ', is the only way into the valley.',
    ]);
  });

  test('of a whole sentence has nothing around it', () => {
    expect(
      excerpt(article, at('The line, which was opened in 1911, is the only way into the valley.')),
    ).toEqual(['', 'The line, which was opened in 1911, is the only way into the valley.', '']);
  });

  test('of a place in no sentence is the place', () => {
    expect(excerpt(article, at('First one.'))).toEqual(['', 'First one.', '']);
  });

  test('is never long, and is cut between words', () => {
    const long = `${'many words '.repeat(40)}here ${'more words '.repeat(40)}`;
    const [before, place, after] = excerpt(
      { text: long, sentences: [{ start: 0, end: long.length }] } as unknown as Article,
      { start: long.indexOf('here'), end: long.indexOf('here') + 4 },
    );
    expect(place).toBe('here');
    expect(before).toMatch(/^…(?:many |words )+$/);
    expect(after).toMatch(/^ (?:more |words )+(?:more|words)…$/);
    expect(before.length + after.length).toBeLessThan(150);
  });
});
