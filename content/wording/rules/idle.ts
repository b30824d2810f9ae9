/** U1, L4: runs of words that nobody would think of as an answer: halves of turns of phrase, open ends, what many words fit. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { child, lower, type Phrases, relation, tagOf } from '../phrases.js';

/** Nouns that say nothing of their own, whatever is said of them: “an area of concern”, “the national level”. */
const EMPTY =
  /^(?:area|level|context|reason|time|sense|manner|way|extent|matter|amount|business|basis|means|purpose|degree|field|light|order|course)$/;
/** “in conjunction with”, “in deference to”: a noun that is a part of a preposition. */
const TURN =
  /^(?:conjunction|deference|addition|accordance|contrast|response|order|terms|spite|case|cases|charge|front|place|lieu|view|need|support|honou?r|memory|recognition|exchange|return|relation|regard|respect|reference|opposition|comparison|collaboration|cooperation|association|combination|connection|proportion|keeping|pursuit|search|danger|excess|means|virtue|behalf|account|favou?r|line|competition|conflict|agreement|partnership|preparation|anticipation|defiance|compliance)$/;
const OPEN_END = /\b(?:many more|many others|and (?:so on|others|more)|etc\.?|among others)$/i;
const FEW = /^(?:several|some|many|various|certain|numerous|few)$/;

/** A name, a number or a quotation tells something whatever noun it stands with. */
function tellsByItself({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (kind !== 'noun phrase') return true;
  for (let i = first; i <= last; i += 1) if (/^NNP|^CD/.test(tagOf(phrases, i))) return true;
  return false;
}

/** “made a business out of”, “acts at the national level”. */
function isEmpty(span: AnswerSpan, phrases: Phrases): boolean {
  return EMPTY.test(lower(phrases, span.top)) && !tellsByItself(span, phrases);
}

/** “in _____ to the conventions”: the gap opens within a preposition of several words. */
function isTurn({ first }: AnswerSpan, phrases: Phrases): boolean {
  return (
    /^(?:in|on|by|at|with|for)$/.test(lower(phrases, first - 1)) &&
    TURN.test(lower(phrases, first)) &&
    /^(?:to|with|of|for)$/.test(lower(phrases, first + 1))
  );
}

/** “develops first, _____”: what follows from the statement, not a part of it. */
function isTrailing({ first, top }: AnswerSpan, phrases: Phrases): boolean {
  const opens = tagOf(phrases, first) === 'VBG' && lower(phrases, first - 1) === ',';
  return opens && (top === first || /^(?:advcl|acl)/.test(relation(phrases, first)));
}

/** “Several _____ began”: of those that nobody counts or names. */
function isOfSome(span: AnswerSpan, phrases: Phrases): boolean {
  const { first, top } = span;
  return (
    span.kind === 'noun phrase' &&
    FEW.test(lower(phrases, first - 1)) &&
    phrases.words[first - 1]?.head === top &&
    /^nsubj/.test(relation(phrases, top))
  );
}

/** “Well regarded schools include _____”: one of those that are not told. */
function isIncluded({ first, top, kind }: AnswerSpan, phrases: Phrases): boolean {
  const verb = phrases.words[top]?.head ?? -1;
  if (kind === 'number' || !/^includ(?:e|es|ed)$/.test(lower(phrases, verb)) || first < verb) return false;
  const subject = child(phrases, verb, /^nsubj/);
  if (tagOf(phrases, subject) !== 'NNS') return false;
  const below = phrases.below[subject] ?? [];
  return !below.some(
    (k) =>
      /^(?:the|its|their|his|her)$/.test(lower(phrases, k)) ||
      /^(?:nmod|acl|nummod)/.test(relation(phrases, k)),
  );
}

/** “it is common for _____ to have two names”: anybody may be meant. */
function isAnybody({ first, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (kind !== 'noun phrase' || !/^(?:for|find|see)$/.test(lower(phrases, first - 1))) return false;
  const judged = phrases.words.findIndex(
    ({ tag }, i) => tag === 'JJ' && i < first && i >= first - 4 && child(phrases, i, /^expl/) >= 0,
  );
  return judged >= 0;
}

/** The fault of an answer that is a half of a turn of phrase, an open end or one of many, or null. */
export function checkIdle(span: AnswerSpan, phrases: Phrases): Fault | null {
  const text = span.reading.article.text.slice(span.start, span.end);
  if (isEmpty(span, phrases)) return fault('U1', `“${lower(phrases, span.top)}” says nothing of its own`);
  if (isTurn(span, phrases)) return fault('A1', 'a part of a preposition');
  if (isTrailing(span, phrases)) return fault('U1', 'what follows from the statement');
  if (OPEN_END.test(text)) return fault('U1', 'an open list');
  if (isOfSome(span, phrases)) return fault('U1', 'some of many');
  if (isIncluded(span, phrases)) return fault('U1', 'an example among others');
  return isAnybody(span, phrases) ? fault('U1', 'anybody may be meant') : null;
}
