/** Reads all cards of a library once, with what stands beside them, wherever they lie: packs first, then the others. */
import { endOf, extentOf, PACKS, type PackRow, rowsIn } from './pack.js';
import type { CardRow, Database, MarkRow, ScheduleRow } from './schema.js';

/** Cards with their marks and places; a place may be damaged. */
type CardsRead = {
  readonly cards: readonly CardRow[];
  readonly marks: ReadonlyMap<string, MarkRow>;
  readonly places: ReadonlyMap<string, ScheduleRow>;
};

/** The first packs are few, so that the first rows come soon; a pack is some tens of cards. */
const [FIRST_PACKS, PACKS_A_PART] = [4, 64];
const ROWS_A_PART = 1000;

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Past Dexie, whose tables would look into the packs for each part anew; a short transaction for each part. */
async function all<T>(db: Database, table: string, range: IDBKeyRange | null, count?: number): Promise<T[]> {
  const store = db.backendDB().transaction(table, 'readonly').objectStore(table);
  return answer<T[]>(store.getAll(range, count));
}

/** Asked for while something else goes on: who never comes to hear of a failure failed of the same before. */
function ahead<T>(reading: Promise<T>): Promise<T> {
  reading.catch(() => undefined);
  return reading;
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function placesOf(db: Database, packs: readonly PackRow[]): Promise<ScheduleRow[]> {
  const [first, last] = [packs[0], packs.at(-1)];
  if (!(first && last)) return Promise.resolve([]);
  return all(db, 'schedule', IDBKeyRange.bound(extentOf(first.id).first, endOf(extentOf(last.id))));
}

function rowsOf(packs: readonly PackRow[]) {
  const [cards, marks]: [CardRow[], MarkRow[]] = [[], []];
  for (const pack of packs)
    for (const { table, row } of rowsIn(pack)) {
      if (table === 'cards') cards.push(row as unknown as CardRow);
      else if (table === 'marks') marks.push(row as unknown as MarkRow);
    }
  return { cards, marks };
}

type Visit = (read: CardsRead) => void;

/** While one part is being made out, the browser looks for the next and for its places. */
async function throughPacks(db: Database, marks: Map<string, MarkRow>, visit: Visit): Promise<void> {
  let packs = await all<PackRow>(db, PACKS, null, FIRST_PACKS);
  let places = ahead(placesOf(db, packs));
  while (packs.length > 0) {
    const beyond = IDBKeyRange.lowerBound(packs.at(-1)?.id, true);
    const next = ahead(all<PackRow>(db, PACKS, beyond, PACKS_A_PART));
    const read = rowsOf(packs);
    for (const mark of read.marks) if (!marks.has(mark.id)) marks.set(mark.id, mark);
    packs = await next;
    const theirs = ahead(placesOf(db, packs));
    visit({ cards: read.cards, marks, places: byId(await places) });
    places = theirs;
  }
}

async function throughRows(db: Database, marks: ReadonlyMap<string, MarkRow>, visit: Visit): Promise<void> {
  let cards = await all<CardRow>(db, 'cards', null, ROWS_A_PART);
  while (cards.length > 0) {
    const [first, last] = [cards[0]?.id, cards.at(-1)?.id];
    const places = ahead(all<ScheduleRow>(db, 'schedule', IDBKeyRange.bound(first, last)));
    const next = ahead(all<CardRow>(db, 'cards', IDBKeyRange.lowerBound(last, true), ROWS_A_PART));
    visit({ cards, marks, places: byId(await places) });
    cards = await next;
  }
}

/**
 * Tells `visit` of every card once, some hundreds at a time, the first of them soon. One that leaves its pack
 * meanwhile, because it is written, is told as it was.
 */
export async function readThrough(db: Database, visit: Visit): Promise<void> {
  const marks = byId(await all<MarkRow>(db, 'marks', null));
  const told = new Set<string>();
  const once = (read: CardsRead) => {
    const cards = read.cards.filter(({ id }) => !told.has(id));
    for (const { id } of cards) told.add(id);
    visit({ ...read, cards });
  };
  await throughPacks(db, marks, once);
  await throughRows(db, marks, once);
}
