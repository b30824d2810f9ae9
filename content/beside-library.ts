/** A conversion beside the learner's library: what both tell, what they disagree on, what need not be asked twice. */
import { askedOf, judge } from './answers/judge.js';
import type { Conversion, Rejected } from './conversion.js';
import { type ConvertOptions, convert } from './convert.js';
import type { Article, ArticleId, Card, CardId, Evidence, Fact, FactId, Span } from './deck.js';
import { conflictOf, disputesIn } from './facts/conflicts.js';
import { gather, meetingsByPlace } from './facts/gather.js';
import { type Meeting, meetingsIn } from './facts/meeting.js';
import { sentencesOf, type Told } from './facts/sentences.js';
import { carriersOf } from './facts/support.js';
import { factsOfOthers } from './facts/told-names.js';
import type { LanguageModel } from './language/model-load.js';

/** What is known already; cards whatever was decided about them. */
export type Library = { readonly facts: readonly Fact[]; readonly cards: readonly Card[] };

/** What a card of the library gains: sentences of the new articles that tell its fact with its answer. */
export type Gain = { readonly card: CardId; readonly fact: FactId; readonly evidence: readonly Evidence[] };

/** Sentences by their place, and where they meet those of the other side. */
type Sides = {
  readonly told: ReadonlyMap<string, Told>;
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>;
};

function placeOf({ article, start }: Evidence): string {
  return `${article} ${start}`;
}

/** Where the answer stands in its own sentence, capitals aside; null where it does not. */
function answerSpan({ evidence, answer }: Card): Span | null {
  const [own] = evidence;
  if (!own) return null;
  const lower = own.quote.toLowerCase();
  const exact = own.quote.indexOf(answer);
  const at = exact < 0 && lower.length === own.quote.length ? lower.indexOf(answer.toLowerCase()) : exact;
  return at < 0 ? null : { start: own.start + at, end: own.start + at + answer.length };
}

/** Sentences of the other side that tell what the card asks; none where its answer is not in its own words. */
function carriers(card: Card, { told, meetings }: Sides): readonly Evidence[] {
  const [own] = card.evidence;
  const span = answerSpan(card);
  const sentence = own && told.get(placeOf(own));
  if (!sentence || span === null) return [];
  return carriersOf(sentence, meetings.get(sentence.place) ?? [], span.start, span.end);
}

/** A card of the library that rests on one of these sentences and has this answer. */
function twinOf(
  card: Card,
  found: readonly Evidence[],
  known: ReadonlyMap<string, readonly Card[]>,
): Card | undefined {
  const beside = found.flatMap((evidence) => known.get(placeOf(evidence)) ?? []);
  return beside.find((other) => judge(askedOf(other), card.answer).right);
}

function refused(card: Card, twin: Card): readonly Rejected[] {
  const [own] = card.evidence;
  const span = answerSpan(card);
  const reason = `the library asks it already: “${twin.prompt}”`;
  return own && span ? [{ article: own.article, span, rule: 'W5', reason }] : [];
}

/** New cards with the sources that the library has for them; those that it asks already are left out, with the reason. */
function withSources(conversion: Conversion, sides: Sides, library: readonly Card[]): Conversion {
  const known = gather(library.flatMap((card) => card.evidence.map((one) => [placeOf(one), card] as const)));
  const cards: Card[] = [];
  const rejected: Rejected[] = [];
  let { proposed } = conversion;
  for (const [place, card] of conversion.cards.entries()) {
    const found = carriers(card, sides);
    const twin = twinOf(card, found, known);
    if (twin === undefined) cards.push({ ...card, evidence: [...card.evidence, ...found] });
    else {
      rejected.push(...refused(card, twin));
      if (place < conversion.proposed) proposed -= 1;
    }
  }
  return { ...conversion, cards, proposed, rejected: [...conversion.rejected, ...rejected] };
}

type Beside = { readonly conversion: Conversion; readonly gained: readonly Gain[] };

/** Converts articles that come into a library: its names serve as wrong answers, then as `besideLibrary`. */
export function convertBeside(
  model: LanguageModel,
  articles: readonly Article[],
  library: Library,
  onProgress: NonNullable<ConvertOptions['onProgress']>,
): Beside {
  const conversion = convert(model, articles, { onProgress, library: library.facts });
  return besideLibrary(conversion, library);
}

/**
 * What becomes of a conversion in a library: its cards name the library's sentences that carry them too, what is asked
 * there already is not asked again, and disagreements across are told. `gained` is what cards of the library gain.
 * Works on facts and cards alone; linear in their number. Facts of an article that comes once more are no other voice.
 */
export function besideLibrary(conversion: Conversion, library: Library): Beside {
  const own = new Set<string>(conversion.articles.map(({ id }) => id));
  const isOwn = (article: ArticleId | string) => own.has(article);
  const others = factsOfOthers(library.facts, own);
  if (others.length === 0 || conversion.facts.length === 0) return { conversion, gained: [] };
  const sentences = sentencesOf([...others, ...conversion.facts].flatMap((fact) => fact.parts ?? [fact]));
  const all = meetingsIn(sentences);
  const isAcross = ({ a, b }: Meeting) => isOwn(a.article) !== isOwn(b.article);
  const disputes = disputesIn(sentences, all).filter(({ meeting }) => isAcross(meeting));
  const apart = new Set(disputes.map(({ meeting }) => meeting));
  const agreed = all.filter((meeting) => isAcross(meeting) && !apart.has(meeting));
  const sides: Sides = {
    told: new Map(sentences.map((one) => [one.place, one])),
    meetings: meetingsByPlace(agreed),
  };
  const cards = library.cards.filter((card) => !card.evidence.some((one) => isOwn(one.article)));
  const gained = cards.flatMap((card) => {
    const evidence = carriers(card, sides);
    return evidence.length === 0 ? [] : [{ card: card.id, fact: card.fact, evidence }];
  });
  const conflicts = [...conversion.conflicts, ...disputes.map(conflictOf)];
  return { conversion: { ...withSources(conversion, sides, cards), conflicts }, gained };
}
