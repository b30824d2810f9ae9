/** Finds, among all that was worded and weighed, how one card came to be. */
import { featuresOf } from '../candidates/features.js';
import { outlineOf, sentenceViews } from '../candidates/outline.js';
import { contributionsOf } from '../candidates/ranker.js';
import type { Rejected } from '../conversion.js';
import type { Card, CardId, Span } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { placeOf, type Scored } from './candidate.js';
import type { Explanation, Feature, Rival } from './explanation.js';
import { cardOf } from './form.js';
import { keepingReasons } from './keeping.js';

/** Every rule that a candidate is tried on before it becomes a card; SPEC.md says what they ask. */
const TRIED = 'G1 G2 G3 G4 G7 G8 A1 A2 S1 S2 S3 S5 U1 U3 L1 L4 W1 W2 W3 W5 W7'.split(' ');

type Outcomes = {
  readonly scored: readonly Scored[];
  readonly cards: readonly Card[];
  readonly rejected: readonly Rejected[];
  readonly views: readonly { readonly readings: readonly SentenceReading[] }[];
};

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function rivalsOf(one: Scored, { scored, rejected, cards }: Outcomes): readonly Rival[] {
  const { article, span } = one.span.reading;
  const text = ({ start, end }: Span) => article.text.slice(start, end);
  const taken = new Set(cards.map((card) => card.id));
  const weighed = scored
    .filter((other) => other !== one && placeOf(other.span) === placeOf(one.span))
    .map(({ span: { start, end }, forms, score }): Rival => {
      const card = forms.some((form) => taken.has(form.id));
      const against = rejected.find(
        (r) => r.article === article.id && r.span.start === start && r.span.end === end,
      );
      const outcome = against ? `${against.rule} ${against.reason}` : 'W5 its words are asked already';
      return { start, end, text: text({ start, end }), score, outcome: card ? 'card' : outcome };
    });
  const refused = rejected
    .filter((r) => r.article === article.id && within(r.span, span))
    .filter((r) => !weighed.some((w) => w.start === r.span.start && w.end === r.span.end))
    .map(({ span: { start, end }, rule, reason }): Rival => {
      return { start, end, text: text({ start, end }), score: null, outcome: `${rule} ${reason}` };
    });
  return [...weighed, ...refused].toSorted(
    (a, b) => (b.score ?? -99) - (a.score ?? -99) || a.start - b.start,
  );
}

/** What the ranker saw and what each thing added, worked out anew: it is only kept for the one who asks. */
function featuresFor({ span }: Scored, { views }: Outcomes): readonly Feature[] {
  const readings = views.find((view) => view.readings.includes(span.reading))?.readings ?? [];
  const outline = outlineOf(readings);
  const view = [...sentenceViews(readings, outline)].find(({ reading }) => reading === span.reading);
  const place = view?.spans.findIndex((s) => s.first === span.first && s.last === span.last) ?? -1;
  return view && place >= 0 ? contributionsOf(featuresOf(view, place, outline)) : [];
}

/** Null where no card of this run has the id. */
export function explain(id: CardId, outcomes: Outcomes): Explanation | null {
  const card = outcomes.cards.find((c) => c.id === id);
  const one = outcomes.scored.find(({ forms }) => forms.some((form) => form.id === id));
  if (!card || !one) return null;
  const { start, end, kind, reading } = one.span;
  const { article } = reading;
  return {
    card: id,
    candidate: { article: article.id, span: { start, end }, text: article.text.slice(start, end), kind },
    score: one.score,
    features: featuresFor(one, outcomes),
    kept: one.kept,
    sure: one.sure,
    keptFor: keepingReasons({ ...one, card: cardOf(one, one.draft) }),
    passed: TRIED,
    rivals: rivalsOf(one, outcomes),
  };
}
