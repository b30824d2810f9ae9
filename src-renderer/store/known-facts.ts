/** The facts with which a new article is compared. */
import type { Fact } from '../../content/deck.js';
import type { Database } from './schema.js';

/** What the newest articles tell, each fact once; `articles` bounds how far back it goes. */
export async function knownFacts(db: Database, articles: number): Promise<Fact[]> {
  const ids = await db.articles.orderBy('addedAt').reverse().limit(articles).primaryKeys();
  const rows = await db.facts.where('sources').anyOf(ids).distinct().toArray();
  return rows.map((row) => row.fact);
}
