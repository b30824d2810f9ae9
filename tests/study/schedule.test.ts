/** What the four buttons promise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, CardState, Memory } from '../../content/deck.js';
import { studyDay } from '../../content/deck.js';
import { nextRollover, startOfDay, today } from '../../src-renderer/study/day.js';
import { fuzzRange } from '../../src-renderer/study/fuzz.js';
import { intervalInWords } from '../../src-renderer/study/interval-words.js';
import { becomesLeech, fold, freshMemory } from '../../src-renderer/study/memory.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { outcomes } from '../../src-renderer/study/schedule.js';
import { utc } from './clocks.js';

const noon = utc(Date.UTC(2026, 2, 10, 12));
const day = today(noon);
const fresh = freshMemory('a' as CardId);

function inReview(
  stability: number,
  difficulty: number,
  interval: number,
  elapsed: number,
  card = 'a',
): Memory {
  const last = studyDay(day - elapsed);
  return {
    card: card as CardId,
    state: { kind: 'review', dueDay: day, interval, fsrs: { stability, difficulty } },
    reps: 4,
    lapses: 0,
    lastReview: { at: 0, day: last },
  };
}

function intervalOf(state: CardState): number {
  return state.kind === 'review' ? state.interval : 0;
}

const memories = fc
  .record({
    stability: fc.double({ min: 0.01, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    interval: fc.integer({ min: 1, max: 36_500 }),
    elapsed: fc.integer({ min: 0, max: 3000 }),
    card: fc.string(),
  })
  .map((m) => inReview(m.stability, m.difficulty, m.interval, m.elapsed, m.card));

describe('a new card', () => {
  test('comes again in one minute, five and a half, ten, or some days', () => {
    const after = outcomes(fresh, noon, DEFAULT_PRESET);
    const words = [after.again, after.hard, after.good].map((state) => intervalInWords(state, noon));
    expect(words).toEqual(['1 minute', '6 minutes', '10 minutes']);
    expect(intervalOf(after.easy)).toBeGreaterThanOrEqual(6);
  });

  test('never has its last step in the middle of the night', () => {
    const late = utc(Date.UTC(2026, 2, 11, 3, 55));
    const { good } = outcomes(fresh, late, DEFAULT_PRESET);
    expect(good.kind === 'learning' && good.dueAt).toBe(nextRollover(late));
    const long = { ...DEFAULT_PRESET, learningSteps: [60, 2 * 86_400] };
    const slow = outcomes(fresh, noon, long).good;
    expect(slow.kind === 'learning' && slow.dueAt).toBe(startOfDay(noon, studyDay(day + 2)));
  });
});

describe('a card in review', () => {
  test('waits longer for a better answer', () => {
    fc.assert(
      fc.property(memories, fc.boolean(), fc.integer({ min: 1, max: 36_500 }), (memory, fuzz, maximum) => {
        const preset = { ...DEFAULT_PRESET, fuzz, maximumInterval: maximum };
        const after = outcomes(memory, noon, preset);
        const [hard, good, easy] = [after.hard, after.good, after.easy].map(intervalOf);
        expect(hard).toBeGreaterThanOrEqual(1);
        expect(good).toBeGreaterThanOrEqual(Math.min((hard ?? 0) + 1, maximum));
        expect(easy).toBeGreaterThanOrEqual(Math.min((good ?? 0) + 1, maximum));
        expect(easy).toBeLessThanOrEqual(maximum);
      }),
      { numRuns: 300 },
    );
  });

  test('promises the same as often as it is asked, all day long', () => {
    fc.assert(
      fc.property(memories, fc.integer({ min: 0, max: 8 }), (memory, hours) => {
        const later = utc(noon.now + hours * 3_600_000);
        const days = (clock: typeof noon) =>
          Object.values(outcomes(memory, clock, DEFAULT_PRESET)).map(intervalOf);
        expect(days(later)).toEqual(days(noon));
      }),
      { numRuns: 100 },
    );
  });

  test('does not fall due on one day with all the cards learnt beside it', () => {
    const days = Array.from({ length: 60 }, (_, i) =>
      intervalOf(outcomes(inReview(60, 5, 60, 60, `card ${i}`), noon, DEFAULT_PRESET).good),
    );
    expect(new Set(days).size).toBeGreaterThan(5);
  });

  test('fuzz stays in its range and leaves short intervals alone', () => {
    expect(fuzzRange(2.4)).toEqual([2, 2]);
    expect(fuzzRange(10)).toEqual([8, 12]);
    expect(fuzzRange(100)).toEqual([93, 107]);
  });

  test('a lapse goes to relearning and keeps a day to come back to', () => {
    const { again } = outcomes(inReview(40, 5, 40, 40), noon, DEFAULT_PRESET);
    expect(again).toMatchObject({ kind: 'relearning', stepsLeft: 1, dueAt: noon.now + 600_000 });
    expect(again.kind === 'relearning' && again.interval).toBeGreaterThanOrEqual(1);
  });
});

describe('the memory of a card', () => {
  test('counts a lapse on Again in review, not on Again while learning', () => {
    const card = 'a' as CardId;
    const before: CardState = inReview(5, 5, 5, 5).state;
    const review = { card, day, grade: 'again', after: { kind: 'new' }, tookMs: 0 } as const;
    const learning: CardState = { kind: 'new' };
    expect(fold(card, [{ ...review, id: 1, before: learning }]).lapses).toBe(0);
    expect(fold(card, [{ ...review, id: 1, before }]).lapses).toBe(1);
    expect(fold(card, [])).toEqual(fresh);
  });

  test('a leech shows at 8, 12 and 16 lapses, and not on an answer that was no lapse', () => {
    const lapsed = (lapses: number) => ({ ...fresh, lapses });
    const at = Array.from({ length: 17 }, (_, i) => i).filter((n) =>
      becomesLeech(lapsed(n - 1), lapsed(n), 8),
    );
    expect(at).toEqual([8, 12, 16]);
    expect(becomesLeech(lapsed(8), lapsed(8), 8)).toBe(false);
  });
});
