/** What is put in the place of a pronoun: once, and as it stands amid a sentence. */
import { expect, test } from 'vitest';
import { gapped } from './asked.js';

const number = (text: string) => gapped(text, '40', 'number', { title: 'Norway' });

test('a description told in front is not told again', () => {
  expect(number('Lamp makers, said Ada Hollin, must show their 40 ovens to Norway every year.')).toBe(
    'Lamp makers, said Ada Hollin, must show their _____ ovens to Norway every year.',
  );
});

test('a description of many owns with a mark alone', () => {
  expect(number('The lamp makers drifted apart in 1921, but Norway kept 40 of their ovens.')).toBe(
    "Norway kept _____ of the lamp makers' ovens.",
  );
});

test('a description with a place behind it owns nothing: nobody says “the makers of Oslo’s ovens”', () => {
  expect(number('The lamp makers of Oslo drifted apart in 1921, but Norway kept 40 of their ovens.')).toBe(
    '× S1',
  );
});
