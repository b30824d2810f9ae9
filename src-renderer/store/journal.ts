/** Tells the journal of every act: a line waits in the library itself until it is known to have arrived. */
import { ok, type Result } from '../../content/problem.js';
import {
  type ActKind,
  type Entry,
  lineAround,
  lineOf,
  type RowChange,
  type Turn,
} from '../study/journal/entries.js';
import type { LifeSign } from '../study/journal/life-sign.js';
import { nextStamp, parseStamp, type Stamp } from '../study/journal/stamp.js';
import type { Ground } from './ground.js';
import type { Journal } from './journal-port.js';
import { writeRows } from './requests.js';
import type { Database, OwedRow } from './schema.js';

/** Lines that arrived, to be struck out with the next act: a write of their own would cost as much as an answer. */
const arrived = new WeakMap<Database, string[]>();
/** Libraries that owe lines of before. */
const owing = new WeakSet<Database>();
/** The life sign as it was noted last. */
const noted = new WeakMap<Database, LifeSign>();
/** The stamp of the last act that was in the count which the life sign began with. */
const counted = new WeakMap<Database, Stamp | null>();
const LINES_AT_ONCE = 500;
const LETTERS_AT_ONCE = 2_000_000;
/** Of an outbox: so many are read at once. */
const OWED_AT_ONCE = 20;

async function metaValue(db: Database, key: string): Promise<unknown> {
  return (await db.meta.get(key))?.value;
}

/** The machine's name, once read: it never changes. */
const devices = new WeakMap<Database, string>();

async function deviceOf(db: Database): Promise<string> {
  const known = devices.get(db) ?? (await nameOf(db, 'device'));
  devices.set(db, known);
  return known;
}

async function nameOf(db: Database, key: 'database' | 'device'): Promise<string> {
  const known = await metaValue(db, key);
  if (typeof known === 'string' && known !== '') return known;
  const made = crypto.randomUUID();
  await db.meta.put({ key, value: made });
  return made;
}

/** The stamp of the last act; null before the first. */
async function lastStamp(db: Database): Promise<Stamp | null> {
  return parseStamp(await metaValue(db, 'stamp'));
}

/** How the journal names an answer: by its card too, since two machines may answer in the same ms. */
function reviewKey(id: string | number, card: string): string {
  return `${id} ${card}`;
}

/** The cards of answers that went, by the answer's id. */
export type WentFrom = ReadonlyMap<string | number, string>;

function journaled(change: RowChange, went: WentFrom): RowChange {
  if (change.table !== 'reviews') return change;
  const card = 'row' in change ? String(change.row.card) : (went.get(change.key) ?? '');
  return { ...change, key: reviewKey(change.key, card) };
}

/** What an entry tells. */
export type Told = {
  readonly act: ActKind;
  readonly turn: Turn;
  /** Ms since 1970 UTC. */
  readonly at: number;
  readonly changes: readonly RowChange[];
  readonly went: WentFrom;
  /** The stamp of the act before; read anew where absent. */
  readonly last?: Stamp | null;
};

async function entryOf(db: Database, told: Told): Promise<Entry> {
  const { act, turn, at, changes, went, last = await lastStamp(db) } = told;
  const stamp = nextStamp(last, at, await deviceOf(db));
  return { v: 1, stamp, act, turn, changes: changes.map((change) => journaled(change, went)) };
}

function takeStamp(db: Database, { stamp }: Entry): Promise<void> {
  return writeRows(db, 'put', db.meta, [{ key: 'stamp', value: stamp }]);
}

/** The next entry of this library; its stamp is taken, whether or not there is a journal to tell. */
export async function nextEntry(db: Database, told: Told): Promise<Entry> {
  const entry = await entryOf(db, told);
  await takeStamp(db, entry);
  return entry;
}

/** What an act lays by for the journal. */
export type Laid = {
  readonly stamp: Stamp;
  /** Null without a journal. */
  readonly owed: OwedRow | null;
  /** Stamps of lines that had arrived and are struck out with it. */
  readonly struck: readonly string[];
};

/** Lays a line by in the act's own transaction; without a journal the stamp is taken all the same. */
export async function owe(
  db: Database,
  told: Told,
  { write, drop, beyond }: Pick<Ground, 'write' | 'drop' | 'beyond'>,
): Promise<Laid> {
  if (!devices.has(db)) beyond();
  const entry = await entryOf(db, told);
  const { stamp } = entry;
  const owed = db.journal ? { stamp, line: lineOf(entry) } : null;
  const struck = [...(arrived.get(db) ?? [])];
  await Promise.all([
    write('put', db.meta, [{ key: 'stamp', value: stamp }]),
    drop(db.outbox, struck),
    write('add', db.outbox, owed ? [owed] : []),
  ]);
  return { stamp, owed, struck };
}

/** The act is stored: what it struck out need not be struck out again. */
export function strike(db: Database, { struck }: Pick<Laid, 'struck'>): void {
  const gone = new Set(struck);
  if (gone.size > 0)
    arrived.set(
      db,
      (arrived.get(db) ?? []).filter((stamp) => !gone.has(stamp)),
    );
}

/** Lines are long where a deck came in: as many as go over in one breath, one at least. */
function* breaths(lines: readonly OwedRow[]): Generator<readonly OwedRow[]> {
  let some: OwedRow[] = [];
  let length = 0;
  for (const owed of lines) {
    if (some.length === LINES_AT_ONCE || (some.length > 0 && length + owed.line.length > LETTERS_AT_ONCE)) {
      yield some;
      some = [];
      length = 0;
    }
    some.push(owed);
    length += owed.line.length;
  }
  if (some.length > 0) yield some;
}

async function send(db: Database, journal: Journal, lines: readonly OwedRow[]): Promise<Result<void>> {
  for (const some of breaths(lines)) {
    const answer = await journal.append(some.map((owed) => owed.line));
    if (!answer.ok) return answer;
    const known = arrived.get(db) ?? [];
    known.push(...some.map((owed) => owed.stamp));
    arrived.set(db, known);
  }
  return ok(undefined);
}

/** All that is owed, in its order. */
async function sendAll(db: Database, journal: Journal): Promise<Result<void>> {
  const stamps = await db.outbox.orderBy(':id').primaryKeys();
  for (let i = 0; i < stamps.length; i += OWED_AT_ONCE) {
    const lines = (await db.outbox.bulkGet(stamps.slice(i, i + OWED_AT_ONCE))).filter(
      (one) => one !== undefined,
    );
    const sent = await send(db, journal, lines);
    if (!sent.ok) return sent;
  }
  return ok(undefined);
}

/** Resolves when the line, and every line owed from before, has arrived. Problem: 'not saved'. */
export async function deliver(db: Database, owed: OwedRow | null): Promise<Result<void>> {
  const { journal } = db;
  if (!journal) return ok(undefined);
  const answer = owing.has(db) ? await sendAll(db, journal) : await send(db, journal, owed ? [owed] : []);
  if (answer.ok) owing.delete(db);
  else owing.add(db);
  return answer;
}

/** What the library is now, for the life sign. */
export async function lifeOf(db: Database): Promise<LifeSign> {
  return db.transaction('rw', [db.meta, db.articles, db.cards, db.reviews], async () => ({
    database: await nameOf(db, 'database'),
    schema: db.verno,
    articles: await db.articles.count(),
    cards: await db.cards.count(),
    reviews: await db.reviews.count(),
    last: await lastStamp(db),
  }));
}

/** From now on every act is told to this journal; first what an earlier run still owed. Problem: 'not saved'. */
export async function attachJournal(db: Database, journal: Journal): Promise<Result<void>> {
  db.journal = journal;
  owing.add(db);
  const sent = await deliver(db, null);
  if (!sent.ok) return sent;
  const life = await lifeOf(db);
  noted.set(db, life);
  counted.set(db, life.last);
  journal.noteLife(life);
  return sent;
}

/** How many rows came (or, below 0, went) with an act. */
export type Gained = { readonly articles: number; readonly cards: number; readonly reviews: number };

/** Brings the life sign up to date after an act has arrived; counting anew would cost more than the act. */
export function noteGained(db: Database, stamp: string, gained: Gained): void {
  const life = noted.get(db);
  const last = parseStamp(stamp);
  if (!(life && db.journal && last)) return;
  const begun = counted.get(db) ?? null;
  if (begun !== null && last <= begun) return;
  const { articles, cards, reviews } = life;
  const next = {
    ...life,
    articles: articles + gained.articles,
    cards: cards + gained.cards,
    reviews: reviews + gained.reviews,
    last: life.last !== null && life.last > last ? life.last : last,
  };
  noted.set(db, next);
  db.journal.noteLife(next);
}

const UNTOLD = 'untold';

/** Notes in the library itself that the journal has still to be told of rows that came in bulk. */
export async function untold(db: Database, still: boolean): Promise<void> {
  await (still ? db.meta.put({ key: UNTOLD, value: true }) : db.meta.delete(UNTOLD));
}

/** Whether a bulk came in of which the journal was not told to the end. */
export async function isUntold(db: Database): Promise<boolean> {
  return (await metaValue(db, UNTOLD)) === true;
}

/** Stamps for so many lines, at least one, of rows that come in bulk; to be taken in the transaction of the rows. */
export async function takeStamps(db: Database, at: number, lines: number): Promise<readonly Stamp[]> {
  const stamps: Stamp[] = [];
  const device = await deviceOf(db);
  let last = await lastStamp(db);
  do {
    last = nextStamp(last, at, device);
    stamps.push(last);
  } while (stamps.length < lines);
  await writeRows(db, 'put', db.meta, [{ key: 'stamp', value: last }]);
  return stamps;
}

/** Lines that are on their way while the next is made ready. */
const UNDERWAY = 8;

/**
 * Tells the journal of rows that are in the library already: too many to be laid by in the act's own transaction. Each
 * run is lists of changes, written out by `jsonOf`, and becomes a line under the next of `stamps`. Problem: 'not saved'.
 */
export async function tellLater(
  db: Database,
  { act, turn }: Pick<Told, 'act' | 'turn'>,
  stamps: readonly Stamp[],
  runs: AsyncIterable<readonly string[]>,
): Promise<Result<void>> {
  const { journal } = db;
  const underway: Promise<Result<void>>[] = [];
  const arrived = async (left: number): Promise<Result<void>> => {
    while (underway.length > left) {
      const sent = await underway.shift();
      if (sent && !sent.ok) return sent;
    }
    return ok(undefined);
  };
  const left = [...stamps];
  if (journal)
    for await (const lists of runs) {
      const stamp = left.shift();
      if (stamp === undefined) throw new Error('there is a stamp for each line');
      underway.push(journal.append([lineAround({ v: 1, stamp, act, turn }, lists)]));
      const sent = await arrived(UNDERWAY - 1);
      if (!sent.ok) return sent;
    }
  const sent = await arrived(0);
  if (sent.ok) await untold(db, false);
  return sent;
}
