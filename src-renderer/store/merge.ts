/** Facts and cards that several articles carry: joined when one comes, parted when one goes. */
import type { ArticleId, Card, Evidence, Fact } from '../../content/deck.js';
import type { CardRow, FactRow } from './schema.js';

function sourcesOf(evidence: readonly Evidence[]): ArticleId[] {
  return [...new Set(evidence.map((one) => one.article))];
}

function sameEvidence(a: Evidence, b: Evidence): boolean {
  return a.article === b.article && a.start === b.start && a.end === b.end;
}

/** The first list in its order, then what only the second has. */
function joined(first: readonly Evidence[], second: readonly Evidence[]): Evidence[] {
  return [...first, ...second.filter((one) => !first.some((other) => sameEvidence(one, other)))];
}

function homeOf(evidence: readonly Evidence[]): ArticleId {
  const first = evidence[0];
  if (!first) throw new Error('a card without evidence has no article');
  return first.article;
}

/** A row for a fact. */
export function factRow(fact: Fact): FactRow {
  return { id: fact.id, sources: sourcesOf(fact.evidence), fact };
}

/** A row for a card that nobody has decided about; `rank` is its place in its conversion. */
export function cardRow(card: Card, rank: number, group: string | undefined): CardRow {
  const { id, evidence } = card;
  const sources = sourcesOf(evidence);
  const row = { id, article: homeOf(evidence), sources, rank, edited: false, face: card };
  return { ...row, decision: 'suggested', ...(group !== undefined && { group }) };
}

function factWith(row: FactRow, evidence: readonly Evidence[]): FactRow {
  return { ...row, sources: sourcesOf(evidence), fact: { ...row.fact, evidence } };
}

function cardWith(row: CardRow, evidence: readonly Evidence[]): CardRow {
  const article = homeOf(evidence);
  return { ...row, article, sources: sourcesOf(evidence), face: { ...row.face, evidence } };
}

/** Which articles' evidence counts. */
export type Present = (article: ArticleId) => boolean;

function among(evidence: readonly Evidence[], present: Present): Evidence[] {
  return evidence.filter((one) => present(one.article));
}

/** `row` with only the evidence of articles that are present; null when none is left. */
export function factAmong(row: FactRow, present: Present): FactRow | null {
  const left = among(row.fact.evidence, present);
  return left.length === 0 ? null : factWith(row, left);
}

/** As `factAmong`; the card moves to the article of its first evidence left. */
export function cardAmong(row: CardRow, present: Present): CardRow | null {
  const left = among(row.face.evidence, present);
  return left.length === 0 ? null : cardWith(row, left);
}

/** The row with more evidence; what it had comes first. */
export function factGained(row: FactRow, evidence: readonly Evidence[]): FactRow {
  return factWith(row, joined(row.fact.evidence, evidence));
}

/** As `factGained`. */
export function cardGained(row: CardRow, evidence: readonly Evidence[]): CardRow {
  return cardWith(row, joined(row.face.evidence, evidence));
}

/** The stored row, if any, with all evidence of both; what the learner did to it stays. */
export function factJoined(incoming: FactRow, stored: FactRow | undefined, storedFirst: boolean): FactRow {
  if (!stored) return incoming;
  const [first, second] = storedFirst ? [stored, incoming] : [incoming, stored];
  return factWith(stored, joined(first.fact.evidence, second.fact.evidence));
}

/** As `factJoined`: decision, wording and rank of the stored card stay. */
export function cardJoined(incoming: CardRow, stored: CardRow | undefined, storedFirst: boolean): CardRow {
  if (!stored) return incoming;
  const [first, second] = storedFirst ? [stored, incoming] : [incoming, stored];
  return cardWith(stored, joined(first.face.evidence, second.face.evidence));
}
