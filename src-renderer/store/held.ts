/** What is kept in memory for as long as nothing has changed: counting anew for each screen would read it all again. */
import type { ArticleId, CardId } from '../../content/deck.js';
import type { Replaced } from './derive.js';
import type { Database, LogRow, StoredArticle } from './schema.js';

type Rows = ReadonlyMap<ArticleId, StoredArticle>;
type Key = readonly unknown[];

/** What an act made of the library. */
export type Moved = {
  /** The stamp that it found and the one that it left. */
  readonly from: unknown;
  readonly to: unknown;
  /** Undefined for an article that went. */
  readonly rows: ReadonlyMap<ArticleId, StoredArticle | undefined>;
  /** Places in the schedule that it looked at, most of them changed. */
  readonly cards: ReadonlyMap<CardId, Replaced>;
  /** Answers that it brought, and those that it took away. */
  readonly came: readonly LogRow[];
  readonly went: readonly LogRow[];
};

type Answer = {
  readonly key: Key;
  readonly value: unknown;
  /** What it is after an answer; undefined where it must be read anew. */
  readonly follow: (value: unknown, moved: Moved) => unknown;
};

/** All is true for the stamp it was read under; each act moves the stamp. */
type Held = {
  readonly stamp: unknown;
  readonly rows: Map<ArticleId, StoredArticle> | null;
  /** Cards in review by the study day they are due, all articles together; null until asked. */
  readonly days: Map<string, number> | null;
  /** The latest first. */
  readonly answers: readonly Answer[];
};

const held = new WeakMap<Database, Held>();

/** The first part of a key: what is shown of a card, which no answer changes. */
export const SHOWN = 'shown';
/** So many cards are kept, those of some minutes, which undo shows again; of other questions, each by its name, fewer. */
const MOST_SHOWN = 32;
const MOST = 8;

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
  for (const day of Object.keys(days)) {
    const sum = (sums.get(day) ?? 0) + by * (days[day] ?? 0);
    if (sum === 0) sums.delete(day);
    else sums.set(day, sum);
  }
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

/** As much as is held of one state of the library. */
export type View = {
  readonly find: <T>(key: Key) => T | undefined;
  readonly articles: () => readonly StoredArticle[] | undefined;
  readonly dueByDay: () => ReadonlyMap<number, number> | undefined;
};

function isKey(a: Key, b: Key): boolean {
  return a.length === b.length && a.every((part, i) => Object.is(part, b[i]));
}

function viewOf({ answers, rows, days }: Held): View {
  return {
    find: <T>(key: Key) => answers.find((answer) => isKey(answer.key, key))?.value as T | undefined,
    articles: () => (rows ? [...rows.values()] : undefined),
    dueByDay: () => (days ? numbered(days) : undefined),
  };
}

/** How an answer to a question is kept. */
export type Keeping<T> = {
  /** False where it hangs on the minute too: then it is asked each time. */
  readonly lasts?: (value: T) => boolean;
  /** False where what is kept does not do for this question. */
  readonly serves?: (value: T) => boolean;
  /** From what else is held; undefined where that is not enough. */
  readonly made?: (view: View) => T | undefined;
  /** What it is once an answer is given or taken back; undefined where it must be read anew. Always anew, where absent. */
  readonly follow?: (value: T, moved: Moved) => T | undefined;
};

function put<T>(db: Database, stamp: unknown, key: Key, value: T, { follow }: Keeping<T>): void {
  const now = heldUnder(db, stamp);
  const alike = ({ key: [name] }: Answer) => name === key[0];
  const others = now.answers.filter((answer) => !isKey(answer.key, key));
  const most = key[0] === SHOWN ? MOST_SHOWN : MOST;
  const answer: Answer = { key, value, follow: (old, moved) => follow?.(old as T, moved) };
  const same = others.filter(alike).slice(0, most - 1);
  keep(db, now, { answers: [answer, ...same, ...others.filter((one) => !alike(one))] });
}

/**
 * What `read` gives, asked once for as long as nothing has changed. It may hang on nothing but what is stored and the
 * parts of `key`, which are compared as they are; nobody may change it. Not to be called within a transaction.
 */
export async function whileUnchanged<T>(
  db: Database,
  key: Key,
  read: () => PromiseLike<T>,
  keeping: Keeping<T> = {},
): Promise<T> {
  const { lasts = () => true, serves = () => true, made } = keeping;
  const stamp = await stampOf(db);
  const view = viewOf(heldUnder(db, stamp));
  const known = view.find<T>(key);
  if (known !== undefined && serves(known)) return known;
  const ready = made?.(view);
  const value = ready ?? (await read());
  // An act in between: nobody knows which of both the answer is true for.
  if (lasts(value) && (ready !== undefined || (await stampOf(db)) === stamp))
    put(db, stamp, key, value, keeping);
  return value;
}

function followed(answer: Answer, moved: Moved): readonly Answer[] {
  const value = answer.follow(answer.value, moved);
  return value === undefined ? [] : [{ ...answer, value }];
}

/**
 * Follows an act of this window, once it is stored; of answers to questions only those that can follow it stay, and
 * none but an answer. One of another window went before: then all is read anew.
 */
export function follow(db: Database, moved: Moved, isAnswer: boolean): void {
  const known = held.get(db);
  if (!known || known.stamp === moved.to) return;
  if (known.stamp !== moved.from) {
    letGo(db);
    return;
  }
  for (const [id, row] of moved.rows) {
    if (known.days) {
      addDays(known.days, known.rows?.get(id) ?? {}, -1);
      addDays(known.days, row ?? {}, 1);
    }
    if (row) known.rows?.set(id, row);
    else known.rows?.delete(id);
  }
  const answers = isAnswer ? known.answers.flatMap((answer) => followed(answer, moved)) : [];
  held.set(db, { ...known, stamp: moved.to, answers });
}

/** After what is no act: the next question reads all anew. */
export function letGo(db: Database): void {
  held.delete(db);
}
