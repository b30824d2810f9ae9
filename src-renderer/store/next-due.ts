/** When the library will have something to ask again. */
import { type ArticleId, type CardId, type StudyDay, studyDay } from '../../content/deck.js';
import { type Clock, nextRollover, startOfDay, today } from '../study/day.js';
import { BURIED_QUEUE, LEARNING_QUEUE, NEW_QUEUE, REVIEW_QUEUE, SUSPENDED_QUEUE } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';

function soonest(db: Database, queue: number): Promise<ScheduleRow | undefined> {
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return db.schedule.where('[queue+due]').between([queue, low], [queue, high]).first();
}

/**
 * The instant (ms) at which the next card is due, for a queue that is empty now: what is due today and was
 * not in the queue (a sibling, the limit of the day) comes with the next study day. Null for an empty library.
 */
export async function nextDue(db: Database, clock: Clock): Promise<number | null> {
  const [fresh, learning, review, buried] = await Promise.all(
    [NEW_QUEUE, LEARNING_QUEUE, REVIEW_QUEUE, BURIED_QUEUE].map((queue) => soonest(db, queue)),
  );
  const times: number[] = [];
  if (fresh) times.push(nextRollover(clock));
  if (learning) times.push(learning.due);
  if (review) times.push(startOfDay(clock, studyDay(Math.max(review.due, today(clock) + 1))));
  if (buried) times.push(startOfDay(clock, studyDay(Math.max(buried.due, today(clock) + 1))));
  return times.length === 0 ? null : Math.min(...times);
}

/** The cards in review that come due after `day`, within so many days; of these articles, or of all where none is named. */
export async function dueAhead(
  db: Database,
  day: StudyDay,
  days: number,
  articles: readonly ArticleId[],
): Promise<CardId[]> {
  const ahead = db.schedule
    .where('[queue+due]')
    .between([REVIEW_QUEUE, day + 1], [REVIEW_QUEUE, day + days], true, true);
  const rows = await ahead.toArray();
  const wanted = new Set(articles);
  return rows.filter((row) => wanted.size === 0 || wanted.has(row.article)).map((row) => row.id);
}

/** How many cards are set aside until they are taken up again. */
export function suspendedCards(db: Database): Promise<number> {
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return db.schedule.where('[queue+due]').between([SUSPENDED_QUEUE, low], [SUSPENDED_QUEUE, high]).count();
}
