/** L4: what the article is about, or is plainly set in, is guessed without reading. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import type { SentenceReading } from '../../language/reading.js';
import { countryOf } from '../../language/reference-index.js';
import { type Fault, fault, type WordingContext } from '../draft.js';

const IDLE = /^(?:the|an?|of|in|on|and|for|to|its|his|her|their|s)$/;
/** A longer title tells what happened: its words are what is to be learnt. */
const MOST_TITLED = 5;
/** So much may stand beside the whole title: “the world's tin”. */
const MOST_BESIDE = 1;
/** So often a country is named, and in such a share of all that are, before the article is set in it. */
const LEAST = 5;
const MOSTLY = 0.6;

function wordsIn(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !IDLE.test(word.toLowerCase()));
}

/** As the word is known by: “function” for “functions”, “republic” for “Republicans”. */
function stem(word: string): string {
  const plain = word.toLowerCase().replace(/s$/, '');
  return plain.length > 7 ? plain.slice(0, 7) : plain;
}

/** Every word of the answer is one of the title's, or the title is in it and little else. */
function isTitle(answer: string, title: string): boolean {
  const titled = wordsIn(title).map(stem);
  const own = wordsIn(answer);
  if (titled.length === 0 || titled.length > MOST_TITLED || own.length === 0) return false;
  const beside = own.filter((word) => !titled.includes(stem(word)));
  if (beside.length === 0) return true;
  const stems = own.map(stem);
  const whole = titled.every((word) => stems.includes(word));
  return whole && beside.length <= MOST_BESIDE && beside.every((word) => /^\p{Ll}/u.test(word));
}

const LANDS = new WeakMap<readonly SentenceReading[], string>();

/** The country that an article is set in: its title names it, or it is most of those named; empty where none is. */
function landOf(readings: readonly SentenceReading[]): string {
  const known = LANDS.get(readings);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  let all = 0;
  for (const { entities } of readings)
    for (const { kind, text } of entities) {
      if (kind !== 'country' && kind !== 'people') continue;
      const plain = text.replace(/^the /i, '');
      const land = countryOf(plain);
      if (kind === 'people' && land === plain) continue;
      counts.set(land, (counts.get(land) ?? 0) + 1);
      all += 1;
    }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const found = most && most[1] >= LEAST && most[1] >= MOSTLY * all ? most[0] : '';
  LANDS.set(readings, found);
  return found;
}

/** “in the United States” of an American text, “3.8 million Americans”. */
function isItsLand(answer: string, title: string, context: WordingContext): boolean {
  const plain = answer.replace(/^the /i, '');
  const land = countryOf(plain);
  if (land === plain && !/^\p{Lu}/u.test(plain)) return false;
  return land === landOf(context.readings) || (land !== plain && title.includes(land));
}

/** The fault of an answer that the title of the article gives, or null. */
export function checkNotTopic(
  { reading: { article }, start, end }: AnswerSpan,
  context: WordingContext,
): Fault | null {
  const { topic } = context;
  const answer = article.text.slice(start, end);
  const title = article.title.replace(/\([^)]*\)/g, '').trim();
  return isTitle(answer, title) ||
    (topic !== '' && isTitle(answer, topic)) ||
    isItsLand(answer, title, context)
    ? fault('L4', 'what the article is about is no answer')
    : null;
}
