/** How far each of the 21 weights of FSRS-6 may go, and how strongly it is held to where it began. */

/** Least and greatest value of w0 … w20, as FSRS-6 publishes them. */
const BOUNDS: readonly (readonly [least: number, greatest: number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
];

/** How much each weight differs between learners: the pull towards the start is weaker where this is large. */
export const SPREAD: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
  0.32, 0.14, 0.27,
];

export const WEIGHTS = BOUNDS.length;

/** The weight `index` brought back within its bounds. */
export function bounded(index: number, value: number): number {
  const [least, greatest] = BOUNDS[index] ?? [value, value];
  return Math.min(Math.max(value, least), greatest);
}
