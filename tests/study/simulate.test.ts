/** The forecast of work, and knowing it by a date: what is promised is what a learner like that would get. */
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../content/deck.js';
import {
  meanRecall,
  type SimulatedCard,
  type Simulation,
  simulate,
  type Workload,
} from '../../src-renderer/study/forecast/simulate.js';
import {
  intervalTowards,
  newCardsToday,
  type TargetDate,
} from '../../src-renderer/study/forecast/target-date.js';
import { rawInterval, retrievability } from '../../src-renderer/study/memory-step.js';
import { DEFAULT_PRESET, type Preset } from '../../src-renderer/study/preset.js';
import { chances } from './students.js';

const TODAY = studyDay(20_000);

function fresh(count: number): SimulatedCard[] {
  return Array.from({ length: count }, () => ({ memory: null, lastDay: TODAY, dueDay: TODAY }));
}

/** Cards somewhere in mid-life, due when their own stability says. */
function known(count: number, preset: Preset = DEFAULT_PRESET): SimulatedCard[] {
  const next = chances(7);
  return Array.from({ length: count }, () => {
    const stability = 2 + 120 * next() ** 3;
    const lastDay = studyDay(TODAY - Math.floor(next() * rawInterval(preset, stability)));
    const dueDay = studyDay(lastDay + Math.max(1, Math.round(rawInterval(preset, stability))));
    return { memory: { stability, difficulty: 3 + 5 * next() }, lastDay, dueDay };
  });
}

function work(some: Partial<Workload>): Workload {
  return {
    preset: DEFAULT_PRESET,
    cards: [],
    today: TODAY,
    days: 365,
    cardsPerDay: Number.POSITIVE_INFINITY,
    freshCost: 1,
    seconds: { review: 8, fresh: 20 },
    target: null,
    seed: 'a',
    ...some,
  };
}

function lived(some: Partial<Workload>): Simulation {
  const run = simulate(work(some));
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

const reviewsOf = ({ days }: Simulation) => days.reduce((sum, day) => sum + day.reviews, 0);

describe('a year ahead', () => {
  test('every card is begun once, and no day passes its limit', () => {
    const year = lived({ cards: fresh(900), cardsPerDay: 60 });
    expect(year.days.reduce((sum, day) => sum + day.fresh, 0)).toBe(900);
    expect(Math.max(...year.days.map((day) => day.reviews + day.fresh))).toBeLessThanOrEqual(60);
    expect(year.cards).toHaveLength(900);
  });

  test('recall among reviews is what the learner asked for', () => {
    for (const desiredRetention of [0.8, 0.9]) {
      const preset = { ...DEFAULT_PRESET, desiredRetention };
      const year = lived({ preset, cards: known(2000, preset) });
      const recalled = year.days.reduce((sum, day) => sum + day.recalled, 0);
      expect(Math.abs(recalled / reviewsOf(year) - desiredRetention)).toBeLessThan(0.02);
    }
  });

  test('asking for more recall costs more reviews', () => {
    const at = (desiredRetention: number) =>
      reviewsOf(lived({ preset: { ...DEFAULT_PRESET, desiredRetention }, cards: known(500) }));
    expect(at(0.95)).toBeGreaterThan(1.3 * at(0.85));
  });

  test('what a full day cannot hold is postponed, not lost', () => {
    const cards = known(600).map((card) => ({ ...card, dueDay: TODAY }));
    const year = lived({ cards, cardsPerDay: 50, days: 60 });
    expect(year.days[0]).toMatchObject({ reviews: 50, postponed: 550 });
    expect(year.days.at(-1)?.postponed).toBe(0);
  });

  test('the same seed gives the same year, another seed another one', () => {
    const cards = known(200);
    expect(lived({ cards }).days).toEqual(lived({ cards }).days);
    expect(lived({ cards, seed: 'b' }).days).not.toEqual(lived({ cards }).days);
  });

  test('a library without cards has nothing to do', () => {
    expect(reviewsOf(lived({ days: 30 }))).toBe(0);
  });
});

const EXAM: TargetDate = { day: studyDay(TODAY + 60), recall: 0.95, buffer: 7 };

describe('know it by a date', () => {
  test('a card that would sleep through the day comes again before it', () => {
    const memory = { stability: 80, difficulty: 5 };
    const day = studyDay(EXAM.day - 40);
    for (const card of ['a', 'b', 'c', 'd']) {
      const interval = intervalTowards(DEFAULT_PRESET, EXAM, memory, day, 80, card);
      expect(day + interval).toBeLessThan(EXAM.day);
      expect(day + interval).toBeGreaterThanOrEqual(EXAM.day - EXAM.buffer);
    }
  });

  test('a card that will be known anyway is left alone', () => {
    const memory = { stability: 900, difficulty: 5 };
    expect(intervalTowards(DEFAULT_PRESET, EXAM, memory, studyDay(EXAM.day - 40), 900, 'a')).toBe(900);
  });

  test('nothing is changed from the day on', () => {
    const memory = { stability: 3, difficulty: 5 };
    expect(intervalTowards(DEFAULT_PRESET, EXAM, memory, EXAM.day, 3, 'a')).toBe(3);
    expect(newCardsToday(EXAM, EXAM.day, 40)).toBe(0);
  });

  test('new cards are spread so that the last is begun in time', () => {
    let left = 100;
    for (let day = TODAY; day < EXAM.day - EXAM.buffer; day = studyDay(day + 1)) {
      left -= newCardsToday(EXAM, day, left);
    }
    expect(left).toBe(0);
  });

  test('the recall foretold for the day is the recall a learner then shows', () => {
    for (const seed of ['x', 'y', 'z']) {
      const end = lived({ cards: fresh(400), target: EXAM, days: 61, seed });
      const next = chances(seed.charCodeAt(0));
      const upToExam = lived({ cards: fresh(400), target: EXAM, days: 60, seed });
      const shown = upToExam.cards.filter(
        ({ memory, lastDay }) =>
          memory !== null && next() < retrievability(DEFAULT_PRESET, memory.stability, EXAM.day - lastDay),
      ).length;
      expect(Math.abs(shown / 400 - (end.recallOnTarget ?? 0))).toBeLessThan(0.03);
      expect(end.recallOnTarget).toBeGreaterThan(EXAM.recall);
    }
  });

  test('costs fewer reviews than the constant retention that gives the same recall on the day', () => {
    const towards = lived({ cards: fresh(400), target: EXAM, days: 60 });
    const known = (end: Simulation) => meanRecall(DEFAULT_PRESET, end.cards, EXAM.day) ?? 0;
    const constant = (desiredRetention: number) =>
      lived({
        cards: fresh(400),
        days: 60,
        preset: { ...DEFAULT_PRESET, desiredRetention, newPerDay: 8 },
      });
    const all = Array.from({ length: 20 }, (_, i) => constant(0.9 + i * 0.005));
    const equal = all.find((end) => known(end) >= known(towards));
    expect(equal).toBeDefined();
    expect(reviewsOf(towards)).toBeLessThan(0.95 * reviewsOf(equal ?? towards));
  });
});
