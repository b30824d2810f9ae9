/** Cuts a long prompt where nothing true depends on the cut, and writes words as a sentence. */
import { GAP } from '../deck.js';
import { hasForm, isContentWord } from '../language/8-verbs.js';
import { AUXILIARIES, PREPOSITIONS } from '../language/words/closed.js';
import { MOST_WORDS, type Word } from './wording.js';

const TAILS: readonly (readonly string[])[] = [
  'en route to',
  'as part of',
  'in order to',
  'so as to',
  'amid',
  'compared to',
  'compared with',
  'in an effort to',
  'in addition to',
  'along with',
  'due to',
  'because of',
  'despite',
  'following',
  'including',
  'such as',
  'rather than',
  'as well as',
  'instead of',
  'thanks to',
  'so that',
  'because',
  'although',
  'while',
  'where',
  'when',
  'until',
].map((tail) => tail.split(' '));
const WISHED = 22;

/** Number of words as a reader counts them. */
export function lengthOf(words: readonly Word[]): number {
  return (
    words.reduce(
      (sum, word) => sum + (word.token.kind === 'mark' && !word.gap ? 0 : word.text.split(' ').length),
      0,
    ) - words.filter((w) => w.before === '' && w.token.lower.startsWith("'")).length
  );
}

function cutAt(words: readonly Word[], at: number): readonly Word[] {
  const gap = words.findIndex((word) => word.gap);
  return at > gap + 0 && at > 4 ? words.slice(0, at) : words;
}

/** "… and will seek …": a second predicate after the answer can go. */
function secondPredicate(words: readonly Word[], from: number): number {
  for (let i = Math.max(from + 1, 4); i < words.length - 1; i += 1) {
    if (!/^(?:and|but)$/.test(words[i]?.token.lower ?? '')) continue;
    const next = words[i + 1]?.token;
    const after = words[i + 2]?.token;
    if (!next || next.capital) continue;
    const past =
      hasForm(next.text, 'past') &&
      after !== undefined &&
      !/^(?:by|and)$/.test(after.lower) &&
      hasPastBefore(words, i);
    if (
      AUXILIARIES.has(next.lower) ||
      (past && !isContentWord(after) === false) ||
      (past && after !== undefined)
    )
      return i;
    if (next.lower === 'that') return i;
  }
  return -1;
}

function hasPastBefore(words: readonly Word[], to: number): boolean {
  return words.slice(0, to).some((word) => hasForm(word.token.text, 'past') && !word.token.capital);
}

function adjunctTail(words: readonly Word[], from: number): number {
  for (let i = Math.max(from + 1, 6); i < words.length; i += 1) {
    for (const tail of TAILS) {
      if (tail.every((part, k) => words[i + k]?.token.lower === part)) return i;
    }
  }
  return -1;
}

/** The last prepositional phrase, when it follows a noun and a short rest remains to be read. */
function lastPhrase(words: readonly Word[], from: number): number {
  for (let i = words.length - 2; i > Math.max(from, 8); i -= 1) {
    const word = words[i]?.token;
    const before = words[i - 1]?.token;
    if (!word || !before || !PREPOSITIONS.has(word.lower)) continue;
    if (/^(?:of|by|like|than|as|between)$/.test(word.lower)) continue;
    if (word.lower === 'to' && words.slice(Math.max(0, i - 5), i).some((w) => w.token.lower === 'from'))
      continue;
    if (words.length - i > 7 || words.slice(i).some((w) => hasForm(w.token.text, 'past') && !w.token.capital))
      return -1;
    return isContentWord(before) &&
      !hasForm(before.text, 'past') &&
      !hasForm(before.text, 'participle') &&
      !hasForm(before.text, 'ing')
      ? i
      : -1;
  }
  return -1;
}

/** "… on the five-cent value and George Washington on the …": a second statement that borrows the verb of the first. */
function borrowedVerb(words: readonly Word[], from: number): number {
  for (let i = from + 2; i < words.length - 2; i += 1) {
    if (words[i]?.token.lower !== 'and' || !words[i + 1]?.token.capital) continue;
    let next = i + 1;
    while (words[next]?.token.capital) next += 1;
    const link = words[next]?.token.lower ?? '';
    const twice = words.slice(from, i).some((word) => word.token.lower === link);
    if (PREPOSITIONS.has(link) && link !== 'of' && twice) return i;
  }
  return -1;
}

/** Shortens to at most `WISHED` words where it can; never before the answer, never into the subject. */
export function trim(words: readonly Word[]): readonly Word[] {
  let now = words;
  const gap = words.findIndex((word) => word.gap);
  if (gap < 0) return words;
  const second = borrowedVerb(words, gap);
  if (second > 0) now = cutAt(now, second);
  for (const find of [secondPredicate, adjunctTail, adjunctTail]) {
    if (lengthOf(now) <= WISHED) return now;
    const at = find(now, gap);
    if (at > 0) now = cutAt(now, at);
  }
  for (let round = 0; round < 2 && lengthOf(now) > MOST_WORDS; round += 1) {
    const at = lastPhrase(now, gap);
    if (at > 0) now = cutAt(now, at);
  }
  return now;
}

/** Words as running text: spaces, a capital in front, no full stop. */
export function written(words: readonly Word[]): string {
  let text = '';
  for (const [i, word] of words.entries()) text += (i === 0 ? '' : word.before) + word.text;
  text = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?])(?!\d)/g, '$1')
    .replace(/[,;:—– ]+$/, '')
    .trim();
  return text.replace(new RegExp(`\\b([Aa])n? (?=${GAP})`), (_, a: string) => `${a}/an `);
}

/** A statement with its gap: capital in front, full stop at the end. */
export function asStatement(words: readonly Word[]): string {
  const text = written(words);
  const ended = /[.!?]["”’]?$/.test(text) ? text : `${text}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
