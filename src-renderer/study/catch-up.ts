/** After time away: what to take up first, how much a day, and how long it will take. */
import type { CardId, Memory, StudyDay } from '../../content/deck.js';
import { retrievability } from './memory-step.js';
import type { Preset } from './preset.js';

export type CatchUp = {
  /** Most at risk of those still worth saving first: what a day cannot hold waits for the next. */
  readonly days: readonly (readonly CardId[])[];
  /** Overdue cards in all. */
  readonly cards: number;
};

/** Below this chance a card must be learnt anew whenever it comes: it can wait. */
const LOST_BELOW = 0.2;

function elapsed({ lastReview }: Memory, today: StudyDay): number {
  return lastReview === null ? 0 : Math.max(0, today - lastReview.day);
}

/** How much recall a day of waiting costs this card: the slope of its curve, taken over the next day. */
function lossADay(memory: Memory, today: StudyDay, preset: Preset): number {
  if (memory.state.kind !== 'review') return 1;
  const { stability } = memory.state.fsrs;
  const days = elapsed(memory, today);
  const now = retrievability(preset, stability, days);
  return now < LOST_BELOW ? 0 : now - retrievability(preset, stability, days + 1);
}

/** Spreads the overdue cards over days of `perDay` cards, those that lose most by waiting first. */
export function catchUp(
  memories: readonly Memory[],
  today: StudyDay,
  preset: Preset,
  perDay: number,
): CatchUp {
  const overdue = memories.filter(({ state }) => state.kind === 'review' && state.dueDay <= today);
  const keyed = overdue.map((memory) => ({ memory, loss: lossADay(memory, today, preset) }));
  keyed.sort((a, b) => b.loss - a.loss || (a.memory.card < b.memory.card ? -1 : 1));
  const size = Math.max(1, Math.floor(perDay));
  const days: CardId[][] = [];
  for (let i = 0; i < keyed.length; i += size) {
    days.push(keyed.slice(i, i + size).map(({ memory }) => memory.card));
  }
  return { days, cards: overdue.length };
}
