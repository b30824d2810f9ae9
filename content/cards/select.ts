/** Which candidates become cards: best first, no two on the same words, few from one sentence, nothing asked twice. */
import type { Card } from '../deck.js';
import { placeOf, type Scored } from './candidate.js';

/** A candidate that was good enough and still left out, with the rule that did it. */
type Left = { readonly candidate: Scored; readonly rule: string; readonly reason: string };
type Chosen = { readonly cards: readonly Card[]; readonly proposed: number; readonly left: readonly Left[] };

/** How many cards there may be, and how many of the first are proposed. */
export type Budget = { readonly most: number; readonly proposed: number };

const PER_SENTENCE = 3;
const PER_FACT = 3;
const PER_ANSWER = 3;
/** A sentence's later cards are proposed after another sentence's first: what its first, second, third count for. */
const AGAIN: readonly number[] = [1, 0.7, 0.5];
/** Below this nothing is proposed, whatever the budget. */
const WORTH = 0.12;

type Tally = {
  readonly taken: Map<string, Scored[]>;
  readonly facts: Map<string, number>;
  /** Of two sentences that carry one fact: the one it is asked from. */
  readonly homes: Map<string, string>;
  readonly answers: Map<string, ReadonlySet<string>[]>;
};

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}_ ]/gu, '');
}

function contentOf(prompt: string): ReadonlySet<string> {
  return new Set(prompt.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return 2 * shared >= Math.min(a.size, b.size);
}

/** Its sentence with each other sentence that carries it, as keys that do not depend on which is asked. */
function pairsOf(one: Scored): readonly string[] {
  const own = placeOf(one.span);
  return one.evidence
    .filter((e) => e.article !== one.span.reading.article.id)
    .map((e) => [own, `${e.article} ${e.start}`].sort().join(' '));
}

function reasonAgainst(one: Scored, tally: Tally): { rule: string; reason: string } | null {
  const { span, fact, forms } = one;
  const place = placeOf(span);
  const taken = tally.taken.get(place) ?? [];
  if (taken.some((t) => t.span.first <= span.last && span.first <= t.span.last))
    return { rule: 'W5', reason: 'its words are asked already' };
  if (taken.length >= PER_SENTENCE) return { rule: 'W5', reason: `its sentence has ${PER_SENTENCE} cards` };
  if (pairsOf(one).some((pair) => (tally.homes.get(pair) ?? place) !== place))
    return { rule: 'W5', reason: 'asked from the other article' };
  if ((tally.facts.get(fact.id) ?? 0) >= PER_FACT)
    return { rule: 'W5', reason: `its fact has ${PER_FACT} cards` };
  const before = tally.answers.get(normal(forms[0]?.answer ?? '')) ?? [];
  if (before.length >= PER_ANSWER) return { rule: 'L4', reason: 'the same answer three times' };
  const prompt = contentOf(forms[0]?.prompt ?? '');
  return before.some((other) => alike(prompt, other)) ? { rule: 'W5', reason: 'asked already' } : null;
}

function note(one: Scored, tally: Tally): void {
  const place = placeOf(one.span);
  tally.taken.set(place, [...(tally.taken.get(place) ?? []), one]);
  tally.facts.set(one.fact.id, (tally.facts.get(one.fact.id) ?? 0) + 1);
  for (const pair of pairsOf(one)) tally.homes.set(pair, place);
  const answer = normal(one.forms[0]?.answer ?? '');
  tally.answers.set(answer, [...(tally.answers.get(answer) ?? []), contentOf(one.forms[0]?.prompt ?? '')]);
}

/** Every second gap that has a choice form takes it, so that recall is asked for at least as often as recognition. */
function formFor(one: Scored, gapsSoFar: number): Card {
  const [first, second] = one.forms;
  if (!first) throw new Error('a candidate without a form');
  return second && gapsSoFar % 2 === 0 ? second : first;
}

/** The proposed ones first: by score, where each further one of a sentence counts for less. */
function inOrder(chosen: readonly Scored[], proposed: number): { order: readonly Scored[]; first: number } {
  const seen = new Map<string, number>();
  const spread = chosen
    .map((one) => {
      const again = seen.get(placeOf(one.span)) ?? 0;
      seen.set(placeOf(one.span), again + 1);
      return { one, score: one.score * (AGAIN[again] ?? 0) };
    })
    .toSorted((a, b) => b.score - a.score);
  const head = spread.filter(({ one }) => one.score >= WORTH).slice(0, proposed);
  const first = new Set(head.map(({ one }) => one));
  return { order: [...first, ...chosen.filter((one) => !first.has(one))], first: first.size };
}

/** The best candidates as cards, those that are proposed in front; the others with the rule that left them out. */
export function select(scored: readonly Scored[], budget: Budget): Chosen {
  const tally: Tally = { taken: new Map(), facts: new Map(), homes: new Map(), answers: new Map() };
  const chosen: Scored[] = [];
  const left: Left[] = [];
  for (const candidate of scored.toSorted((a, b) => b.score - a.score)) {
    const full = chosen.length >= budget.most;
    const against = full ? { rule: 'W3', reason: 'over the budget' } : reasonAgainst(candidate, tally);
    if (against) left.push({ candidate, ...against });
    else {
      note(candidate, tally);
      chosen.push(candidate);
    }
  }
  const { order, first } = inOrder(chosen, budget.proposed);
  let gaps = 0;
  const cards = order.map((one) => {
    const card = formFor(one, gaps);
    if (one.forms.length > 1) gaps += 1;
    return card;
  });
  return { cards, proposed: first, left };
}
