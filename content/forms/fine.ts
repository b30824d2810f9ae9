/** Whether a name that was read may be taken for the answer: of one fine sort by what is known or by its words. */
import { lemmaOf } from '../facts/lemma.js';
import type { SentenceReading } from '../language/reading.js';
import { sortWord } from './alike.js';
import { areKin, isKnown, isKnownThing } from './gazetteer.js';
import { nounClass, type Option, type OptionKind } from './option.js';
import type { Pool } from './pool.js';

/** Letters, digits and marks that a Latin text has; a name in another script fits no gap of this language. */
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\d&.]+s?$/u;

/** Both or neither an acronym, with digits, in capitals; and both in letters of this language. */
export function looksLike(text: string, answer: string): boolean {
  return (
    LATIN.test(text) === LATIN.test(answer) &&
    ACRONYM.test(text) === ACRONYM.test(answer) &&
    /\d/.test(text) === /\d/.test(answer) &&
    /^\p{Lu}/u.test(text) === /^\p{Lu}/u.test(answer)
  );
}

/** "North Gate" and "East Gate", "Lake Orrin" and "Lake Varn": one word in the same place tells what both are. */
function hasSameHead(a: string, b: string): boolean {
  const sort = sortWord(a);
  if (sort === null || sort !== sortWord(b)) return false;
  return a.endsWith(` ${sort}`) === b.endsWith(` ${sort}`) && a !== sort && b !== sort;
}

type Span = { readonly first: number; readonly last: number };

/** What the words right beside a name say it is: "the physicist X", "the city of X", "X, a pilot". */
export function calledIn({ words, entities }: SentenceReading, { first, last }: Span): readonly string[] {
  const led = /^the$/i.test(words[first]?.text ?? '') ? first + 1 : first;
  const [before, far] = [words[led - 1], words[led - 2]];
  const inside = (head: number) => head >= first && head <= last;
  const titled =
    before !== undefined &&
    /^NN/.test(before.tag) &&
    (inside(before.head) ||
      words.some((w, i) => inside(i) && w.head === led - 1) ||
      entities.some((e) => e.first === first && e.titleFirst < first));
  const ofNoun = before?.text === 'of' && far !== undefined && nounClass(lemmaOf(far)) !== '' ? far : null;
  const after = words.find((w, i) => i > last && /^appos/.test(w.label) && inside(w.head));
  return [titled ? before : null, ofNoun, after ?? null].flatMap((w) =>
    w && /^NN/.test(w.tag) ? [lemmaOf(w).toLowerCase()] : [],
  );
}

/** Whether words beside the option say of it what those beside the answer say: "the physicist X", "the physicist Y". */
export function callsAlike(option: Option, asked: Asked, pool: Pool): boolean {
  const called = calledIn(asked.reading, asked);
  if (called.length === 0) return false;
  return option.places.some((place) => {
    const reading = pool.readings[place.sentence];
    return reading !== undefined && calledIn(reading, place).some((noun) => called.includes(noun));
  });
}

function yearsIn(reading: SentenceReading | undefined): readonly number[] {
  return (reading?.times ?? []).flatMap(({ from }) => (from?.year ? [from.year] : []));
}

/** Longer than a life. */
const APART = 90;

/** Whether all years beside the one and all beside the other lie further apart than a life. */
function isOfOtherTime(option: Option, own: SentenceReading, pool: Pool): boolean {
  const mine = yearsIn(own);
  const others = option.places.flatMap(({ sentence }) => yearsIn(pool.readings[sentence]));
  if (mine.length === 0 || others.length === 0) return false;
  return mine.every((year) => others.every((other) => Math.abs(year - other) > APART));
}

/** A name that is asked for, where it stands. */
export type Asked = Span & {
  readonly kind: OptionKind;
  readonly text: string;
  readonly role: string;
  readonly reading: SentenceReading;
};

/** Another person, and not of another age. */
function isLikePerson(asked: Asked, option: Option, pool: Pool): boolean {
  return !isKnownThing(option.text) && !isOfOtherTime(option, asked.reading, pool);
}

/** The same relation and preposition, whatever word is above: "from X" and "from Y". */
function sitsAlike(asked: Asked, option: Option): boolean {
  const [label, by] = asked.role.split(' ');
  const [otherLabel, otherBy] = option.role.split(' ');
  return label === otherLabel && by === otherBy;
}

/** Whether the option is of the fine sort of what is asked; what one row of the gazetteer holds always is. */
export function isFine(asked: Asked, option: Option, pool: Pool): boolean {
  const { kind, text } = asked;
  if (!looksLike(option.text, text)) return false;
  if (areKin(kind, text, option.text)) return true;
  if (kind === 'person' && !isKnownThing(text)) return isLikePerson(asked, option, pool);
  if (hasSameHead(text, option.text)) return true;
  if (isKnown(kind, text) || isKnown(kind, option.text)) return false;
  return sortWord(text) === sortWord(option.text) && sitsAlike(asked, option);
}
