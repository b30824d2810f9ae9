/** An answer is one thing: no list, and nothing said of it behind a comma (A1, A2). */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, relation } from '../phrases.js';

/** Names, dates and numbers have commas of their own: "Mobile, Alabama", "March 3, 1875", "1,200". */
const WHOLE = /^(?:person|place|organisation|other name|date|number)$/;

function commasIn({ first, last }: AnswerSpan, phrases: Phrases): readonly number[] {
  const found: number[] = [];
  for (let i = first; i <= last; i += 1) if (lower(phrases, i) === ',') found.push(i);
  return found;
}

/** "The three sources are law, custom and treaty": who is told how many can give them all. */
function areCounted({ reading, first, last }: AnswerSpan, phrases: Phrases): boolean {
  let members = 1;
  for (let i = first; i <= last; i += 1) if (relation(phrases, i) === 'conj') members += 1;
  return reading.amounts.some((a) => a.value === members && (a.last < first || a.first > last));
}

/** A2: three or more things are no answer unless they are counted; nor is what goes on with "and more", "etc.". */
export function checkNoList(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (areCounted(span, phrases)) return null;
  const open = /^(?:etc\.?|more|others)$/.test(lower(phrases, span.last)) && span.last > span.first + 1;
  return open || commasIn(span, phrases).length >= 2 ? fault('A2', 'a list') : null;
}

/** A1: "erosion, resulting in gullies", "a theory for philosophy, literary criticism": more than what is asked for. */
export function checkAside(span: AnswerSpan, phrases: Phrases): Fault | null {
  const [comma] = commasIn(span, phrases);
  if (comma === undefined || WHOLE.test(span.kind) || span.top > comma || areCounted(span, phrases))
    return null;
  return fault('A1', 'more than one thing stands behind the gap');
}
