/** The value of a number written in digits or words, from the word where it begins. */
import type { WordRange } from './mentions.js';
import type { Word } from './sentence-words.js';

/** `style` tells how it is written: what is ordinal counts a place, a fraction is a share of one. */
export type Numeral = WordRange & {
  readonly value: number;
  readonly style: 'digits' | 'words' | 'ordinal' | 'fraction';
  /** Letters that stick to the digits: "5km" gives "km". */
  readonly suffix: string;
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};
const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

function lower(words: readonly Word[], i: number): string {
  return words[i]?.text.toLowerCase() ?? '';
}

function isHyphen(words: readonly Word[], i: number): boolean {
  return (
    /^[-‐‑]$/.test(words[i]?.text ?? '') &&
    words[i]?.start === words[i - 1]?.end &&
    words[i]?.end === words[i + 1]?.start
  );
}

/** The value and last word of a number word below one hundred ("forty-three"); null where none begins. */
function belowHundred(words: readonly Word[], i: number): { value: number; last: number } | null {
  const small = SMALL.indexOf(lower(words, i));
  if (small >= 0) return { value: small, last: i };
  const tens = TENS.indexOf(lower(words, i));
  if (tens < 0) return null;
  const value = (tens + 2) * 10;
  const next = isHyphen(words, i + 1) ? i + 2 : i + 1;
  const ones = SMALL.indexOf(lower(words, next));
  return ones > 0 && ones < 10 ? { value: value + ones, last: next } : { value, last: i };
}

/** Takes in the scales behind a value: "2.7 million", "three hundred thousand", "two-dozen". */
function scaled(words: readonly Word[], value: number, last: number): { value: number; last: number } {
  let at = last;
  let sum = value;
  for (;;) {
    const next = isHyphen(words, at + 1) ? at + 2 : at + 1;
    const scale = SCALES[lower(words, next)];
    if (scale === undefined || (scale === 12 && lower(words, next + 1) === 'of'))
      return { value: sum, last: at };
    sum *= scale;
    at = next;
  }
}

type Sum = { readonly value: number; readonly last: number };

/** "One hundred and five thousand", "two thousand five hundred", "two and a half million". */
function wordNumber(words: readonly Word[], i: number): Sum | null {
  const article = /^an?$/.test(lower(words, i)) && SCALES[lower(words, i + 1)] !== undefined;
  const first = article ? { value: 1, last: i } : belowHundred(words, i);
  if (first === null) return null;
  let sum = scaled(words, first.value, first.last);
  for (let rest = withTail(words, sum); rest !== null; rest = withTail(words, sum)) sum = rest;
  return withHalf(words, sum);
}

/** Adds the next part below one hundred; a scale behind it that is larger than what stands before counts for both. */
function withTail(words: readonly Word[], { value, last }: Sum): Sum | null {
  const and = lower(words, last + 1) === 'and';
  if (value < 100 || value % 100 !== 0) return null;
  const small = belowHundred(words, and ? last + 2 : last + 1);
  if (small === null) return null;
  const more = scaled(words, small.value, small.last);
  if (more.value < value) return { value: value + more.value, last: more.last };
  return value === 100 || value < 1000 ? scaled(words, value + small.value, small.last) : null;
}

function withHalf(words: readonly Word[], { value, last }: Sum): Sum {
  const half =
    `${lower(words, last + 1)} ${lower(words, last + 2)} ${lower(words, last + 3)}` === 'and a half';
  return half ? scaled(words, value + 0.5, last + 3) : { value, last };
}

function digitNumber(words: readonly Word[], i: number): Numeral | null {
  const found = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(\p{L}[\p{L}²³]*)?$/u.exec(
    words[i]?.text ?? '',
  );
  if (found === null) return null;
  const value = Number((found[1] ?? '').replaceAll(',', ''));
  const suffix = found[2] ?? '';
  if (/^(?:st|nd|rd|th)$/.test(suffix)) return { first: i, last: i, value, style: 'ordinal', suffix: '' };
  const short = SHORT_SCALES[suffix.toLowerCase()];
  if (suffix !== '' && !(short !== undefined && /^[$€£¥]$/.test(words[i - 1]?.text ?? ''))) {
    return { first: i, last: i, value, style: 'digits', suffix };
  }
  const whole = withHalf(words, scaled(words, value * (short ?? 1), i));
  return { first: i, last: whole.last, value: tidy(whole.value), style: 'digits', suffix: '' };
}

/** Takes the dust of binary fractions off: 2.7 million is 2700000. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** "Two-thirds", "a quarter of", "three fifths"; "half" only before "of", "a" and "the". */
function fractionAt(words: readonly Word[], i: number): Numeral | null {
  const over = /^(?:one|an?)$/.test(lower(words, i)) ? 1 : (belowHundred(words, i)?.value ?? 0);
  if (lower(words, i) === 'half' && /^(?:of|the|its|their|his|her|all)$/.test(lower(words, i + 1)))
    return { first: i, last: i, value: 0.5, style: 'fraction', suffix: '' };
  const at = isHyphen(words, i + 1) ? i + 2 : i + 1;
  const word = lower(words, at);
  const under = PARTS[word] ?? PARTS[word.replace(/s$/, '')];
  if (over === 0 || under === undefined || over >= under) return null;
  const share = over > 1 ? word.endsWith('s') : lower(words, at + 1) === 'of';
  return share ? { first: i, last: at, value: over / under, style: 'fraction', suffix: '' } : null;
}

function ordinalAt(words: readonly Word[], i: number): Numeral | null {
  const small = ORDINALS.indexOf(lower(words, i));
  if (small > 0) return { first: i, last: i, value: small, style: 'ordinal', suffix: '' };
  const tens = TENS.indexOf(lower(words, i));
  const last = isHyphen(words, i + 1) ? i + 2 : i + 1;
  const ones = ORDINALS.indexOf(lower(words, last));
  if (tens < 0 || ones < 1 || ones > 9) return null;
  return { first: i, last, value: (tens + 2) * 10 + ones, style: 'ordinal', suffix: '' };
}

const OPENINGS: ReadonlySet<string> = new Set([...SMALL, ...TENS, ...ORDINALS, 'a', 'an', 'half']);

/** The number that begins at word `i`; null where none does. */
export function numeralAt(words: readonly Word[], i: number): Numeral | null {
  const opening = words[i]?.text ?? '';
  if (!/^\d/.test(opening) && !OPENINGS.has(opening.toLowerCase())) return null;
  const written = digitNumber(words, i) ?? fractionAt(words, i) ?? ordinalAt(words, i);
  if (written !== null) return written;
  const spelt = wordNumber(words, i);
  return spelt === null
    ? null
    : { first: i, last: spelt.last, value: tidy(spelt.value), style: 'words', suffix: '' };
}
