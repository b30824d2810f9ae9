/** References of an article, sentence by sentence: every word that points elsewhere, with what it stands for or null. */
import type { Article, CalendarDate } from '../deck.js';
import type { Entity, Reference, ReferenceForm, Referent, TimeMention, Utterance } from './mentions.js';
import { chosen } from './reference-chosen.js';
import { isEmptyIt } from './reference-empty-it.js';
import { choiceAt } from './reference-features.js';
import {
  type Gender,
  type ReferenceIndex,
  type ReferringSentence,
  referenceIndex,
} from './reference-index.js';
import { nounReference } from './reference-nouns.js';
import { possibleIn } from './reference-possible.js';
import { manyMeant, personMeant, thingMeant } from './reference-pronouns.js';
import {
  type Choice,
  type Possible,
  type PronounClass,
  referentOf,
  type Scene,
  type Standing,
  subjectStanding,
  type Told,
} from './reference-scene.js';
import type { Word } from './sentence-words.js';

type Sentence = ReferringSentence & {
  readonly utterances: readonly Utterance[];
  readonly times: readonly TimeMention[];
};

function pointer(words: readonly Word[], i: number, form: ReferenceForm, to: Referent | null): Reference {
  const word = words[i];
  return {
    start: word?.start ?? 0,
    end: word?.end ?? 0,
    first: i,
    last: i,
    text: word?.text ?? '',
    form,
    possessive:
      word?.tag === 'PRP$' ||
      (/^(?:mine|his|hers|its|theirs|ours)$/i.test(word?.text ?? '') && /^nmod:poss/.test(word?.label ?? '')),
    to,
    asOf: null,
  };
}

function isSurname({ index }: Scene, { text, full }: Entity): boolean {
  return text !== full || index.shared.has(text);
}

/** A name that stands for a longer one; a surname of several persons stands for nobody. */
function nameReference(scene: Scene, entity: Entity): Reference | null {
  const person = entity.kind === 'person';
  if (person ? !isSurname(scene, entity) : entity.text === entity.full) return null;
  const { start, end, first, last, text } = entity;
  const to = text === entity.full ? null : referentOf(scene.index, entity);
  return {
    start,
    end,
    first,
    last,
    text,
    form: person ? 'surname' : 'acronym',
    possessive: false,
    to,
    asOf: null,
  };
}

/** "I" in a quotation is its speaker; outside of one, and for "we", nobody is named. */
function speakerMeant({ sentence, index }: Scene, i: number): Referent | null {
  const { words, utterances } = sentence;
  const told = utterances.find((u) => u.first <= i && i <= u.last)?.speaker?.name ?? null;
  if (told === null || !/^(?:I|me|my|mine|myself)$/i.test(words[i]?.text ?? '')) return null;
  const evidence = index.places.get(told);
  return evidence === undefined ? null : { name: told, kind: 'person', evidence };
}

const THIRD =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i;
const FIRST = /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves)$/i;

function classOf(text: string): PronounClass {
  if (/^(?:she|hers?|herself)$/i.test(text)) return 'she';
  if (/^h/i.test(text)) return 'he';
  return /^it/i.test(text) ? 'it' : 'they';
}

function ruledFor(scene: Scene, i: number, asked: PronounClass): Referent | null {
  if (asked === 'it') return thingMeant(scene, i);
  return asked === 'they' ? manyMeant(scene, i) : personMeant(scene, i, asked);
}

function meant(scene: Scene, i: number): Referent | null {
  const quoted = scene.sentence.utterances.find((u) => u.first <= i && i <= u.last && !u.scrap);
  if (quoted) return null;
  const asked = classOf(scene.sentence.words[i]?.text ?? '');
  const choice = choiceAt(scene, i, asked, ruledFor(scene, i, asked));
  scene.watch(choice);
  return chosen(choice);
}

/** "This is why": a pointing word that stands alone; "those who", "that is," and a "that" that joins clauses do not point. */
function isLonePointer(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.tag !== 'DT' || !/^(?:this|that|these|those)$/i.test(word.text)) return false;
  const next = words[i + 1]?.text.toLowerCase() ?? '';
  if (word.text === 'that' && next === 'is' && words[i + 2]?.text === ',') return false;
  return (
    /^(?:nsubj|obj|obl|nmod|root|conj)/.test(word.label) &&
    !/^(?:who|of|that|which|in|with|from|for|whose)$/.test(next)
  );
}

function pronounReference(scene: Scene, i: number): Reference | null {
  const { words } = scene.sentence;
  const word = words[i];
  if (!word) return null;
  if (isLonePointer(words, i)) return pointer(words, i, 'demonstrative', null);
  if (!/^PRP/.test(word.tag) || isEmptyIt(words, i)) return null;
  if (FIRST.test(word.text)) return pointer(words, i, 'pronoun', speakerMeant(scene, i));
  if (!THIRD.test(word.text)) return null;
  const to = meant(scene, i);
  scene.found.set(i, to);
  return pointer(words, i, 'pronoun', to);
}

function referencesIn(scene: Scene, asOf: CalendarDate | null): readonly Reference[] {
  const found: Reference[] = scene.sentence.entities.flatMap((entity) => nameReference(scene, entity) ?? []);
  for (let i = 0; i < scene.sentence.words.length; i += 1) {
    const noun = nounReference(scene, i, asOf);
    const one = noun ?? pronounReference(scene, i);
    if (one === null) continue;
    if (noun !== null && noun.to !== null) scene.found.set(noun.last, noun.to);
    found.push(one);
  }
  return found.toSorted((a, b) => a.first - b.first);
}

function tell({ phrases, met }: Told, here: readonly Possible[]): void {
  phrases.push(here);
  for (const { key } of here) met.set(key, (met.get(key) ?? 0) + 1);
}

function resolveAll(
  index: ReferenceIndex,
  asOf: CalendarDate | null,
  sentences: readonly Sentence[],
  watch: Scene['watch'],
): readonly (readonly Reference[])[] {
  const subjects: (Standing | null)[] = [];
  const told: Told = { phrases: [], met: new Map() };
  return sentences.map((sentence, at) => {
    const scene: Scene = { index, at, sentence, before: sentences, found: new Map(), subjects, told, watch };
    const references = referencesIn(scene, asOf);
    subjects.push(subjectStanding(scene));
    tell(told, possibleIn(scene));
    return references;
  });
}

/** A person of whom the article nearly always says "he" or "she" takes that pronoun; names and titles have told before. */
function learntGenders(
  { genders }: ReferenceIndex,
  references: readonly (readonly Reference[])[],
): ReadonlyMap<string, Gender> {
  const votes = new Map<string, { he: number; she: number }>();
  for (const { form, text, to } of references.flat()) {
    if (form !== 'pronoun' || to?.kind !== 'person' || genders.has(to.name)) continue;
    const row = votes.get(to.name) ?? { he: 0, she: 0 };
    if (/^(?:he|hi[ms]|himself)$/i.test(text)) row.he += 1;
    if (/^(?:she|hers?|herself)$/i.test(text)) row.she += 1;
    votes.set(to.name, row);
  }
  const learnt = new Map(genders);
  for (const [name, { he, she }] of votes) {
    if (he >= 2 && he > 2 * she) learnt.set(name, 'he');
    if (she >= 2 && she > 2 * he) learnt.set(name, 'she');
  }
  return learnt;
}

/**
 * The references of every sentence. The first reading tells which pronoun each person takes; where it told of anybody
 * new, or somebody watches, all is read once more. Linear: each sentence looks back over two others and at tables of
 * the whole article.
 */
export function referencesOf(
  article: Pick<Article, 'date' | 'title' | 'text'>,
  sentences: readonly Sentence[],
): readonly (readonly Reference[])[] {
  return resolve(article, sentences, null);
}

function resolve(
  article: Pick<Article, 'date' | 'title' | 'text'>,
  sentences: readonly Sentence[],
  watch: Scene['watch'] | null,
): readonly (readonly Reference[])[] {
  const index = referenceIndex(sentences, article);
  const ignore = () => {};
  const rough = resolveAll(index, article.date, sentences, ignore);
  const genders = learntGenders(index, rough);
  if (watch === null && genders.size === index.genders.size) return rough;
  return resolveAll({ ...index, genders }, article.date, sentences, watch ?? ignore);
}

/** What each pronoun outside of quotations could stand for, in reading order: what the weights are learnt from. */
export function choicesOf(
  article: Pick<Article, 'date' | 'title' | 'text'>,
  sentences: readonly Sentence[],
): readonly Choice[] {
  const choices: Choice[] = [];
  resolve(article, sentences, (choice) => choices.push(choice));
  return choices;
}
