/** Due days as a calendar, read back by an own small reader of RFC 5545. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../../content/deck.js';
import { calendarText, type DueCard } from '../../../content/formats/calendar.js';
import { dueOfCollection, dueOfDeck } from '../../../content/formats/calendar-due.js';
import { anyCollection } from './any-collection.js';
import { DAY, NOON, plainDeck, studiedDeck } from './sample.js';

const TODAY = studyDay(Math.floor(NOON / DAY));
const FRAME = { name: 'Harbour', now: NOON, today: TODAY };
const dayOf = (ms: number) => studyDay(Math.floor(ms / DAY));

function due(day: number, title: string): DueCard {
  return { day: studyDay(day), title };
}

function written(cards: readonly DueCard[], frame = FRAME): string {
  const made = calendarText(cards, frame);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

/** The events as name → value, unfolded and unescaped. */
function events(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') found.push({});
    const last = found.at(-1);
    if (last) last[name] = value.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
  }
  return found;
}

describe('a calendar of due days', () => {
  test('has one event a day, all day, with counts and titles', () => {
    const text = written([
      due(TODAY + 3, 'Tides'),
      due(TODAY + 1, 'Tides'),
      due(TODAY + 3, 'Piers'),
      due(TODAY + 3, 'Piers'),
    ]);
    expect(events(text)).toMatchObject([
      {
        'DTSTART;VALUE=DATE': '20251021',
        'DTEND;VALUE=DATE': '20251022',
        SUMMARY: '1 card to review: Tides',
      },
      {
        'DTSTART;VALUE=DATE': '20251023',
        SUMMARY: '3 cards to review: Piers, Tides',
        DESCRIPTION: 'Piers: 2 cards\nTides: 1 card',
      },
    ]);
  });

  test('puts what is overdue on today, and never into the past', () => {
    const text = written([due(TODAY - 400, 'Tides'), due(TODAY, 'Tides')]);
    expect(events(text).map((each) => each['DTSTART;VALUE=DATE'])).toEqual(['20251020']);
    expect(events(text)[0]?.SUMMARY).toMatch(/^2 cards/);
  });

  test('is the same event when it is made again, and another under another name', () => {
    const uid = (name: string, now: number) =>
      events(written([due(TODAY, 'A')], { ...FRAME, name, now }))[0]?.UID;
    expect(uid('Harbour', NOON)).toBe(uid('Harbour', NOON + 5 * DAY));
    expect(uid('Harbour', NOON)).not.toBe(uid('Sea', NOON));
  });

  test('says when it was made by the time given', () => {
    expect(events(written([due(TODAY, 'A')]))[0]?.DTSTAMP).toBe('20251020T120000Z');
  });

  test('does not exist where nothing is due', () => {
    expect(calendarText([], FRAME)).toMatchObject({ ok: false, problem: { kind: 'unusable deck' } });
  });

  test('holds any title without breaking a line, a value or an event', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a\r\nEND:VEVENT\r\nx:y', ';,:\\n', '🦆'.repeat(60)),
    );
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 4 }), (titles) => {
        const text = written(titles.map((each, i) => due(TODAY + i, each)));
        expect(events(text)).toHaveLength(titles.length);
        expect(text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
        expect(text).not.toMatch(/[^\r]\n|\r[^\n]|\ufffd(?=\r\n )/);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is due', () => {
  test('are the cards of our deck that were answered, under their article', () => {
    const found = dueOfDeck(studiedDeck(NOON), dayOf);
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ title }) => title))).toEqual(
      new Set(['Harbour & <Ferries>: "the :: report"']),
    );
    expect(dueOfDeck(plainDeck, dayOf)).toEqual([]);
  });

  test('are never cards that are new, suspended or buried', () => {
    fc.assert(
      fc.property(anyCollection, (collection) => {
        const waiting = collection.cards.filter(({ queue }) =>
          ['review', 'day learning', 'learning'].includes(queue),
        );
        expect(dueOfCollection(collection)).toHaveLength(waiting.length);
      }),
      { numRuns: 40 },
    );
  });
});
