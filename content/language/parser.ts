/** Heads and relations (Universal Dependencies) of the words of one sentence. */
import { largest, rectify, repeated } from './arithmetic.js';
import type { Encoded } from './encoder.js';
import type { LanguageModel } from './model-load.js';
import { addProduct, addSparseProduct, matrixOfFloats, pickRows, type Rows, rowsOf } from './product.js';
import { bestTree } from './tree.js';

export type Parsed = {
  /** The index of each word's head; −1 for the root. */
  readonly heads: number[];
  readonly labels: string[];
};

/** Which class of distance lies between a word and its head; heads count from 1, 0 is the root. */
function distanceClass(edges: readonly number[], word: number, head: number): number {
  if (head === 0) return 2 * (edges.length + 1);
  const far = Math.abs(head - 1 - word);
  const over = edges.findIndex((edge) => far <= edge);
  const size = over < 0 ? edges.length : over;
  return head - 1 > word ? size : size + edges.length + 1;
}

/** How finely heads are told apart in the product of words with heads, whose both sides are only known here. */
const HEAD_LEVELS = 800;

/** The root's state, then the words'. */
function withRoot(model: LanguageModel, { rows, count }: Encoded): Rows {
  const root = rowsOf(model.row('root'), 1);
  const cells = new Float32Array(root.width + rows.cells.length);
  cells.set(root.cells);
  cells.set(rows.cells, root.width);
  return {
    count: count + 1,
    width: root.width,
    cells,
    steps: Float64Array.of(root.steps[0] as number, ...rows.steps),
  };
}

function arcScores(model: LanguageModel, encoded: Encoded, heads: Rows): Float64Array {
  const { count } = encoded;
  const size = count + 1;
  const below = repeated(model.row('arc.dependent.b'), count);
  addProduct(model.matrix('arc.dependent'), encoded.rows, below);
  rectify(below);
  const above = repeated(model.row('arc.head.b'), size);
  addProduct(model.matrix('arc.head'), heads, above);
  rectify(above);
  const pair = model.matrix('arc.pair');
  const wanted = new Float32Array(count * pair.rows);
  addSparseProduct(pair, rowsOf(below, count), wanted);
  const bias = new Float32Array(size);
  addProduct(model.matrix('arc.bias'), heads, bias);
  const pairs = new Float32Array(count * size);
  addProduct(matrixOfFloats(size, above, HEAD_LEVELS), rowsOf(wanted, count), pairs);
  const distance = model.row('arc.distance');
  const scores = new Float64Array(size * size);
  for (let word = 0; word < count; word++) {
    for (let head = 0; head < size; head++) {
      const near = distance[distanceClass(model.distances, word, head)] as number;
      scores[(word + 1) * size + head] =
        (pairs[word * size + head] as number) + (bias[head] as number) + near;
    }
  }
  return scores;
}

function relations(model: LanguageModel, encoded: Encoded, heads: Rows, tree: Int32Array): string[] {
  const { count } = encoded;
  const width = model.row('label.hidden.b').length;
  const hidden = repeated(model.row('label.hidden.b'), count);
  addProduct(model.matrix('label.dependent'), encoded.rows, hidden);
  const used = [...new Set(tree.subarray(1))];
  const place = new Map(used.map((head, k) => [head, k * width]));
  const above = new Float32Array(used.length * width);
  addProduct(model.matrix('label.head'), pickRows(heads, used), above);
  const distance = model.row('label.distance');
  for (let word = 0; word < count; word++) {
    const head = tree[word + 1] as number;
    const near = distanceClass(model.distances, word, head) * width;
    const from = place.get(head) as number;
    for (let k = 0; k < width; k++) {
      const more = (above[from + k] as number) + (distance[near + k] as number);
      hidden[word * width + k] = (hidden[word * width + k] as number) + more;
    }
  }
  rectify(hidden);
  const kinds = model.labels.length;
  const scores = repeated(model.row('label.b'), count);
  addSparseProduct(model.matrix('label'), rowsOf(hidden, count), scores);
  const root = model.labels.indexOf('root');
  return Array.from({ length: count }, (_, word) => {
    if (tree[word + 1] === 0) return 'root';
    scores[word * kinds + root] = -Infinity;
    return model.labels[largest(scores, word * kinds, kinds)] as string;
  });
}

export function parse(model: LanguageModel, encoded: Encoded): Parsed {
  const heads = withRoot(model, encoded);
  const tree = bestTree(encoded.count + 1, arcScores(model, encoded, heads));
  return {
    heads: Array.from(tree.subarray(1), (head) => head - 1),
    labels: relations(model, encoded, heads, tree),
  };
}
