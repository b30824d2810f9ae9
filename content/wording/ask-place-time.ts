/** A date or a place beside the verb is asked for: "When was …?", "In what year did …?", "Where is …?". */

import { TWO_YEARS } from './asking-words.js';
import { child, isMark, lower, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { adjunctOfVerb, inverted, sidesOf, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

function timeWords({ span }: Worded, preposition: string): string | null {
  const mention = span.reading.times.find((t) => t.first >= span.first && t.last <= span.last);
  if (
    !mention ||
    !/^(?:date|era)$/.test(mention.kind) ||
    (mention.from === null && !/\d{3}/.test(mention.text))
  )
    return null;
  const year = /^\d{3,4}$/.test(mention.text);
  if (preposition === 'since') return year ? 'since what year' : null;
  if (preposition === 'until') return year ? 'until what year' : null;
  if (!/^(?:in|on|during|)$/.test(preposition)) return null;
  return year ? 'in what year' : 'when';
}

/** "In what year did Norway win?": a verb alone tells of an event only where it happens once. */
function isBare(after: number, subject: number, verb: string): boolean {
  const once =
    /^(?:born|died?|founded|established|retired?|opened|built|launched|completed|abolished|dissolved|created|introduced|formed|closed|demolished|begun|began|ended|crowned|married|elected|assassinated|executed|killed)$/;
  return after <= 1 && subject <= 3 && !once.test(verb);
}

/** "On July 1, the first day of the term, …": a date in front with what it is called, up to the subject; null for any other. */
function frontedDate({ span, phrases, clause }: Worded): ReturnType<typeof adjunctOfVerb> {
  const subject = clause.subjectWords.find((i) => !isMark(phrases, i)) ?? -1;
  const opens = span.first <= 1 && lower(phrases, span.last + 1) === ',';
  const called = /^(?:the|an?)$/.test(lower(phrases, span.last + 2)) && lower(phrases, subject - 1) === ',';
  if (!opens || !called || subject <= span.last + 3) return null;
  const words = Array.from({ length: subject }, (_, i) => i);
  if (words.some((i) => /^(?:VB|MD|W)/.test(tagOf(phrases, i)))) return null;
  return { words, preposition: span.first === 0 ? '' : lower(phrases, 0) };
}

/** The question for a date, or null. */
export function whenIs(worded: Worded): Asked | null {
  if (worded.span.kind !== 'date') return null;
  const adjunct = adjunctOfVerb(worded) ?? frontedDate(worded);
  const asked = adjunct && timeWords(worded, adjunct.preposition);
  if (!adjunct || !asked) return null;
  const left = withoutWords(worded, adjunct.words);
  const sides = sidesOf(left);
  if (
    !sides ||
    (sides.after.length === 0 && sides.tense.at !== worded.clause.top) ||
    /^(?:has|have)$/.test(sides.tense.text)
  )
    return null;
  if (isBare(sides.after.length, sides.subject.length, lower(worded.phrases, worded.clause.top))) return null;
  const prompt = inverted(left, asked, sides);
  return prompt === null ? null : { prompt, form: 0.8 };
}

/** "Between which years …?" for two years after "between", or null. */
export function betweenYears(worded: Worded): Asked | null {
  const { reading, start, end } = worded.span;
  const adjunct = adjunctOfVerb(worded);
  if (adjunct?.preposition !== 'between' || !TWO_YEARS.test(reading.article.text.slice(start, end)))
    return null;
  const left = withoutWords(worded, adjunct.words);
  const sides = sidesOf(left);
  const prompt = sides && inverted(left, 'between which years', sides);
  return prompt ? { prompt, form: 0.7 } : null;
}

/** "Cambridge, Massachusetts": a town with where it lies. */
function isTown({ span }: Worded): boolean {
  const { entities, words } = span.reading;
  const placed = (at: number) =>
    entities.some((e) => /^(?:place|country)$/.test(e.kind) && e.first <= at && at <= e.last);
  const names = words.slice(span.first, span.last + 1).every((w) => /^(?:NNPS?|,)$/.test(w.tag));
  return span.last > span.first && names && placed(span.first) && placed(span.last);
}

/** "sent to a camp in Bergen": what place the verb itself tells of is left open. */
function hasOtherPlace({ span, phrases, clause, parts }: Worded): boolean {
  const kept = new Set(parts.map((part) => part.at));
  return (phrases.below[clause.top] ?? []).some((k) => {
    const at = child(phrases, k, /^case/);
    const led = /^(?:in|at|to|on|near|into|from)$/.test(lower(phrases, at));
    return (
      k !== span.top &&
      kept.has(k) &&
      led &&
      relation(phrases, k) === 'obl' &&
      at < span.first &&
      at > clause.top &&
      !isTime(span, k)
    );
  });
}

/** "in Europe …, in the east of Norway": the narrower place behind tells the wider one. */
function isPlacedAgain({ span, phrases, parts }: Worded): boolean {
  return span.reading.entities.some(
    ({ kind, first }) =>
      /^(?:place|country)$/.test(kind) &&
      first > span.last + 1 &&
      /^(?:in|of)$/.test(lower(phrases, first - 1)) &&
      parts.some((part) => part.at === first),
  );
}

function isTime({ reading }: Worded['span'], k: number): boolean {
  return reading.times.some((t) => t.first <= k && k <= t.last);
}

/** The question for a place, or null. */
export function whereIs(worded: Worded): Asked | null {
  const { span, phrases, clause } = worded;
  const town = isTown(worded);
  if (span.kind !== 'place' && !town) return null;
  const adjunct = adjunctOfVerb(worded);
  if (!adjunct || !/^(?:in|at|near)$/.test(adjunct.preposition) || !/^VB/.test(tagOf(phrases, clause.top)))
    return null;
  if (hasOtherPlace(worded) || isPlacedAgain(worded)) return null;
  const name = span.reading.entities.find((n) => n.first <= span.first + 1 && n.last === span.last);
  if ((!town && (!name || !/^(?:country|place)$/.test(name.kind))) || adjunct.preposition === 'near')
    return null;
  const left = withoutWords(worded, adjunct.words);
  const sides = sidesOf(left);
  if (!sides) return null;
  const asked =
    name?.kind === 'country' && !town && adjunct.preposition === 'in' ? 'in which country' : 'where';
  const prompt = inverted(left, asked, sides);
  return prompt === null ? null : { prompt, form: 0.74 };
}
