/** The words of a fact in the form by which another report's fact can meet it. */
import type { CalendarDate, Quantity, Span } from './deck.js';

/** The part that a term plays in its clause. */
export type TermRole = 'relation' | 'who' | 'what' | 'said by' | 'other';

/** A word, name, number or time of a fact in the form by which another report's fact can meet it. */
export type Term = Span & {
  readonly kind: 'word' | 'name' | 'number' | 'time';
  /** Equal for what may mean the same: a family of words, a name without title and accents, a value, a date. */
  readonly key: string;
  /** What it is among its kind: a lemma, the kind of a name, the unit of a number, how a time is written. */
  readonly of: string;
  readonly role: TermRole;
  /** The key of the word it hangs on, and its preposition; empty where there is none. */
  readonly at: string;
  readonly by: string;
  /** How much it tells when two facts share it; names tell by their words, so that they have none. */
  readonly weight: number;
  readonly quantity: Quantity | null;
  /** Upper end of a range of numbers. */
  readonly high: number | null;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** False for a time that only the article's date tells. */
  readonly written: boolean;
};
