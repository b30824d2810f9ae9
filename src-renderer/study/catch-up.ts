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

/**
 * Whether a backlog is being worked off today: more is due than the day may hold. It is over by itself once what is
 * due fits into a day. `due` is what is left, `answered` the reviews of today.
 */
export function isCatchingUp(perDay: number | null, due: number, answered: number): boolean {
  return perDay !== null && due + answered > perDay;
}

/** Those that lose most by waiting first. */
export function byRisk<Of extends { readonly memory: Memory }>(
  cards: readonly Of[],
  today: StudyDay,
  presetOf: (card: Of) => Preset,
): Of[] {
  const keyed = cards.map((one) => ({ one, loss: lossADay(one.memory, today, presetOf(one)) }));
  keyed.sort((a, b) => b.loss - a.loss || (a.one.memory.card < b.one.memory.card ? -1 : 1));
  return keyed.map(({ one }) => one);
}

/** Spreads the overdue cards over days of `perDay` cards, those that lose most by waiting first. */
export function catchUp(
  memories: readonly Memory[],
  today: StudyDay,
  preset: Preset,
  perDay: number,
): CatchUp {
  const overdue = memories.filter(({ state }) => state.kind === 'review' && state.dueDay <= today);
  const ordered = byRisk(
    overdue.map((memory) => ({ memory })),
    today,
    () => preset,
  );
  const size = Math.max(1, Math.floor(perDay));
  const days: CardId[][] = [];
  for (let i = 0; i < ordered.length; i += size) {
    days.push(ordered.slice(i, i + size).map(({ memory }) => memory.card));
  }
  return { days, cards: overdue.length };
}
