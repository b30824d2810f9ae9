/** U1: one plain noun beside words that stay: strict readers keep such an answer once in eleven cards. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { child, lower, type Phrases, relation, tagOf } from '../phrases.js';

/** "The set of these is called the codomain": what something is called is worth asking. */
const NAMES_IT = /\b(?:called|known as|termed|named|referred to as|dubbed)\b/;

/** The one plain noun that a span is, give or take its article; −1 for all else. */
function bareNoun({ first, last, kind }: AnswerSpan, phrases: Phrases): number {
  const opens = last === first + 1 && /^(?:the|an?)$/.test(lower(phrases, first));
  const plain = /^NNS?$/.test(tagOf(phrases, last)) && /^[\p{Ll}-]+$/u.test(phrases.words[last]?.text ?? '');
  return kind === 'noun phrase' && plain && (last === first || opens) ? last : -1;
}

/** "is a keeper in Oslo", "became a keeper": what somebody is. */
function isPredicate(phrases: Phrases, noun: number): boolean {
  return /^(?:xcomp|root)$/.test(relation(phrases, noun)) || child(phrases, noun, /^cop/) >= 0;
}

/** Whether the prompt keeps words of the same phrase: what counts or owns the noun, or what it is of. */
function isLeftOfPhrase(phrases: Phrases, noun: number): boolean {
  const before = lower(phrases, noun - 1);
  const counted = tagOf(phrases, noun - 1) === 'CD' && tagOf(phrases, noun) === 'NNS';
  const owned = /^(?:PRP\$|POS)$/.test(tagOf(phrases, noun - 1));
  const after = lower(phrases, noun + 1);
  const goesOn = /^an?$/.test(before)
    ? /^(?:IN|TO)$/.test(tagOf(phrases, noun + 1)) && after !== 'that' && !isPredicate(phrases, noun)
    : after === 'of';
  return before === 'the' || counted || owned || goesOn;
}

/** U1: "the _harbour_", "94 _centimetres_", "his _arm_", "a _lorry_ of melons", but not what something is called. */
export function checkBareNoun(span: AnswerSpan, phrases: Phrases): Fault | null {
  const noun = bareNoun(span, phrases);
  if (noun < 0 || !isLeftOfPhrase(phrases, noun)) return null;
  const { article, span: sentence } = span.reading;
  const named = NAMES_IT.test(article.text.slice(sentence.start, sentence.end));
  return named ? null : fault('U1', `“${lower(phrases, noun)}” says too little`);
}
