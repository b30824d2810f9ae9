/**
 * Products of matrices and rows of numbers, the network's whole cost: the weights are whole numbers already, the other
 * side is rounded to whole numbers, and so every sum is exact and the same on every machine.
 */

/**
 * Rows of whole-number weights with a scale each. One double holds two weights, rows 2p and 2p + 1 side by side as
 * w + w′ · 2²⁷, so one multiplication and one addition serve both; the sums stay exact, since they are whole numbers
 * below 2⁵³. Laid out for reading: blocks of three such pairs, in a block first the three of input 0, then of input 1 …
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
  readonly cells: Float64Array;
  readonly steps: Float64Array;
};

const LANE = 2 ** 27;
const PER_LANE = 1 / LANE;
const LEVELS = 1023;
/** Pairs of weights in a block: three by three sums are what the registers of a processor hold. */
const PAIRS = 3;
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
  const blocks = Math.ceil(rows / BLOCK);
  const weights = new Float64Array(blocks * PAIRS * inputs);
  const reach = LANE / 2 / (LEVELS * inputs);
  for (let r = 0, from = 0; r < rows; r++) {
    const lane = r % 2 === 0 ? 1 : LANE;
    let to = ((r - (r % BLOCK)) / 2) * inputs + ((r % BLOCK) >> 1);
    for (let k = 0; k < inputs; k++, to += PAIRS) {
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

/** Makes the first `count` rows of x ready for products once more, in the room of `rows`. */
export function refill(rows: Rows, x: Float32Array, count: number): void {
  const { width, cells, steps } = rows;
  for (let r = 0; r < count; r++) steps[r] = roundRow(x, r * width, width, LEVELS, cells, r * width);
}

/** `count` rows of numbers made ready for products. */
export function rowsOf(x: Float32Array, count: number): Rows {
  const width = count === 0 ? 0 : x.length / count;
  const rows = { count, width, cells: new Float64Array(x.length), steps: new Float64Array(count) };
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
  const whole = count - (count % 3);
  for (let o = 0; o < m.rows; o += BLOCK) {
    for (let r = 0; r < whole; r += 3) addThree(m, o, x, r, out);
    for (let r = whole; r < count; r++) addOne(m, o, x, r, out);
  }
}

/** Three rows of x by one block of weights: each number read serves several sums. */
function addThree(m: Matrix, o: number, x: Rows, r: number, out: Float32Array): void {
  const { rows, inputs, weights } = m;
  const { cells, steps } = x;
  const a = r * inputs;
  const b = a + inputs;
  const c = b + inputs;
  // biome-ignore format: nine sums, one line
  let a0 = 0, a1 = 0, a2 = 0, b0 = 0, b1 = 0, b2 = 0, c0 = 0, c1 = 0, c2 = 0;
  for (let k = 0, j = (o >> 1) * inputs; k < inputs; k++, j += PAIRS) {
    const xa = cells[a + k] as number;
    const xb = cells[b + k] as number;
    const xc = cells[c + k] as number;
    const p = weights[j] as number;
    const q = weights[j + 1] as number;
    const s = weights[j + 2] as number;
    a0 += xa * p;
    a1 += xa * q;
    a2 += xa * s;
    b0 += xb * p;
    b1 += xb * q;
    b2 += xb * s;
    c0 += xc * p;
    c1 += xc * q;
    c2 += xc * s;
  }
  addBlock(m, out, r * rows, o, steps[r] as number, a0, a1, a2);
  addBlock(m, out, (r + 1) * rows, o, steps[r + 1] as number, b0, b1, b2);
  addBlock(m, out, (r + 2) * rows, o, steps[r + 2] as number, c0, c1, c2);
}

/** One row of x by one block of weights. */
function addOne(m: Matrix, o: number, x: Rows, r: number, out: Float32Array): void {
  const { rows, inputs, weights } = m;
  const { cells } = x;
  const at = r * inputs;
  // biome-ignore format: three sums, one line
  let a = 0, b = 0, c = 0;
  for (let k = 0, j = (o >> 1) * inputs; k < inputs; k++, j += PAIRS) {
    const value = cells[at + k] as number;
    a += value * (weights[j] as number);
    b += value * (weights[j + 1] as number);
    c += value * (weights[j + 2] as number);
  }
  addBlock(m, out, r * rows, o, x.steps[r] as number, a, b, c);
}

// biome-ignore format: three sums of one block, side by side
function addBlock(
  m: Matrix, out: Float32Array, to: number, o: number, step: number, a: number, b: number, c: number,
): void {
  addPair(m, out, to, o, step, a);
  addPair(m, out, to, o + 2, step, b);
  addPair(m, out, to, o + 4, step, c);
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
  const from = (o >> 1) * inputs;
  // biome-ignore format: three sums, one line
  let a = 0, b = 0, c = 0;
  for (let n = 0; n < count; n++) {
    const k = filled[n] as number;
    const value = cells[at + k] as number;
    const j = from + PAIRS * k;
    a += value * (weights[j] as number);
    b += value * (weights[j + 1] as number);
    c += value * (weights[j + 2] as number);
  }
  addBlock(m, out, r * rows, o, x.steps[r] as number, a, b, c);
}

/** The rows of x that are listed, in that order. */
export function pickRows(x: Rows, listed: readonly number[]): Rows {
  const cells = new Float64Array(listed.length * x.width);
  const steps = new Float64Array(listed.length);
  for (let k = 0; k < listed.length; k++) {
    const row = listed[k] as number;
    cells.set(x.cells.subarray(row * x.width, (row + 1) * x.width), k * x.width);
    steps[k] = x.steps[row] as number;
  }
  return { count: listed.length, width: x.width, cells, steps };
}
