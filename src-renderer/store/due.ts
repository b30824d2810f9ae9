/** What the library has to study today: a range read of the schedule, ordered by the study room. */
import type { ArticleId } from '../../content/deck.js';
import { type Clock, nextRollover, startOfDay, today } from '../study/day.js';
import type { Preset } from '../study/preset.js';
import { type Answered, buildQueue, type Candidates, type Queue } from '../study/queue.js';
import { LEARNING_QUEUE, NEW_QUEUE, REVIEW_QUEUE, waiting } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';

const FRESH_BATCH = 200;

function dueRows(db: Database, article: ArticleId | null, queue: number, until: number) {
  const low = Number.NEGATIVE_INFINITY;
  if (article === null) {
    return db.schedule.where('[queue+due]').between([queue, low], [queue, until], true, true);
  }
  return db.schedule
    .where('[article+queue+due]')
    .between([article, queue, low], [article, queue, until], true, true);
}

async function answeredToday(db: Database, clock: Clock): Promise<Answered[]> {
  const day = today(clock);
  const since = await db.reviews.where(':id').aboveOrEqual(startOfDay(clock, day)).toArray();
  const reviews = since.filter((review) => review.day === day);
  const rows = await db.cards.bulkGet(reviews.map((review) => review.card));
  return reviews.flatMap((review, i) => {
    const row = rows[i];
    return row ? [{ review, fact: row.face.fact }] : [];
  });
}

/** New cards whose facts are not asked anyway, enough of them for the day; cards of one fact bury each other. */
async function freshRows(
  db: Database,
  article: ArticleId | null,
  taken: Set<string>,
  wanted: number,
): Promise<ScheduleRow[]> {
  const rows: ScheduleRow[] = [];
  const facts = new Set<string>();
  while (facts.size < wanted) {
    const batch = await dueRows(db, article, NEW_QUEUE, Number.POSITIVE_INFINITY)
      .offset(rows.length)
      .limit(FRESH_BATCH)
      .toArray();
    rows.push(...batch);
    for (const row of batch) if (!taken.has(row.fact)) facts.add(row.fact);
    if (batch.length < FRESH_BATCH) break;
  }
  return rows;
}

async function candidates(
  db: Database,
  clock: Clock,
  preset: Preset,
  article: ArticleId | null,
): Promise<Candidates> {
  const answered = await answeredToday(db, clock);
  const learning = await dueRows(db, article, LEARNING_QUEUE, nextRollover(clock)).toArray();
  const review = await dueRows(db, article, REVIEW_QUEUE, today(clock)).toArray();
  const taken = new Set<string>([...learning, ...review, ...answered].map((one) => one.fact));
  const fresh = await freshRows(db, article, taken, preset.newPerDay);
  return {
    learning: learning.map(waiting),
    review: review.map(waiting),
    fresh: fresh.map(waiting),
    answered,
  };
}

/** The queue of today over the whole library or one article; the limits of the day hold over both. */
export function dueQueue(
  db: Database,
  clock: Clock,
  preset: Preset,
  article: ArticleId | null = null,
): Promise<Queue> {
  const tables = [db.reviews, db.cards, db.schedule];
  return db.transaction('r', tables, async () =>
    buildQueue(await candidates(db, clock, preset, article), clock, preset),
  );
}
