/** Everything the library knows of one card. */
import type { CardId } from '../../content/deck.js';
import { readCards, type StoredCard } from './cards.js';
import { foldedRows, marksOf, reviewsOf, unforgotten } from './schedule.js';
import type { Database, LogRow, MarkRow, ScheduleRow } from './schema.js';

export type Inspection = {
  readonly card: StoredCard;
  /** Of its article; empty where that is gone. */
  readonly title: string;
  /** As it would stand if it were kept, for a card that is not. */
  readonly row: ScheduleRow;
  readonly mark: MarkRow | null;
  /** Every answer, oldest first. */
  readonly history: readonly LogRow[];
  /** Those of them that it still remembers. */
  readonly remembered: readonly LogRow[];
};

/** Null when the card is gone from the library. */
export async function readInspection(db: Database, id: CardId): Promise<Inspection | null> {
  const [[card], stored, marks, history] = await Promise.all([
    readCards(db, [id]),
    db.cards.get(id),
    marksOf(db, [id]),
    reviewsOf(db, [id]),
  ]);
  if (!(card && stored)) return null;
  const [row] = await foldedRows(db, [{ ...stored, decision: 'kept' }]);
  if (!row) return null;
  const mark = marks.get(id) ?? null;
  return {
    card,
    title: (await db.articles.get(card.article))?.title ?? '',
    row,
    mark,
    history,
    remembered: unforgotten(history, mark ?? undefined),
  };
}
