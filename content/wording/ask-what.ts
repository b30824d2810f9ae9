/** A thing without a name is asked for by "what": as the object, or after the verb's preposition. */
import { PERSON_NOUN } from './ask-subject.js';
import { isOpinion } from './clause.js';
import { child, lower, phraseAt, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { inverted, sidesOf, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

/** Verbs after which "what" could be answered by half of the article. */
const LOOSE =
  /^(?:is|are|was|were|be|been|has|have|had|having|include[sd]?|including|contain(?:s|ed)?|features?|featured|does|do|did|makes?|made|takes?|took|gets?|got|says?|said|sees?|saw|involve[sd]?|becomes?|became|remain(?:s|ed)?|shows?|showed|gives?|gave|uses?|used|needs?|needed)$/;
const STRANDED = /^(?:on|for|of|with|from|into|against|about|through|under|by|to)$/;
/** Verbs that go with "in". */
const WITH_IN =
  /^(?:result|participat|specialis|specializ|engag|invest|interest|consist|involv|believ)(?:e|s|es|ed|d|ing)?$/;

/** Whether the span is a common noun with all that hangs on it, but its article and preposition. */
function isWholeThing({ span, phrases }: Worded): boolean {
  const { top, first, last, kind } = span;
  const person = span.reading.entities.some((e) => e.kind === 'person' && e.first <= last && e.last >= first);
  if (
    person ||
    kind !== 'noun phrase' ||
    !/^NNS?$/.test(tagOf(phrases, top)) ||
    PERSON_NOUN.test(lower(phrases, top))
  )
    return false;
  return phraseAt(phrases, top).every(
    (i) => (i >= first && i <= last) || /^(?:det|case|punct)/.test(relation(phrases, i)),
  );
}

/** "What did the plan replace in 1932?", or null. */
export function whatDid(worded: Worded): Asked | null {
  const { span, phrases, clause } = worded;
  const { top } = span;
  if (!isWholeThing(worded) || relation(phrases, top) !== 'obj' || phrases.words[top]?.head !== clause.top)
    return null;
  if (
    top < clause.top ||
    LOOSE.test(lower(phrases, clause.top)) ||
    isOpinion(phrases, clause.top) ||
    child(phrases, clause.top, /^(?:xcomp|iobj)/) >= 0
  )
    return null;
  const left = withoutWords(worded, phraseAt(phrases, top));
  const sides = sidesOf(left);
  const prompt = sides && inverted(left, 'what', sides);
  return prompt ? { prompt, form: 0.56 } : null;
}

/** "What is the theory based on?", or null: the preposition stays where it was, at the end of what follows the verb. */
export function whatWith(worded: Worded): Asked | null {
  const { span, phrases, clause, parts } = worded;
  const { top } = span;
  if (!isWholeThing(worded) || relation(phrases, top) !== 'obl' || phrases.words[top]?.head !== clause.top)
    return null;
  const at = child(phrases, top, /^case/);
  const beside =
    at === clause.top + 1 ||
    (phrases.words[clause.top + 1]?.label === 'compound:prt' && at === clause.top + 2);
  const last = parts.at(-1)?.gap === true;
  const fits =
    STRANDED.test(lower(phrases, at)) ||
    (beside && lower(phrases, at) === 'in' && WITH_IN.test(lower(phrases, clause.top)));
  if (!beside && parts.some((part) => part.text === ',')) return null;
  const agent = lower(phrases, at) === 'by';
  if (agent && parts.some((part) => part.text === 'by' && part.at !== at)) return null;
  if (top < clause.top || !(beside || last) || !fits || !/^VB/.test(tagOf(phrases, clause.top))) return null;
  const left = withoutWords(
    worded,
    phraseAt(phrases, top).filter((i) => i !== at),
  );
  const sides = sidesOf(left);
  const prompt = sides && inverted(left, 'what', sides);
  return prompt ? { prompt, form: beside ? 0.54 : 0.44 } : null;
}
