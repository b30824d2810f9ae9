/** From places in the text to places among the words. */
import type { Span } from '../deck.js';
import type { WordRange } from './mentions.js';
import type { Word } from './sentence-words.js';

/** The word that begins at or before `at` and is the last to do so, by halving; −1 in front of all. */
function wordAt(words: readonly Word[], at: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const found = words[low];
  return found && found.start <= at ? low : -1;
}

/** The words that a span takes up; null where it takes up none. A border inside a word takes that word. */
export function wordsAt(words: readonly Word[], { start, end }: Span): WordRange | null {
  const first = wordAt(words, start);
  const last = wordAt(words, end - 1);
  if (last < 0) return null;
  const from = first >= 0 && (words[first]?.end ?? 0) > start ? first : first + 1;
  return from <= last ? { first: from, last } : null;
}
