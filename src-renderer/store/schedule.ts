/** The small rows that say when a card is due, made from memories. */
import {
  type ArticleId,
  assertNever,
  type CardId,
  type CardState,
  type Memory,
  type Review,
} from '../../content/deck.js';
import { fold } from '../study/memory.js';
import type { Waiting } from '../study/queue.js';
import type { CardRow, Database, ScheduleRow } from './schema.js';

export const NEW_QUEUE = 0;
export const LEARNING_QUEUE = 1;
export const REVIEW_QUEUE = 2;

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

/** The row that takes the place of `row` after an answer; only a new card needs a position. */
export function answeredRow(row: ScheduleRow, memory: Memory): ScheduleRow {
  return { ...row, ...placeOf(memory.state, row.due), memory };
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

/** More cards than this are found faster by reading the whole log than by asking its index for each. */
const MANY_CARDS = 300;

/** The answers of these cards, oldest first. */
export async function reviewsOf(db: Database, cards: readonly CardId[]): Promise<Review[]> {
  if (cards.length <= MANY_CARDS)
    return db.reviews
      .where('card')
      .anyOf([...cards])
      .sortBy('id');
  const wanted = new Set(cards);
  return (await db.reviews.orderBy(':id').toArray()).filter((review) => wanted.has(review.card));
}

/** The rows that the log gives these cards: none for a card that is not kept. */
export async function foldedRows(db: Database, cards: readonly CardRow[]): Promise<ScheduleRow[]> {
  const kept = cards.filter((row) => row.decision === 'kept');
  const ids = kept.map((row) => row.id);
  const reviews = reviewsByCard(await reviewsOf(db, ids));
  const homes = await db.articles.bulkGet([...new Set(kept.map((row) => row.article))]);
  const addedAt = new Map(homes.filter((home) => home !== undefined).map((home) => [home.id, home.addedAt]));
  return kept.map((row) => {
    const memory = fold(row.id, reviews.get(row.id) ?? []);
    const position = (addedAt.get(row.article) ?? 0) + row.rank;
    const place = placeOf(memory.state, position);
    return { id: row.id, article: row.article, fact: row.face.fact, ...place, memory };
  });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether a stored row says what the log says. The order of keys does not count. */
export function sameRow(folded: ScheduleRow, stored: ScheduleRow | undefined): boolean {
  return stored !== undefined && canonical(folded) === canonical(stored);
}

/** Makes the schedule of these cards anew from the log; must run in the transaction of what changed them. */
export async function refold(db: Database, cards: readonly CardRow[]): Promise<void> {
  await db.schedule.bulkDelete(cards.map((row) => row.id));
  await db.schedule.bulkPut(await foldedRows(db, cards));
}

/** A row as the study room sees it. */
export function waiting(row: ScheduleRow): Waiting {
  return { card: row.id, fact: row.fact, article: row.article, memory: row.memory };
}

/** Brings the counts of these cards' articles up to date; must run in the transaction of what changed them. */
export async function recount(
  db: Database,
  cards: readonly { readonly article: ArticleId }[],
): Promise<void> {
  for (const id of new Set(cards.map((card) => card.article))) {
    const counted = async (decision: string) =>
      db.cards.where('[article+decision]').equals([id, decision]).count();
    const fresh = await db.schedule
      .where('[article+queue+due]')
      .between([id, NEW_QUEUE, Number.NEGATIVE_INFINITY], [id, NEW_QUEUE, Number.POSITIVE_INFINITY])
      .count();
    const [suggested, kept, discarded] = [
      await counted('suggested'),
      await counted('kept'),
      await counted('discarded'),
    ];
    await db.articles.update(id, { suggested, kept, discarded, fresh });
  }
}
