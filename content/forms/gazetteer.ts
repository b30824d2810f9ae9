/** What everybody knows beside a name: names of the same fine sort, nearest first. */
import type { OptionKind } from './option.js';
import { KNOWN_BODIES } from './words/known-bodies.js';
import { KNOWN_CITIES } from './words/known-cities.js';
import { KNOWN_HISTORY } from './words/known-history.js';
import { KNOWN_PEOPLES } from './words/known-peoples.js';
import { KNOWN_PERSONS } from './words/known-persons.js';
import { KNOWN_COUNTRIES, KNOWN_REGIONS } from './words/known-regions.js';
import { KNOWN_OTHERS } from './words/known-things.js';
import { KNOWN_WATERS } from './words/known-waters.js';
import { KINGDOMS, REGIONS, THE_COUNTRIES } from './words/places.js';
import type { KnownRow } from './words/rows.js';

/** A name's place in a row. */
type Entry = { readonly row: KnownRow; readonly at: number };

type Entries = ReadonlyMap<string, readonly Entry[]>;

function entriesOf(rows: readonly KnownRow[]): Entries {
  const found = new Map<string, Entry[]>();
  for (const row of rows)
    row.names.forEach((name, at) => {
      const known = found.get(name);
      if (known) known.push({ row, at });
      else found.set(name, [{ row, at }]);
    });
  return found;
}

/** Countries that stand without "the", and the cities of each part of the world. */
const PLACES: readonly KnownRow[] = [
  { label: 'kingdoms', names: KINGDOMS },
  ...REGIONS.map((rows) => ({
    label: 'countries',
    names: rows
      .map(({ country }) => country)
      .filter((c) => !THE_COUNTRIES.includes(c) && !KINGDOMS.slice(0, 4).includes(c)),
  })),
  ...REGIONS.map((rows) => ({ label: 'cities', names: rows.flatMap(({ cities }) => cities) })),
];

const THINGS: Entries = entriesOf(
  [
    PLACES,
    KNOWN_COUNTRIES,
    KNOWN_CITIES,
    KNOWN_REGIONS,
    KNOWN_WATERS,
    KNOWN_HISTORY,
    KNOWN_PEOPLES,
    KNOWN_BODIES,
    KNOWN_OTHERS,
  ].flat(),
);

const PERSONS: Entries = entriesOf(KNOWN_PERSONS);

/** Family names that stand first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set('Mao Deng Zhou Jiang Hu Xi Sun Chiang Ho Kim'.split(' '));

/** The name that follows from a full one: none for "Henry VIII" or "Peter the Great". */
function surnameOf(name: string): string {
  const [first = ''] = name.split(' ');
  if (FAMILY_FIRST.has(first)) return first;
  if (/ (?:[IVX]+|Jr\.|[a-z]+ \p{L}+)$/u.test(name)) return '';
  return name.slice(name.lastIndexOf(' ') + 1);
}

const SURNAMES: Entries = entriesOf(
  KNOWN_PERSONS.map(({ label, names }) => ({
    label,
    names: names.map(surnameOf).filter((name) => name !== ''),
  })),
);

const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  REGIONS.flatMap((rows) =>
    rows.flatMap(({ country, cities }) => cities.map((city) => [city, country] as const)),
  ).toReversed(),
);

const MORE_CITIES: ReadonlySet<string> = new Set(KNOWN_CITIES.flatMap(({ names }) => names));

/** Whether the gazetteer has a city of this name. */
export function isCity(text: string): boolean {
  return COUNTRY_OF.has(text) || MORE_CITIES.has(text);
}

/** The country of a city; null for what is no well-known one. */
export function countryOf(city: string): string | null {
  return COUNTRY_OF.get(city) ?? null;
}

function personEntries(text: string): readonly Entry[] {
  return PERSONS.get(text) ?? SURNAMES.get(text) ?? [];
}

/** Whether it is known as a person, in full or by the surname. */
export function isKnownPerson(text: string): boolean {
  return personEntries(text).length > 0;
}

/** Whether it is known, but not as a person. */
export function isKnownThing(text: string): boolean {
  return THINGS.has(text) && !isKnownPerson(text);
}

/** How near a name is to what a card is about; 0 for a name that was not read. */
type Nearness = (name: string) => number;

const FAR: Nearness = () => 0;

function nearnessOf({ row, at }: Entry, near: Nearness): number {
  return row.names.reduce((sum, name, i) => (i === at ? sum : sum + near(name)), 0);
}

/** The rows of a name: of persons where its kind is one, else of things; of the other sort only where more of the row was read. */
function entriesFor(kind: OptionKind | 'other', text: string, near: Nearness = FAR): readonly Entry[] {
  const [things, persons] = [THINGS.get(text) ?? [], personEntries(text)];
  const [first, second] = kind === 'person' ? [persons, things] : [things, persons];
  return first.length > 0 ? first : second.filter((entry) => nearnessOf(entry, near) > 0);
}

/** Whether the gazetteer has the name at all. */
export function isKnown(kind: OptionKind | 'other', text: string): boolean {
  return entriesFor(kind, text).length > 0;
}

/** Beyond so many places in a row they are too far off to be mixed up. */
const REACH = 8;
/** A row with so many names within reach needs no other beside it. */
const FULL = 4;

/** Whether both stand near each other in one row. */
export function areKin(kind: OptionKind | 'other', a: string, b: string): boolean {
  const others = entriesFor(kind, b);
  return entriesFor(kind, a).some(({ row, at }) =>
    others.some((other) => other.row === row && Math.abs(other.at - at) <= REACH),
  );
}

function namesAround({ row, at }: Entry): readonly string[] {
  return row.names
    .map((name, i) => ({ name, far: Math.abs(i - at) }))
    .filter(({ far }) => far > 0 && far <= REACH)
    .toSorted((a, b) => a.far - b.far)
    .map(({ name }) => name);
}

/** Beyond so many they are too far off to be mixed up. */
const NEAREST = 12;

/** The likeliest of `kinOf`, each once. */
export function nearestKin(kind: OptionKind | 'other', text: string, the: boolean): readonly string[] {
  return kinOf(kind, text, the).slice(0, NEAREST);
}

/**
 * Names to be taken for this one, likeliest first, each once; `the`: written with "the"; `near` tells of several rows
 * which one is meant. Empty where nothing is known.
 */
export function kinOf(
  kind: OptionKind | 'other',
  text: string,
  the: boolean,
  near: Nearness = FAR,
): readonly string[] {
  if (the && (kind === 'country' || (isKnownPerson(text) && !THINGS.has(text)))) return [];
  const rows = entriesFor(kind, text, near)
    .map((entry) => ({ names: namesAround(entry), near: nearnessOf(entry, near) }))
    .toSorted((a, b) => b.near - a.near);
  const [best] = rows;
  const names = best && best.names.length >= FULL ? best.names : rows.flatMap((row) => row.names);
  return [...new Set(names)].filter((name) => name !== text);
}
