/** Anki's days and ours: it counts from the day a collection was made, we count calendar dates (rule D1). */
import { type StudyDay, studyDay } from '../deck.js';
import type { AnkiClock } from './anki-vocabulary.js';

const DAY = 86_400;
const MINUTES = 1440;
/** Only some atolls lie further east, at the same hours as Hawaii, which lies west. */
const EASTMOST = 780;

/**
 * Minutes that the zone lay west of UTC. Collections of before 2019 do not say it, but were made at the
 * hour at which their days begin, which tells it.
 */
export function minutesWest({ created, creationOffset, rollover }: AnkiClock): number {
  if (creationOffset !== null) return creationOffset;
  const west = (Math.floor(created / 60) - rollover * 60) % MINUTES;
  const positive = (west + MINUTES) % MINUTES;
  return positive >= MINUTES - EASTMOST ? positive - MINUTES : positive;
}

/** The study day on which a card is due that Anki has due on a day of its own counting. */
export function dueDay(clock: AnkiClock, due: number): StudyDay {
  return studyDay(Math.floor((clock.created - minutesWest(clock) * 60) / DAY) + due);
}

/** The study day of a time in ms. */
export function dayOfTime(clock: AnkiClock, ms: number): StudyDay {
  const local = Math.floor(ms / 1000) - minutesWest(clock) * 60 - clock.rollover * 3600;
  return studyDay(Math.floor(local / DAY));
}

/** The time in ms at which a study day begins. */
export function dayStart(clock: AnkiClock, day: StudyDay): number {
  return (day * DAY + minutesWest(clock) * 60 + clock.rollover * 3600) * 1000;
}

/** The study day of a date like "2024-12-31", null where it is none. */
export function dayOfDate(date: string): StudyDay | null {
  const ms = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) ? null : studyDay(Math.floor(ms / 1000 / DAY));
}
