/** The facts and cards with which a new article is compared. */
import type { Library } from '../../content/beside-library.js';
import type { Database } from './schema.js';

/** What the newest articles tell and ask, each once; `articles` bounds how far back it goes. */
export async function knownLibrary(db: Database, articles: number): Promise<Library> {
  const newest = db.articles.orderBy('addedAt').reverse();
  const ids = await newest
    .filter((row) => row.deck === undefined)
    .limit(articles)
    .primaryKeys();
  const [facts, cards] = await Promise.all([
    db.facts.where('sources').anyOf(ids).distinct().toArray(),
    db.cards.where('sources').anyOf(ids).distinct().toArray(),
  ]);
  return { facts: facts.map((row) => row.fact), cards: cards.map((row) => row.face) };
}
