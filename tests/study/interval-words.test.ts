import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInWords, secondsInWords } from '../../src-renderer/study/interval-words.js';

test.each([
  [0.2, '1 day'],
  [1, '1 day'],
  [1.5, '2 days'],
  [3, '3 days'],
  [30, '30 days'],
  [30.4, '30 days'],
  [30.6, '1 month'],
  [31, '1 month'],
  [45, '1.5 months'],
  [61, '2 months'],
  [303, '10 months'],
  [349, '11 months'],
  [351, '1 year'],
  [365, '1 year'],
  [548, '1.5 years'],
  [3640, '10 years'],
  [36_500, '100 years'],
])('%d days are "%s"', (days, words) => {
  expect(daysInWords(days)).toBe(words);
});

test.each([
  [0, '1 second'],
  [0.4, '1 second'],
  [1.4, '1 second'],
  [30, '30 seconds'],
  [59.4, '59 seconds'],
  [59.5, '1 minute'],
  [59.97, '1 minute'],
  [60, '1 minute'],
  [89, '1 minute'],
  [90, '2 minutes'],
  [3569, '59 minutes'],
  [3570, '1 hour'],
  [3599, '1 hour'],
  [5400, '1.5 hours'],
  [35_900, '10 hours'],
  [84_500, '23 hours'],
  [84_600, '1 day'],
  [86_399, '1 day'],
  [86_400, '1 day'],
  [129_600, '2 days'],
])('%d seconds are "%s"', (seconds, words) => {
  expect(secondsInWords(seconds)).toBe(words);
});

test('no interval is told in a unit of which it fills a whole next one', () => {
  const full = /^(?:60 seconds|60 minutes|24 hours|31 days|12 months)$/;
  fc.assert(fc.property(fc.double({ min: 0, max: 4e8, noNaN: true }), (s) => !full.test(secondsInWords(s))));
});
