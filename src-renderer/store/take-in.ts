/** Takes notes of another program into the library: all of them in one transaction, as one act, told to the journal. */
import type { ArticleId } from '../../content/deck.js';
import { ok, type Result } from '../../content/problem.js';
import { jsonOf } from '../study/journal/entries.js';
import type { Stamp } from '../study/journal/stamp.js';
import { everyTable, keepStep } from './act.js';
import { withCounts } from './counts.js';
import { addDays, readClocks } from './elsewhere.js';
import { takeHand } from './hand.js';
import { takeStamps, tellLater, untold } from './journal.js';
import { type Came, mayBePacked, noteOfKey, PACKED } from './pack.js';
import { packing } from './packing.js';
import { dissolved, extents } from './packs.js';
import { putRows, writeRows } from './requests.js';
import { saving } from './saving.js';
import type { Database } from './schema.js';
import { change } from './take-changed.js';
import {
  addNote,
  cameOf,
  comes,
  type Incoming,
  type IncomingNote,
  layAmong,
  nothing,
  type Taking,
  type Written,
} from './taking.js';

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
/** Writes that are on their way to the disk while the next is made ready: two for a run of notes. */
const UNDERWAY = 6;
/** Told in one line: longer ones hold up the windows of the shell, which hands them on. */
const PACKS_AT_ONCE = 16;
/** So many packs are kept in memory to be told, some 250 MB; reading them again takes longer than telling them. */
const REMEMBERED = 8192;

/** Rows that lie in no pack: few, mostly none. */
async function putLoose({ db }: Taking, { notes, cards, marks }: Written): Promise<void> {
  await writeRows(db, 'put', db.notes, notes);
  await writeRows(db, 'put', db.cards, cards);
  await writeRows(db, 'put', db.marks, marks);
}

/** Asks for it at once: who made the promises may go on before they hold. */
function putMany({ db, trans, packing, packs }: Taking, { places }: Written, end?: 'end') {
  const filled = packing.full(end);
  for (const { id, text, told } of filled)
    packs.push({ id, text: packs.length < REMEMBERED || told !== text ? told : null });
  const full = filled.map(({ told: _told, ...pack }) => pack);
  return [putRows(db, trans, db.packs, full), putRows(db, trans, db.schedule, places)];
}

/** Packs that new notes would stand in are laid anew: else a second deck would find no room between those of the first. */
async function makeRoom({ db, trans, incoming, packing, among }: Taking, some: readonly IncomingNote[]) {
  if (!incoming.allNew) return;
  const notes = some.map(({ row }) => row.id).filter(mayBePacked);
  for (const { id, rows } of await dissolved({ trans, given: db.given }, notes)) {
    packing.dissolve(id);
    const byNote = new Map<string, Came[]>();
    for (const one of rows) {
      const note = noteOfKey(one.key) ?? one.key;
      byNote.set(note, [...(byNote.get(note) ?? []), one]);
    }
    for (const [note, own] of byNote) among.push({ note, rows: own });
  }
  among.sort((a, b) => (a.note < b.note ? -1 : 1));
}

async function takeSome(taking: Taking, some: readonly IncomingNote[], end?: 'end') {
  const written = nothing();
  await makeRoom(taking, some);
  for (const note of some) {
    if (note.standing === 'changed') continue;
    layAmong(taking, written, note.row.id);
    addNote(taking, written, note);
  }
  if (end) layAmong(taking, written, '\uffff');
  const changed = some.filter(({ standing }) => standing === 'changed');
  if (changed.length > 0) await change(taking, written, changed);
  await putLoose(taking, written);
  return { underway: putMany(taking, written, end) };
}

async function begun(db: Database, incoming: Incoming): Promise<Taking> {
  const tally = { added: 0, changed: 0, cards: 0, media: 0, decks: 0 };
  const trans = db.running();
  const before = await extents({ trans, given: db.given }, {});
  const coming = incoming.carried.flatMap((row) =>
    row.kind === 'clock' ? [[row.id, row.value] as const] : [],
  );
  const clocks = new Map([...(await readClocks(db)), ...coming]);
  const rest = { back: [], came: {}, counts: new Map(), clocks, days: new Map(), told: [], packs: [] };
  return { db, trans, incoming, tally, packing: packing(before), among: [], ...rest };
}

async function takeShared(taking: Taking): Promise<void> {
  const { db, incoming } = taking;
  const here = new Set<string>(await db.carried.toCollection().primaryKeys());
  const carried = incoming.carried.filter(({ id }) => !here.has(id));
  for (const row of carried) {
    comes(taking, 'carried', row);
    taking.told.push(cameOf('carried', row));
  }
  const known = await db.articles.bulkGet(incoming.decks.map(({ id }) => id));
  const decks = incoming.decks.filter((_, i) => known[i] === undefined);
  for (const row of decks) {
    comes(taking, 'articles', row);
    taking.told.push(cameOf('articles', row));
  }
  taking.tally.decks = decks.length;
  await Promise.all([db.carried.bulkPut(carried), db.articles.bulkPut(decks)]);
}

/** They stay when the import is taken back, for it may come again: what nothing refers to is swept later. */
async function takeMedia(taking: Taking): Promise<void> {
  const { db, told, incoming } = taking;
  await db.carried.bulkPut([...incoming.kept]);
  told.push(...incoming.kept.map((row) => cameOf('carried', row)));
  for (const row of incoming.media) {
    await db.media.put(row);
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
  const underway: PromiseLike<unknown>[] = [];
  let some: IncomingNote[] = [];
  let done = 0;
  const flush = async (end?: 'end') => {
    underway.push(...(await takeSome(taking, some, end)).underway);
    done += some.length;
    some = [];
    progress(done);
    while (underway.length > (end ? 0 : UNDERWAY)) await underway.shift();
  };
  for (const note of taking.incoming.notes) {
    some.push(note);
    if (some.length === NOTES_AT_ONCE) await flush();
  }
  await flush('end');
  await takeMedia(taking);
  await count(taking);
  await addDays(taking.db, takeHand(taking.db), taking.days);
}

function linesOf({ told, packs }: Taking): number {
  return Math.ceil(told.length / NOTES_AT_ONCE) + Math.ceil(packs.length / PACKS_AT_ONCE);
}

/** What came, as lists written out: first what lies in no pack, then pack after pack. */
async function* listsOf({ db, told, packs }: Taking): AsyncGenerator<readonly string[]> {
  for (let i = 0; i < told.length; i += NOTES_AT_ONCE) yield [jsonOf(told.slice(i, i + NOTES_AT_ONCE))];
  for (let i = 0; i < packs.length; i += PACKS_AT_ONCE) {
    const some = packs.slice(i, i + PACKS_AT_ONCE);
    const stored = some.every(({ text }) => text !== null)
      ? some
      : await db.packs.bulkGet(some.map(({ id }) => id));
    yield stored.flatMap((pack, j) => some[j]?.text ?? pack?.text ?? []);
  }
}

function hasCome({ back, came }: Taking): boolean {
  return back.length > 0 || Object.keys(came).length > 0;
}

/** Gives the stamps of the lines that tell of it; none where nothing came. */
async function written(taking: Taking, progress: (notes: number) => void): Promise<readonly Stamp[]> {
  const { db, incoming, back, came } = taking;
  await takeAll(taking, progress);
  if (hasCome(taking))
    await keepStep(db, { act: 'deck imported', at: incoming.at, back, came }, takeHand(db));
  else if (taking.told.length === 0) return [];
  await untold(db, true);
  // Now, and not with each line: what is held in memory anywhere holds for the stamp of before, and is read anew.
  return takeStamps(db, incoming.at, linesOf(taking));
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
  const done = await saving(() =>
    db.transaction('rw', [...everyTable(db), db.packs, db.media], async () => {
      const taking = await begun(db, incoming);
      return { taking, stamps: await written(taking, progress) };
    }),
  );
  if (!done.ok) return done;
  const { taking, stamps } = done.value;
  const last = stamps.at(-1);
  db.changed(['packs', 'schedule', ...PACKED]);
  if (last === undefined) return ok({ ...taking.tally, stamp: null, told: true });
  const told = await tellLater(db, { act: 'deck imported', turn: 'done' }, stamps, listsOf(taking));
  // Pictures alone are no step: nothing of them is to be taken back.
  const toldOf = told.ok || !hasCome(taking);
  return ok({ ...taking.tally, stamp: db.journal && told.ok ? last : null, told: toldOf });
}
