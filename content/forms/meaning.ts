/** Whether two answers mean the same thing, in whatever words: what may never stand beside each other as options. */

import { isSameName, nameKey } from '../facts/keys.js';
import { plain, singularOf, wordKey } from '../facts/lemma.js';
import { remembering } from '../remembering.js';
import { dateStyle } from './date-style.js';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  k: 1e3,
};

function wordNumber(word: string): number | null {
  const [tens = '', ones] = word.split('-');
  if (SMALL.includes(word)) return SMALL.indexOf(word);
  const ten = TENS.indexOf(tens);
  if (ten < 2) return null;
  return ten * 10 + (ones === undefined ? 0 : Math.max(0, SMALL.indexOf(ones)));
}

/** Numbers as values and the rest as plain words: "2.7 million boats" and "2,700,000 boats" give the same. */
function measured(text: string): { readonly value: number | null; readonly words: string } {
  const tokens =
    plain(text)
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .match(/\d+(?:\.\d+)?|%|\p{L}+(?:-\p{L}+)*/gu) ?? [];
  let value: number | null = null;
  const words: string[] = [];
  for (const token of tokens) {
    const number = /^\d/.test(token) ? Number(token) : wordNumber(token);
    const scale = SCALES[token];
    if (number !== null) value = value === null || number >= 100 ? number : value + number;
    else if (scale !== undefined && value !== null) value *= scale;
    else if (!/^(?:the|an?|and|about|over|nearly|more|than|of)$/.test(token))
      words.push(token === '%' || token === 'percent' ? '%' : singularOf(token));
  }
  return { value: value === null ? null : Math.round(value * 1e6) / 1e6, words: words.join(' ') };
}

/** The words that tell in a text, one form for each family of meanings. */
export function keysOf(text: string): ReadonlySet<string> {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((w) => w.length > 3 || /\d/.test(w)).map((w) => wordKey(singularOf(w))));
}

/** An answer in the forms in which two can meet. */
type Compared = {
  readonly bare: string;
  readonly measured: ReturnType<typeof measured>;
  readonly name: string;
};

/** Different answers of which the forms are kept. */
const MOST_KEPT = 4096;

const compared = remembering(
  MOST_KEPT,
  (text): Compared => ({ bare: bare(text), measured: measured(text), name: nameKey(text, '') }),
);

function bare(text: string): string {
  return plain(text)
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * True where two answers of one kind mean the same or one is a part of the other: "43" and "forty-three", "U.S." and
 * "United States", "Curie" and "Marie Curie", "Darien" and "Darién", "ship" and "steam ship".
 */
export function meanSame(a: string, b: string): boolean {
  const [one, other] = [compared(a), compared(b)];
  const [x, y] = [one.bare, other.bare];
  if (x === y || x === '' || y === '') return true;
  const [m, n] = [one.measured, other.measured];
  if (m.value !== null || n.value !== null) {
    const [d, e] = [dateStyle(a), dateStyle(b)];
    if (d && e) return d.grain === e.grain && d.value === e.value;
    return m.value === n.value && m.words === n.words;
  }
  if (` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `)) return true;
  return isSameName(one.name, other.name);
}
