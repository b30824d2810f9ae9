/** The network's parts without its weights: sums, curves, fingerprints, trees. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponential, sigmoid, softmax, tanh } from '../../../content/language/arithmetic.js';
import {
  addProduct,
  addSparseProduct,
  matrixOf,
  matrixOfFloats,
  pickRows,
  refill,
  rowsOf,
} from '../../../content/language/product.js';
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

/** Whole numbers from −most to most, in no order. */
function wholes(length: number, most: number, shift: number): number[] {
  return Array.from({ length }, (_, k) => (((k + shift) * 7919) % (2 * most + 1)) - most);
}

const SHAPES = [
  [1, 1, 1],
  [4, 3, 2],
  [7, 5, 3],
  [9, 10, 4],
  [23, 326, 5],
  [331, 300, 61],
] as const;

test('a product of whole numbers is exact, each row alone or among others', () => {
  for (const [rows, inputs, count] of SHAPES) {
    const cells = wholes(rows * inputs, 127, 3);
    const matrix = matrixOf(rows, inputs, cells, new Array(rows).fill(0.5));
    const x = Float32Array.from(wholes(count * inputs, 1023, 17), (n, k) =>
      k % inputs === 0 ? 1023 : k % 3 === 1 ? 0 : n,
    );
    const out = new Float32Array(count * rows).fill(1);
    addProduct(matrix, rowsOf(x, count), out);
    const sparse = new Float32Array(count * rows).fill(1);
    addSparseProduct(matrix, rowsOf(x, count), sparse);
    expect(sparse).toEqual(out);
    const backwards = Array.from({ length: count }, (_, r) => count - 1 - r);
    const turned = new Float32Array(count * rows).fill(1);
    addProduct(matrix, pickRows(rowsOf(x, count), backwards), turned);
    expect(turned.slice(-rows)).toEqual(out.slice(0, rows));
    for (let r = 0; r < count; r++) {
      const alone = new Float32Array(rows).fill(1);
      const room = rowsOf(new Float32Array(2 * inputs), 2);
      refill(room, x.slice(r * inputs, (r + 1) * inputs), 1);
      addProduct(matrix, room, alone, 1);
      expect(out.slice(r * rows, (r + 1) * rows)).toEqual(alone);
      for (let o = 0; o < rows; o++) {
        let sum = 0;
        for (let k = 0; k < inputs; k++) sum += Number(x[r * inputs + k]) * Number(cells[o * inputs + k]);
        expect(out[r * rows + o]).toBe(Math.fround(1 + sum / 2));
      }
    }
  }
});

test('the largest numbers stay apart in their lanes', () => {
  const inputs = 400;
  for (const sign of [1, -1]) {
    const cells = Array.from({ length: 2 * inputs }, (_, k) => (k < inputs ? 127 : -127));
    const out = new Float32Array(2);
    const x = new Float32Array(inputs).fill(sign);
    addProduct(matrixOf(2, inputs, cells, [1, 1]), rowsOf(x, 1), out);
    expect(Number(out[0]) / (sign * 127 * inputs)).toBeCloseTo(1, 6);
    expect(out[1]).toBe(-Number(out[0]));
  }
  expect(() => matrixOf(1, 10, new Array(10).fill(7000), [1])).toThrow('too large for its lane');
});

test('rounding loses less than half a part in a thousand of the largest number, and zeros stay zeros', () => {
  const x = Float32Array.from({ length: 90 }, (_, k) => ((k * 7919) % 101) / 50 - 1);
  const { cells, steps } = rowsOf(x, 3);
  const places = [0, 60, 30];
  x.forEach((value, k) => {
    const row = Math.floor(k / 30);
    const cell = Number(cells[Number(places[row]) + (k % 30)]);
    expect(Math.abs(cell * Number(steps[row]) - value)).toBeLessThan(0.0005);
  });
  const out = new Float32Array(3);
  addProduct(matrixOfFloats(1, new Float32Array(30), 800), rowsOf(x, 3), out);
  addProduct(matrixOfFloats(1, x.slice(0, 30), 800), rowsOf(new Float32Array(90), 3), out);
  expect([...out]).toEqual([0, 0, 0]);
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
