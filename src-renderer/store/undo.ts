/** Taking acts back and doing them again, whole acts at a time, also after a restart. */
import type { CardId, Review } from '../../content/deck.js';
import { ok, type Result } from '../../content/problem.js';
import type { ActKind, RowChange } from '../study/journal/entries.js';
import { type Concluded, conclude, confirmed, everyTable } from './act.js';
import type { Foreseen } from './foresight.js';
import { applyChanges, type Hand, rowChanges, takeHand } from './hand.js';
import { asking, type Known, known } from './known.js';
import { quickly } from './quick.js';
import { lastRow } from './requests.js';
import { saving } from './saving.js';
import type { Database, LogRow, StepRow } from './schema.js';
import { WHOLE_LIBRARY } from './tallies.js';
import { type BulkTurned, goingOf, isBulk, type Progress, toldBulk, turnBulk } from './turn-bulk.js';

/** What was taken back, or done again. */
export type Turned = {
  readonly act: ActKind;
  /** Every card that it touched. */
  readonly cards: readonly CardId[];
  /** The answer that was taken back: its card is to be asked again at once. Null for other acts. */
  readonly answer: Review | null;
};

function turnedOf(db: Database, hand: Hand, act: ActKind, more: readonly string[]): Turned {
  const keys = (name: string) => [...(hand.changes.get(name)?.keys() ?? [])] as CardId[];
  const answers = [...(hand.changes.get(db.reviews.name)?.values() ?? [])];
  const reviews = answers.map(({ before, after }) => (before ?? after) as LogRow | undefined);
  const answered = reviews.flatMap((review) => (review ? [review.card] : []));
  const cards = [
    ...new Set([...keys(db.cards.name), ...keys(db.marks.name), ...answered, ...(more as CardId[])]),
  ];
  return { act, cards, answer: act === 'answer' ? (reviews[0] ?? null) : null };
}

/** Steps that can be taken back are above 0. */
type Side = 'above 0' | 'below 0';

type Turning = { readonly step: StepRow; readonly hand: Hand; readonly concluded: Concluded };

/** The rows of a step of more than these are read table by table. */
const FEW = 20;

function foreseen(db: Database, { back, was }: StepRow): Foreseen[] {
  const changed = back.length > FEW ? [] : back.map(({ table, key }): Foreseen => [db.table(table), key]);
  const stamp: Foreseen = [db.meta, 'stamp'];
  if (!was) return [...changed, stamp];
  const { id, article } = was.row;
  const derived: Foreseen[] = [
    [db.schedule, id],
    [db.marks, id],
    [db.articles, article],
    [db.daily, [was.day, WHOLE_LIBRARY]],
  ];
  return [...changed, stamp, ...derived];
}

/** Rows that came in bulk are named without a change each. */
function changesOf({ back, came = {} }: StepRow): RowChange[] {
  return [...back, ...goingOf(came)];
}

async function turn(db: Database, hand: Hand, step: StepRow, at: number): Promise<Turning> {
  const { came: _came, ...rest } = step;
  await applyChanges(db, hand, changesOf(step));
  const back = step.id > 0;
  const [concluded] = await Promise.all([
    conclude(db, hand, { act: step.act, at, was: back ? step.was : undefined }, back ? 'undone' : 'redone'),
    hand.drop(db.undo, [step.id]),
    hand.write('put', db.undo, [{ ...rest, id: -step.id, back: rowChanges(hand.changes, 'back') }]),
  ]);
  return { step, hand, concluded };
}

async function turnLast(
  db: Database,
  side: Side,
  at: number,
  progress: Progress,
): Promise<Turning | BulkTurned | null> {
  const step = (await lastRow(db, db.undo, side)) as StepRow | undefined;
  if (!step) return null;
  if (isBulk(step)) return turnBulk(db, step, at, progress);
  const hand = takeHand(db);
  await hand.foresee(foreseen(db, step));
  return turn(db, hand, step, at);
}

type Ready = { readonly step: StepRow; readonly known: Known };

/** The step and all that it needs; null where it is no answer, which alone is known in full. */
function readyToTurn(db: Database, side: Side): Promise<Ready | null> {
  const range = side === 'above 0' ? IDBKeyRange.lowerBound(0, true) : IDBKeyRange.upperBound(0, true);
  const derived = [db.articles, db.marks, db.reviews, db.schedule, db.daily];
  return asking(db, [...derived, db.undo, db.meta], async (ask) => {
    const step = (await ask.last(db.undo, range)) as StepRow | undefined;
    if (step?.was === undefined || step.back.some(({ table }) => !derived.some(({ name }) => name === table)))
      return null;
    return { step, known: await known(db, ask, foreseen(db, step)) };
  });
}

/** Read once the turn before was told: who takes back one act often takes back several. */
const ahead = new WeakMap<Database, { readonly side: Side; readonly ready: Promise<Ready | null> }>();

function takeReady(db: Database, side: Side): Promise<Ready | null> {
  const found = ahead.get(db);
  ahead.delete(db);
  return found?.side === side ? found.ready : readyToTurn(db, side);
}

const UNHEARD: Progress = () => undefined;

/** Dexie follows the awaits of a transaction only where it is handed an async function. */
function inOneGo(db: Database, side: Side, at: number, progress: Progress) {
  return db.transaction('rw', everyTable(db), async () => turnLast(db, side, at, progress));
}

async function turnedInOrder(db: Database, side: Side, at: number, progress: Progress) {
  const ready = await takeReady(db, side);
  const quick = ready && (await quickly(db, ready.known, (hand) => turn(db, hand, ready.step, at)));
  return quick ?? inOneGo(db, side, at, progress);
}

async function toldOne(db: Database, at: number, { step, hand, concluded }: Turning): Promise<Result<void>> {
  const restore = async () => {
    await db.undo.delete(-step.id);
    await db.undo.put(step);
  };
  return confirmed(db, hand, { act: step.act, at }, concluded, restore);
}

/** Where the journal cannot be told it is turned again, and told of all when it answers. */
function toldMany(db: Database, side: Side, at: number, turned: BulkTurned): Promise<Result<void>> {
  const other = side === 'above 0' ? 'below 0' : 'above 0';
  return toldBulk(db, turned, () => saving(() => inOneGo(db, other, at, UNHEARD)));
}

async function turned(
  db: Database,
  side: Side,
  at: number,
  progress: Progress,
): Promise<Result<Turned | null>> {
  const done = await saving(() => turnedInOrder(db, side, at, progress));
  if (!done.ok) return done;
  if (done.value === null) return ok(null);
  const { step, hand } = done.value;
  const bulk = 'stamps' in done.value ? done.value : null;
  const told = await ('stamps' in done.value
    ? toldMany(db, side, at, done.value)
    : toldOne(db, at, done.value));
  ahead.set(db, { side, ready: readyToTurn(db, side) });
  return told.ok ? ok(turnedOf(db, hand, step.act, bulk?.cards ?? [])) : told;
}

/** Takes the last act back, whole: a bulk act is one step. Null when there is none. Problem: 'not saved'. */
export function undo(
  db: Database,
  at: number = Date.now(),
  progress: Progress = UNHEARD,
): Promise<Result<Turned | null>> {
  return turned(db, 'above 0', at, progress);
}

/** Does again what was taken back last; a new act in between leaves nothing. Null when there is none. Problem: 'not saved'. */
export function redo(
  db: Database,
  at: number = Date.now(),
  progress: Progress = UNHEARD,
): Promise<Result<Turned | null>> {
  return turned(db, 'below 0', at, progress);
}

/** What `undo` and `redo` would turn, for their menu lines; null where there is nothing. */
export async function nextTurns(
  db: Database,
): Promise<{ readonly undo: ActKind | null; readonly redo: ActKind | null }> {
  const [back, forth] = await Promise.all([
    db.undo.where(':id').above(0).last(),
    db.undo.where(':id').below(0).last(),
  ]);
  return { undo: back?.act ?? null, redo: forth?.act ?? null };
}
