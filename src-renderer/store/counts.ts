/** The counts in an article's row: what each card adds to them, and how they follow an act. */
import type { ArticleId } from '../../content/deck.js';
import { difficultyClass, stabilityClass } from '../study/statistics/memories.js';
import type { Replaced } from './derive.js';
import type { Hand, Touched } from './hand.js';
import { NEW_QUEUE, REVIEW_QUEUE, SUSPENDED_QUEUE } from './schedule.js';
import type { CardRow, Database, ScheduleRow, StoredArticle } from './schema.js';

/** By article: how much each count changes; days by study day, the others by class. */
export type Counts = {
  suggested: number;
  kept: number;
  discarded: number;
  fresh: number;
  suspended: number;
  days: Map<string, number>;
  strengths: Map<string, number>;
  difficulties: Map<string, number>;
};

export type CountsByArticle = Map<ArticleId, Counts>;

function countsOf(all: CountsByArticle, article: ArticleId): Counts {
  const known = all.get(article);
  if (known) return known;
  const spread = { days: new Map(), strengths: new Map(), difficulties: new Map() };
  const none = { suggested: 0, kept: 0, discarded: 0, fresh: 0, suspended: 0, ...spread };
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

function more(counts: Map<string, number>, key: number, by: 1 | -1): void {
  counts.set(`${key}`, (counts.get(`${key}`) ?? 0) + by);
}

/** Adds what the schedule knows of a card, or takes it out (−1). */
export function countScheduled(all: CountsByArticle, row: ScheduleRow | undefined, by: 1 | -1): void {
  if (!row) return;
  const counts = countsOf(all, row.article);
  if (row.queue === NEW_QUEUE) counts.fresh += by;
  if (row.queue === SUSPENDED_QUEUE) counts.suspended += by;
  if (row.queue === REVIEW_QUEUE) more(counts.days, row.due, by);
  const { state } = row.memory;
  if (state.kind === 'new') return;
  more(counts.strengths, stabilityClass(state.fsrs.stability), by);
  more(counts.difficulties, difficultyClass(state.fsrs.difficulty), by);
}

type Spread = Readonly<Record<string, number>>;

function together(stored: Spread, counts: ReadonlyMap<string, number>): Spread {
  const sums: Record<string, number> = { ...stored };
  for (const [key, by] of counts) {
    const cards = (sums[key] ?? 0) + by;
    if (cards === 0) delete sums[key];
    else sums[key] = cards;
  }
  return sums;
}

function someOf<Name extends string>(name: Name, counts: Spread): { readonly [K in Name]?: Spread } {
  return (Object.keys(counts).length > 0 ? { [name]: counts } : {}) as { [K in Name]?: Spread };
}

/** An article's row, or what a journal holds of one, as it is before anything of it is counted. */
export function uncounted<Of extends object>(article: Of) {
  const { suspended: _set, days: _days, ...some } = article as Of & Partial<StoredArticle>;
  const { strengths: _strengths, difficulties: _difficulties, ...rest } = some;
  return { ...rest, suggested: 0, kept: 0, discarded: 0, fresh: 0 };
}

/** An article's row with these counts added to its own; what is nothing is left out. */
export function withCounts(article: StoredArticle, counts: Counts): StoredArticle {
  const { suspended: set = 0, days = {}, strengths = {}, difficulties = {}, ...rest } = article;
  const suspended = set + counts.suspended;
  return {
    ...rest,
    suggested: rest.suggested + counts.suggested,
    kept: rest.kept + counts.kept,
    discarded: rest.discarded + counts.discarded,
    fresh: rest.fresh + counts.fresh,
    ...(suspended !== 0 && { suspended }),
    ...someOf('days', together(days, counts.days)),
    ...someOf('strengths', together(strengths, counts.strengths)),
    ...someOf('difficulties', together(difficulties, counts.difficulties)),
  };
}

function changesNothing(counts: Counts): boolean {
  const { days, strengths, difficulties, ...plain } = counts;
  const spread = [...days.values(), ...strengths.values(), ...difficulties.values()];
  return Object.values(plain).every((n) => n === 0) && spread.every((n) => n === 0);
}

/** Adds counts to the rows of their articles, where these are; gives the rows it wrote. */
export async function addCounts(
  db: Database,
  { look, write }: Pick<Hand, 'look' | 'write'>,
  all: CountsByArticle,
): Promise<StoredArticle[]> {
  const changed = [...all].filter(([, counts]) => !changesNothing(counts));
  if (changed.length === 0) return [];
  const rows = await look(
    db.articles,
    changed.map(([id]) => id),
  );
  const counted = changed.flatMap(([, counts], i) => {
    const row = rows[i];
    return row ? [withCounts(row, counts)] : [];
  });
  await write('put', db.articles, counted);
  return counted;
}

/** Follows the cards and schedule rows that an act changed, whichever articles they are of; gives the rows it wrote. */
export function recount(
  db: Database,
  hand: Pick<Hand, 'look' | 'write'>,
  cards: ReadonlyMap<string | number, Touched>,
  moved: ReadonlyMap<unknown, Replaced>,
): Promise<StoredArticle[]> {
  const all: CountsByArticle = new Map();
  for (const { before, after } of cards.values()) {
    countCard(all, before as CardRow | undefined, -1);
    countCard(all, after as CardRow | undefined, 1);
  }
  for (const { before, after } of moved.values()) {
    countScheduled(all, before, -1);
    countScheduled(all, after, 1);
  }
  return addCounts(db, hand, all);
}
