/** Names to offer beside a name: twins by role first, then the article's, the library's, and for places the gazetteer. */
import { plain } from '../facts/lemma.js';
import type { Entity } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import { DEMONYMS, TITLES } from '../language/words/names.js';
import { HE_NAMES, SHE_NAMES } from '../language/words/people.js';
import { isCity, kinOf } from './gazetteer.js';
import { meanSame } from './meaning.js';
import { hasThe, nameShape, nounClass, type OptionKind, roleOf, topOf } from './option.js';
import { around, type Pool } from './pool.js';
import { isSaidOf, type Shown, standsIn } from './truth.js';
import { NAME_TYPES } from './words/name-types.js';
import { PARTS_OF_WORLD, STATES, WHOLES } from './words/places.js';

/** Options on either side of the answer's sentence that are looked at. */
const LOOKED_AT = 40;

/** An option that may be offered, the best with the highest worth. */
export type Ranked = { readonly text: string; readonly worth: number };

/** How near its role is to the answer's: the same word above and preposition, the same place in the clause, or neither. */
export function kinship(a: string, b: string): number {
  const [labelA, byA] = a.split(' ');
  const [labelB, byB] = b.split(' ');
  if (a === b) return 4;
  return labelA === labelB && byA === byB ? 2 : labelA === labelB || byA === byB ? 1 : 0;
}

/** L2: "her father" asks for no John. */
function wrongSex(text: string, prompt: string): boolean {
  const first = text.split(' ')[0] ?? '';
  if (/\b(?:she|her|hers|herself|woman|actress|wife|mother|daughter|queen|sister)\b/i.test(prompt))
    return HE_NAMES.has(first);
  return (
    /\b(?:he|his|him|himself|man|actor|husband|father|son|king|brother)\b/i.test(prompt) &&
    SHE_NAMES.has(first)
  );
}

function isWhole(text: string): boolean {
  return WHOLES.has(text.toLowerCase().replace(/^the /, ''));
}

/** What sort of name it is by the words in it; −1 for none that tells. */
function sortOf(text: string): number {
  const sorts = text.split(/[ -]/).flatMap((word) => NAME_TYPES.get(word) ?? []);
  return sorts.at(-1) ?? -1;
}

/** A state beside states, a city beside cities, a part of the world beside such, a school beside schools. */
function sameLevel(kind: OptionKind, a: string, b: string): boolean {
  if (kind === 'person') return sortOf(b) < 0 && !opensByTitle(b) && !/\b\p{Lu}{2,}$/u.test(b);
  if (kind === 'people') return isNation(a) === isNation(b);
  if (isWhole(a) && !PARTS_OF_WORLD.some((row) => row.includes(a) && row.includes(b))) return false;
  const wholes = isWhole(a) === isWhole(b) && STATES.includes(a) === STATES.includes(b);
  return wholes && sortOf(a) === sortOf(b) && (!isCity(a) || isCity(b) || kind !== 'place');
}

/** "Pope Damasus", "Archaeologist Sloane": a title that was taken for a part of the name. */
function opensByTitle(text: string): boolean {
  const first = text.split(' ')[0] ?? '';
  return (
    TITLES.has(first) ||
    (text.includes(' ') && nounClass(first.toLowerCase()) !== '') ||
    /\b(?:Spokesman|Spokesperson|Commissioner|Minister)$/.test(text)
  );
}

function isNation(text: string): boolean {
  return (DEMONYMS.get(text) ?? DEMONYMS.get(text.replace(/s$/, '')) ?? '') !== '';
}

/** A person with "the", or a name in quotation marks: most likely something else. */
function isUnsure({ words, article }: SentenceReading, { kind, first, start }: Entity): boolean {
  return (
    (kind === 'person' && hasThe(words, first)) ||
    /[“"‘'«]$/.test(article.text.slice(Math.max(0, start - 1), start))
  );
}

/** Neither the answer nor told by what is shown, nor ruled out by its words. */
function isFree(text: string, kind: OptionKind, shown: Shown): boolean {
  return !meanSame(text, shown.answer) && !standsIn(text, kind, shown) && !wrongSex(text, shown.prompt);
}

/** Names of the gazetteer for the gap of a name, best first; empty where it has none of its kind. */
export function knownBeside(
  reading: SentenceReading,
  first: number,
  shown: Shown,
  kind: Entity['kind'],
): readonly Ranked[] {
  const bare = shown.answer.replace(/^the /i, '');
  const opens = bare.length < shown.answer.length;
  return kinOf(kind, bare, hasThe(reading.words, first))
    .filter((text) => isFree(text, kind === 'other' ? 'organisation' : kind, shown))
    .map((text, i) => ({ text: opens ? `the ${text}` : text, worth: 1 - i / 1000 }));
}

/** Opens with a name that people are given: less likely a thing taken for a person. */
function isFirstName(text: string): boolean {
  const first = text.split(' ')[0] ?? '';
  return HE_NAMES.has(first) || SHE_NAMES.has(first);
}

/** Names for the gap of a name, best first; empty where its kind is unknown. */
export function namesBeside(
  reading: SentenceReading,
  own: Entity,
  shown: Shown,
  pool: Pool,
): readonly Ranked[] {
  const { first, last } = own;
  const { answer } = shown;
  const kind = isCity(own.text) ? 'place' : own.kind;
  const known = knownBeside(reading, first, shown, kind);
  if (kind === 'other' || pool.doubtful.has(plain(own.text)) || isUnsure(reading, own)) return known;
  const inFull = answer.includes(' ') ? 'full' : 'short';
  const shape = kind === 'person' ? inFull : nameShape(reading, { ...own, kind });
  const role = roleOf(reading.words, topOf(reading.words, first, last));
  const sentence = pool.placeOf.get(reading) ?? 0;
  const twins = around(pool, kind, sentence, LOOKED_AT)
    .filter((o) => meanSame(o.text, own.full))
    .flatMap((o) => o.places);
  const fits = (text: string) =>
    !pool.doubtful.has(plain(text)) &&
    !meanSame(text, own.full) &&
    sameLevel(kind, answer, text) &&
    isFree(text, kind, shown);
  const read = around(pool, kind, sentence, LOOKED_AT)
    .filter((o) => o.shape === shape && fits(o.text) && !isSaidOf(o, shown, twins, pool))
    .map((o) => ({
      text: o.text,
      worth:
        2 +
        kinship(o.role, role) +
        (kind === 'person' && isFirstName(o.text) ? 0.6 : 0) +
        (pool.readings[o.places[0]?.sentence ?? -1]?.article === reading.article ? 1 : 0),
    }));
  const kept = pool.library
    .filter((o) => o.kind === kind && fits(o.text))
    .map(({ text }) => ({ text, worth: 1.5 }));
  return [...read, ...kept, ...known];
}
