/** What everybody knows beside a name: other countries, cities, universities, wars, people of the same rank. */
import { DEMONYMS } from '../language/words/names.js';
import { meanSame } from './meaning.js';
import type { OptionKind } from './option.js';
import { KNOWN_PERSONS, KNOWN_THINGS, THE_COUNTRIES } from './words/known-names.js';
import { NAMES_BY_SORT } from './words/names-by-sort.js';
import { KINGDOMS, PARTS_OF_WORLD, REGIONS, STATES } from './words/places.js';

type CityPlace = { readonly region: number; readonly country: string };

const CITIES: ReadonlyMap<string, CityPlace> = new Map(
  REGIONS.flatMap((rows, region) =>
    rows.flatMap(({ country, cities }) => cities.map((city) => [city, { region, country }] as const)),
  ).toReversed(),
);

/** Whether the gazetteer has a city of this name. */
export function isCity(text: string): boolean {
  return CITIES.has(text);
}

/** Neighbours of a country, a city or a state of the U.S., nearest first; nothing for what the gazetteer lacks. */
export function neighboursOf(text: string): readonly string[] {
  const state = STATES.indexOf(text);
  if (state >= 0) return STATES.filter((_, i) => i !== state && Math.abs(i - state) <= 6);
  const list = [...PARTS_OF_WORLD, KINGDOMS].find((names) => names.includes(text));
  if (list) return list.filter((name) => !meanSame(name, text));
  const rows = REGIONS.find((row) => row.some(({ country }) => meanSame(country, text)));
  if (rows)
    return rows.map(({ country }) => country).filter((c) => !meanSame(c, text) && !KINGDOMS.includes(c));
  const city = CITIES.get(text);
  if (!city) return [];
  const all = REGIONS[city.region] ?? [];
  const same = all.find(({ country }) => country === city.country)?.cities ?? [];
  return [...same, ...all.flatMap(({ cities }) => cities)].filter((c) => c !== text);
}

/** Peoples of the part of the world that a people belongs to, written as it is ("Swede", "Swedish"). */
function peoplesNear(text: string): readonly string[] {
  const home = DEMONYMS.get(text);
  if (home === undefined) return [];
  const near = neighboursOf(home);
  const ending = /(?:ish|ese|ian|ean|an|i|ch)$/.exec(text)?.[0];
  return [...DEMONYMS]
    .filter(
      ([name, country]) =>
        near.includes(country) && (ending !== undefined) === /(?:ish|ese|ian|ean|an|i|ch)$/.test(name),
    )
    .map(([name]) => name);
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Each known name with the names of its row; a person by the surname with the others' surnames. */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ...KNOWN_PERSONS.flatMap((row) => row.map((name) => [lastWord(name), row.map(lastWord)] as const)),
  ...KNOWN_PERSONS.flatMap((row) => row.map((name) => [name, row] as const)),
  ...KNOWN_THINGS.flatMap((row) => row.map((name) => [name, row] as const)),
]);

/** Up to three words of a name, so that "the hall of Auckland Castle" is no castle. */
const PLAIN_NAME = /^\p{Lu}[^ ,]*(?: \p{Lu}[^ ,]*){0,2}$/u;

/** Names of the sort that a word of this one tells: "Harvard University" for "Lund University". */
function ofSameSort(text: string): readonly string[] {
  const row = NAMES_BY_SORT.find(
    ({ before, after }) =>
      text.startsWith(before) &&
      text.endsWith(after) &&
      PLAIN_NAME.test(text.slice(before.length, text.length - after.length)),
  );
  return row?.names.filter((name) => name !== text) ?? [];
}

/** Beyond so many they are too far off to be mixed up. */
const NEAREST = 12;

/** The likeliest of `kinOf`, each once. */
export function nearestKin(kind: OptionKind | 'other', text: string, the: boolean): readonly string[] {
  return [...new Set(kinOf(kind, text, the))].slice(0, NEAREST);
}

/** Names to be taken for this one, likeliest first; `the`: written with "the". Empty where nothing is known. */
export function kinOf(kind: OptionKind | 'other', text: string, the: boolean): readonly string[] {
  if (kind === 'country' && the) return THE_COUNTRIES.includes(text) ? THE_COUNTRIES : [];
  if (kind === 'people' && DEMONYMS.has(text)) return peoplesNear(text);
  const near = kind === 'country' || kind === 'place' ? neighboursOf(text) : [];
  if (near.length > 0) return near;
  return KNOWN.get(text)?.filter((name) => name !== text) ?? ofSameSort(text);
}
