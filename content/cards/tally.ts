/** What has been asked so far: which words, facts and answers, so that nothing is asked twice. */
import { placeOf, type Scored } from './candidate.js';

/** People ask for four things of a sentence now and then, hardly ever for more. */
const PER_SENTENCE = 4;
const PER_FACT = 3;
const PER_ANSWER = 3;

/** What was asked with one answer: the longer words of its prompt, and the sentences that its card cites. */
type Asked = { readonly words: ReadonlySet<string>; readonly cited: ReadonlySet<string> };

export type Tally = {
  readonly taken: Map<string, Scored[]>;
  readonly facts: Map<string, number>;
  /** Of two sentences that carry one fact: the one it is asked from. */
  readonly homes: Map<string, string>;
  readonly answers: Map<string, readonly Asked[]>;
  /** What each prompt asks, however its words are ordered, with the answer. */
  readonly prompts: Map<string, string>;
};

/** Nothing asked yet. */
export function tally(): Tally {
  return { taken: new Map(), facts: new Map(), homes: new Map(), answers: new Map(), prompts: new Map() };
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}_ ]/gu, '');
}

function contentOf(prompt: string): ReadonlySet<string> {
  return new Set(prompt.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}

/** All words of a prompt, in no order: two prompts with the same ones cannot be told apart. */
function wordsOf(prompt: string): string {
  return (prompt.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return 2 * shared >= Math.min(a.size, b.size);
}

const ASKED = new WeakMap<Scored, Asked>();

function askedBy(one: Scored): Asked {
  const known = ASKED.get(one);
  if (known) return known;
  const card = one.forms[0];
  const made = {
    words: contentOf(card?.prompt ?? ''),
    cited: new Set(card?.evidence.map((e) => `${e.article} ${e.start}`)),
  };
  ASKED.set(one, made);
  return made;
}

/** The same answer again: in much the same words, or out of a sentence that it was asked from. */
function repeats(one: Asked, other: Asked): boolean {
  return alike(one.words, other.words) || [...one.cited].some((place) => other.cited.has(place));
}

/** Whether words of the candidate are asked for by one of the others, all of its sentence. */
export function asked({ span }: Scored, others: readonly Scored[]): boolean {
  return others.some((o) => o.span.first <= span.last && span.first <= o.span.last);
}

/** Its sentence with each other sentence that carries it, as keys that do not depend on which is asked. */
function pairsOf(one: Scored): readonly string[] {
  const own = placeOf(one.span);
  return one.evidence
    .filter((e) => e.article !== one.span.reading.article.id)
    .map((e) => [own, `${e.article} ${e.start}`].toSorted().join(' '));
}

/** The rule against asking this too, or null. */
export function reasonAgainst(one: Scored, seen: Tally): { rule: string; reason: string } | null {
  const { span, fact, forms } = one;
  const place = placeOf(span);
  const taken = seen.taken.get(place) ?? [];
  if (asked(one, taken)) return { rule: 'W5', reason: 'its words are asked already' };
  if (taken.length >= PER_SENTENCE) return { rule: 'W5', reason: `its sentence has ${PER_SENTENCE} cards` };
  if (pairsOf(one).some((pair) => (seen.homes.get(pair) ?? place) !== place))
    return { rule: 'W5', reason: 'asked from the other article' };
  if ((seen.facts.get(fact.id) ?? 0) >= PER_FACT)
    return { rule: 'W5', reason: `its fact has ${PER_FACT} cards` };
  const twin = seen.prompts.get(wordsOf(forms[0]?.prompt ?? ''));
  if (twin !== undefined) return { rule: 'U1', reason: `“${twin}” answers the same question` };
  const before = seen.answers.get(normal(forms[0]?.answer ?? '')) ?? [];
  if (before.length >= PER_ANSWER) return { rule: 'L4', reason: 'the same answer three times' };
  const own = askedBy(one);
  return before.some((other) => repeats(own, other)) ? { rule: 'W5', reason: 'asked already' } : null;
}

/** Notes that the candidate is asked for. */
export function noteIn(seen: Tally, one: Scored): void {
  const place = placeOf(one.span);
  seen.taken.set(place, [...(seen.taken.get(place) ?? []), one]);
  seen.facts.set(one.fact.id, (seen.facts.get(one.fact.id) ?? 0) + 1);
  for (const pair of pairsOf(one)) seen.homes.set(pair, place);
  const answer = normal(one.forms[0]?.answer ?? '');
  seen.prompts.set(wordsOf(one.forms[0]?.prompt ?? ''), one.forms[0]?.answer ?? '');
  seen.answers.set(answer, [...(seen.answers.get(answer) ?? []), askedBy(one)]);
}
