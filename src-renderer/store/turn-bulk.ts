/** Taking an import back and doing it again: too many rows to be read, written down and told one by one. */
import type { Result } from '../../content/problem.js';
import { jsonOf, type RowChange, type Turn } from '../study/journal/entries.js';
import type { Stamp } from '../study/journal/stamp.js';
import { derive } from './derive.js';
import { applyChanges, type Hand, rowChanges, takeHand } from './hand.js';
import { letGo } from './held.js';
import { type Gained, noteGained, takeStamps, tellLater, untold } from './journal.js';
import { PACKED } from './pack.js';
import { writeRows } from './requests.js';
import type { Database, StepRow } from './schema.js';
import { layAside, putUp } from './shelf.js';

/** Hears how many rows of how many are through. */
export type Progress = (done: number, of: number) => void;

/** A step with fewer rows is turned like any other. */
const MANY = 300;
const CHANGES_A_LINE = 2000;
const PACKS_A_LINE = 16;

export type BulkTurned = {
  readonly step: StepRow;
  readonly hand: Hand;
  readonly turn: Turn;
  readonly stamps: readonly Stamp[];
  /** Cards that went with their packs, or came. */
  readonly cards: readonly string[];
  /** What goes, or what comes beside the packs. */
  readonly told: readonly RowChange[];
  /** Packs that came again. */
  readonly packs: readonly string[];
};

type Keys = NonNullable<StepRow['came']>;

function keysIn(came: Keys): number {
  return Object.values(came).reduce((sum, keys) => sum + keys.length, 0);
}

export function isBulk({ came, shelf }: StepRow): boolean {
  return shelf !== undefined || (came !== undefined && keysIn(came) >= MANY);
}

function without(came: Keys, gone: Keys): Keys {
  return Object.fromEntries(
    Object.entries(came).map(([table, keys]) => {
      const set = new Set(gone[table]);
      return [table, set.size === 0 ? keys : keys.filter((key) => !set.has(key))];
    }),
  );
}

/** Rows by table that go, as changes. */
export function goingOf(came: Keys): RowChange[] {
  return Object.entries(came).flatMap(([table, keys]) =>
    keys.map((key): RowChange => ({ table, key, gone: true })),
  );
}

async function oneByOne(db: Database, hand: Hand, changes: readonly RowChange[]): Promise<void> {
  await applyChanges(db, hand, changes);
  await hand.finish();
  await derive(db, hand, undefined);
}

async function takenBack(db: Database, hand: Hand, step: StepRow, progress: Progress) {
  const { came = {}, back, ...rest } = step;
  const all = keysIn(came);
  const shelf = await layAside(db, hand, { id: step.id, came }, (rows) => progress(rows, all));
  await oneByOne(db, hand, [...back, ...goingOf(without(came, shelf.came))]);
  const next = { ...rest, id: -step.id, back: rowChanges(hand.changes, 'back'), shelf };
  const told = [...rowChanges(hand.changes, 'forth'), ...goingOf(shelf.came)];
  return { next, told, packs: [], cards: shelf.came.cards ?? [] };
}

async function doneAgain(db: Database, hand: Hand, step: StepRow, progress: Progress) {
  const { shelf, back, ...rest } = step;
  const came = shelf?.came ?? {};
  await oneByOne(db, hand, back);
  const packs = shelf
    ? await putUp(db, hand, { id: step.id, shelf }, (rows) => progress(rows, keysIn(came)))
    : [];
  const next = { ...rest, id: -step.id, back: rowChanges(hand.changes, 'back'), came };
  return { next, told: rowChanges(hand.changes, 'forth'), packs, cards: came.cards ?? [] };
}

/** Turns a step that is bulk, in a transaction over all tables; it is still to be told. */
export async function turnBulk(
  db: Database,
  step: StepRow,
  at: number,
  progress: Progress,
): Promise<BulkTurned> {
  const hand = takeHand(db);
  const back = step.id > 0;
  const { next, ...rest } = await (back ? takenBack : doneAgain)(db, hand, step, progress);
  await hand.drop(db.undo, [step.id]);
  await writeRows(db, 'put', db.undo, [next]);
  await untold(db, true);
  const lines = Math.ceil(rest.told.length / CHANGES_A_LINE) + Math.ceil(rest.packs.length / PACKS_A_LINE);
  const stamps = await takeStamps(db, at, lines);
  return { step, hand, turn: back ? 'undone' : 'redone', stamps, ...rest };
}

async function* linesOf(db: Database, { told, packs }: BulkTurned): AsyncGenerator<readonly string[]> {
  for (let i = 0; i < told.length; i += CHANGES_A_LINE) yield [jsonOf(told.slice(i, i + CHANGES_A_LINE))];
  for (let i = 0; i < packs.length; i += PACKS_A_LINE) {
    const rows = await db.packs.bulkGet(packs.slice(i, i + PACKS_A_LINE));
    yield rows.flatMap((pack) => pack?.text ?? []);
  }
}

function gainedBy({ told, turn, cards }: BulkTurned): Gained {
  const sign = turn === 'undone' ? -1 : 1;
  const came = (name: string) =>
    told.filter((one) => one.table === name && ('row' in one || 'gone' in one)).length;
  const beside = turn === 'undone' ? 0 : cards.length;
  return { articles: sign * came('articles'), cards: sign * (came('cards') + beside), reviews: 0 };
}

/** Tells the journal; `restore` turns the step again where that cannot be. Problem: 'not saved'. */
export async function toldBulk(
  db: Database,
  turned: BulkTurned,
  restore: () => Promise<unknown>,
): Promise<Result<void>> {
  letGo(db);
  db.changed(['schedule', 'packs', ...PACKED]);
  const { step, turn, stamps } = turned;
  const told = await tellLater(db, { act: step.act, turn }, stamps, linesOf(db, turned));
  const last = stamps.at(-1);
  if (told.ok && last !== undefined) noteGained(db, last, gainedBy(turned));
  if (!told.ok) await restore();
  return told;
}
