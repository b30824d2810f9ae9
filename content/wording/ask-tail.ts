/** What stands at the very end after a preposition is asked for in its place: "… as vassal to whom?". */
import { askingWords } from './ask-subject.js';
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
  if (asked === null || worded.hole.amount !== null) return null;
  if (asked === 'what' && /^(?:to|for|about)$/.test(lower(phrases, before.at))) return null;
  const years = /^\d{3,4} and \d{3,4}$/.test(span.reading.article.text.slice(span.start, span.end));
  const what = years ? 'which years' : asked === 'who' ? 'whom' : asked;
  const words = written(parts.slice(0, the ? -2 : -1));
  return { prompt: asQuestion(`${words} ${what}`), form: 0.44 };
}
