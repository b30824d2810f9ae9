/** How likely people are to ask for a span: boosted trees learnt from human questions, evaluated in whole numbers. */
import type { Feature } from '../cards/explanation.js';
import { FEATURES } from './features.js';
import stored from './model/ranker.json' with { type: 'json' };

/** Trees side by side: node i asks whether `feature[i]` is at most `threshold[i]`; a child below zero is a leaf. */
type Forest = {
  readonly roots: Int16Array;
  readonly feature: Uint8Array;
  readonly threshold: Int16Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly value: Int32Array;
  readonly leaf: Int32Array;
};

function forestOf(): Forest {
  if (stored.features.join() !== FEATURES.join())
    throw new Error('the ranker was trained on other features: train it again');
  return {
    roots: Int16Array.from(stored.roots),
    feature: Uint8Array.from(stored.feature),
    threshold: Int16Array.from(stored.threshold),
    left: Int16Array.from(stored.left),
    right: Int16Array.from(stored.right),
    value: Int32Array.from(stored.value),
    leaf: Int32Array.from(stored.leaf),
  };
}

const FOREST = forestOf();

/** The same nodes in rows of four (feature, threshold, left, right): one look-up in memory for each step. */
function rowsOf({ feature, threshold, left, right }: Forest): Int16Array {
  const rows = new Int16Array(4 * feature.length);
  for (let i = 0; i < feature.length; i += 1) {
    rows[4 * i] = feature[i] as number;
    rows[4 * i + 1] = threshold[i] as number;
    rows[4 * i + 2] = left[i] as number;
    rows[4 * i + 3] = right[i] as number;
  }
  return rows;
}

const ROWS = rowsOf(FOREST);
const SEEN = new Int32Array(FEATURES.length);

/** What the ranker says of features in the order of `FEATURES`: log-odds times `stored.scale`, a whole number. */
export function rank(features: readonly number[]): number {
  const { roots, leaf } = FOREST;
  SEEN.set(features);
  let sum = 0;
  for (let t = 0; t < roots.length; t += 1) {
    let at = roots[t] as number;
    while (at >= 0) {
      const row = at << 2;
      const above = (SEEN[ROWS[row] as number] as number) > (ROWS[row + 1] as number);
      at = ROWS[above ? row + 3 : row + 2] as number;
    }
    sum += leaf[-1 - at] as number;
  }
  return sum;
}

/** The log-odds as a chance from 0 to 1, read off a table so that no machine's exponential decides. */
export function chanceOf(rankValue: number): number {
  const { chances, scale } = stored;
  const last = chances.length - 1;
  const x = Math.min(last, Math.max(0, (2 * rankValue) / scale + last / 2));
  const low = Math.min(last - 1, Math.floor(x));
  const [a = 0, b = 0] = [chances[low], chances[low + 1]];
  return a + (b - a) * (x - low);
}

/**
 * What each feature adds to the rank, in log-odds: on every path, the step from one node's expected value to the
 * next counts for the feature that was asked about. With the value expected of any span they sum to the rank.
 */
export function contributionsOf(features: readonly number[]): readonly Feature[] {
  const { roots, feature, threshold, left, right, value, leaf } = FOREST;
  const sums = FEATURES.map(() => 0);
  for (const root of roots) {
    let at = root;
    while (at >= 0) {
      const asked = feature[at] as number;
      const next = (
        (features[asked] as number) <= (threshold[at] as number) ? left[at] : right[at]
      ) as number;
      const then = (next >= 0 ? value[next] : leaf[-1 - next]) as number;
      sums[asked] = (sums[asked] as number) + then - (value[at] as number);
      at = next;
    }
  }
  return FEATURES.map((name, i) => ({
    name,
    value: features[i] as number,
    contribution: (sums[i] as number) / stored.scale,
  })).toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
