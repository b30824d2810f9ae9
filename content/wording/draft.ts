/** What wording takes and gives: a run of words in, worded prompts or the rule that forbids them out. */
import type { CalendarDate, Evidence, Quantity } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';

/** `inferred`: a date or name stands in brackets that no source writes so. `as of`: true on the article's day. */
export type Mark = 'inferred' | 'as of';

/** One way to ask for a run of words. */
export type Draft = {
  readonly kind: 'question' | 'cloze' | 'number';
  /** One sentence; of a cloze, and of a number that is not asked by "how many", with one `GAP`. */
  readonly prompt: string;
  /** As the article writes it; of a number without hedge and unit, which the prompt shows. */
  readonly answer: string;
  readonly accepted: readonly string[];
  /** Of kind "number" only, else null. */
  readonly quantity: Quantity | null;
  /** Sentences beyond the span's own, out of which a name, a short form or a pronoun was put in full. */
  readonly support: readonly Evidence[];
  readonly marks: readonly Mark[];
  /** From 0 to 1: how sure it is that a strict reader keeps it. */
  readonly quality: number;
};

/** Why nothing can be asked: a rule of SPEC.md and what it found. */
export type Fault = { readonly rule: string; readonly reason: string };

/** What wording needs beside the sentence; the same for a whole article. */
export type WordingContext = {
  /** All sentences of the article, in order. */
  readonly readings: readonly SentenceReading[];
  /** The day the article speaks from, its own or a sibling's; null when unknown. */
  readonly anchor: CalendarDate | null;
  /** What a title names ("Steam engine"), to stand before a gap that names nothing; empty when it names none. */
  readonly topic: string;
};

/** Makes a fault. */
export function fault(rule: string, reason: string): Fault {
  return { rule, reason };
}

/** Tells a refusal from drafts. */
export function isFault(made: readonly Draft[] | Fault): made is Fault {
  return 'rule' in made;
}
