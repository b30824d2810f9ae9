/** Know it by a date: what a plan asks of intervals and of new cards until its day, and nothing after it. */
import type { FsrsMemory, Memory, StudyDay } from '../../../content/deck.js';
import { seedOf } from '../fuzz.js';
import { retrievability } from '../memory-step.js';
import type { Preset } from '../preset.js';

export type TargetDate = {
  /** The study day on which it must be known. */
  readonly day: StudyDay;
  /** The recall, 0 to 1, that each card should have on that day. */
  readonly recall: number;
  /**
   * The last day on which new cards are begun is this many days before the day: the last ones need time too. The
   * last looks at the others are spread over these days, so that they do not all fall on one.
   */
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

/** The day of a card's last look: one of the last days, always the same for a card. */
export function lastLook(target: TargetDate, card: string): number {
  return target.day - 1 - (seedOf(card, target.day) % Math.max(1, target.buffer));
}

/**
 * The interval of a card answered `today`: its own, unless it would sleep past the day and wake with less recall
 * than wanted; then it comes once more on the day of its last look, or on the day before the day where that is
 * over. Never less than a day, never longer than without a plan; stability and difficulty are not touched.
 */
export function intervalTowards(
  preset: Preset,
  target: TargetDate,
  memory: FsrsMemory,
  today: StudyDay,
  interval: number,
  card: string,
): number {
  if (isOver(target, today) || today + interval < target.day) return interval;
  if (recallOnDay(preset, target, memory, today) >= target.recall) return interval;
  const look = lastLook(target, card);
  const last = look > today ? look : target.day - 1;
  return Math.min(interval, Math.max(1, last - today));
}

/** Whether a card that is not due before the day is asked for today: it would not be known well enough on the day. */
export function isCalledUp(preset: Preset, target: TargetDate, memory: Memory, today: StudyDay): boolean {
  const { state, lastReview } = memory;
  if (state.kind !== 'review' || lastReview === null || isOver(target, today)) return false;
  if (state.dueDay < target.day || lastReview.day >= today) return false;
  if (today < lastLook(target, memory.card)) return false;
  return recallOnDay(preset, target, state.fsrs, lastReview.day) < target.recall;
}

/** New cards to begin today so that the last is begun `buffer` days before the day; 0 once the day has come. */
export function newCardsToday(target: TargetDate, today: StudyDay, remaining: number): number {
  if (isOver(target, today)) return 0;
  const days = target.day - today - target.buffer;
  return days <= 0 ? remaining : Math.ceil(remaining / days);
}
