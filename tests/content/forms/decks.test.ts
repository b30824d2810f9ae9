/** Choices as they come out of whole articles: honest options everywhere, and rules that hold over the deck. */
import { describe, expect, test } from 'vitest';
import { convert } from '../../../content/convert.js';
import type { ChoiceCard } from '../../../content/deck.js';
import { namesBeside } from '../../../content/forms/names.js';
import { poolOf } from '../../../content/forms/pool.js';
import { checkLongest, checkPlaces, choiceFault } from '../../../content/forms/rules.js';
import { trueFalseOf, trueFalseQuiz } from '../../../content/forms/true-false.js';
import { shownBy } from '../../../content/forms/truth.js';
import { readArticle, readPasted } from '../../../content/read/read.js';
import { readingsOf } from '../candidates/reading.js';
import { placeOfSentence } from '../cards/scored.js';
import { english } from '../model.js';
import { projectArticles } from '../project-articles.js';

function choicesOf(name: string, text: string): readonly ChoiceCard[] {
  const read = readArticle(name, new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem.kind);
  return convert(english, [read.value]).cards.filter((card) => card.kind === 'choice');
}

const choices = projectArticles.flatMap(({ name, text }) => choicesOf(name, text));

describe('over the articles of the project', () => {
  test('there are choices, most with four options, and none breaks a rule', () => {
    expect(choices.length).toBeGreaterThanOrEqual(8);
    expect(choices.filter(({ options }) => options.length === 4).length).toBeGreaterThan(choices.length / 2);
    expect(choices.flatMap((card) => choiceFault(card) ?? [])).toEqual([]);
  });

  test('neither the length nor the place of the key is a habit', () => {
    expect(checkLongest(choices)).toBeNull();
    expect(checkPlaces(choices)).toBeNull();
    expect(
      choices.some(({ options, answer }) => options.every((o) => o === answer || o.length < answer.length)),
    ).toBe(true);
  });

  test('half of the statements made from them are true, and each agrees with its evidence', () => {
    const quiz = trueFalseQuiz(choices);
    const right = quiz.filter(({ isTrue }) => isTrue).length;
    expect(Math.abs(2 * right - quiz.length)).toBeLessThanOrEqual(1);
    for (const { card, isTrue, statement, evidence } of quiz) {
      const from = choices.find(({ id }) => id === card);
      const shown = evidence
        .map((e) => e.quote)
        .join(' ')
        .toLowerCase();
      const wrong = from?.options.filter((o) => o !== from.answer && statement.includes(o)) ?? [];
      expect(statement).not.toContain('_____');
      if (isTrue) expect(statement.toLowerCase()).toContain(from?.answer.toLowerCase());
      else expect(wrong.some((o) => !shown.includes(o.toLowerCase()))).toBe(true);
    }
  });
});

function from(text: string): readonly ChoiceCard[] {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return convert(english, [read.value], { budgetPerThousandWords: 500 }).cards.filter(
    (card) => card.kind === 'choice',
  );
}

describe('what is never offered', () => {
  test('what another sentence says of the same thing', () => {
    const cards = from(
      'The Orrin Bridge was built by Anna Penn for the harbour company. Karl Berg also built the Orrin Bridge for the harbour company. Mary Dorn painted ships in Chile. John Varn sold nets in Peru. Ida Lund taught music in Spain. Peter Holm mended clocks in Ghana.',
    );
    const builder = cards.find(({ answer }) => answer === 'Anna Penn');
    expect(builder?.options ?? []).not.toContain('Karl Berg');
  });

  test('a time after the last that the article knows of', () => {
    const cards = from(
      'The first mill of Orrin was built by hand before the 20th century. Anna Penn sold it to Norway on May 4, 1921. Karl Berg bought it back on March 9, 1934.',
    );
    expect(cards.length).toBeGreaterThan(0);
    for (const { options } of cards)
      expect(options.join(' ')).not.toMatch(/2[12](?:st|nd) century|193[5-9]|19[4-9]\d/);
  });

  test('a name that is now a person and now a place', () => {
    const cards = from(
      'Anna Penn lived in Dorn. The farmer Mary Dorn sold nets in Varn. John Holm mended clocks in Lund. Peter Berg taught music in Tarvik. Ida Marsk painted ships in Orrin.',
    );
    for (const { options } of cards) expect(options).not.toContain('Dorn');
  });

  test('a person beside a country, or the whole beside a part', () => {
    const readings = readingsOf(
      'Anna Penn sold the old mill to Norway in 1921. Karl Berg sold boats to Sweden in 1934. John Varn travelled through Europe in 1950. Mary Dorn wrote letters from Peru in 1962.',
    );
    const [first] = readings;
    const norway = first?.entities.find(({ text }) => text === 'Norway');
    if (!first || !norway) throw new Error('no country');
    const pool = poolOf(readings);
    const shown = shownBy('Anna Penn sold the old mill to _____.', 'Norway', [placeOfSentence(first)], pool);
    const offered = namesBeside(first, norway, shown, pool).map(({ text }) => text);
    expect(offered[0]).toBe('Sweden');
    expect(offered).not.toContain('Norway');
    expect(offered).not.toContain('Peru');
    expect(offered.some((o) => /Europe|Penn|Berg|Varn|Dorn/.test(o))).toBe(false);
  });
});

test('a choice whose prompt has no gap makes no statement', () => {
  const [card] = choices;
  if (!card) throw new Error('no choice');
  expect(trueFalseOf({ ...card, prompt: 'Who was it?' }, true)).toBeNull();
});
