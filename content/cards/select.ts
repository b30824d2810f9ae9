/** Which candidates become cards: best first, few from one sentence, and not all of one form. */
import type { Card } from '../deck.js';
import { sameNumber } from '../facts/quantities.js';
import type { Candidate } from './candidate.js';

export type Scored = {
  readonly candidate: Candidate;
  /** The forms it can take, best first; at least one. */
  readonly forms: readonly Card[];
  readonly score: number;
};

type Left = { readonly candidate: Candidate; readonly rule: string; readonly reason: string };
type Chosen = { readonly cards: readonly Card[]; readonly left: readonly Left[] };

const PER_FACT = 2;
const PER_SENTENCE = 2;
/** Below this a candidate is not worth a learner's evening (W1). */
const WORTH = 1.2;
const LATER = 1.6;
/** One card of a sentence gives another away, so a second one must be worth that. */
const WORTH_AGAIN = 3.2;

function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}_ ]/gu, '');
}

/** One answer of one fact, however it is worded. */
function asked({ candidate }: Scored): string {
  const { fact } = candidate.statement;
  return `${fact.id} ${normal(candidate.target.answer)}`;
}

/** "32" of a fact whose number is the 43 that it is part of. */
function isOperand({ statement, target }: Candidate): boolean {
  const { number } = statement.fact.slots;
  return number !== null && target.quantity !== null && !sameNumber(number, target.quantity);
}

type Tally = {
  facts: Map<string, number>;
  /** The sentence that a fact of several articles was first asked from. */
  homes: Map<string, string>;
  sentences: Map<string, number>;
  prompts: Set<string>;
  answers: Map<string, number>;
};

function reasonAgainst(one: Scored, tally: Tally): { rule: string; reason: string } | null {
  const { candidate, forms, score } = one;
  const { reading, fact } = candidate.statement;
  const sentence = `${reading.article.id} ${reading.span.start}`;
  if (isOperand(candidate)) return { rule: 'W5', reason: 'part of a sum that the other article gives' };
  if (score < WORTH) return { rule: 'W1', reason: 'not worth asking' };
  if ((tally.homes.get(fact.id) ?? sentence) !== sentence)
    return { rule: 'W5', reason: 'asked from the other article' };
  if ((tally.facts.get(fact.id) ?? 0) >= PER_FACT) return { rule: 'W5', reason: 'its fact has two cards' };
  const before = tally.sentences.get(sentence) ?? 0;
  if (before >= PER_SENTENCE || (before > 0 && score < WORTH_AGAIN))
    return { rule: 'W5', reason: 'its sentence is asked already' };
  if (tally.prompts.has(asked(one)) || tally.prompts.has(normal(forms[0]?.prompt ?? '')))
    return { rule: 'W5', reason: 'asked already' };
  if ((tally.answers.get(normal(candidate.target.answer)) ?? 0) >= 3)
    return { rule: 'L4', reason: 'the same answer three times' };
  return null;
}

function add(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function note(one: Scored, tally: Tally): void {
  const { candidate, forms } = one;
  tally.prompts.add(asked(one));
  const { reading, fact } = candidate.statement;
  const sentence = `${reading.article.id} ${reading.span.start}`;
  add(tally.facts, fact.id);
  add(tally.sentences, sentence);
  if (!tally.homes.has(fact.id)) tally.homes.set(fact.id, sentence);
  add(tally.answers, normal(candidate.target.answer));
  for (const form of forms) tally.prompts.add(normal(form.prompt));
}

/** Every second gap that has a choice form takes it, so that recall is asked for at least as often as recognition. */
function formFor(scored: Scored, gapsSoFar: number): Card {
  const [first, second] = scored.forms;
  if (!first) throw new Error('a candidate without a form');
  return second && gapsSoFar % 2 === 1 ? second : first;
}

/** What is said of the subject asked for ("won the award"); null where the gap is not the subject. */
function predicate({ candidate: { words } }: Scored): string | null {
  const gap = words.findIndex((word) => word.gap);
  const rest = words.slice(gap + 1).map((word) => word.token.lower);
  return gap <= 3 && rest.length > 2 ? rest.join(' ') : null;
}

/** U1: predicates that the articles say of two different subjects, so that "who?" has two right answers. */
function ambiguous(scored: readonly Scored[]): ReadonlySet<string> {
  const subjects = new Map<string, string>();
  const twice = new Set<string>();
  for (const one of scored) {
    const said = predicate(one);
    const answer = normal(one.candidate.target.answer);
    if (said === null) continue;
    if ((subjects.get(said) ?? answer) !== answer) twice.add(said);
    subjects.set(said, answer);
  }
  return twice;
}

/** A sentence's second candidate gives way to another sentence's first: each later one counts for less. */
function spread(scored: readonly Scored[]): readonly Scored[] {
  const seen = new Map<string, number>();
  const lowered = scored
    .toSorted((a, b) => b.score - a.score)
    .map((one) => {
      const { reading } = one.candidate.statement;
      const sentence = `${reading.article.id} ${reading.span.start}`;
      const rank = seen.get(sentence) ?? 0;
      seen.set(sentence, rank + 1);
      return { ...one, score: one.score - LATER * Math.min(rank, 2) };
    });
  return lowered.toSorted((a, b) => b.score - a.score);
}

/** The best `budget` candidates as cards; the others with the rule that left them out. */
export function select(scored: readonly Scored[], budget: number): Chosen {
  const tally: Tally = {
    facts: new Map(),
    homes: new Map(),
    sentences: new Map(),
    prompts: new Set(),
    answers: new Map(),
  };
  const cards: Card[] = [];
  const left: Left[] = [];
  let gaps = 0;
  const twice = ambiguous(scored);
  for (const one of spread(scored)) {
    if (twice.has(predicate(one) ?? '')) {
      left.push({ candidate: one.candidate, rule: 'U1', reason: 'said of two' });
      continue;
    }
    const against =
      cards.length >= budget ? { rule: 'W3', reason: 'over the budget' } : reasonAgainst(one, tally);
    if (against) {
      left.push({ candidate: one.candidate, ...against });
      continue;
    }
    const card = formFor(one, gaps);
    if (one.forms.length > 1) gaps += 1;
    note(one, tally);
    cards.push(card);
  }
  return { cards, left };
}
