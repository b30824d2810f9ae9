/** What the library has to study today: a range read of the schedule, ordered by the study room. */
import type { ArticleId } from '../../content/deck.js';
import { type Clock, nextRollover, startOfDay, today } from '../study/day.js';
import type { Preset } from '../study/preset.js';
import { type Answered, buildQueue, type Candidates, type Queue } from '../study/queue.js';
import { BURIED_QUEUE, LEARNING_QUEUE, NEW_QUEUE, REVIEW_QUEUE, waiting } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';
import { soundSchedule } from './sound.js';

const FRESH_BATCH = 200;

/** The whole library (null), one article, or several. */
export type Within = ArticleId | readonly ArticleId[] | null;

type Range = { readonly queue: number; readonly until: number };

function dueRows(db: Database, article: ArticleId | null, { queue, until }: Range) {
  const low = Number.NEGATIVE_INFINITY;
  if (article === null) {
    return db.schedule.where('[queue+due]').between([queue, low], [queue, until], true, true);
  }
  return db.schedule
    .where('[article+queue+due]')
    .between([article, queue, low], [article, queue, until], true, true);
}

/** Article by article; the study room orders what comes. */
async function allDueRows(db: Database, places: readonly (ArticleId | null)[], range: Range) {
  const rows: ScheduleRow[] = [];
  for (const place of places) rows.push(...(await dueRows(db, place, range).toArray()));
  return rows.filter(soundSchedule);
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
  taken: ReadonlySet<string>,
  wanted: number,
): Promise<ScheduleRow[]> {
  const rows: ScheduleRow[] = [];
  const facts = new Set<string>();
  let read = 0;
  while (facts.size < wanted) {
    const batch = await dueRows(db, article, { queue: NEW_QUEUE, until: Number.POSITIVE_INFINITY })
      .offset(read)
      .limit(FRESH_BATCH)
      .toArray();
    rows.push(...batch.filter(soundSchedule));
    read += batch.length;
    for (const row of batch) if (!taken.has(row.fact)) facts.add(row.fact);
    if (batch.length < FRESH_BATCH) break;
  }
  return rows;
}

async function allFreshRows(
  db: Database,
  places: readonly (ArticleId | null)[],
  taken: ReadonlySet<string>,
  wanted: number,
) {
  const rows: ScheduleRow[] = [];
  for (const place of places) rows.push(...(await freshRows(db, place, taken, wanted)));
  return rows.sort((a, b) => a.due - b.due);
}

async function candidates(
  db: Database,
  clock: Clock,
  preset: Preset,
  places: readonly (ArticleId | null)[],
): Promise<Candidates> {
  const answered = await answeredToday(db, clock);
  const woken = await allDueRows(db, places, { queue: BURIED_QUEUE, until: today(clock) });
  const awake = (...kinds: string[]) => woken.filter((row) => kinds.includes(row.memory.state.kind));
  const inSteps = await allDueRows(db, places, { queue: LEARNING_QUEUE, until: nextRollover(clock) });
  const learning = [...inSteps, ...awake('learning', 'relearning')];
  const inReview = await allDueRows(db, places, { queue: REVIEW_QUEUE, until: today(clock) });
  const review = [...inReview, ...awake('review')];
  const taken = new Set<string>([...learning, ...review, ...answered].map((one) => one.fact));
  const fresh = [...awake('new'), ...(await allFreshRows(db, places, taken, preset.newPerDay))];
  return {
    learning: learning.map(waiting),
    review: review.map(waiting),
    fresh: fresh.map(waiting),
    answered,
  };
}

/** The queue of today, in one order whatever it is taken from; the limits of the day hold over all of it. */
export function dueQueue(db: Database, clock: Clock, preset: Preset, within: Within = null): Promise<Queue> {
  const places = typeof within === 'string' || within === null ? [within] : within;
  const tables = [db.reviews, db.cards, db.schedule];
  return db.transaction('r', tables, async () =>
    buildQueue(await candidates(db, clock, preset, places), clock, preset),
  );
}
