/** The library made again from the journal alone, and the journal made from a library that had none. */
import type { Table } from 'dexie';
import type { ArticleId } from '../../content/deck.js';
import { fail, ok, type Result } from '../../content/problem.js';
import {
  applyEntries,
  type Entry,
  type Join,
  type LibraryState,
  lineOf,
  parseLine,
  type Row,
} from '../study/journal/entries.js';
import type { Stamp } from '../study/journal/stamp.js';
import type { CarriedRow } from './carried.js';
import { checkedTables, mend } from './check.js';
import { journaledRow } from './hand.js';
import { letGo } from './held.js';
import { nextEntry } from './journal.js';
import { completeMedia, restoreMedia } from './media-copy.js';
import { cardAmong, cardJoined, factAmong, factJoined, type Present } from './merge.js';
import { inParts, keyOf } from './parts.js';
import { saving } from './saving.js';
import type { CardRow, Database, FactRow, LogRow } from './schema.js';

/** What was learnt is in these; the rest follows from them. */
const TOLD = [
  'articles',
  'texts',
  'facts',
  'carried',
  'notes',
  'cards',
  'marks',
  'reviews',
  'settings',
  'quizzes',
] as const;

/** A fact or card that came on two machines rests on the evidence of both. */
const join: Join = (table, stored, incoming) => {
  if (table === 'facts')
    return factJoined(incoming as unknown as FactRow, stored as unknown as FactRow, true) as unknown as Row;
  if (table === 'cards')
    return cardJoined(incoming as unknown as CardRow, stored as unknown as CardRow, true) as unknown as Row;
  return incoming;
};

/** Answers of two machines in one ms: both stay, the later one moved on, in the same way wherever it is done. */
function renumbered(rows: readonly Row[]): LogRow[] {
  const reviews = rows as unknown as readonly LogRow[];
  const sorted = [...reviews].sort((a, b) => a.id - b.id || (a.card < b.card ? -1 : 1));
  let last = Number.NEGATIVE_INFINITY;
  return sorted.map((review: LogRow) => {
    last = Math.max(review.id, last + 1);
    return last === review.id ? review : { ...review, id: last };
  });
}

/** What one machine added while the other took its article out is pruned to the articles that are here. */
function pruned(table: string, rows: readonly Row[], present: Present): readonly object[] {
  const typed = rows as unknown as readonly (FactRow & CardRow)[];
  if (table === 'facts') return typed.map((row) => factAmong(row, present)).filter((row) => row !== null);
  if (table === 'cards') return typed.map((row) => cardAmong(row, present)).filter((row) => row !== null);
  return table === 'reviews' ? renumbered(rows) : rows;
}

/** The rows of each table, ready to be written. */
function rowsOf(state: LibraryState): ReadonlyMap<string, readonly object[]> {
  const here = state.get('articles') ?? new Map<string, Row>();
  const present: Present = (article: ArticleId) => here.has(article);
  return new Map(
    TOLD.map((table) => [table, pruned(table, [...(state.get(table)?.values() ?? [])], present)]),
  );
}

const ROWS_AT_ONCE = 2000;

/** Called with how many rows are written, of how many. */
type Progress = (done: number, total: number) => void;

async function write(db: Database, rows: ReadonlyMap<string, readonly object[]>, progress: Progress) {
  const total = [...rows.values()].reduce((sum, some) => sum + some.length, 0);
  let done = 0;
  for (const [table, some] of rows)
    for (let i = 0; i < some.length; i += ROWS_AT_ONCE) {
      const part = some.slice(i, i + ROWS_AT_ONCE);
      await db.table(table).bulkPut(part);
      done += part.length;
      progress(done, total);
    }
}

function latest(entries: readonly Entry[]): Stamp | null {
  return entries.reduce<Stamp | null>(
    (last, { stamp }) => (last === null || stamp > last ? stamp : last),
    null,
  );
}

async function isEmpty(db: Database): Promise<boolean> {
  const counts = await Promise.all(TOLD.map((table) => db.table(table).count()));
  return counts.every((count) => count === 0);
}

/** Lines that the library owed the journal when it was damaged; they may be nowhere else. */
async function owedEntries(db: Database): Promise<Entry[]> {
  const owed = await db.outbox.toArray();
  return owed.map(({ line }) => parseLine(line)).filter((entry) => entry !== null);
}

export type Rebuilt = {
  readonly articles: number;
  readonly cards: number;
  readonly reviews: number;
  /** Pictures and recordings that the second copy has no more. */
  readonly lost: number;
};

export type Rebuilding = {
  readonly progress?: Progress;
  /** What the library holds now is thrown away; else one that holds anything is left as it is. */
  readonly replace?: boolean;
  /** Reads a picture or a recording of the second copy; absent: none comes back. */
  readonly readMedia?: (hash: string) => Promise<Uint8Array | null>;
};

/**
 * Fills a library with what these entries tell, and what it owed the journal, whole or not at all; stamps go on from
 * the last of them, and nothing of before can be undone. Problem: 'not saved'.
 */
export async function rebuildFrom(
  db: Database,
  journaled: readonly Entry[],
  { progress = () => undefined, replace = false, readMedia }: Rebuilding = {},
): Promise<Result<Rebuilt>> {
  const entries = [...journaled, ...(await owedEntries(db))];
  const rows = rowsOf(applyEntries(entries, join));
  const own = [db.packs, db.texts, db.facts, db.settings, db.undo] as Table[];
  const tables = [...checkedTables(db), ...own];
  const media = (rows.get('carried') ?? []) as readonly CarriedRow[];
  // First: a library that holds anything is not made again, and what was missing then would stay so.
  const lost = readMedia && (replace || (await isEmpty(db))) ? await restoreMedia(db, media, readMedia) : 0;
  const written = await saving(() =>
    db.transaction('rw', tables, async () => {
      if (!(replace || (await isEmpty(db)))) return false;
      for (const table of ['packs', ...TOLD, 'undo']) await db.table(table).clear();
      await write(db, rows, progress);
      await db.meta.put({ key: 'stamp', value: latest(entries) });
      await mend(db);
      return true;
    }),
  );
  letGo(db);
  if (!written.ok) return written;
  if (!written.value) return fail({ kind: 'not saved', detail: 'the library is not empty' });
  const count = (table: string) => rows.get(table)?.length ?? 0;
  return ok({ articles: count('articles'), cards: count('cards'), reviews: count('reviews'), lost });
}

/**
 * Tells the journal all that the library holds: for a library of before there was a journal, or a journal that was
 * lost. Doing it twice does no harm. `at` is ms since 1970. Problem: 'not saved'.
 */
export async function tellAll(db: Database, at: number = Date.now()): Promise<Result<void>> {
  const { journal } = db;
  if (!journal) return ok(undefined);
  for (const name of TOLD) {
    const table = db.table<Row, unknown>(name);
    const lines: string[] = [];
    // In one transaction: an act between reading a row and stamping it would be lost under the older row.
    await db.transaction('rw', [table, db.meta], async () =>
      inParts(table, async (rows) => {
        const changes = rows.map((row) => ({
          table: name,
          key: keyOf(table, row) as string | number,
          row: journaledRow(name, row),
        }));
        const told = { act: 'snapshot', turn: 'done', at, changes, went: new Map() } as const;
        lines.push(lineOf(await nextEntry(db, told)));
      }),
    );
    const sent = await journal.append(lines);
    if (!sent.ok) return sent;
  }
  return completeMedia(db, at, true);
}
