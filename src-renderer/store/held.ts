/** What is kept in memory for as long as nothing has changed: counting anew for each screen would read it all again. */
import type { ArticleId } from '../../content/deck.js';
import type { Database, StoredArticle } from './schema.js';

type Rows = Map<ArticleId, StoredArticle>;
type Answer = { readonly key: readonly unknown[]; readonly value: unknown };

/** All is true for the stamp it was read under; each act moves the stamp. */
type Held = {
  readonly stamp: unknown;
  readonly rows: Rows | null;
  /** Cards in review by the study day they are due, all articles together; null until asked. */
  readonly days: Map<string, number> | null;
  /** The latest first. */
  readonly answers: readonly Answer[];
};

const held = new WeakMap<Database, Held>();
/** So many answers to other questions are kept beside the articles: the cards of some minutes, which undo shows again. */
const ANSWERS = 32;

// In no transaction of its own making, and nested in none: Dexie loses its place where the answer is there at once.
async function stampOf(db: Database): Promise<unknown> {
  return (await db.meta.get('stamp'))?.value;
}

/** What is held under a stamp. */
function heldUnder(db: Database, stamp: unknown): Held {
  const known = held.get(db);
  return known && stamp !== undefined && known.stamp === stamp
    ? known
    : { stamp, rows: null, days: null, answers: [] };
}

/** An act may have moved on what is held while this was read: then this is of the past. */
function keep(db: Database, now: Held, more: Partial<Held>): void {
  const known = held.get(db);
  if (now.stamp === undefined || (known && String(known.stamp) > String(now.stamp))) return;
  held.set(db, { ...(known?.stamp === now.stamp ? known : now), ...more });
}

async function rowsNow(db: Database): Promise<{ readonly now: Held; readonly rows: Rows }> {
  return db.transaction('r', [db.meta, db.articles], async () => {
    const now = heldUnder(db, await stampOf(db));
    if (now.rows) return { now, rows: now.rows };
    const rows = new Map((await db.articles.toArray()).map((row) => [row.id, row]));
    keep(db, now, { rows });
    return { now: heldUnder(db, now.stamp), rows };
  });
}

/** Every article; one small read where nothing has changed since the last time. */
export async function allArticles(db: Database): Promise<readonly StoredArticle[]> {
  return [...(await rowsNow(db)).rows.values()];
}

/** Days as they stand in the row: so many are added up when a window opens that turning each into a number tells. */
function addDays(sums: Map<string, number>, { days = {} }: Pick<StoredArticle, 'days'>, by: 1 | -1): void {
  for (const day of Object.keys(days)) sums.set(day, (sums.get(day) ?? 0) + by * (days[day] ?? 0));
}

function numbered(sums: ReadonlyMap<string, number>): Map<number, number> {
  return new Map([...sums].map(([day, cards]) => [Number(day), cards]));
}

/** Cards in review by the study day they are due, all articles together. */
export async function dueByDay(db: Database): Promise<ReadonlyMap<number, number>> {
  const { now, rows } = await rowsNow(db);
  if (now.days) return numbered(now.days);
  const days = new Map<string, number>();
  for (const row of rows.values()) addDays(days, row, 1);
  if (held.get(db)?.rows === rows) keep(db, now, { days });
  return numbered(days);
}

/**
 * What `read` gives, asked once for as long as nothing has changed. It may hang on nothing but what is stored and the
 * parts of `key`, which are compared as they are; nobody may change it. What does not `last`, since it hangs on the
 * minute too, is asked each time. Not to be called within a transaction.
 */
export async function whileUnchanged<T>(
  db: Database,
  key: readonly unknown[],
  read: () => PromiseLike<T>,
  lasts: (value: T) => boolean = () => true,
): Promise<T> {
  const stamp = await stampOf(db);
  const isAsked = (answer: Answer) =>
    answer.key.length === key.length && answer.key.every((part, i) => Object.is(part, key[i]));
  const known = heldUnder(db, stamp).answers.find(isAsked);
  if (known) return known.value as T;
  const value = await read();
  // An act in between: nobody knows which of both the answer is true for.
  if (!lasts(value) || (await stampOf(db)) !== stamp) return value;
  const now = heldUnder(db, stamp);
  const others = now.answers.filter((answer) => !isAsked(answer)).slice(0, ANSWERS - 1);
  keep(db, now, { answers: [{ key, value }, ...others] });
  return value;
}

/** What an act made of the articles. */
export type Moved = {
  /** The stamp that it found and the one that it left. */
  readonly from: unknown;
  readonly to: unknown;
  /** Undefined for an article that went. */
  readonly rows: ReadonlyMap<ArticleId, StoredArticle | undefined>;
};

/** The first part of a key: what is shown of a card, which no answer changes. */
export const SHOWN = 'shown';

/**
 * Follows an act of this window, once it is stored; of an answer, or one taken back, all that is shown stays. One of
 * another window went before: then all is read anew.
 */
export function follow(db: Database, { from, to, rows }: Moved, isAnswer: boolean): void {
  const known = held.get(db);
  if (!known || known.stamp === to) return;
  if (known.stamp !== from) {
    letGo(db);
    return;
  }
  for (const [id, row] of rows) {
    if (known.days) {
      addDays(known.days, known.rows?.get(id) ?? {}, -1);
      addDays(known.days, row ?? {}, 1);
    }
    if (row) known.rows?.set(id, row);
    else known.rows?.delete(id);
  }
  const answers = isAnswer ? known.answers.filter(({ key }) => key[0] === SHOWN) : [];
  held.set(db, { ...known, stamp: to, answers });
}

/** After what is no act: the next question reads all anew. */
export function letGo(db: Database): void {
  held.delete(db);
}
