/** What stands at the very end after a preposition is asked for in its place: "… as vassal to whom?". */
import { askingWords, DURATION, TWO_YEARS } from './asking-words.js';
import { asQuestion, written } from './parts.js';
import { lower, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import type { Worded } from './worded.js';

const BEFORE = /^(?:by|with|of|than|from|against|for|to|between|about)$/;

/** The question in place, or null. */
export function atTheEnd(worded: Worded): Asked | null {
  const { parts, phrases, span, clause } = worded;
  if (parts.at(-1)?.gap !== true || span.top === clause.top) return null;
  const the = /^the$/i.test(parts.at(-2)?.text ?? '');
  const before = parts.at(the ? -3 : -2);
  if (!before || !BEFORE.test(before.text) || !/^(?:IN|TO)$/.test(tagOf(phrases, before.at))) return null;
  const asked = askingWords(worded);
  const part = /^(?:one|some|many|most|all|each|both|any|none|rest|part|half|two|three)$/i;
  if (before.text === 'for' && DURATION.test(lower(phrases, span.top))) return null;
  if (asked === null || asked === 'what' || worded.hole.amount !== null) return null;
  if (part.test(lower(phrases, before.at - 1))) return null;
  const years = TWO_YEARS.test(span.reading.article.text.slice(span.start, span.end));
  const what = years ? 'which years' : asked === 'who' ? 'whom' : asked;
  const words = written(parts.slice(0, the ? -2 : -1));
  return { prompt: asQuestion(`${words} ${what}`), form: 0.44 };
}
