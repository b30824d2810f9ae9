/** Answers: the log is the truth, the stored memory is a fold of it, and both change together. */
import type { CardId, Memory, Review } from '../../content/deck.js';
import { fail, type Result } from '../../content/problem.js';
import { saving } from './saving.js';
import { answeredRow, foldedRows, recount, refold, sameRow } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';

/** Two answers in one ms, or a clock set back, must not shuffle the log. */
async function nextId(db: Database, wanted: number): Promise<number> {
  const last = await db.reviews.orderBy(':id').last();
  return last ? Math.max(wanted, last.id + 1) : wanted;
}

/** Only the first answer, and its undoing, change what an article counts. */
async function recountFresh(db: Database, review: Review, row: ScheduleRow): Promise<void> {
  if (review.before.kind === 'new') await recount(db, [row]);
}

/** One strict transaction: when it is ok, the answer outlives a crash. Problem: 'not saved'. */
export async function saveAnswer(db: Database, review: Review, memory: Memory): Promise<Result<void>> {
  const saved = await saving(() =>
    db.transaction('rw', [db.reviews, db.schedule, db.articles, db.cards], async () => {
      const row = await db.schedule.get(review.card);
      if (!row) return false;
      const id = await nextId(db, review.id);
      await db.reviews.add({ ...review, id });
      await db.schedule.put(answeredRow(row, { ...memory, lastReview: { at: id, day: review.day } }));
      await recountFresh(db, review, row);
      return true;
    }),
  );
  if (!saved.ok) return saved;
  if (saved.value) return { ok: true, value: undefined };
  return fail({ kind: 'not saved', detail: 'the card is no longer in your library' });
}

/** Takes the last answer back: drops it from the log and folds anew. Null when there is none. */
export function undoLastAnswer(db: Database): Promise<Result<Review | null>> {
  return saving(() =>
    db.transaction('rw', [db.reviews, db.schedule, db.articles, db.cards], async () => {
      const last = await db.reviews.orderBy(':id').last();
      if (!last) return null;
      await db.reviews.delete(last.id);
      const row = await db.cards.get(last.card);
      if (row) {
        await refold(db, [row]);
        await recount(db, [row]);
      }
      return last;
    }),
  );
}

/** The memories of these cards; a card that is not kept has none. */
export async function memoriesOf(db: Database, ids: readonly CardId[]): Promise<Memory[]> {
  const rows = await db.schedule.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).map((row) => row.memory);
}

/** Checks every stored memory against the log and puts right what differs; says how many did. */
export function rebuildMemories(db: Database): Promise<Result<number>> {
  return saving(() =>
    db.transaction('rw', [db.reviews, db.schedule, db.articles, db.cards], async () => {
      const cards = await db.cards.toArray();
      const wanted = await foldedRows(db, cards);
      const stored = new Map((await db.schedule.toArray()).map((row) => [row.id, row]));
      const kept = new Set(wanted.map((row) => row.id));
      const wrong = wanted.filter((row) => !sameRow(row, stored.get(row.id)));
      const extra = [...stored.keys()].filter((id) => !kept.has(id));
      await db.schedule.bulkPut(wrong);
      await db.schedule.bulkDelete(extra);
      await recount(db, wrong);
      return wrong.length + extra.length;
    }),
  );
}
