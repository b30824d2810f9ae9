/** Taking acts back and doing them again, whole acts at a time, also after a restart. */
import type { CardId, Review } from '../../content/deck.js';
import { ok, type Result } from '../../content/problem.js';
import type { ActKind } from '../study/journal/entries.js';
import { type Concluded, conclude, confirmed, everyTable } from './act.js';
import { applyChanges, type Hand, rowChanges, takeHand } from './hand.js';
import { saving } from './saving.js';
import type { Database, LogRow, StepRow } from './schema.js';

/** What was taken back, or done again. */
export type Turned = {
  readonly act: ActKind;
  /** Every card that it touched. */
  readonly cards: readonly CardId[];
  /** The answer that was taken back: its card is to be asked again at once. Null for other acts. */
  readonly answer: Review | null;
};

function turnedOf(db: Database, hand: Hand, act: ActKind): Turned {
  const keys = (name: string) => [...(hand.changes.get(name)?.keys() ?? [])] as CardId[];
  const answers = [...(hand.changes.get(db.reviews.name)?.values() ?? [])];
  const reviews = answers.map(({ before, after }) => (before ?? after) as LogRow | undefined);
  const answered = reviews.flatMap((review) => (review ? [review.card] : []));
  const cards = [...new Set([...keys(db.cards.name), ...keys(db.marks.name), ...answered])];
  return { act, cards, answer: act === 'answer' ? (reviews[0] ?? null) : null };
}

type Turning = { readonly step: StepRow; readonly hand: Hand; readonly concluded: Concluded };

async function turn(
  db: Database,
  find: () => PromiseLike<StepRow | undefined>,
  at: number,
): Promise<Turning | null> {
  const step = await find();
  if (!step) return null;
  const hand = takeHand(db);
  await applyChanges(db, hand, step.back);
  const [concluded] = await Promise.all([
    conclude(db, hand, { act: step.act, at }, step.id > 0 ? 'undone' : 'redone'),
    db.undo.delete(step.id),
    db.undo.put({ ...step, id: -step.id, back: rowChanges(hand.changes, 'back') }),
  ]);
  return { step, hand, concluded };
}

// Dexie follows the awaits of a transaction only where it is handed an async function.
async function turned(
  db: Database,
  find: () => PromiseLike<StepRow | undefined>,
  at: number,
): Promise<Result<Turned | null>> {
  const done = await saving(() => db.transaction('rw', everyTable(db), async () => turn(db, find, at)));
  if (!done.ok) return done;
  if (done.value === null) return ok(null);
  const { step, hand, concluded } = done.value;
  const restore = async () => {
    await db.undo.delete(-step.id);
    await db.undo.put(step);
  };
  const told = await confirmed(db, hand, { act: step.act, at }, concluded, restore);
  return told.ok ? ok(turnedOf(db, hand, step.act)) : told;
}

/** Takes the last act back, whole: a bulk act is one step. Null when there is none. Problem: 'not saved'. */
export function undo(db: Database, at: number = Date.now()): Promise<Result<Turned | null>> {
  return turned(db, () => db.undo.where(':id').above(0).last(), at);
}

/** Does again what was taken back last; a new act in between leaves nothing. Null when there is none. Problem: 'not saved'. */
export function redo(db: Database, at: number = Date.now()): Promise<Result<Turned | null>> {
  return turned(db, () => db.undo.where(':id').below(0).last(), at);
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
