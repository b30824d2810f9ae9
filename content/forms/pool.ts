/** Everything that was read and could be offered beside a right answer, by kind, in reading order. */
import { nameKey } from '../facts/keys.js';
import { plain } from '../facts/lemma.js';
import type { SentenceReading } from '../language/reading.js';
import type { LibraryNames } from './library-names.js';
import { keysOf } from './meaning.js';
import {
  hasThe,
  nameShape,
  type Option,
  type OptionKind,
  type OptionPlace,
  roleOf,
  topOf,
} from './option.js';

export type Pool = {
  readonly readings: readonly SentenceReading[];
  /** Each sentence's place among `readings`. */
  readonly placeOf: ReadonlyMap<SentenceReading, number>;
  /** The sentence at the start of some evidence, by article and place. */
  readonly at: ReadonlyMap<string, SentenceReading>;
  readonly options: ReadonlyMap<OptionKind, readonly Option[]>;
  /** Names of the learner's other articles; null for none. */
  readonly library: LibraryNames | null;
  /** Names, without accents and capitals, that were taken for different kinds: nobody knows what they are. */
  readonly doubtful: ReadonlySet<string>;
};

type Grown = Omit<Option, 'places'> & { readonly places: OptionPlace[] };

/** Places of one option that are kept: enough to see what is said of it. */
const PLACES = 12;

function namesIn(
  reading: SentenceReading,
): readonly (Omit<Option, 'places'> & { first: number; last: number })[] {
  return reading.entities.flatMap(({ kind, text, full, first, last }) => {
    if (kind === 'other' || text.length > 60 || !/^(?:[Tt]he )?[\p{Lu}\d]/u.test(text)) return [];
    if (kind === 'person' && hasThe(reading.words, first)) return [];
    const role = roleOf(reading.words, topOf(reading.words, first, last));
    const one = { kind, role, first, last };
    const written = {
      ...one,
      text: text.replace(/^[Tt]he /, ''),
      shape: nameShape(reading, { kind, first, last }),
    };
    return kind === 'person' && full !== text ? [written, { ...one, text: full, shape: 'full' }] : [written];
  });
}

function keyOf({ kind, text, shape }: Omit<Option, 'places'>): string {
  return `${kind} ${shape} ${nameKey(text, kind)}`;
}

/** Words of the full names of persons; none of them alone is a place or a body. */
function namesOfPersons(options: readonly Kinded[]): ReadonlySet<string> {
  return new Set(
    options.flatMap(({ kind, text }) =>
      kind === 'person' && text.includes(' ') ? plain(text).split(' ') : [],
    ),
  );
}

type Kinded = { readonly kind: string; readonly text: string };

/** "Georgia" may be both; for other kinds two readings of one name mean that one is wrong. */
export function doubtfulAmong(options: readonly Kinded[]): ReadonlySet<string> {
  const kinds = new Map<string, string>();
  const persons = namesOfPersons(options);
  const doubtful = new Set<string>();
  for (const { kind, text } of options) {
    const sort = kind === 'country' ? 'place' : kind;
    const known = kinds.get(plain(text)) ?? sort;
    kinds.set(plain(text), known);
    if (known !== sort || (kind !== 'person' && persons.has(plain(text)))) doubtful.add(plain(text));
  }
  return doubtful;
}

/** Each option once, with its places. Linear in the length of the text. */
export function poolOf(readings: readonly SentenceReading[], library: LibraryNames | null = null): Pool {
  const found = new Map<string, Grown>();
  const options = new Map<OptionKind, Grown[]>();
  readings.forEach((reading, sentence) => {
    for (const { first, last, ...option } of namesIn(reading)) {
      const key = keyOf(option);
      const known = found.get(key);
      const place = { sentence, first, last };
      if (known) {
        if (known.places.length < PLACES) known.places.push(place);
        continue;
      }
      const grown = { ...option, places: [place] };
      found.set(key, grown);
      const row = options.get(option.kind);
      if (row) row.push(grown);
      else options.set(option.kind, [grown]);
    }
  });
  return {
    readings,
    placeOf: new Map(readings.map((reading, i) => [reading, i])),
    at: new Map(readings.map((r) => [`${r.article.id} ${r.span.start}`, r])),
    options,
    library,
    doubtful: doubtfulAmong([...found.values()]),
  };
}

/** Options of one kind from the sentences around a place, the nearest `most` on either side. */
export function around(pool: Pool, kind: OptionKind, sentence: number, most: number): readonly Option[] {
  const row = pool.options.get(kind) ?? [];
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.places[0]?.sentence ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  return row.slice(Math.max(0, low - most), low + most);
}

const KEYS = new WeakMap<SentenceReading, ReadonlySet<string>>();

/** The telling words of a sentence; worked out once. */
export function sentenceKeys(reading: SentenceReading): ReadonlySet<string> {
  const known = KEYS.get(reading);
  if (known) return known;
  const keys = keysOf(reading.text);
  KEYS.set(reading, keys);
  return keys;
}

/** Every name and lower-case word of the readings, and the last words of the full names of persons. */
type Said = {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
};

const SAID = new WeakMap<Pool['options'], Said>();

function saidIn({ options, readings }: Pool): Said {
  const known = SAID.get(options);
  if (known) return known;
  const said: Said = {
    names: new Set(readings.flatMap(({ entities }) => entities.flatMap(({ text, full }) => [text, full]))),
    words: new Set(
      readings.flatMap(({ words }) => words.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : []))),
    ),
    surnames: new Set(
      (options.get('person') ?? []).flatMap(({ text }) =>
        text.includes(' ') ? [text.slice(text.lastIndexOf(' ') + 1)] : [],
      ),
    ),
  };
  SAID.set(options, said);
  return said;
}

/** Whether what was read has the name, or the word where it is no name. */
export function isRead(pool: Pool, text: string): boolean {
  const { names, words } = saidIn(pool);
  return names.has(text) || words.has(text);
}

/** The last words of the full names of persons. */
export function surnamesOf(pool: Pool): ReadonlySet<string> {
  return saidIn(pool).surnames;
}

/** Sentences on either side that are searched for a name of the gazetteer. */
const SEARCHED = 150;

/** The sentences around one, so that the work for a card does not grow with the length of a book. */
export function sentencesAround(pool: Pool, reading: SentenceReading): readonly SentenceReading[] {
  const at = pool.placeOf.get(reading) ?? 0;
  return pool.readings.slice(Math.max(0, at - SEARCHED), at + SEARCHED + 1);
}
