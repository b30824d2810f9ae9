/** The optimizer: its slope is the true one, it learns a learner, and it never makes things worse. */
import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding';
import { describe, expect, test } from 'vitest';
import {
  type CardId,
  type CardState,
  GRADES,
  type Grade,
  type Review,
  studyDay,
} from '../../content/deck.js';
import { nextMemory, retrievability } from '../../src-renderer/study/memory-step.js';
import { fitWeights } from '../../src-renderer/study/optimizer/fit.js';
import { historiesFromLog, historiesOf } from '../../src-renderer/study/optimizer/histories.js';
import { addCard, emptyTotal, meanLoss } from '../../src-renderer/study/optimizer/loss.js';
import { LEAST_ANSWERS, optimize } from '../../src-renderer/study/optimizer/optimize.js';
import { emptyMemory, firstMemory, nextSloped, recall } from '../../src-renderer/study/optimizer/slope.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { QUICK_TO_FORGET, type Row, student } from './students.js';

const DEFAULTS = DEFAULT_PRESET.parameters;

/** The reference wants every answer after a day or more as the end of a history of its own. */
function itemsOf(card: readonly Row[]): FSRSBindingItem[] {
  const reviews = card.map(
    ({ day, grade }, i) => new FSRSBindingReview(grade, i === 0 ? 0 : day - (card[i - 1]?.day ?? day)),
  );
  return reviews.flatMap((one, i) =>
    i > 0 && one.deltaT >= 1 ? [new FSRSBindingItem(reviews.slice(0, i + 1))] : [],
  );
}

function ended<T>(run: Generator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

function fitted(start: readonly number[], histories: ReturnType<typeof historiesOf>): number[] {
  return ended(fitWeights(start, histories));
}

describe('the formulas', () => {
  test('give what ts-fsrs gives, answer for answer', () => {
    for (const card of student(DEFAULTS, 400, 3)) {
      const mine = emptyMemory();
      const slope = new Float64Array(21);
      let theirs: { stability: number; difficulty: number } | null = null;
      for (const [i, { day, grade }] of card.entries()) {
        const elapsed = i === 0 ? 0 : day - (card[i - 1]?.day ?? 0);
        const weights = Float64Array.from(DEFAULTS);
        if (theirs === null) firstMemory(weights, grade, mine);
        else {
          const chance = recall(weights, mine, elapsed, slope);
          expect(chance).toBeCloseTo(retrievability(DEFAULT_PRESET, theirs.stability, elapsed), 5);
          nextSloped(weights, mine, { grade, elapsed }, chance, slope);
        }
        theirs = nextMemory(DEFAULT_PRESET, theirs, elapsed, GRADES[grade - 1] ?? 'good');
        expect(mine.stability / theirs.stability).toBeCloseTo(1, 5);
        expect(mine.difficulty).toBeCloseTo(theirs.difficulty, 5);
      }
    }
  });

  test('have the slope that a small step in each weight shows', () => {
    const histories = historiesOf(student(QUICK_TO_FORGET, 600, 5));
    const total = emptyTotal();
    const weights = Float64Array.from(DEFAULTS);
    for (let card = 0; card < histories.starts.length - 1; card++) addCard(total, weights, histories, card);
    for (let j = 0; j < 21; j++) {
      const h = 1e-5;
      const moved = (by: number) => DEFAULTS.map((weight, k) => (k === j ? weight + by : weight));
      const shown = (meanLoss(moved(h), histories) - meanLoss(moved(-h), histories)) / (2 * h);
      expect((total.slope[j] ?? 0) / total.count, `w${j}`).toBeCloseTo(shown, 4);
    }
  });
});

test('a log becomes histories: one run a card, and what was forgotten on purpose is left out', () => {
  const row = (card: string, day: number, grade: Grade, kind: 'new' | 'review'): Review => {
    const state: CardState =
      kind === 'new'
        ? { kind }
        : { kind, dueDay: studyDay(day), interval: 1, fsrs: { stability: 1, difficulty: 5 } };
    return {
      id: day,
      card: card as CardId,
      day: studyDay(day),
      grade,
      before: state,
      after: state,
      tookMs: 1,
    };
  };
  const log = [
    row('a', 1, 'good', 'new'),
    row('b', 2, 'again', 'new'),
    row('a', 4, 'easy', 'review'),
    row('b', 9, 'good', 'new'),
  ];
  const { starts, elapsed, grade } = historiesFromLog(log);
  expect([...starts]).toEqual([0, 2, 3]);
  expect([...elapsed]).toEqual([0, 3, 0]);
  expect([...grade]).toEqual([3, 4, 3]);
});

describe('fitting', () => {
  const seen = historiesOf(student(QUICK_TO_FORGET, 10_000, 11));
  const unseen = historiesOf(student(QUICK_TO_FORGET, 10_000, 12));

  test('foretells unseen answers better than the weights it began with, nearly as well as the truth', () => {
    const learnt = fitted(DEFAULTS, seen);
    const [before, after, truth] = [DEFAULTS, learnt, QUICK_TO_FORGET].map((w) => meanLoss(w, unseen));
    expect(after).toBeLessThan(before ?? 0);
    expect((after ?? 1) / (truth ?? 1)).toBeLessThan(1.005);
  });

  test('gives the same weights for the same log', () => {
    const few = historiesOf(student(QUICK_TO_FORGET, 1500, 4));
    expect(fitted(DEFAULTS, few)).toEqual(fitted(DEFAULTS, few));
  });

  test('leaves the weights where they were when there is nothing to learn from', () => {
    expect(fitted(DEFAULTS, historiesOf([]))).toEqual([...DEFAULTS]);
    expect(fitted(DEFAULTS, historiesOf([[{ day: 3, grade: 3 }]]))).toEqual([...DEFAULTS]);
  });

  test('stays within the bounds of FSRS-6 whatever the log says', () => {
    const odd = historiesOf(
      Array.from({ length: 300 }, (_, c) =>
        Array.from({ length: 6 }, (_, i) => ({ day: i * 400 + c, grade: i === 5 ? 4 : 1 })),
      ),
    );
    for (const weight of fitted(DEFAULTS, odd)) expect(Number.isFinite(weight)).toBe(true);
  });
});

describe('the verdict', () => {
  test('takes weights that foretell later answers better, and says by how much', () => {
    const verdict = ended(optimize(DEFAULTS, historiesOf(student(QUICK_TO_FORGET, 8000, 21))));
    expect(verdict.kind).toBe('better');
    if (verdict.kind === 'better') expect(verdict.fitted).toBeLessThan(verdict.current);
  });

  test('keeps weights that are already the learner’s own', () => {
    const own = historiesOf(student(QUICK_TO_FORGET, 20_000, 22));
    const verdict = ended(optimize(QUICK_TO_FORGET, own));
    expect(verdict.kind).toBe('kept');
  });

  test('does not judge by a handful of answers', () => {
    const verdict = ended(optimize(DEFAULTS, historiesOf(student(DEFAULTS, 200, 23))));
    expect(verdict).toMatchObject({ kind: 'too few', wanted: LEAST_ANSWERS });
  });

  test('tells how far it is, up to the end and never backwards', () => {
    const shares: number[] = [];
    const run = optimize(DEFAULTS, historiesOf(student(QUICK_TO_FORGET, 8000, 21)));
    for (let at = run.next(); !at.done; at = run.next()) shares.push(at.value.done / at.value.total);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('beside the reference optimizer of the FSRS project', () => {
  test.each([
    [1000, 31],
    [1000, 32],
    [10_000, 33],
    [100_000, 34],
  ])(
    '%i reviews: unseen answers are foretold to 0.2 percent of it, or better (learner %i)',
    async (reviews, seed) => {
      const cards = student(QUICK_TO_FORGET, reviews, seed);
      const unseen = historiesOf(student(QUICK_TO_FORGET, 20_000, seed + 100));
      const theirs = await computeParameters(cards.flatMap(itemsOf), {
        enableShortTerm: true,
        numRelearningSteps: 1,
      });
      const mine = fitted(DEFAULTS, historiesOf(cards));
      expect(meanLoss(mine, unseen) / meanLoss(theirs, unseen)).toBeLessThan(1.002);
    },
  );
});
