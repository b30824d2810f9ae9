/** Whom pronouns mean. Precision before recall: with two that fit, nobody is meant. */
import { clauseAbove, clauseTop, mainSubject, subjectAt } from './clause-frame.js';
import type { Referent } from './mentions.js';
import { goesOn } from './reference-empty-it.js';
import type { Gender } from './reference-index.js';
import {
  described,
  entityAt,
  hasPersonNoun,
  personsBefore,
  type Scene,
  type Standing,
  standingAt,
} from './reference-scene.js';
import type { Word } from './sentence-words.js';

/** The subjects above a word, nearest clause first; its own clause's left out where the word is that subject or its object. */
export function* subjectsAbove(words: readonly Word[], i: number): Generator<number> {
  let top = clauseTop(words, i);
  let own = true;
  for (let steps = 0; steps < 6 && top >= 0; steps += 1) {
    const subject = subjectAt(words, top);
    const object = own && isObject(words, i);
    if (subject >= 0 && subject < i && !object && !isWithin(words, i, subject)) yield subject;
    own = own && subject < 0 && (words[top]?.label.startsWith('conj') ?? false);
    top = clauseAbove(words, top);
  }
}

/** Whether a word stands in the phrase of another: "the heirs of the Penns and their wives". */
export function isWithin(words: readonly Word[], i: number, top: number): boolean {
  for (
    let at = words[i]?.head ?? -1, steps = 0;
    at >= 0 && steps < 12;
    at = words[at]?.head ?? -1, steps += 1
  )
    if (at === top) return true;
  return false;
}

/** An object is not the subject of its own clause; a "her" that owns no noun is one, whatever its tag. */
export function isObject(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || /self$/.test(word.text)) return false;
  const owns =
    /^nmod:poss/.test(word.label) && word.head > i && /^(?:NN|CD|JJ|VBG)/.test(words[word.head]?.tag ?? '');
  return /^(?:obj|iobj|obl)/.test(word.label) || (/^(?:him|her|them)$/i.test(word.text) && !owns);
}

/** True where somebody else is spoken to: "Penn told Green that he …". */
function hasAddressee(scene: Scene, subject: number, before: number): boolean {
  const { words } = scene.sentence;
  const verb = words[subject]?.head ?? -1;
  return words.some(
    (w, i) =>
      w.head === verb &&
      i > subject &&
      i < before &&
      (/^(?:obj|iobj)$/.test(w.label) || (/^obl$/.test(w.label) && words[i - 1]?.text === 'to')) &&
      standingAt(scene, i)?.person === true,
  );
}

/** True where a subject in between belongs to somebody else: "Penn explained Green's luck began when he …". */
function hasOwner(scene: Scene, subject: number, before: number, gender: Gender): boolean {
  const { words } = scene.sentence;
  return words.some((w, i) => {
    if (i <= subject || i >= before || w.label !== 'nmod:poss' || !/^nsubj/.test(words[w.head]?.label ?? ''))
      return false;
    const owner = standingAt(scene, i);
    return (
      owner !== null && owner.named?.name !== standingAt(scene, subject)?.named?.name && fits(owner, gender)
    );
  });
}

/** Whether somebody else than the subject above may be meant as well: who is told something, or whose luck it is. */
export function isContested(scene: Scene, subject: number, before: number, gender: Gender): boolean {
  return hasAddressee(scene, subject, before) || hasOwner(scene, subject, before, gender);
}

function fits(standing: Standing, gender: Gender): boolean {
  return standing.person && !standing.plural && (standing.gender === null || standing.gender === gender);
}

function fitting(scene: Scene, persons: readonly Referent[], gender: Gender): readonly Referent[] {
  return persons.filter(({ name }) => (scene.index.genders.get(name) ?? gender) === gender);
}

/** Who the subject beside an object is, whom the object cannot be: "Penn swore that he would free him". */
function ownSubject(scene: Scene, i: number): string | undefined {
  const { words } = scene.sentence;
  const own = isObject(words, i) ? subjectAt(words, clauseTop(words, i)) : -1;
  return own < 0 ? undefined : standingAt(scene, own)?.named?.name;
}

/** A person of this sentence; `undefined` where it holds none that could be meant, null where several could. */
function personHere(scene: Scene, i: number, gender: Gender): Referent | null | undefined {
  const { words } = scene.sentence;
  const barred = ownSubject(scene, i);
  for (const subject of subjectsAbove(words, i)) {
    const standing = standingAt(scene, subject);
    const word = words[subject];
    if (standing === null) {
      if (/^PRP$/.test(word?.tag ?? '') && /^(?:he|she)$/i.test(word?.text ?? '')) return null;
      continue;
    }
    if (!fits(standing, gender) || (standing.named !== null && standing.named.name === barred)) continue;
    if (isContested(scene, subject, i, gender)) return null;
    return standing.named ?? described(words, subject);
  }
  return otherHere(scene, i, gender);
}

/** The only person in front of the word that is no subject above it; one of unknown gender is nobody. */
function otherHere(scene: Scene, i: number, gender: Gender): Referent | null | undefined {
  const barred = ownSubject(scene, i);
  const others = fitting(scene, personsBefore(scene, scene.sentence, i), gender).filter(
    ({ name }) => name !== barred,
  );
  const [only] = others;
  if (hasPersonNoun(scene.sentence, i) || others.length > 1) return null;
  return only === undefined || scene.index.genders.get(only.name) === gender ? only : null;
}

/** A person of the sentences before: their subject, or the only one they name. */
function personBefore(scene: Scene, i: number, gender: Gender): Referent | null {
  const { words, utterances } = scene.sentence;
  const quoted = (k: number) => utterances.some((u) => u.first <= k && k <= u.last);
  if (words.some((w, k) => w.tag === 'PRP' && /^(?:I|me|we|us)$/.test(w.text) && !quoted(k))) return null;
  for (let back = 1; back <= 2; back += 1) {
    const sentence = scene.before[scene.at - back];
    if (!sentence || scene.sentence.block - sentence.block > 1) return null;
    const subject = scene.subjects[scene.at - back] ?? null;
    if (back > 1 && (subject === null || !fits(subject, gender))) return null;
    const persons = fitting(scene, personsBefore(scene, sentence, Number.POSITIVE_INFINITY), gender);
    const one = onePerson(
      subject,
      persons,
      gender,
      hasPersonNoun(sentence, Number.POSITIVE_INFINITY),
      leads(words, i),
      scene.index.genders,
    );
    if (one !== undefined) return one;
  }
  return null;
}

/** The subject of a sentence if it fits, else its only person; `undefined` where it holds none, null where several fit. */
function onePerson(
  subject: Standing | null,
  persons: readonly Referent[],
  gender: Gender,
  nouns: boolean,
  leading: boolean,
  genders: ReadonlyMap<string, Gender>,
): Referent | null | undefined {
  if (subject !== null && fits(subject, gender)) {
    if (subject.named === null) return null;
    const rivals = persons.some(({ name }) => name !== subject.named?.name);
    return rivals && !leading ? null : subject.named;
  }
  if (nouns || persons.length > 1) return null;
  const [only] = persons;
  if (only === undefined) return undefined;
  return only.name.includes(' ') || genders.get(only.name) === gender ? only : null;
}

/** A pronoun in the main clause's subject, where the subject of the sentence before is gone on with. */
export function leads(words: readonly Word[], i: number): boolean {
  const subject = mainSubject(words);
  return (
    subject === i || (words[i]?.head === subject && words[i]?.tag === 'PRP$') || (subject >= 0 && i < subject)
  );
}

/** "After his election, Penn …": the main subject behind the pronoun, when it fits. */
function personBehind(scene: Scene, i: number, gender: Gender): Referent | null {
  const { words } = scene.sentence;
  const subject = mainSubject(words);
  if (subject <= i || clauseTop(words, i) === words[subject]?.head) return null;
  const standing = standingAt(scene, subject);
  return standing !== null && fits(standing, gender) && entityAt(scene.sentence, subject)
    ? standing.named
    : null;
}

/** "Due to his defeat …, Penn rose": in front of the main subject, with another person named behind. */
function opensBeforeOther(scene: Scene, i: number, gender: Gender, name: string): boolean {
  const { words } = scene.sentence;
  if (words[i]?.tag !== 'PRP$' || (words[i]?.head ?? -1) === mainSubject(words)) return false;
  const all = fitting(scene, personsBefore(scene, scene.sentence, Number.POSITIVE_INFINITY), gender);
  return i < 5 && all.some((one) => one.name !== name);
}

/** Who "he" or "she" is. */
export function personMeant(scene: Scene, i: number, gender: Gender): Referent | null {
  const here = personHere(scene, i, gender);
  if (here !== undefined) return here;
  const behind = personBehind(scene, i, gender);
  const before = personBefore(scene, i, gender);
  if (behind === null)
    return before !== null && opensBeforeOther(scene, i, gender, before.name) ? null : before;
  return before === null || before.name === behind.name ? behind : null;
}

function isThing(standing: Standing | null): standing is Standing {
  return standing !== null && !standing.person && !standing.plural;
}

/** Whether a second thing stands between the subject and the word, which could be meant as well. */
function hasRivalThing({ sentence }: Scene, subject: number, i: number): boolean {
  const { words, entities } = sentence;
  const name = entities.find((e) => e.first <= subject && subject <= e.last)?.full;
  return entities.some(
    (e) =>
      e.first > subject &&
      e.last < i &&
      e.kind !== 'person' &&
      e.kind !== 'people' &&
      e.full !== name &&
      !/^(?:nmod:poss|compound|amod)/.test(words[e.last]?.label ?? ''),
  );
}

/** "The air carries the ball to its target": an object before the phrase could own it as well. */
function hasRivalObject(words: readonly Word[], subject: number, i: number): boolean {
  const verb = words[subject]?.head ?? -1;
  return words.some(
    (w, k) =>
      w.head === verb &&
      w.label === 'obj' &&
      k > subject &&
      k < i &&
      /^NNP?$/.test(w.tag) &&
      !isWithin(words, i, k),
  );
}

/** What "it" or "its" is: the subject of its clause or of the one above, or of the sentence before. */
export function thingMeant(scene: Scene, i: number): Referent | null {
  const { words } = scene.sentence;
  for (const subject of subjectsAbove(words, i)) {
    const standing = standingAt(scene, subject);
    if (standing === null) return null;
    if (!isThing(standing)) continue;
    const local = words[i]?.tag === 'PRP$' && words[subject]?.head === clauseTop(words, i);
    if (local && hasRivalObject(words, subject, i)) return null;
    if (!local && hasRivalThing(scene, subject, i)) return null;
    return standing.named ?? (goesOn(words, subject, i) ? described(words, subject) : null);
  }
  if (mainSubject(words) !== i && !leads(words, i)) return null;
  const last = scene.subjects[scene.at - 1] ?? null;
  const near = scene.before[scene.at - 1]?.block === scene.sentence.block;
  return near && isThing(last) && last.named?.kind !== 'thing' ? last.named : null;
}

/** "return migrants to their countries": the object in front of the phrase, where its verb has no subject that is many; −1 for none. */
function ownObject(words: readonly Word[], i: number): number {
  const noun = words[i]?.tag === 'PRP$' ? (words[i]?.head ?? -1) : -1;
  const verb = /^obl/.test(words[noun]?.label ?? '') ? (words[noun]?.head ?? -1) : -1;
  if (verb < 0 || subjectAt(words, verb) >= 0) return -1;
  return words.findIndex(
    (w, k) => w.head === verb && k > verb && k < i && w.label === 'obj' && /^NNP?S$/.test(w.tag),
  );
}

/** Who "they" are: a plural subject of the sentence, its only plural, or names joined as the subject before. */
export function manyMeant(scene: Scene, i: number): Referent | null {
  const { words } = scene.sentence;
  for (const subject of subjectsAbove(words, i)) {
    const standing = standingAt(scene, subject);
    if (standing?.plural === true) return standing.named ?? described(words, subject);
    if (standing === null) return null;
  }
  const object = ownObject(words, i);
  if (object >= 0) return standingAt(scene, object)?.named ?? described(words, object);
  const plurals = words.flatMap((w, k) =>
    k < i && /^NNP?S$/.test(w.tag) && !/^(?:compound|nmod:poss|obl:unmarked)/.test(w.label) ? [k] : [],
  );
  const [only] = plurals;
  if (
    plurals.length === 1 &&
    only !== undefined &&
    words[i]?.tag === 'PRP' &&
    /^(?:nsubj|obj)/.test(words[only]?.label ?? '')
  ) {
    const standing = standingAt(scene, only);
    return standing?.named ?? described(words, only);
  }
  if (plurals.length > 0 || !leads(words, i)) return null;
  const last = scene.subjects[scene.at - 1] ?? null;
  const near = scene.before[scene.at - 1]?.block === scene.sentence.block;
  return near && last?.plural === true && last.named?.kind !== 'thing' ? (last.named ?? null) : null;
}
