/**
 * Products of matrices and rows of numbers, the network's whole cost: the weights are whole numbers already, the other
 * side is rounded to whole numbers, and so every sum is exact and the same on every machine.
 */

/**
 * Rows of whole-number weights with a scale each. One double holds two weights, rows 2p and 2p + 1 side by side as
 * w + w′ · 2²⁷, so one multiplication and one addition serve both; the sums stay exact, since they are whole numbers
 * below 2⁵³. Laid out for reading: blocks of four such pairs, in a block first the four of input 0, then of input 1 …
 */
export type Matrix = {
  readonly rows: number;
  readonly inputs: number;
  readonly weights: Float64Array;
  readonly scales: Float64Array;
};

/** Numbers to be multiplied by a matrix: `count` rows of whole numbers of at most `LEVELS` and the worth of one in each. */
export type Rows = {
  readonly count: number;
  readonly width: number;
  readonly cells: Float32Array;
  readonly steps: Float64Array;
};

const LANE = 2 ** 27;
const LEVELS = 1023;
const BLOCK = 8;
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
  const blocks = 2 * Math.ceil(rows / BLOCK / 2);
  const weights = new Float64Array((blocks * BLOCK * inputs) / 2);
  const reach = LANE / 2 / (LEVELS * inputs);
  for (let r = 0, from = 0; r < rows; r++) {
    const lane = r % 2 === 0 ? 1 : LANE;
    let to = ((r - (r % BLOCK)) * inputs) / 2 + ((r % BLOCK) >> 1);
    for (let k = 0; k < inputs; k++, to += BLOCK / 2) {
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
  out: Float32Array,
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

/** `count` rows of numbers made ready for products. */
export function rowsOf(x: Float32Array, count: number): Rows {
  const width = count === 0 ? 0 : x.length / count;
  const cells = new Float32Array(x.length);
  const steps = new Float64Array(count);
  for (let r = 0; r < count; r++) steps[r] = roundRow(x, r * width, width, LEVELS, cells, r * width);
  return { count, width, cells, steps };
}

/** A matrix of numbers that are known only at run time, rounded to `levels` steps either way. */
export function matrixOfFloats(rows: number, x: Float32Array, levels: number): Matrix {
  const inputs = x.length / rows;
  const cells = new Float32Array(x.length);
  const scales = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    scales[r] = roundRow(x, r * inputs, inputs, levels, cells, r * inputs);
  }
  return matrixOf(rows, inputs, cells, scales);
}

/** out[r] += weights × x[r] for every row of x. Each row's result is the same whatever other rows there are. */
export function addProduct(m: Matrix, x: Rows, out: Float32Array): void {
  const paired = x.count - (x.count % 2);
  for (let o = 0; o < m.rows; o += BLOCK) for (let r = 0; r < paired; r += 2) addTwo(m, o, x, r, out);
  if (paired < x.count) addOne(m, x.cells, paired * x.width, x.steps[paired] as number, out, paired * m.rows);
}

/** Two rows of x by one block of weights: each number read serves several sums. */
function addTwo(m: Matrix, o: number, x: Rows, r: number, out: Float32Array): void {
  const { rows, inputs, weights } = m;
  const { cells } = x;
  const a = r * inputs;
  const b = a + inputs;
  // biome-ignore format: eight sums, one line
  let a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0;
  for (let k = 0, j = (o * inputs) / 2; k < inputs; k++, j += 4) {
    const xa = cells[a + k] as number;
    const xb = cells[b + k] as number;
    const p = weights[j] as number;
    const q = weights[j + 1] as number;
    const s = weights[j + 2] as number;
    const t = weights[j + 3] as number;
    a0 += xa * p;
    a1 += xa * q;
    a2 += xa * s;
    a3 += xa * t;
    b0 += xb * p;
    b1 += xb * q;
    b2 += xb * s;
    b3 += xb * t;
  }
  addBlock(m, out, r * rows, o, x.steps[r] as number, a0, a1, a2, a3);
  addBlock(m, out, (r + 1) * rows, o, x.steps[r + 1] as number, b0, b1, b2, b3);
}

/** out[to…] += weights × x[at…] for one row of whole numbers worth `step` each; two blocks side by side. */
function addOne(
  m: Matrix,
  cells: Float32Array,
  at: number,
  step: number,
  out: Float32Array,
  to: number,
): void {
  const { rows, inputs, weights } = m;
  const size = 4 * inputs;
  for (let o = 0, j = 0; o < rows; o += 2 * BLOCK, j += size) {
    // biome-ignore format: eight sums, one line
    let a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0;
    for (let k = 0; k < inputs; k++, j += 4) {
      const x = cells[at + k] as number;
      a0 += x * (weights[j] as number);
      a1 += x * (weights[j + 1] as number);
      a2 += x * (weights[j + 2] as number);
      a3 += x * (weights[j + 3] as number);
      b0 += x * (weights[j + size] as number);
      b1 += x * (weights[j + size + 1] as number);
      b2 += x * (weights[j + size + 2] as number);
      b3 += x * (weights[j + size + 3] as number);
    }
    addBlock(m, out, to, o, step, a0, a1, a2, a3);
    addBlock(m, out, to, o + BLOCK, step, b0, b1, b2, b3);
  }
}

// biome-ignore format: four sums of one block, side by side
function addBlock(
  m: Matrix, out: Float32Array, to: number, o: number, step: number, a: number, b: number, c: number, d: number,
): void {
  addPair(m, out, to, o, step, a);
  addPair(m, out, to, o + 2, step, b);
  addPair(m, out, to, o + 4, step, c);
  addPair(m, out, to, o + 6, step, d);
}

/** Takes the two whole numbers of a double apart and adds what they are worth. */
function addPair(m: Matrix, out: Float32Array, to: number, o: number, step: number, sum: number): void {
  if (o >= m.rows) return;
  const high = sum / LANE + WHOLE - WHOLE;
  const low = sum - high * LANE;
  out[to + o] = (out[to + o] as number) + low * (m.scales[o] as number) * step;
  if (o + 1 >= m.rows) return;
  out[to + o + 1] = (out[to + o + 1] as number) + high * (m.scales[o + 1] as number) * step;
}

/** As addProduct, faster where most of x is 0: after a softmax, or where negative numbers became 0. */
export function addSparseProduct(m: Matrix, x: Rows, out: Float32Array): void {
  const filled = new Int32Array(x.width);
  for (let r = 0; r < x.count; r++) {
    let count = 0;
    for (let k = 0, at = r * x.width; k < x.width; k++) if (x.cells[at + k] !== 0) filled[count++] = k;
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
  const { rows, inputs, weights } = m;
  const { cells } = x;
  const at = r * inputs;
  const from = (o * inputs) / 2;
  // biome-ignore format: four sums, one line
  let a = 0, b = 0, c = 0, d = 0;
  for (let n = 0; n < count; n++) {
    const k = filled[n] as number;
    const value = cells[at + k] as number;
    const j = from + 4 * k;
    a += value * (weights[j] as number);
    b += value * (weights[j + 1] as number);
    c += value * (weights[j + 2] as number);
    d += value * (weights[j + 3] as number);
  }
  addBlock(m, out, r * rows, o, x.steps[r] as number, a, b, c, d);
}

/** The rows of x that are listed, in that order. */
export function pickRows(x: Rows, listed: readonly number[]): Rows {
  const cells = new Float32Array(listed.length * x.width);
  const steps = new Float64Array(listed.length);
  for (let k = 0; k < listed.length; k++) {
    const row = listed[k] as number;
    cells.set(x.cells.subarray(row * x.width, (row + 1) * x.width), k * x.width);
    steps[k] = x.steps[row] as number;
  }
  return { count: listed.length, width: x.width, cells, steps };
}

/** out += weights × x for one vector; `room` takes x's whole numbers and is as long as x. */
export function addVector(m: Matrix, x: Float32Array, room: Float32Array, out: Float32Array): void {
  const step = roundRow(x, 0, x.length, LEVELS, room, 0);
  addOne(m, room, 0, step, out, 0);
}
