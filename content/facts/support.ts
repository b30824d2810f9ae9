/** What carries an answer: the places of all articles that tell the same fact with the same answer. */
import type { Evidence, Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { type FactPair, factPairs, sameRelation } from './fact-pairs.js';
import { plain } from './lemma.js';
import { type Meeting, type Pair, pairWeight } from './meeting.js';
import { NAMED } from './name-dispute.js';
import { differingNumbers } from './number-dispute.js';
import { inBase } from './quantities.js';
import { type Told, termId } from './sentences.js';

/** Sentences this alike tell the same in all their parts. */
const SAME = 0.55;
/** What the two clauses must share beside the answer. */
const CONTEXT = 0.8;
/** Equal values smaller than this meet by chance. */
const TELLING = 5;
/** How much of an answer the other sentence must have. */
const MOST = 0.75;

function within(term: Term, start: number, end: number): boolean {
  return term.start < end && start < term.end;
}

/** Whether all numbers, times and names of the answer, and most of its words, are met in the other sentence. */
function carries(answer: readonly Term[], met: ReadonlySet<string>): boolean {
  const firm = answer.filter((t) => t.kind === 'number' || t.kind === 'time');
  if (firm.some((t) => !met.has(termId(t)))) return false;
  const words = answer.filter((t) => t.kind === 'word');
  const weight = (terms: readonly Term[]) => terms.reduce((sum, t) => sum + t.weight, 0);
  return weight(words.filter((t) => met.has(termId(t)))) >= MOST * weight(words);
}

function flip({ a, b, pairs, onlyA, onlyB, likeness }: Meeting): Meeting {
  return { a: b, b: a, pairs: pairs.map(([x, y]) => [y, x]), onlyA: onlyB, onlyB: onlyA, likeness };
}

/** How firmly two clauses must be one for a word they share to play one part in both. */
const FIRM = 2.2;

function weightOf(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, pair) => sum + pairWeight(pair), 0);
}

/** "leader" of "the former leader Ada Lund": the word right before a name that the name hangs on; null where there is none, and for what is no name. */
function describing({ terms = [] }: Fact, name: Term): Term | null {
  if (name.kind !== 'name' && name.of !== 'name') return null;
  const stands = ({ key, kind, end }: Term) =>
    kind === 'word' && key === name.at && end < name.start && name.start - end <= 2;
  return terms.find(stands) ?? null;
}

/** Whether the answer hangs on the same word, or plays the same part of the same deed, in both clauses. */
function samePart({ f, g }: FactPair, answer: readonly Pair[], around: number): boolean {
  const hangs = ([p, q]: Pair) => {
    const [mine, theirs] = [describing(f, p) ?? p, describing(g, q) ?? q];
    return mine.at !== '' && mine.at === theirs.at;
  };
  if (answer.some(hangs)) return true;
  const parts = answer.some(([p, q]) => p.role === q.role && /^(?:who|what)$/.test(p.role));
  return sameRelation(f, g) && (parts || around >= FIRM);
}

/** What two clauses share beside the answer and what describes it. */
function sharedBeside({ f, both }: FactPair, asked: ReadonlySet<string>, held: readonly Pair[]): number {
  const titles = new Set(held.flatMap(([p]) => describing(f, p)?.key ?? []));
  const beside = ([p]: Pair) =>
    p.kind === 'word' && !asked.has(termId(p)) && !titles.has(p.key) && !titles.has(p.at);
  return weightOf(both.filter(beside));
}

/** Two names that do what is told, or two numbers at one word: told of two, or of two occasions. */
function tellsOfOthers(meeting: Meeting): boolean {
  const doers = (terms: readonly Term[]) =>
    terms.filter((t) => t.kind === 'name' && t.role === 'who' && NAMED.test(t.of));
  const others = doers(meeting.onlyA).some((x) => doers(meeting.onlyB).some((y) => x.of === y.of));
  return others || differingNumbers(meeting).some(([x, y]) => x.at !== '' && x.at === y.at);
}

/** Whether the sentence that `told` meets says of the answer what `told` says. */
function agrees(meeting: Meeting, answer: readonly Term[], fact: Fact): boolean {
  if (meeting.likeness >= SAME) return true;
  const asked = new Set(answer.map(termId));
  const number = answer.some((t) => t.quantity !== null && inBase(t.quantity).value >= TELLING);
  if (!number && tellsOfOthers(meeting)) return false;
  return factPairs(meeting).some((pair) => {
    const held = pair.both.filter(([p]) => asked.has(termId(p)));
    if (held.length === 0 || pair.f.slots.relation !== fact.slots.relation) return false;
    const around = sharedBeside(pair, asked, held);
    const hangs = held.some(([p, q]) => p.kind === 'number' && p.at === q.at && p.at !== '');
    if (number) return around >= (hangs ? CONTEXT - 0.3 : CONTEXT);
    return around >= 1.75 * CONTEXT && samePart(pair, held, around);
  });
}

/** The fact of a sentence to which the words [start, end) belong: that of a number in them, else of their clause, not of an aside. */
export function factAt(told: Told, start: number, end: number): Fact | undefined {
  const answer = told.terms.filter((t) => within(t, start, end));
  const numbers = new Set(answer.flatMap((t) => t.quantity?.value ?? []));
  const held = (fact: Fact) => (fact.terms ?? []).filter((t) => within(t, start, end)).length;
  const most = told.facts.reduce((top, f) => Math.max(top, held(f)), 0);
  const some = told.facts.filter((f) => held(f) === most);
  const counted = some.find((f) => f.slots.number !== null && numbers.has(f.slots.number.value));
  const size = (fact: Fact) => fact.terms?.length ?? 0;
  return counted ?? some.find((f) => some.every((other) => size(other) <= size(f)));
}

/** Evidence of other articles for the answer [start, end) of `told`, from the meetings of its sentence. */
export function carriersOf(
  told: Told,
  meetings: readonly Meeting[],
  start: number,
  end: number,
): readonly Evidence[] {
  if (meetings.length === 0) return [];
  const answer = told.terms.filter((t) => within(t, start, end));
  const fact = factAt(told, start, end);
  if (!fact || answer.length === 0) return [];
  return meetings.flatMap((met) => {
    const meeting = met.a.place === told.place ? met : flip(met);
    const terms = new Set(meeting.pairs.map(([p]) => termId(p)));
    const evidence = meeting.b.facts[0]?.evidence[0];
    return evidence && carries(answer, terms) && agrees(meeting, answer, fact) ? [evidence] : [];
  });
}

/** How many voices evidence has: one for each article, but one for all that have the very same words. */
export function voicesOf(evidence: readonly Evidence[]): number {
  const [first] = evidence;
  if (first && evidence.every(({ article }) => article === first.article)) return 1;
  const words = (quote: string) =>
    plain(quote)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const articles = new Map<string, string>();
  for (const { article, quote } of evidence) articles.set(article, articles.get(article) ?? words(quote));
  return new Set(articles.values()).size;
}
