/** A review log as the optimizer reads it: flat columns, one run of rows for each card. */
import { type CardId, GRADES, type Review } from '../../../content/deck.js';

/** Row r of card c lies in `starts[c] <= r < starts[c + 1]`, oldest first. */
export type Histories = {
  readonly starts: Uint32Array;
  /** Whole study days since the row before; 0 in the first row of a card. */
  readonly elapsed: Float64Array;
  /** 1 Again … 4 Easy. */
  readonly grade: Uint8Array;
  /** Study day of each row. */
  readonly day: Int32Array;
};

/** How many rows can be predicted: answers that came a study day or more after the one before. */
export function predictable(histories: Histories): number {
  return histories.elapsed.reduce((count, days) => count + (days >= 1 ? 1 : 0), 0);
}

/** Columns from one array of rows for each card. */
export function historiesOf(cards: readonly (readonly { day: number; grade: number }[])[]): Histories {
  const rows = cards.reduce((sum, card) => sum + card.length, 0);
  const starts = new Uint32Array(cards.length + 1);
  const elapsed = new Float64Array(rows);
  const grade = new Uint8Array(rows);
  const day = new Int32Array(rows);
  let at = 0;
  for (const [c, card] of cards.entries()) {
    for (const [i, row] of card.entries()) {
      elapsed[at] = i === 0 ? 0 : Math.max(0, row.day - (card[i - 1]?.day ?? row.day));
      grade[at] = row.grade;
      day[at] = row.day;
      at += 1;
    }
    starts[c + 1] = at;
  }
  return { starts, elapsed, grade, day };
}

type Row = { readonly day: number; readonly grade: number };

/** The answers of cards in another program, each from the first to a new card on. */
export type Begun = ReadonlyMap<CardId, readonly Pick<Review, 'day' | 'grade'>[]>;

function rowOf({ day, grade }: Pick<Review, 'day' | 'grade'>): Row {
  return { day, grade: GRADES.indexOf(grade) + 1 };
}

/**
 * Histories from a log in order of time, on top of what was answered in another program. Each begins with the last
 * answer to a new card: what came before is left out, and so is a card of which nobody knows how it was learnt.
 */
export function historiesFromLog(
  log: Iterable<Pick<Review, 'card' | 'day' | 'grade' | 'before'>>,
  begun: Begun = new Map(),
): Histories {
  const cards = new Map<CardId, Row[]>();
  for (const [card, answers] of begun) if (answers.length > 0) cards.set(card, answers.map(rowOf));
  for (const { card, day, grade, before } of log) {
    if (before.kind === 'new') cards.set(card, []);
    cards.get(card)?.push(rowOf({ day, grade }));
  }
  // Somebody may have answered a card here and there by turns.
  const byDay = (rows: Row[]) => rows.sort((a, b) => a.day - b.day);
  return historiesOf([...cards].map(([card, rows]) => (begun.has(card) ? byDay(rows) : rows)));
}
