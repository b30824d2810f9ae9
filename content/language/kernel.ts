/**
 * The innermost loop of the network. Engines keep the place and the length of an array in the machine code only where
 * the array never changes, so what is multiplied is first copied into arrays of this module: that halves the time.
 */

/** Weights for one block: three doubles, each with two weights, for every input. */
export const PAIRS = 3;
/** How many numbers of weights, and of one row in two, are held here at once. */
export const WEIGHTS_HELD = 16384;
export const CELLS_HELD = 8192;

const FIRST = new Float64Array(WEIGHTS_HELD);
const SECOND = new Float64Array(WEIGHTS_HELD);
const THIRD = new Float64Array(WEIGHTS_HELD);
const EVEN = new Float64Array(CELLS_HELD);
const ODD = new Float64Array(CELLS_HELD);

/** The sums that `multiply` made: three of the even row, then three of the odd one. */
export const SUMS = new Float64Array(2 * PAIRS);

/** Takes over `length` numbers of each of the three parts of `weights`, which are of equal length, from `from` on. */
export function holdWeights(weights: Float64Array, from: number, length: number): void {
  const part = weights.length / PAIRS;
  FIRST.set(weights.subarray(from, from + length));
  SECOND.set(weights.subarray(part + from, part + from + length));
  THIRD.set(weights.subarray(2 * part + from, 2 * part + from + length));
}

/** Takes over `length` numbers of both halves of `cells`, the even rows and the odd ones, from `from` on. */
export function holdCells(cells: Float64Array, from: number, length: number): void {
  const half = cells.length / 2;
  EVEN.set(cells.subarray(from, from + length));
  ODD.set(cells.subarray(half + from, half + from + length));
}

/**
 * Products of the block of weights that is held at `w` with the two rows at `x`. Six sums and what they are made of
 * are as many numbers as the registers of a processor hold: with nine, engines keep some in memory, which is slower.
 */
export function multiply(w: number, x: number, inputs: number): void {
  // biome-ignore format: six sums, one line
  let a0 = 0, a1 = 0, a2 = 0, b0 = 0, b1 = 0, b2 = 0;
  for (const end = x + inputs; x < end; x++, w++) {
    const p = FIRST[w] as number;
    const q = SECOND[w] as number;
    const s = THIRD[w] as number;
    const even = EVEN[x] as number;
    a0 += even * p;
    a1 += even * q;
    a2 += even * s;
    const odd = ODD[x] as number;
    b0 += odd * p;
    b1 += odd * q;
    b2 += odd * s;
  }
  SUMS[0] = a0;
  SUMS[1] = a1;
  SUMS[2] = a2;
  SUMS[3] = b0;
  SUMS[4] = b1;
  SUMS[5] = b2;
}
