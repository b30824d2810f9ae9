/** Quizzes over whole articles: whatever the seed, every item has one right answer, and none is asked twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterArticles } from '../../../content/articles/starter.js';
import type { Conversion } from '../../../content/conversion.js';
import { convert } from '../../../content/convert.js';
import { type Article, type Card, GAP } from '../../../content/deck.js';
import { spaced } from '../../../content/facts/lemma.js';
import { meanSame } from '../../../content/forms/meaning.js';
import { choiceFault } from '../../../content/forms/rules.js';
import { type Given, isRight, QUIZ_KINDS, type QuizItem, type QuizKind } from '../../../content/quiz/item.js';
import { makeQuiz } from '../../../content/quiz/make.js';
import type { QuizMaterial } from '../../../content/quiz/material.js';
import { readArticle } from '../../../content/read/read.js';
import { english } from '../model.js';

function read({ name, text }: (typeof starterArticles)[number]): Article {
  const result = readArticle(name, new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const runs: readonly Conversion[] = starterArticles.map((one) => convert(english, [read(one)]));

function materialOf(places: readonly number[]): QuizMaterial {
  const chosen = places.map((place) => runs[place]).filter((run) => run !== undefined);
  return {
    cards: chosen.flatMap(({ cards }) => cards),
    beside: runs.filter((run) => !chosen.includes(run)).flatMap(({ cards }) => cards),
    articles: chosen.flatMap(({ articles, tables }) => articles.map((article) => ({ article, tables }))),
    facts: chosen.flatMap(({ facts }) => facts),
  };
}

const WHOLE = materialOf(runs.map((_, i) => i));
const CARDS = new Map(WHOLE.cards.map((card) => [card.id, card]));

function cardOf(item: QuizItem): Card {
  const card = CARDS.get(item.cards[0] ?? ('' as never));
  if (!card) throw new Error('an item of no card');
  return card;
}

const wish = fc.record({
  places: fc.uniqueArray(fc.nat(runs.length - 1), { minLength: 1 }),
  kinds: fc.uniqueArray(fc.constantFrom(...QUIZ_KINDS), { minLength: 1 }),
  length: fc.integer({ min: 1, max: 40 }),
  seed: fc.string(),
});

function everyQuiz(check: (items: readonly QuizItem[], kinds: readonly QuizKind[], length: number) => void) {
  fc.assert(
    fc.property(wish, ({ places, kinds, length, seed }) => {
      check(makeQuiz(materialOf(places), { kinds, length }, seed), kinds, length);
    }),
    { numRuns: 60 },
  );
}

describe('any quiz', () => {
  test('is no longer than wished, has only the kinds wished, and asks nothing and no fact twice', () => {
    everyQuiz((items, kinds, length) => {
      expect(items.length).toBeLessThanOrEqual(length);
      expect(items.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      const single = items.filter(({ kind }) => kind !== 'match' && kind !== 'order').map(cardOf);
      expect(new Set(single.map(({ fact }) => fact)).size).toBe(single.length);
    });
  });

  /** Every way of answering an item that its form allows, and the right ones among them. */
  function answersTo(item: QuizItem): { readonly given: Given[]; readonly right: number } {
    const picked = (places: number) =>
      Array.from({ length: places }, (_, place) => ({ kind: 'picked', place }) as const);
    if (item.kind === 'choice') return { given: picked(item.options.length), right: 1 };
    if (item.kind === 'true or false') return { given: picked(2), right: 1 };
    if (item.kind === 'match' || item.kind === 'order') {
      const turns = item.solution.map((_, by) => [...item.solution.slice(by), ...item.solution.slice(0, by)]);
      return { given: turns.map((places) => ({ kind: 'placed', places }) as const), right: 1 };
    }
    if (item.kind === 'typed')
      return { given: [{ kind: 'typed', text: item.answer, overruled: false }], right: 1 };
    return { given: [true, false].map((knew) => ({ kind: 'said', knew }) as const), right: 1 };
  }

  test('has exactly one right answer to every item, and nothing given is never right', () => {
    everyQuiz((items) => {
      for (const item of items) {
        const { given, right } = answersTo(item);
        expect(given.filter((one) => isRight(item, one, []))).toHaveLength(right);
        expect(isRight(item, { kind: 'nothing' }, [])).toBe(false);
        if (item.kind === 'match' || item.kind === 'order')
          expect([...item.solution].sort((a, b) => a - b)).toEqual(item.solution.map((_, i) => i));
      }
    });
  });

  test('offers no option, and states nothing as false, that any sentence of the card has', () => {
    everyQuiz((items) => {
      for (const item of items) {
        const shown = spaced(item.evidence.map(({ quote }) => quote).join(' '));
        if (item.kind === 'choice') {
          const wrong = item.options.filter((option) => option !== item.answer);
          expect(wrong.filter((option) => shown.includes(spaced(option)))).toEqual([]);
          expect(wrong.filter((option) => meanSame(option, item.answer))).toEqual([]);
          const { fact, evidence, accepted } = cardOf(item);
          const face = { fact, evidence, accepted, prompt: item.prompt, answer: item.answer };
          expect(
            choiceFault({ ...face, id: cardOf(item).id, kind: 'choice', options: item.options }),
          ).toBeNull();
        }
        if (item.kind !== 'true or false') continue;
        const [before = '', after = ''] = cardOf(item).prompt.split(GAP);
        const words = item.statement.slice(before.length, item.statement.length - after.length);
        if (item.isTrue) expect(words.toLowerCase()).toBe(item.answer.toLowerCase());
        else expect(shown.includes(spaced(words)) || meanSame(words, item.answer)).toBe(false);
      }
    });
  });

  test('is the same from the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const one = () => makeQuiz(materialOf([0, 1]), { kinds: QUIZ_KINDS, length: 12 }, seed);
        expect(one()).toEqual(one());
      }),
      { numRuns: 5 },
    );
  });
});

describe('a quiz over all articles', () => {
  const seeds = ['a', 'b', 'c', 'd', 'e'];
  const quizzes = seeds.map((seed) => makeQuiz(WHOLE, { kinds: QUIZ_KINDS, length: 30 }, seed));

  test('is as long as wished and has every kind', () => {
    for (const items of quizzes) {
      expect(items).toHaveLength(30);
      expect(new Set(items.map(({ kind }) => kind)).size).toBe(QUIZ_KINDS.length);
    }
  });

  test('differs from seed to seed', () => {
    const orders = quizzes.map((items) => items.map(({ id }) => id).join());
    expect(new Set(orders).size).toBe(seeds.length);
  });

  test('makes true about as many statements as false', () => {
    const stated = seeds.flatMap((seed) =>
      makeQuiz(WHOLE, { kinds: ['true or false'], length: 40 }, seed).flatMap((item) =>
        item.kind === 'true or false' ? [item.isTrue] : [],
      ),
    );
    const share = stated.filter(Boolean).length / stated.length;
    expect(stated.length).toBeGreaterThan(30);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  test('of nothing is empty', () => {
    const none: QuizMaterial = { cards: [], beside: WHOLE.cards, articles: [], facts: [] };
    expect(makeQuiz(none, { kinds: QUIZ_KINDS, length: 20 }, 'a')).toEqual([]);
    expect(makeQuiz(WHOLE, { kinds: [], length: 20 }, 'a')).toEqual([]);
  });
});
