/** Finds, among all that was worded and weighed, how one card came to be. */
import type { Card, CardId, Rejected, Span } from '../deck.js';
import type { Explanation, Rival } from './explanation.js';
import type { Scored } from './select.js';

/** Every rule that a candidate is tried on before it becomes a card; SPEC.md says what they ask. */
const TRIED = 'G1 G2 G3 G4 G7 G8 A1 A2 S1 S2 S3 S5 U1 U3 L1 L4 W1 W2 W3 W5'.split(' ');

type Outcomes = {
  readonly scored: readonly Scored[];
  readonly cards: readonly Card[];
  readonly rejected: readonly Rejected[];
};

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function outcomeOf({ rule, reason }: Rejected): string {
  return `${rule} ${reason}`;
}

function rivalsOf(one: Scored, { scored, rejected, cards }: Outcomes): readonly Rival[] {
  const { reading } = one.candidate.statement;
  const { article, span } = reading;
  const text = ({ start, end }: Span) => article.text.slice(start, end);
  const taken = new Set(cards.map((card) => card.id));
  const scores = new Map<string, number>();
  const kept: Rival[] = [];
  for (const other of scored) {
    if (other === one || other.candidate.statement.reading !== reading) continue;
    const { start, end } = other.candidate.target;
    scores.set(`${start} ${end}`, other.score);
    if (other.forms.some((form) => taken.has(form.id)))
      kept.push({ start, end, text: text({ start, end }), score: other.score, outcome: 'card' });
  }
  const refused = rejected
    .filter((r) => r.article === article.id && within(r.span, span))
    .map((r): Rival => {
      const { start, end } = r.span;
      const score = scores.get(`${start} ${end}`) ?? null;
      return { start, end, text: text(r.span), score, outcome: outcomeOf(r) };
    });
  return [...kept, ...refused].toSorted((a, b) => (b.score ?? -99) - (a.score ?? -99) || a.start - b.start);
}

/** Null where no card of this run has the id. */
export function explain(id: CardId, outcomes: Outcomes): Explanation | null {
  const card = outcomes.cards.find((c) => c.id === id);
  const one = outcomes.scored.find(({ forms }) => forms.some((form) => form.id === id));
  if (!card || !one) return null;
  const { target, statement } = one.candidate;
  const { start, end, kind } = target;
  const { article } = statement.reading;
  return {
    card: id,
    candidate: { article: article.id, span: { start, end }, text: article.text.slice(start, end), kind },
    score: one.score,
    features: [],
    passed: TRIED,
    rivals: rivalsOf(one, outcomes),
  };
}
