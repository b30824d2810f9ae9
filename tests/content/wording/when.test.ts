/** Dates that are asked for: with any preposition that tells when, wherever they stand; and those that are left to a gap. */
import { describe, expect, test } from 'vitest';
import { isFault } from '../../../content/wording/draft.js';
import { asked, draftsFor, gapped, questionsFor } from './asked.js';

describe('asked for', () => {
  test.each([
    [
      'By 1842, the Maren Works had sold forty engines to Norway.',
      '1842',
      'By what year had the Maren Works sold forty engines to Norway?',
    ],
    [
      'Since 1994, the Maren Cup has been played on the ice of Lake Mjøsa.',
      '1994',
      'Since what year has the Maren Cup been played on the ice of Lake Mjøsa?',
    ],
    [
      'The harbour of Bergen has been closed to tankers since the 1970s.',
      '1970s',
      'Since which decade has the harbour of Bergen been closed to tankers?',
    ],
    [
      'Trade with Bergen began in 1624 with the founding of a wool market in Oslo.',
      '1624',
      'In what year did trade with Bergen begin with the founding of a wool market in Oslo?',
    ],
    [
      'The garrison of Bergen was forced to surrender on 15 May 1540.',
      '15 May 1540',
      'When was the garrison of Bergen forced to surrender?',
    ],
    [
      'The Arn Society, founded in 1926 by Anna Lund, runs a museum of optics in Bergen.',
      '1926',
      'In what year was the Arn Society founded by Anna Lund?',
    ],
    [
      'In 1842, there were about forty tanneries in the harbour of Bergen.',
      '1842',
      'In what year were there about forty tanneries in the harbour of Bergen?',
    ],
    ['Adolph Maren’s patent expired in 1866.', '1866', 'In what year did Adolph Maren’s patent expire?'],
  ] as const)('%s', (text, answer, expected) => {
    expect(questionsFor(text, answer, 'date')).toContain(expected);
  });
});

describe('left to a gap', () => {
  test.each([
    ['The council of Bergen set a goal of ending hunger in Norway, by 1912.', '1912', /By what year/],
    ['Norway ruled the islands of Bergen from 1418 until 1466.', '1466', /Until/],
    ['Ilse Maren visited Bergen before the flood of 1902.', '1902', /\?/],
    ['A school founded in 1926 by Anna Lund is the oldest in Bergen.', '1926', /was a school founded/],
    ['Anna Lund is the mayor of Bergen since March 2014.', 'March 2014', /Since when/],
    ['Norway won in 1932.', '1932', /\?/],
  ] as const)('%s', (text, answer, never) => {
    expect(questionsFor(text, answer, 'date')).not.toMatch(never);
  });
});

describe('a day whose year only the article tells', () => {
  const date = { year: 1999, month: 4, day: 2, inferred: true };
  const before = 'TARVIK, April 2, 1999 - The ferry is back. ';

  test('is asked for with the year', () => {
    const text = `${before}Ada Lund was dismissed by the Orrin Bank on March 12.`;
    expect(asked(text, 'March 12', 'date', { date })).toBe(
      'When in 1999 was Ada Lund dismissed by the Orrin Bank? ⇒ March 12',
    );
    const made = draftsFor(text, 'March 12', 'date', { date });
    const gap = isFault(made) ? null : made.find(({ prompt }) => prompt.includes('_'));
    expect(gap?.prompt).toBe('Ada Lund was dismissed by the Orrin Bank on _____ [1999].');
    expect(gap?.marks).toContain('inferred');
  });

  test.each([
    ['Ada Lund was dismissed by the Orrin Bank on March 12, 1998.', 'March 12, 1998'],
    ['In 1998 Ada Lund was dismissed by the Orrin Bank on March 12.', 'March 12'],
    ['The Orrin Fair of Tarvik takes place on March 12.', 'March 12'],
  ])('not where the prompt or the answer tells it, or the day comes every year: %s', (text, answer) => {
    const made = draftsFor(`${before}${text}`, answer, 'date', { date });
    const prompts = isFault(made) ? [] : made.map(({ prompt }) => prompt);
    expect(prompts.filter((prompt) => prompt.includes('1999'))).toEqual([]);
  });
});

describe('a day whose year the article does not write', () => {
  const date = { year: 1999, month: 4, day: 2, inferred: false };
  const drafts = (text: string, answer = 'March 12') => {
    const made = draftsFor(text, answer, 'date', { date });
    return isFault(made) ? made.reason : made.map(({ prompt }) => prompt).join(' ');
  };

  test('is asked where its year is that of the article', () => {
    expect(drafts('Ada Lund was dismissed by the Orrin Bank on March 12.')).toContain(
      'When in 1999 was Ada Lund dismissed by the Orrin Bank?',
    );
  });

  test('is not asked of something that happened once in the year before', () => {
    expect(drafts('Ada Lund was dismissed by the Orrin Bank on December 12.', 'December 12')).toContain(
      'year nobody tells',
    );
  });

  test('is asked of what comes every year, and where the prompt tells it', () => {
    expect(drafts('The Orrin Fair of Tarvik takes place on December 12.', 'December 12')).toContain('_');
    expect(drafts('In 1998 Ada Lund was dismissed by the Orrin Bank on March 12.')).toContain('_');
  });
});

describe('days that move', () => {
  const date = { year: 2020, month: 3, day: 10, inferred: true };

  test.each([
    [
      'Karl Berg will race for Norway after a win over Sweden last November.',
      'Sweden',
      'Karl Berg will race for Norway after a win over _____ last November [2019].',
    ],
    [
      'Last July, Karl Berg won a race in Norway.',
      'Norway',
      'Last July [2019], Karl Berg won a race in _____.',
    ],
    [
      'Karl Berg died early yesterday morning in Norway.',
      'Norway',
      'Karl Berg died early yesterday morning [March 9, 2020] in _____.',
    ],
    [
      'In August 2003 Karl Berg even attended a dinner with Anna Lund in Norway.',
      'Norway',
      'In August 2003 Karl Berg attended a dinner with Anna Lund in _____.',
    ],
  ] as const)('%s', (text, answer, expected) => {
    expect(gapped(text, answer, 'place', { date })).toBe(expected);
  });

  test('a month that is only “last” is no answer', () => {
    const text = 'Karl Berg won a race in Norway last November.';
    expect(gapped(text, 'last November', 'date', { date })).toBe('× S2');
  });
});

test('a year beside which another is told is left to a gap', () => {
  const text = 'Anna Lund won the Arn Prize in 1987 with a book on lamps and in 1994 with a play.';
  expect(questionsFor(text, '1987', 'date')).toBe('');
});

test('“back” goes with its year', () => {
  expect(questionsFor('The Maren Works was founded by Anna Lund back in 1898.', '1898', 'date')).toBe(
    'In what year was the Maren Works founded by Anna Lund?',
  );
});
