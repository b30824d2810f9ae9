/** Balancing: full and easy days are spared, and never at the price of an interval outside its fuzz. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardId, type CardState, type Memory, studyDay } from '../../content/deck.js';
import { fuzzRange } from '../../src-renderer/study/fuzz.js';
import { balanced, type Load } from '../../src-renderer/study/load.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { outcomes } from '../../src-renderer/study/schedule.js';
import { utc } from './clocks.js';

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];

function load(some: Partial<Load>): Load {
  return { today: studyDay(20_000), due: () => 0, ease: EVERY_DAY, ...some };
}

function spread(of: Load, interval: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < 1000; i++) {
    const day = balanced(of, interval, i / 1000, 1, 36_500) ?? -1;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

describe('where a card is put', () => {
  test('a full day is spared', () => {
    const full = load({ due: (day) => (day === 20_030 ? 50 : 5) });
    const counts = spread(full, 30);
    expect(counts.get(30) ?? 0).toBeLessThan(20);
    expect(counts.get(29) ?? 0).toBeGreaterThan(100);
  });

  test('an easy weekday gets its share and a free one nothing to speak of', () => {
    const sunday = load({ ease: [1, 1, 1, 1, 1, 0.5, 0] });
    const counts = spread(sunday, 30);
    for (const [interval, count] of counts) {
      const weekday = (20_000 + interval + 3) % 7;
      if (weekday === 6) expect(count).toBeLessThan(5);
    }
  });

  test('never outside of the fuzz range, whatever the load', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 90, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.array(fc.nat(500), { minLength: 7, maxLength: 7 }),
        (interval, fraction, dues) => {
          const day = balanced(load({ due: (d) => dues[d % 7] ?? 0 }), interval, fraction, 1, 36_500);
          if (day === null) return;
          const [from, to] = fuzzRange(Math.max(1, interval));
          expect(day).toBeGreaterThanOrEqual(from);
          expect(day).toBeLessThanOrEqual(to);
        },
      ),
    );
  });

  test('intervals of more than 90 days, and those without fuzz, are left alone', () => {
    expect(balanced(load({}), 91, 0.5, 1, 36_500)).toBeNull();
    expect(balanced(load({}), 2, 0.5, 1, 36_500)).toBeNull();
  });

  test('the buttons stay in order and promise the same twice', () => {
    const state: CardState = {
      kind: 'review',
      dueDay: studyDay(20_000),
      interval: 20,
      fsrs: { stability: 20, difficulty: 5 },
    };
    const clock = utc(Date.parse('2024-10-04T12:00:00Z'));
    const memory: Memory = {
      card: 'c' as CardId,
      state,
      reps: 4,
      lapses: 0,
      lastReview: { at: clock.now - 20 * 86_400_000, day: studyDay(19_980) },
    };
    const busy = load({ due: (day) => (day % 3 === 0 ? 0 : 40) });
    const promised = outcomes(memory, clock, DEFAULT_PRESET, { load: busy });
    expect(promised).toEqual(outcomes(memory, clock, DEFAULT_PRESET, { load: busy }));
    const days = [promised.hard, promised.good, promised.easy].map((s) =>
      s.kind === 'review' ? s.interval : 0,
    );
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(new Set(days).size).toBe(3);
  });
});
