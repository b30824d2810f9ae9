/** Days of the calendar: counting them, their weekdays, and the dates that words of relative time mean. */
import type { CalendarDate } from '../deck.js';

const WEEKDAYS: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** 1 to 12 by the first three letters ("Sept.", "March"); null for any other word. */
export function monthNumber(word: string): number | null {
  const at = MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3).toLowerCase()));
  return at < 0 || word.length < 3 ? null : at + 1;
}

/** Days from 1970-01-01 of a whole date (proleptic Gregorian; Howard Hinnant's days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** The inverse of `dayNumber`. */
function dateOfDay(days: number): CalendarDate {
  const date = new Date(days * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    inferred: true,
  };
}

/** The date so many days after a whole one; null where the date has no day. Always inferred. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate | null {
  if (date.month === null || date.day === null) return null;
  return dateOfDay(dayNumber(date.year, date.month, date.day) + days);
}

/** The month so many months after that of a date; null where the date has none. Always inferred. */
export function monthsAfter(date: CalendarDate, months: number): CalendarDate | null {
  if (date.month === null) return null;
  const at = date.year * 12 + date.month - 1 + months;
  return { year: Math.floor(at / 12), month: (at % 12) + 1, day: null, inferred: true };
}

/**
 * The day a weekday names in an article of the given day: the last one not after it; for what is planned, the
 * first one not before it. Null where either is no day.
 */
export function weekdayNear(name: string, anchor: CalendarDate, planned: boolean): CalendarDate | null {
  const wanted = WEEKDAYS.findIndex((day) => name.toLowerCase().startsWith(day));
  if (wanted < 0 || anchor.month === null || anchor.day === null) return null;
  const today = (((dayNumber(anchor.year, anchor.month, anchor.day) + 4) % 7) + 7) % 7;
  return daysAfter(anchor, planned ? (wanted - today + 7) % 7 : -((today - wanted + 7) % 7));
}

/** The year in which a day without one lies nearest to the anchor; the past wins a tie. Null without an anchor's month. */
export function nearestYear(month: number, day: number | null, anchor: CalendarDate): CalendarDate | null {
  if (anchor.month === null) return null;
  const here = anchor.year * 372 + anchor.month * 31 + (anchor.day ?? 15);
  const away = (year: number) => year * 372 + month * 31 + (day ?? 15) - here;
  const years = [anchor.year - 1, anchor.year, anchor.year + 1].toSorted(
    (a, b) => Math.abs(away(a)) - Math.abs(away(b)) || a - b,
  );
  return { year: years[0] ?? anchor.year, month, day, inferred: true };
}
