/** Joins the rows of a table that one fact of the ledger carries, and keeps every row's evidence exact. */
import type { CalendarDate, Evidence, Fact } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';

/** What a table is made of: an article's sentences and the day it speaks from. */
export type TableSource = {
  readonly readings: readonly SentenceReading[];
  readonly anchor: CalendarDate | null;
};

const DAY = /(?:sun|mon|tues|wednes|thurs|fri|satur)day$|^(?:yesterday|tomorrow|tonight)$/i;

/**
 * Whether the article tells of its own days: of the year it was written in, or of weekdays. An old story says nothing
 * of the day it was told.
 */
export function reportsItsDay({ readings, anchor }: TableSource): boolean {
  return readings.some(
    ({ dates, times }) =>
      dates.some((d) => (d.date !== null && d.date.year === anchor?.year) || DAY.test(d.text)) ||
      times.some(
        (t) => t.kind === 'weekday' || (t.from !== null && !t.from.inferred && t.from.year === anchor?.year),
      ),
  );
}

/** The whole sentence as evidence. */
export function sentenceEvidence({ article, span, text }: SentenceReading): Evidence {
  return { article: article.id, start: span.start, end: span.end, quote: text };
}

function touches(a: Evidence, b: Evidence): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

function carriedTogether(a: readonly Evidence[], b: readonly Evidence[], facts: readonly Fact[]): boolean {
  return facts.some(
    ({ evidence }) =>
      evidence.some((e) => a.some((one) => touches(one, e))) &&
      evidence.some((e) => b.some((one) => touches(one, e))),
  );
}

type Row = { readonly evidence: readonly Evidence[] };

/** Rows of several articles that `same` says are equal and a fact joins become the first of them, with all evidence. */
export function joinedRows<R extends Row>(
  rows: readonly R[],
  facts: readonly Fact[],
  same: (a: R, b: R) => boolean,
): readonly R[] {
  const shared = facts.filter(({ evidence }) => new Set(evidence.map((e) => e.article)).size > 1);
  if (shared.length === 0) return rows;
  const kept: R[] = [];
  for (const row of rows) {
    const at = kept.findIndex(
      (other) =>
        other.evidence[0]?.article !== row.evidence[0]?.article &&
        same(other, row) &&
        carriedTogether(other.evidence, row.evidence, shared),
    );
    const other = kept[at];
    if (other) kept[at] = { ...other, evidence: [...other.evidence, ...row.evidence] };
    else kept.push(row);
  }
  return kept;
}
