/** One thing that might be asked: words of a sentence with a rank, worded, with what stands behind it. */

import type { Card, Evidence, Fact } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import type { Draft } from '../wording/draft.js';
import type { AnswerSpan } from './answer-span.js';

export type Candidate = {
  readonly span: AnswerSpan;
  /** What people are likely to ask for: the ranker's whole number. */
  readonly rank: number;
  /** Best first, at least one. */
  readonly drafts: readonly Draft[];
  readonly fact: Fact;
  /** The span's own sentence first. */
  readonly evidence: readonly Evidence[];
};

export type Scored = Candidate & {
  /** The wording that its forms are made from. */
  readonly draft: Draft;
  /** The forms it can take, the leading one first; at least one, and of what is not chosen no more. */
  readonly forms: readonly Card[];
  /** How sure its wording is, from 0 to 1. */
  readonly quality: number;
  /** The chance that a strict reader keeps the card that recalls it. */
  readonly kept: number;
  /** The chance that readers of real articles keep it in the form that leads. */
  readonly sure: number;
  /** The chance that it is asked for and kept. */
  readonly score: number;
  /** The chance that it is asked for, little changed by whether it is kept. */
  readonly likely: number;
};

const PLACES = new WeakMap<SentenceReading, string>();

/** One key for each sentence of a conversion. */
export function placeOf({ reading }: AnswerSpan): string {
  const known = PLACES.get(reading);
  if (known !== undefined) return known;
  const place = `${reading.article.id} ${reading.span.start}`;
  PLACES.set(reading, place);
  return place;
}
