/** Answers and figures that tell nothing, proposed or spare, beside like ones that do. */
import { describe, expect, test } from 'vitest';
import { wordSpan, wordSpare } from '../../../content/wording/word-span.js';
import { spanIn } from './asked.js';

type Kind = Parameters<typeof spanIn>[2];

function told(text: string, answer: string, kind: Kind, title = 'Orrin'): string {
  const { span, readings } = spanIn(text, answer, kind, { title });
  const context = { readings, anchor: null, topic: title };
  return JSON.stringify([wordSpan(span, context), wordSpare(span, context)]);
}

describe('no answer', () => {
  test.each([
    ['an idiom’s noun', 'Some weavers of Tarvik made a business out of selling Norn cloth.', 'a business'],
    [
      'a level',
      'The Orrin Bank acts at the national level to advance the laws of Norland.',
      'national level',
    ],
    [
      'a part of a preposition',
      'Many schools in Tarvik work in conjunction with the Orrin hospitals.',
      'conjunction with the Orrin hospitals',
    ],
    ['some of many', 'Several weaving mills began to buy Norn wool in Tarvik.', 'weaving mills'],
    [
      'an example of nothing told',
      'Well regarded schools include the Orrin School of Law.',
      'Orrin School of Law',
    ],
    ['anybody', 'In Tarvik it is common for ordinary people to have two Norn names.', 'ordinary people'],
  ] as const)('is %s', (_what, text, answer) => {
    expect(told(text, answer, 'noun phrase')).not.toMatch(/"prompt"/);
  });

  test('but what the mills of a town make is one', () => {
    expect(
      told('The mills of Tarvik sold woollen sails to Norland in 1921.', 'woollen sails', 'noun phrase'),
    ).toMatch(/"prompt"/);
  });
});

describe('a figure', () => {
  test.each([
    [
      'that is listed behind it',
      'The teams of three towns lead in Norland: Tarvik, Orrin and Lund.',
      'three',
      'number',
    ],
    ['of a shape', 'As in the two-dimensional case, each axis of Lund becomes a line.', 'two', 'number'],
    ['that dates a count', 'In 2008, 31% of adults in Tarvik had no boat.', '2008', 'date'],
  ] as const)('is not asked for %s', (_what, text, answer, kind) => {
    expect(told(text, answer, kind)).not.toMatch(/"prompt"/);
  });

  test.each([
    ['the count itself', 'In 2008, 31% of adults in Tarvik had no boat.', '31%', 'number'],
    ['the year of an event', 'In 1921 Ada Lund sold the Orrin Bank to Tarvik.', '1921', 'date'],
  ] as const)('is asked for: %s', (_what, text, answer, kind) => {
    expect(told(text, answer, kind)).toMatch(/"prompt"/);
  });
});

describe('the land of an article', () => {
  test.each([
    ['in the title', 'In 2009 an estimated 3.8 million Americans lost their jobs in Tarvik.', 'Americans'],
  ])('is no answer %s', (_what, text, answer) => {
    expect(told(text, answer, 'other name', 'Work in the United States')).not.toMatch(/"prompt"/);
  });

  test('another land is', () => {
    const text = 'In 2009 Ada Lund of Tarvik moved the Orrin Bank to France.';
    expect(told(text, 'France', 'place', 'Work in the United States')).toMatch(/"prompt"/);
  });
});

describe('a question', () => {
  test.each([
    ['after “have” with little told', 'The Orrin Bank has a double duty.', 'a double duty'],
    ['of a verb alone', 'The Orrin Class was the main model of weavers.', 'main model of weavers'],
  ])('is not put %s', (_what, text, answer) => {
    expect(told(text, answer, 'noun phrase')).not.toMatch(/What /);
  });
});
