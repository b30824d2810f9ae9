/** The deck that is exported: kept cards with their articles and their progress. */
import type { ArticleId, Card, Deck } from '../../content/deck.js';
import { reviewsOf } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';

export type Scope = { readonly kind: 'all' } | { readonly kind: 'article'; readonly id: ArticleId };

function keptRows(db: Database, scope: Scope): Promise<ScheduleRow[]> {
  if (scope.kind === 'all') return db.schedule.toArray();
  return db.schedule
    .where('[article+queue+due]')
    .between([scope.id, Number.NEGATIVE_INFINITY], [scope.id, Number.POSITIVE_INFINITY])
    .toArray();
}

async function articlesOf(db: Database, cards: readonly Card[]) {
  const ids = new Set(cards.flatMap((card) => card.evidence.map((one) => one.article)));
  const texts = await db.texts.bulkGet([...ids]);
  return texts.filter((row) => row !== undefined).map((row) => row.article);
}

/** Kept cards only, by article and rank; an empty library gives an empty deck. */
export async function readDeck(db: Database, scope: Scope, name: string): Promise<Deck> {
  const schedule = await keptRows(db, scope);
  const memories = new Map(schedule.map((row) => [row.id, row.memory]));
  const rows = (await db.cards.bulkGet([...memories.keys()])).filter((row) => row !== undefined);
  const cards = rows
    .sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.rank - b.rank))
    .map((row) => row.face);
  const log = await reviewsOf(
    db,
    cards.map((card) => card.id),
  );
  const reviews = log.map(({ noted: _noted, ...review }) => review);
  return {
    name,
    articles: await articlesOf(db, cards),
    cards,
    memories: cards.map((card) => memories.get(card.id)).filter((memory) => memory !== undefined),
    reviews,
  };
}
