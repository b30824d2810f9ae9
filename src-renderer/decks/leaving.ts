/** Which cards of the library go out, with all that is known of each. */
import type { ArticleId, CardId, Deck, FactId, Review } from '../../content/deck.js';
import { reviewsOf } from '../store/schedule.js';
import type { CardRow, Database, MarkRow, StoredArticle } from '../store/schema.js';
import { isWithin, levelsBelow } from '../study/collections.js';
import type { OutgoingCard } from './carried-out.js';

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'articles'; readonly ids: readonly ArticleId[] }
  /** All that stands in it or below it. */
  | { readonly kind: 'collection'; readonly name: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'cards'; readonly ids: readonly CardId[] };

export type Choice = {
  readonly scope: Scope;
  readonly name: string;
  readonly progress: boolean;
  readonly suspended: boolean;
  readonly sources: boolean;
  readonly media: boolean;
};

/** The cards that go out, with all that is known of each. */
export type Outgoing = {
  readonly own: Deck;
  readonly marks: ReadonlyMap<CardId, MarkRow>;
  readonly carried: ReadonlyMap<FactId, readonly OutgoingCard[]>;
};

function keptOf(db: Database, articles: readonly ArticleId[]): Promise<CardRow[]> {
  const listed = articles.map((id) => [id, 'kept']);
  return db.cards.where('[article+decision]').anyOf(listed).toArray();
}

async function rowsIn(db: Database, scope: Scope, marks: ReadonlyMap<CardId, MarkRow>): Promise<CardRow[]> {
  if (scope.kind === 'articles') return keptOf(db, scope.ids);
  if (scope.kind === 'collection') {
    const shelved = (await db.articles.toArray()).filter((row) => isWithin(row, scope.name));
    return keptOf(
      db,
      shelved.map((row) => row.id),
    );
  }
  if (scope.kind === 'all') return db.cards.toArray();
  const ids =
    scope.kind === 'cards'
      ? scope.ids
      : [...marks.values()].filter((mark) => mark.tags?.includes(scope.tag)).map((mark) => mark.id);
  return (await db.cards.bulkGet([...ids])).filter((row) => row !== undefined);
}

function byCard(reviews: readonly Review[]): Map<CardId, Review[]> {
  const found = new Map<CardId, Review[]>();
  for (const review of reviews) {
    const some = found.get(review.card);
    if (some) some.push(review);
    else found.set(review.card, [review]);
  }
  return found;
}

async function articlesOf(db: Database, rows: readonly CardRow[]) {
  const ids = new Set(rows.flatMap((row) => row.face.evidence.map((one) => one.article)));
  return (await db.texts.bulkGet([...ids])).flatMap((row) => (row ? [row.article] : []));
}

/** The deck of an article: below the one that goes out, under the levels of its collection that the choice does not name. */
function homeName({ name, scope }: Choice, row: StoredArticle): string {
  const levels = levelsBelow(row.collection ?? '', scope.kind === 'collection' ? scope.name : '');
  const title = row.title.replace(/:{2,}/g, ':');
  return [name, levels, title].filter((part) => part !== '').join('::');
}

/** A deck for each article where whole articles go out; a selection, or one article alone, is one deck. */
async function homesOf(db: Database, choice: Choice, rows: readonly CardRow[]): Promise<Map<CardId, string>> {
  const ids = [...new Set(rows.map((row) => row.article))];
  if (choice.scope.kind === 'cards' || choice.scope.kind === 'tag' || ids.length < 2) return new Map();
  const articles = await db.articles.bulkGet(ids);
  const names = new Map(articles.flatMap((row) => (row ? [[row.id, homeName(choice, row)] as const] : [])));
  return new Map(
    rows.flatMap((row) => {
      const name = names.get(row.article);
      return name === undefined ? [] : [[row.id, name] as const];
    }),
  );
}

function ordered(a: CardRow, b: CardRow): number {
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.rank - b.rank;
}

/** Reads the kept cards that the choice means. */
export async function outgoingOf(db: Database, choice: Choice): Promise<Outgoing> {
  const marks = new Map((await db.marks.toArray()).map((mark) => [mark.id, mark]));
  const all = await rowsIn(db, choice.scope, marks);
  const kept = all.filter((row) => row.decision === 'kept');
  const rows = kept.filter((row) => choice.suspended || !marks.get(row.id)?.suspended).sort(ordered);
  const ids = rows.map((row) => row.id);
  const schedule = new Map((await db.schedule.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
  const log = choice.progress ? (await reviewsOf(db, ids)).map(({ noted: _noted, ...review }) => review) : [];
  const reviews = byCard(log);
  const own = rows.filter((row) => !row.carried);
  const mine = new Set(own.map((row) => row.id));
  const carried = new Map<FactId, OutgoingCard[]>();
  for (const row of rows) {
    if (!row.carried) continue;
    const memory = schedule.get(row.id)?.memory;
    const card = { row, mark: marks.get(row.id), memory, reviews: reviews.get(row.id) ?? [] };
    carried.set(row.carried.note, [...(carried.get(row.carried.note) ?? []), card]);
  }
  const faces = own.map(({ face }) => (choice.sources ? face : { ...face, evidence: [] }));
  const deck: Deck = {
    name: choice.name,
    articles: choice.sources ? await articlesOf(db, own) : [],
    cards: faces,
    memories: choice.progress ? own.flatMap((row) => schedule.get(row.id)?.memory ?? []) : [],
    reviews: log.filter((review) => mine.has(review.card)),
    homes: await homesOf(db, choice, own),
  };
  return { own: deck, marks, carried };
}
