/** How a text stands behind a row of a table, in words. */
import type { CalendarDate, FactStatus } from '../../../../content/deck.js';
import { dateWords } from '../../parts/words.js';

const STATUS: Readonly<Record<FactStatus, string>> = {
  asserted: '',
  planned: 'planned',
  negated: 'denied',
  claimed: 'claimed',
};

/** "planned, according to Ada Lund"; empty for what the text itself asserts. */
export function standingWords(status: FactStatus, saidBy: string | null): string {
  const claimed = status === 'claimed' && saidBy !== null;
  const said = saidBy === null ? '' : `according to ${saidBy}`;
  return [claimed ? '' : STATUS[status], said].filter((words) => words !== '').join(', ');
}

/** "1598 to 1722", "March 12, 2024 (worked out)": what a rule added to the text is marked. */
export function whenWords(date: CalendarDate, until: CalendarDate | null = null): string {
  const words = until === null ? dateWords(date) : `${dateWords(date)} to ${dateWords(until)}`;
  return date.inferred || until?.inferred === true ? `${words} (worked out)` : words;
}
