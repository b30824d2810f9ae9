/** A place or two years beside the verb are asked for: "Where is …?", "Between which years did …?". */

import { TWO_YEARS } from './asking-words.js';
import { child, lower, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { adjunctOfVerb, inverted, sidesOf, withoutWhen, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

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
  const left = withoutWords(withoutWhen(worded), adjunct.words);
  const sides = sidesOf(left);
  if (!sides) return null;
  const whole = name?.first === span.first || lower(phrases, span.first) === 'the';
  const country = name?.kind === 'country' && whole && !town && adjunct.preposition === 'in';
  const asked = country ? 'in which country' : 'where';
  const prompt = inverted(left, asked, sides);
  return prompt === null ? null : { prompt, form: 0.74 };
}
