/** What a conversion says outside the app: the entries of the JSON contract, which CONTRACT.md describes. */
import type { ArticleId, Card, Conflict, Conversion, Evidence, Fact, Rejected } from './deck.js';

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
    summary: made.summary
      .filter((sentence) => sentence.article === key)
      .map(({ text, start, end }) => ({ text, start, end })),
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
