/** Which collection an article stands in. */
import type { ArticleId } from '../../content/deck.js';
import type { Result } from '../../content/problem.js';
import { act } from './act.js';
import type { Database, StoredArticle } from './schema.js';

function shelved(row: StoredArticle, collection: string): StoredArticle {
  const { collection: _before, ...bare } = row;
  return collection === '' ? bare : { ...bare, collection };
}

/** Puts an article in a collection, or takes it out (''). One step; an article that is gone is left out. Problem: 'not saved'. */
export function collect(db: Database, article: ArticleId, collection: string): Promise<Result<void>> {
  return act(db, { act: 'collection' }, [], async (hand) => {
    const [row] = await hand.read(db.articles, [article]);
    if (row) await hand.put(db.articles, [shelved(row, collection)]);
  });
}
