/** The best tree over scored arcs (Chu and Liu, Edmonds), with exactly one word under the root. */

/**
 * scores[dependent × size + head]; node 0 is the root, and no score need stand in its row. A cycle that was drawn
 * together lives on as one of its nodes; `alive` lists the nodes that are left.
 */
type Arcs = {
  readonly size: number;
  readonly scores: Float64Array;
  alive: readonly number[];
  /** Room for `cycleIn`, and marks on the nodes of the cycle at hand. */
  readonly visit: Int32Array;
  readonly inside: Uint8Array;
};

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

/** The nodes of one cycle, searched for from each node that is left, or null. */
function cycleIn({ alive, visit }: Arcs, heads: Int32Array): number[] | null {
  visit.fill(0);
  for (const start of alive) {
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
  readonly alive: readonly number[];
  /** Plain lists: a typed array of its own for each would take longer to make than to fill. */
  readonly out: readonly number[];
  readonly into: readonly number[];
};

/** The nodes that are left when all of a cycle but `one` go. */
function withoutOthers({ alive, inside }: Arcs, one: number): readonly number[] {
  const left: number[] = [];
  for (const node of alive) if (node === one || inside[node] === 0) left.push(node);
  return left;
}

/** Makes the cycle one node, its first: leaving it costs its best arc, entering it what the broken arc is lost by. */
function contract(arcs: Arcs, heads: Int32Array, cycle: readonly number[]): Contraction {
  const { size, scores, inside } = arcs;
  const one = cycle[0] as number;
  const within = cycle.map((c) => heads[c] as number);
  const lost = cycle.map((c, k) => scores[c * size + (within[k] as number)] as number);
  const out: number[] = [];
  const into: number[] = [];
  for (const node of cycle) inside[node] = 1;
  arcs.alive = withoutOthers(arcs, one);
  for (const node of arcs.alive) {
    if (node === one) continue;
    let leaving = -Infinity;
    let entering = -Infinity;
    let leavesTo = 0;
    let entersAt = 0;
    for (let k = 0; k < cycle.length; k++) {
      const c = cycle[k] as number;
      const left = scores[node * size + c] as number;
      if (left > leaving) {
        leaving = left;
        leavesTo = c;
      }
      const gain = (scores[c * size + node] as number) - (lost[k] as number);
      if (gain > entering) {
        entering = gain;
        entersAt = c;
      }
    }
    out[node] = leavesTo;
    into[node] = entersAt;
    scores[node * size + one] = leaving;
    scores[one * size + node] = entering;
    if (node > 0 && inside[heads[node] as number] === 1) heads[node] = one;
  }
  for (const node of cycle) inside[node] = 0;
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
  const alive = Array.from({ length: size }, (_, i) => i);
  const arcs = { size, scores, alive, visit: new Int32Array(size), inside: new Uint8Array(size) };
  const heads = Int32Array.from(alive, (node) => (node === 0 ? -1 : bestHead(arcs, node)));
  const done: Contraction[] = [];
  for (let cycle = cycleIn(arcs, heads); cycle; cycle = cycleIn(arcs, heads)) {
    done.push(contract(arcs, heads, cycle));
  }
  for (const contraction of done.reverse()) expand(contraction, heads);
  return heads;
}
