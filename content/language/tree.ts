/** The best tree over scored arcs (Chu and Liu, Edmonds), with exactly one word under the root. */

/** scores[dependent × size + head]; node 0 is the root, and no score need stand in its row. */
type Arcs = { readonly size: number; readonly scores: Float64Array };

/** More than any sum of scores can differ by, so a second word under the root never pays. */
const ONE_ROOT = 1e6;

function bestHeads({ size, scores }: Arcs): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let word = 1; word < size; word++) {
    let best = 0;
    for (let head = 1; head < size; head++) {
      const better = (scores[word * size + head] as number) > (scores[word * size + best] as number);
      if (head !== word && better) best = head;
    }
    heads[word] = best;
  }
  return heads;
}

/** The nodes of one cycle, or null. */
function cycleIn(heads: Int32Array): number[] | null {
  const visit = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && visit[node] === 0) {
      visit[node] = start;
      node = heads[node] as number;
    }
    if (node <= 0 || visit[node] !== start) continue;
    const cycle = [node];
    for (let at = heads[node] as number; at !== node; at = heads[at] as number) cycle.push(at);
    return cycle;
  }
  return null;
}

type Contracted = {
  readonly arcs: Arcs;
  /** Old node of each new one; the last new node is the cycle. */
  readonly kept: readonly number[];
  /** For each new node outside: the cycle's node that would be its head. */
  readonly out: Int32Array;
  /** For each new node outside: the cycle's node it would be the head of. */
  readonly into: Int32Array;
};

/** The cycle as one node: leaving it costs its best arc, entering it what the broken arc is lost by. */
function contract({ size, scores }: Arcs, heads: Int32Array, cycle: readonly number[]): Contracted {
  const inside = new Set(cycle);
  const kept = Array.from({ length: size }, (_, i) => i).filter((i) => !inside.has(i));
  const count = kept.length + 1;
  const last = kept.length;
  const arcs = { size: count, scores: new Float64Array(count * count).fill(-Infinity) };
  const out = new Int32Array(count);
  const into = new Int32Array(count);
  const score = (word: number, head: number) => scores[word * size + head] as number;
  kept.forEach((node, k) => {
    for (let j = 0; j < last; j++) arcs.scores[k * count + j] = score(node, kept[j] as number);
    let leaving = -Infinity;
    let entering = -Infinity;
    for (const c of cycle) {
      const gain = score(c, node) - score(c, heads[c] as number);
      if (score(node, c) > leaving) [leaving, out[k]] = [score(node, c), c];
      if (gain > entering) [entering, into[k]] = [gain, c];
    }
    arcs.scores[k * count + last] = leaving;
    arcs.scores[last * count + k] = entering;
  });
  return { arcs, kept, out, into };
}

function solve(arcs: Arcs): Int32Array {
  const heads = bestHeads(arcs);
  const cycle = cycleIn(heads);
  if (!cycle) return heads;
  const { arcs: smaller, kept, out, into } = contract(arcs, heads, cycle);
  const found = solve(smaller);
  const last = kept.length;
  kept.forEach((node, k) => {
    if (k === 0) return;
    const head = found[k] as number;
    heads[node] = head === last ? (out[k] as number) : (kept[head] as number);
  });
  const entered = found[last] as number;
  heads[into[entered] as number] = kept[entered] as number;
  return heads;
}

/** Heads of words 1…size−1 (0 = the root); element 0 is −1. */
export function bestTree(size: number, given: Float64Array): Int32Array {
  const scores = given.slice();
  for (let word = 1; word < size; word++) scores[word * size] = (scores[word * size] as number) - ONE_ROOT;
  return solve({ size, scores });
}
