/** Taking an article out and putting it back, with nothing lost in between. */
import type { ArticleId, Review } from '../../content/deck.js';
import { ok, type Result } from '../../content/problem.js';
import { cardAmong, cardJoined, factAmong, factJoined, type Present } from './merge.js';
import { saving } from './saving.js';
import { recount, refold, reviewsOf } from './schedule.js';
import type { CardRow, Database, FactRow, StoredArticle, TextRow } from './schema.js';

/** Everything that went with an article, as it was: hand it to `restoreArticle`. */
export type Removed = {
  readonly article: StoredArticle;
  readonly text: TextRow;
  /** Also those that other articles carry on. */
  readonly facts: readonly FactRow[];
  readonly cards: readonly CardRow[];
  /** Of the cards that no other article carries; memories are folds of these. */
  readonly reviews: readonly Review[];
};

function tablesOf(db: Database) {
  return [db.articles, db.texts, db.facts, db.cards, db.schedule, db.reviews];
}

async function gather(db: Database, id: ArticleId): Promise<Removed | null> {
  const article = await db.articles.get(id);
  const text = await db.texts.get(id);
  if (!(article && text)) return null;
  const facts = await db.facts.where('sources').equals(id).toArray();
  const cards = await db.cards.where('sources').equals(id).toArray();
  const own = cards.filter((row) => row.sources.length === 1).map((row) => row.id);
  const reviews = await reviewsOf(db, own);
  return { article, text, facts, cards, reviews };
}

async function takeOut(db: Database, removed: Removed): Promise<void> {
  const { id } = removed.article;
  const others: Present = (article) => article !== id;
  const facts = removed.facts.map((row) => factAmong(row, others)).filter((row) => row !== null);
  const cards = removed.cards.map((row) => cardAmong(row, others)).filter((row) => row !== null);
  await db.articles.delete(id);
  await db.texts.delete(id);
  await db.facts.bulkDelete(removed.facts.map((row) => row.id));
  await db.facts.bulkPut(facts);
  await db.cards.bulkDelete(removed.cards.map((row) => row.id));
  await db.schedule.bulkDelete(removed.cards.map((row) => row.id));
  await db.reviews.bulkDelete(removed.reviews.map((review) => review.id));
  await db.cards.bulkPut(cards);
  await refold(db, cards);
  await recount(db, cards);
}

/**
 * Removes an article with its facts, cards and their reviews. What other articles carry too stays, less this
 * article's evidence. Null when it is not here. Problem: 'not saved'.
 */
export function removeArticle(db: Database, id: ArticleId): Promise<Result<Removed | null>> {
  return saving(() =>
    db.transaction('rw', tablesOf(db), async () => {
      const removed = await gather(db, id);
      if (removed) await takeOut(db, removed);
      return removed;
    }),
  );
}

async function putBack(db: Database, removed: Removed): Promise<void> {
  await db.articles.put(removed.article);
  await db.texts.put(removed.text);
  const here = new Set<ArticleId>(await db.articles.toCollection().primaryKeys());
  const present: Present = (article) => here.has(article);
  const facts = removed.facts.map((row) => factAmong(row, present)).filter((row) => row !== null);
  const storedFacts = await db.facts.bulkGet(facts.map((row) => row.id));
  await db.facts.bulkPut(facts.map((row, i) => factJoined(row, storedFacts[i], false)));
  const cards = removed.cards.map((row) => cardAmong(row, present)).filter((row) => row !== null);
  const storedCards = await db.cards.bulkGet(cards.map((row) => row.id));
  const joined = cards.map((row, i) => cardJoined(row, storedCards[i], false));
  await db.cards.bulkPut(joined);
  await db.reviews.bulkPut([...removed.reviews]);
  await refold(db, joined);
  await recount(db, [...joined, ...storedCards.filter((row) => row !== undefined)]);
}

/**
 * Puts an article back as it was. Cards that stayed with another article keep what was done to them since.
 * Problem: 'not saved'.
 */
export function restoreArticle(db: Database, removed: Removed | null): Promise<Result<void>> {
  if (!removed) return Promise.resolve(ok(undefined));
  return saving(() => db.transaction('rw', tablesOf(db), () => putBack(db, removed)));
}
