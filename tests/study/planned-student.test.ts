/** Known students follow a plan through the real queue and buttons: what was foretold is what they then show. */
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../content/deck.js';
import { type SimulatedCard, simulate, type Workload } from '../../src-renderer/study/forecast/simulate.js';
import type { TargetDate } from '../../src-renderer/study/forecast/target-date.js';
import { DEFAULT_PRESET, type Preset } from '../../src-renderer/study/preset.js';
import { type Life, live } from './planned-student.js';
import { QUICK_TO_FORGET } from './students.js';

const TODAY = studyDay(20_000);
const CARDS = 300;
/** A new card takes as long as so many reviews. */
const COST = 2.5;

const MOST: Preset = { ...DEFAULT_PRESET, reviewsPerDay: 9999 };
const QUICK: Preset = { ...MOST, parameters: QUICK_TO_FORGET };

function foretold(preset: Preset, target: TargetDate, cardsPerDay: number): number {
  const card: SimulatedCard = { memory: null, lastDay: TODAY, dueDay: TODAY };
  const work: Workload = {
    preset,
    cards: Array.from({ length: CARDS }, () => card),
    today: TODAY,
    days: target.day - TODAY + 1,
    cardsPerDay,
    freshCost: COST,
    seconds: { review: 8, fresh: 20 },
    target,
    seed: 'plan',
  };
  const run = simulate(work);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value.recallOnTarget ?? 0;
  }
}

function target(days: number, recall: number): TargetDate {
  return { day: studyDay(TODAY + days), recall, buffer: Math.min(7, Math.floor(days / 4)) };
}

function life(preset: Preset, some: Partial<Life>, seed: number): Life {
  const weights = preset.parameters;
  return { cards: CARDS, days: 60, preset, weights, plan: null, seed, ...some };
}

/** Shares over some lives of one kind. */
function lived(preset: Preset, aim: TargetDate, cardsPerDay: number, lives = 3) {
  const plan = { target: aim, cardsPerDay, freshCost: COST };
  const days = aim.day - TODAY;
  const all = Array.from({ length: lives }, (_, i) => live(life(preset, { plan, days }, i + 1), TODAY));
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    recall: sum((one) => one.recalled) / sum((one) => one.begun),
    reviews: sum((one) => one.reviews) / lives,
  };
}

describe('the recall foretold for the day is what a student shows', () => {
  test.each([
    ['an average student, a month', MOST, 30, 0.9],
    ['an average student, two months', MOST, 60, 0.95],
    ['an average student, four months', MOST, 120, 0.9],
    ['one who forgets quickly, a month', QUICK, 30, 0.9],
    ['one who forgets quickly, two months', QUICK, 60, 0.95],
  ] as const)('%s', (_, preset, days, recall) => {
    const aim = target(days, recall);
    const shown = lived(preset, aim, 9999);
    expect(Math.abs(shown.recall - foretold(preset, aim, 9999))).toBeLessThan(0.03);
  });

  test('also where the day has too few minutes for all of it', () => {
    const aim = target(30, 0.95);
    expect(Math.abs(lived(MOST, aim, 30).recall - foretold(MOST, aim, 30))).toBeLessThan(0.03);
  });
});
