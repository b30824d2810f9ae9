/** Whole-day intervals of the four buttons: hard < good < easy wherever the maximum leaves room. */
import { fuzzed, fuzzRange } from './fuzz.js';

/** Raw intervals in days, fractions kept, as the forgetting curve gives them. */
export type RawIntervals = { readonly hard: number; readonly good: number; readonly easy: number };
export type Intervals = { readonly hard: number; readonly good: number; readonly easy: number };

export type Limits = {
  /** Days. */
  readonly maximum: number;
  /** 0 up to 1; null turns fuzz off. */
  readonly fuzz: number | null;
};

/** A card that passes should not wait shorter than before, unless its raw interval says so clearly. */
function leastAfter(previous: number, raw: number): number {
  if (Math.round(raw) > previous) return previous + 1;
  return previous <= fuzzRange(raw)[1] ? previous : 0;
}

/** Of a card in review whose last interval was `previous` days. */
export function reviewIntervals(raw: RawIntervals, previous: number, limits: Limits): Intervals {
  const { maximum, fuzz } = limits;
  const least = (days: number, from: number) => Math.max(from, leastAfter(previous, days));
  const hard = fuzzed(raw.hard, fuzz, least(raw.hard, 1), maximum);
  const good = fuzzed(raw.good, fuzz, least(raw.good, hard + 1), maximum);
  const easy = fuzzed(raw.easy, fuzz, least(raw.easy, good + 1), maximum);
  return { hard, good, easy };
}

/** Of a card that was forgotten, or that has no step to take: at least a day. */
export function shortInterval(raw: number, { fuzz, maximum }: Limits): number {
  return fuzzed(raw, fuzz, 1, maximum);
}

/** Of a card that leaves its steps: never a shorter interval for a better answer, and for easy a day more. */
export function graduatedIntervals(raw: RawIntervals & { readonly again: number }, limits: Limits) {
  const again = shortInterval(raw.again, limits);
  const hard = shortInterval(raw.hard, limits);
  const good = shortInterval(raw.good, limits);
  const easy = fuzzed(raw.easy, limits.fuzz, good + 1, limits.maximum);
  return { again, hard, good, easy };
}
