import { default_w } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { type CardState, type Memory, type Review, studyDay } from '../../../content/deck.js';
import { FSRS6_DEFAULTS } from '../../../content/formats/anki-preset.js';
import { CREATED, cardRow, logRows } from '../../../content/formats/anki-progress.js';
import { sourceOf } from '../../../content/formats/deck-source.js';
import { CARDS, NOON, studiedDeck } from './sample.js';

const ID = CARDS.cloze.id;
const fsrs = { stability: 12.345678, difficulty: 5.43219 };
const TODAY = studyDay(Math.floor(NOON / 86_400_000));
const memory = (state: CardState): Memory => ({
  card: ID,
  state,
  reps: 7,
  lapses: 2,
  lastReview: { at: NOON - 1, day: TODAY },
});
const row = (state: CardState) => cardRow(ID, memory(state), 5, FSRS6_DEFAULTS);

describe('progress in Anki', () => {
  test('counts a review due in whole study days from the day the collection began', () => {
    const { schedule } = row({ kind: 'review', dueDay: studyDay(TODAY + 4), interval: 12, fsrs });
    const dayZero = Math.floor(CREATED / 86_400);
    expect(schedule).toEqual([2, 2, TODAY + 4 - dayZero, 12, 2500, 7, 2, 0]);
    expect(CREATED % 86_400).toBe(4 * 3600);
  });

  test('has steps due to the second, and a lapsed card keeps the interval it returns to', () => {
    const dueAt = NOON + 60_999;
    expect(row({ kind: 'learning', stepsLeft: 2, dueAt, fsrs }).schedule).toEqual([
      1,
      1,
      NOON / 1000 + 60,
      0,
      2500,
      7,
      2,
      2002,
    ]);
    expect(row({ kind: 'relearning', stepsLeft: 1, dueAt, interval: 3, fsrs }).schedule).toEqual([
      3,
      1,
      NOON / 1000 + 60,
      3,
      2500,
      7,
      2,
      1001,
    ]);
  });

  test('leaves a new card without any trace of memory', () => {
    const unseen = { schedule: [0, 0, 5, 0, 0, 0, 0, 0], data: '{}' };
    expect(cardRow(ID, undefined, 5, FSRS6_DEFAULTS)).toEqual(unseen);
    expect(row({ kind: 'new' })).toEqual(unseen);
  });

  test('writes memory to the digits that Anki keeps', () => {
    const { data } = row({ kind: 'review', dueDay: TODAY, interval: 12, fsrs });
    const lrt = Math.floor((NOON - 1) / 1000);
    expect(JSON.parse(data)).toEqual({ pos: 5, s: 12.3457, d: 5.432, dr: 0.9, decay: 0.154, lrt });
  });

  test('takes the second of the last answer from the log, moved forward or not', () => {
    const deck = studiedDeck(NOON);
    const [first] = deck.reviews;
    if (first === undefined) throw new Error('the sample is broken');
    const clash: Review[] = [0, 0, 0].map((_, i) => ({ ...first, id: NOON + 999, tookMs: i }));
    const rows = [...logRows(clash, new Map([[ID, 0]]))];
    expect(rows.map(({ id }) => id)).toEqual([NOON + 999, NOON + 1000, NOON + 1001]);
    const state: CardState = { kind: 'review', dueDay: TODAY, interval: 12, fsrs };
    const { data } = cardRow(ID, memory(state), 5, FSRS6_DEFAULTS, rows.at(-1)?.id);
    expect(JSON.parse(data)).toMatchObject({ lrt: NOON / 1000 + 1 });
  });

  test('logs each answer with its button, and intervals in days or negative seconds', () => {
    const log = [...logRows(studiedDeck(NOON).reviews, new Map([[ID, 0]]))];
    const seen = log.map(({ ease, interval, lastInterval, type }) => [ease, interval, lastInterval, type]);
    expect(seen.slice(0, 2)).toEqual([
      [3, -600, 0, 0],
      [3, seen[1]?.[1], -600, 0],
    ]);
    expect(seen.slice(2).map(([ease, , last, type]) => [ease, last, type])).toEqual([
      [2, seen[1]?.[1], 1],
      [3, seen[2]?.[1], 1],
    ]);
    for (const { factor } of log) expect(factor).toBeGreaterThanOrEqual(100);
    for (const { factor } of log) expect(factor).toBeLessThanOrEqual(1100);
  });

  test('logs nothing of cards that are not exported, and in the order of time', () => {
    const deck = studiedDeck(NOON);
    const { reviews } = sourceOf({ ...deck, reviews: [...deck.reviews].reverse() });
    const log = [...logRows(reviews(), new Map([[ID, 0]]))];
    expect(log).toHaveLength(deck.reviews.filter(({ card }) => card === ID).length);
    expect(new Set(log.map(({ card }) => card))).toEqual(new Set([0]));
    const ids = log.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  test('hands over the parameters we schedule with', () => {
    expect(FSRS6_DEFAULTS).toEqual([...default_w]);
  });
});
