/** Answers that count, or that carry their own short form: A1, L1, U1. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, tagOf } from '../phrases.js';

/** "90%" before "decrease": a number and its sign are one, though both hang on the noun behind them. */
export function isAmount({ first, last, kind, reading }: AnswerSpan): boolean {
  const whole = reading.amounts.some((a) => {
    const from = Math.min(a.first, a.unitWords?.first ?? a.first);
    return (from === first || a.hedgeFirst === first) && Math.max(a.last, a.unitWords?.last ?? 0) === last;
  });
  return kind === 'number' && whole;
}

const PARTIES =
  /^(?:country|nation|state|side|man|woman|party|company|team|group|leader|person|city|brother|sister)$/;

/** U1: "between the two nations" counts those that were named before. */
export function checkCounted({ first, kind, reading, last }: AnswerSpan, phrases: Phrases): Fault | null {
  const amount = reading.amounts.find((a) => a.first >= first && a.first <= last);
  const two = kind === 'number' && amount?.kind === 'count' && amount.value === 2;
  const the = /^(?:the|these|those)$/.test(lower(phrases, (amount?.first ?? first) - 1));
  return two && the && PARTIES.test(amount.unit) ? fault('U1', 'counts those that were named before') : null;
}

/** L1: "a memorandum of understanding, or MOU": one form gives the other away, and both are no one answer. */
export function checkOwnShort({ reading, start, end }: AnswerSpan): Fault | null {
  const { text } = reading.article;
  const both = /^\p{Ll}.*(?:, or | \()\p{Lu}{2,}\)?$/u.test(text.slice(start, end));
  const behind = /^(?:, or | \()(\p{Lu}{2,})\b/u.exec(text.slice(end, end + 12))?.[1] ?? '';
  const first = text.slice(start, start + 1);
  const plain = /\p{Ll}/u.test(first) && behind.startsWith(first.toUpperCase());
  return both || plain ? fault('L1', 'its short form gives it away') : null;
}

/** Both ends of one: "1562 to 1598". */
const RANGE = /^\S+ (?:or|to|[-–]) \S+/;

/** "from 20 miles (32 km) up to 45": the other end, with its unit between. */
function goesTo(phrases: Phrases, last: number): boolean {
  const to = Array.from({ length: 16 }, (_, k) => last + 1 + k).find((i) => lower(phrases, i) === 'to') ?? -1;
  return to >= 0 && [1, 2, 3].some((k) => /^\d/.test(lower(phrases, to + k)));
}

const SMALL =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|mid|early|late)$/;

/** "three to _eight years_", "between 800,000 and _1,250,000_", "0.4% to _0.9%_", "in 1943 and by _1944_". */
function isFarEnd({ first, last }: Pick<AnswerSpan, 'first' | 'last'>, phrases: Phrases): boolean {
  const valued = (i: number) =>
    /^[\d.,]*\d(?:s|st|nd|rd|th)?$/.test(lower(phrases, i)) || SMALL.test(lower(phrases, i));
  const before = (i: number) => valued(i) || (/^[%°]$/.test(lower(phrases, i)) && valued(i - 1));
  const link = lower(phrases, first - 1);
  if (!valued(first) && !/^(?:late|early|mid)$/.test(lower(phrases, first))) return false;
  const from = [3, 4].some((k) => lower(phrases, first - k) === 'from');
  if (link === 'to' && before(first - 2) && !from) return true;
  if (/^(?:late|early|mid)$/.test(link) && lower(phrases, first - 2) === 'to' && before(first - 3))
    return true;
  if (link === 'and' && before(first - 2) && opensPair(phrases, first - 2)) return true;
  const by = /^(?:by|until)$/.test(link) && lower(phrases, first - 2) === 'and' && valued(first - 3);
  const on =
    lower(phrases, last + 1) === 'and' && /^(?:by|until)$/.test(lower(phrases, last + 2)) && valued(last + 3);
  return by || (on && first === last);
}

/** "between 800,000 and": "between" right before the first number, or before the noun that it counts. */
function opensPair(phrases: Phrases, number: number): boolean {
  return [1, 2, 3].some((k) => lower(phrases, number - k) === 'between');
}

/** "Between the mill's opening in _1904 and 1911_": the second is no part of what the first tells of. */
function ownsBetween(first: number, phrases: Phrases): boolean {
  if (lower(phrases, first - 1) !== 'in') return false;
  return [2, 3, 4, 5, 6, 7].some((k) => lower(phrases, first - k) === 'between');
}

/** A2: "450 to 500", "between 3 and 5": one end of a range. */
export function checkRange(
  { first, last, kind, reading, start, end }: AnswerSpan,
  phrases: Phrases,
): Fault | null {
  const text = reading.article.text.slice(start, end);
  if (RANGE.test(text) && /^(?:from|between)$/.test(lower(phrases, first - 1))) return null;
  if (isFarEnd({ first, last }, phrases)) return fault('A2', 'one end of a range');
  if (kind !== 'number' && kind !== 'date') return null;
  if (/\d and \d/.test(text) && ownsBetween(first, phrases)) return fault('A2', 'both ends of two');
  const digit = (i: number) => /\d/.test(lower(phrases, lower(phrases, i) === 'the' ? i + 1 : i));
  const link = /^(?:to|and|or|through|[-–—])$/;
  const holdsBoth = /\d and \d/.test(text);
  const far = lower(phrases, first - 1) === 'from' && kind === 'number' ? goesTo(phrases, last) : false;
  const goesOn = [1, 2, 3].some((k) => /^(?:and|or|nor)$/.test(lower(phrases, last + k)));
  const ranged =
    far ||
    (link.test(lower(phrases, first - 1)) && digit(first - 2)) ||
    (lower(phrases, first - 1) === 'the' && link.test(lower(phrases, first - 2)) && digit(first - 3)) ||
    (link.test(lower(phrases, last + 1)) && digit(last + 2)) ||
    lower(phrases, last + 1) === 'through' ||
    (lower(phrases, first - 2) === 'between' && /^NNS$/.test(tagOf(phrases, first - 1)) && !holdsBoth) ||
    (/^(?:between|either|neither|both)$/.test(lower(phrases, first - 1)) && !holdsBoth && goesOn);
  return ranged ? fault('A2', 'one end of a range') : null;
}

/** Stands for whoever or whatever it may be: nobody learns "somebody". */
const INDEFINITE =
  /^(?:(?:some|any|every)(?:body|one|thing|where)|no(?:body|thing|where|ne)|others?|another|many|most|some|each|few|fewer|several|all|both|either|neither|enough|plenty|any|more|less|much|ones)$/;
/** U1: "somebody in the town", "the others", "no one". */
export function checkIndefinite({ first, last, top, kind }: AnswerSpan, phrases: Phrases): Fault | null {
  const opener = lower(phrases, first);
  const body = opener === 'no' && lower(phrases, first + 1) === 'one';
  const lone = last - first <= 1 && INDEFINITE.test(lower(phrases, top));
  const said = /(?:body|one|thing|where)$/.test(opener) && INDEFINITE.test(opener);
  return (body || lone || said) && kind !== 'number' ? fault('U1', `“${opener} …” fits many gaps`) : null;
}
