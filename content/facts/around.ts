/** What stands around a term in each of two sentences: where it hangs, what its clause shares, when it happened. */
import type { Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { wordKey } from './lemma.js';
import { type Meeting, pairWeight } from './meeting.js';
import { type Told, termId } from './sentences.js';

/** Reworded copies: nearly all words are shared. */
export const COPY = 0.72;
/** Reports of one thing in words of their own. */
export const ALIKE = 0.42;

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
export function samePlace(meeting: Meeting, x: Term, y: Term): number {
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
export function sharedAround(meeting: Meeting, x: Term, y: Term): Around {
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
export function otherOccasion({ onlyA, onlyB }: Meeting): boolean {
  const times = (terms: readonly Term[]) => terms.filter((t) => t.kind === 'time');
  const [xs, ys] = [times(onlyA), times(onlyB)];
  return xs.some((x) => ys.some((y) => areTwo(x, y)));
}

function areTwo(x: Term, y: Term): boolean {
  if (x.from && y.from) return true;
  return (isDay(x) && isYear(y)) || (isYear(x) && isDay(y)) || (isMonth(x) && isMonth(y));
}

/** A month that no year stands by. */
function isMonth({ from, key }: Term): boolean {
  return (
    from === null &&
    /^t:(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(key)
  );
}

function isYear({ from, written }: Term): boolean {
  return from !== null && from.month === null && written;
}

/** Whether two sentences differ in these two terms and in next to nothing else. */
export function onlyDifference({ onlyA, onlyB, likeness }: Meeting, x: Term, y: Term): boolean {
  const rest = (terms: readonly Term[], but: Term) =>
    terms.reduce((sum, t) => sum + (t.end <= but.start || t.start >= but.end ? t.weight : 0), 0);
  return likeness >= 0.85 && rest(onlyA, x) <= 0.5 && rest(onlyB, y) <= 0.5;
}

/** A time as fine as a day, whether or not its year is known. */
export function isDay({ from, key }: Term): boolean {
  return from === null ? /\d|(?:sun|mon|tues|wednes|thurs|fri|satur)day/.test(key) : from.day !== null;
}
