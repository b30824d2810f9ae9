/** Rows of Anki's log in our words: what counts as an answer, of which kind, on which day, and what weights are fitted to. */
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../../content/deck.js';
import { answersThere, answersToFit, type KeptRow } from '../../../content/formats/anki-answers.js';

const DAY_MS = 86_400_000;
/** 04:00 UTC of day 20000. */
const CLOCK = { created: 20_000 * 86_400 + 4 * 3600, creationOffset: 0, rollover: 4 };
const [LEARN, REVIEW, RELEARN, FILTERED, MANUAL, RESCHEDULED] = [0, 1, 2, 3, 4, 5];

/** A row at noon of a day, as it is kept. */
function row(day: number, kind: number, parts: { button?: number; last?: number; factor?: number } = {}) {
  const { button = 3, last = 0, factor = 2500 } = parts;
  return [(20_000 + day) * DAY_MS + 12 * 3_600_000, button, 5, last, factor, 4000, kind];
}

function kinds(log: readonly KeptRow[]): string[] {
  return answersThere(log, CLOCK).map(({ before }) => before);
}

describe('the statistics of a log', () => {
  test('tell new, learning, review and relearning apart', () => {
    const log = [row(0, LEARN), row(0, LEARN, { last: -600 }), row(3, REVIEW, { last: 3 })];
    expect(kinds([...log, row(3, RELEARN, { last: -600 })])).toEqual([
      'new',
      'learning',
      'review',
      'relearning',
    ]);
  });

  test('begin anew where the card was made new again', () => {
    const learnt = [row(0, LEARN), row(3, REVIEW, { last: 3 })];
    expect(kinds([...learnt, row(4, MANUAL, { button: 0, factor: 0 }), row(5, LEARN)]).at(-1)).toBe('new');
    expect(kinds([...learnt, row(5, LEARN), row(5, LEARN)]).slice(-2)).toEqual(['new', 'learning']);
  });

  test('leave out what nobody answered, what was set by hand, rescheduled or crammed', () => {
    const log = [
      row(0, LEARN, { button: 0 }),
      row(1, MANUAL, { button: 0, factor: 0 }),
      row(2, MANUAL),
      row(3, RESCHEDULED),
      row(4, FILTERED, { factor: 0 }),
    ];
    expect(answersThere(log, CLOCK)).toEqual([]);
    expect(kinds([row(4, FILTERED, { last: 8 })])).toEqual(['review']);
  });

  test('count for retention what was in review or waited for a day, and no steps', () => {
    const log = [
      row(0, LEARN),
      row(0, LEARN, { last: -600 }),
      row(1, LEARN, { last: -86_400 }),
      row(30, REVIEW, { last: 29 }),
      row(31, RELEARN, { last: -1200 }),
    ];
    const told = answersThere(log, CLOCK).filter(({ tellsRetention }) => tellsRetention);
    expect(told.map(({ interval }) => interval)).toEqual([1, 29]);
  });

  test('lie on the days and hours of the zone that the collection was made in', () => {
    const night = (20_001 * 24 + 3) * 3_600_000;
    const at = (clock: typeof CLOCK, ms: number) =>
      answersThere([[ms, 3, 1, 0, 2500, 4000, LEARN]], clock).map(({ day, hour }) => [day, hour]);
    expect(at(CLOCK, night)).toEqual([[20_000, 3]]);
    expect(at({ ...CLOCK, creationOffset: -120 }, night)).toEqual([[20_001, 5]]);
    expect(at({ ...CLOCK, creationOffset: 300 }, night)).toEqual([[20_000, 22]]);
  });

  test('believe no answer to have taken longer than a minute, or less than no time', () => {
    const took = (ms: number) => answersThere([[20_000 * DAY_MS, 3, 1, 0, 2500, ms, LEARN]], CLOCK);
    expect(took(9e9)[0]?.tookMs).toBe(60_000);
    expect(took(-5)[0]?.tookMs).toBe(0);
  });
});

describe('weights are fitted', () => {
  const days = (log: readonly KeptRow[], ignoreBefore = '') =>
    answersToFit(log, CLOCK, ignoreBefore).map(({ day }) => day - 20_000);

  test('to all answers from the first one to a new card on', () => {
    expect(days([row(0, LEARN), row(0, LEARN), row(3, REVIEW), row(9, RELEARN)])).toEqual([0, 0, 3, 9]);
  });

  test('to none of a card whose learning is not in the log', () => {
    expect(days([row(3, REVIEW), row(9, REVIEW)])).toEqual([]);
    expect(days([row(0, LEARN), row(1, MANUAL, { button: 0, factor: 0 })])).toEqual([]);
  });

  test('to the last learning alone where a card was learnt twice', () => {
    expect(days([row(0, LEARN), row(2, REVIEW), row(8, LEARN), row(8, LEARN), row(12, REVIEW)])).toEqual([
      8, 8, 12,
    ]);
  });

  test('not to cramming, nor to a card that was learnt before the preset counts', () => {
    expect(days([row(0, LEARN), row(1, FILTERED, { factor: 0 }), row(4, REVIEW)])).toEqual([0, 4]);
    const from = (day: number) => new Date(studyDay(20_000 + day) * DAY_MS).toISOString().slice(0, 10);
    const log = [row(5, LEARN), row(9, REVIEW)];
    expect(days(log, from(5))).toEqual([5, 9]);
    expect(days(log, from(6))).toEqual([]);
  });
});
