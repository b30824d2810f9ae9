/** A1: a gap takes no unit without its number, no half of what one number counts, no "a day" without what is done in one. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { TITLES } from '../../language/words/names.js';
import { isSinceThen } from '../adjunct.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, tagOf } from '../phrases.js';

const UNIT =
  /^(?:square|cubic|years?|months?|weeks?|days?|hours?|minutes?|seconds?|kms?|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|miles?|feet|foot|inches|acres|hectares|tons?|tonnes?|kilos?|kilograms?|lit(?:re|er)s?|gallons|percent|per|degrees|thirds|quarters|fifths|sixths|tenths|halves)$/;
const WHILE =
  /^(?:hour|day|night|week|month|year|kilo|kilogram|ton|tonne|pound|ounce|pint|gallon|lit(?:re|er)|barrel|bottle|bushel|dozen|mile|acre|yard|head|person|piece|share)$/;

function counted(phrases: Phrases, i: number): boolean {
  return tagOf(phrases, i) === 'CD' || /^(?:several|few)$/.test(lower(phrases, i));
}

/** "30 _km from the coast_", "two _thirds of the money_", "5,300 square _miles_": the unit of a number that stays outside. */
function isUnit({ first, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:number|date|person)$/.test(kind) || !UNIT.test(phrases.words[first]?.text ?? '')) return false;
  const before = /^(?:square|cubic)$/.test(lower(phrases, first - 1)) ? first - 2 : first - 1;
  return counted(phrases, before);
}

/** "four _stuffed birds and a nest_": the number outside counts the first of two only. */
function isCountedPair({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:number|date|person)$/.test(kind) || !counted(phrases, first - 1)) return false;
  for (let i = first + 1; i < last; i += 1)
    if (
      /^(?:and|or)$/.test(lower(phrases, i)) &&
      lower(phrases, i - 2) !== 'between' &&
      (/^an?$/.test(lower(phrases, i + 1)) || counted(phrases, i + 1))
    )
      return true;
  return false;
}

/** "sold 90 million stems _a year to shops_": how often is no thing. */
function isHowOften({ first, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:number|date|clause)$/.test(kind)) return false;
  const article = /^an?$/.test(lower(phrases, first)) ? first : first - 1;
  const per = /^an?$/.test(lower(phrases, article)) && WHILE.test(lower(phrases, article + 1));
  const alone = !/^[-–]$/.test(lower(phrases, article + 2));
  return per && alone && article >= first - 1 && /^(?:NNS?|CD|\$)$/.test(tagOf(phrases, article - 1));
}

/** "Detective _Sergeant Lund_", "_Interior_ Minister Lund": a half of an office before a name. */
function isHalfOffice({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:number|date)$/.test(kind)) return false;
  const text = (i: number) => phrases.words[i]?.text ?? '';
  const name = (i: number) => /^NNP/.test(tagOf(phrases, i)) && /^\p{Lu}/u.test(text(i));
  const office = (i: number) => TITLES.has(text(i)) && name(i) && name(i + 1);
  const ahead = first === last && kind !== 'person' && /^\p{Lu}/u.test(text(last)) && office(last + 1);
  if (/^(?:Emeritus|Designate|Elect)$/.test(text(first)) && name(first - 1)) return true;
  if (/^(?:Vice|Deputy|Prime|Assistant|Associate)$/.test(text(last)) && name(last + 1)) return true;
  return ahead || (office(first) && TITLES.has(text(first - 1)) && name(first - 1));
}

/** "the Malagasy and _Comorian traders_": the name before "and" tells of the same noun. */
function sharesPlural({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:number|date|person)$/.test(kind) || last !== first + 1) return false;
  const name = (i: number) =>
    /^\p{Lu}/u.test(phrases.words[i]?.text ?? '') && /^(?:NNP|JJ)/.test(tagOf(phrases, i));
  const plain = tagOf(phrases, last) === 'NNS' && /^\p{Ll}/u.test(phrases.words[last]?.text ?? '');
  return plain && name(first) && name(first - 2) && /^(?:and|or)$/.test(lower(phrases, first - 1));
}

/** "_17_ hours and 20 minutes", "5 feet _10_ inches": one amount in two units. */
function isHalfAmount({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (kind !== 'number') return false;
  const unit = (i: number) =>
    UNIT.test(lower(phrases, i)) || /^(?:pounds|ounces|stone)$/.test(lower(phrases, i));
  const amountFrom = (i: number) => tagOf(phrases, i) === 'CD' && unit(i + 1);
  const joined = (i: number) => (/^(?:and|,)$/.test(lower(phrases, i)) ? i + 1 : i);
  const next = unit(last) ? last + 1 : last + 2;
  const ahead = unit(next - 1) && amountFrom(joined(next));
  const back = /^(?:and|,)$/.test(lower(phrases, first - 1)) ? first - 3 : first - 2;
  return ahead || (amountFrom(back) && (unit(last) || unit(last + 1)));
}

/** The first of these that an answer is, or null. */
export function checkMeasures(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (isUnit(span, phrases)) return fault('A1', 'the unit of a number that stays outside');
  if (isCountedPair(span, phrases)) return fault('A1', 'the number before it counts a half of it');
  if (isHalfAmount(span, phrases)) return fault('A1', 'a half of an amount in two units');
  if (span.kind === 'number' && [span.last, span.last + 1].some((i) => isSinceThen(phrases, i)))
    return fault('S2', 'counted from what is told before');
  if (isHowOften(span, phrases)) return fault('A1', 'how often is no thing');
  if (isHalfOffice(span, phrases)) return fault('A1', 'a half of an office');
  return sharesPlural(span, phrases) ? fault('A1', 'the name before shares the answer’s noun') : null;
}
