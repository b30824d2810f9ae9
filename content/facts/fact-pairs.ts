/** The clauses of two sentences beside each other: how much of each the other one has. */
import type { Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { wordKey } from './lemma.js';
import { type Meeting, type Pair, pairWeight } from './meeting.js';
import { termId } from './sentences.js';

export type FactPair = {
  readonly f: Fact;
  readonly g: Fact;
  /** Terms of both clauses that mean the same. */
  readonly both: readonly Pair[];
  /** Twice the shared weight of words by the weight of both clauses. */
  readonly share: number;
  /** The weight of the shared words. */
  readonly weight: number;
};

function wordsOf(fact: Fact): number {
  return (fact.terms ?? []).reduce((sum, t) => sum + (t.kind === 'word' ? t.weight : 0), 0);
}

function idsOf(fact: Fact): ReadonlySet<string> {
  return new Set(fact.terms?.map(termId));
}

const PAIRED = new WeakMap<Meeting, readonly FactPair[]>();

/** Every clause of one sentence with every clause of the other; worked out once for each meeting. */
export function factPairs(meeting: Meeting): readonly FactPair[] {
  const known = PAIRED.get(meeting);
  if (known) return known;
  const made = paired(meeting);
  PAIRED.set(meeting, made);
  return made;
}

function paired({ a, b, pairs }: Meeting): readonly FactPair[] {
  const ids = new Map([...a.facts, ...b.facts].map((fact) => [fact, idsOf(fact)]));
  const has = (fact: Fact, term: Term) => ids.get(fact)?.has(termId(term)) ?? false;
  return a.facts.flatMap((f) =>
    b.facts.map((g) => {
      const both = pairs.filter(([p, q]) => has(f, p) && has(g, q));
      const words = both.filter(([p]) => p.kind === 'word');
      const weight = words.reduce((sum, pair) => sum + pairWeight(pair), 0);
      const shared = words.reduce((sum, [p, q]) => sum + p.weight + q.weight, 0);
      return { f, g, both, weight, share: shared / Math.max(0.01, wordsOf(f) + wordsOf(g)) };
    }),
  );
}

/** Whether two facts tell by verbs of one family. */
export function sameRelation({ slots: a }: Fact, { slots: b }: Fact): boolean {
  return a.relation !== null && b.relation !== null && wordKey(a.relation) === wordKey(b.relation);
}
