/** The network's parts without its weights: sums, curves, fingerprints, trees. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addProduct,
  exponential,
  matrixOf,
  sigmoid,
  softmax,
  tanh,
} from '../../../content/language/arithmetic.js';
import { bestTree } from '../../../content/language/tree.js';
import { buckets, hash32, plain, properties, vectorKeys } from '../../../content/language/word-features.js';

/** Worked out by content/train/words.py. */
const HASHES = {
  the: 2280255492,
  darien: 1822645585,
  lone: 1875410516,
  buckets: [22909, 21461, 18848, 1320, 32596, 6802, 13564, 16058],
};

test('the curves are close to the true ones', () => {
  for (let x = -25; x <= 25; x += 0.173) {
    expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 9);
    expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 4);
    expect(tanh(x)).toBeCloseTo(Math.tanh(x), 4);
  }
});

test('chances add up to one and keep their order', () => {
  const row = Float32Array.of(9, 1, -2, 0.5, 100, -300, 98);
  softmax(row, 1, 3);
  expect([...row].map((x) => Number(x.toFixed(3)))).toEqual([9, 0.604, 0.03, 0.366, 100, -300, 98]);
});

test('a product is the same as the plain sum, whatever its size', () => {
  const number = (k: number) => ((k * 7919) % 101) / 50 - 1;
  for (const [rows, inputs, count] of [
    [1, 1, 1],
    [4, 3, 2],
    [7, 5, 3],
    [9, 10, 4],
  ] as const) {
    const cells = Float32Array.from({ length: rows * inputs }, (_, k) => number(k));
    const x = Float32Array.from({ length: count * inputs }, (_, k) => number(k + 17));
    const out = new Float32Array(count * rows).fill(1);
    addProduct(matrixOf(rows, inputs, cells), x, count, out);
    for (let r = 0; r < count; r++) {
      for (let o = 0; o < rows; o++) {
        let sum = 0;
        for (let k = 0; k < inputs; k++) sum += Number(x[r * inputs + k]) * Number(cells[o * inputs + k]);
        expect(out[r * rows + o]).toBe(Math.fround(1 + sum));
      }
    }
  }
});

test('fingerprints are those of the training script', () => {
  expect(hash32('the', 101)).toBe(HASHES.the);
  expect(hash32('Darién', 102)).toBe(HASHES.darien);
  expect(hash32('\ud800', 1)).toBe(HASHES.lone);
  expect(buckets('McDonald', 32768)).toEqual(HASHES.buckets);
});

test('a word is seen as the treebank writes it', () => {
  expect(plain('“It’s…”')).toBe('"It\'s..."');
  expect(vectorKeys('Darién')).toEqual(['darién', 'darien']);
  expect(vectorKeys('US-backed')).toEqual(['us-backed', 'backed']);
  expect(properties('NATO', true)).toEqual([true, true, false, false, true, false]);
  expect(properties('mid-1990s', false)).toEqual([false, false, true, true, false, true]);
  expect(properties('', false)).toEqual([false, false, false, false, false, false]);
});

/** Every assignment of heads that is a tree with one word under the root, tried in turn. */
function bestByTrial(size: number, scores: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(size).fill(0);
  const reaches = (word: number) => {
    let at = word;
    for (let k = 0; k < size && at !== 0; k++) at = Number(heads[at]);
    return at === 0;
  };
  const walk = (word: number, sum: number, roots: number) => {
    if (roots > 1) return;
    if (word === size) {
      const tree = heads.every((_, w) => w === 0 || reaches(w));
      if (roots === 1 && tree) best = Math.max(best, sum);
      return;
    }
    for (let head = 0; head < size; head++) {
      if (head === word) continue;
      heads[word] = head;
      walk(word + 1, sum + Number(scores[word * size + head]), roots + (head === 0 ? 1 : 0));
    }
  };
  walk(1, 0, 0);
  return best;
}

test('the tree is the best there is, and has one root', () => {
  const sized = fc
    .integer({ min: 2, max: 6 })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * n, maxLength: n * n }),
      ),
    );
  fc.assert(
    fc.property(sized, ([size, cells]) => {
      const scores = Float64Array.from(cells);
      const heads = bestTree(size, scores);
      let sum = 0;
      for (let w = 1; w < size; w++) sum += Number(scores[w * size + Number(heads[w])]);
      expect([...heads].filter((h) => h === 0)).toHaveLength(1);
      expect(sum).toBe(bestByTrial(size, scores));
    }),
    { numRuns: 300, seed: 4 },
  );
});
