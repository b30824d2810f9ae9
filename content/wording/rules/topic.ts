/** L4: what the article is about, or is plainly set in, is guessed without reading. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault, type WordingContext } from '../draft.js';

const IDLE = /^(?:the|an?|of|in|on|and|for|to|its|his|her|their|s)$/;
/** A longer title tells what happened: its words are what is to be learnt. */
const MOST_TITLED = 5;
/** So much may stand beside the whole title: “the world's tin”. */
const MOST_BESIDE = 1;

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

/** The fault of an answer that the title of the article gives, or null. */
export function checkNotTopic(
  { reading: { article }, start, end }: AnswerSpan,
  { topic }: WordingContext,
): Fault | null {
  const answer = article.text.slice(start, end);
  const title = article.title.replace(/\([^)]*\)/g, '').trim();
  return isTitle(answer, title) || (topic !== '' && isTitle(answer, topic))
    ? fault('L4', 'what the article is about is no answer')
    : null;
}
