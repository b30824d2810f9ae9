/** What each of `FEATURES` adds to a sentence's score; made by content/train/summary.py. */
export const WEIGHTS: readonly number[] = [
  0.1074, 0.0052, 0.0033, 0.0015, 0.0185, -0.0012, 0.007, 0.0187, 0.0374, 0.2194, -0.0025, -0.0025, 0.0181,
  -0.1469, 0.0077,
];
