/** Which names may stand beside each other: of one level, one sort and, where the words ask for it, one sex. */
import { DEMONYMS, TITLES } from '../language/words/names.js';
import { HE_NAMES, isGiven, SHE_NAMES } from '../language/words/people.js';
import { isCity } from './gazetteer.js';
import { nounClass, type OptionKind } from './option.js';
import { NAME_TYPES } from './words/name-types.js';
import { PARTS_OF_WORLD, WHOLES } from './words/places.js';

/** Without the "the" that belongs to the way it is used. */
export function bareName(answer: string): string {
  return answer.replace(/^the /i, '');
}

/** L2: "her father" asks for no John. */
export function wrongSex(text: string, prompt: string): boolean {
  const first = text.split(' ')[0] ?? '';
  if (/\b(?:she|her|hers|herself|woman|actress|wife|mother|daughter|queen|sister)\b/i.test(prompt))
    return HE_NAMES.has(first);
  return (
    /\b(?:he|his|him|himself|man|actor|husband|father|son|king|brother)\b/i.test(prompt) &&
    SHE_NAMES.has(first)
  );
}

/** Opens with a name that people are given: less likely a thing taken for a person. */
export function opensByFirstName(text: string): boolean {
  const first = text.split(' ')[0] ?? '';
  return isGiven(first);
}

/** Whether it is a part of the world or the like, which holds countries and cities. */
export function isWhole(text: string): boolean {
  return WHOLES.has(text.toLowerCase().replace(/^the /, ''));
}

/** The word in a name that tells what sort it is, the last where several do; null for none. */
export function sortWord(text: string): string | null {
  return text.split(/[ -]/).findLast((word) => NAME_TYPES.has(word)) ?? null;
}

/** What sort of name it is by the words in it; −1 for none that tells. */
function sortOf(text: string): number {
  return NAME_TYPES.get(sortWord(text) ?? '') ?? -1;
}

/** A state beside states, a city beside cities, a part of the world beside such, a school beside schools. */
export function sameLevel(kind: OptionKind, a: string, b: string): boolean {
  if (kind === 'person') return sortOf(b) < 0 && !opensByTitle(b) && !/\b\p{Lu}{2,}$/u.test(b);
  if (kind === 'people') return isNation(a) === isNation(b);
  if (isWhole(a) && !PARTS_OF_WORLD.some((row) => row.includes(a) && row.includes(b))) return false;
  return (
    isWhole(a) === isWhole(b) && sortOf(a) === sortOf(b) && (!isCity(a) || isCity(b) || kind !== 'place')
  );
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
