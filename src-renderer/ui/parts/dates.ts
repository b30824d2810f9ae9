/** Days since 1970 as dates in words. */

const DAY_MS = 86_400_000;

function format(options: Intl.DateTimeFormatOptions): (day: number) => string {
  const formatter = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  return (day) => formatter.format(day * DAY_MS);
}

/** "22 Nov". */
export const shortDate = format({ day: 'numeric', month: 'short' });
/** "Sunday, November 22". */
export const longDate = format({ weekday: 'long', day: 'numeric', month: 'long' });
/** "Nov 2026". */
export const monthDate = format({ month: 'short', year: 'numeric' });
/** "Nov". */
export const monthName = format({ month: 'short' });

const MONDAY = 4;

/** Days since Monday, 0 to 6. */
export function weekday(day: number): number {
  return (((day - MONDAY) % 7) + 7) % 7;
}

/** "Nov 22, 2026". */
export const fullDate = format({ day: 'numeric', month: 'short', year: 'numeric' });
