/** What an article tells of its names, gathered once so that words that point at them can be followed. */
import type { Article, Span } from '../deck.js';
import { shortsOf } from './aliases.js';
import type { Entity } from './mentions.js';
import { peopleKey } from './name-runs.js';
import type { Word } from './sentence-words.js';
import { PEOPLES } from './words/countries.js';
import { HE_NAMES, HE_WORDS, SHE_NAMES, SHE_WORDS } from './words/people.js';

/** A sentence as reference sees it. */
export type ReferringSentence = {
  readonly span: Span;
  readonly block: number;
  readonly words: readonly Word[];
  readonly entities: readonly Entity[];
};

export type Gender = 'he' | 'she';
export type Role = {
  readonly noun: string;
  readonly country: string | null;
  readonly person: Entity;
  readonly sentence: number;
};

export type ReferenceIndex = {
  /** Full name of a person → the pronoun it takes, where names or titles tell. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** Who holds what office, in reading order. */
  readonly roles: readonly Role[];
  /** Noun → names that end in it or are said to be one ("X is a company"), with the sentence that says so. */
  readonly kinds: ReadonlyMap<string, readonly { readonly entity: Entity; readonly sentence: number }[]>;
  /** Full name → where it stands written out first. */
  readonly places: ReadonlyMap<string, Span>;
  /** Surnames of several persons. */
  readonly shared: ReadonlySet<string>;
  /** The name that the article's title is or begins with; null where it is none. */
  readonly topic: Entity | null;
  /** Short form → the words it was opened with: "MOU" → "memorandum of understanding". */
  readonly shorts: ReadonlyMap<string, string>;
};

function titleWords(words: readonly Word[], { titleFirst, first }: Entity): readonly string[] {
  return words.slice(titleFirst, first).map((w) => w.text.toLowerCase());
}

function genderOf(words: readonly Word[], entity: Entity): Gender | null {
  const before = [...titleWords(words, entity), words[entity.titleFirst - 1]?.text.toLowerCase() ?? ''];
  if (before.some((word) => SHE_WORDS.has(word))) return 'she';
  if (before.some((word) => HE_WORDS.has(word))) return 'he';
  const parts = entity.full.split(' ');
  if (parts.length < 2 && !/^(?:Queen|King|Pope|Saint)/.test(entity.full)) return null;
  if (/^(?:Queen|Princess|Lady|Duchess)$/.test(parts[0] ?? '')) return 'she';
  if (/^(?:King|Prince|Pope|Lord|Duke)$/.test(parts[0] ?? '')) return 'he';
  const [first = ''] = parts;
  if (SHE_NAMES.has(first)) return 'she';
  return HE_NAMES.has(first) ? 'he' : null;
}

function gendersOf(sentences: readonly ReferringSentence[]): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const { words, entities } of sentences)
    for (const entity of entities) {
      const gender = entity.kind === 'person' && !genders.has(entity.full) ? genderOf(words, entity) : null;
      if (gender !== null) genders.set(entity.full, gender);
    }
  return genders;
}

/** "El Salvador's President" and "Salvadoran President": the country of an office; null where none stands in front. */
function countryBefore({ words, entities }: ReferringSentence, at: number): string | null {
  const own = /^['’]s$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  const found = entities.find((e) => e.last === own && (e.kind === 'country' || e.kind === 'people'));
  return found === undefined ? null : countryOf(found.text);
}

/** The country of a people; a country by one name. */
export function countryOf(text: string): string {
  if (/^(?:U\.?S\.?(?:A\.?)?|America|American|United States of America)$/.test(text)) return 'United States';
  if (/^(?:U\.?K\.?|Britain|Great Britain|British)$/.test(text)) return 'United Kingdom';
  return PEOPLES.get(peopleKey(text) ?? '') ?? text;
}

function rolesOf(sentences: readonly ReferringSentence[]): readonly Role[] {
  return sentences.flatMap((sentence, index) =>
    sentence.entities.flatMap((person): Role[] => {
      const title = titleWords(sentence.words, person);
      if (person.kind !== 'person') return [];
      const apposed = sentence.words.find(
        (w) => w.head >= person.first && w.head <= person.last && w.label === 'appos',
      );
      const nouns = [...title, apposed?.text.toLowerCase() ?? ''].filter(
        (word) => /^\p{L}/u.test(word) && word !== 'of',
      );
      const before = sentence.words[person.titleFirst - 1];
      if (before && /^NN$/.test(before.tag)) nouns.push(before.text.toLowerCase());
      const country = countryBefore(sentence, person.titleFirst);
      const office = /secretary of state|foreign minister|foreign secretary/.test(title.join(' '))
        ? ['diplomat']
        : [];
      return [...nouns, ...office].map((noun) => ({ noun, country, person, sentence: index }));
    }),
  );
}

/** "X is a company", "X, a company": nouns said of a name. */
function saidOf({ words }: ReferringSentence, { first, last }: Entity): readonly string[] {
  const within = (i: number) => i >= first && i <= last;
  const nouns = words.flatMap((w, i) => {
    if (w.label === 'appos' && within(w.head) && /^NN$/.test(w.tag)) return [w.text.toLowerCase()];
    const subject = /^nsubj/.test(w.label) && within(i) ? words[w.head] : undefined;
    const copula = subject !== undefined && words.some((c) => c.label === 'cop' && words[c.head] === subject);
    return copula && subject?.tag === 'NN' ? [subject.text.toLowerCase()] : [];
  });
  return nouns;
}

/** The nouns inside a name that say what it is: "canal" of "Panama Canal", "agency" of "Agency for Development". */
function headNouns({ text }: Entity): readonly string[] {
  const parts = text.split(' ');
  const small = parts.findIndex((part) => /^(?:of|for|on)$/.test(part));
  const head = small > 0 ? parts[small - 1] : parts.at(-1);
  return parts.length > 1 && head !== undefined ? [head.toLowerCase()] : [];
}

function kindsOf(sentences: readonly ReferringSentence[]): ReferenceIndex['kinds'] {
  const kinds = new Map<string, { entity: Entity; sentence: number }[]>();
  sentences.forEach((sentence, index) => {
    for (const entity of sentence.entities) {
      if (entity.kind === 'person' || entity.kind === 'people') continue;
      for (const noun of [...headNouns(entity), ...saidOf(sentence, entity)]) {
        const row = kinds.get(noun) ?? [];
        row.push({ entity, sentence: index });
        kinds.set(noun, row);
      }
    }
  });
  return kinds;
}

function placesOf(sentences: readonly ReferringSentence[]): Map<string, Span> {
  const places = new Map<string, Span>();
  for (const { entities } of sentences)
    for (const { text, start, end } of entities) if (!places.has(text)) places.set(text, { start, end });
  return places;
}

function sharedSurnames(sentences: readonly ReferringSentence[]): ReadonlySet<string> {
  const owners = new Map<string, Set<string>>();
  for (const { entities } of sentences)
    for (const { kind, text } of entities) {
      if (kind !== 'person' || !text.includes(' ')) continue;
      const family = text.split(' ').at(-1) ?? '';
      owners.set(family, (owners.get(family) ?? new Set()).add(text.split(' ')[0] ?? ''));
    }
  return new Set([...owners].filter(([, given]) => given.size > 1).map(([family]) => family));
}

function topicOf(sentences: readonly ReferringSentence[], title: string): Entity | null {
  const plain = title
    .replace(/ ?[(,:].*$/, '')
    .replace(/^The /, '')
    .trim();
  for (const { entities } of sentences)
    for (const entity of entities) if (entity.full === plain || entity.text === plain) return entity;
  return null;
}

/** Gathers all that reference needs; linear in the article's length. */
export function referenceIndex(
  sentences: readonly ReferringSentence[],
  { text, title }: Pick<Article, 'text' | 'title'>,
): ReferenceIndex {
  return {
    shorts: new Map([...shortsOf(text)].map(([short, full]) => [short, full.text])),
    genders: gendersOf(sentences),
    roles: rolesOf(sentences),
    kinds: kindsOf(sentences),
    places: placesOf(sentences),
    shared: sharedSurnames(sentences),
    topic: topicOf(sentences, title),
  };
}
