/**
 * Products of matrices and rows of numbers, the network's whole cost: the weights are whole numbers already, the other
 * side is rounded to whole numbers, and so every sum is exact and the same on every machine.
 */
import { CELLS_HELD, holdCells, holdWeights, multiply, PAIRS, SUMS, WEIGHTS_HELD } from './kernel.js';

/**
 * Rows of whole-number weights with a scale each. One double holds two weights, rows 2p and 2p + 1 side by side as
 * w + w′ · 2²⁷, so one multiplication and one addition serve both; the sums stay exact, since they are whole numbers
 * below 2⁵³. Laid out for reading in three parts of equal length, one after the other: in the first the first pair of
 * each block of three, input by input, in the second the second pairs, in the third the third ones.
 */
export type Matrix = {
  readonly rows: number;
  readonly inputs: number;
  readonly weights: Float64Array;
  readonly scales: Float64Array;
};

/**
 * Numbers to be multiplied by a matrix: `count` rows of whole numbers of at most `LEVELS` and the worth of one in each.
 * In the first half of `cells` stand rows 0, 2, 4 …, in the second, of equal length, rows 1, 3, 5 …
 */
export type Rows = {
  readonly count: number;
  readonly width: number;
  readonly cells: Float64Array;
  readonly steps: Float64Array;
};

const LANE = 2 ** 27;
const PER_LANE = 1 / LANE;
const LEVELS = 1023;
const BLOCK = 2 * PAIRS;
/** Added and taken away again it leaves the nearest whole number, the even one of two equally near: 1.5 · 2⁵². */
const WHOLE = 1.5 * 2 ** 52;
/**
 * Lays rows of whole numbers out as a matrix wants them; `scales` is what one is worth in each row. No number may be
 * so large that half a lane could overflow.
 */
export function matrixOf(
  rows: number,
  inputs: number,
  cells: ArrayLike<number>,
  scales: ArrayLike<number>,
): Matrix {
  if (inputs > CELLS_HELD) throw new Error('a row is too long');
  const blocks = Math.ceil(rows / BLOCK);
  const weights = new Float64Array(PAIRS * blocks * inputs);
  const reach = LANE / 2 / (LEVELS * inputs);
  for (let r = 0, from = 0; r < rows; r++) {
    const lane = r % 2 === 0 ? 1 : LANE;
    let to = (((r % BLOCK) >> 1) * blocks + Math.floor(r / BLOCK)) * inputs;
    for (let k = 0; k < inputs; k++, to++) {
      const cell = cells[from++] as number;
      if (cell >= reach || cell <= -reach) throw new Error('a weight is too large for its lane');
      weights[to] = (weights[to] as number) + cell * lane;
    }
  }
  const worth = new Float64Array(blocks * BLOCK);
  for (let r = 0; r < rows; r++) worth[r] = scales[r] as number;
  return { rows, inputs, weights, scales: worth };
}

/** Writes `width` numbers of x as whole numbers up to `levels`, the largest as that, and returns what one is worth. */
function roundRow(
  x: Float32Array,
  at: number,
  width: number,
  levels: number,
  out: Float64Array,
  to: number,
): number {
  let top = 0;
  for (let k = 0; k < width; k++) {
    const size = Math.abs(x[at + k] as number);
    if (size > top) top = size;
  }
  const per = top > 0 ? levels / top : 0;
  for (let k = 0; k < width; k++) {
    out[to + k] = (x[at + k] as number) * per + WHOLE - WHOLE;
  }
  return top / levels;
}

/** Where a row begins among the cells. */
function placeOf({ cells, width }: Rows, r: number): number {
  return (r >> 1) * width + (r % 2 === 0 ? 0 : cells.length / 2);
}

function emptyRows(count: number, width: number): Rows {
  const cells = new Float64Array(2 * ((count + 1) >> 1) * width);
  return { count, width, cells, steps: new Float64Array(count) };
}

/** Makes the first `count` rows of x ready for products once more, in the room of `rows`. */
export function refill(rows: Rows, x: Float32Array, count: number): void {
  const { width, cells, steps } = rows;
  for (let r = 0; r < count; r++) steps[r] = roundRow(x, r * width, width, LEVELS, cells, placeOf(rows, r));
}

/** `count` rows of numbers made ready for products. */
export function rowsOf(x: Float32Array, count: number): Rows {
  const width = count === 0 ? 0 : x.length / count;
  const rows = emptyRows(count, width);
  refill(rows, x, count);
  return rows;
}

/** A matrix of numbers that are known only at run time, rounded to `levels` steps either way. */
export function matrixOfFloats(rows: number, x: Float32Array, levels: number): Matrix {
  const inputs = x.length / rows;
  const cells = new Float64Array(x.length);
  const scales = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    scales[r] = roundRow(x, r * inputs, inputs, levels, cells, r * inputs);
  }
  return matrixOf(rows, inputs, cells, scales);
}

/** out[r] += weights × x[r] for the first `count` rows of x. Each row's result is the same whatever other rows there are. */
export function addProduct(m: Matrix, x: Rows, out: Float32Array, count: number = x.count): void {
  const pairs = (count + 1) >> 1;
  const held = Math.floor(CELLS_HELD / x.width);
  for (let from = 0; from < pairs; from += held) {
    const until = Math.min(pairs, from + held);
    holdCells(x.cells, from * x.width, (until - from) * x.width);
    addHeld(m, x, out, from, until, count);
  }
}

/** The matrix whose weights were held last, and its first block of those: a pass of the recurrent unit needs no other. */
let heldMatrix: Matrix | null = null;
let heldBlock = 0;

function hold(m: Matrix, from: number, until: number): void {
  if (heldMatrix === m && heldBlock === from) return;
  holdWeights(m.weights, from * m.inputs, (until - from) * m.inputs);
  heldMatrix = m;
  heldBlock = from;
}

/** The products of the pairs of rows that are held. */
function addHeld(m: Matrix, x: Rows, out: Float32Array, from: number, until: number, count: number): void {
  const { inputs } = m;
  const blocks = Math.ceil(m.rows / BLOCK);
  const fit = Math.floor(WEIGHTS_HELD / inputs);
  for (let first = 0; first < blocks; first += fit) {
    const last = Math.min(blocks, first + fit);
    hold(m, first, last);
    for (let block = first; block < last; block++) addBlock(m, x, out, from, until, count, block, first);
  }
}

/** A function of its own, entered often: what an engine compiles in the midst of a loop runs at half the speed. */
function addBlock(
  m: Matrix,
  x: Rows,
  out: Float32Array,
  from: number,
  until: number,
  count: number,
  block: number,
  first: number,
): void {
  const { inputs } = m;
  for (let pair = from; pair < until; pair++) {
    multiply((block - first) * inputs, (pair - from) * inputs, inputs);
    addSums(m, x, out, 2 * pair, block * BLOCK, 0);
    if (2 * pair + 1 < count) addSums(m, x, out, 2 * pair + 1, block * BLOCK, PAIRS);
  }
}

function addSums(m: Matrix, x: Rows, out: Float32Array, r: number, o: number, from: number): void {
  const to = r * m.rows;
  const step = x.steps[r] as number;
  addPair(m, out, to, o, step, SUMS[from] as number);
  addPair(m, out, to, o + 2, step, SUMS[from + 1] as number);
  addPair(m, out, to, o + 4, step, SUMS[from + 2] as number);
}

/** Takes the two whole numbers of a double apart and adds what they are worth. */
function addPair(m: Matrix, out: Float32Array, to: number, o: number, step: number, sum: number): void {
  if (o >= m.rows) return;
  const high = sum * PER_LANE + WHOLE - WHOLE;
  const low = sum - high * LANE;
  out[to + o] = (out[to + o] as number) + low * (m.scales[o] as number) * step;
  if (o + 1 >= m.rows) return;
  out[to + o + 1] = (out[to + o + 1] as number) + high * (m.scales[o + 1] as number) * step;
}

/** As addProduct, faster where nearly all of x is 0, as after a softmax. */
export function addSparseProduct(m: Matrix, x: Rows, out: Float32Array): void {
  const filled = new Int32Array(x.width);
  for (let r = 0; r < x.count; r++) {
    const at = placeOf(x, r);
    let count = 0;
    for (let k = 0; k < x.width; k++) if (x.cells[at + k] !== 0) filled[count++] = k;
    for (let o = 0; o < m.rows; o += BLOCK) addFilled(m, o, x, r, filled, count, out);
  }
}

/** One row of x by one block of weights, of the `count` inputs listed. */
function addFilled(
  m: Matrix,
  o: number,
  x: Rows,
  r: number,
  filled: Int32Array,
  count: number,
  out: Float32Array,
): void {
  const { inputs, weights } = m;
  const { cells } = x;
  const at = placeOf(x, r);
  const part = weights.length / PAIRS;
  const from = (o / BLOCK) * inputs;
  // biome-ignore format: three sums, one line
  let a = 0, b = 0, c = 0;
  for (let n = 0; n < count; n++) {
    const k = filled[n] as number;
    const value = cells[at + k] as number;
    a += value * (weights[from + k] as number);
    b += value * (weights[part + from + k] as number);
    c += value * (weights[2 * part + from + k] as number);
  }
  SUMS[0] = a;
  SUMS[1] = b;
  SUMS[2] = c;
  addSums(m, x, out, r, o, 0);
}

/** The rows of x that are listed, in that order. */
export function pickRows(x: Rows, listed: readonly number[]): Rows {
  const picked = emptyRows(listed.length, x.width);
  for (let k = 0; k < listed.length; k++) {
    const row = listed[k] as number;
    const from = placeOf(x, row);
    picked.cells.set(x.cells.subarray(from, from + x.width), placeOf(picked, k));
    picked.steps[k] = x.steps[row] as number;
  }
  return picked;
}
