/** What a word is compared by: its base form, one word for each family of meanings, without endings. */
import { baseOf } from '../language/8-verbs.js';
import type { Word } from '../language/sentence-words.js';
import { remembering } from '../remembering.js';
import { COMMON, FAMILIES, OPPOSITES, PLURALS } from './words/families.js';

/** Without accents, capitals and full stops. */
export function plain(text: string): string {
  const isAscii = /^[ -~]*$/.test(text);
  const bare = isAscii ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
  const lowered = bare.toLowerCase();
  return lowered.includes('.') ? lowered.replace(/(?<=\p{L})\./gu, '') : lowered;
}

/** Plain words and numbers alone, with a space at either end: one text holds the words of another where it includes them. */
export function spaced(text: string): string {
  return ` ${plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The singular of an English noun in lower case. */
export function singularOf(noun: string): string {
  const known = PLURALS.get(noun);
  if (known !== undefined) return known;
  if (noun.length < 4 || /(?:ss|us|is)$/.test(noun)) return noun;
  if (/ies$/.test(noun) && noun.length > 4) return noun.replace(/ies$/, 'y');
  return noun.replace(/(ch|sh|x|ss|z)es$/, '$1').replace(/s$/, '');
}

function verbBase(verb: string): string {
  const known = baseOf(verb);
  if (known !== null) return known;
  if (/ied$/.test(verb)) return verb.replace(/ied$/, 'y');
  return verb.replace(/(?<=[^e])(?:ed|ing|s)$/, '').replace(/([bdgmnprt])\1$/, '$1');
}

/** American and plain spelling, so that "honour" meets "honor" and "metre" meets "meter". */
function spelling(word: string): string {
  return word
    .replace(/isation$/, 'ization')
    .replace(/our$/, 'or')
    .replace(/(?<=[tb])re$/, 'er')
    .replace(/mme$/, 'm');
}

/** Different words of which the forms are kept. */
const MOST_KEPT = 20_000;

const verbForm = remembering(MOST_KEPT, (text) => spelling(verbBase(plain(text))));
const manyForm = remembering(MOST_KEPT, (text) => spelling(singularOf(plain(text))));
const otherForm = remembering(MOST_KEPT, (text) => {
  const word = plain(text);
  return spelling(PLURALS.has(word) ? singularOf(word) : word);
});

/** The base form of a word by its tag, in lower case without accents. */
export function lemmaOf({ text, tag }: Pick<Word, 'text' | 'tag'>): string {
  if (tag.startsWith('VB')) return verbForm(text);
  return tag === 'NNS' || tag === 'NNPS' ? manyForm(text) : otherForm(text);
}

const ENDING =
  /(?:ization|isation|ations?|ation|ition|ments?|ances?|ences?|ities|ity|ness|ings?|ions?|ives?|ists?|ers?|ors?|ates?|ants?|ents?|ally|als?|ly|ed|es|e|y|s)$/;

function stem(word: string): string {
  const cut = word.replace(ENDING, '');
  return cut.length >= (word.length - cut.length === 1 ? 5 : 4) ? cut : word;
}

const HEADS: ReadonlyMap<string, string> = new Map(
  FAMILIES.toReversed().flatMap((row) => row.map((word) => [spelling(word), row[0] ?? word] as const)),
);

/** "w:kill" for died, killed, death: what two reports must share to speak of one thing. Given a base form. */
export const wordKey = remembering(MOST_KEPT, (lemma) => `w:${stem(HEADS.get(lemma) ?? lemma)}`);

/** True where sharing the word says little. */
export function isCommon(lemma: string): boolean {
  return COMMON.has(lemma) || lemma.length < 3;
}

const AGAINST: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  OPPOSITES.flatMap(([one, other]) => [
    ...one.map((word) => [word, new Set(other)] as const),
    ...other.map((word) => [word, new Set(one)] as const),
  ]),
);

/** Whether two base forms cannot both be told of one thing ("approve", "reject"). */
export function areOpposite(a: string, b: string): boolean {
  return AGAINST.get(a)?.has(b) ?? false;
}
