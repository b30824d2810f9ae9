/** Sentences as the joining sees them: the terms of one sentence, gathered from its facts. */
import type { Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';

export type Told = {
  /** "article start": the same sentence everywhere. */
  readonly place: string;
  readonly article: string;
  readonly start: number;
  readonly facts: readonly Fact[];
  readonly terms: readonly Term[];
  /** The weight of its words. */
  readonly weight: number;
};

/** A term's place and form: equal for the same term of two facts of a sentence. */
export function termId(term: Term): string {
  return `${term.start} ${term.end} ${term.kind} ${term.key}`;
}

/** The words that count when sentences are compared; numbers and times are compared one by one. */
function wordWeight(terms: readonly Term[]): number {
  return terms.reduce((sum, t) => sum + (t.kind === 'word' ? t.weight : 0), 0);
}

function told(place: string, facts: readonly Fact[]): Told {
  const terms = [...new Map(facts.flatMap((f) => f.terms ?? []).map((t) => [termId(t), t])).values()];
  terms.sort((a, b) => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1));
  const first = facts[0]?.evidence[0];
  return {
    place,
    article: first?.article ?? '',
    start: first?.start ?? 0,
    facts,
    terms,
    weight: wordWeight(terms),
  };
}

/** Facts by the sentence they were read from, ordered by article and place, so that no order of input shows. */
export function sentencesOf(facts: readonly Fact[]): readonly Told[] {
  const rows = new Map<string, Map<string, Fact>>();
  for (const fact of facts) {
    const at = fact.evidence[0];
    if (!at) continue;
    const place = `${at.article} ${at.start}`;
    const row = rows.get(place) ?? new Map<string, Fact>();
    row.set(fact.id, fact);
    rows.set(place, row);
  }
  return [...rows]
    .map(([place, row]) =>
      told(
        place,
        [...row.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    )
    .sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start));
}

/** A sentence as its article has it. */
export function quoteOf({ facts }: Told): string {
  return facts[0]?.evidence[0]?.quote ?? '';
}

/** The words of a term, or of any span of the article, as the sentence has them. */
export function wordsAt(told: Told, { start, end }: Pick<Term, 'start' | 'end'>): string {
  return quoteOf(told).slice(start - told.start, end - told.start);
}
