/** Dates in any usual form: every day, month, year, decade or century that a typed text may mean. */
import { bareLetters } from './folded.js';
import { numberAt } from './number-words.js';
import { isSlip } from './slip.js';

/** A part that is not written is null; years before our era are negative; `to` ends a stretch of years. */
export type DateRead = {
  readonly grain: 'date' | 'decade' | 'century';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly to: number | null;
  /** "early", "mid", "late", "circa"; empty for none. */
  readonly part: string;
};

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g;
const NONE: DateRead = { grain: 'date', year: null, month: null, day: null, to: null, part: '' };

/** 1 to 12 for a month, its short form, or one slip in a long name; null for any other word. */
function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  const at = MONTHS.findIndex(
    (month) => month.startsWith(word) || (word === 'sept' && month === 'september'),
  );
  if (at >= 0) return at + 1;
  const near = MONTHS.flatMap((month, i) => (isSlip(month, word) ? [i + 1] : []));
  return near.length === 1 ? (near[0] ?? null) : null;
}

function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 31;
}

/** "24" may be 2024, 1924 or 1824. */
function yearsOf(written: string): readonly number[] {
  const year = Number(written);
  return written.length === 2 ? [1700 + year, 1800 + year, 1900 + year, 2000 + year] : [year];
}

/** "2024-10-07", "7/10/2024" (either way round), "7.10.24", "10/2024", "7/10". */
function numeric(text: string): readonly DateRead[] {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso)
    return [{ ...NONE, year: Number(iso[1]), month: Number(iso[2]), day: iso[3] ? Number(iso[3]) : null }];
  const year = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (year) return [{ ...NONE, month: Number(year[1]), year: Number(year[2]) }];
  const whole = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!whole) return [];
  const years = whole[4] === undefined ? [null] : yearsOf(whole[4]);
  const [a, b] = [Number(whole[1]), Number(whole[3])];
  return years.flatMap((y) => [
    { ...NONE, year: y, month: a, day: b },
    { ...NONE, year: y, month: b, day: a },
  ]);
}

type Words = { readonly words: readonly string[]; readonly part: string; readonly era: number };

function wordsOf(text: string): Words {
  const before = /\b(?:bc|bce|b\.c\.|b\.c\.e\.)(?!\p{L})/u.test(text);
  const parts = /\b(early|mid|late|circa|around|about|ca?)(?=[ .-])/.exec(text)?.[1] ?? '';
  const words = text
    .replace(WEEKDAYS, ' ')
    .replace(/\b(?:bce?|b\.c\.(?:e\.)?|ad|ce|a\.d\.|c\.e\.)(?!\p{L})/gu, ' ')
    .replace(/\b(?:early|mid|late|circa|around|about|ca?)(?=[ .-])/g, ' ')
    .replace(/\b(?:it|is|was|the|on|in|of|year|during|since|from)\b/g, ' ')
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/g, ' ')
    .match(/\d+s?|\p{L}+/gu);
  const part = /^(?:around|about|ca?)$/.test(parts) ? 'circa' : parts;
  return { words: words ?? [], part, era: before ? -1 : 1 };
}

/** "nineteen twenty-one", "two thousand and five": a year in words; null for anything else. */
function spokenYear(words: readonly string[]): number | null {
  const first = numberAt(words, 0);
  if (first === null || first.form !== 'cardinal') return null;
  if (first.next === words.length) return first.value >= 1000 && first.value <= 2100 ? first.value : null;
  const zero = /^(?:oh|o)$/.test(words[first.next] ?? '') ? 1 : 0;
  const second = numberAt(words, first.next + zero);
  const whole = second !== null && second.next === words.length && second.form === 'cardinal';
  if (!whole || first.value < 10 || first.value > 20 || second.value > 99) return null;
  return first.value * 100 + second.value;
}

function stretch({ words, part, era }: Words): DateRead | null {
  const [first = '', second = ''] = words;
  if (words.length === 1 && /^\d{3}0s$/.test(first))
    return { ...NONE, grain: 'decade', year: Number.parseInt(first, 10), part };
  const number = numberAt(words, 0);
  if (number !== null && /^(?:century|centuries|c)$/.test(words[number.next] ?? ''))
    return { ...NONE, grain: 'century', year: number.value * era, part };
  if (words.length !== 2 || !/^\d{3,4}$/.test(first) || !/^\d{2,4}$/.test(second)) return null;
  const to = second.length < first.length ? first.slice(0, first.length - second.length) + second : second;
  return Number(to) > Number(first) || era < 0
    ? { ...NONE, year: Number(first) * era, to: Number(to) * era, part }
    : null;
}

/** The numbers of a text that has nothing else; null where it has. `long` is too large for a day. */
function numbersIn(words: readonly string[]): readonly { value: number; long: boolean }[] | null {
  const found: { value: number; long: boolean }[] = [];
  for (let i = 0; i < words.length; ) {
    const number = numberAt(words, i);
    if (number === null || number.form === 'share') return null;
    found.push({ value: number.value, long: /^\d{3,4}$/.test(words[i] ?? '') || !isDay(number.value) });
    i = number.next;
  }
  return found;
}

/** "7 October 2024", "Oct. 7", "the seventh of October", "October 2024", "44 BC". */
function written({ words, part, era }: Words): DateRead | null {
  const at = words.findIndex((word) => monthOf(word) !== null);
  const month = at < 0 ? null : monthOf(words[at] ?? '');
  const numbers = numbersIn(at < 0 ? words : words.toSpliced(at, 1));
  if (numbers === null || numbers.length > (month === null ? 1 : 2)) return null;
  const day = month === null ? undefined : numbers.find(({ long }) => !long);
  const year = numbers.find((one) => one !== day);
  const isYear = month !== null || era < 0 || /^\d{3,4}$/.test(words[0] ?? '');
  if (!isYear || (month === null && year === undefined)) return null;
  return {
    ...NONE,
    year: year === undefined ? null : year.value * era,
    month,
    day: day?.value ?? null,
    part,
  };
}

/** Every date that the text may be; empty where it is none. A number of three or four digits may be a year. */
export function datesIn(text: string): readonly DateRead[] {
  const plain = bareLetters(text).replace(/[,'"]/g, ' ').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const figures = numeric(plain.replace(/ /g, '')).filter(
    ({ month, day }) => (month ?? 1) >= 1 && (month ?? 1) <= 12 && isDay(day ?? 1),
  );
  if (figures.length > 0) return figures;
  const words = wordsOf(plain);
  const spoken = spokenYear(words.words);
  if (spoken !== null && words.era > 0 && !/^\d/.test(words.words[0] ?? ''))
    return [{ ...NONE, year: spoken, part: words.part }];
  const found = stretch(words) ?? written(words);
  return found === null ? [] : [found];
}

/** Whether two readings are one date of one grain. A year that only one of them names must be among `shown`. */
export function sameDate(wanted: DateRead, typed: DateRead, shown: ReadonlySet<string>): boolean {
  if (wanted.grain !== typed.grain || wanted.to !== typed.to) return false;
  if (wanted.month !== typed.month || wanted.day !== typed.day) return false;
  if (wanted.part !== typed.part && typed.part !== 'circa' && wanted.part !== 'circa') return false;
  if (wanted.year === typed.year) return true;
  const one = wanted.year ?? typed.year;
  return (wanted.year === null || typed.year === null) && wanted.month !== null && shown.has(String(one));
}
