/** What tells whether a phrase is the one that a pronoun stands for, as yes-or-no features for learnt weights. */
import { clauseTop, mainSubject } from './clause-frame.js';
import type { Referent } from './mentions.js';
import { couldBe, possibleIn } from './reference-possible.js';
import { isObject, isWithin, leads, subjectsAbove } from './reference-pronouns.js';
import {
  antecedent,
  type Choice,
  described,
  type Possible,
  type PronounClass,
  type Scene,
} from './reference-scene.js';
import type { Word } from './sentence-words.js';

/** Sentences looked back over. */
const BACK = 2;

export type Features = Readonly<Record<string, boolean>>;

/** One phrase beside the pronoun, where it stands and what it is to its clause. */
type Pair = {
  readonly choice: Choice;
  readonly one: Possible;
  /** Sentences between; 0 for the pronoun's own. */
  readonly back: number;
  readonly here: boolean;
  readonly behind: boolean;
  readonly role: ClauseRole;
  readonly own: ClauseRole;
  readonly main: boolean;
};

type ClauseRole = 'subject' | 'object' | 'owner' | 'other';

/** An object is not the subject beside it ("he freed him"), and nothing is its own owner. */
function isBarred(scene: Scene, at: number, { sentence, words, head }: Possible): boolean {
  if (sentence !== scene.at) return false;
  const word = words[head];
  if (head >= at && word?.tag.startsWith('PRP')) return true;
  if (head === at || isWithin(words, at, head)) return true;
  const beside = clauseTop(words, at) === word?.head && /^nsubj/.test(word.label);
  return beside && isObject(words, at);
}

/** "He denied that Lund would go": nobody calls the subject of a clause by name in what it says. */
function namesUnder({ sentence: { words, entities } }: Scene, at: number): ReadonlySet<string> {
  const verb = /^nsubj/.test(words[at]?.label ?? '') ? (words[at]?.head ?? -1) : -1;
  if (verb < at) return new Set();
  const told = entities.filter((e) => e.first > verb && isArgument(words, e.last, verb));
  return new Set(told.map(({ full }) => full));
}

/** Whether a word stands in what a verb takes: not in a clause beside it ("he left when Lund came"). */
function isArgument(words: readonly Word[], i: number, verb: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 20; at = words[at]?.head ?? -1, steps += 1) {
    if (words[at]?.head === verb) return /^(?:obj|iobj|obl|ccomp|xcomp)/.test(words[at]?.label ?? '');
    if (/^(?:advcl|conj|parataxis)/.test(words[at]?.label ?? '')) return false;
  }
  return false;
}

/** All that the pronoun at `at` could stand for. */
export function choiceAt(scene: Scene, at: number, asked: PronounClass, ruled: Referent | null): Choice {
  const before = scene.told.phrases.slice(-BACK).flat();
  const under = namesUnder(scene, at);
  const possible = [...before, ...possibleIn(scene)].filter(
    (one) => couldBe(one, asked) && !isBarred(scene, at, one) && !under.has(one.key),
  );
  return { scene, at, asked, possible, ruled };
}

/** What a phrase would give the pronoun: its name, or in the pronoun's own sentence its words. */
export function meantBy(scene: Scene, { standing, sentence, words, head, last }: Possible): Referent | null {
  if (standing.named !== null) return standing.named;
  return sentence === scene.at && head === last ? described(words, head) : null;
}

function roleOf(words: readonly Word[], i: number): ClauseRole {
  const label = words[i]?.label ?? '';
  if (/^nsubj/.test(label)) return 'subject';
  if (/^(?:obj|iobj)/.test(label)) return 'object';
  return /^nmod:poss/.test(label) ? 'owner' : 'other';
}

function pairOf(choice: Choice, one: Possible): Pair {
  const { scene, at } = choice;
  const back = scene.at - one.sentence;
  return {
    choice,
    one,
    back,
    here: back === 0 && one.head < at,
    behind: back === 0 && one.head > at,
    role: roleOf(one.words, one.head),
    own: roleOf(scene.sentence.words, at),
    main: mainSubject(one.words) === one.head,
  };
}

/** Whether the pronoun has a subject in front of it in its sentence. */
function isOpened({ scene, at }: Choice): boolean {
  return scene.sentence.words.some((w, i) => i < at && /^nsubj/.test(w.label));
}

function placeFeatures({ choice, one, back, behind, main, own, role, here }: Pair): Features {
  const { scene, at } = choice;
  const leading = leads(scene.sentence.words, at);
  const opened = isOpened(choice);
  return {
    back1: back === 1,
    back2: back === 2,
    behind,
    'behind a main subject': behind && main,
    'behind, owner first': behind && own === 'owner' && !opened,
    'other block': one.block !== scene.sentence.block,
    'main subject here': main && here,
    'main subject before': main && back === 1,
    'main subject two before': main && back === 2,
    'main subject before, led': main && back === 1 && leading,
    'subject here': role === 'subject' && here,
    'subject before': role === 'subject' && back > 0,
    'before, led': back > 0 && leading,
    'before, behind a subject': back > 0 && opened,
    'topic, led': leading && isTopic(choice, one),
  };
}

function roleFeatures({ role, own, one: { words, head, last } }: Pair): Features {
  const label = words[head]?.label ?? '';
  return {
    object: role === 'object',
    owner: role === 'owner',
    'object, asked as one': role === 'object' && own === 'object',
    'owner, asked as one': role === 'owner' && own === 'owner',
    'subject, asked as one': role === 'subject' && own === 'subject',
    'subject, asked as owner': role === 'subject' && own === 'owner',
    joined: label.startsWith('conj'),
    together: last !== head,
    apposed: label.startsWith('appos'),
    'hangs on a noun': label.startsWith('nmod'),
  };
}

/** The subjects above the pronoun, nearest first; who a relative "who" is for it. */
function subjectsOf({ scene, at }: Choice): readonly number[] {
  const { words } = scene.sentence;
  return [...subjectsAbove(words, at)].map((k) => antecedent(words, k));
}

function clauseFeatures({ choice, one, here, role }: Pair): Features {
  const { scene, at, possible } = choice;
  const { words } = scene.sentence;
  const subjects = subjectsOf(choice);
  const above = here ? subjects.indexOf(one.head) : -1;
  const any = possible.some((p) => p.sentence === scene.at && p.head < at && subjects.includes(p.head));
  const beside = here && clauseTop(words, one.head) === clauseTop(words, at);
  return {
    'subject right above': above === 0,
    'subject further above': above > 0,
    'another is above': above < 0 && any,
    'beside, as subject': beside && role === 'subject',
    'beside, otherwise': beside && role !== 'subject',
  };
}

/** How many others that could be meant stand between the phrase and the pronoun. */
function nearerThan({ possible, scene, at }: Choice, one: Possible): number {
  const front = possible.filter((p) => p.sentence < scene.at || p.head < at);
  const keys = new Set(front.slice(possible.indexOf(one) + 1).map(({ key }) => key));
  keys.delete(one.key);
  return keys.size;
}

function nearness({ choice, one, here }: Pair): Features {
  const nearer = nearerThan(choice, one);
  const rivals = new Set(choice.possible.map(({ key }) => key)).size;
  return {
    nearest: nearer === 0,
    'one nearer': nearer === 1,
    'two nearer': nearer === 2,
    'nearest of this sentence': here && nearer === 0,
    only: rivals === 1,
    'one of two': rivals === 2,
  };
}

const LIKE: Readonly<Record<PronounClass, RegExp>> = {
  he: /^(?:he|him|his|himself)$/i,
  she: /^(?:she|hers?|herself)$/i,
  it: /^(?:it|its|itself)$/i,
  they: /^(?:they|them|theirs?|themselves)$/i,
};

/** Whether the last pronoun of the kind, `back` sentences ago, stands for the same. */
function goesOnFrom({ scene, at, asked, possible }: Choice, { key }: Possible, back: number): boolean {
  const last = possible.findLast(
    (p) =>
      scene.at - p.sentence === back &&
      (back > 0 || p.head < at) &&
      LIKE[asked].test(p.words[p.head]?.text ?? ''),
  );
  return last?.key === key;
}

function isTopic({ scene }: Choice, { standing: { named } }: Possible): boolean {
  return named !== null && scene.index.topic?.full === named.name;
}

function toldBefore({ choice, one, back }: Pair): Features {
  const times = ({ key }: Possible) => choice.scene.told.met.get(key) ?? 0;
  const met = times(one);
  const topic = isTopic(choice, one);
  return {
    topic,
    'topic, before': topic && back > 0,
    'met before': met > 0,
    'met thrice': met > 2,
    'met often': met > 6,
    'met most': met > 1 && choice.possible.every((other) => times(other) <= met),
    'a pronoun': one.words[one.head]?.tag.startsWith('PRP') === true,
    'the last such pronoun here': goesOnFrom(choice, one, 0),
    'the last such pronoun before': goesOnFrom(choice, one, 1),
  };
}

function kindFeatures({ choice: { asked }, one, back }: Pair): Features {
  const { named, gender, person } = one.standing;
  const kind = named?.kind;
  const definite = one.words.some(
    (w) => w.head === one.head && /^(?:the|this|that|these|those)$/i.test(w.text),
  );
  return {
    named: named !== null,
    'named, before': named !== null && back > 0,
    'gender known': gender !== null && (asked === 'he' || asked === 'she'),
    definite: named === null && definite,
    'a body': kind === 'organisation',
    'a place': kind === 'place' || kind === 'country',
    'a people': kind === 'people',
    'a noun for persons': person && named === null,
    quoted: one.quoted,
  };
}

function ruleFeatures({ choice: { scene, ruled }, one, here }: Pair): Features {
  const mine = ruled !== null && meantBy(scene, one)?.name === ruled.name;
  return { ruled: mine, 'ruled, here': mine && here, 'another is ruled': ruled !== null && !mine };
}

/** The features of one phrase by name, in groups; `content/language/model/references.json` holds their weights. */
export function featuresOf(choice: Choice, one: Possible): readonly Features[] {
  const pair = pairOf(choice, one);
  return [
    placeFeatures(pair),
    roleFeatures(pair),
    clauseFeatures(pair),
    nearness(pair),
    toldBefore(pair),
    kindFeatures(pair),
    ruleFeatures(pair),
  ];
}
