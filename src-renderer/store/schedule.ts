/** The small rows that say when a card is due, made from memories. */
import { assertNever, type CardId, type CardState, type Memory, type Review } from '../../content/deck.js';
import { fold } from '../study/memory.js';
import type { Waiting } from '../study/queue.js';
import { startMemory } from './carried.js';
import { hasMoreThan } from './parts.js';
import type { CardRow, Database, LogRow, MarkRow, ScheduleRow } from './schema.js';

export const NEW_QUEUE = 0;
export const LEARNING_QUEUE = 1;
export const REVIEW_QUEUE = 2;
export const SUSPENDED_QUEUE = -1;
export const BURIED_QUEUE = -2;

function placeOf(state: CardState, position: number): { queue: number; due: number } {
  switch (state.kind) {
    case 'new':
      return { queue: NEW_QUEUE, due: position };
    case 'learning':
    case 'relearning':
      return { queue: LEARNING_QUEUE, due: state.dueAt };
    case 'review':
      return { queue: REVIEW_QUEUE, due: state.dueDay };
    default:
      return assertNever(state, 'placeOf');
  }
}

/** What a card's place in the schedule rests on, beside what it remembers. */
export type Placed = Pick<ScheduleRow, 'id' | 'article' | 'fact' | 'group'> & {
  /** Order of introduction, for as long as it is new. */
  readonly position: number;
};

/** A hand-set date in place of the one that the answers gave, until the next answer. */
function handSet(memory: Memory, mark: MarkRow | undefined): Memory {
  const set = mark?.handSet;
  const { state, lastReview } = memory;
  if (!set || (lastReview?.at ?? 0) > set.after) return memory;
  const fsrs = state.kind === 'new' ? set.fsrs : state.fsrs;
  const interval = state.kind === 'review' ? state.interval : set.interval;
  return { ...memory, state: { kind: 'review', dueDay: set.day, interval, fsrs } };
}

/** The row of a kept card: its answers give the memory, its mark may set it aside. */
export function scheduleRow(placed: Placed, folded: Memory, mark: MarkRow | undefined): ScheduleRow {
  const { position, group, ...names } = placed;
  const memory = handSet(folded, mark);
  const place = placeOf(memory.state, position);
  if (mark?.buried !== undefined) Object.assign(place, { queue: BURIED_QUEUE, due: mark.buried });
  if (mark?.suspended) Object.assign(place, { ...placeOf(memory.state, position), queue: SUSPENDED_QUEUE });
  return {
    ...names,
    ...place,
    memory,
    ...(group !== undefined && { group }),
    ...(mark?.flag && { flag: mark.flag }),
    ...(mark?.leech && { leech: mark.leech }),
  };
}

/** The answers that a card still remembers. */
export function unforgotten<Answer extends Review>(reviews: readonly Answer[], mark: MarkRow | undefined) {
  const since = mark?.since;
  return since === undefined ? reviews : reviews.filter((review) => review.id > since);
}

function reviewsByCard(reviews: readonly Review[]): Map<string, Review[]> {
  const byCard = new Map<string, Review[]>();
  for (const review of reviews) {
    const known = byCard.get(review.card);
    if (known) known.push(review);
    else byCard.set(review.card, [review]);
  }
  return byCard;
}

/** Reading the whole log costs about as much for so many rows as asking its index for one card. */
const ROWS_A_QUESTION = 10;

/** The answers of these cards, oldest first. */
export async function reviewsOf(db: Database, cards: readonly CardId[]): Promise<LogRow[]> {
  if (cards.length === 0) return [];
  if (cards.length === 1 || (await hasMoreThan(db.reviews, cards.length * ROWS_A_QUESTION))) {
    const found = await Promise.all(cards.map((card) => db.reviews.where('card').equals(card).toArray()));
    return found.flat().sort((a, b) => a.id - b.id);
  }
  const wanted = new Set(cards);
  return (await db.reviews.orderBy(':id').toArray()).filter((review) => wanted.has(review.card));
}

/** The marks of these cards. */
export async function marksOf(db: Database, cards: readonly CardId[]): Promise<Map<CardId, MarkRow>> {
  const all = cards.length > 1 && !(await hasMoreThan(db.marks, cards.length));
  const rows = all ? await db.marks.toArray() : await db.marks.bulkGet([...cards]);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]));
}

/** Where a card stands, given when its article came. */
export function placedCard(card: CardRow, addedAt: number | undefined): Placed {
  const { id, article, rank, group } = card;
  const position = (addedAt ?? 0) + rank;
  return { id, article, fact: card.face.fact, position, ...(group !== undefined && { group }) };
}

/** The rows that log and marks give these cards: none for a card that is not kept. */
export async function foldedRows(db: Database, cards: readonly CardRow[]): Promise<ScheduleRow[]> {
  const kept = cards.filter((row) => row.decision === 'kept');
  const ids = kept.map((row) => row.id);
  const reviews = reviewsByCard(await reviewsOf(db, ids));
  const marks = await marksOf(db, ids);
  const homes = await db.articles.bulkGet([...new Set(kept.map((row) => row.article))]);
  const addedAt = new Map(homes.filter((home) => home !== undefined).map((home) => [home.id, home.addedAt]));
  return kept.map((row) => {
    const mark = marks.get(row.id);
    const memory = fold(row.id, unforgotten(reviews.get(row.id) ?? [], mark), startMemory(row, mark));
    return scheduleRow(placedCard(row, addedAt.get(row.article)), memory, mark);
  });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether two rows say the same. The order of keys does not count. */
export function sameRow(expected: object, stored: object | undefined): boolean {
  return stored !== undefined && canonical(expected) === canonical(stored);
}

/** A row as the study room sees it. */
export function waiting(row: ScheduleRow): Waiting {
  return { card: row.id, fact: row.fact, article: row.article, memory: row.memory, group: row.group };
}
