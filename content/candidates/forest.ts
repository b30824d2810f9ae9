/** Boosted trees that were learnt elsewhere, evaluated in whole numbers: every machine sums alike. */
import type { Feature } from '../cards/explanation.js';
import { type Closing, closingOf, openAfter, sumAfter } from './closing.js';

/** Trees side by side: node i asks whether `feature[i]` is at most `threshold[i]`; a child below zero is a leaf. */
type Trees = {
  readonly features: readonly string[];
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
  readonly leaf: readonly number[];
  /** Log-odds are stored times this. */
  readonly scale: number;
  /** The chance of log-odds from −6 to 6 in steps of a half. */
  readonly chances: readonly number[];
};

export type Forest = {
  readonly names: readonly string[];
  readonly roots: Int16Array;
  /** The nodes in rows of four (feature, threshold, left, right): one look-up in memory for each step. */
  readonly rows: Int16Array;
  readonly value: Int32Array;
  readonly leaf: Int32Array;
  readonly scale: number;
  readonly chances: readonly number[];
  readonly closing: Closing;
  /** The places of all features. */
  readonly all: readonly number[];
};

function rowsOf({ feature, threshold, left, right }: Trees): Int16Array {
  const rows = new Int16Array(4 * feature.length);
  for (let i = 0; i < feature.length; i += 1) {
    rows[4 * i] = feature[i] as number;
    rows[4 * i + 1] = threshold[i] as number;
    rows[4 * i + 2] = left[i] as number;
    rows[4 * i + 3] = right[i] as number;
  }
  return rows;
}

/** Trees ready to be asked; throws where they were trained on other features than `names`. */
export function forestOf(stored: Trees, names: readonly string[]): Forest {
  if (stored.features.join() !== names.join())
    throw new Error('the trees were trained on other features: train them again');
  return {
    names,
    roots: Int16Array.from(stored.roots),
    rows: rowsOf(stored),
    value: Int32Array.from(stored.value),
    leaf: Int32Array.from(stored.leaf),
    scale: stored.scale,
    chances: stored.chances,
    closing: closingOf(stored, names.length),
    all: names.map((_, place) => place),
  };
}

/** What the trees say of features in the order of `names`: log-odds times `scale`, a whole number. */
export function sumOf(forest: Forest, features: readonly number[]): number {
  return sumsFrom(forest, features, [])(features);
}

/** The same for many whose features at `alike` are those of `first`: what these say is found once for all. */
export function sumsFrom(
  { closing, all }: Forest,
  first: readonly number[],
  alike: readonly number[],
): (features: readonly number[]) => number {
  const begun = openAfter(closing, first, alike);
  const own = alike.length === 0 ? all : all.filter((place) => !alike.includes(place));
  return (features) => sumAfter(closing, begun, features, own);
}

/** Such log-odds as a chance from 0 to 1, read off a table so that no machine's exponential decides. */
export function chanceIn({ chances, scale }: Forest, sum: number): number {
  const last = chances.length - 1;
  const x = Math.min(last, Math.max(0, (2 * sum) / scale + last / 2));
  const low = Math.min(last - 1, Math.floor(x));
  const [a = 0, b = 0] = [chances[low], chances[low + 1]];
  return a + (b - a) * (x - low);
}

/**
 * What each feature adds, in log-odds: on every path, the step from one node's expected value to the next counts for
 * the feature that was asked about. With the value expected of anything they sum to what the trees say.
 */
export function contributionsIn(
  { names, roots, rows, value, leaf, scale }: Forest,
  features: readonly number[],
): readonly Feature[] {
  const sums = names.map(() => 0);
  for (const root of roots) {
    let at = root;
    while (at >= 0) {
      const asked = rows[4 * at] as number;
      const above = (features[asked] as number) > (rows[4 * at + 1] as number);
      const next = rows[4 * at + (above ? 3 : 2)] as number;
      const then = (next >= 0 ? value[next] : leaf[-1 - next]) as number;
      sums[asked] = (sums[asked] as number) + then - (value[at] as number);
      at = next;
    }
  }
  return names
    .map((name, i) => ({ name, value: features[i] as number, contribution: (sums[i] as number) / scale }))
    .toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
