/** Articles in and out of the library: each goes with its facts and cards in one transaction. */
import type { Conversion, Summaries, SummarySentence, Tables } from '../../content/conversion.js';
import type { Article, ArticleId, Evidence } from '../../content/deck.js';
import type { Result } from '../../content/problem.js';
import { type Clock, nextRollover, today } from '../study/day.js';
import { cardJoined, cardRow, factJoined, factRow } from './merge.js';
import { saving } from './saving.js';
import { LEARNING_QUEUE, REVIEW_QUEUE, recount, refold } from './schedule.js';
import type { Database, StoredArticle, TextRow } from './schema.js';

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
async function addFactsAndCards(db: Database, conversion: Conversion, added: Set<ArticleId>): Promise<void> {
  const carried = (row: { readonly sources: readonly ArticleId[] }) =>
    row.sources.some((id) => added.has(id));
  const facts = conversion.facts.map(factRow).filter(carried);
  const storedFacts = await db.facts.bulkGet(facts.map((row) => row.id));
  await db.facts.bulkPut(facts.map((row, i) => factJoined(row, storedFacts[i], true)));
  const cards = conversion.cards.map(cardRow).filter(carried);
  const storedCards = await db.cards.bulkGet(cards.map((row) => row.id));
  const joined = cards.map((row, i) => cardJoined(row, storedCards[i], true));
  await db.cards.bulkPut(joined);
  await refold(db, joined);
  await recount(db, joined);
}

/**
 * Adds what a conversion made, all or nothing, every card as a suggestion. An article that is already here
 * is left alone. `addedAt` is ms since 1970. Problem: 'not saved'.
 */
export function addConversion(
  db: Database,
  conversion: Conversion,
  addedAt: number,
): Promise<Result<AddedArticles>> {
  const tables = [db.articles, db.texts, db.facts, db.cards, db.schedule, db.reviews];
  return saving(() =>
    db.transaction('rw', tables, async () => {
      const ids = [...new Set(conversion.articles.map((article) => article.id))];
      const here = await db.articles.bulkGet(ids);
      const added = new Set(ids.filter((_, i) => here[i] === undefined));
      const fresh = conversion.articles.filter((article) => added.has(article.id));
      await db.articles.bulkPut(fresh.map((article) => libraryRow(article, conversion, addedAt)));
      await db.texts.bulkPut(fresh.map((article) => textRow(article, conversion)));
      await addFactsAndCards(db, conversion, added);
      return { added: [...added], already: ids.filter((id) => !added.has(id)) };
    }),
  );
}

async function dueByArticle(db: Database, clock: Clock): Promise<Map<ArticleId, number>> {
  const before = (queue: number, due: number) =>
    db.schedule
      .where('[queue+due]')
      .between([queue, Number.NEGATIVE_INFINITY], [queue, due], true, true)
      .toArray();
  const rows = await Promise.all([
    before(LEARNING_QUEUE, nextRollover(clock) - 1),
    before(REVIEW_QUEUE, today(clock)),
  ]);
  const counts = new Map<ArticleId, number>();
  for (const row of rows.flat()) counts.set(row.article, (counts.get(row.article) ?? 0) + 1);
  return counts;
}

/** The library, newest first. Reads no text, so ten thousand articles list quickly. */
export async function articleRows(db: Database, clock: Clock): Promise<ArticleRow[]> {
  // Turned round here: backwards, the rows would come one by one instead of all at once.
  const [articles, due] = await Promise.all([
    db.articles.orderBy('addedAt').toArray(),
    dueByArticle(db, clock),
  ]);
  return articles.reverse().map((article) => ({ ...article, due: due.get(article.id) ?? 0 }));
}

/** An article with its summary, refusals and conflicts; conflicts with an article now gone are left out. */
export async function readStoredArticle(db: Database, id: ArticleId): Promise<TextRow | null> {
  const row = await db.texts.get(id);
  if (!row) return null;
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
