/** Whole-day intervals of the four buttons: hard < good < easy wherever the maximum leaves room. */
import { fuzzed, fuzzRange } from './fuzz.js';
import { balanced, type Load } from './load.js';

/** Raw intervals in days, fractions kept, as the forgetting curve gives them. */
export type RawIntervals = { readonly hard: number; readonly good: number; readonly easy: number };
export type Intervals = { readonly hard: number; readonly good: number; readonly easy: number };

export type Limits = {
  /** Days. */
  readonly maximum: number;
  /** 0 up to 1; null turns fuzz off. */
  readonly fuzz: number | null;
  /** Null: days are not balanced. */
  readonly load: Load | null;
};

/** Moved within its fuzz range, by the fullness of the days where that is known. */
function placed(interval: number, { fuzz, load, maximum }: Limits, least: number): number {
  const day = fuzz === null || load === null ? null : balanced(load, interval, fuzz, least, maximum);
  return day ?? fuzzed(interval, fuzz, least, maximum);
}

/** A card that passes should not wait shorter than before, unless its raw interval says so clearly. */
function leastAfter(previous: number, raw: number): number {
  if (Math.round(raw) > previous) return previous + 1;
  return previous <= fuzzRange(raw)[1] ? previous : 0;
}

/** Of a card in review whose last interval was `previous` days. */
export function reviewIntervals(raw: RawIntervals, previous: number, limits: Limits): Intervals {
  const least = (days: number, from: number) => Math.max(from, leastAfter(previous, days));
  const hard = placed(raw.hard, limits, least(raw.hard, 1));
  const good = placed(raw.good, limits, least(raw.good, hard + 1));
  const easy = placed(raw.easy, limits, least(raw.easy, good + 1));
  return { hard, good, easy };
}

/** Of a card that was forgotten, or that has no step to take: at least a day. */
export function shortInterval(raw: number, limits: Limits): number {
  return placed(raw, limits, 1);
}

/** Of a card that leaves its steps: never a shorter interval for a better answer, and for easy a day more. */
export function graduatedIntervals(raw: RawIntervals & { readonly again: number }, limits: Limits) {
  const again = shortInterval(raw.again, limits);
  const hard = shortInterval(raw.hard, limits);
  const good = shortInterval(raw.good, limits);
  const easy = placed(raw.easy, limits, good + 1);
  return { again, hard, good, easy };
}
