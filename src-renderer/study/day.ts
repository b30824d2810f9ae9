/** The study day: the learner's calendar date, turned over some hours after midnight. */
import { type StudyDay, studyDay } from '../../content/deck.js';

/** What a pure room knows of time: it comes in as a value, and the zone with it. */
export type Clock = {
  /** Ms since 1970 UTC. */
  readonly now: number;
  /** Minutes east of UTC that a wall clock shows at an instant (ms); it changes with summer time. */
  readonly utcOffsetMinutes: (at: number) => number;
  /** Hour of the wall clock, 0 to 23, at which a new study day begins. */
  readonly rolloverHour: number;
};

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The study day of an instant (ms) by the wall clock of that instant. */
export function studyDayAt(clock: Clock, at: number): StudyDay {
  const wall = at + clock.utcOffsetMinutes(at) * MINUTE_MS;
  return studyDay(Math.floor((wall - clock.rolloverHour * HOUR_MS) / DAY_MS));
}

/** The study day it is now. */
export function today(clock: Clock): StudyDay {
  return studyDayAt(clock, clock.now);
}

/**
 * The first instant (ms) of a study day. Where summer time skips the rollover hour, the day begins at the
 * jump; where the hour comes twice, at its first coming.
 */
export function startOfDay(clock: Clock, day: StudyDay): number {
  const wall = day * DAY_MS + clock.rolloverHour * HOUR_MS;
  const candidates = [wall - DAY_MS, wall + DAY_MS]
    .map((near) => wall - clock.utcOffsetMinutes(near) * MINUTE_MS)
    .sort((a, b) => a - b);
  return candidates.find((at) => studyDayAt(clock, at) >= day) ?? wall;
}

/** When the present study day ends (ms). */
export function nextRollover(clock: Clock): number {
  return startOfDay(clock, studyDay(today(clock) + 1));
}

/**
 * Whole study days since a review on `last`; 0 is the same study day. The stored day is used, so a journey
 * or a change of the rollover hour never rewrites what was already learnt; a clock set back counts as 0.
 */
export function elapsedDays(clock: Clock, last: StudyDay): number {
  return Math.max(0, today(clock) - last);
}
