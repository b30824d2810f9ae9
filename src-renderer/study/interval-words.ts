/** Intervals in words, as the four buttons say them. */
import { assertNever, type CardState } from '../../content/deck.js';
import { type Clock, today } from './day.js';

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 86_400;
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

/** Days: days up to a month, months up to a year, then years; what would round to 12 months is a year. */
export function daysInWords(days: number): string {
  if (Math.round(days) < 31) return whole(days, 'day');
  const months = days / DAYS_PER_MONTH;
  return Math.round(months) < 12 ? counted(months, 'month') : counted(days / DAYS_PER_YEAR, 'year');
}

/** Seconds: each unit up to where it would round to a whole one of the next ("1 minute", never "60 seconds"). */
export function secondsInWords(seconds: number): string {
  if (Math.round(seconds) < MINUTE_S) return whole(seconds, 'second');
  if (Math.round(seconds / MINUTE_S) < 60) return whole(seconds / MINUTE_S, 'minute');
  if (Math.round(seconds / HOUR_S) < 24) return counted(seconds / HOUR_S, 'hour');
  return daysInWords(seconds / DAY_S);
}

/** How long until a card in this state comes again: "10 minutes", "3 days", "2 months"; "now" for a new one. */
export function intervalInWords(state: CardState, clock: Clock): string {
  switch (state.kind) {
    case 'new':
      return 'now';
    case 'learning':
    case 'relearning':
      return state.dueAt <= clock.now ? 'now' : secondsInWords((state.dueAt - clock.now) / 1000);
    case 'review':
      return daysInWords(Math.max(1, state.dueDay - today(clock)));
    default:
      return assertNever(state, 'intervalInWords');
  }
}
