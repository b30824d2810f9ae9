import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardId, GRADES, type Memory, type Review, studyDay } from '../../content/deck.js';
import { recallCurve } from '../../src-renderer/study/curve.js';
import type { Clock } from '../../src-renderer/study/day.js';
import { explained, memoryNow } from '../../src-renderer/study/explain.js';
import { freshMemory, remember } from '../../src-renderer/study/memory.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { outcomes } from '../../src-renderer/study/schedule.js';

const START = Date.UTC(2026, 2, 10, 12);
const DAY_MS = 86_400_000;

function clockAt(days: number): Clock {
  return { now: START + days * DAY_MS, utcOffsetMinutes: () => 0, rolloverHour: 4 };
}

/** A card answered so many days after its start, with these grades. */
function answered(answers: readonly (readonly [days: number, grade: (typeof GRADES)[number]])[]) {
  let memory: Memory = freshMemory('card' as CardId);
  const reviews: Review[] = [];
  for (const [days, grade] of answers) {
    const clock = clockAt(days);
    const after = outcomes(memory, clock, DEFAULT_PRESET)[grade];
    const day = studyDay(Math.floor((clock.now - 4 * 3_600_000) / DAY_MS));
    const review = {
      id: clock.now,
      card: memory.card,
      day,
      grade,
      before: memory.state,
      after,
      tookMs: 5000,
    };
    reviews.push(review);
    memory = remember(memory, review);
  }
  return { memory, reviews };
}

const histories = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(...GRADES)), { maxLength: 8 })
  .map((steps) => {
    let days = 0;
    return steps.map(([after, grade]) => {
      days += after;
      return [days, grade] as const;
    });
  });

describe('the arithmetic of the four outcomes', () => {
  test('ends in the very states that the buttons save, whatever came before', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 90 }), (history, later) => {
        const { memory } = answered(history);
        const clock = clockAt((history.at(-1)?.[0] ?? 0) + later);
        const states = outcomes(memory, clock, DEFAULT_PRESET);
        const told = explained(memory, clock, DEFAULT_PRESET);
        expect(told.map(({ grade }) => grade)).toEqual(GRADES);
        for (const { grade, outcome, after, range } of told) {
          expect(outcome).toEqual(states[grade]);
          if (outcome.kind !== 'new') expect(after).toEqual(outcome.fsrs);
          expect(range[0]).toBeLessThanOrEqual(range[1]);
        }
      }),
    );
  });

  test('has no range where nothing is spread', () => {
    const { memory } = answered([[0, 'easy']]);
    const told = explained(memory, clockAt(9), { ...DEFAULT_PRESET, fuzz: false });
    for (const { range, raw } of told) expect(range).toEqual([Math.round(raw), Math.round(raw)]);
  });

  test('knows no recall of a new card, and all of one just answered', () => {
    expect(memoryNow(freshMemory('card' as CardId), clockAt(0), DEFAULT_PRESET)).toEqual({
      fsrs: null,
      elapsed: 0,
      chance: null,
    });
    const { memory } = answered([[0, 'easy']]);
    expect(memoryNow(memory, clockAt(0), DEFAULT_PRESET).chance).toBe(1);
    expect(memoryNow(memory, clockAt(20), DEFAULT_PRESET).elapsed).toBe(20);
  });
});

describe('the curve', () => {
  test('begins at certainty after each day of answers, falls, and reaches as far as it is asked', () => {
    const { reviews } = answered([
      [0, 'easy'],
      [10, 'good'],
      [10, 'good'],
    ]);
    const until = studyDay((reviews[0]?.day ?? 0) + 40);
    const points = recallCurve(reviews, until, DEFAULT_PRESET);
    const jumps = points.filter(({ chance }) => chance === 1).map(({ day }) => day - (reviews[0]?.day ?? 0));
    expect(jumps).toEqual([0, 10]);
    expect(points.at(-1)?.day).toBe(until);
    for (const [i, { day, chance }] of points.entries()) {
      const before = points[i - 1];
      if (before) expect(day).toBeGreaterThanOrEqual(before.day);
      if (before && chance !== 1) expect(chance).toBeLessThan(before.chance);
    }
  });

  test('is nothing for a card without answers', () => {
    expect(recallCurve([], studyDay(5), DEFAULT_PRESET)).toEqual([]);
  });
});
