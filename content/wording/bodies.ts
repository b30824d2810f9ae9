/** "The University", "the Council": a lone noun with a capital stands for what the article names in full (S1). */
import type { SentenceReading } from '../language/reading.js';
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

/** "University of Tarvik", "Tarvik University" for "University". */
function isFullOf(name: string, noun: string): boolean {
  return name.endsWith(` ${noun}`) || new RegExp(`^${noun} (?:of|for|on) `).test(name);
}

/** The names of the article that a noun may stand for, each where it stands first. */
function namesOf(readings: readonly SentenceReading[], noun: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { entities } of readings)
    for (const { text, start } of entities)
      if (!found.has(text) && isFullOf(text, noun)) found.set(text, start);
  return found;
}

/** Whom "the University" of a sentence means; null where the word says enough or is no such noun. */
export function bodyMeant(phrases: Phrases, { readings, topic }: WordingContext, i: number): Body | null {
  const noun = phrases.words[i]?.text ?? '';
  if (!standsAlone(phrases, i) || ANOTHER.test(noun)) return null;
  const names = namesOf(readings, noun);
  if (isFullOf(topic, noun)) return { full: topic.replace(/^The /, ''), from: names.get(topic) ?? null };
  if (!isOneOfMany(noun)) return null;
  const told = [...names].filter(([, start]) => start < (phrases.words[i]?.start ?? 0));
  const [only] = told;
  return only && told.length === 1 ? { full: only[0], from: only[1] } : { full: '', from: null };
}
