/** Why cards that could be asked today are not, in words. */
import type { Held } from './queue.js';

const REASONS: Readonly<Record<Held['reason'], string>> = {
  sibling: 'because another card of their fact is asked today',
  alike: 'because one they are easily confused with is asked today',
  'review limit': 'beyond the cards of a day',
  'new limit': 'beyond the new cards of a day',
  'plan limit': 'beyond the minutes of a plan',
  'catch-up': 'until the backlog is worked off',
};

const WHOLE = new Intl.NumberFormat('en');

function countedReasons(
  held: readonly Held[],
): readonly { readonly cards: number; readonly words: string }[] {
  return (Object.keys(REASONS) as Held['reason'][]).flatMap((reason) => {
    const cards = held.filter((one) => one.reason === reason).length;
    return cards === 0 ? [] : [{ cards, words: REASONS[reason] }];
  });
}

/** "12 cards wait: 9 beyond the new cards of a day, 3 because …"; empty where none does. */
export function heldWords(held: readonly Held[]): string {
  const [only, ...more] = countedReasons(held);
  if (!only) return '';
  const waits = held.length === 1 ? '1 card waits' : `${WHOLE.format(held.length)} cards wait`;
  if (more.length === 0) return `${waits} ${only.words}.`;
  const each = [only, ...more].map(({ cards, words }) => `${WHOLE.format(cards)} ${words}`);
  return `${waits}: ${each.join(', ')}.`;
}
