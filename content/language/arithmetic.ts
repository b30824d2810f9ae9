/**
 * The sums of the network, the same on every machine: only + − × ÷ on doubles, stored as 32-bit floats.
 * `Math.exp` and `Math.tanh` differ between engines, so the curves come from tables made here.
 */

/**
 * Rows of `inputs` weights, laid out for reading: blocks of four rows (the last filled up with zeros), in a block first
 * the four weights of input 0, then those of input 1 …
 */
export type Matrix = { readonly rows: number; readonly inputs: number; readonly weights: Float32Array };

const REACH = 12;
const STEPS_PER_UNIT = 128;
const STEPS = REACH * STEPS_PER_UNIT;

/** e^x by squaring a short series ten times; exact to about twelve digits for |x| ≤ 30. */
export function exponential(x: number): number {
  const y = x / 1024;
  let power = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + y / 5))));
  for (let i = 0; i < 10; i++) power *= power;
  return power;
}

function curve(of: (x: number) => number, from: number): Float64Array {
  return Float64Array.from({ length: STEPS - from + 2 }, (_, i) => of((from + i) / STEPS_PER_UNIT));
}

const SIGMOID = curve((x) => 1 / (1 + exponential(-x)), -STEPS);
const DECAY = curve((x) => exponential(-x), 0);

function between(table: Float64Array, at: number): number {
  const low = Math.floor(at);
  const left = table[low] as number;
  return left + ((table[low + 1] as number) - left) * (at - low);
}

export function sigmoid(x: number): number {
  if (x <= -REACH) return 0;
  return x >= REACH ? 1 : between(SIGMOID, (x + REACH) * STEPS_PER_UNIT);
}

export function tanh(x: number): number {
  return 2 * sigmoid(2 * x) - 1;
}

/** Turns one row of scores into chances that add up to 1, in place. */
export function softmax(scores: Float32Array, start: number, length: number): void {
  let top = scores[start] as number;
  for (let i = 1; i < length; i++) top = Math.max(top, scores[start + i] as number);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const gap = top - (scores[start + i] as number);
    const weight = gap < REACH ? between(DECAY, gap * STEPS_PER_UNIT) : 0;
    scores[start + i] = weight;
    sum += weight;
  }
  for (let i = 0; i < length; i++) scores[start + i] = (scores[start + i] as number) / sum;
}

/** The index of the largest of `length` numbers; the first of equals. */
export function largest(scores: Float32Array, start: number, length: number): number {
  let best = 0;
  for (let i = 1; i < length; i++) {
    if ((scores[start + i] as number) > (scores[start + best] as number)) best = i;
  }
  return best;
}

/** Lays rows out as a matrix wants them. */
export function matrixOf(rows: number, inputs: number, cells: ArrayLike<number>): Matrix {
  const weights = new Float32Array(Math.ceil(rows / 4) * 4 * inputs);
  for (let r = 0, from = 0; r < rows; r++) {
    let to = (r - (r % 4)) * inputs + (r % 4);
    for (let k = 0; k < inputs; k++, to += 4) weights[to] = cells[from++] as number;
  }
  return { rows, inputs, weights };
}

/**
 * out[r] += weights × x[r] for `count` rows of inputs. Two inputs by four weight rows at a time: each number read serves
 * several sums. Every sum runs over k in the same order whatever the block, so no result depends on what else is there.
 */
export function addProduct(m: Matrix, x: Float32Array, count: number, out: Float32Array): void {
  const paired = count - (count % 2);
  for (let r = 0; r < paired; r += 2) addTwo(m, x, r, out);
  if (paired < count) addVector(m, x, paired * m.inputs, out, paired * m.rows);
}

function addTwo(m: Matrix, x: Float32Array, r: number, out: Float32Array): void {
  const { rows, inputs, weights } = m;
  const a = r * inputs;
  const b = a + inputs;
  for (let o = 0, j = 0; o < rows; o += 4) {
    // biome-ignore format: eight sums, one line
    let a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0;
    for (let k = 0; k < inputs; k++, j += 4) {
      const xa = x[a + k] as number;
      const xb = x[b + k] as number;
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
    addFour(out, r * rows, o, rows, a0, a1, a2, a3);
    addFour(out, (r + 1) * rows, o, rows, b0, b1, b2, b3);
  }
}

// biome-ignore format: four sums of one block, side by side
function addFour(
  out: Float32Array, to: number, o: number, rows: number, a: number, b: number, c: number, d: number,
): void {
  const at = to + o;
  out[at] = (out[at] as number) + a;
  if (o + 1 < rows) out[at + 1] = (out[at + 1] as number) + b;
  if (o + 2 < rows) out[at + 2] = (out[at + 2] as number) + c;
  if (o + 3 < rows) out[at + 3] = (out[at + 3] as number) + d;
}

/** out[to…] += weights × x[at…], for one row of inputs. */
export function addVector(m: Matrix, x: Float32Array, at: number, out: Float32Array, to: number): void {
  const { rows, inputs, weights } = m;
  for (let o = 0, j = 0; o < rows; o += 4) {
    // biome-ignore format: four sums, one line
    let a0 = 0, a1 = 0, a2 = 0, a3 = 0;
    for (let k = 0; k < inputs; k++, j += 4) {
      const value = x[at + k] as number;
      a0 += value * (weights[j] as number);
      a1 += value * (weights[j + 1] as number);
      a2 += value * (weights[j + 2] as number);
      a3 += value * (weights[j + 3] as number);
    }
    addFour(out, to, o, rows, a0, a1, a2, a3);
  }
}

/** `count` rows, each a copy of the bias. */
export function repeated(bias: Float32Array, count: number): Float32Array {
  const out = new Float32Array(bias.length * count);
  for (let r = 0; r < count; r++) out.set(bias, r * bias.length);
  return out;
}

/** Negative numbers become 0. */
export function rectify(x: Float32Array): void {
  for (let i = 0; i < x.length; i++) if ((x[i] as number) < 0) x[i] = 0;
}
