/** A name that something is given is asked for: "What is X called?", "What is X known as?". */
import { child, lower, relation } from './phrases.js';
import type { Asked } from './question.js';
import { inverted, sidesOf, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

/** The question for a given name, or null. */
export function whatCalled(worded: Worded): Asked | null {
  const { span, phrases, clause, hole } = worded;
  const verb = lower(phrases, clause.top);
  if (
    !/^(?:called|named|nicknamed|dubbed|known|titled|termed)$/.test(verb) ||
    phrases.words[span.top]?.head !== clause.top
  )
    return null;
  const fits = verb === 'known' ? /^(?:xcomp|obl)/ : /^(?:xcomp|obj)/;
  if (!fits.test(relation(phrases, span.top)) || span.first < clause.top) return null;
  if (child(phrases, clause.top, /^compound:prt/) >= 0) return null;
  const as = child(phrases, span.top, /^case|^mark/);
  if ((verb === 'known') !== (lower(phrases, as) === 'as')) return null;
  const article = hole.first - 1;
  const left = withoutWords(worded, lower(phrases, article) === 'the' ? [article] : []);
  const sides = sidesOf(left);
  if (!sides || sides.after.some((part) => part.text === ',')) return null;
  const prompt = inverted(left, 'what', sides);
  return prompt === null ? null : { prompt, form: 0.7 };
}
