/** Know it by a date: what a plan asks of intervals and of new cards until its day, and nothing after it. */
import type { FsrsMemory, StudyDay } from '../../../content/deck.js';
import { retrievability } from '../memory-step.js';
import type { Preset } from '../preset.js';

export type TargetDate = {
  /** The study day on which it must be known. */
  readonly day: StudyDay;
  /** The recall, 0 to 1, that each card should have on that day. */
  readonly recall: number;
  /** The last day on which new cards are begun is this many days before the day: the last ones need time too. */
  readonly buffer: number;
};

/** True from the day on, and before it was set: intervals are those of every day. */
function isOver(target: TargetDate, today: StudyDay): boolean {
  return today >= target.day;
}

/** The chance, 0 to 1, that a card answered `today` with this memory is recalled on the day itself. */
export function recallOnDay(
  preset: Preset,
  target: TargetDate,
  memory: FsrsMemory,
  lastDay: StudyDay,
): number {
  return retrievability(preset, memory.stability, Math.max(0, target.day - lastDay));
}

/**
 * The interval of a card answered `today`: its own, unless it would sleep past the day and wake with less recall
 * than wanted; then it comes once more, the day before at the latest. Never less than a day, never longer than
 * without a plan, and stability and difficulty are not touched.
 */
export function intervalTowards(
  preset: Preset,
  target: TargetDate,
  memory: FsrsMemory,
  today: StudyDay,
  interval: number,
): number {
  if (isOver(target, today) || today + interval < target.day) return interval;
  if (recallOnDay(preset, target, memory, today) >= target.recall) return interval;
  return Math.min(interval, Math.max(1, target.day - 1 - today));
}

/** New cards to begin today so that the last is begun `buffer` days before the day; 0 once the day has come. */
export function newCardsToday(target: TargetDate, today: StudyDay, remaining: number): number {
  if (isOver(target, today)) return 0;
  const days = target.day - today - target.buffer;
  return days <= 0 ? remaining : Math.ceil(remaining / days);
}
