/** Whether a text is in another language than English, told from its script, its short words and its endings. */
import { ENGLISH, SHARED, TONGUES, type Tongue } from './tongues.js';

/** Scripts that English is not written in, with the language that is most often written in them. */
const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Ukrainian', /[іїєґ]/iu],
  ['Serbian or Macedonian', /[ђјљњћџѓќѕ]/iu],
  ['Russian', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Urdu', /[ٹڈڑےں]/u],
  ['Persian', /[پچژگ]/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hindi', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Punjabi', /\p{Script=Gurmukhi}/u],
  ['Gujarati', /\p{Script=Gujarati}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Telugu', /\p{Script=Telugu}/u],
  ['Kannada', /\p{Script=Kannada}/u],
  ['Malayalam', /\p{Script=Malayalam}/u],
  ['Sinhala', /\p{Script=Sinhala}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Lao', /\p{Script=Lao}/u],
  ['Burmese', /\p{Script=Myanmar}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Amharic', /\p{Script=Ethiopic}/u],
];

/** A language whose own letters are only some of its script: so many of the letters must be of them. */
const PART: Readonly<Record<string, number>> = {
  Japanese: 0.1,
  Ukrainian: 0.04,
  'Serbian or Macedonian': 0.04,
  Urdu: 0.03,
  Persian: 0.02,
};

/** So much is looked at of the beginning, of the middle and of the end of a text. */
const PIECE = 8000;
/** A text with fewer words in it says too little about its language. */
const FEWEST = 6;
/** So large a part of the letters in another script is no quotation any more. */
const FOREIGN = 0.6;
/** What endings and letters count beside a short word. */
const HINT = 0.3;
/** So many times as much must speak for another language as for English. */
const MUCH_LIKELIER = 4;

function sampleOf(text: string): string {
  if (text.length <= 3 * PIECE) return text;
  const middle = (text.length - PIECE) >> 1;
  return `${text.slice(0, PIECE)}\n${text.slice(middle, middle + PIECE)}\n${text.slice(-PIECE)}`;
}

function count(letters: readonly string[], pattern: RegExp): number {
  return letters.reduce((sum, letter) => sum + (pattern.test(letter) ? 1 : 0), 0);
}

/** Latin against the rest: English with a Greek word in it is English, Greek with an English one is Greek. */
function byScript(sample: string): string | null {
  const letters = sample.match(/[\p{L}\p{Mc}]/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (letters.length < 2 * FEWEST || foreign.length < FOREIGN * letters.length) return null;
  const found = SCRIPTS.find(([name, pattern]) => {
    const least = PART[name] ?? 0.5;
    return count(foreign, pattern) >= least * foreign.length;
  });
  return found?.[0] ?? null;
}

/** How much of a text's words speak for a language, from 0 to 1. */
function likeness(words: readonly string[], { words: short, endings, letters }: Tongue): number {
  let points = 0;
  for (const word of words) {
    if (SHARED.has(word) || ENGLISH.has(word)) continue;
    if (short.has(word)) points += 1;
    else points += (word.length > 4 && endings.test(word) ? HINT : 0) + (letters.test(word) ? HINT : 0);
  }
  return points / words.length;
}

/** How many of the words are short words of the language, and how many different ones they are. */
function shortWords(words: readonly string[], { words: short }: Tongue): { all: number; kinds: number } {
  const found = words.filter((word) => short.has(word) && !SHARED.has(word) && !ENGLISH.has(word));
  return { all: found.length, kinds: new Set(found).size };
}

/**
 * Names do not count: a word with a capital inside a sentence. In German every noun has one, which is why
 * short words, not nouns, are what tells languages apart.
 */
function byWords(sample: string): string | null {
  const words = (sample.match(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}'’]*/gu) ?? [])
    .filter((word, i) => i === 0 || !/^\p{Lu}\p{Ll}/u.test(word))
    .map((word) => word.toLowerCase().replaceAll('’', "'"));
  if (words.length < FEWEST) return null;
  const english = words.filter((word) => ENGLISH.has(word)).length / words.length;
  // No text is more than wholly in another language: it need not be held against each of them.
  if (MUCH_LIKELIER * english >= 1) return null;
  const [best] = TONGUES.map((tongue) => ({ tongue, score: likeness(words, tongue) })).toSorted(
    (a, b) => b.score - a.score,
  );
  if (!best) return null;
  const firm = shortWords(words, best.tongue);
  const sure = firm.kinds >= 3 && firm.all >= 0.06 * words.length && best.score >= 0.2;
  return sure && best.score > MUCH_LIKELIER * english ? best.tongue.name : null;
}

/**
 * The English name of the language a text seems to be written in, where that is certainly not English; null
 * for English, for a mixture with much English in it, and where too little speaks for any one language.
 */
export function otherLanguage(text: string): string | null {
  const sample = sampleOf(text).normalize('NFC');
  return byScript(sample) ?? byWords(sample);
}
