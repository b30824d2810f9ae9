/** The counts in an article's row: what each card adds to them, and how they follow an act. */
import type { ArticleId } from '../../content/deck.js';
import type { Replaced } from './derive.js';
import type { Touched } from './hand.js';
import { NEW_QUEUE, REVIEW_QUEUE, SUSPENDED_QUEUE } from './schedule.js';
import type { CardRow, Database, ScheduleRow, StoredArticle } from './schema.js';

/** By article: how much each count changes; days by study day. */
export type Counts = {
  suggested: number;
  kept: number;
  discarded: number;
  fresh: number;
  suspended: number;
  days: Map<string, number>;
};

export type CountsByArticle = Map<ArticleId, Counts>;

function countsOf(all: CountsByArticle, article: ArticleId): Counts {
  const known = all.get(article);
  if (known) return known;
  const none = { suggested: 0, kept: 0, discarded: 0, fresh: 0, suspended: 0, days: new Map() };
  all.set(article, none);
  return none;
}

/** Adds a card to the counts of its article, or takes it out (−1). */
export function countCard(
  all: CountsByArticle,
  row: Pick<CardRow, 'article' | 'decision'> | undefined,
  by: 1 | -1,
): void {
  if (row) countsOf(all, row.article)[row.decision] += by;
}

/** Adds what the schedule knows of a card, or takes it out (−1). */
export function countScheduled(all: CountsByArticle, row: ScheduleRow | undefined, by: 1 | -1): void {
  if (!row) return;
  const counts = countsOf(all, row.article);
  if (row.queue === NEW_QUEUE) counts.fresh += by;
  if (row.queue === SUSPENDED_QUEUE) counts.suspended += by;
  if (row.queue === REVIEW_QUEUE) counts.days.set(`${row.due}`, (counts.days.get(`${row.due}`) ?? 0) + by);
}

/** An article's row with these counts added to its own; what is nothing is left out. */
export function withCounts(article: StoredArticle, counts: Counts): StoredArticle {
  const { suspended: set = 0, days: due = {}, ...rest } = article;
  const days: Record<string, number> = { ...due };
  for (const [day, by] of counts.days) {
    const cards = (days[day] ?? 0) + by;
    if (cards === 0) delete days[day];
    else days[day] = cards;
  }
  const suspended = set + counts.suspended;
  return {
    ...rest,
    suggested: rest.suggested + counts.suggested,
    kept: rest.kept + counts.kept,
    discarded: rest.discarded + counts.discarded,
    fresh: rest.fresh + counts.fresh,
    ...(suspended !== 0 && { suspended }),
    ...(Object.keys(days).length > 0 && { days }),
  };
}

function changesNothing(counts: Counts): boolean {
  const { days, ...plain } = counts;
  return Object.values(plain).every((n) => n === 0) && [...days.values()].every((n) => n === 0);
}

/** Follows the cards and schedule rows that an act changed, whichever articles they are of. */
export async function recount(
  db: Database,
  cards: ReadonlyMap<string | number, Touched>,
  moved: ReadonlyMap<unknown, Replaced>,
): Promise<void> {
  const all: CountsByArticle = new Map();
  for (const { before, after } of cards.values()) {
    countCard(all, before as CardRow | undefined, -1);
    countCard(all, after as CardRow | undefined, 1);
  }
  for (const { before, after } of moved.values()) {
    countScheduled(all, before, -1);
    countScheduled(all, after, 1);
  }
  const changed = [...all].filter(([, counts]) => !changesNothing(counts));
  if (changed.length === 0) return;
  const rows = await db.articles.bulkGet(changed.map(([id]) => id));
  const counted = changed.flatMap(([, counts], i) => {
    const row = rows[i];
    return row ? [withCounts(row, counts)] : [];
  });
  if (counted.length > 0) await db.articles.bulkPut(counted);
}
