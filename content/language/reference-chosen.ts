/** Whom a pronoun is taken for: the likeliest by weights learnt from texts in which people marked who is meant. */
import type { Referent } from './mentions.js';
import stored from './model/references.json' with { type: 'json' };
import { type Features, featuresOf, meantBy } from './reference-features.js';
import { isContested } from './reference-pronouns.js';
import type { Choice, Possible, PronounClass } from './reference-scene.js';

type Weights = Readonly<Record<string, number>>;

/** Thousandths of log-odds by feature. */
const WEIGHTS: Readonly<Record<'person' | 'it' | 'they', Weights>> = stored.weights;

/** So far ahead of the next likeliest must one be, in thousandths of log-odds, before anybody is meant. */
const AHEAD = 1000;

const kindOf = (asked: PronounClass) => (asked === 'he' || asked === 'she' ? 'person' : asked);

function weighed(weights: Weights, groups: readonly Features[]): number {
  let sum = 0;
  for (const group of groups) for (const name in group) if (group[name]) sum += weights[name] ?? 0;
  return sum;
}

/** Each person or thing with its likeliest phrase, the likeliest first. */
function inOrder(choice: Choice, weights: Weights): readonly (readonly [Possible, number])[] {
  const best = new Map<string, readonly [Possible, number]>();
  for (const one of choice.possible) {
    const weight = weighed(weights, featuresOf(choice, one));
    if (weight > (best.get(one.key)?.[1] ?? Number.NEGATIVE_INFINITY)) best.set(one.key, [one, weight]);
  }
  return [...best.values()].sort((a, b) => b[1] - a[1]);
}

/** "Penn told Green that he …": the subject of the sentence, with somebody else who may be meant. */
function isDisputed({ scene, at, asked }: Choice, { sentence, head, words }: Possible): boolean {
  const subject = sentence === scene.at && head < at && /^nsubj/.test(words[head]?.label ?? '');
  return subject && (asked === 'he' || asked === 'she') && isContested(scene, head, at, asked);
}

/** "Trent freed Lund. Lund had paid. He …": the subject of a nearer sentence is another person, of whom nobody knows which pronoun he takes. */
function isPassedOver({ scene, asked, possible }: Choice, { key }: Possible): boolean {
  if (asked !== 'he' && asked !== 'she') return false;
  const last = Math.max(...possible.map((one) => (one.key === key ? one.sentence : -1)));
  const nearer = (one: Possible) =>
    one.sentence > last && one.head === one.words.findIndex(({ label }) => /^nsubj/.test(label));
  return last < scene.at && possible.some((one) => nearer(one) && one.standing.named?.kind === 'person');
}

/** The only one there is, whom the rules take as well and whose first name or title fits: too few to learn from. */
function isOnly({ possible, ruled }: Choice, { key, standing }: Possible): boolean {
  return standing.gender !== null && ruled?.name === key && possible.every((one) => one.key === key);
}

/** The one meant; null where two are about as likely, or where it has no name to be called by. */
export function chosen(choice: Choice): Referent | null {
  const weights = WEIGHTS[kindOf(choice.asked)];
  const [top, next] = inOrder(choice, weights);
  if (top === undefined || isDisputed(choice, top[0]) || isPassedOver(choice, top[0])) return null;
  if (isOnly(choice, top[0])) return choice.ruled;
  const rival = Math.max(weights.none ?? 0, next?.[1] ?? Number.NEGATIVE_INFINITY);
  return top[1] - rival >= AHEAD ? meantBy(choice.scene, top[0]) : null;
}
