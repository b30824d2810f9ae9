/** A named object or partner is asked for: "Who did X defeat?", "What did X win?", "To which country did X move?". */
import { TITLES } from '../language/words/names.js';
import { isFollowedByOf, isGoal } from './ask-what.js';
import { askingWords } from './asking-words.js';
import { child, lower, phraseAt, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { adjunctOfVerb, inverted, sidesOf, withoutWhen, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

/** Prepositions that may go in front of "whom", and of "which …". */
const PARTNER = /^(?:to|from|against|with)$/;
const LED = /^(?:to|from|against|with|at|for|into|in|on|under|during|through|over|across|after|near)$/;
/** Verbs whose object is too often one of many, or part of a phrase with them. */
const LOOSE =
  /^(?:be|have|include|contain|feature|like|use|get|take|make|see|say|know|mean|call|name|represent|become|remain|involve)$/;

/** The question for an object, or null. */
export function whomDid(worded: Worded): Asked | null {
  const { span, phrases, clause } = worded;
  const { top } = span;
  if (relation(phrases, top) !== 'obj' || phrases.words[top]?.head !== clause.top || top < clause.top)
    return null;
  if (
    !/^VB/.test(tagOf(phrases, clause.top)) ||
    LOOSE.test(lower(phrases, clause.top).replace(/(?:s|d|ed|ing)$/, ''))
  )
    return null;
  if (isGoal(phrases, clause.top, lower(phrases, clause.tense))) return null;
  if (child(phrases, clause.top, /^(?:xcomp|iobj|compound:prt)/) >= 0) return null;
  const phrase = phraseAt(phrases, top);
  const plain = phrase.every(
    (i) =>
      (i >= span.first && i <= span.last) ||
      lower(phrases, i) === 'the' ||
      TITLES.has(phrases.words[i]?.text ?? ''),
  );
  const asked = isFollowedByOf(worded) ? null : askingWords(worded);
  if (!plain || asked === null || (asked === 'what' && span.kind === 'noun phrase')) return null;
  const left = withoutWords(worded, phrase);
  const sides = sidesOf(left);
  const prompt = sides && inverted(left, asked, sides);
  return prompt ? { prompt, form: 0.7 } : null;
}

/** "In which place is Berg a town?", "Through which organisation does the road run?": the place is of the noun, the body is none. */
function isOddPlace({ phrases, clause }: Worded, asked: string, preposition: string): boolean {
  if (asked === 'which place')
    return (
      /^(?:on|into|against|with|for|by|under)$/.test(preposition) || /^NN/.test(tagOf(phrases, clause.top))
    );
  return (
    /^which (?:organisation|body)$/.test(asked) && /^(?:in|on|at|near|through|over|across)$/.test(preposition)
  );
}

/** The question for a person, a country or a body after "to", "from" or "against" of the verb, or null. */
export function toWhom(worded: Worded): Asked | null {
  const adjunct = adjunctOfVerb(worded);
  const asked = askingWords(worded);
  if (
    !adjunct ||
    asked === null ||
    asked === 'what' ||
    !(asked === 'who' ? PARTNER : LED).test(adjunct.preposition)
  )
    return null;
  if (isOddPlace(worded, asked, adjunct.preposition)) return null;
  const left = withoutWords(withoutWhen(worded), adjunct.words);
  const sides = sidesOf(left);
  const whom = asked === 'who' ? 'whom' : asked;
  const prompt = sides && inverted(left, `${adjunct.preposition} ${whom}`, sides);
  return prompt ? { prompt, form: asked === 'which country' ? 0.72 : 0.66 } : null;
}
