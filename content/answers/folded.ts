/** Words as answers are compared by: without case, accents, articles and punctuation, numbers in digits. */
import { numberAt } from './number-words.js';
import { WRITTEN_OUT } from './words/same-names.js';

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents; quotation marks, dashes and fractions in their plain form. */
export function bareLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replaceAll('⁄', '/');
}

/** Words and numbers; "5km" gives two, a thousands mark none, "%" is a word, "u.s." is one. */
export function tokensOf(text: string): readonly string[] {
  return (
    bareLetters(text)
      .replace(/(?<![\p{L}\d])-(?=\d)|\bnegative\b/gu, 'minus ')
      .replace(/(?<=\d)[, '](?=\d{3}(?!\d))/g, '')
      .replace(/(?<=\d),(?=\d{1,2}(?!\d))/g, '.')
      .replace(/%|\bper cent\b/g, ' percent ')
      .replace(/&/g, ' and ')
      .replace(/(?<=\p{L})\.(?=\p{L}\b)/gu, '')
      .replace(/'s\b|(?<=s)'(?!\p{L})/gu, '')
      .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
      .match(/\d+(?:\.\d+)?(?:\/\d+)?|\p{L}+|[$€£¥₹+]/gu) ?? []
  );
}

/** American spelling, so that "harbour" meets "harbor" and "organisation" "organization". */
function spelling(word: string): string {
  const known = WRITTEN_OUT[word];
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  return word
    .replace(/our(?=s?$|ed$|ing$)/, 'or')
    .replace(/is(?=e[ds]?$|ing$|ations?$)/, 'iz')
    .replace(/yse(?=[ds]?$)/, 'yze')
    .replace(/(?<=[tb])re(?=s?$)/, 'er')
    .replace(/(?<=[fc])ence$/, 'ense')
    .replace(/ogue$/, 'og')
    .replace(/(?<=.)[ao]e(?=.)/, 'e');
}

/** The value of I to XXXIX; null for any other letters. */
function roman(word: string): number | null {
  const [, tens = '', ones = ''] = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(word) ?? [];
  if (tens + ones === '') return null;
  return tens.length * 10 + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(ones);
}

/** "World War II" as "World War 2"; a first word is no numeral. */
function withoutRoman(text: string): string {
  return text.replace(/(?<=\p{L}\s)[IVX]+(?!\p{L})/gu, (word) => String(roman(word) ?? word));
}

const IDLE = /^(?:the|a|an)$/;
const LEADING = /^(?:it|he|she|they|is|was|were|are|in|on|at|by|to|from|of|for|with|during|since|about)$/;
const ENDINGS = /^(?:st|nd|rd|th)$/;

/** Numbers in words become digits; "21 st" and "twenty-first" both become 21. */
function withDigits(tokens: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const number = numberAt(tokens, i);
    if (number !== null && number.form !== 'share') {
      found.push(String(number.value));
      i = ENDINGS.test(tokens[number.next] ?? '') ? number.next + 1 : number.next;
    } else {
      found.push(tokens[i] ?? '');
      i += 1;
    }
  }
  return found;
}

/** The words that count: no articles, no preposition in front. A text of nothing but these keeps them. */
export function fold(text: string): readonly string[] {
  const words = withDigits(tokensOf(withoutRoman(text))).map(spelling);
  const telling = words.filter((word, i) => !IDLE.test(word) || (word !== 'the' && i === words.length - 1));
  let from = 0;
  while (from < telling.length - 1 && LEADING.test(telling[from] ?? '')) from += 1;
  return telling.length === 0 ? words : telling.slice(from);
}
