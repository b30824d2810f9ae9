/** A draft as a card: the same words with what stands behind them and an identity. */
import { type Card, cardId, type Evidence } from '../deck.js';
import type { Draft } from '../wording/draft.js';
import type { Candidate } from './candidate.js';

/** Own evidence first, then what the wording took from elsewhere; each place once. */
function withSupport(own: readonly Evidence[], support: readonly Evidence[]): readonly Evidence[] {
  const all = new Map(
    [...own, ...support].map((e) => [`${e.article} ${e.start}`, e]).reverse() as [string, Evidence][],
  );
  return [...all.values()].reverse();
}

/** The card of a draft of the candidate. */
export function cardOf({ fact, evidence }: Candidate, draft: Draft): Card {
  const { kind, prompt, answer, accepted, quantity } = draft;
  const id = cardId(fact.id, kind, prompt);
  const shown = withSupport(evidence, draft.support);
  if (kind !== 'number') return { id, fact: fact.id, prompt, answer, accepted, evidence: shown, kind };
  if (quantity === null) throw new Error('a number draft without its quantity');
  return { id, fact: fact.id, prompt, answer, accepted, evidence: shown, kind, quantity };
}
