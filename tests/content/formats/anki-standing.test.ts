import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../../content/deck.js';
import { dayOfDate, dayOfTime, dayStart, dueDay, minutesWest } from '../../../content/formats/anki-days.js';
import { readAnki } from '../../../content/formats/anki-read.js';
import { memoryFromEase, standingOf } from '../../../content/formats/anki-standing.js';
import type { AnkiClock, AnkiPreset, AnkiReview } from '../../../content/formats/anki-vocabulary.js';
import { exponential, logarithm, power } from '../../../content/formats/exact-math.js';
import { card, NOTE, rawPackage, review } from './raw-package.js';
import { NOON } from './sample.js';

const DAY = 86_400;
/** 04:00 of 1 January 2025, one hour east of UTC. */
const CREATED = Date.UTC(2025, 0, 1, 3) / 1000;
const EAST: AnkiClock = { created: CREATED, creationOffset: -60, rollover: 4 };
const FIRST = CREATED / DAY - 3 / 24;

type Columns = Parameters<typeof card>[0];

function standing(columns: Columns, reviews: readonly Columns[] = [], preset: Partial<AnkiPreset> = {}) {
  const rows = reviews.map((each) => review(each)).sort((a, b) => Number(a.id) - Number(b.id));
  const raw = { cards: [card(columns)], reviews: rows };
  const read = readAnki('x.apkg', rawPackage(raw), NOON);
  if (!read.ok || read.value.cards[0] === undefined) throw new Error('the sample is broken');
  const [own] = read.value.presets;
  if (own === undefined) throw new Error('the sample is broken');
  return standingOf(read.value.cards[0], read.value.reviews, EAST, { ...own, parameters: [], ...preset });
}

describe("Anki's days", () => {
  test('are counted from the calendar date on which the collection was made', () => {
    expect(dueDay(EAST, 0)).toBe(FIRST);
    expect(dueDay(EAST, 40)).toBe(FIRST + 40);
    expect(new Date(dueDay(EAST, 31) * DAY * 1000).toISOString()).toMatch(/^2025-02-01/);
  });

  test('begin at the rollover hour of the zone', () => {
    const four = Date.UTC(2025, 5, 10, 3);
    const day = dayOfDate('2025-06-10');
    expect(dayOfTime(EAST, four)).toBe(day);
    expect(dayOfTime(EAST, four - 1)).toBe((day ?? 0) - 1);
    expect(dayStart(EAST, studyDay(day ?? 0))).toBe(four);
  });

  test('are the same where an old collection does not say its zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -13 * 60, max: 10 * 60 }),
        fc.integer({ min: 15_000, max: 25_000 }),
        (west, day) => {
          const created = day * DAY + 4 * 3600 + west * 60;
          const clock = { created, creationOffset: null, rollover: 4 };
          expect(minutesWest(clock)).toBe(west);
          expect(dueDay(clock, 7)).toBe(dueDay({ ...clock, creationOffset: west }, 7));
          expect(dueDay(clock, 7)).toBe(day + 7);
        },
      ),
    );
  });

  test('have no number for what is no date', () => {
    expect(dayOfDate('')).toBe(null);
    expect(dayOfDate('2024-13-40')).toBe(null);
    expect(dayOfDate('soon')).toBe(null);
  });
});

describe('where a card stands', () => {
  test('is told by its own memory where it has one, whatever the log says', () => {
    const made = standing({ due: 100, ivl: 12 }, [{}]);
    expect(made.place).toEqual({ kind: 'review', dueDay: FIRST + 100, interval: 12 });
    expect(made.memory).toEqual({ kind: 'known', from: 'card', fsrs: { stability: 12.5, difficulty: 4.5 } });
    expect(made).toMatchObject({ held: null, reps: 4, lapses: 1 });
    expect(made.lastReview).toEqual({ at: NOTE + 5000, day: dayOfTime(EAST, NOTE + 5000) });
  });

  test('has steps left and a time, in seconds or on a day', () => {
    const soon = standing({ type: 1, queue: 1, due: 1_800_000_000, left: 2002 });
    expect(soon.place).toEqual({ kind: 'learning', stepsLeft: 2, dueAt: 1_800_000_000_000 });
    const later = standing({ type: 3, queue: 3, due: 3, left: 1, ivl: 9 });
    const dueAt = dayStart(EAST, studyDay(FIRST + 3));
    expect(later.place).toEqual({ kind: 'relearning', stepsLeft: 1, dueAt, interval: 9 });
  });

  test('keeps its place while it is suspended or buried', () => {
    expect(standing({ queue: -1 })).toMatchObject({ held: 'suspended', place: { kind: 'review' } });
    expect(standing({ queue: -2 })).toMatchObject({ held: 'buried', place: { kind: 'review' } });
    expect(standing({ queue: -3 }).held).toBe('buried');
  });

  test('is new where nothing is known', () => {
    const blank = { data: '{}' };
    expect(standing({ ...blank, type: 0, queue: 0 })).toMatchObject({
      place: { kind: 'new' },
      memory: { kind: 'none' },
    });
    expect(standing({ ...blank, type: 1, queue: 1, ivl: 0 }).place).toEqual({ kind: 'new' });
  });
});

describe('the memory of a card that brings none', () => {
  const blank = { data: '{}', factor: 2300, ivl: 30 };
  const learnt: Columns[] = [
    { id: NOTE + 1000, type: 0, ease: 3, ivl: -600, lastIvl: 0, factor: 0 },
    { id: NOTE + 2000, type: 0, ease: 3, ivl: 1, lastIvl: -600, factor: 0 },
    { id: NOTE + 3000, type: 1, ease: 2, ivl: 4, lastIvl: 1 },
  ];
  const grades = (reviews: readonly Columns[], preset: Partial<AnkiPreset> = {}) => {
    const { memory } = standing(blank, reviews, preset);
    return memory.kind === 'replay' ? memory.answers.map(({ grade }) => grade) : memory.kind;
  };

  test('is to be folded from its log', () => {
    expect(grades(learnt)).toEqual(['good', 'good', 'hard']);
    expect(standing(blank, learnt).memory).toMatchObject({ start: null });
  });

  test('begins after the last reset, and leaves out cramming and what nobody answered', () => {
    const reset = { id: NOTE + 2500, type: 4, ease: 0, factor: 0 };
    const cram = { id: NOTE + 2600, type: 3, ease: 1, factor: 0 };
    const moved = { id: NOTE + 2700, type: 5, ease: 0, factor: 2000 };
    const again = { id: NOTE + 2800, type: 0, ease: 1, factor: 0 };
    expect(grades([...learnt, reset, cram, moved, again])).toEqual(['again', 'hard']);
    expect(standing(blank, [...learnt, reset]).answers).toHaveLength(3);
  });

  test('leaves out what came before the day that the preset names', () => {
    expect(grades(learnt, { ignoreBefore: '2999-01-01' })).toBe('known');
    expect(grades(learnt, { ignoreBefore: '2001-01-01' })).toHaveLength(3);
  });

  test('goes on from the first row where the log begins in the middle', () => {
    const { memory } = standing(blank, [{ id: NOTE + 3000, type: 1, ivl: 10, factor: 2300 }]);
    expect(memory).toMatchObject({ kind: 'replay', answers: [], start: { stability: 10 } });
    const underFsrs = standing(blank, [{ id: NOTE + 3000, type: 1, ivl: 10, factor: 600 }]).memory;
    expect(underFsrs).toMatchObject({ start: { stability: 10, difficulty: 5.5 } });
  });

  test('comes from interval and ease where there is no log', () => {
    const { memory } = standing(blank);
    expect(memory).toMatchObject({ kind: 'known', from: 'ease' });
  });

  test('is what Anki itself makes of interval and ease', () => {
    const anki: [interval: number, ease: number, difficulty: number][] = [
      [30, 2100, 7.4018],
      [1, 2500, 8.2159],
      [365, 1300, 9.512],
      [7, 3100, 5.6097],
      [90, 2500, 5.1079],
      [10, 2300, 7.4588],
    ];
    for (const [interval, ease, difficulty] of anki) {
      const made = memoryFromEase(interval, ease, 0.9);
      expect(made.stability).toBeCloseTo(interval, 6);
      expect(made.difficulty).toBeCloseTo(difficulty, 3);
    }
  });

  test('never leaves its bounds', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(65_535),
        fc.integer({ min: 70, max: 99 }),
        (interval, ease, percent) => {
          const { stability, difficulty } = memoryFromEase(interval, ease, percent / 100);
          expect(stability).toBeGreaterThan(0);
          expect(stability).toBeLessThanOrEqual(36_500);
          expect(difficulty).toBeGreaterThanOrEqual(1);
          expect(difficulty).toBeLessThanOrEqual(10);
        },
      ),
    );
  });
});

describe('powers by arithmetic', () => {
  test('are those of the engine, to twelve digits', () => {
    const near = (a: number, b: number): void => {
      expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.abs(b) * 1e-12);
    };
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        near(exponential(x), Math.exp(x));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (x) => {
        expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(
          1e-13 * Math.max(1, Math.abs(Math.log(x))),
        );
      }),
    );
    near(power(0.9, -1 / 0.1542), 0.9 ** (-1 / 0.1542));
  });
});

/** Rows as the reader gives them, so that the types above stay in step. */
const rowShape: AnkiReview = {
  id: 1,
  card: 1,
  button: 3,
  interval: 1,
  lastInterval: 0,
  factor: 0,
  tookMs: 1,
  kind: 0,
};
test('an answer that nobody gave is none', () => {
  const read = readAnki('x.apkg', rawPackage(), NOON);
  if (!read.ok || read.value.cards[0] === undefined) throw new Error('the sample is broken');
  const made = standingOf(read.value.cards[0], [{ ...rowShape, button: 0, kind: 5 }], EAST, null);
  expect(made.answers).toEqual([]);
});
