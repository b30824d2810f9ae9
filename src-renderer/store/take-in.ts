/** Takes notes of another program into the library: all of them in one transaction, as one act, told to the journal. */
import type { ArticleId, CardId } from '../../content/deck.js';
import { ok, type Result } from '../../content/problem.js';
import type { Row, RowChange } from '../study/journal/entries.js';
import { everyTable, keepStep } from './act.js';
import { startMemory } from './carried.js';
import { type CountsByArticle, countCard, countScheduled, withCounts } from './counts.js';
import { takeHand } from './hand.js';
import { nextEntry, tellLater, untold } from './journal.js';
import { saving } from './saving.js';
import { placedCard, scheduleRow } from './schedule.js';
import type { CardRow, CarriedRow, Database, MarkRow, MediaRow, NoteRow, StoredArticle } from './schema.js';

/** A card as it comes, with what is put on it beside its answers. */
export type IncomingCard = { readonly row: CardRow; readonly mark: MarkRow | null };

export type IncomingNote = {
  readonly row: NoteRow;
  readonly cards: readonly IncomingCard[];
  /** What the plan found: the library lacks it, or has an older wording of it. */
  readonly standing: 'new' | 'changed';
};

export type Incoming = {
  /** Ms since 1970; also the order of introduction of the new cards. */
  readonly at: number;
  /** One for every deck that the cards stand in; those that are here already are passed over. */
  readonly decks: readonly StoredArticle[];
  readonly carried: readonly CarriedRow[];
  /** Anew each time it is asked: once to be written, once to be told. */
  readonly notes: () => Iterable<IncomingNote>;
  readonly media: Iterable<MediaRow>;
};

export type TakenIn = {
  readonly added: number;
  readonly changed: number;
  readonly cards: number;
  readonly media: number;
  /** Decks that the library did not have. */
  readonly decks: number;
  /** Of the last line that the journal was told. */
  readonly stamp: string | null;
  /** False where the journal could not be told: the import must then be taken back. */
  readonly told: boolean;
};

const NOTES_AT_ONCE = 500;

type Taking = {
  readonly db: Database;
  readonly incoming: Incoming;
  readonly back: RowChange[];
  readonly counts: CountsByArticle;
  readonly tally: { added: number; changed: number; cards: number; media: number; decks: number };
  /** Rows that the notes to be told again do not tell: what they share, and those that were here. */
  readonly told: RowChange[];
};

type Written = {
  readonly notes: NoteRow[];
  readonly cards: CardRow[];
  /** Cards that were here, in their new wording. */
  readonly reworded: CardRow[];
  readonly marks: MarkRow[];
};

function asRow(row: object): Row {
  return row as Row;
}

/** A row that comes; it goes when the act is taken back. */
function comes(taking: Taking, table: string, row: { readonly id: string }): void {
  taking.back.push({ table, key: row.id, gone: true });
}

function addCard(taking: Taking, written: Written, { row, mark }: IncomingCard): void {
  written.cards.push(row);
  comes(taking, 'cards', row);
  if (mark) {
    written.marks.push(mark);
    comes(taking, 'marks', mark);
  }
  taking.tally.cards += 1;
}

function tellRow(told: RowChange[], table: string, row: { readonly id: string } | null): void {
  if (row) told.push({ table, key: row.id, row: asRow(row) });
}

/** The note keeps the cards it has, with their progress; cards it did not have come as they are. */
function merged(stored: NoteRow, { row }: IncomingNote): NoteRow {
  const known = new Set(stored.cards.map(({ card }) => card.place));
  const fresh = row.cards.filter(({ card }) => !known.has(card.place));
  const own = fresh.map((one) => ({ ...one, card: { ...one.card, note: stored.note.id } }));
  return { ...stored, note: { ...row.note, id: stored.note.id }, cards: [...stored.cards, ...own] };
}

async function change(taking: Taking, written: Written, changed: readonly IncomingNote[]): Promise<void> {
  const { db } = taking;
  const stored = await db.notes.bulkGet(changed.map(({ row }) => row.id));
  const ids = changed.flatMap(({ cards }) => cards.map(({ row }) => row.id));
  const here = new Map(
    (await db.cards.bulkGet(ids)).flatMap((row): [CardId, CardRow][] => (row ? [[row.id, row]] : [])),
  );
  for (const [i, note] of changed.entries()) {
    const before = stored[i];
    const after = before ? merged(before, note) : note.row;
    written.notes.push(after);
    tellRow(taking.told, 'notes', after);
    taking.back.push({
      table: 'notes',
      key: after.id,
      ...(before ? { row: asRow(before) } : { gone: true }),
    });
    taking.tally.changed += 1;
    for (const card of note.cards) {
      const known = here.get(card.row.id);
      if (!known) {
        addCard(taking, written, card);
        tellRow(taking.told, 'cards', card.row);
        tellRow(taking.told, 'marks', card.mark);
        continue;
      }
      const { face } = card.row;
      written.reworded.push({ ...known, face });
      taking.told.push({ table: 'cards', key: known.id, set: { face } });
      taking.back.push({ table: 'cards', key: known.id, set: { face: known.face } });
    }
  }
}

/** Only a new card gets a place in the schedule: the progress of the others stays. */
async function put(taking: Taking, written: Written): Promise<void> {
  const { db, incoming, counts } = taking;
  const marks = new Map(written.marks.map((mark) => [mark.id, mark]));
  const rows = written.cards.map((card) => {
    const mark = marks.get(card.id);
    const row = scheduleRow(placedCard(card, incoming.at), startMemory(card, mark), mark);
    countCard(counts, card, 1);
    countScheduled(counts, row, 1);
    return row;
  });
  await Promise.all([
    db.notes.bulkPut(written.notes),
    db.cards.bulkPut([...written.cards, ...written.reworded]),
    db.marks.bulkPut(written.marks),
    db.schedule.bulkPut(rows),
  ]);
}

async function takeSome(taking: Taking, some: readonly IncomingNote[]): Promise<void> {
  const written: Written = { notes: [], cards: [], reworded: [], marks: [] };
  for (const note of some) {
    if (note.standing === 'changed') continue;
    written.notes.push(note.row);
    comes(taking, 'notes', note.row);
    for (const card of note.cards) addCard(taking, written, card);
    taking.tally.added += 1;
  }
  const changed = some.filter(({ standing }) => standing === 'changed');
  if (changed.length > 0) await change(taking, written, changed);
  await put(taking, written);
}

async function takeShared(taking: Taking): Promise<void> {
  const { db, incoming } = taking;
  const here = new Set<string>(await db.carried.toCollection().primaryKeys());
  const carried = incoming.carried.filter(({ id }) => !here.has(id));
  for (const row of carried) {
    comes(taking, 'carried', row);
    tellRow(taking.told, 'carried', row);
  }
  const known = await db.articles.bulkGet(incoming.decks.map(({ id }) => id));
  const decks = incoming.decks.filter((_, i) => known[i] === undefined);
  for (const row of decks) {
    comes(taking, 'articles', row);
    tellRow(taking.told, 'articles', row);
  }
  taking.tally.decks = decks.length;
  await Promise.all([db.carried.bulkPut(carried), db.articles.bulkPut(decks)]);
}

async function takeMedia(taking: Taking): Promise<void> {
  for (const row of taking.incoming.media) {
    await taking.db.media.put(row);
    taking.tally.media += 1;
  }
}

async function count({ db, counts }: Taking): Promise<void> {
  const rows = await db.articles.bulkGet([...counts.keys()] as ArticleId[]);
  await db.articles.bulkPut(
    rows.flatMap((row) => {
      const added = row && counts.get(row.id);
      return added ? [withCounts(row, added)] : [];
    }),
  );
}

async function takeAll(taking: Taking, progress: (notes: number) => void): Promise<void> {
  await takeShared(taking);
  let some: IncomingNote[] = [];
  let done = 0;
  const flush = async () => {
    await takeSome(taking, some);
    done += some.length;
    some = [];
    progress(done);
  };
  for (const note of taking.incoming.notes()) {
    some.push(note);
    if (some.length === NOTES_AT_ONCE) await flush();
  }
  if (some.length > 0) await flush();
  await takeMedia(taking);
  await count(taking);
}

/** What came, in runs that are a line each: first what the notes share, then note after note. */
function* linesOf(incoming: Incoming, first: readonly RowChange[]): Generator<readonly RowChange[]> {
  if (first.length > 0) yield first;
  let some: RowChange[] = [];
  let notes = 0;
  for (const { row, cards, standing } of incoming.notes()) {
    if (standing === 'changed') continue;
    tellRow(some, 'notes', row);
    for (const card of cards) {
      tellRow(some, 'cards', card.row);
      tellRow(some, 'marks', card.mark);
    }
    notes += 1;
    if (notes % NOTES_AT_ONCE > 0) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function written(taking: Taking, progress: (notes: number) => void): Promise<void> {
  const { db, incoming, back } = taking;
  await takeAll(taking, progress);
  if (back.length === 0) return;
  await keepStep(db, { act: 'deck imported', at: incoming.at, back }, takeHand(db));
  // What is held in memory anywhere holds for the stamp of before.
  await nextEntry(db, { act: 'deck imported', turn: 'done', at: incoming.at, changes: [], went: new Map() });
  await untold(db, true);
}

/**
 * Takes everything in, or nothing. `progress` hears how many notes are written; when the thread ends before all are,
 * the library stays as it was. The journal is told once all is in; where it cannot be reached the library holds what
 * came all the same, and `undo` takes it back. Problem: 'not saved'.
 */
export async function takeIn(
  db: Database,
  incoming: Incoming,
  progress: (notes: number) => void,
): Promise<Result<TakenIn>> {
  const tally = { added: 0, changed: 0, cards: 0, media: 0, decks: 0 };
  const taking: Taking = { db, incoming, back: [], counts: new Map(), tally, told: [] };
  const done = await saving(() =>
    db.transaction('rw', [...everyTable(db), db.media], async () => written(taking, progress)),
  );
  if (!done.ok) return done;
  if (taking.back.length === 0) return ok({ ...tally, stamp: null, told: true });
  const about = { act: 'deck imported', turn: 'done', at: incoming.at } as const;
  const told = await tellLater(db, about, linesOf(incoming, taking.told));
  return ok({ ...tally, stamp: told.ok ? told.value : null, told: told.ok });
}
