/** What only ties a clause to the sentence before it goes; what bounds the clause stays. */
import { expect, test } from 'vitest';
import { gapped } from './asked.js';

const bought = (text: string) => gapped(text, '40', 'number', { title: 'Norway' });

test.each([
  'In return, Ada Lund sold 40 lamps to the Orrin Bank in Norland.',
  'In complete contrast, Ada Lund sold 40 lamps to the Orrin Bank in Norland.',
  'For instance Ada Lund sold 40 lamps to the Orrin Bank in Norland.',
  'After the meeting, Ada Lund sold 40 lamps to the Orrin Bank in Norland.',
  'As stated earlier, Ada Lund sold 40 lamps to the Orrin Bank in Norland.',
])('%s', (text) => {
  expect(bought(text)).toBe('Ada Lund sold _____ lamps to the Orrin Bank in Norland.');
});

test.each([
  'After the meeting in Tarvik, Ada Lund sold 40 lamps to the Orrin Bank.',
  'Under the contract, Ada Lund sold 40 lamps to the Orrin Bank.',
  'During the winter, Ada Lund sold 40 lamps to the Orrin Bank.',
])('%s', (text) => {
  expect(bought(text)).toBe(text.replace('40', '_____'));
});
