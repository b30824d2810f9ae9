/** Numbers and dates as people say them. */

const WHOLE = new Intl.NumberFormat('en');

export type Day = { readonly year: number; readonly month: number | null; readonly day: number | null };

/** "March 12, 2024", "March 2024", "2024": as fine as the date is known. */
export function dateWords({ year, month, day }: Day): string {
  if (month === null) return String(year);
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const dayToo = day === null ? {} : { day: 'numeric' as const };
  return date.toLocaleDateString('en', { year: 'numeric', month: 'long', ...dayToo, timeZone: 'UTC' });
}

/** Characters of a title that name it well enough beside other words. */
const TITLE = 36;

/** A title in quotation marks; a long one is cut at a word. */
export function titled(title: string): string {
  if (title.length <= TITLE) return `“${title}”`;
  return `“${title.slice(0, TITLE).replace(/[\s,;:–—-]*\S*$/, '')}…”`;
}

/** "1,204". */
export function inWhole(n: number): string {
  return WHOLE.format(n);
}

/** "1 card", "1,204 cards". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${WHOLE.format(n)} ${n === 1 ? one : many}`;
}
