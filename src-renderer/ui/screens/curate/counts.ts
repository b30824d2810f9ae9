/** Counting and walking through decisions. */
import type { FactId } from '../../../../content/deck.js';
import type { Decision } from '../../../store/schema.js';

type Decided = { readonly decision: Decision };

export type Counts = { readonly kept: number; readonly discarded: number; readonly left: number };

/** "9 kept, 4 discarded, 18 left". */
export function countDecisions(cards: readonly Decided[]): Counts {
  const having = (decision: Decision) => cards.filter((card) => card.decision === decision).length;
  return { kept: having('kept'), discarded: having('discarded'), left: having('suggested') };
}

/** The next card without a decision after `from`, from the start again at the end; -1 when none is left. */
export function nextUndecided(cards: readonly Decided[], from: number): number {
  const after = cards.findIndex((card, index) => index > from && card.decision === 'suggested');
  return after >= 0 ? after : cards.findIndex((card) => card.decision === 'suggested');
}

type Asking = Decided & { readonly fact: FactId };

/** The kept cards; where none is kept yet, all that are not discarded, so that Enter always starts. */
export function toStudy<Card extends Asking>(cards: readonly Card[]): readonly Card[] {
  const kept = cards.filter((card) => card.decision === 'kept');
  return kept.length > 0 ? kept : cards.filter((card) => card.decision === 'suggested');
}

/** How many of them a sitting would ask now: a fact is asked once a day, and resting facts not yet. */
export function askedNow(cards: readonly Asking[], resting: ReadonlySet<FactId>): number {
  return new Set(cards.map((card) => card.fact).filter((fact) => !resting.has(fact))).size;
}
