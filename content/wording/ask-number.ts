/** A count is asked for: "How many flights have left?", "How many ships did X build?", "What percentage of …?". */

import type { Part } from './parts.js';
import { written } from './parts.js';
import { lower, phraseAt, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { asSubject, inverted, type Sides, sidesOf, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

/** The number as the text has it, hedge and all (G6). */
function withHedge({ hole, span }: Worded): string {
  const { amount } = hole;
  if (amount === null) return '';
  const from = span.reading.words[amount.hedgeFirst]?.start ?? amount.start;
  return span.reading.article.text
    .slice(from, amount.end)
    .replace(/\s+/g, ' ')
    .replace(/^\p{Lu}/u, (c) => c.toLowerCase());
}

/** The noun that is counted and the words from it on; null where the number does not open its phrase. */
function counted(
  worded: Worded,
): { readonly noun: number; readonly rest: readonly Part[]; readonly phrase: readonly number[] } | null {
  const { hole, phrases, span, parts } = worded;
  const noun = phrases.words[hole.first]?.head ?? -1;
  if (
    hole.amount?.kind !== 'count' ||
    relation(phrases, hole.first) !== 'nummod' ||
    !/^NNP?S$|^NNS$/.test(tagOf(phrases, noun)) ||
    noun < hole.first
  ) {
    const last = phrases.words[hole.last]?.head ?? -1;
    if (hole.amount?.kind !== 'count' || !/^NNS$/.test(tagOf(phrases, last)) || last < hole.last) return null;
    return countedAt(worded, last);
  }
  void span;
  void parts;
  return countedAt(worded, noun);
}

function countedAt({ phrases, parts, hole }: Worded, noun: number): ReturnType<typeof counted> {
  const phrase = phraseAt(phrases, noun);
  const opens = (hole.amount?.hedgeFirst ?? hole.first) <= (phrase[0] ?? -1);
  const rest = parts.filter((part) => !part.gap && part.at > hole.last && phrase.includes(part.at));
  return opens && phrase.every((i) => lower(phrases, i) !== ',') ? { noun, rest, phrase } : null;
}

/** "how many" as subject or object, or null. */
export function howMany(worded: Worded): Asked | null {
  const { phrases, clause } = worded;
  const found = counted(worded);
  if (!found || phrases.words[found.noun]?.head !== clause.top) return null;
  const asked = `how many ${written(found.rest)}`;
  const answer = withHedge(worded);
  if (/^nsubj/.test(phrases.words[found.noun]?.label ?? '')) {
    const sides = sidesOf(worded);
    return sides && { prompt: asSubject(worded, asked, sides as Sides), form: 0.78, answer };
  }
  if (relation(phrases, found.noun) !== 'obj') return null;
  const left = withoutWords(worded, [...found.phrase, ...hedgeWords(worded)]);
  const sides = sidesOf(left);
  const prompt = sides && inverted(left, asked, sides);
  return prompt ? { prompt, form: 0.76, answer } : null;
}

function hedgeWords({ hole }: Worded): readonly number[] {
  const { amount } = hole;
  if (amount === null) return [];
  return Array.from({ length: amount.last - amount.hedgeFirst + 1 }, (_, k) => amount.hedgeFirst + k);
}

/** "90% of the migrants left" → "What percentage of the migrants left?"; only as the subject. */
export function howMuchOf(worded: Worded): Asked | null {
  const { hole, phrases, clause, parts } = worded;
  if (hole.amount?.kind !== 'percent' || !clause.subjectWords.includes(hole.first)) return null;
  const of = parts.findIndex((part) => part.at > hole.last && lower(phrases, part.at) === 'of');
  const sides = sidesOf(worded);
  if (of < 0 || !sides || clause.subject > (parts[of]?.at ?? 0)) return null;
  const rest = sides.subject.filter((part) => part.at >= (parts[of]?.at ?? 0));
  return {
    prompt: asSubject(worded, `what percentage ${written(rest)}`, sides),
    form: 0.74,
    answer: withHedge(worded),
  };
}
