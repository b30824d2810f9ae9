/** Dates that are asked for: with any preposition that tells when, wherever they stand; and those that are left to a gap. */
import { describe, expect, test } from 'vitest';
import { questionsFor } from './asked.js';

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
