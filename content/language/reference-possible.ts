/** What a pronoun may stand for: the phrases of its sentence and of the two before, with what is known of each. */
import type { WordRange } from './mentions.js';
import {
  type Possible,
  type PronounClass,
  type Scene,
  type Standing,
  standingAlone,
  together,
} from './reference-scene.js';
import type { Word } from './sentence-words.js';

const INSIDE = /^(?:compound|flat|fixed|amod|nummod|goeswith|punct|case|det)/;

/** Whether a word heads a phrase that could be meant: a noun or name, or a pronoun that was resolved. */
function isHead(scene: Scene, i: number): boolean {
  const { words, entities, times } = scene.sentence;
  const word = words[i];
  if (!word || times.some((t) => t.first <= i && i <= t.last)) return false;
  if (/^PRP/.test(word.tag)) return (scene.found.get(i) ?? null) !== null;
  if (!/^NN/.test(word.tag) || INSIDE.test(word.label)) return false;
  const own = entities.find((e) => e.titleFirst <= i && i <= e.last);
  return own === undefined || headOf(words, own.titleFirst, own.last) === i;
}

/** The word of a name that hangs on one outside of it. */
function headOf(words: readonly Word[], first: number, last: number): number {
  for (let i = first; i <= last; i += 1) {
    const head = words[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}

function joinedTo(words: readonly Word[], i: number): readonly number[] {
  const joined: number[] = [];
  for (let k = i + 1; k < words.length; k += 1) {
    const word = words[k];
    if (word?.head !== i || !word.label.startsWith('conj')) continue;
    if (/^(?:NN|PRP)/.test(word.tag)) joined.push(k);
  }
  return joined;
}

function possible(scene: Scene, { first: head, last }: WordRange, standing: Standing): Possible {
  const { words, block, utterances } = scene.sentence;
  const key = standing.named?.name ?? `${scene.at}:${head}:${last}`;
  const quoted = utterances.some((u) => u.first <= head && head <= u.last && !u.scrap);
  return { words, sentence: scene.at, block, head, last, quoted, standing, key };
}

/** The phrases of a scene's sentence, joined ones as their parts and together, in the order of their heads. */
export function possibleIn(scene: Scene): readonly Possible[] {
  const { words } = scene.sentence;
  return words.flatMap((_, i): Possible[] => {
    if (!isHead(scene, i)) return [];
    const alone = standingAlone(scene, i);
    const others = joinedTo(words, i);
    const one = alone === null ? [] : [possible(scene, { first: i, last: i }, alone)];
    const last = others.at(-1);
    if (last === undefined) return one;
    const named = together(scene, i);
    const person = named?.kind === 'person' || (named === null && alone?.person === true);
    return [...one, possible(scene, { first: i, last }, { person, plural: true, gender: null, named })];
  });
}

/** Whether a pronoun of this class could stand for it at all. */
export function couldBe({ standing }: Possible, asked: PronounClass): boolean {
  const { person, plural, gender, named } = standing;
  if (asked === 'it') return !person && !plural;
  if (asked === 'they') return plural || named?.kind === 'organisation' || named?.kind === 'people';
  return person && !plural && (gender === null || gender === asked);
}
