/** Wrong options that the words of the card rule out: what they name already, and places elsewhere than they say. */
import { GAP } from '../deck.js';
import { plain } from '../facts/lemma.js';
import { DEMONYMS } from '../language/words/names.js';
import { countryOf, isCity, isKnownThing } from './gazetteer.js';
import type { Shown } from './truth.js';
import { NAME_TYPES } from './words/name-types.js';

const SORT_WORDS: ReadonlySet<string> = new Set([...NAME_TYPES.keys()].map((word) => word.toLowerCase()));

function tellingWords(text: string): readonly string[] {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 3 && !SORT_WORDS.has(w));
}

/** An option that shares a telling word with what is shown or with the title is known to be wrong, or right, at sight; words of the answer are the exception. */
export function sharesWord(text: string, { answer, words }: Shown, title: string): boolean {
  const own = new Set(tellingWords(answer));
  const titled = new Set(tellingWords(title));
  return tellingWords(text).some((word) => !own.has(word) && (words.has(word) || titled.has(word)));
}

/** The countries that a prompt tells by name, by a city or by a people. */
export function countriesIn(prompt: string): ReadonlySet<string> {
  const names = prompt.replace(/['’]s\b/g, '').match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu) ?? [];
  const words = names.flatMap((name) => [name, ...name.split(' ')]);
  return new Set(words.flatMap((word) => [word, countryOf(word) ?? [], DEMONYMS.get(word) ?? []].flat()));
}

/** "_____, Massachusetts": the place behind a city leaves few that could stand there. */
export function isPlacedBy(prompt: string): boolean {
  const [, behind = ''] =
    new RegExp(`${GAP}, (\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)*)`, 'u').exec(prompt) ?? [];
  return behind !== '' && !isCity(behind) && isKnownThing(behind);
}

/** "such as _____", "Anna, _____ and others include": what is only an example has rivals that nobody read about. */
export function isExample(prompt: string): boolean {
  return new RegExp(`\\b(?:such as|like|includ(?:e[sd]?|ing)|e\\.g\\.|for example)\\b[^.;]*${GAP}`).test(
    prompt,
  );
}

/** A country that the prompt tells by a city or a people of it is no question. */
export function isGivenAway(answer: string, named: ReadonlySet<string>): boolean {
  return named.has(answer);
}

/** A city of another country than the one that the prompt names, where the right one lies in that. */
export function liesElsewhere(text: string, answer: string, named: ReadonlySet<string>): boolean {
  const [home, other] = [countryOf(answer), countryOf(text)];
  return home !== null && other !== null && named.has(home) && other !== home;
}
