/** Step 3: a sentence into words, numbers and marks, each with its place in the article. */
import type { Span } from '../deck.js';
import { ABBREVIATIONS_EITHER, ABBREVIATIONS_INSIDE } from './words/closed.js';

export type Token = Span & {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
};

const TOKEN =
  /(?:\p{Lu}\.){2,8}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s|m|bn|[A-Z]{1,2})?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:[-‐‑'’&][\p{L}\p{N}\p{M}]+)*|[^\s]/gu;
const CLITIC = /(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/i;

function make(text: string, start: number): Token {
  const first = text[0] ?? '';
  const kind = /\p{N}/u.test(first) ? 'number' : /\p{L}/u.test(first) ? 'word' : 'mark';
  return {
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    start,
    end: start + text.length,
    kind,
    capital: /\p{Lu}/u.test(first),
  };
}

/** Tokens of the span, in order; "Feb." and "U.S." keep their stop, "Ada’s" gives "Ada" and "’s". */
export function tokensOf(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  const body = text.slice(span.start, span.end);
  let skip = 0;
  for (const match of body.matchAll(TOKEN)) {
    const word = match[0];
    const start = span.start + match.index;
    if (start < skip) continue;
    const clitic = CLITIC.exec(word)?.[0] ?? '';
    const stem = word.slice(0, word.length - clitic.length);
    const stops = body[match.index + word.length] === '.' && keepsStop(stem);
    if (stem !== '') tokens.push(make(stops && clitic === '' ? `${stem}.` : stem, start));
    if (clitic !== '') tokens.push(make(clitic, start + stem.length));
    if (stops && clitic === '') skip = start + word.length + 1;
  }
  return tokens;
}

function keepsStop(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower === 'no' || lower === 'sun' || lower === 'sat' || lower === 'al' || lower === 'fig') return false;
  if (!/^\p{Lu}/u.test(word)) return false;
  return ABBREVIATIONS_INSIDE.has(lower) || ABBREVIATIONS_EITHER.has(lower) || /^\p{Lu}$/u.test(word);
}
