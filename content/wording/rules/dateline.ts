/** W2: what stands in front of a report is no answer: where it was written. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import type { SentenceReading } from '../../language/reading.js';
import { oncePer } from '../../remembering.js';
import { type Fault, fault } from '../draft.js';

/** How long the dateline at the beginning is; 0 for none. */
const datelineOf = oncePer(
  ({ text }: SentenceReading) =>
    /^(?:\p{Lu}[\p{L}.’' ]*, ){0,3}\p{Lu}[\p{L}.’' ]*(?:\([\p{L} ]+\) )? ?(?:--|[-–—]) /u.exec(text)?.[0]
      .length ?? 0,
);

/** W2: "Oslo, Norway — " in front of a report is where it was written. */
export function checkDateline({ reading, end }: AnswerSpan): Fault | null {
  return reading.indexInBlock === 0 && end <= reading.span.start + datelineOf(reading)
    ? fault('W2', 'where the report was written')
    : null;
}
