/** What the resolver knows while it reads on: candidates of a sentence, and what earlier words were found to stand for. */
import { clauseTop, mainSubject } from './clause-frame.js';
import type { Entity, Referent, TimeMention, Utterance } from './mentions.js';
import { joined, peopleKey } from './name-runs.js';
import type { Gender, ReferenceIndex, ReferringSentence } from './reference-index.js';
import type { Word } from './sentence-words.js';
import { phraseAround } from './utterances.js';
import { PERSON_NOUNS } from './words/pointing.js';

/** What a noun phrase is: a person or thing by name, a thing only described, or nobody knows. */
export type Standing = {
  readonly person: boolean;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Null for a description ("a ship"), whose words serve within its own sentence only. */
  readonly named: Referent | null;
};

/** A phrase in its sentence, once that is read. */
export type Possible = {
  readonly words: readonly Word[];
  readonly sentence: number;
  readonly block: number;
  readonly head: number;
  /** The last word of the phrase: another one than `head` where names or nouns are joined by "and". */
  readonly last: number;
  readonly quoted: boolean;
  readonly standing: Standing;
  /** Who or what it is: a name, or the place of a phrase without one. */
  readonly key: string;
};

/** What was told so far: the phrases of each sentence read, and how often each was met. */
export type Told = {
  readonly phrases: (readonly Possible[])[];
  readonly met: Map<string, number>;
};

/** `he` and `she` ask for a person, `it` for one thing, `they` for several or a body. */
export type PronounClass = 'he' | 'she' | 'it' | 'they';

/** A pronoun with all that could be meant by it. */
export type Choice = {
  readonly scene: Scene;
  readonly at: number;
  readonly asked: PronounClass;
  /** In reading order, those behind the pronoun last. */
  readonly possible: readonly Possible[];
  /** Whom the rules take it for. */
  readonly ruled: Referent | null;
};

export type Scene = {
  readonly index: ReferenceIndex;
  readonly at: number;
  readonly sentence: ReferringSentence & {
    readonly utterances: readonly Utterance[];
    readonly times: readonly TimeMention[];
  };
  readonly before: readonly (ReferringSentence & { readonly times: readonly TimeMention[] })[];
  /** What words of this sentence were found to stand for, by place. */
  readonly found: Map<number, Referent | null>;
  /** Standing of the main subject of each earlier sentence; null where it has none or nobody knows. */
  readonly subjects: readonly (Standing | null)[];
  readonly told: Told;
  /** Told of every pronoun outside of quotations with what it could stand for. */
  readonly watch: (choice: Choice) => void;
};

export function entityAt({ entities }: Pick<ReferringSentence, 'entities'>, i: number): Entity | undefined {
  return (
    entities.find((e) => e.first <= i && i <= e.last) ??
    entities.find((e) => e.titleFirst <= i && i <= e.last)
  );
}

/** The word that a relative "who" or "which" stands for; the word itself for any other. */
export function antecedent(words: readonly Word[], i: number): number {
  if (!/^W(?:P|DT)/.test(words[i]?.tag ?? '')) return i;
  const top = words[clauseTop(words, i)];
  return top !== undefined && /^acl/.test(top.label) ? top.head : i;
}

/** Where a name stands in full, else where this mention of it stands. */
export function referentOf(index: ReferenceIndex, entity: Entity): Referent {
  const evidence = index.places.get(entity.full) ?? { start: entity.start, end: entity.end };
  return { name: entity.full, kind: entity.kind, evidence };
}

function isCoordinated(words: readonly Word[], i: number): boolean {
  return words.some((w, k) => w.head === i && w.label.startsWith('conj') && !/^VB/.test(w.tag) && k > i);
}

/** The words of a description, as long as they are few and lean on no pronoun. */
export function described(words: readonly Word[], head: number): Referent | null {
  if (!/^NN/.test(words[head]?.tag ?? '')) return null;
  const around = phraseAround(words, head);
  const { last } = around;
  let { first } = around;
  while (first < head && /^(?:case|mark|cc|punct|advmod)/.test(words[first]?.label ?? '')) first += 1;
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? 0;
  const own = words.slice(first, last + 1);
  const leaning = own.some(
    ({ tag, text }) => /^(?:PRP|WP|WDT)/.test(tag) || /^(?:this|that|these|those|such)$/i.test(text),
  );
  if (leaning || own.length > 8 || /^(?:IN|TO|CC|POS)$/.test(words[last]?.tag ?? '')) return null;
  return { name: amid(words, first, joined(words, first, last)), kind: 'thing', evidence: { start, end } };
}

/** A phrase as it stands amid a sentence: what has its capital only because it opens one loses it. */
function amid(words: readonly Word[], first: number, phrase: string): string {
  const opens = first === 0 && /^(?:DT|PDT|JJ|NNS?|CD|VB[NG])$/.test(words[0]?.tag ?? '');
  const text = words[0]?.text ?? '';
  return opens && /^\p{Lu}\p{Ll}*$/u.test(text) && peopleKey(text) === null
    ? phrase.slice(0, 1).toLowerCase() + phrase.slice(1)
    : phrase;
}

/** Names joined by "and" as one: "Ada Penn and Walter Green"; null where one of them is no name. */
export function together(scene: Pick<Scene, 'index' | 'sentence'>, i: number): Referent | null {
  const { words } = scene.sentence;
  const others = words.flatMap((w, k) => (w.head === i && w.label.startsWith('conj') ? [k] : []));
  const all = [i, ...others].map((k) => entityAt(scene.sentence, k));
  const [first] = all;
  if (!first || all.some((e) => e === undefined || e.kind !== first.kind)) return null;
  const names = all.flatMap((e) => e?.full ?? []);
  const name = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return { name, kind: first.kind, evidence: referentOf(scene.index, first).evidence };
}

/** "Explorer Ada Penn", "the explorer, Ada Penn": the person that a noun for one is followed by. */
function apposedTo({ words, entities }: ReferringSentence, i: number): Entity | undefined {
  if (words[i]?.tag !== 'NN' || !PERSON_NOUNS.has(words[i]?.text.toLowerCase() ?? '')) return undefined;
  const next = words[i + 1]?.text === ',' ? i + 2 : i + 1;
  return entities.find((e) => e.kind === 'person' && e.first === next && words[e.first]?.label !== 'conj');
}

/** What the phrase headed by word `i` is; null where nobody can tell. */
export function standingAt(scene: Scene, place: number): Standing | null {
  const i = antecedent(scene.sentence.words, place);
  if (!isCoordinated(scene.sentence.words, i)) return standingAlone(scene, i);
  const named = together(scene, i);
  return { person: named?.kind === 'person', plural: true, gender: null, named };
}

/** What the word at `i` is by itself, whatever is joined to it by "and". */
export function standingAlone(scene: Scene, i: number): Standing | null {
  const word = scene.sentence.words[i];
  if (!word) return null;
  const known = scene.found.get(i);
  if (known !== undefined) return known === null ? null : standingOf(scene.index, known);
  const entity = entityAt(scene.sentence, i) ?? apposedTo(scene.sentence, i);
  if (entity) return standingOf(scene.index, referentOf(scene.index, entity));
  if (!/^NN/.test(word.tag)) return null;
  const person = PERSON_NOUNS.has(word.text.toLowerCase());
  return { person, plural: word.tag === 'NNS', gender: null, named: null };
}

function standingOf(index: ReferenceIndex, named: Referent): Standing {
  const person = named.kind === 'person';
  const plural = named.kind === 'people' || (person && / and /.test(named.name));
  return { person, plural, gender: index.genders.get(named.name) ?? null, named };
}

/** Persons named in a sentence before a word, each once. */
export function personsBefore(
  { index }: Scene,
  sentence: ReferringSentence,
  before: number,
): readonly Referent[] {
  const found = new Map<string, Referent>();
  for (const entity of sentence.entities)
    if (entity.kind === 'person' && entity.last < before) found.set(entity.full, referentOf(index, entity));
  return [...found.values()];
}

/** Whether a word for a person without a name stands before the given one. */
export function hasPersonNoun({ words, entities }: ReferringSentence, before: number): boolean {
  return words.some(
    (w, i) =>
      i < before &&
      /^NN$/.test(w.tag) &&
      PERSON_NOUNS.has(w.text.toLowerCase()) &&
      !isTitle(entities, i) &&
      !/^(?:compound|appos|nmod:desc)/.test(w.label),
  );
}

function isTitle(entities: readonly Entity[], i: number): boolean {
  return entities.some(
    (e) => e.kind === 'person' && ((e.titleFirst <= i && i <= e.last) || i === e.titleFirst - 1),
  );
}

/** The main subject's standing once a sentence is resolved. */
export function subjectStanding(scene: Scene): Standing | null {
  const subject = mainSubject(scene.sentence.words);
  return subject < 0 ? null : standingAt(scene, subject);
}
