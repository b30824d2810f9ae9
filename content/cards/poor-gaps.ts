/** A gap must be worth more than a question: the poorer ones stay out, so that about half of what is made asks otherwise. */
import type { AnswerKind } from './answer-span.js';
import type { Scored } from './candidate.js';

/**
 * The chance that somebody asks for it, times the chance that a reader keeps it, below which a gap is not shown. People
 * ask for a phrase that could be worded half as often again as the ranker thinks, for a name hardly oftener; and decks
 * asked for places and days half as often again as people do.
 */
const LEAST_WORTH = 0.047;
const LEAST_WORTH_OF_NAME = 0.145;
const LEAST_WORTH_OF_WHERE_OR_WHEN = 0.21;

function leastWorth(kind: AnswerKind): number {
  if (kind === 'noun phrase') return LEAST_WORTH;
  return kind === 'place' || kind === 'date' ? LEAST_WORTH_OF_WHERE_OR_WHEN : LEAST_WORTH_OF_NAME;
}

function isPoor({ forms: [lead], score, span }: Scored): boolean {
  return lead?.kind === 'cloze' && score < leastWorth(span.kind);
}

/** What stays, in the same order, and what goes, the poorest first: never of the first `proposed`, nor below `fewest` cards. */
export function withoutPoorGaps(
  formed: readonly Scored[],
  proposed: number,
  fewest: number,
): { readonly stay: readonly Scored[]; readonly go: readonly Scored[] } {
  const poor = formed.slice(proposed).filter(isPoor);
  const over = Math.max(0, formed.length - fewest);
  const go = new Set(poor.toSorted((a, b) => a.score - b.score).slice(0, over));
  return { stay: formed.filter((one) => !go.has(one)), go: [...go] };
}
