/**
 * The curves of the network, the same on every machine: only + − × ÷ on doubles.
 * `Math.exp` and `Math.tanh` differ between engines, so the curves come from tables made here.
 */

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

/** Between two entries of a table; `at` is not below 0. */
function between(table: Float64Array, at: number): number {
  const low = at | 0;
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

/** `count` rows, each a copy of the bias. */
export function repeated(bias: Float32Array, count: number): Float32Array {
  const out = new Float32Array(bias.length * count);
  for (let r = 0; r < count; r++) out.set(bias, r * bias.length);
  return out;
}

/** out[to…] += x[from…], `size` numbers. */
export function addPart(out: Float32Array, to: number, x: Float32Array, from: number, size: number): void {
  for (let k = 0; k < size; k++) out[to + k] = (out[to + k] as number) + (x[from + k] as number);
}

/** Negative numbers become 0; without a branch, since half of them are and no processor guesses which. */
export function rectify(x: Float32Array): void {
  for (let i = 0; i < x.length; i++) {
    const value = x[i] as number;
    x[i] = (value + Math.abs(value)) / 2;
  }
}
