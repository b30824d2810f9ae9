/** Common nouns to offer beside one: of the same class or the same role, and fit for the same gap. */
import { lemmaOf } from '../facts/lemma.js';
import type { SentenceReading } from '../language/reading.js';
import { meanSame } from './meaning.js';
import { kinship, type Ranked } from './names.js';
import { nounClass, nounRun, nounShape, type Option, roleOf } from './option.js';
import { around, type Pool } from './pool.js';
import { isSaidOf, type Shown, standsIn } from './truth.js';

/** Nouns on either side of the answer's sentence that are looked at: there are many more of them than names. */
const LOOKED_AT = 160;

/** Classes too wide for their members to be mixed up: only a shared role makes two of these plausible. */
const WIDE = new Set(['idea', 'doing', 'quality', '']);

/** The plain noun that the words [first, last] are; null for anything longer. */
function plainNounAt(
  reading: SentenceReading,
  first: number,
  last: number,
): { first: number; last: number } | null {
  const { words } = reading;
  const article = /^an?$/i.test(words[first]?.text ?? '') ? 1 : 0;
  const run = nounRun(words, last);
  return run !== null && run.first === first + article && run.first <= last ? run : null;
}

/** "a" or "an" by the first sound, as far as the letters tell it; null where they do not. */
function articleFor(text: string): 'a' | 'an' | null {
  if (/^(?:uni|use|usu|eu|one|hour|hono|heir|u[ns][aeiou])/i.test(text) || !/^[a-z]/i.test(text)) return null;
  return /^[aeiou]/i.test(text) ? 'an' : 'a';
}

function withArticle(text: string, wanted: boolean): string {
  if (!wanted) return text;
  const article = articleFor(text);
  return article === null ? '' : `${article} ${text}`;
}

/** 0 for nouns that nobody would mix up. */
function worthOf(
  option: Option,
  own: { readonly class: string; readonly role: string; readonly size: number },
): number {
  const kin = kinship(option.role, own.role);
  const same = option.class !== '' && option.class === own.class;
  if (kin < 4 && (!same || (WIDE.has(own.class) && kin < 2))) return 0;
  const size = Math.abs(option.text.split(' ').length - own.size);
  return size > 1 ? 0 : (same ? 3 : 0) + kin - size;
}

/** Nouns for the gap of the noun at [first, last], best first; empty where it is no plain one. */
export function nounsBeside(
  reading: SentenceReading,
  first: number,
  last: number,
  shown: Shown,
  pool: Pool,
): readonly Ranked[] {
  const run = plainNounAt(reading, first, last);
  if (run === null || /^\p{Lu}/u.test(shown.answer)) return [];
  const { words } = reading;
  const article = run.first > first;
  const head = words[last];
  const shape = nounShape(words, run);
  const own = {
    class: head ? nounClass(lemmaOf({ text: head.text, tag: 'NNS' })) : '',
    role: roleOf(words, last),
    size: run.last - run.first + 1,
  };
  const sentence = pool.placeOf.get(reading) ?? 0;
  const twins = [{ sentence, first: run.first, last }];
  return around(pool, 'noun', sentence, LOOKED_AT).flatMap((option) => {
    const worth = option.shape === shape ? worthOf(option, own) : 0;
    const text = worth > 0 ? withArticle(option.text, article) : '';
    if (text === '' || meanSame(option.text, shown.answer) || standsIn(option.text, 'noun', shown)) return [];
    return isSaidOf(option, shown, twins, pool) ? [] : [{ text, worth }];
  });
}
