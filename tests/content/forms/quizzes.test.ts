/** Quiz forms made from tables and lists: putting in order, matching, gaps that overlap. */
import { describe, expect, test } from 'vitest';
import type { RoleRow, TimelineRow } from '../../../content/conversion.js';
import { articleId, GAP } from '../../../content/deck.js';
import { ledgerOf } from '../../../content/facts/ledger.js';
import { listGaps } from '../../../content/forms/list-gaps.js';
import { dateMatch, roleMatch } from '../../../content/forms/match.js';
import { orderQuiz } from '../../../content/forms/order.js';
import { typedYearOf } from '../../../content/forms/typed-year.js';
import { readingsOf } from '../candidates/reading.js';

const article = articleId('made up');
const evidence = [{ article, start: 0, end: 1, quote: 'x' }];

function event(year: number, text: string, more: Partial<TimelineRow> = {}): TimelineRow {
  const date = { year, month: null, day: null, inferred: false };
  return { date, until: null, text, status: 'asserted', saidBy: null, evidence, ...more };
}

describe('order', () => {
  const rows = [
    event(1850, 'In 1850, the harbour of Orrin was dug by hand.'),
    event(1872, 'Anna Penn built a mill on the river.'),
    event(1921, 'Karl Berg sold the mill to Norway in 1921.'),
    event(1960, 'The port was closed to all ships.'),
  ];

  test('events are shown without their dates, and the solution puts them back', () => {
    const quiz = orderQuiz(rows);
    expect(quiz?.events.some(({ text }) => /\d/.test(text))).toBe(false);
    expect(quiz?.solution.map((at) => quiz.events[at]?.date.year)).toEqual([1850, 1872, 1921, 1960]);
    expect(quiz?.solution).not.toEqual([0, 1, 2, 3]);
    expect(orderQuiz(rows)).toEqual(quiz);
  });

  test('what is planned, claimed, of a doubtful order, or tells its time is left out', () => {
    expect(
      orderQuiz([
        ...rows.slice(0, 2),
        event(1921, 'Karl Berg will sell the mill to Norway.', { status: 'planned' }),
        event(1930, 'Karl Berg owned a hundred ships in all.', { saidBy: 'Anna Penn' }),
        event(1931, 'Three years later, the mill was burnt down.'),
        event(1872, 'The bridge of Orrin was opened by a king.'),
      ]),
    ).toBeNull();
  });
});

describe('match', () => {
  const row = (name: string, role: string): RoleRow => ({
    name,
    kind: 'person',
    role,
    asOf: null,
    saidBy: null,
    evidence,
  });

  test('names and roles are paired, and the roles stand in another order', () => {
    const quiz = roleMatch([
      row('Anna Penn', 'mayor'),
      row('Karl Berg', 'engineer'),
      row('Ida Lund', 'painter'),
    ]);
    expect(quiz?.solution.map((at) => quiz.rights[at])).toEqual(['mayor', 'engineer', 'painter']);
  });

  test('a role that two have, or that the name tells, makes no pair', () => {
    expect(
      roleMatch([
        row('Anna Penn', 'mayor'),
        row('Karl Berg', 'the mayor'),
        row('Ida Lund', 'painter'),
        row('Max Orr', 'cook'),
      ]),
    ).toBeNull();
    expect(
      roleMatch([
        row('Orrin Council', 'council of Orrin'),
        row('Ida Lund', 'painter'),
        row('Max Orr', 'cook'),
      ]),
    ).toBeNull();
  });
});

describe('events and dates', () => {
  const rows = [
    event(1850, 'In 1850, the harbour of Orrin was dug by hand.'),
    event(1872, 'Anna Penn built a mill on the river.'),
    event(1921, 'Karl Berg sold the mill to Norway in 1921.'),
    event(1960, 'The port was closed to all ships.'),
    event(1970, 'The mill, which was burnt down in 1970, had stood empty.'),
    event(1980, 'On Tuesday they opened a museum in Orrin.'),
  ];

  test('are paired; no event tells its date, points outside, or stands where its date would', () => {
    const quiz = dateMatch(rows);
    const pairs = quiz?.pairs.map(({ left }, i) => [left, quiz.rights[quiz.solution[i] ?? -1]]);
    expect(new Map(pairs as [string, string][])).toEqual(
      new Map([
        ['The harbour of Orrin was dug by hand.', '1850'],
        ['Anna Penn built a mill on the river.', '1872'],
        ['Karl Berg sold the mill to Norway.', '1921'],
        ['The port was closed to all ships.', '1960'],
      ]),
    );
    const years = pairs?.map(([, year]) => Number(year)) ?? [];
    expect(years).not.toEqual([...years].sort((a, b) => a - b));
  });

  test('whose dates are only inferred make no pairs', () => {
    const inferred = rows.map((row) => ({ ...row, date: { ...row.date, inferred: true } }));
    expect(dateMatch(inferred)).toBeNull();
  });
});

describe('lists', () => {
  const groups = (text: string) => {
    const readings = readingsOf(text);
    const [first] = readings;
    if (!first) throw new Error('no sentence');
    return listGaps(readings, ledgerOf([{ article: first.article, readings, anchor: null }]));
  };

  test('a list of three becomes three cards of one group, each with one gap and the other two items', () => {
    const [cards, ...others] = groups('Anna Penn sold ropes, nets and barrels to Norway in 1921.');
    expect(others).toEqual([]);
    expect(cards?.map(({ answer }) => answer)).toEqual(['ropes', 'nets', 'barrels']);
    expect(new Set(cards?.map(({ group }) => group)).size).toBe(1);
    expect(new Set(cards?.map(({ id }) => id)).size).toBe(3);
    for (const { prompt, answer } of cards ?? []) {
      expect(prompt.split(GAP)).toHaveLength(2);
      expect(prompt).not.toContain(answer);
      expect(['ropes', 'nets', 'barrels'].filter((item) => prompt.includes(item))).toHaveLength(2);
    }
  });

  test.each([
    'Anna Penn sold ropes and nets to Norway in 1921.',
    'She sold ropes, nets and barrels to Norway in 1921.',
    'Anna Penn sold steam engines, engines and barrels to Norway in 1921.',
    'Anna Penn sold ropes, nets and barrels to Norway yesterday.',
  ])('%s makes none', (text) => {
    expect(groups(text)).toEqual([]);
  });
});

describe('a typed year', () => {
  const cloze = (prompt: string, answer: string) =>
    ({ kind: 'cloze', id: 'c', fact: 'f', prompt, answer, accepted: [], evidence }) as unknown as Parameters<
      typeof typedYearOf
    >[0];

  test('the prompt says that a year is wanted', () => {
    const card = typedYearOf(cloze('In _____, Anna Penn sold forty boats.', '1921'));
    expect(card).toMatchObject({
      kind: 'number',
      prompt: 'In the year _____, Anna Penn sold forty boats.',
      answer: '1921',
    });
    expect(card?.quantity).toEqual({ kind: 'count', value: 1921, unit: 'year', hedge: null });
  });

  test('a name may follow, and three digits do, where the answer is known to be a date', () => {
    expect(typedYearOf(cloze('In _____ Norway had few boats.', '921'), true)?.prompt).toBe(
      'In the year _____ Norway had few boats.',
    );
    expect(typedYearOf(cloze('In _____ BC Norway had few boats.', '921'), true)).toBeNull();
  });

  test('“a year” is told once', () => {
    const card = typedYearOf(cloze('Anna Penn earned forty coins a year in _____.', '1921'));
    expect(card?.prompt).toBe('Anna Penn earned forty coins a year in _____.');
  });

  test.each([
    ['The _____ Treaty ended the war.', '1921'],
    ['In _____, Anna Penn sold forty boats.', 'May 1921'],
    ['In _____ Norway had few boats.', '1921'],
    ['In May _____, Anna Penn sold forty boats.', '1921'],
  ])('%s stays a gap', (prompt, answer) => {
    expect(typedYearOf(cloze(prompt, answer))).toBeNull();
  });
});
