/** A second report stands behind a card only where it tells the same of the answer, not where it only has the answer too. */
import { describe, expect, test } from 'vitest';
import { convert } from '../../content/convert.js';
import { readPasted } from '../../content/read/read.js';
import { english } from './model.js';

/** How many articles stand behind the card with this answer that has most of them. */
function articlesBehind(answer: string, ...texts: readonly string[]): number {
  const { cards } = convert(
    english,
    texts.map((text) => {
      const read = readPasted(text);
      if (!read.ok) throw new Error(read.problem.kind);
      return read.value;
    }),
  );
  const asked = cards.filter((card) => card.answer === answer);
  return Math.max(...asked.map(({ evidence }) => new Set(evidence.map((e) => e.article)).size));
}

describe('no second source', () => {
  test.each([
    [
      'another deed of somebody with the same title',
      'Ada Berg',
      'Ida Holm joins a team in Orrin that is headed by world indoor rowing champion Ada Berg.',
      'In the race at Larn, Mina Okoro won a match with world indoor rowing champion Ada Berg in 1999.',
    ],
    [
      'the same deed of somebody else',
      'Orrin Stock Exchange',
      'Rosvik Bank has held friendly talks with the Orrin Stock Exchange, said its chief.',
      'The Torvald Bank has met with the Orrin Stock Exchange, as it may be about to make a bid.',
    ],
  ])('%s', (_, answer, one, other) => {
    expect(articlesBehind(answer, one, other)).toBe(1);
  });
});

test('the same deed in other words is a second source', () => {
  const one = 'The change to the harbour law of Orrin was put forward by former party leader Karl Lund.';
  const other =
    'It was former party leader Karl Lund who put forward the change to the harbour law of Orrin.';
  expect(articlesBehind('Karl Lund', one, other)).toBe(2);
});
