/** The three wrong answers out of all that may be offered: the best, evened out in length and place. */
import { meanSame } from './meaning.js';
import type { Ranked } from './names.js';
import { balanced, fixedNumber, shuffled } from './placing.js';
import type { Shown } from './truth.js';
import type { Value } from './values.js';

const OTHERS = 3;
/** The best of the options that may be taken to even out lengths. */
const BEST = 7;

/** How many of the others are to lie below the key: even over many prompts (M1, M2). */
function belowFor(prompt: string): number {
  return fixedNumber(prompt) % (OTHERS + 1);
}

/** Each meaning once, in order. */
function apart<T extends { readonly text: string }>(items: readonly T[]): readonly T[] {
  const found: T[] = [];
  for (const item of items) if (!found.some((f) => meanSame(f.text, item.text))) found.push(item);
  return found;
}

type Key = Pick<Shown, 'prompt' | 'answer'>;

/** M3: an option is not much longer or shorter than the key. */
function fitsLength(text: string, answer: string): boolean {
  return text.length <= 2.2 * answer.length + 4 && answer.length <= 2.2 * text.length + 4;
}

/** Whether there are three to choose, so that nothing of less worth need be looked for. */
export function areEnough(ranked: readonly Ranked[], answer: string): boolean {
  return apart(ranked.filter(({ text }) => fitsLength(text, answer))).length >= OTHERS;
}

/** So many are enough to choose from: to ask every sentence about every name of a library would take seconds. */
const ENOUGH = 16;

/** The best that are honest, equal ones by the chance of `seed`. */
export function bestHonest<T extends Ranked>(
  items: readonly T[],
  isHonest: (item: T) => boolean,
  seed: string,
): readonly T[] {
  const found: T[] = [];
  for (const item of shuffled(items, seed, ({ text }) => text).toSorted((a, b) => b.worth - a.worth)) {
    if (found.length === ENOUGH) break;
    if (isHonest(item)) found.push(item);
  }
  return found;
}

/** M1: the key is the longest no more often than chance. */
export function namesFor(ranked: readonly Ranked[], { prompt, answer }: Key): readonly string[] {
  const fit = ranked.filter(({ text }) => fitsLength(text, answer));
  const best = apart(shuffled(fit, prompt, (r) => r.text).toSorted((a, b) => b.worth - a.worth)).slice(
    0,
    BEST,
  );
  const longest = fixedNumber(`length ${prompt}`) % 4 === 0;
  const chosen = longest
    ? best.toSorted((a, b) => Number(b.text.length < answer.length) - Number(a.text.length < answer.length))
    : withOneLonger(best, answer.length);
  return longEnough(chosen.slice(0, OTHERS), best, answer).map(({ text }) => text);
}

/** M1: where the best are so short that the key would stand out, the longest of what is good take their place. */
function longEnough(chosen: readonly Ranked[], best: readonly Ranked[], answer: string): readonly Ranked[] {
  const size = chosen.reduce((sum, { text }) => sum + text.length, 0);
  if (2 * answer.length * chosen.length < 3 * size) return chosen;
  return best.toSorted((a, b) => b.text.length - a.text.length).slice(0, chosen.length);
}

function withOneLonger(best: readonly Ranked[], size: number): readonly Ranked[] {
  const longer = best.find(({ text }) => text.length >= size);
  return longer ? [longer, ...best.filter((r) => r !== longer)] : best;
}

/** At most three of the values, the best first as they come, on either side of the key by chance (M2); in order. */
export function valuesFor(values: readonly Value[], key: number, { prompt }: Key): readonly string[] {
  return balanced(apart(values), OTHERS, belowFor(prompt), ({ value }) => value < key)
    .toSorted((a, b) => a.value - b.value)
    .map(({ text }) => text);
}
