/** Spreads cards over the days their fuzz allows: away from full days, and away from days meant to be easy. */
import type { StudyDay } from '../../content/deck.js';
import { fuzzRange } from './fuzz.js';

export type Load = {
  readonly today: StudyDay;
  /** Cards due on a study day. */
  readonly due: (day: number) => number;
  /** What share of a normal day each weekday should carry, 0 to 1, Monday first. */
  readonly ease: readonly number[];
};

/** Days; longer intervals are too far away for a count of due cards to mean anything. */
export const LONGEST_BALANCED = 90;
/** 1970-01-01 was a Thursday: three days after a Monday. */
const FIRST_WEEKDAY = 3;

function easeOf({ ease }: Load, day: number): number {
  return ease[(((day + FIRST_WEEKDAY) % 7) + 7) % 7] ?? 1;
}

/** How willingly a day takes one more card: twice as full, a quarter as willing. Never quite zero. */
function willingness(load: Load, day: number): number {
  return Math.max(easeOf(load, day), 0.001) / (1 + load.due(day)) ** 2;
}

/**
 * An interval in whole days within the fuzz range of `interval` and within `min` and `max`, chosen by `fraction`
 * (0 up to 1) among its days by their willingness. Null where balancing does not apply: no range, or too far off.
 */
export function balanced(
  load: Load,
  interval: number,
  fraction: number,
  min: number,
  max: number,
): number | null {
  const [shortest, longest] = fuzzRange(Math.min(Math.max(interval, min), max));
  const from = Math.max(shortest, Math.min(min, max));
  const to = Math.min(longest, max);
  if (interval > LONGEST_BALANCED || to <= from) return null;
  const shares = Array.from({ length: to - from + 1 }, (_, i) => willingness(load, load.today + from + i));
  let left = fraction * shares.reduce((sum, share) => sum + share, 0);
  for (const [i, share] of shares.entries()) {
    if (left < share) return from + i;
    left -= share;
  }
  return to;
}
