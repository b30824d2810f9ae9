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
/** So many answers to other questions are kept beside the articles. */
const ANSWERS = 12;

/** Of a reading transaction, which sees the library as it is when it begins. */
const stamps = new WeakMap<IDBTransaction, PromiseLike<unknown>>();

/** In the reading transaction that runs already, where it has these tables: others of it then need not wait. */
export function reading<T>(
  db: Database,
  tables: readonly { readonly name: string }[],
  work: () => Promise<T>,
): PromiseLike<T> {
  const names = ['meta', ...tables.map(({ name }) => name)];
  const running = db.reading();
  if (running && names.every((name) => running.objectStoreNames.contains(name))) return work();
  return db.transaction('r', names, async () => work());
}

async function stampOf(db: Database): Promise<unknown> {
  const within = db.reading();
  const known = within && stamps.get(within);
  if (known) return known;
  const asked = db.meta.get('stamp').then((row): unknown => row?.value);
  if (within) stamps.set(within, asked);
  return asked;
}

/** What is held for the library as it is; the transaction it runs in must have `meta`. */
async function heldNow(db: Database): Promise<Held> {
  const stamp = await stampOf(db);
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

async function rowsOf(db: Database): Promise<Rows> {
  const now = await heldNow(db);
  if (now.rows) return now.rows;
  const rows = new Map((await db.articles.toArray()).map((row) => [row.id, row]));
  keep(db, now, { rows });
  return rows;
}

/** Every article; one small read where nothing has changed since the last time. */
export async function allArticles(db: Database): Promise<readonly StoredArticle[]> {
  const rows = await reading(db, [db.articles], () => rowsOf(db));
  return [...rows.values()];
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
  return reading(db, [db.articles], async () => {
    const rows = await rowsOf(db);
    const now = await heldNow(db);
    if (now.days) return numbered(now.days);
    const days = new Map<string, number>();
    for (const row of rows.values()) addDays(days, row, 1);
    keep(db, now, { days });
    return numbered(days);
  });
}

/**
 * What `read` gives, asked once for as long as nothing has changed. It may hang on nothing but what is stored and the
 * parts of `key`, which are compared as they are; nobody may change it.
 */
export async function whileUnchanged<T>(
  db: Database,
  tables: readonly { readonly name: string }[],
  key: readonly unknown[],
  read: () => Promise<T>,
): Promise<T> {
  return reading(db, tables, async () => {
    const now = await heldNow(db);
    const isAsked = (answer: Answer) =>
      answer.key.length === key.length && answer.key.every((part, i) => Object.is(part, key[i]));
    const known = now.answers.find(isAsked);
    if (known) return known.value as T;
    const value = await read();
    const { answers } = await heldNow(db);
    const kept = answers.filter((answer) => !isAsked(answer)).slice(0, ANSWERS - 1);
    keep(db, now, { answers: [{ key, value }, ...kept] });
    return value;
  });
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
