/** Which names of the library may stand beside an answer, the likeliest to be taken for it first. */
import { nameKey } from '../facts/keys.js';
import { spaced } from '../facts/lemma.js';
import { remembering } from '../remembering.js';
import { bareName, opensByFirstName, sameLevel, sortWord } from './alike.js';
import { bestHonest } from './choosing.js';
import { kinOf } from './gazetteer.js';
import type { LibraryName, LibraryNames } from './library-names.js';
import { keysOf } from './meaning.js';
import type { Ranked } from './names.js';
import type { NameForm, ReadName } from './read-names.js';
import { MUCH, type Shown, saysMuch } from './truth.js';

/** The place of a name that is asked for. */
export type NameGap = {
  readonly kind: ReadName['kind'];
  readonly form: NameForm;
  /** Set where "the" stands before it. */
  readonly led: boolean;
  /** The preposition before it and the key of the word it hangs on. */
  readonly hangs: string;
  /** Whom the gazetteer knows to be near the answer. */
  readonly kin: readonly string[];
};

/** Different sentences of the library of which the telling words are kept. */
const MOST_KEPT = 4096;

const sentenceKeys = remembering(MOST_KEPT, keysOf);

/** A sentence that names the answer too ties the two together by half as much. */
function tells(sentence: string, { answer, keys }: Shown): boolean {
  const least = spaced(sentence).includes(spaced(answer)) ? MUCH / 2 : MUCH;
  return saysMuch(sentenceKeys(sentence), keys, least);
}

/** Of the same kind and level, and sitting alike: with "the" or without, in full or short, one or many. */
export function sitsLike(gap: NameGap, answer: string, name: ReadName): boolean {
  const { kind, led } = gap;
  if (name.kind !== kind || !sameLevel(kind, answer, name.text)) return false;
  if (kind === 'person') return (name.form === 'full') === (gap.form === 'full');
  const many = (text: string) => /[^s]s$/.test(text);
  return name.led === led && (kind !== 'people' || many(name.text) === many(answer));
}

/** Of the same interference group: behind the same preposition at the same word. */
function isTwin(hangs: ReadName['hangs'], gap: NameGap): boolean {
  return !gap.hangs.endsWith(' ') && hangs.has(gap.hangs);
}

/**
 * Names from anywhere are no match for each other: it is near kin by the gazetteer, or has the word that tells what
 * sort it is, or, where nothing is known of either, is a person like the answer or hangs on the same words.
 */
export function belongsWith(answer: string, gap: NameGap, name: ReadName): boolean {
  const { kind, form, led, kin } = gap;
  if (form !== name.form || form === 'given' || form === 'lone') return false;
  const key = nameKey(name.text, kind);
  if (kin.some((text) => nameKey(text, kind) === key)) return true;
  const sort = sortWord(answer);
  if (sort !== null) return sort === sortWord(name.text);
  const isKnown = kin.length > 0 || kinOf(kind, name.text, led).length > 0;
  return !isKnown && (kind === 'person' || isTwin(name.hangs, gap));
}

/** Below what is read in the article, by two at least, and above the gazetteer. */
export function libraryWorth(name: ReadName, gap: NameGap, near: number): number {
  const person = name.kind === 'person' && opensByFirstName(name.text) ? 0.1 : 0;
  return 1.1 + 0.5 * near + (isTwin(name.hangs, gap) ? 0.2 : 0) + person;
}

/** Names of the library for a gap, best first; `isFree`: neither shown nor the answer, whatever its writing. None is a name of the new articles. */
export function libraryBeside(
  { names, isNamed }: LibraryNames,
  gap: NameGap,
  shown: Shown,
  isFree: (text: string) => boolean,
): readonly Ranked[] {
  const { prompt, answer } = shown;
  const bare = bareName(answer);
  const the = bare === answer ? '' : 'the ';
  const alike = names
    .filter((name) => sitsLike(gap, bare, name) && belongsWith(bare, gap, name))
    .map((name) => ({ ...name, worth: libraryWorth(name, gap, name.near) }));
  const isFalse = (name: LibraryName) =>
    isFree(name.text) && !isNamed(name) && ![...name.told].some((sentence) => tells(sentence, shown));
  return bestHonest(alike, isFalse, prompt).map(({ text, worth }) => ({ text: `${the}${text}`, worth }));
}
