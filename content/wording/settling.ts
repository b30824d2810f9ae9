/** What the times of a prompt are settled with, and which numbers a source writes (G3). */
import type { Article, CalendarDate } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { oncePer } from '../remembering.js';
import type { Phrases } from './phrases.js';

/** The times of one prompt, while they are settled. */
export type Settling = {
  readonly reading: SentenceReading;
  readonly phrases: Phrases;
  readonly anchor: CalendarDate | null;
  /** A coming day is meant. */
  readonly planned: boolean;
  /** The word of the clause that bears its tense. */
  readonly tense: number;
};

/** A year among other words. */
export const YEAR = /\b(?:1\d{3}|20\d{2})\b/;

const numbersIn = oncePer(
  ({ title, text }: Article): ReadonlySet<string> => new Set(`${title} ${text}`.match(/\d+/g)),
);

/** Whether the article itself has the numbers of a note; of a date that its owner gave only the year may be told. */
export function isWritten(
  note: string,
  { reading: { article }, anchor }: Pick<Settling, 'reading' | 'anchor'>,
): boolean {
  const given = String(anchor?.year ?? '');
  return (note.match(/\d+/g) ?? []).every((number) => number === given || numbersIn(article).has(number));
}
