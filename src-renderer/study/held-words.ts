/** Why cards that could be asked today are not, in words. */
import type { DayQueue, Held } from './queue.js';

const REASONS: Readonly<Record<Held['reason'], string>> = {
  sibling: 'because another card of their fact is asked today',
  alike: 'because one they are easily confused with is asked today',
  'review limit': 'beyond the cards of a day',
  'new limit': 'beyond the new cards of a day',
  'plan limit': 'beyond the minutes of a plan',
  'catch-up': 'until the backlog is worked off',
};

const WHOLE = new Intl.NumberFormat('en');

type Counted = { readonly cards: number; readonly words: string };

function countedReasons({ held, beyond }: HeldBack): readonly Counted[] {
  return (Object.keys(REASONS) as Held['reason'][]).flatMap((reason) => {
    const cards = heldFor({ held, beyond }, reason);
    return cards === 0 ? [] : [{ cards, words: REASONS[reason] }];
  });
}

type HeldBack = Pick<DayQueue, 'held' | 'beyond'>;

/** How many cards wait for one reason. */
export function heldFor({ held, beyond }: HeldBack, reason: Held['reason']): number {
  const seen = held.filter((one) => one.reason === reason).length;
  return reason === 'review limit' ? seen + beyond : seen;
}

/** "12 cards wait: 9 beyond the new cards of a day, 3 because …"; empty where none does. */
export function heldWords(queue: HeldBack): string {
  const [only, ...more] = countedReasons(queue);
  if (!only) return '';
  const cards = queue.held.length + queue.beyond;
  const waits = cards === 1 ? '1 card waits' : `${WHOLE.format(cards)} cards wait`;
  if (more.length === 0) return `${waits} ${only.words}.`;
  const each = [only, ...more].map(({ cards, words }) => `${WHOLE.format(cards)} ${words}`);
  return `${waits}: ${each.join(', ')}.`;
}
