/** Chance out of the text itself: the same order whether all are ordered or only the first. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstShuffled, shuffled } from '../../../content/forms/placing.js';

test('the first in the order of a seed are those of the whole order', () => {
  const texts = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 300 });
  fc.assert(
    fc.property(texts, fc.string(), fc.nat(40), (all, seed, most) => {
      expect(firstShuffled(all, seed, most)).toEqual(shuffled(all, seed, String).slice(0, most));
    }),
  );
});

test('of very many they are no others, and another seed gives others', () => {
  const all = Array.from({ length: 5000 }, (_, n) => `card ${n}`);
  for (const seed of ['a', 'b', 'c'])
    expect(firstShuffled(all, seed, 50)).toEqual(shuffled(all, seed, String).slice(0, 50));
  expect(firstShuffled(all, 'a', 50)).not.toEqual(firstShuffled(all, 'b', 50));
});
