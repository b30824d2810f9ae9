/** Taking an article out and putting it back, with nothing lost in between. */
import type { ArticleId, CardId } from '../../content/deck.js';
import { ok, type Result } from '../../content/problem.js';
import { act } from './act.js';
import { carriedCardId } from './carried.js';
import { uncounted } from './counts.js';
import type { Hand } from './hand.js';
import { cardAmong, cardJoined, factAmong, factJoined, type Present } from './merge.js';
import { rowsAt } from './parts.js';
import { marksOf, reviewsOf } from './schedule.js';
import type {
  CardRow,
  Database,
  FactRow,
  LogRow,
  MarkRow,
  NoteRow,
  StoredArticle,
  TextRow,
} from './schema.js';

/** Everything that went with an article, as it was: hand it to `restoreArticle`. */
export type Removed = {
  readonly article: StoredArticle;
  /** A deck has none. */
  readonly text: TextRow | undefined;
  /** Also those that other articles carry on. */
  readonly facts: readonly FactRow[];
  readonly cards: readonly CardRow[];
  /** Of the cards that no other article carries; memories are folds of these. */
  readonly reviews: readonly LogRow[];
  /** Of the same cards. */
  readonly marks: readonly MarkRow[];
  /** Of a deck: those of which no card is left. */
  readonly notes: readonly NoteRow[];
};

/** A note may have cards in several decks; it goes with the last of them. */
async function notesOf(db: Database, cards: readonly CardRow[]): Promise<NoteRow[]> {
  const going = new Set(cards.map((row) => row.id));
  const ids = [...new Set(cards.flatMap((row) => (row.carried ? [row.carried.note] : [])))];
  if (ids.length === 0) return [];
  const notes = (await rowsAt(db.notes, ids)).filter((row) => row !== undefined);
  const others = notes.map((row) => row.cards.map(({ card }) => carriedCardId(row.id, card.place)));
  const staying = others.flatMap((list) => list.filter((card) => !going.has(card)));
  const stayed = await rowsAt(db.cards, staying);
  const here = new Set(stayed.flatMap((row) => row?.id ?? []));
  return notes.filter((_, i) => !others[i]?.some((card) => here.has(card)));
}

async function gather(db: Database, id: ArticleId): Promise<Removed | null> {
  const article = await db.articles.get(id);
  const text = await db.texts.get(id);
  if (!article) return null;
  const facts = await db.facts.where('sources').equals(id).toArray();
  const cards = await db.cards.where('sources').equals(id).toArray();
  const own = cards.filter((row) => row.sources.length === 1).map((row) => row.id);
  const reviews = await reviewsOf(db, own);
  const marks = [...(await marksOf(db, own)).values()].filter((row) => own.includes(row.id));
  return { article, text, facts, cards, reviews, marks, notes: await notesOf(db, cards) };
}

function idsOf<Id>(rows: readonly { readonly id: Id }[]): Id[] {
  return rows.map((row) => row.id);
}

async function takeOut(db: Database, hand: Hand, removed: Removed): Promise<void> {
  const { id } = removed.article;
  const others: Present = (article) => article !== id;
  const facts = removed.facts.map((row) => factAmong(row, others));
  const cards = removed.cards.map((row) => cardAmong(row, others));
  await hand.remove(db.articles, [id]);
  if (removed.text) await hand.remove(db.texts, [id]);
  await hand.remove(db.facts, idsOf(removed.facts.filter((_, i) => facts[i] === null)));
  await hand.remove(db.cards, idsOf(removed.cards.filter((_, i) => cards[i] === null)));
  await hand.remove(db.reviews, idsOf(removed.reviews));
  await hand.remove(db.marks, idsOf(removed.marks));
  await hand.remove(db.notes, idsOf(removed.notes));
  await hand.put(
    db.facts,
    facts.filter((row) => row !== null),
  );
  await hand.put(
    db.cards,
    cards.filter((row) => row !== null),
  );
}

/**
 * Removes an article with its facts, cards and their reviews. What other articles carry too stays, less this
 * article's evidence. Null when it is not here. Problem: 'not saved'.
 */
export function removeArticle(db: Database, id: ArticleId): Promise<Result<Removed | null>> {
  return act(db, { act: 'article removed' }, [db.texts, db.facts, db.notes, db.carried], async (hand) => {
    const removed = await gather(db, id);
    if (removed) await takeOut(db, hand, removed);
    return removed;
  });
}

async function putBack(db: Database, hand: Hand, removed: Removed): Promise<void> {
  if (!(await db.articles.get(removed.article.id))) {
    await hand.put(db.articles, [uncounted(removed.article)]);
    if (removed.text) await hand.put(db.texts, [removed.text]);
  }
  const here = new Set<ArticleId>(await db.articles.toCollection().primaryKeys());
  const present: Present = (article) => here.has(article);
  const facts = removed.facts.map((row) => factAmong(row, present)).filter((row) => row !== null);
  const storedFacts = await hand.read(db.facts, idsOf(facts));
  await hand.put(
    db.facts,
    facts.map((row, i) => factJoined(row, storedFacts[i], false)),
  );
  const cards = removed.cards.map((row) => cardAmong(row, present)).filter((row) => row !== null);
  const storedCards = await hand.read(db.cards, idsOf(cards));
  await hand.put(
    db.cards,
    cards.map((row, i) => cardJoined(row, storedCards[i], false)),
  );
  await hand.put(db.reviews, removed.reviews);
  await hand.put(db.marks, removed.marks);
  await hand.put(db.notes, removed.notes);
}

/**
 * Puts an article back as it was. Cards that stayed with another article, or were imported anew meanwhile, keep
 * what was done to them since and get their answers back. Problem: 'not saved'.
 */
export function restoreArticle(db: Database, removed: Removed | null): Promise<Result<void>> {
  if (!removed) return Promise.resolve(ok(undefined));
  return act(db, { act: 'article restored' }, [db.texts, db.facts, db.notes, db.carried], (hand) =>
    putBack(db, hand, removed),
  );
}

/** Deletes cards with their answers and marks; their facts stay, and a note of another program goes with the last of its cards. Ids that are gone are passed over. Problem: 'not saved'. */
export function deleteCards(db: Database, ids: readonly CardId[]): Promise<Result<void>> {
  return act(db, { act: 'cards deleted' }, [db.notes, db.carried], async (hand) => {
    const rows = (await hand.read(db.cards, [...new Set(ids)])).filter((row) => row !== undefined);
    const here = idsOf(rows);
    const [reviews, marks] = [await reviewsOf(db, here), await marksOf(db, here)];
    const notes = await notesOf(db, rows);
    await hand.remove(db.notes, idsOf(notes));
    await hand.remove(db.cards, here);
    await hand.remove(db.reviews, idsOf(reviews));
    await hand.remove(
      db.marks,
      here.filter((id) => marks.has(id)),
    );
  });
}
