/** Where two sentences that tell the same thing give one slot different values. */
import type { Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { factPairs, sameRelation } from './fact-pairs.js';
import { dateKey, isSameName } from './keys.js';
import { areOpposite, wordKey } from './lemma.js';
import { type Meeting, type Pair, pairWeight, sameCount } from './meeting.js';
import { inBase, sameNumber } from './quantities.js';
import { type Told, termId } from './sentences.js';

export type Dispute = {
  readonly kind: 'conflict' | 'change';
  readonly slot: 'number' | 'date' | 'name' | 'negation' | 'status';
  readonly meeting: Meeting;
  /** The two values; for a change the plan first. Null for a negation or a status. */
  readonly values: Pair | null;
  /** For a change: the sentence that still tells the plan. */
  readonly plan: Told | null;
};

/** Reworded copies: nearly all words are shared. */
export const COPY = 0.72;
/** What is left of two sentences when a name is taken out of each, for the names to be the one thing in dispute. */
const ONE_STORY = 0.7;
/** Reports of one thing in words of their own. */
const ALIKE = 0.42;

function neighbours(meeting: Meeting, x: Term, y: Term): number {
  const [i, j] = [meeting.a.terms.indexOf(x), meeting.b.terms.indexOf(y)];
  const met = (p: Term | undefined, q: Term | undefined) =>
    p && q && meeting.pairs.some(([a, b]) => a === p && b === q);
  const near = (step: number) =>
    [1, 2, 3].some((k) =>
      [1, 2, 3].some((l) => met(meeting.a.terms[i + step * k], meeting.b.terms[j + step * l])),
    );
  return (near(-1) ? 1 : 0) + (near(1) ? 1 : 0);
}

/** How alike two places are: what the terms hang on, their preposition and part, and the terms beside them. */
function samePlace(meeting: Meeting, x: Term, y: Term): number {
  const hang = x.at === y.at && x.at !== '' ? 1.5 : 0;
  return hang + (x.by === y.by ? 0.5 : 0) + (x.role === y.role ? 0.5 : 0) + neighbours(meeting, x, y);
}

function factOf(told: Told, term: Term): Fact | undefined {
  const holds = told.facts.filter((f) => f.terms?.some((t) => termId(t) === termId(term)));
  const size = (fact: Fact) => fact.terms?.length ?? 0;
  const widest = holds.reduce<Fact | undefined>(
    (top, f) => (top && size(top) >= size(f) ? top : f),
    undefined,
  );
  return holds.find((f) => f.slots.number && f.slots.number.value === term.quantity?.value) ?? widest;
}

type Around = {
  readonly weight: number;
  /** Both clauses tell by one verb. */
  readonly relation: boolean;
  readonly names: number;
  /** One clause tells a plan, the other what was done. */
  readonly planned: boolean;
};

/** What the clauses of two terms share beside them. */
function sharedAround(meeting: Meeting, x: Term, y: Term): Around {
  const [f, g] = [factOf(meeting.a, x), factOf(meeting.b, y)];
  const [mine, theirs] = [new Set(f?.terms?.map(termId)), new Set(g?.terms?.map(termId))];
  const both = meeting.pairs.filter(([p, q]) => mine.has(termId(p)) && theirs.has(termId(q)));
  const words = both.filter(([p]) => p.kind === 'word');
  const [r, s] = [f?.slots.relation ?? null, g?.slots.relation ?? null];
  return {
    weight: words.reduce((sum, pair) => sum + pairWeight(pair), 0),
    relation: r !== null && s !== null && wordKey(r) === wordKey(s) && !/^(?:be|have)$/.test(r),
    names: meeting.pairs.filter(([p]) => p.kind === 'name').length,
    planned: (f?.slots.status === 'planned') !== (g?.slots.status === 'planned'),
  };
}

/** Times that both sentences tell and that cannot be one: they speak of two occasions. */
function otherOccasion({ onlyA, onlyB }: Meeting): boolean {
  const times = (terms: readonly Term[]) => terms.filter((t) => t.kind === 'time');
  const [xs, ys] = [times(onlyA), times(onlyB)];
  return xs.some((x) =>
    ys.some((y) => (x.from && y.from ? true : isDay(x) && isYear(y)) || (isYear(x) && isDay(y))),
  );
}

function isYear({ from, written }: Term): boolean {
  return from !== null && from.month === null && written;
}

/** Whether two numbers are too far apart to be two counts of one thing. */
function farApart(a: Term, b: Term): boolean {
  if (!a.quantity || !b.quantity) return true;
  const [x, y] = [inBase(a.quantity).value, inBase(b.quantity).value];
  return Math.max(x, y) > 6 * Math.min(x, y);
}

function numberDispute(meeting: Meeting): Pair | null {
  const numbers = (terms: readonly Term[]) => terms.filter((t) => t.quantity !== null);
  let best: { pair: Pair; fit: number } | null = null;
  for (const x of numbers(meeting.onlyA)) {
    for (const y of numbers(meeting.onlyB)) {
      const numerals = meeting.likeness >= COPY && x.of === '' && y.of === '';
      if (!x.quantity || !y.quantity || !(sameCount(x, y) || numerals) || sameNumber(x.quantity, y.quantity))
        continue;
      if (x.high !== null || y.high !== null || (isOrdinal(x) && meeting.likeness < COPY)) continue;
      const fit = samePlace(meeting, x, y);
      if (isDisputed(meeting, x, y, fit) && (best === null || fit > best.fit)) best = { pair: [x, y], fit };
    }
  }
  return best?.pair ?? null;
}

/** Names of one kind on both sides that do not meet: what is counted is told of two different ones. */
function ofOthers(meeting: Meeting, x: Term, y: Term): boolean {
  const others = (terms: readonly Term[], but: Term) =>
    terms.filter((t) => t.kind === 'name' && NAMED.test(t.of) && (t.end <= but.start || t.start >= but.end));
  const theirs = others(meeting.onlyB, y);
  return others(meeting.onlyA, x).some((n) =>
    theirs.some((m) => m.of === n.of && m.role === n.role && m.by === n.by),
  );
}

const NAMED = /^(?:person|country|place|organisation|body|event|work|product|thing|law)$/;

/** Whether two sentences differ in these two terms and in next to nothing else. */
function onlyDifference({ onlyA, onlyB, likeness }: Meeting, x: Term, y: Term): boolean {
  const rest = (terms: readonly Term[], but: Term) =>
    terms.reduce((sum, t) => sum + (t.end <= but.start || t.start >= but.end ? t.weight : 0), 0);
  return likeness >= 0.85 && rest(onlyA, x) <= 0.5 && rest(onlyB, y) <= 0.5;
}

function isOrdinal({ quantity }: Term): boolean {
  return quantity?.kind === 'ordinal';
}

function isDisputed(meeting: Meeting, x: Term, y: Term, fit: number): boolean {
  if (ofOthers(meeting, x, y)) return false;
  if (meeting.likeness >= COPY) return fit >= 1.5 || onlyDifference(meeting, x, y);
  if (farApart(x, y) || otherOccasion(meeting)) return false;
  const { weight, relation, names } = sharedAround(meeting, x, y);
  if (x.quantity?.kind !== y.quantity?.kind || (x.of === '' && y.of === '')) return false;
  const hangs = x.at === y.at && x.at !== '';
  if (meeting.likeness >= ALIKE)
    return fit >= 2 && (relation || weight >= 1) && (hangs || (x.of !== '' && y.of !== ''));
  const topic = meeting.likeness >= 0.2 && (names >= 1 || weight >= 1.5);
  return topic && hangs && fit >= 2.5 && (relation || weight >= 1.5);
}

function dateDispute(meeting: Meeting): Pair | null {
  const times = (terms: readonly Term[]) => terms.filter((t) => t.kind === 'time');
  const [xs, ys] = [times(meeting.onlyA), times(meeting.onlyB)];
  for (const x of xs) {
    for (const y of ys) {
      if (!sameGrain(x, y) || meeting.likeness < ALIKE) continue;
      const fit = samePlace(meeting, x, y);
      const { relation, weight, planned } = sharedAround(meeting, x, y);
      const copy =
        onlyDifference(meeting, x, y) ||
        (meeting.likeness >= COPY && fit >= 1.5 && (relation || weight >= 2));
      const alike = meeting.likeness >= 0.55 && fit >= 2.5 && relation;
      if (!planned && (copy || alike)) return [x, y];
    }
  }
  return null;
}

const WEEKDAY = /^(?:(?:early|late|last|next|on) )?(?:sun|mon|tues|wednes|thurs|fri|satur)day/;
const MONTH_DAY = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** Two written dates of one grain, or two weekdays. */
function sameGrain(x: Term, y: Term): boolean {
  const [p, q] = [x.from, y.from];
  if (p !== null && q !== null)
    return x.written === y.written && dateKey(p).length === dateKey(q).length && dateKey(p) !== dateKey(q);
  if (p !== null || q !== null || x.key === y.key) return false;
  const days = [x, y].every((t) => MONTH_DAY.test(t.of) && /\d/.test(t.key));
  return days || (WEEKDAY.test(x.of) && WEEKDAY.test(y.of));
}

/** How alike two sentences are without the words of two names. */
function likenessBut(meeting: Meeting, x: Term, y: Term): number {
  const own = (terms: readonly Term[], but: Term) =>
    terms.reduce(
      (sum, t) => sum + (t.kind === 'word' && t.start >= but.start && t.end <= but.end ? t.weight : 0),
      0,
    );
  const whole = meeting.a.weight + meeting.b.weight;
  const less = own(meeting.onlyA, x) + own(meeting.onlyB, y);
  return (meeting.likeness * whole) / Math.max(0.01, whole - less);
}

function samePart(x: Term, y: Term): boolean {
  return x.role === y.role && (x.by === y.by || x.role === 'who' || x.role === 'what');
}

/** Everything but one name on each side is shared. */
function nameDispute(meeting: Meeting): Pair | null {
  const names = (terms: readonly Term[]) => terms.filter((t) => t.kind === 'name' && NAMED.test(t.of));
  const [xs, ys] = [names(meeting.onlyA), names(meeting.onlyB)];
  const [x, y] = [xs[0], ys[0]];
  if (!x || !y || xs.length > 1 || ys.length > 1 || x.of !== y.of || !samePart(x, y)) return null;
  if (otherOccasion(meeting) || isNamed(meeting.b, x) || isNamed(meeting.a, y)) return null;
  const told = meeting.pairs.reduce((sum, pair) => sum + pairWeight(pair), 0);
  const { relation, planned } = sharedAround(meeting, x, y);
  return relation && !planned && told >= 2 && likenessBut(meeting, x, y) >= ONE_STORY ? [x, y] : null;
}

/** Whether a sentence has the name in other words: the surname of a person, all words of anything else. */
function isNamed(told: Told, name: Term): boolean {
  const words = name.key.slice(2).split(' ');
  const telling = name.of === 'person' ? words.slice(-1) : words;
  const keys = new Set(told.terms.filter((t) => t.kind === 'word').map((t) => t.key));
  const met = told.terms.some((t) => t.kind === 'name' && isSameName(t.key, name.key));
  return met || telling.every((w) => keys.has(wordKey(w)));
}

function negationDispute(meeting: Meeting): boolean {
  if (otherOccasion(meeting)) return false;
  return factPairs(meeting).some(({ f, g, share, weight }) => {
    const opposed = areOpposite(f.slots.relation ?? '', g.slots.relation ?? '');
    const denied = sameRelation(f, g) && (f.slots.status === 'negated') !== (g.slots.status === 'negated');
    if (opposed)
      return share >= 0.6 && weight >= 1.5 && f.slots.status !== 'negated' && g.slots.status !== 'negated';
    return denied && share >= 0.7 && weight >= 1.2 && f.slots.relation !== 'be';
  });
}

function isDone({ slots }: Fact): boolean {
  return slots.status === 'asserted' || slots.status === 'claimed';
}

function sameWho(f: Fact, g: Fact): boolean {
  const who = (x: Fact) => (x.terms ?? []).filter((t) => t.role === 'who' && t.kind === 'word');
  const theirs = new Set(who(g).map((t) => t.key));
  return who(f).some((t) => theirs.has(t.key));
}

/** The sentence whose plan the other one tells as done; null where there is none. */
function planIn(meeting: Meeting): Told | null {
  for (const { f, g, share, weight } of factPairs(meeting)) {
    const [plan, done] = f.slots.status === 'planned' ? [f, g] : [g, f];
    if (plan.slots.status !== 'planned' || !isDone(done)) continue;
    const told = plan === f ? meeting.a : meeting.b;
    if (sameRelation(f, g) && share >= 0.6 && weight >= 1.2) return told;
    const day = meeting.pairs.some(([p, q]) => p.kind === 'time' && sits(f, p) && sits(g, q) && isDay(p));
    const people = meeting.pairs.filter(([p, q]) => p.kind === 'name' && sits(f, p) && sits(g, q)).length;
    const attended = /^(?:be|attend|visit|go|come|arrive|appear)$/.test(done.slots.relation ?? '');
    if (day && attended && sameWho(f, g) && (weight >= 1.2 || people >= 2)) return told;
  }
  return null;
}

/** A time as fine as a day, whether or not its year is known. */
function isDay({ from, key }: Term): boolean {
  return from === null ? /\d|(?:sun|mon|tues|wednes|thurs|fri|satur)day/.test(key) : from.day !== null;
}

function sits(fact: Fact, term: Term): boolean {
  return fact.terms?.some((t) => termId(t) === termId(term)) ?? false;
}

/** What two sentences disagree on, the weightiest first; null where they can both be true. */
export function disputeIn(meeting: Meeting): Dispute | null {
  const number = numberDispute(meeting);
  if (number) return { kind: 'conflict', slot: 'number', meeting, values: number, plan: null };
  const date = dateDispute(meeting);
  if (date) return { kind: 'conflict', slot: 'date', meeting, values: date, plan: null };
  const name = nameDispute(meeting);
  if (name) return { kind: 'conflict', slot: 'name', meeting, values: name, plan: null };
  if (negationDispute(meeting))
    return { kind: 'conflict', slot: 'negation', meeting, values: null, plan: null };
  const plan = planIn(meeting);
  return plan ? { kind: 'change', slot: 'status', meeting, values: null, plan } : null;
}
