/** "now" and "then" go where they only tell when; where they say how a thing is called, or in which order, they stay. */
import { expect, test } from 'vitest';
import { gapped } from './asked.js';

const number = (text: string) => gapped(text, '40', 'number');

test('what a place is called now is not what it was', () => {
  expect(number('In 1702, 40 weavers of Norland settled in what is now Orrin.')).toBe(
    'In 1702, _____ weavers of Norland settled in what is now Orrin.',
  );
});

test('“then” between two tells their order', () => {
  expect(number('Ada Lund sold 40 lamps to first the Orrin Bank and then the Varn Bank in 1921.')).toContain(
    'and then the Varn Bank',
  );
});

test('a “then” that only joins what happened goes', () => {
  expect(number('Then Ada Lund sold 40 lamps to the Orrin Bank in 1921.')).toBe(
    'Ada Lund sold _____ lamps to the Orrin Bank in 1921.',
  );
});
