/** The deck that a conversion proposes, without the cards that are there for who wants more. */
import type { Conversion } from './conversion.js';

/** The same conversion with its proposed cards only. */
export function proposedOnly<C extends Conversion>(made: C): C {
  return { ...made, cards: made.cards.slice(0, made.proposed) };
}
