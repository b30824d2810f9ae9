/** Articles in and out of the library: each goes with its facts and cards in one transaction. */
import type { Gain } from '../../content/beside-library.js';
import type { Conflict, Conversion, Summaries, SummarySentence, Tables } from '../../content/conversion.js';
import type { Article, ArticleId, Evidence } from '../../content/deck.js';
import type { Result } from '../../content/problem.js';
import { alikeGroups } from '../study/alike.js';
import { type Clock, nextRollover, today } from '../study/day.js';
import { act } from './act.js';
import type { Hand } from './hand.js';
import { allArticles, type Moved, whileUnchanged } from './held.js';
import { cardGained, cardJoined, cardRow, factGained, factJoined, factRow } from './merge.js';
import { BURIED_QUEUE, LEARNING_QUEUE } from './schedule.js';
import type { Database, ScheduleRow, StoredArticle, TextRow } from './schema.js';

/** A line of the library; `due` counts learning and review cards due before the study day ends. */
export type ArticleRow = StoredArticle & { readonly due: number };

export type AddedArticles = { readonly added: readonly ArticleId[]; readonly already: readonly ArticleId[] };

const NO_COUNTS = { suggested: 0, kept: 0, discarded: 0, fresh: 0 };

function libraryRow(article: Article, conversion: Conversion, addedAt: number): StoredArticle {
  const { id, title, origin, text } = article;
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const offered = conversion.cards.slice(0, conversion.proposed);
  const proposed = offered.filter((card) => card.evidence[0]?.article === id).length;
  return { id, title, origin, addedAt, words, ...NO_COUNTS, proposed };
}

function summariesOf(id: ArticleId, { one, three, points, merged }: Summaries): Summaries {
  const own = (sentences: readonly SummarySentence[]) => sentences.filter((line) => line.article === id);
  const together = merged.some((line) => line.carriedBy.includes(id)) ? merged : [];
  return { one: own(one), three: own(three), points: own(points), merged: together };
}

function tablesOf(id: ArticleId, { whoIsWho, timeline, numbers }: Tables): Tables {
  const citing = <Row extends { readonly evidence: readonly Evidence[] }>(rows: readonly Row[]) =>
    rows.filter((row) => row.evidence.some((one) => one.article === id));
  return { whoIsWho: citing(whoIsWho), timeline: citing(timeline), numbers: citing(numbers) };
}

function textRow(article: Article, conversion: Conversion): TextRow {
  const { id } = article;
  return {
    id,
    article,
    summary: conversion.summary.filter((sentence) => sentence.article === id),
    rejected: conversion.rejected.filter((candidate) => candidate.article === id),
    conflicts: conversion.conflicts.filter((conflict) => conflict.evidence.some((one) => one.article === id)),
    proposed: conversion.proposed,
    summaries: summariesOf(id, conversion.summaries),
    tables: tablesOf(id, conversion.tables),
  };
}

/** What the new articles carry; cards of articles that were here already stay as the learner left them. */
async function addFactsAndCards(
  db: Database,
  hand: Hand,
  conversion: Conversion,
  added: Set<ArticleId>,
): Promise<void> {
  const carried = (row: { readonly sources: readonly ArticleId[] }) =>
    row.sources.some((id) => added.has(id));
  const facts = conversion.facts.map(factRow).filter(carried);
  const storedFacts = await hand.read(db.facts, idsOf(facts));
  await hand.put(
    db.facts,
    facts.map((row, i) => factJoined(row, storedFacts[i], true)),
  );
  const groups = alikeGroups(conversion.cards);
  const cards = conversion.cards
    .map((card, rank) => cardRow(card, rank, groups.get(card.id)))
    .filter(carried);
  const storedCards = await hand.read(db.cards, idsOf(cards));
  await hand.put(
    db.cards,
    cards.map((row, i) => cardJoined(row, storedCards[i], true)),
  );
}

/** Cards that were here, and their facts, with the sentences of the new articles that carry them too. */
async function addSources(
  db: Database,
  hand: Hand,
  gained: readonly Gain[],
  added: Set<ArticleId>,
): Promise<void> {
  const gains = gained.map((gain) => ({
    ...gain,
    evidence: gain.evidence.filter((one) => added.has(one.article)),
  }));
  for (const { card, fact, evidence } of gains.filter((gain) => gain.evidence.length > 0)) {
    const [cardHere] = await hand.read(db.cards, [card]);
    const [factHere] = await hand.read(db.facts, [fact]);
    if (cardHere) await hand.put(db.cards, [cardGained(cardHere, evidence)]);
    if (factHere) await hand.put(db.facts, [factGained(factHere, evidence)]);
  }
}

/** A conflict with an article that was here already is told there too. */
async function tellOthers(
  db: Database,
  hand: Hand,
  conflicts: readonly Conflict[],
  added: Set<ArticleId>,
): Promise<void> {
  const cited = ({ evidence }: Conflict) => evidence.map((one) => one.article);
  const fresh = conflicts.filter((conflict) => cited(conflict).some((id) => added.has(id)));
  const others = [...new Set(fresh.flatMap(cited))].filter((id) => !added.has(id));
  const rows = (await hand.read(db.texts, others)).filter((row) => row !== undefined);
  const telling = (row: TextRow) => fresh.filter((conflict) => cited(conflict).includes(row.id));
  await hand.put(
    db.texts,
    rows.map((row) => ({ ...row, conflicts: [...row.conflicts, ...telling(row)] })),
  );
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

/**
 * Adds what a conversion made, all or nothing, every card as a suggestion. An article that is already here
 * is left alone. `addedAt` is ms since 1970; `gained` is what cards that are here gain. Problem: 'not saved'.
 */
export function addConversion(
  db: Database,
  conversion: Conversion,
  addedAt: number,
  gained: readonly Gain[] = [],
): Promise<Result<AddedArticles>> {
  return act(db, { act: 'article added' }, [db.texts, db.facts], async (hand) => {
    const ids = [...new Set(conversion.articles.map((article) => article.id))];
    const here = await db.articles.bulkGet(ids);
    const added = new Set(ids.filter((_, i) => here[i] === undefined));
    const fresh = conversion.articles.filter((article) => added.has(article.id));
    await hand.put(
      db.articles,
      fresh.map((article) => libraryRow(article, conversion, addedAt)),
    );
    await hand.put(
      db.texts,
      fresh.map((article) => textRow(article, conversion)),
    );
    await tellOthers(db, hand, conversion.conflicts, added);
    await addFactsAndCards(db, hand, conversion, added);
    await addSources(db, hand, gained, added);
    return { added: [...added], already: ids.filter((id) => !added.has(id)) };
  });
}

/** Learning cards, which are few, and those whose burying is over; reviews are counted with their article. */
async function dueBeside(db: Database, clock: Clock): Promise<Map<ArticleId, number>> {
  const before = (queue: number, due: number) =>
    db.schedule
      .where('[queue+due]')
      .between([queue, Number.NEGATIVE_INFINITY], [queue, due], true, true)
      .toArray();
  const learning = await before(LEARNING_QUEUE, nextRollover(clock) - 1);
  const woken = await before(BURIED_QUEUE, today(clock));
  const counts = new Map<ArticleId, number>();
  for (const row of [...learning, ...woken]) countBeside(counts, row, clock, 1);
  return counts;
}

function countBeside(counts: Map<ArticleId, number>, row: ScheduleRow, clock: Clock, by: 1 | -1): void {
  const isBeside =
    row.queue === BURIED_QUEUE
      ? row.due <= today(clock) && isDue(row, clock)
      : row.queue === LEARNING_QUEUE && row.due < nextRollover(clock);
  if (isBeside) counts.set(row.article, (counts.get(row.article) ?? 0) + by);
}

function isDue({ memory: { state } }: ScheduleRow, clock: Clock): boolean {
  return state.kind === 'review' ? state.dueDay <= today(clock) : state.kind !== 'new';
}

/** Lines of the library as they were shown last; a row that has not changed needs no counting. */
const lines = new WeakMap<StoredArticle, { readonly day: number; readonly own: number; row: ArticleRow }>();

/** The same object for as long as nothing in it changes. */
function lineOf(article: StoredArticle, day: number, beside: number): ArticleRow {
  const known = lines.get(article);
  const own = known?.day === day ? known.own : dueIn(article, day);
  if (known && own + beside === known.row.due && known.day === day) return known.row;
  const row = { ...article, due: own + beside };
  lines.set(article, { day, own, row });
  return row;
}

function dueIn(article: StoredArticle, day: number): number {
  return Object.entries(article.days ?? {}).reduce(
    (sum, [on, cards]) => sum + (Number(on) <= day ? cards : 0),
    0,
  );
}

type Listed = {
  /** In the order of the list. */
  readonly articles: readonly StoredArticle[];
  readonly beside: ReadonlyMap<ArticleId, number>;
  readonly lines: readonly ArticleRow[];
};

function listed(articles: Listed['articles'], beside: Listed['beside'], clock: Clock): Listed {
  const day = today(clock);
  const lines = articles.map((article) => lineOf(article, day, beside.get(article.id) ?? 0));
  return { articles, beside, lines };
}

/** After an answer no article has come or gone, and none has changed its place. */
function listedAfter(held: Listed, { cards, rows }: Moved, clock: Clock): Listed | undefined {
  const beside = new Map(held.beside);
  for (const { before, after } of cards.values()) {
    if (before) countBeside(beside, before, clock, -1);
    if (after) countBeside(beside, after, clock, 1);
  }
  return listed(
    held.articles.map((article) => rows.get(article.id) ?? article),
    beside,
    clock,
  );
}

async function listedOn(db: Database, clock: Clock): Promise<Listed> {
  const [articles, beside] = await Promise.all([allArticles(db), dueBeside(db, clock)]);
  const newestFirst = [...articles].sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? 1 : -1));
  return listed(newestFirst, beside, clock);
}

/** The library, newest first. Reads no text and no card in review, so ten thousand articles list quickly. */
export async function articleRows(db: Database, clock: Clock): Promise<readonly ArticleRow[]> {
  const key = ['article rows', today(clock), nextRollover(clock)];
  const held = await whileUnchanged(db, key, () => listedOn(db, clock), {
    follow: (held, moved) => listedAfter(held, moved, clock),
  });
  return held.lines;
}

/** An article with its summary, refusals and conflicts; conflicts with an article now gone are left out. */
export async function readStoredArticle(db: Database, id: ArticleId): Promise<TextRow | null> {
  const row = await db.texts.get(id);
  if (!row) return null;
  if (row.conflicts.length === 0) return row;
  const cited = row.conflicts.flatMap((conflict) => conflict.evidence.map((one) => one.article));
  const keys = await db.articles
    .where(':id')
    .anyOf([...new Set(cited)])
    .primaryKeys();
  const here = new Set<ArticleId>(keys);
  const conflicts = row.conflicts.filter((conflict) =>
    conflict.evidence.every((one) => here.has(one.article)),
  );
  return { ...row, conflicts };
}
