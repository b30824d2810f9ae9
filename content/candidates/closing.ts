/**
 * Boosted trees turned over, which is half the work of walking down each: what each feature's value closes. A node
 * whose answer is "above" closes the leaves on its left; the first leaf that stays open is the one a walk ends at.
 */

/** Trees side by side: a child below zero is leaf −1 − child. */
type Trees = {
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaf: readonly number[];
};

export type Closing = {
  /** By feature where its threes begin: a threshold, its tree, and which of the tree's leaves stay open above it. */
  readonly starts: Int32Array;
  /** By rising threshold; behind a feature's last three stands a threshold that nothing is above. */
  readonly threes: Int32Array;
  /** What each tree's leaves are worth from the left, in rows as long as the longest. */
  readonly leaves: Int32Array;
  readonly row: number;
  /** Leaves still open in each tree, the first the highest bit: an array that is made once. */
  readonly open: Int32Array;
};

/** Leaves of a tree, a bit for each. */
const MOST_LEAVES = 32;
const NOTHING_ABOVE = 2 ** 31 - 1;

type Node = {
  readonly feature: number;
  readonly threshold: number;
  readonly tree: number;
  readonly open: number;
};

/** Writes down the nodes at and under `at` with what they close, and returns the leaves there; `before` stand on their left. */
function gather(trees: Trees, tree: number, at: number, before: number, nodes: Node[]): readonly number[] {
  if (at < 0) return [trees.leaf[-1 - at] as number];
  const onLeft = gather(trees, tree, trees.left[at] as number, before, nodes);
  const onRight = gather(trees, tree, trees.right[at] as number, before + onLeft.length, nodes);
  let open = -1;
  for (let k = before; k < before + onLeft.length; k += 1) open &= ~(1 << (MOST_LEAVES - 1 - k));
  nodes.push({ feature: trees.feature[at] as number, threshold: trees.threshold[at] as number, tree, open });
  return [...onLeft, ...onRight];
}

/** The nodes of each of `count` features as threes, and where each feature's begin. */
function threesOf(nodes: readonly Node[], count: number): Pick<Closing, 'starts' | 'threes'> {
  const starts = new Int32Array(count);
  const threes: number[] = [];
  const sorted = nodes.toSorted((a, b) => a.threshold - b.threshold);
  const byFeature = Array.from({ length: count }, (): Node[] => []);
  for (const node of sorted) byFeature[node.feature]?.push(node);
  for (const [feature, own] of byFeature.entries()) {
    starts[feature] = threes.length;
    for (const { threshold, tree, open } of own) threes.push(threshold, tree, open);
    threes.push(NOTHING_ABOVE, 0, 0);
  }
  return { starts, threes: Int32Array.from(threes) };
}

/** Turns trees that ask about `count` features over; throws where one has more leaves than fit. */
export function closingOf(trees: Trees, count: number): Closing {
  const nodes: Node[] = [];
  const worths = trees.roots.map((root, tree) => gather(trees, tree, root, 0, nodes));
  const row = Math.max(...worths.map((own) => own.length));
  if (row > MOST_LEAVES) throw new Error('a tree has too many leaves');
  const leaves = new Int32Array(row * worths.length);
  for (const [tree, own] of worths.entries()) leaves.set(own, row * tree);
  return { ...threesOf(nodes, count), leaves, row, open: new Int32Array(worths.length) };
}

/** Closes in `open` what the values of the listed features close. */
function close(
  { starts, threes }: Closing,
  features: readonly number[],
  listed: readonly number[],
  open: Int32Array,
): void {
  for (let k = 0; k < listed.length; k += 1) {
    const feature = listed[k] as number;
    const value = (features[feature] as number) | 0;
    for (let i = starts[feature] as number; value > (threes[i] as number); i += 3) {
      const tree = threes[i + 1] as number;
      open[tree] = (open[tree] as number) & (threes[i + 2] as number);
    }
  }
}

/** The leaves that the values of the listed features leave open: a beginning for all that have these alike. */
export function openAfter(
  closing: Closing,
  features: readonly number[],
  listed: readonly number[],
): Int32Array {
  const open = new Int32Array(closing.open.length).fill(-1);
  close(closing, features, listed, open);
  return open;
}

/** The sum of the leaves that are reached when the listed features close more of what `begun` left open. */
export function sumAfter(
  closing: Closing,
  begun: Int32Array,
  features: readonly number[],
  listed: readonly number[],
): number {
  const { open, leaves, row } = closing;
  open.set(begun);
  close(closing, features, listed, open);
  let sum = 0;
  for (let tree = 0; tree < open.length; tree += 1) {
    sum += leaves[tree * row + Math.clz32(open[tree] as number)] as number;
  }
  return sum;
}
