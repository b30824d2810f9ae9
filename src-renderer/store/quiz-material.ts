/** What the library has for a quiz: kept cards of the chosen articles, what is known beside them, and no more than needed. */
import type { Tables } from '../../content/conversion.js';
import type { Article, ArticleId, Card, CardId, Fact } from '../../content/deck.js';
import type { Result } from '../../content/problem.js';
import type { Clock } from '../study/day.js';
import { today } from '../study/day.js';
import type { Preset } from '../study/preset.js';
import { readCards } from './cards.js';
import { setDue } from './marks.js';
import { SUSPENDED_QUEUE } from './schedule.js';
import type { Database } from './schema.js';

export type StoredMaterial = {
  readonly cards: readonly Card[];
  readonly beside: readonly Card[];
  readonly articles: readonly { readonly article: Article; readonly tables: Tables | null }[];
  readonly facts: readonly Fact[];
};

/** Other cards of the library, whose answers serve as wrong ones. */
const BESIDE = 150;
/** Texts are heavy: a quiz over a large library stays within so many of them. */
const MOST_ARTICLES = 30;

/** Kept cards that are not suspended, over the library or over some articles. */
async function askableIds(db: Database, articles: readonly ArticleId[]): Promise<CardId[]> {
  const suspended = new Set(
    await db.schedule
      .where('[queue+due]')
      .between([SUSPENDED_QUEUE, Number.NEGATIVE_INFINITY], [SUSPENDED_QUEUE, Number.POSITIVE_INFINITY])
      .primaryKeys(),
  );
  const all =
    articles.length === 0
      ? await db.schedule.toCollection().primaryKeys()
      : (await Promise.all(articles.map((id) => keptOf(db, id)))).flat();
  return all.filter((id) => !suspended.has(id));
}

function keptOf(db: Database, article: ArticleId): Promise<CardId[]> {
  const ends = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map(
    (end) => [article, end, end] as const,
  );
  return db.schedule.where('[article+queue+due]').between(ends[0], ends[1]).primaryKeys();
}

/** How many cards could be asked. */
export async function countAskable(db: Database, articles: readonly ArticleId[]): Promise<number> {
  return (await askableIds(db, articles)).length;
}

async function textsOf(db: Database, ids: readonly ArticleId[]): Promise<StoredMaterial['articles']> {
  const rows = await db.texts.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [{ article: row.article, tables: row.tables ?? null }] : []));
}

/** What the articles tell, and what else the cards beside them rest on: names of the library come from there. */
async function factsOf(
  db: Database,
  homes: readonly ArticleId[],
  beside: readonly Card[],
): Promise<readonly Fact[]> {
  const own = await db.facts.where('sources').anyOf(homes).distinct().toArray();
  const known = new Set(own.map(({ id }) => id));
  const others = new Set(beside.map(({ fact }) => fact).filter((id) => !known.has(id)));
  const rows = await db.facts.bulkGet([...others]);
  return [...own, ...rows.filter((row) => row !== undefined)].map(({ fact }) => fact);
}

/**
 * The cards that `pick` takes, with the texts, tables and facts of their articles. No
 * articles means the whole library.
 */
export async function readQuizMaterial(
  db: Database,
  articles: readonly ArticleId[],
  pick: (ids: readonly CardId[]) => readonly CardId[],
): Promise<StoredMaterial> {
  const found = await readCards(db, pick(await askableIds(db, articles)));
  const homes = [...new Set([...articles, ...found.map(({ article }) => article)])].slice(0, MOST_ARTICLES);
  const near = new Set<ArticleId>(homes);
  const cards = found.filter(({ article }) => near.has(article));
  const asked = new Set<CardId>(cards.map(({ id }) => id));
  const others = await db.schedule.limit(BESIDE).primaryKeys();
  const beside = await readCards(
    db,
    others.filter((id) => !asked.has(id)),
  );
  return { cards, beside, articles: await textsOf(db, homes), facts: await factsOf(db, homes, beside) };
}

/**
 * Makes those of the cards due today that wait for a later day, in one step; what they remember stays. Cards that are
 * new or being learnt come soon by themselves. Answers with how many were made due. Problem: 'not saved'.
 */
export async function makeDue(
  db: Database,
  ids: readonly CardId[],
  clock: Clock,
  preset: Preset,
): Promise<Result<number>> {
  const rows = (await db.schedule.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
  const day = today(clock);
  const later = rows.filter(({ memory: { state } }) => state.kind === 'review' && state.dueDay > day);
  if (later.length === 0) return { ok: true, value: 0 };
  const done = await setDue(
    db,
    later.map(({ id }) => id),
    day,
    day,
    preset,
  );
  return done.ok ? { ok: true, value: later.length } : done;
}
