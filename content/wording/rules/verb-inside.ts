/** A1: an answer that the parse took for a noun phrase holds a verb of the sentence: "as _boats sail_ home". */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';

const PLAIN_KIND = /^(?:noun phrase|other name|organisation|place)$/;
const FINITE = /^VB[DPZ]$/;

function holdsWord({ first, last }: AnswerSpan, is: (i: number) => boolean): boolean {
  for (let i = first; i <= last; i += 1) if (is(i)) return true;
  return false;
}

/** "as _weavers bash looms_": a finite verb that hangs on a noun as if it were a part of its name. */
function holdsFinite(span: AnswerSpan, phrases: Phrases): boolean {
  const tied = (i: number) => phrases.words[i]?.end === phrases.words[i + 1]?.start;
  return holdsWord(
    span,
    (i) => FINITE.test(tagOf(phrases, i)) && /^(?:compound|amod)$/.test(relation(phrases, i)) && !tied(i),
  );
}

/** "on how _river boats work_", "as _quick growth drives demand_": the word before opens a clause. */
function isLedByClause({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  const led = phrases.words[first - 1];
  if (led === undefined || led.head < first || led.head > last) return false;
  return /^(?:how|why)$/.test(led.text) || (led.tag === 'IN' && led.label === 'mark' && led.head > first);
}

const OF_VERBS = /^(?:only|also|never|still|already|just)$/;

/** "records of _the guild only date_ back": an adverb in front of what is taken for a noun. */
function holdsAdverb({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  for (let i = first + 1; i < last; i += 1)
    if (
      OF_VERBS.test(lower(phrases, i)) &&
      /^(?:NN|CC)/.test(tagOf(phrases, i - 1)) &&
      /^NN/.test(tagOf(phrases, i + 1))
    )
      return true;
  return false;
}

const MOVES = /^(?:rise|fall|drop|grow|climb|jump|slip|slide|soar|increase|decline)s?$/;

/** "saw its _yearly sales rise 2.2%_", "saw its _value hit recent highs_": how far something rose or fell. */
function holdsRise({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  for (let i = first + 1; i < last; i += 1)
    if (
      /^NNS?$/.test(tagOf(phrases, i - 1)) &&
      ((MOVES.test(lower(phrases, i)) && tagOf(phrases, i + 1) === 'CD') ||
        (/^(?:hit|beat)$/.test(lower(phrases, i)) && /^(?:JJ|CD|NNP)/.test(tagOf(phrases, i + 1))))
    )
      return true;
  return false;
}

/** "filed _a note claiming the law_ is unfair": what follows is the verb of its last noun. */
function endsOnSubject(span: AnswerSpan, phrases: Phrases): boolean {
  const { first, last } = span;
  if (!/^(?:VB[DPZ]|MD)$/.test(tagOf(phrases, last + 1))) return false;
  return holdsWord(
    span,
    (i) =>
      i > first &&
      tagOf(phrases, i) === 'VBG' &&
      relation(phrases, i) === 'acl' &&
      /^(?:claiming|saying|stating|arguing|alleging|showing|suggesting|believing|thinking|declaring|ruling)$/.test(
        lower(phrases, i),
      ),
  );
}

/** "help the _Varn Museum recover_ from the flood": what it is helped to do, taken for a noun. */
function isHelpedTo({ top, last }: AnswerSpan, phrases: Phrases): boolean {
  const [name, deed] = [phrases.words[last - 1]?.text ?? '', phrases.words[last]?.text ?? ''];
  return (
    top === last &&
    /^(?:obj|[xc]comp)$/.test(relation(phrases, top)) &&
    /^(?:help(?:s|ed|ing)?|lets?|letting)$/.test(lower(phrases, phrases.words[top]?.head ?? -1)) &&
    tagOf(phrases, top) === 'NN' &&
    /^\p{Lu}/u.test(name) &&
    /^\p{Ll}/u.test(deed) &&
    /^(?:IN|TO|RB)$/.test(tagOf(phrases, last + 1))
  );
}

/** The first sign of a verb in what was taken for a noun phrase, or null. */
export function checkVerbInside(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (!PLAIN_KIND.test(span.kind) || span.first === span.last) return null;
  const found =
    isLedByClause(span, phrases) ||
    holdsFinite(span, phrases) ||
    isHelpedTo(span, phrases) ||
    holdsAdverb(span, phrases) ||
    holdsRise(span, phrases) ||
    endsOnSubject(span, phrases);
  return found ? fault('A1', 'a verb of the sentence in the answer') : null;
}
