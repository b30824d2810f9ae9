/** What the opened articles tell at a glance: their summaries, and one set of tables for all of them. */
import type { MergedSentence, Summaries, SummarySentence, Tables } from '../../../../content/conversion.js';
import type { ArticleId, Evidence } from '../../../../content/deck.js';
import type { TextRow } from '../../../store/schema.js';
import type { Settings } from '../../../store/settings.js';
import { differing } from '../../../study/differences.js';
import { titled } from '../../parts/words.js';

export type Length = Settings['summaryLength'];

type ArticleSummary = {
  readonly title: string;
  readonly lines: Readonly<Record<Length, readonly SummarySentence[]>>;
};

/** A line of the summary of several reports. */
export type MergedLine = SummarySentence & {
  /** "In both reports", "Only in “…”". */
  readonly carried: string;
  /** What is in dispute; null where nothing is. */
  readonly dispute: string | null;
  /** What the line itself has in a dispute, and what the others have in its place. */
  readonly values: readonly string[];
  readonly others: readonly {
    readonly evidence: Evidence;
    readonly title: string;
    readonly values: readonly string[];
  }[];
};

export type Overview = {
  readonly articles: readonly ArticleSummary[];
  readonly merged: readonly MergedLine[];
  /** Null for articles that came in before there were tables. */
  readonly tables: Tables | null;
};

type Texts = ReadonlyMap<ArticleId, TextRow>;

const LENGTHS: readonly Length[] = ['one', 'three', 'points'];

/** The length after this one, from the longest to the shortest again. */
export function nextLength(length: Length): Length {
  return LENGTHS[(LENGTHS.indexOf(length) + 1) % LENGTHS.length] ?? 'three';
}

/** Lines that come to the same at two lengths are a short article's: there is nothing to choose then. */
export function hasLengths({ articles }: Overview): boolean {
  return articles.some(({ lines }) => new Set(LENGTHS.map((length) => lines[length].length)).size > 1);
}

function summaryOf({ article, summary, summaries }: TextRow): ArticleSummary {
  const lines = summaries ?? { one: summary.slice(0, 1), three: summary, points: summary };
  return { title: article.title, lines };
}

function carriedWords(carriers: readonly ArticleId[], reports: number, texts: Texts): string {
  const titles = carriers.map((id) => titled(texts.get(id)?.article.title ?? ''));
  if (carriers.length < reports) return `Only in ${titles.join(' and ')}`;
  return reports === 2 ? 'In both reports' : `In all ${reports} reports`;
}

function valuesIn(quote: string, others: readonly string[]): readonly string[] {
  const values = differing(quote, others).flatMap((piece) => (piece.differs ? [piece.text] : []));
  return values.length > 0 ? values : [`“${quote}”`];
}

function mergedLine(line: MergedSentence, reports: number, texts: Texts): MergedLine {
  const elsewhere = line.elsewhere.filter((one) => texts.has(one.article));
  const quotes = elsewhere.map((one) => one.quote);
  const carriers = line.carriedBy.filter((id) => texts.has(id));
  return {
    ...line,
    carried: carriedWords(carriers, reports, texts),
    values: line.dispute === null ? [] : valuesIn(line.text, quotes),
    others: elsewhere.map((evidence) => ({
      evidence,
      title: texts.get(evidence.article)?.article.title ?? '',
      values: line.dispute === null ? [] : valuesIn(evidence.quote, [line.text]),
    })),
  };
}

/** Empty once only one of the reports is left; a dispute goes with the last report that contradicts. */
function mergedOf(summaries: readonly Summaries[], texts: Texts): readonly MergedLine[] {
  const lines = distinct(summaries.flatMap(({ merged }) => merged)).filter((line) => texts.has(line.article));
  const cited = lines.flatMap((line) => [...line.carriedBy, ...line.elsewhere.map((one) => one.article)]);
  const reports = new Set(cited.filter((id) => texts.has(id))).size;
  if (reports < 2) return [];
  return lines
    .map((line) => mergedLine(line, reports, texts))
    .filter((line) => line.dispute === null || line.others.length > 0);
}

function distinct<Row>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function rowsOf<Row extends { readonly evidence: readonly Evidence[] }>(
  rows: readonly Row[],
  texts: Texts,
): Row[] {
  return distinct(rows)
    .map((row) => ({ ...row, evidence: row.evidence.filter((one) => texts.has(one.article)) }))
    .filter((row) => row.evidence.length > 0);
}

function tablesOf(tables: readonly Tables[], texts: Texts): Tables | null {
  if (tables.length === 0) return null;
  const timeline = rowsOf(
    tables.flatMap((one) => one.timeline),
    texts,
  );
  const day = ({ date }: (typeof timeline)[number]) =>
    date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);
  return {
    whoIsWho: rowsOf(
      tables.flatMap((one) => one.whoIsWho),
      texts,
    ),
    timeline: timeline.sort((a, b) => day(a) - day(b)),
    numbers: rowsOf(
      tables.flatMap((one) => one.numbers),
      texts,
    ),
  };
}

/** The overview of the opened articles; `texts` has these and all that they cite, as far as it is still there. */
export function overviewOf(opened: readonly ArticleId[], texts: Texts): Overview {
  const rows = opened.map((id) => texts.get(id)).filter((row) => row !== undefined);
  return {
    articles: rows.map(summaryOf),
    merged: mergedOf(
      rows.flatMap((row) => row.summaries ?? []),
      texts,
    ),
    tables: tablesOf(
      rows.flatMap((row) => row.tables ?? []),
      texts,
    ),
  };
}
