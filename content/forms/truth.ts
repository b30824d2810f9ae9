/** Whether a wrong option could be right after all (M4): it stands in the prompt or the evidence, or a source says as much of it. */

import type { Evidence } from '../deck.js';
import { spaced } from '../facts/lemma.js';
import type { SentenceReading } from '../language/reading.js';
import { remembering } from '../remembering.js';
import { keysOf, meanSame } from './meaning.js';
import type { Option } from './option.js';
import { type Pool, sentenceKeys, sentencesAround } from './pool.js';

/** What a card shows and rests on, read once for all options. */
export type Shown = {
  readonly prompt: string;
  readonly answer: string;
  /** Plain words of prompt and quotations, with a space at either end. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** Names of the evidence. */
  readonly names: readonly string[];
  /** Telling words of the prompt alone, and of all of it. */
  readonly keys: ReadonlySet<string>;
  readonly allKeys: ReadonlySet<string>;
};

/** Different options of which the words are kept: each is held against many prompts. */
const MOST_KEPT = 4096;

const spacedOption = remembering(MOST_KEPT, spaced);

/** Reads prompt and evidence once. */
export function shownBy(prompt: string, answer: string, evidence: readonly Evidence[], pool: Pool): Shown {
  const text = spaced([prompt, ...evidence.map((e) => e.quote)].join(' '));
  const readings = evidence.flatMap((e) => pool.at.get(`${e.article} ${e.start}`) ?? []);
  return {
    prompt,
    answer,
    text,
    words: new Set(text.trim().split(' ')),
    names: readings.flatMap((r) => r.entities.flatMap((e) => [e.text, e.full])),
    keys: keysOf(prompt),
    allKeys: keysOf(text),
  };
}

const IDLE = /^(?:of|the|and|for|in|on|de|la|al|van|von|new|saint|st)$/;

/** What is said somewhere, to look for options in. */
type Said = Pick<Shown, 'text' | 'words' | 'names' | 'allKeys'>;

/** Whether prompt or evidence, or whatever else is given, have the option, a name for it, or the word that tells most in it. */
export function standsIn(text: string, kind: Option['kind'], shown: Said): boolean {
  const own = spacedOption(text);
  if (own.trim() === '' || shown.text.includes(own)) return true;
  const words = own
    .trim()
    .split(' ')
    .filter((w) => !IDLE.test(w));
  const last = words.at(-1) ?? '';
  if (kind === 'person' && shown.words.has(last)) return true;
  return words.every((w) => shown.words.has(w)) || shown.names.some((name) => meanSame(name, text));
}

/** How much of the prompt another sentence must have to say the same of the option. */
export const MUCH = 0.5;

/** Whether a sentence, by its telling words, says much of what a prompt asks; `least` is how much is much. */
export function saysMuch(
  sentence: ReadonlySet<string>,
  prompt: ReadonlySet<string>,
  least: number = MUCH,
): boolean {
  let shared = 0;
  for (const key of sentence) if (prompt.has(key)) shared += 1;
  return shared / Math.max(4, prompt.size) >= least;
}

/** Whether some source says of the option much of what the prompt asks, or names it beside the answer. */
export function isSaidOf(
  option: Option,
  shown: Shown,
  own: readonly Option['places'][number][],
  pool: Pool,
): boolean {
  return option.places.some((place) => {
    const reading = pool.readings[place.sentence];
    if (!reading) return false;
    if (own.some((o) => o.sentence === place.sentence && Math.abs(o.first - place.first) <= 6)) return true;
    return saysMuch(sentenceKeys(reading), shown.keys);
  });
}

/** Whether a sentence near the answer's has these very words and says much of what the prompt asks. */
export function isToldNear(text: string, reading: SentenceReading, { keys }: Shown, pool: Pool): boolean {
  return sentencesAround(pool, reading).some(
    (one) => one !== reading && one.text.includes(text) && saysMuch(sentenceKeys(one), keys),
  );
}
