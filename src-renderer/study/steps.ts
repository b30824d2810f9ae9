/** The minutes before a card is due by days: learning and relearning steps, in seconds. */

import { studyDay } from '../../content/deck.js';
import { type Clock, DAY_MS, nextRollover, startOfDay, today } from './day.js';

const DAY_S = 86_400;
const SECOND_MS = 1000;

/** Which step a card stands on when `left` of them are left; a preset with fewer steps counts as the last. */
function indexOf(steps: readonly number[], left: number): number {
  return Math.min(Math.max(0, steps.length - left), steps.length - 1);
}

/** Seconds after Again; null when there are no steps. */
export function againDelay(steps: readonly number[]): number | null {
  return steps[0] ?? null;
}

/**
 * Seconds after Hard: the mean of the first two steps on the first, half as much again of a single one (a day
 * more at most), else the step once more. Null when there are no steps.
 */
export function hardDelay(steps: readonly number[], left: number): number | null {
  const index = indexOf(steps, left);
  const current = steps[index];
  if (current === undefined) return null;
  if (index > 0) return current;
  const next = steps[1];
  return next === undefined ? Math.min(current * 1.5, current + DAY_S) : (current + next) / 2;
}

/** Seconds after Good; null when the card has made its last step. */
export function goodDelay(steps: readonly number[], left: number): number | null {
  return steps[indexOf(steps, left) + 1] ?? null;
}

/** Steps left after Good. */
export function leftAfterGood(steps: readonly number[], left: number): number {
  return Math.max(0, steps.length - indexOf(steps, left) - 1);
}

/**
 * When a step ends (ms). One that crosses the rollover becomes whole days: the card comes at the start of
 * that study day, not in the middle of the night.
 */
export function stepEnd(clock: Clock, seconds: number): number {
  const end = clock.now + Math.trunc(seconds) * SECOND_MS;
  const rollover = nextRollover(clock);
  if (end < rollover) return end;
  const days = 1 + Math.floor((end - rollover) / DAY_MS);
  return startOfDay(clock, studyDay(today(clock) + days));
}
