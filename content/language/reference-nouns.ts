/** Whom "the agency", "the president" and "this treaty" mean: a name that is or ends in that noun, or the holder of that office. */
import type { CalendarDate } from '../deck.js';
import type { Entity, Reference, Referent } from './mentions.js';
import { joined } from './name-runs.js';
import { countryOf, type Role } from './reference-index.js';
import { datedSo, introducedBefore, nounMeant } from './reference-introduced.js';
import { entityAt, referentOf, type Scene } from './reference-scene.js';
import type { Word } from './sentence-words.js';
import { LOOSE_NOUNS } from './words/closed.js';
import { POINTING_NOUNS, ROLE_NOUNS } from './words/pointing.js';

/** So many sentences back the noun may have been told of the name, and the name must have been mentioned. */
const FAR = 60;
const NEAR = 6;

/** A definite or pointing noun phrase: its determiner, its noun, and what describes it between. */
type Phrase = {
  readonly first: number;
  readonly head: number;
  readonly noun: string;
  readonly between: readonly number[];
  readonly pointing: boolean;
};

function phraseAt(scene: Scene, i: number): Phrase | null {
  const { words, entities } = scene.sentence;
  const determiner = words[i]?.text.toLowerCase() ?? '';
  const pointing = /^(?:this|that|these|those|such)$/.test(determiner);
  if (!pointing && determiner !== 'the') return null;
  let head = i + 1;
  while (
    head < i + 5 &&
    /^(?:JJ|NN|NNP|VBN|CD|HYPH)/.test(words[head]?.tag ?? '') &&
    /^(?:NN|NNS|JJ|NNP|HYPH|VBN)/.test(words[head + 1]?.tag ?? '')
  )
    head += 1;
  const word = words[head];
  if (!word || entityAt({ entities }, head)) return null;
  const meant = nounMeant(scene, word.text);
  const short = meant !== word.text;
  if (!short && (/^\p{Lu}/u.test(word.text) || !/^NNS?$/.test(word.tag))) return null;
  if (pointing && !/^(?:DT|PDT|JJ)$/.test(words[i]?.tag ?? '')) return null;
  const between = Array.from({ length: head - i - 1 }, (_, k) => i + 1 + k);
  return { first: i, head, noun: meant.toLowerCase(), between, pointing };
}

/** Words that hang on the noun and tell which one is meant: "the capital of Norway", "the man who left". */
function isTold(words: readonly Word[], { head }: Phrase): boolean {
  const tells = words.some(
    (w, i) =>
      i > head && w.head === head && /^(?:nmod|acl|appos|nummod|dep|amod|advcl|compound|flat)/.test(w.label),
  );
  const next = words[head + 1]?.text.toLowerCase() ?? '';
  return (
    tells ||
    (/^(?:of|who|which|that|whose|where|in|for|with|between|from|on|at|to|against|behind|near)$/.test(next) &&
      words[head + 1]?.tag !== 'TO')
  );
}

/** Whether the sentence itself brought the noun in: "a ship … the ship". */
function isIntroduced(words: readonly Word[], { first, noun }: Phrase): boolean {
  return words
    .slice(0, first)
    .some((w) => w.text.toLowerCase() === noun || w.text.toLowerCase() === `${noun}s`);
}

function oneName(scene: Scene, entities: readonly Entity[]): Referent | null {
  const fulls = new Set(entities.map((e) => e.full));
  const [entity] = entities;
  return fulls.size === 1 && entity ? referentOf(scene.index, entity) : null;
}

type Named = { readonly entity: Entity; readonly sentence: number };

function mayBe({ entity: { kind } }: Named, noun: string): boolean {
  const kinds = POINTING_NOUNS.get(noun);
  if (kinds === undefined || kind === 'other') return true;
  const built = kind === 'place' || kind === 'organisation';
  return kinds.includes(kind) || (built && (kinds.includes('place') || kinds.includes('organisation')));
}

/** Whether the article is about something else that the noun could mean. */
function isRivalled({ index: { topic } }: Scene, noun: string, named: readonly Named[]): boolean {
  if (topic === null || topic.kind === 'person' || topic.kind === 'people') return false;
  return (
    mayBe({ entity: topic, sentence: 0 }, noun) && named.every(({ entity }) => entity.full !== topic.full)
  );
}

/** The one name near before this sentence that is called by the noun, when no other of the article is. */
function namedSo(scene: Scene, noun: string): Referent | null {
  const named = scene.index.kinds.get(noun) ?? [];
  const before = named.filter(({ sentence }) => sentence < scene.at);
  const near = before.some(({ sentence }) => scene.at - sentence <= FAR);
  if (!near || before.length < named.filter(({ sentence }) => sentence <= scene.at).length) return null;
  if (!before.every((one) => mayBe(one, noun)) || isRivalled(scene, noun, named)) return null;
  const only = oneName(
    scene,
    before.map(({ entity }) => entity),
  );
  const mentioned = only !== null && recently(scene, only.name);
  return mentioned ? only : null;
}

/** Whether a name stands in one of the sentences just before. */
function recently({ before, at }: Scene, name: string): boolean {
  return before
    .slice(Math.max(0, at - NEAR), at)
    .some(({ entities }) => entities.some((e) => e.full === name));
}

/** The holder of an office, where all who are said to hold it are one; a country in front must be his or hers. */
function holder(scene: Scene, { noun, between }: Phrase): Referent | null {
  const { words } = scene.sentence;
  const land = between.map((i) => entityAt(scene.sentence, i)).find((e) => e !== undefined);
  const country = land === undefined ? null : countryOf(land.text);
  const plain = between.every(
    (i) => entityAt(scene.sentence, i) !== undefined || /^(?:top|current|new)$/.test(words[i]?.text ?? ''),
  );
  if (!plain) return null;
  const fits = (role: Role) =>
    role.noun === noun && role.sentence <= scene.at && (country === null || role.country === country);
  const roles = scene.index.roles.filter(fits);
  const all = scene.index.roles.filter((role) => role.noun === noun);
  const people = new Set((country === null ? all : roles).map(({ person }) => person.full));
  const [role] = roles;
  return people.size === 1 && role ? referentOf(scene.index, role.person) : null;
}

/** Nouns that point back by themselves, and any that ends the name of the one body it can mean: "the trust", but not "the sea". */
function pointsBack(scene: Scene, { noun, between }: Phrase): boolean {
  const known = LOOSE_NOUNS.has(noun) || POINTING_NOUNS.has(noun) || ROLE_NOUNS.has(noun);
  return known || (between.length === 0 && namedSo(scene, noun)?.kind === 'organisation');
}

/** What "the agreement" or "the 2024 agreement" is: a name, or what the text has brought in and described. */
function thingCalled(scene: Scene, { noun, between, head }: Phrase): Referent | null {
  const [only] = between;
  const word = (i: number) => scene.sentence.words[i]?.text ?? '';
  if (only === undefined) return namedSo(scene, noun) ?? introducedBefore(scene, noun);
  return between.length === 1 && /^(?:1\d|20)\d\d$/.test(word(only))
    ? datedSo(scene, noun, word(only), word(head))
    : null;
}

/** "Berg, formerly the president and owner of …", "became the president": said of somebody, it points at nobody else. */
function isSaidOf(words: readonly Word[], head: number): boolean {
  const said = /^(?:appos|xcomp)/.test(words[head]?.label ?? '');
  return said || words.some((w) => w.head === head && w.label === 'cop');
}

/** The reference that a determiner at `i` opens; null where the phrase points at nothing outside itself. */
export function nounReference(scene: Scene, i: number, asOf: CalendarDate | null): Reference | null {
  const { words, times } = scene.sentence;
  const phrase = phraseAt(scene, i);
  if (phrase === null || times.some((t) => t.first <= phrase.head && phrase.head <= t.last)) return null;
  const { first, head, noun, between, pointing } = phrase;
  if (isTold(words, phrase) && !pointing) return null;
  if (!pointing && (isIntroduced(words, phrase) || !pointsBack(scene, phrase))) return null;
  const role = ROLE_NOUNS.has(noun);
  if (role && !pointing && isSaidOf(words, head)) return null;
  const to = role ? holder(scene, phrase) : thingCalled(scene, phrase);
  if (to === null && !pointing && between.length > 0 && !role) return null;
  return {
    start: words[first]?.start ?? 0,
    end: words[head]?.end ?? 0,
    first,
    last: head,
    text: joined(words, first, head),
    form: pointing ? 'demonstrative' : role ? 'role' : 'definite',
    possessive: false,
    to,
    asOf: role && to !== null ? asOf : null,
  };
}
