/**
 * Packs of an import that is taken back are laid aside as they are, with the places of their cards, and put up again
 * where it is done again: what came by the thousand goes by the thousand.
 */
import type { CardId } from '../../content/deck.js';
import type { DaySums } from '../study/statistics/day-sums.js';
import { addCounts, type CountsByArticle, countCard, countScheduled } from './counts.js';
import { addDays, type Clocks, readClocks, sumNote } from './elsewhere.js';
import type { Hand } from './hand.js';
import { type Came, type Extent, endOf, extentOf, PACKED, PACKS, type PackRow, rowsIn } from './pack.js';
import { idsHolding, packsAt } from './packs.js';
import type { CardRow, Database, MarkRow, NoteRow, ScheduleRow } from './schema.js';

type Keys = Readonly<Record<string, readonly string[]>>;

/** What a step laid aside, for the row of the step. */
export type Shelf = {
  /** Rows of the table of steps, behind the step's own. */
  readonly boards: number;
  /** Ids by table of the rows that lie there. */
  readonly came: Keys;
};

/** Some packs that lie aside. It stands among the steps, so that it goes with them. */
export type BoardRow = {
  readonly id: number;
  readonly packs: readonly PackRow[];
  readonly places: readonly ScheduleRow[];
};

const PACKS_A_BOARD = 24;
/** Ids of boards lie between that of their step and the next, below it: no step is ever mistaken for one. */
const BOARDS = 2 ** 20;

type Within = { readonly trans: IDBTransaction; readonly given: Database['given'] };

/** A pack with all that belongs to it. */
type Whole = {
  readonly pack: PackRow;
  readonly extent: Extent;
  readonly rows: readonly Came[];
  readonly places: readonly ScheduleRow[];
};

type Sets = ReadonlyMap<string, Set<string>>;

function around({ first, last }: Pick<Extent, 'first' | 'last'>): IDBKeyRange {
  return IDBKeyRange.bound(first, endOf({ first, last } as Extent));
}

function of<Row>(rows: readonly Came[], table: string): Row[] {
  return rows.flatMap((one) => (one.table === table ? [one.row as unknown as Row] : []));
}

/**
 * Whether nothing of its notes lies elsewhere, and all of it came with the import: then it can go as it is. What was
 * written since has left its pack.
 */
function isWhole({ rows, places }: Whole, came: Sets): boolean {
  if (!rows.every(({ table, key }) => came.get(table)?.has(key))) return false;
  const ids = of<CardRow>(rows, 'cards').map(({ id }) => id);
  const theirs = of<NoteRow>(rows, 'notes').flatMap(({ id, cards }) =>
    cards.map(({ card }) => `${id} ${card.place}`).filter((card) => came.get('cards')?.has(card)),
  );
  const marked = ids.filter((id) => came.get('marks')?.has(id)).length;
  if (theirs.length !== ids.length || marked !== of<MarkRow>(rows, 'marks').length) return false;
  const own = new Set<string>(ids);
  return places.length === own.size && places.every(({ id }) => own.has(id));
}

async function wholes({ trans, given }: Within, ids: readonly string[], came: Sets): Promise<Whole[]> {
  const schedule = trans.objectStore('schedule');
  const packs = await packsAt({ trans, given }, ids);
  const places = await Promise.all(
    packs.map(({ id }) => given<ScheduleRow[]>(schedule.getAll(around(extentOf(id))))),
  );
  return packs
    .map((pack, i) => ({ pack, extent: extentOf(pack.id), rows: rowsIn(pack), places: places[i] ?? [] }))
    .filter((one) => one.rows.length > 0 && isWhole(one, came));
}

/** What articles and days count of these. */
type Sums = { readonly counts: CountsByArticle; readonly days: DaySums; readonly clocks: Clocks };

function sum(
  { counts, days, clocks }: Sums,
  rows: readonly Came[],
  places: readonly ScheduleRow[],
  by: 1 | -1,
) {
  const cards = of<CardRow>(rows, 'cards');
  const here = new Set<CardId>(cards.map(({ id }) => id));
  for (const row of cards) countCard(counts, row, by);
  for (const place of places) countScheduled(counts, place, by);
  for (const note of of<NoteRow>(rows, 'notes')) sumNote(days, note, clocks, (id) => here.has(id), by);
}

async function summed(db: Database): Promise<Sums> {
  return { counts: new Map(), days: new Map(), clocks: await readClocks(db) };
}

async function count(db: Database, hand: Hand, { counts, days }: Sums): Promise<void> {
  await addCounts(db, hand, counts);
  await addDays(db, hand, days);
}

/** Takes the whole packs among what came out of the library; `progress` hears of how many rows. Within a transaction. */
export async function layAside(
  db: Database,
  hand: Hand,
  step: { readonly id: number; readonly came: Keys },
  progress: (rows: number) => void,
): Promise<Shelf> {
  const within = { trans: db.running(), given: db.given };
  const store = (name: string) => within.trans.objectStore(name);
  const came: Sets = new Map(Object.entries(step.came).map(([table, keys]) => [table, new Set(keys)]));
  const gone: Record<string, string[]> = Object.fromEntries(PACKED.map((table) => [table, []]));
  const sums = await summed(db);
  const ids = [...(await idsHolding(within, step.came.notes ?? []))];
  let [boards, rows] = [0, 0];
  for (let i = 0; i < ids.length; i += PACKS_A_BOARD) {
    const some = await wholes(within, ids.slice(i, i + PACKS_A_BOARD), came);
    if (some.length === 0) continue;
    for (const one of some) {
      store(PACKS).delete(one.pack.id);
      store('schedule').delete(around(one.extent));
      sum(sums, one.rows, one.places, -1);
      for (const { table, key } of one.rows) gone[table]?.push(key);
      rows += one.rows.length;
    }
    boards += 1;
    const [packs, places] = [some.map(({ pack }) => pack), some.flatMap((one) => one.places)];
    await db.given(store('undo').put({ id: -step.id - boards / BOARDS, packs, places } satisfies BoardRow));
    progress(rows);
  }
  await count(db, hand, sums);
  return { boards, came: gone };
}

/** Puts up what `layAside` took; gives the ids of the packs. Clocks and decks must be there again. Within a transaction. */
export async function putUp(
  db: Database,
  hand: Hand,
  step: { readonly id: number; readonly shelf: Shelf },
  progress: (rows: number) => void,
): Promise<readonly string[]> {
  const store = (name: string) => db.running().objectStore(name);
  const sums = await summed(db);
  const ids: string[] = [];
  let rows = 0;
  for (let i = 1; i <= step.shelf.boards; i += 1) {
    const id = -Math.abs(step.id) - i / BOARDS;
    const board: BoardRow | undefined = await db.given(store('undo').get(id));
    if (!board) continue;
    for (const place of board.places) store('schedule').put(place);
    const all = board.packs.flatMap(rowsIn);
    for (const pack of board.packs) store(PACKS).put(pack);
    sum(sums, all, board.places, 1);
    ids.push(...board.packs.map((pack) => pack.id));
    rows += all.length;
    await db.given(store('undo').delete(id));
    progress(rows);
  }
  await count(db, hand, sums);
  return ids;
}
