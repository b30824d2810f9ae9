/** The best tree over scored arcs (Chu and Liu, Edmonds), with exactly one word under the root. */

/**
 * scores[dependent × size + head]; node 0 is the root, and no score need stand in its row. A cycle that was drawn
 * together lives on as one of its nodes; `alive` lists the nodes that are left.
 */
type Arcs = { readonly size: number; readonly scores: Float64Array; alive: Int32Array };

/** More than any sum of scores can differ by, so a second word under the root never pays. */
const ONE_ROOT = 1e6;

function bestHead({ size, scores, alive }: Arcs, node: number): number {
  const row = node * size;
  let best = alive[0] as number;
  let top = scores[row + best] as number;
  for (let k = 1; k < alive.length; k++) {
    const head = alive[k] as number;
    const score = scores[row + head] as number;
    if (score > top && head !== node) {
      best = head;
      top = score;
    }
  }
  return best;
}

/** The nodes of one cycle, searched for from each of `from`, or null. */
function cycleIn(heads: Int32Array, from: Int32Array): number[] | null {
  const visit = new Int32Array(heads.length);
  for (const start of from) {
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

/** How a cycle was drawn together: by node outside, its member that would be the head or the dependent. */
type Contraction = {
  readonly cycle: readonly number[];
  /** The heads within the cycle. */
  readonly heads: readonly number[];
  /** The nodes that were left. */
  readonly alive: Int32Array;
  readonly out: Int32Array;
  readonly into: Int32Array;
};

/** Makes the cycle one node, its first: leaving it costs its best arc, entering it what the broken arc is lost by. */
function contract(arcs: Arcs, heads: Int32Array, cycle: readonly number[]): Contraction {
  const { size, scores } = arcs;
  const one = cycle[0] as number;
  const within = cycle.map((c) => heads[c] as number);
  const lost = cycle.map((c, k) => scores[c * size + (within[k] as number)] as number);
  const out = new Int32Array(size);
  const into = new Int32Array(size);
  const inside = new Set(cycle);
  arcs.alive = arcs.alive.filter((node) => node === one || !inside.has(node));
  for (const node of arcs.alive) {
    if (node === one) continue;
    let leaving = -Infinity;
    let entering = -Infinity;
    for (let k = 0; k < cycle.length; k++) {
      const c = cycle[k] as number;
      const left = scores[node * size + c] as number;
      if (left > leaving) {
        leaving = left;
        out[node] = c;
      }
      const gain = (scores[c * size + node] as number) - (lost[k] as number);
      if (gain > entering) {
        entering = gain;
        into[node] = c;
      }
    }
    scores[node * size + one] = leaving;
    scores[one * size + node] = entering;
    if (inside.has(heads[node] as number)) heads[node] = one;
  }
  heads[one] = bestHead(arcs, one);
  return { cycle, heads: within, alive: arcs.alive, out, into };
}

/** Takes a contraction back: its nodes get their own heads again, save the one that the cycle is entered at. */
function expand({ cycle, heads: within, alive, out, into }: Contraction, heads: Int32Array): void {
  const one = cycle[0] as number;
  const above = heads[one] as number;
  for (const node of alive) if (heads[node] === one && node !== one) heads[node] = out[node] as number;
  for (let k = 0; k < cycle.length; k++) heads[cycle[k] as number] = within[k] as number;
  heads[into[above] as number] = above;
}

/** Heads of words 1…size−1 (0 = the root); element 0 is −1. */
export function bestTree(size: number, given: Float64Array): Int32Array {
  const scores = given.slice();
  for (let word = 1; word < size; word++) scores[word * size] = (scores[word * size] as number) - ONE_ROOT;
  const arcs = { size, scores, alive: Int32Array.from({ length: size }, (_, i) => i) };
  const heads = arcs.alive.map((node) => (node === 0 ? -1 : bestHead(arcs, node)));
  const done: Contraction[] = [];
  for (let cycle = cycleIn(heads, arcs.alive); cycle; cycle = cycleIn(heads, arcs.alive)) {
    done.push(contract(arcs, heads, cycle));
  }
  for (const contraction of done.reverse()) expand(contraction, heads);
  return heads;
}
