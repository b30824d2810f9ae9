/** A run of words of a sentence that may be asked for, before anybody words it. */
import type { Span } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';

/** In an order that trees have learnt: they know each by its place. */
export const ANSWER_KINDS = [
  'person',
  'organisation',
  'place',
  'other name',
  'date',
  'number',
  'noun phrase',
  'other',
  'clause',
] as const;

export type AnswerKind = (typeof ANSWER_KINDS)[number];

export type AnswerSpan = Span & {
  readonly reading: SentenceReading;
  /** Places of its first and last word among `reading.words`, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** The word of the span whose head lies outside of it. */
  readonly top: number;
  readonly kind: AnswerKind;
};
