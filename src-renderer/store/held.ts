/** The articles' rows, kept in memory for as long as nothing has changed: counting anew for each screen would read them all. */
import type { ArticleId } from '../../content/deck.js';
import type { Database, StoredArticle } from './schema.js';

/** True for the stamp it was read under; each act moves the stamp. */
type Held = { readonly stamp: unknown; readonly rows: ReadonlyMap<ArticleId, StoredArticle> };

const held = new WeakMap<Database, Held>();

/** Every article, by its id; one small read where nothing has changed since the last time. */
export async function allArticles(db: Database): Promise<readonly StoredArticle[]> {
  return db.transaction('r', [db.meta, db.articles], async () => {
    const stamp = (await db.meta.get('stamp'))?.value;
    const known = held.get(db);
    if (known && stamp !== undefined && known.stamp === stamp) return [...known.rows.values()];
    const rows = await db.articles.toArray();
    held.set(db, { stamp, rows: new Map(rows.map((row) => [row.id, row])) });
    return rows;
  });
}

/** What an act made of the articles. */
export type Moved = {
  /** The stamp that it found and the one that it left. */
  readonly from: unknown;
  readonly to: unknown;
  /** Undefined for an article that went. */
  readonly rows: ReadonlyMap<ArticleId, StoredArticle | undefined>;
};

/** Follows an act of this window, once it is stored. One of another window went before: then all is read anew. */
export function follow(db: Database, { from, to, rows }: Moved): void {
  const known = held.get(db);
  if (!known || known.stamp === to) return;
  if (known.stamp !== from) {
    letGo(db);
    return;
  }
  const next = new Map(known.rows);
  for (const [id, row] of rows) {
    if (row) next.set(id, row);
    else next.delete(id);
  }
  held.set(db, { stamp: to, rows: next });
}

/** After what is no act: the next question reads all anew. */
export function letGo(db: Database): void {
  held.delete(db);
}
