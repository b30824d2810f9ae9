/** A1: an answer holds a thing, not a piece of what is said of it: no participle in front, no half of a comparison behind. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';

const NAMING = /^(?:termed|called|named|dubbed|titled|entitled|nicknamed|known)$/;
const SAID_OF = /^(?:perhaps|maybe|traditionally|usually|often|though|although|then|so)$/;
const OF_THE_VERB = /^(?:yearly|annually|monthly|weekly|daily|there|here|afterwards|thereafter)$/;
const COMPARES = /^(?:rather|other|others|more|less|fewer|else|different)$/;
const WHILE = /^(?:hours?|days?|weeks?|months?|years?|decades?|centuries)$/;

/** "_termed Oslo_", "_perhaps a keeper_": it opens with what is said of the thing. */
function opensOnSaying({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  if (first === last) return false;
  if (/^[-–]$/.test(lower(phrases, first + 1))) return false;
  const named = /^VB[ND]$/.test(tagOf(phrases, first)) && NAMING.test(lower(phrases, first));
  if (/^(?:due|prior|owing)$/.test(lower(phrases, first)) && lower(phrases, first + 1) === 'to') return true;
  if (lower(phrases, first) === 'as' && lower(phrases, first + 1) === 'well') return true;
  return named || (SAID_OF.test(lower(phrases, first)) && /^(?:RB|IN|CC)$/.test(tagOf(phrases, first)));
}

/** "_the Carn yearly_", "_the cup three years_ after it opened": how often or when it was done. */
function endsOnVerb({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first === last || /^(?:date|number|clause)$/.test(kind)) return false;
  if (OF_THE_VERB.test(lower(phrases, last))) return true;
  const counted = tagOf(phrases, last - 1) === 'CD' && last - 1 > first;
  const joined = /^(?:IN|TO|CC)$/.test(tagOf(phrases, last - 2));
  const next = /^(?:after|before|later|earlier|ago)$/.test(lower(phrases, last + 1));
  return counted && !joined && WHILE.test(lower(phrases, last)) && next;
}

/** "_peace over fewer_ than ten", "_centre than any other hill_": one side of a comparison. */
function halvesComparison({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  const compares = (i: number) => /^(?:JJR|RBR)$/.test(tagOf(phrases, i)) || COMPARES.test(lower(phrases, i));
  const than = lower(phrases, last + 1) === 'than';
  if (than && first < last && compares(last)) return true;
  for (let i = first + 1, seen = compares(first); i <= last; i += 1) {
    if (lower(phrases, i) === 'than') return !seen;
    seen ||= compares(i);
  }
  return false;
}

/** "_a reed similar_ to that of the horn": its last word waits for what follows. */
function waitsForRest({ last, top, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause|person)$/.test(kind) || last === top) return false;
  const open = /^(?:IN|TO|DT|PDT|WDT|WP|WP\$|PRP\$|CC)$/.test(tagOf(phrases, last));
  return (
    open ||
    (/^(?:similar|equal|equivalent|identical|due|prior|relative|akin)$/.test(lower(phrases, last)) &&
      /^(?:to|in)$/.test(lower(phrases, last + 1)))
  );
}

/** "_Varn and in the hills_": a preposition that the first of two has outside. */
function joinsPreposition({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:clause)$/.test(kind) || /^(?:IN|TO)$/.test(tagOf(phrases, first))) return false;
  for (let i = first + 1; i < last; i += 1)
    if (/^(?:and|or|but)$/.test(lower(phrases, i)) && /^(?:IN|TO)$/.test(tagOf(phrases, i + 1)))
      return !hasPreposition(phrases, first, i, lower(phrases, i + 1));
  return false;
}

/** "_ways to the mill_ and to the harbour": the second half, with the same preposition, stayed outside. */
function leavesSecond({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause)$/.test(kind) || !/^(?:and|or)$/.test(lower(phrases, last + 1))) return false;
  const second = lower(phrases, last + 2);
  return /^(?:IN|TO)$/.test(tagOf(phrases, last + 2)) && hasPreposition(phrases, first, last, second);
}

/** "_the mill and Anna Lund_'s farm": only the second of two owns. */
function ownsByHalf({ first, last, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (tagOf(phrases, last + 1) !== 'POS') return false;
  const joined = reading.words.slice(first, last).some(({ tag }) => tag === 'CC');
  const whole = reading.entities.some((e) => e.first <= first + 1 && e.last === last);
  return joined && !whole;
}

/** "quantity of water and of salt": both have it inside. */
function hasPreposition(phrases: Phrases, from: number, to: number, word: string): boolean {
  for (let i = from; i < to; i += 1) if (lower(phrases, i) === word) return true;
  return false;
}

const OF_DEED =
  /^(?:accus|convict|acquit|suspect|warn|inform|remind|notif|convinc|assur|depriv|stripp?|robb?|cur|clear)(?:e|ed|es|ing|y|ied)?$/;

/** "accused _Lund of hiding it_": whom, and of what. */
function swallowsMatter({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first === last || /^(?:date|number|clause)$/.test(kind)) return false;
  const verb = lower(phrases, first - (/^(?:the|an?)$/.test(lower(phrases, first - 1)) ? 2 : 1));
  if (!OF_DEED.test(verb)) return false;
  for (let i = first + 1; i < last; i += 1)
    if (
      lower(phrases, i) === 'of' &&
      /^(?:VBG|NNP|PRP)/.test(`${tagOf(phrases, i + 1)} ${tagOf(phrases, i - 1)}`)
    )
      return true;
  return false;
}

/** "in _Orrin to Varn_ by boat", "rose by _300 to 900_": two ends, of which the word before is said of one. */
function holdsTwoEnds({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  const led = lower(phrases, first - 1);
  if (!/^(?:in|at|near|by)$/.test(led)) return false;
  const end = (i: number) =>
    led === 'by' ? tagOf(phrases, i) === 'CD' : /^\p{Lu}\p{L}/u.test(phrases.words[i]?.text ?? '');
  for (let i = first + 1; i < last; i += 1)
    if (lower(phrases, i) === 'to' && end(i - 1) && end(i + 1))
      return led !== 'by' || isRisen(phrases, first - 2);
  return false;
}

/** "rose by", "has been cut by". */
function isRisen(phrases: Phrases, verb: number): boolean {
  return /^VB/.test(tagOf(phrases, verb)) && !/^(?:governed|led|run|made|won)$/.test(lower(phrases, verb));
}

/** "_a march days_ after the war", "_oil a month to Norway_": when, or how often, without a word that ties it. */
function holdsWhile({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first === last || /^(?:date|number|clause)$/.test(kind)) return false;
  const next = /^(?:after|before|later|earlier|into)$/.test(lower(phrases, last + 1));
  const loose = /^NN/.test(tagOf(phrases, last - 1)) || lower(phrases, last - 1) === 'mere';
  if (
    next &&
    loose &&
    (WHILE.test(lower(phrases, last)) || /^(?:minutes|seconds)$/.test(lower(phrases, last)))
  )
    return true;
  for (let i = first + 1; i < last; i += 1)
    if (
      lower(phrases, i) === 'a' &&
      WHILE.test(`${lower(phrases, i + 1)}s`) &&
      /^NN/.test(tagOf(phrases, i - 1))
    )
      return true;
  return false;
}

/** "_Varn via a boat_", "_a lorry park at age 10_": how it came about, or how old somebody was. */
function holdsHow({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause)$/.test(kind)) return false;
  for (let i = first + 1; i < last; i += 1) {
    const word = lower(phrases, i);
    if (word === 'via' || (word === 'at' && lower(phrases, i + 1) === 'age')) return true;
    if (word === 'during' && relation(phrases, i) === 'case' && /^NN$/.test(tagOf(phrases, i - 1)))
      return true;
  }
  return false;
}

/** "raised _$9,000 for Orrin Home_, a place for cats": what stands behind tells of a part of it. */
function isToldOfPart({ first, last, top }: AnswerSpan, phrases: Phrases): boolean {
  const amount = /^(?:CD|\$)$/.test(tagOf(phrases, top)) && top < last && /^NNP/.test(tagOf(phrases, last));
  return amount && first < last && lower(phrases, last + 1) === ',' && tagOf(phrases, last + 2) === 'DT';
}

/** "by _1855 gas lamps_ burned": the year is when, and no number of the thing. */
function opensOnYear({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first === last || /^(?:date|number)$/.test(kind)) return false;
  const year = /^(?:1\d{3}|20\d{2})$/.test(phrases.words[first]?.text ?? '');
  const thing = /^(?:NN|JJ)/.test(tagOf(phrases, first + 1));
  return year && thing && /^(?:by|in|since|until|from|before|after)$/.test(lower(phrases, first - 1));
}

const WHERE_TO = /^(?:over|below|beyond|within|towards?|across|through|into|via|onto)$/;

/** "fly _over longer distances_", "edging _past Orrin City_": a preposition, whatever it was taken for. */
function opensOnPreposition({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first === last || /^(?:date|number|clause)$/.test(kind)) return false;
  const next = tagOf(phrases, first + 1);
  if (lower(phrases, first) === 'past') return /^VBG$/.test(tagOf(phrases, first - 1)) && /^NNP/.test(next);
  return (
    WHERE_TO.test(lower(phrases, first)) &&
    next !== 'CD' &&
    phrases.words[first]?.text === lower(phrases, first)
  );
}

/** The first piece of a statement that an answer swallowed, or null. */
export function checkSwallowed(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (opensOnSaying(span, phrases)) return fault('A1', 'what is said of it opens the answer');
  if (opensOnPreposition(span, phrases)) return fault('A1', 'a preposition opens the answer');
  if (opensOnYear(span, phrases)) return fault('A1', 'a year opens the answer');
  if (endsOnVerb(span, phrases)) return fault('A1', 'how often or when ends the answer');
  if (holdsWhile(span, phrases) || holdsHow(span, phrases))
    return fault('A1', 'when or how it was done ends the answer');
  if (swallowsMatter(span, phrases)) return fault('A1', 'whom and of what');
  if (holdsTwoEnds(span, phrases)) return fault('A1', 'two ends in the answer');
  if (isToldOfPart(span, phrases)) return fault('A1', 'what follows tells of a part of it');
  if (halvesComparison(span, phrases)) return fault('A1', 'one side of a comparison');
  if (waitsForRest(span, phrases)) return fault('A1', 'its last word waits for what follows');
  if (leavesSecond(span, phrases)) return fault('A1', 'what “and” adds belongs to the answer');
  if (ownsByHalf(span, phrases)) return fault('A1', 'only the second of two owns what follows');
  return joinsPreposition(span, phrases)
    ? fault('A1', 'a preposition of its first half stands outside')
    : null;
}
