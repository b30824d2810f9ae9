/** A1: an answer holds a thing, not a piece of what is said of it: no participle in front, no half of a comparison behind. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, tagOf } from '../phrases.js';

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

/** "by _1855 gas lamps_ burned": the year is when, and no number of the thing. */
function opensOnYear({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first === last || /^(?:date|number)$/.test(kind)) return false;
  const year = /^(?:1\d{3}|20\d{2})$/.test(phrases.words[first]?.text ?? '');
  const thing = /^(?:NN|JJ)/.test(tagOf(phrases, first + 1));
  return year && thing && /^(?:by|in|since|until|from|before|after)$/.test(lower(phrases, first - 1));
}

/** The first piece of a statement that an answer swallowed, or null. */
export function checkSwallowed(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (opensOnSaying(span, phrases)) return fault('A1', 'what is said of it opens the answer');
  if (opensOnYear(span, phrases)) return fault('A1', 'a year opens the answer');
  if (endsOnVerb(span, phrases)) return fault('A1', 'how often or when ends the answer');
  if (halvesComparison(span, phrases)) return fault('A1', 'one side of a comparison');
  if (waitsForRest(span, phrases)) return fault('A1', 'its last word waits for what follows');
  if (leavesSecond(span, phrases)) return fault('A1', 'what “and” adds belongs to the answer');
  if (ownsByHalf(span, phrases)) return fault('A1', 'only the second of two owns what follows');
  return joinsPreposition(span, phrases)
    ? fault('A1', 'a preposition of its first half stands outside')
    : null;
}
