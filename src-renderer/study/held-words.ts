/** Why a card that could be asked today is not, in words. */
import type { Held } from './queue.js';

const REASONS: Readonly<Record<Held['reason'], string>> = {
  sibling: 'because another card of their fact is asked today',
  alike: 'because one they are easily confused with is asked today',
  'review limit': 'beyond the cards of a day',
  'new limit': 'beyond the new cards of a day',
  'plan limit': 'beyond the minutes of a plan',
  'catch-up': 'until the backlog is worked off',
};

/** How many there are for each reason, with the phrase that ends “12 cards wait …”; reasons without a card are left out. */
export function heldByReason(
  held: readonly Held[],
): readonly { readonly cards: number; readonly words: string }[] {
  return (Object.keys(REASONS) as Held['reason'][]).flatMap((reason) => {
    const cards = held.filter((one) => one.reason === reason).length;
    return cards === 0 ? [] : [{ cards, words: REASONS[reason] }];
  });
}
