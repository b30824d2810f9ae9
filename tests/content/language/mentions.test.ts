/** Times, amounts and quotations of sentences: what they mean, and what is none. */
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../../content/deck.js';
import { readSentences, type SentenceReading } from '../../../content/language/reading.js';
import { readPasted } from '../../../content/read/read.js';
import { english } from '../model.js';

/** `dated` gives the article the day it speaks from, 14 May 2019, a Tuesday. */
function readings(text: string, dated = false): readonly SentenceReading[] {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  const date: CalendarDate = { year: 2019, month: 5, day: 14, inferred: false };
  return readSentences(english, dated ? { ...read.value, date } : read.value);
}

function day(date: CalendarDate | null | undefined): string {
  if (!date) return '?';
  return (
    [date.year, date.month, date.day].filter((n) => n !== null).join('-') + (date.inferred ? ' inferred' : '')
  );
}

function times(text: string, dated = false): readonly string[] {
  return readings(text, dated).flatMap((r) =>
    r.times.map((t) => `${t.text} = ${day(t.from)}${day(t.to) === day(t.from) ? '' : ` to ${day(t.to)}`}`),
  );
}

function amounts(text: string): readonly string[] {
  return readings(text).flatMap((r) =>
    r.amounts.map((a) =>
      [a.hedge, a.text, '=', a.kind, a.high === null ? a.value : `${a.value} to ${a.high}`, a.unit]
        .filter((part) => part !== null && part !== '')
        .join(' '),
    ),
  );
}

describe('times', () => {
  test('dates are as fine as the text gives them', () => {
    expect(times('It opened on Oct. 7, 2024, closed in April 2025, and was planned since 1990.')).toEqual([
      'Oct. 7, 2024 = 2024-10-7',
      'April 2025 = 2025-4',
      '1990 = 1990',
    ]);
  });

  test('ranges, decades, centuries and years before Christ have a beginning and an end', () => {
    expect(
      times('The war of 1914–18, the 1920s, the 19th century and 44 BC were hard; so was 3–5 May 2011.'),
    ).toEqual([
      '1914–18 = 1914 to 1918',
      'the 1920s = 1920 to 1929',
      'the 19th century = 1801 to 1900',
      '44 BC = -44',
      '3–5 May 2011 = 2011-5-3 to 2011-5-5',
    ]);
  });

  test('a month of a plan is the next one, also behind what has happened', () => {
    const said =
      'The divers stopped in March and are to begin again in April, when a larger boat will be there.';
    expect(times(said, true)).toEqual(['March = 2019-3 inferred', 'April = 2020-4 inferred']);
  });

  test('a weekday is the last one before the article, or the next one for what is planned', () => {
    expect(times('The crew met on Monday. The crew will meet the mayor on Thursday.', true)).toEqual([
      'Monday = 2019-5-13 inferred',
      'Thursday = 2019-5-16 inferred',
    ]);
  });

  test('a day without a year takes the nearest one, not the one the paragraph has left', () => {
    expect(times('The bridge closed on 20 December.', true)).toEqual(['20 December = 2018-12-20 inferred']);
    expect(times('The war began in 1939. On 20 December the bridge closed.', true)).toEqual([
      '1939 = 1939',
      '20 December = ?',
    ]);
  });

  test('without the day of the article nothing is inferred', () => {
    expect(times('The crew met on Monday and left last year on 20 December.')).toEqual([
      'Monday = ?',
      'last year = ?',
      '20 December = ?',
    ]);
  });

  test.each([
    'About 1500 people live there.',
    'It cost $1990 in all.',
    'The men may march there.',
    'The home side won the last match 3–1.',
  ])('no time in: %s', (text) => {
    expect(times(text)).toEqual([]);
  });
});

describe('amounts', () => {
  test('value, unit, kind and hedge', () => {
    expect(
      amounts('The council paid nearly $2.5 million for more than 40 fishing boats, a 12% rise.'),
    ).toEqual([
      'nearly $2.5 million = money 2500000 dollar',
      'more than 40 = count 40 boat',
      '12% = percent 12 percent',
    ]);
  });

  test('words, ranges, shares and dozens', () => {
    expect(
      amounts(
        'One hundred and five thousand people, a dozen ships, 10–15 boats, two-thirds of the men and 2–3 million pens.',
      ),
    ).toEqual([
      'One hundred and five thousand = count 105000 person',
      'a dozen = count 12 ship',
      '10–15 = count 10 to 15 boat',
      `two-thirds = percent ${2 / 3} fraction`,
      '2–3 million = count 2000000 to 3000000 pen',
    ]);
  });

  test('units of measure by word and by sign', () => {
    expect(amounts('It is 600 metres (2,000 ft) deep, 3.5 km² wide, 20 °C warm and runs at 40 mph.')).toEqual(
      [
        '600 = measure 600 metre',
        '2,000 = measure 2000 foot',
        '3.5 = measure 3.5 square kilometre',
        '20 = measure 20 degree Celsius',
        '40 = measure 40 mile per hour',
      ],
    );
  });

  test('ages stand between commas and in compounds', () => {
    expect(amounts('Margaret Penn, 19, met a 20-year-old man and a 1,700-strong force.')).toEqual([
      '19 = age 19 year',
      '20 = age 20 year',
      '1,700 = count 1700 force',
    ]);
  });

  test.each([
    'Bus 39A and Apollo 11 passed Article 5 on the 30th of the month in 1969 [3] as usual.',
    'They won the final 3–1 and the other one 21-14.',
    'One of them left on Flight 93.',
    'The old road is Route 66 or US-75.',
    'Dozens of men and thousands of women came.',
  ])('no amount in: %s', (text) => {
    expect(amounts(text)).toEqual([]);
  });
});

describe('quotations', () => {
  function speakers(text: string): readonly (string | null)[] {
    return readings(text).flatMap((r) => r.utterances.map((u) => u.speaker?.name ?? null));
  }

  test('the subject of the verb of saying is the speaker, by the full name', () => {
    expect(speakers('Margaret Penn runs the school. “The lake is frozen all winter,” Penn said.')).toEqual([
      'Margaret Penn',
    ]);
  });

  test('"he added" and what follows it without a word outside the marks go on with the speaker', () => {
    expect(
      speakers(
        '“The lake is frozen,” Walter Green said. “It is cold,” he added. “We shall wait for the spring.”',
      ),
    ).toEqual(['Walter Green', 'Walter Green', 'Walter Green']);
  });

  test('words taken over from nobody named have no speaker', () => {
    expect(speakers('The house was known as “the old mill” to all who lived there.')).toEqual([null]);
  });

  test('a speaker is not carried into another paragraph', () => {
    expect(
      speakers('“The lake is frozen,” Walter Green said.\n\n“We shall wait for the spring.”').at(-1),
    ).toBeNull();
  });

  test('speech without marks is found', () => {
    const [one] = readings('Walter Green told the council, stating, The only people who gain are smugglers.');
    expect(one?.utterances.map((u) => [u.text, u.marked, u.speaker?.name])).toEqual([
      ['The only people who gain are smugglers.', false, 'Walter Green'],
    ]);
  });

  test('an indirect report is no quotation', () => {
    expect(readings('Walter Green said that the lake was frozen.')[0]?.utterances).toEqual([]);
  });
});
