/** What a conversion says outside the app: the entries of the JSON contract, which CONTRACT.md describes. */
import type { Conflict, Conversion, Rejected, SummarySentence } from './conversion.js';
import type { ArticleId, Card, Evidence, Fact } from './deck.js';

/** The id each article has for the one who asked; their own ids stand in every place of the report. */
export type GivenIds = ReadonlyMap<ArticleId, string>;

type ReportedEvidence = Omit<Evidence, 'article'> & { readonly article: string };

function reportedEvidence(evidence: readonly Evidence[], ids: GivenIds): ReportedEvidence[] {
  return evidence.map(({ article, start, end, quote }) => ({
    article: ids.get(article) ?? article,
    start,
    end,
    quote,
  }));
}

/** An entry of `cards` in the JSON contract. */
export function cardReport(card: Card, ids: GivenIds): object {
  const { id, fact, kind, prompt, answer, accepted } = card;
  return {
    id,
    fact,
    kind,
    prompt,
    answer,
    ...(accepted.length > 0 ? { accepted } : {}),
    ...(card.kind === 'choice' ? { options: card.options } : {}),
    ...(card.kind === 'number' ? { quantity: card.quantity } : {}),
    evidence: reportedEvidence(card.evidence, ids),
  };
}

function reportedFact(fact: Fact, ids: GivenIds): object {
  return { id: fact.id, slots: fact.slots, evidence: reportedEvidence(fact.evidence, ids) };
}

function reportedRejection({ span, rule, reason }: Rejected): object {
  return { start: span.start, end: span.end, rule, reason };
}

function startsIn(article: ArticleId, evidence: readonly Evidence[]): boolean {
  return evidence[0]?.article === article;
}

/** The version of the JSON contract; it grows where a reader of the last one would misread this one. */
export const CONTRACT_VERSION = 1;

/**
 * An article under its given id; `sameAs` is the id of an earlier one with the same text, which has it all.
 * `refused` names the language of one that was not converted.
 */
export type ReportedArticle = {
  readonly key: ArticleId;
  readonly id: string;
  readonly title: string;
  readonly sameAs: string | null;
  readonly refused: string | null;
};

function sentencesOf(sentences: readonly SummarySentence[], key: ArticleId): object[] {
  return sentences
    .filter(({ article }) => article === key)
    .map(({ text, start, end }) => ({ text, start, end }));
}

type Row = { readonly evidence: readonly Evidence[] };

function rowsOf(rows: readonly Row[], key: ArticleId, ids: GivenIds): object[] {
  return rows
    .filter(({ evidence }) => startsIn(key, evidence))
    .map((row) => ({ ...row, evidence: reportedEvidence(row.evidence, ids) }));
}

const NOTHING = { summary: [], cards: [], facts: [], rejected: [] } as const;

/**
 * One entry of `articles` in the JSON contract. What several articles carry together is listed
 * once, under the article of its first evidence. Cards keep the order of the conversion, best first.
 */
export function articleReport(made: Conversion, article: ReportedArticle, ids: GivenIds): object {
  const { key, id, title, sameAs, refused } = article;
  if (refused !== null)
    return { id, title, refused: { kind: 'other language', language: refused }, ...NOTHING };
  if (sameAs !== null) return { id, title, sameAs, ...NOTHING };
  return {
    id,
    title,
    summary: sentencesOf(made.summary, key),
    summaries: {
      one: sentencesOf(made.summaries.one, key),
      three: sentencesOf(made.summaries.three, key),
      points: sentencesOf(made.summaries.points, key),
    },
    tables: {
      whoIsWho: rowsOf(made.tables.whoIsWho, key, ids),
      timeline: rowsOf(made.tables.timeline, key, ids),
      numbers: rowsOf(made.tables.numbers, key, ids),
    },
    cards: made.cards
      .map((card, place) => ({ card, proposed: place < made.proposed }))
      .filter(({ card }) => startsIn(key, card.evidence))
      .map(({ card, proposed }) => ({ ...cardReport(card, ids), proposed })),
    facts: made.facts.filter((f) => startsIn(key, f.evidence)).map((f) => reportedFact(f, ids)),
    rejected: made.rejected.filter((r) => r.article === key).map(reportedRejection),
  };
}

/** An entry of `conflicts` or of `changes` in the JSON contract. */
export function conflictReport(conflict: Conflict, ids: GivenIds): object {
  return { what: conflict.what, evidence: reportedEvidence(conflict.evidence, ids) };
}

/** An entry of `merged` in the JSON contract; null where there is nothing to merge. */
export function mergedReport(made: Conversion, ids: GivenIds): object | null {
  const { merged } = made.summaries;
  if (merged.length === 0) return null;
  const shown = (id: ArticleId) => ids.get(id) ?? id;
  return {
    articles: made.articles.map(({ id }) => shown(id)),
    sentences: merged.map(({ article, start, end, text, carriedBy, elsewhere, dispute }) => ({
      article: shown(article),
      start,
      end,
      text,
      carriedBy: carriedBy.map(shown),
      elsewhere: reportedEvidence(elsewhere, ids),
      dispute,
    })),
  };
}
