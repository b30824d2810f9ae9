/** Intervals in words, as the four buttons say them. */
import { assertNever, type CardState } from '../../content/deck.js';
import { type Clock, today } from './day.js';

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;

/** One decimal where it tells something ("1.5 years"), none where it is a zero. */
function counted(amount: number, unit: string): string {
  const shown = amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return `${shown} ${unit}${shown === 1 ? '' : 's'}`;
}

function whole(amount: number, unit: string): string {
  return counted(Math.max(1, Math.round(amount)), unit);
}

/** Whole days: days up to a month, months up to a year, then years. */
export function daysInWords(days: number): string {
  if (days < 31) return whole(days, 'day');
  if (days < DAYS_PER_YEAR) return counted(days / DAYS_PER_MONTH, 'month');
  return counted(days / DAYS_PER_YEAR, 'year');
}

/** Seconds up to a day: minutes up to an hour, then hours. Half minutes are rounded up. */
export function secondsInWords(seconds: number): string {
  if (seconds < MINUTE_S) return whole(seconds, 'second');
  if (Math.round(seconds / MINUTE_S) < 60) return whole(seconds / MINUTE_S, 'minute');
  return counted(seconds / HOUR_S, 'hour');
}

/** How long until a card in this state comes again: "10 minutes", "3 days", "2 months"; "now" for a new one. */
export function intervalInWords(state: CardState, clock: Clock): string {
  switch (state.kind) {
    case 'new':
      return 'now';
    case 'learning':
    case 'relearning':
      return state.dueAt <= clock.now ? 'now' : untilInWords(state.dueAt, clock);
    case 'review':
      return daysInWords(Math.max(1, state.dueDay - today(clock)));
    default:
      return assertNever(state, 'intervalInWords');
  }
}

function untilInWords(at: number, clock: Clock): string {
  const seconds = (at - clock.now) / 1000;
  return seconds < 86_400 ? secondsInWords(seconds) : daysInWords(seconds / 86_400);
}
