/** Who's who, timeline and numbers as a reader sees them: what stands in a row, and what must stand in none. */
import { describe, expect, test } from 'vitest';
import { type Article, type CalendarDate, type Evidence, type Fact, factId } from '../../content/deck.js';
import { readSentences } from '../../content/language/reading.js';
import { articleFromText } from '../../content/read/read.js';
import { isCutOf } from '../../content/summary/cut.js';
import type { TableSource } from '../../content/tables/evidence.js';
import { numbersTable } from '../../content/tables/numbers.js';
import { dateOrder, timeline } from '../../content/tables/timeline.js';
import { whoIsWho } from '../../content/tables/who-is-who.js';
import { english } from './model.js';

const MARCH_13: CalendarDate = { year: 2024, month: 3, day: 13, inferred: false };

type Read = { readonly article: Article; readonly source: TableSource };

function read(text: string, date: CalendarDate | null = MARCH_13): Read {
  const article = articleFromText({ title: 'A Test of Tables', origin: 'test', text, date });
  return { article, source: { readings: readSentences(english, article), anchor: date } };
}

const days = (text: string, date: CalendarDate | null = MARCH_13) =>
  timeline([read(text, date).source], []).map(({ date: { year, month, day } }) => [year, month, day]);
const roles = (text: string) => whoIsWho([read(text).source]).map(({ name, role }) => `${name}: ${role}`);
const numbers = (text: string) => numbersTable([read(text).source], []).map((r) => `${r.text} | ${r.counts}`);

describe("who's who", () => {
  test('an apposition and a title are roles, in the words of the text', () => {
    expect(roles('Petra Lund, the chief engineer of the railway, left the city.')).toEqual([
      'Petra Lund: chief engineer of the railway',
    ]);
    expect(roles('On Monday, Prime Minister Anders Holt met the mayor.')).toEqual([
      'Anders Holt: Prime Minister',
    ]);
  });

  test('“the engineer” in front of a name is its role, wherever the two hang', () => {
    const text =
      'It was designed by the engineer Josiah Pell, who had never built anything taller than a chapel, and it cost £46,000, almost twice what Parliament had granted.';
    expect(roles(text)).toEqual(['Josiah Pell: engineer']);
  });

  test('a role in a report is as of its day', () => {
    const [row] = whoIsWho([
      read('On Monday, Petra Lund, the chief engineer of the railway, left the city.').source,
    ]);
    expect(row?.asOf).toEqual(MARCH_13);
  });

  test('a role in an old story is not as of the day it is told', () => {
    const text = 'In 1840 the post was dear. William Buckland, a geologist from Oxford, wrote many letters.';
    const [row] = whoIsWho([read(text).source]);
    expect(row?.role).toBe('geologist from Oxford');
    expect(row?.asOf).toBeNull();
  });

  test('a birth in brackets does not date a role', () => {
    const text = 'Ida Voss (born May 9, 1929) was an American painter.';
    expect(whoIsWho([read(text).source]).map((r) => [r.role, r.asOf])).toEqual([['American painter', null]]);
  });

  test('a role told twice is one row with both places', () => {
    const rows = whoIsWho([
      read('The mayor, Ida Voss, came first. Later the mayor, Ida Voss, spoke.').source,
    ]);
    expect(rows.map(({ role, evidence }) => [role, evidence.length])).toEqual([['mayor', 2]]);
  });

  test.each([
    ['a denied role', 'Ida Voss was not the mayor of the city.'],
    ['a place where somebody was', 'Ida Voss was at the tunnel all night.'],
    ['a relative of nobody named', 'Ida Voss, his younger sister, came later.'],
    ['a polite form', 'Mrs. Ida Voss came to the station.'],
    ['a note', 'Ida Voss, the [6] sister of a monk, came later.'],
    ['a group that somebody is of', 'Two engineers, Ida Voss and Per Lund, came to the station.'],
  ])('%s is no role', (_, text) => {
    expect(roles(text)).toEqual([]);
  });
});

describe('the timeline', () => {
  test('dates stand earliest first, whatever their order in the text', () => {
    expect(days('The tunnel was closed in 1958. The line was opened on May 4, 1911.')).toEqual([
      [1911, 5, 4],
      [1958, null, null],
    ]);
  });

  test('a row is a cut of its evidence, and the evidence is the text', () => {
    const { article, source } = read(
      'The line (a single track) was opened in 1911, which pleased the valley.',
    );
    const rows = timeline([source], []);
    expect(rows.map((r) => r.text)).toEqual([expect.stringMatching(/^The line was opened in 1911/)]);
    for (const { text, evidence } of rows)
      for (const e of evidence) {
        expect(article.text.slice(e.start, e.end)).toBe(e.quote);
        expect(isCutOf(text, e.quote)).toBe(true);
      }
  });

  test('a weekday of a report is worked out and marked as inferred', () => {
    const [row] = timeline([read('The rocks fell on the line on Tuesday.').source], []);
    expect(row?.date).toEqual({ year: 2024, month: 3, day: 12, inferred: true });
  });

  test('what somebody says happened is marked as said', () => {
    const [row] = timeline([read('Petra Lund said that the mill was sold in 1958.').source], []);
    expect(row?.saidBy).toBe('Petra Lund');
    expect(row?.status).toBe('claimed');
  });

  test('a plan is no event that has happened', () => {
    const [row] = timeline([read('The minister will visit the tunnel on March 15, 2024.').source], []);
    expect(row?.status).toBe('planned');
  });

  test.each([
    ['a bound', 'Nobody wrote letters before 1840.'],
    ['a comparison', 'It was the wettest month since 1931.'],
    ['a year that only says which', 'The 2017 agreement covers trade.'],
    ['a life in brackets', 'Amos Pell (1801–1866) built mills.'],
    ['a date that comes back each year', 'On March 8, children gather on the steps.'],
    ['a question', 'Was the tunnel closed in 1958?'],
    ['speech of nobody', '“The mill was sold in 1958 and never opened again.”'],
  ])('%s is no event', (_, text) => {
    expect(days(text)).toEqual([]);
  });

  test('a day without a year in an old story is not put into the year of writing', () => {
    expect(
      days('In 1832 there was a duel. It was cold.\n\nThe duel took place on 30 May.'),
    ).not.toContainEqual([2024, 5, 30]);
  });

  test('an undated text has no inferred days', () => {
    expect(days('The rocks fell on the line on Tuesday.', null)).toEqual([]);
  });
});

describe('the numbers', () => {
  test('a count keeps its hedge and says what it counts', () => {
    expect(numbers('Nearly 600 people visit the mill every year.')).toEqual(['Nearly 600 | people']);
    expect(numbers('The sale brought about 400 pounds.')).toEqual(['about 400 pounds | The sale brought']);
  });

  test('a measure says of what', () => {
    expect(numbers('Rocks and mud covered 600 metres of track.')).toEqual(['600 metres | track']);
  });

  test('a percentage keeps its sign, a sum its currency', () => {
    expect(numbers('The council paid more than $2.7 million for the bridge.')).toEqual([
      'more than $2.7 million | The council paid',
    ]);
    expect(numbers('Panama reported a 90% decrease in crossings.')[0]).toMatch(/^90% \| decrease/);
  });

  test('a claim names who makes it', () => {
    const [row] = numbersTable([read('The repair will cost 4 million euros, Petra Lund said.').source], []);
    expect([row?.saidBy, row?.status]).toEqual(['Petra Lund', 'planned']);
  });

  test.each([
    ['an ordinal', 'He came third in the race.'],
    ['a lone one', 'One man left the house.'],
    ['part of a name', 'The crew of Apollo 11 left a mirror.'],
    ['part of a word', 'He bought a five-cent stamp.'],
    ['a note', 'The wheel [6] turns in the river.'],
    ['a decade', 'She painted well into her 80s.'],
    ['a time of day', "The boat leaves at ten o'clock."],
  ])('%s is no quantity', (_, text) => {
    expect(numbers(text)).toEqual([]);
  });
});

describe('several reports', () => {
  const one = read('The line was opened in 1911. Rocks covered 600 metres of track.');
  const two = read('In 1911 the first train ran. About 600 metres of track lie under mud.');
  const place = ({ article }: Read, quote: string): Evidence => {
    const start = article.text.indexOf(quote);
    return { article: article.id, start, end: start + quote.length, quote };
  };
  const slots = {
    who: null,
    relation: null,
    what: null,
    number: null,
    when: null,
    where: null,
    saidBy: null,
    status: 'asserted',
  } as const;
  const evidence = [place(one, 'The line was opened in 1911.'), place(two, 'In 1911 the first train ran.')];
  const fact: Fact = { id: factId(one.article.id, { start: 0, end: 1 }, 'opened'), slots, evidence };

  test('a dated fact that both carry is one row with both places', () => {
    const rows = timeline([one.source, two.source], [fact]);
    expect(rows.map((r) => r.evidence.map((e) => e.article))).toEqual([[one.article.id, two.article.id]]);
  });

  test('the same date without a joined fact stays two rows', () => {
    expect(timeline([one.source, two.source], [])).toHaveLength(2);
  });

  test('rows come in the same order every time', () => {
    const once = timeline([one.source, two.source], [fact]);
    expect(timeline([one.source, two.source], [fact])).toEqual(once);
    const order = once.map(({ date }) => dateOrder(date));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
