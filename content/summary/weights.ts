/** What each of `FEATURES` adds to a sentence's score; made by content/train/summary.py. */
export const WEIGHTS: readonly number[] = [
  0.1076, 0.0052, 0.0032, 0.0015, 0.0185, -0.0012, 0.007, 0.0187, 0.0373, 0.2197, -0.0025, -0.0024, 0.018,
  -0.1467, 0.0077,
];
