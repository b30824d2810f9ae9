/** A run of words of a sentence that may be asked for, before anybody words it. */
import type { Span } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';

export type AnswerKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'other name'
  | 'date'
  | 'number'
  | 'noun phrase'
  | 'clause'
  | 'other';

export type AnswerSpan = Span & {
  readonly reading: SentenceReading;
  /** Places of its first and last word among `reading.words`, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** The word of the span whose head lies outside of it. */
  readonly top: number;
  readonly kind: AnswerKind;
};
