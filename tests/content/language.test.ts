/** Reading sentences: where they end, which names, dates and numbers they hold, and what is none. */
import { describe, expect, test } from 'vitest';
import type { SentenceReading } from '../../content/language/reading.js';
import { readSentences } from '../../content/language/reading.js';
import { readPasted } from '../../content/read/read.js';
import { english } from './model.js';

function readings(text: string): readonly SentenceReading[] {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return readSentences(english, read.value);
}

function first(text: string): SentenceReading {
  const [one] = readings(text);
  if (!one) throw new Error('no sentence');
  return one;
}

describe('sentences', () => {
  test.each([
    ['The U.S. Navy met Dr. Ames on Feb. 3 near St. Ives. It rained.', 2],
    ['He lives in the U.S. The rest moved to Orrin last May.', 2],
    ['The bridge cost 3.5 million dollars. It fell in 1921.', 2],
    ['“We will wait.” The mayor of Orrin left the hall early.', 2],
    ['J. R. Penn wrote the book of the lake in 1921. [4] [7] It sold well.', 2],
    ['The mill of Orrin burnt in 1921.[citation needed] In May it was built anew.', 2],
    ['The town has 4,343 rowers (1,063 men).[c] The Carn runs through it.', 2],
    ['The mill of Orrin burnt.[when?] The [but burnt,] rest was sold.', 2],
    ['The mill of Orrin [citation needed] burnt in 1921.', 1],
    ['The lake gave the U.S. “the right to fish” in the winter.', 1],
    ['She had a son (b. August 2015) and a shop (est. 1990; rev. 2001) in Orrin.', 1],
    ['They sold nets, boats, ropes, etc. Manuscripts were sold as well.', 2],
  ])('%s', (text, count) => {
    expect(readings(text)).toHaveLength(count);
  });
});

describe('what is no sentence', () => {
  test('a headline in front of the report, however long', () => {
    const read = readings(
      'After the long winter storm the old fishing harbour of Orrin opens to all ships from the north\n\nThe harbour was closed in May.',
    );
    expect(read.map((r) => r.text)).toEqual(['The harbour was closed in May.']);
  });

  test('a caption with the name of who made the picture', () => {
    const read = readings(
      'The harbour was closed in May.\n\nThe harbour in 2008. Image: Margaret Penn.\n\nIt rained.',
    );
    expect(read.map((r) => r.text)).toEqual(['The harbour was closed in May.', 'It rained.']);
  });

  test('but a first line that ends as a sentence does is one', () => {
    expect(readings('The harbour was closed in May.\n\nIt rained all day.')).toHaveLength(2);
  });
});

describe('names', () => {
  test('titles are no part of a person, and a surname is the person', () => {
    const read = readings('Harbour master Secretary Anna Penn met the crew. Penn thanked Orrin Bay.');
    expect(read.flatMap((r) => r.names.map((n) => `${n.text}:${n.kind}`))).toEqual([
      'Anna Penn:person',
      'Penn:person',
      'Orrin Bay:place',
    ]);
  });

  test('peoples are not persons, countries are countries', () => {
    const { names } = first('The Norwegian crew sailed from Norway to the United States with Karl Berg.');
    expect(names.map((n) => `${n.text}:${n.kind}`)).toEqual([
      'Norwegian:people',
      'Norway:country',
      'United States:country',
      'Karl Berg:person',
    ]);
  });

  test('"and" joins the words of a body but not two countries', () => {
    const { names } = first('Spain and Italy founded the Lakes and Rivers Commission near Orrin.');
    expect(names.map((n) => n.text)).toEqual(['Spain', 'Italy', 'Lakes and Rivers Commission', 'Orrin']);
  });

  test('a word with a capital only because it opens a sentence is no name', () => {
    expect(first('Fishing stopped when fishing boats froze.').names).toEqual([]);
  });
});

describe('numbers and dates', () => {
  test('a number has its value, its unit and its hedge', () => {
    const { numbers } = first(
      'The council paid nearly $2.5 million for more than 40 fishing boats, a 12% rise.',
    );
    expect(numbers.map((n) => [n.quantity.value, n.quantity.unit, n.quantity.hedge])).toEqual([
      [2_500_000, 'dollar', 'nearly'],
      [40, 'boat', 'more than'],
      [12, 'percent', null],
    ]);
  });

  test('identifiers, ordinals, years and note numbers are not quantities', () => {
    const { numbers } = first(
      'Bus 39A and Apollo 11 passed Article 5 on the 30th of the month in 1969 [3] as usual.',
    );
    expect(numbers).toEqual([]);
  });

  test('a date is as fine as the text gives it', () => {
    const { dates } = first('It opened on Oct. 7, 2024, closed in April 2025, and was planned since 1990.');
    expect(dates.map((d) => [d.date?.year, d.date?.month, d.date?.day])).toEqual([
      [2024, 10, 7],
      [2025, 4, null],
      [1990, null, null],
    ]);
  });

  test('a thousand and a half people are no year', () => {
    expect(first('The village of Orrin has 1500 people in it.').dates).toEqual([]);
  });
});
