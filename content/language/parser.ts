/** Heads and relations (Universal Dependencies) of the words of sentences. */
import { largest, rectify, repeated } from './arithmetic.js';
import type { Encoded } from './encoder.js';
import type { LanguageModel } from './model-load.js';
import { addProduct, matrixOfFloats, pickRows, type Rows, rowsOf } from './product.js';
import { bestTree } from './tree.js';

export type Parsed = {
  /** The index of each word's head; −1 for the one root. */
  readonly heads: number[];
  readonly labels: string[];
};

/** How finely heads are told apart in the product of words with heads, whose both sides are only known here. */
const HEAD_LEVELS = 800;

/** The class of distance of a head so many words after its word (before it, if negative), and that of the root. */
type Distances = { readonly of: (after: number) => number; readonly root: number };

function distancesOf({ distances }: LanguageModel): Distances {
  const farther = distances.length;
  const reach = (distances.at(-1) ?? 0) + 1;
  const sizes = Uint8Array.from({ length: reach + 1 }, (_, far) => {
    const over = distances.findIndex((edge) => far <= edge);
    return over < 0 ? farther : over;
  });
  const size = (far: number) => sizes[Math.min(far, reach)] as number;
  return {
    of: (after) => (after > 0 ? size(after) : size(-after) + farther + 1),
    root: 2 * (farther + 1),
  };
}

/** What the scores of arcs are made of: a row for each word as a dependent and as a head, and the root's. */
type Ends = {
  readonly width: number;
  readonly wanted: Float32Array;
  readonly above: Float32Array;
  readonly bias: Float32Array;
  readonly rootAbove: Float32Array;
  readonly rootBias: number;
};

/** The rows of heads and what each is worth as a head whatever its dependent. */
function headsOf(model: LanguageModel, heads: Rows): { above: Float32Array; bias: Float32Array } {
  const above = repeated(model.row('arc.head.b'), heads.count);
  addProduct(model.matrix('arc.head'), heads, above);
  rectify(above);
  const bias = new Float32Array(heads.count);
  addProduct(model.matrix('arc.bias'), heads, bias);
  return { above, bias };
}

function endsOf(model: LanguageModel, { count, rows }: Encoded): Ends {
  const below = repeated(model.row('arc.dependent.b'), count);
  addProduct(model.matrix('arc.dependent'), rows, below);
  rectify(below);
  const pair = model.matrix('arc.pair');
  const wanted = new Float32Array(count * pair.rows);
  addProduct(pair, rowsOf(below, count), wanted);
  const root = headsOf(model, rowsOf(model.row('root'), 1));
  return {
    width: pair.rows,
    wanted,
    ...headsOf(model, rows),
    rootAbove: root.above,
    rootBias: root.bias[0] as number,
  };
}

/** The heads of the words from `begin` to `end`, counted from 1 within their sentence; element 0 is −1. */
function treeOf(
  model: LanguageModel,
  ends: Ends,
  distances: Distances,
  begin: number,
  end: number,
): Int32Array {
  const { width, wanted, above, bias, rootAbove, rootBias } = ends;
  const count = end - begin;
  const size = count + 1;
  const heads = new Float32Array(size * width);
  heads.set(rootAbove);
  heads.set(above.subarray(begin * width, end * width), width);
  const pairs = new Float32Array(count * size);
  const rows = rowsOf(wanted.subarray(begin * width, end * width), count);
  addProduct(matrixOfFloats(size, heads, HEAD_LEVELS), rows, pairs);
  const distance = model.row('arc.distance');
  const scores = new Float64Array(size * size);
  for (let word = 0; word < count; word++) {
    const to = (word + 1) * size;
    const from = word * size;
    scores[to] = (pairs[from] as number) + rootBias + (distance[distances.root] as number);
    for (let head = 0; head < count; head++) {
      const near = distance[distances.of(head - word)] as number;
      scores[to + head + 1] = (pairs[from + head + 1] as number) + (bias[begin + head] as number) + near;
    }
  }
  return bestTree(size, scores);
}

/** The head of every word among the words of all sentences; −1 under the root. */
function allHeads(model: LanguageModel, encoded: Encoded, distances: Distances): Int32Array {
  const ends = endsOf(model, encoded);
  const heads = new Int32Array(encoded.count);
  for (let k = 0; k + 1 < encoded.starts.length; k++) {
    const begin = encoded.starts[k] as number;
    const tree = treeOf(model, ends, distances, begin, encoded.starts[k + 1] as number);
    for (let i = 1; i < tree.length; i++) {
      const head = tree[i] as number;
      heads[begin + i - 1] = head === 0 ? -1 : begin + head - 1;
    }
  }
  return heads;
}

/** The relations' hidden layer of every word that has a head; the root's is not worked out. */
function hiddenOf(model: LanguageModel, { rows, count }: Encoded, heads: Int32Array, distances: Distances) {
  const hidden = repeated(model.row('label.hidden.b'), count);
  addProduct(model.matrix('label.dependent'), rows, hidden);
  const width = hidden.length / count;
  const used = [...new Set(heads)].filter((head) => head >= 0);
  const place = new Int32Array(count);
  used.forEach((head, k) => {
    place[head] = k * width;
  });
  const above = new Float32Array(used.length * width);
  addProduct(model.matrix('label.head'), pickRows(rows, used), above);
  const distance = model.row('label.distance');
  for (let word = 0; word < count; word++) {
    const head = heads[word] as number;
    if (head < 0) continue;
    const near = distances.of(head - word) * width;
    const from = place[head] as number;
    for (let k = 0, to = word * width; k < width; k++, to++) {
      const more = (above[from + k] as number) + (distance[near + k] as number);
      hidden[to] = (hidden[to] as number) + more;
    }
  }
  rectify(hidden);
  return hidden;
}

function relations(
  model: LanguageModel,
  encoded: Encoded,
  heads: Int32Array,
  distances: Distances,
): string[] {
  const { count } = encoded;
  const kinds = model.labels.length;
  const scores = repeated(model.row('label.b'), count);
  addProduct(model.matrix('label'), rowsOf(hiddenOf(model, encoded, heads, distances), count), scores);
  const root = model.labels.indexOf('root');
  return Array.from(heads, (head, word) => {
    if (head < 0) return 'root';
    scores[word * kinds + root] = -Infinity;
    return model.labels[largest(scores, word * kinds, kinds)] as string;
  });
}

/** The tree of each sentence; `encoded` carries the states with the tags fed back, from the tagger. */
export function parse(model: LanguageModel, encoded: Encoded): Parsed[] {
  const { starts } = encoded;
  const distances = distancesOf(model);
  const heads = allHeads(model, encoded, distances);
  const labels = relations(model, encoded, heads, distances);
  return starts.slice(0, -1).map((begin, k) => ({
    heads: Array.from(heads.subarray(begin, starts[k + 1]), (head) => (head < 0 ? -1 : head - begin)),
    labels: labels.slice(begin, starts[k + 1]),
  }));
}
