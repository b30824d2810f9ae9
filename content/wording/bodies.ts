/** "The University", "the Council": a lone noun with a capital stands for what the article names in full (S1). */
import type { SentenceReading } from '../language/reading.js';
import { oncePer } from '../remembering.js';
import type { WordingContext } from './draft.js';
import { lower, type Phrases, relation, tagOf } from './phrases.js';

/** There are many of these; a capital tells which only beside the full name. */
const ONE_OF_MANY =
  /^(?:University|College|School|Academy|Institute|Council|Committee|Commission|Park|Museum|Society|Association|Foundation|Company|Club|Festival|Treaty|Tribunal|Conference|Convention|Charter)$/;
/** “The House” is seldom the White House of the title, nor “The Times” its Sunday Times. */
const ANOTHER =
  /^(?:House|Court|Cup|Act|Times|Post|Sun|Star|Mail|Herald|Tribune|Telegraph|Guardian|News|Journal)$/;

/** What stands for a body: its full name and where that is written first, or neither where the article has several or none. */
type Body = { readonly full: string; readonly from: number | null };

/** Whether nobody knows "the University" without its name. */
export function isOneOfMany(noun: string): boolean {
  return ONE_OF_MANY.test(noun);
}

/** "The" before it, and no name or noun that it is a part of. */
function standsAlone(phrases: Phrases, i: number): boolean {
  const word = phrases.words[i]?.text ?? '';
  const next = phrases.words[i + 1]?.text ?? '';
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(word) &&
    /^NN/.test(tagOf(phrases, i)) &&
    lower(phrases, i - 1) === 'the' &&
    !/^\p{Lu}|^\d|^(?:of|for|on|-|–|and)$/u.test(next) &&
    !/^(?:compound|flat)$/.test(relation(phrases, i))
  );
}

/** What may stand for a name: "University" for "University of Tarvik" and for "Tarvik University". */
function nounsFor(name: string): readonly string[] {
  const [, last] = / (\S+)$/.exec(name) ?? [];
  const [, first] = /^(\S+) (?:of|for|on) /.exec(name) ?? [];
  return [last, first].filter((noun) => noun !== undefined);
}

/** By the noun that may stand for them the names of an article, each where it stands first. */
const namesByNoun = oncePer((readings: readonly SentenceReading[]) => {
  const found = new Map<string, Map<string, number>>();
  for (const { entities } of readings)
    for (const { text, start } of entities) {
      for (const noun of nounsFor(text)) {
        const names = found.get(noun) ?? new Map<string, number>();
        found.set(noun, names);
        if (!names.has(text)) names.set(text, start);
      }
    }
  return found;
});

/** Whom "the University" of a sentence means; null where the word says enough or is no such noun. */
export function bodyMeant(phrases: Phrases, { readings, topic }: WordingContext, i: number): Body | null {
  const noun = phrases.words[i]?.text ?? '';
  if (!standsAlone(phrases, i) || ANOTHER.test(noun)) return null;
  const names = namesByNoun(readings).get(noun) ?? new Map<string, number>();
  if (nounsFor(topic).includes(noun))
    return { full: topic.replace(/^The /, ''), from: names.get(topic) ?? null };
  if (!isOneOfMany(noun)) return null;
  const told = [...names].filter(([, start]) => start < (phrases.words[i]?.start ?? 0));
  const [only] = told;
  return only && told.length === 1 ? { full: only[0], from: only[1] } : { full: '', from: null };
}
