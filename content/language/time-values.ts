/** What dates words of time mean: read from their digits, or counted from the day the article speaks from. */
import type { CalendarDate } from '../deck.js';
import { daysAfter, monthNumber, monthsAfter, nearestYear, weekdayNear } from './calendar.js';

export type Clues = { readonly anchor: CalendarDate | null; readonly planned: boolean };
export type TimeValue = { readonly from: CalendarDate | null; readonly to: CalendarDate | null };

const NOTHING: TimeValue = { from: null, to: null };
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );
const COUNTS =
  'a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');

function sure(year: number, month: number | null = null, day: number | null = null): CalendarDate {
  return { year, month, day, inferred: false };
}

function single(date: CalendarDate | null): TimeValue {
  return { from: date, to: date };
}

function years(from: number, to: number, inferred = false): TimeValue {
  return { from: { ...sure(from), inferred }, to: { ...sure(to), inferred } };
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\d+/g)].map((m) => Number(m[0]));
}

function firstMonth(text: string): number {
  for (const [word] of text.matchAll(/\p{Lu}\p{Ll}{2,}/gu)) {
    const month = /day$/.test(word) ? null : monthNumber(word);
    if (month !== null) return month;
  }
  return 1;
}

/** One day or several of one month: "July 1–3, 2024". */
function daysOf(text: string): TimeValue {
  const found = numbersIn(text);
  const year = found.find((n) => n > 31) ?? 0;
  const days = found.filter((n) => n <= 31);
  const month = firstMonth(text);
  const [first = 1] = days;
  return { from: sure(year, month, first), to: sure(year, month, days.at(-1) ?? first) };
}

function isoDay(text: string): TimeValue {
  const [year = 0, month = 0, day = 0] = numbersIn(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? single(sure(year, month, day)) : NOTHING;
}

function monthOfYear(text: string): TimeValue {
  const year = numbersIn(text)[0] ?? 0;
  const months = [...text.matchAll(/\p{Lu}\p{Ll}{2,}/gu)].flatMap(([word]) => monthNumber(word) ?? []);
  return { from: sure(year, months[0] ?? null), to: sure(year, months.at(-1) ?? null) };
}

function dayWithoutYear(text: string, { anchor }: Clues): TimeValue {
  const days = numbersIn(text);
  const [first = 1] = days;
  if (anchor === null) return NOTHING;
  const from = nearestYear(firstMonth(text), first, anchor);
  return { from, to: from === null ? null : { ...from, day: days.at(-1) ?? first } };
}

/** "1914–18" and "1914–1918". */
function yearRange(text: string): TimeValue {
  const [from = 0, end = 0] = numbersIn(text);
  const to = end < 100 ? from - (from % 100) + end : end;
  return to >= from ? years(from, to) : NOTHING;
}

function decade(text: string): TimeValue {
  const [from = 0] = numbersIn(text);
  return years(from, from + 9);
}

function ordinalOf(text: string): number {
  const digits = /\d+/.exec(text)?.[0];
  return digits === undefined ? ORDINALS.indexOf(text.toLowerCase()) + 1 : Number(digits);
}

function century(text: string): TimeValue {
  const words = [...text.matchAll(/\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-first)?/gi)]
    .map(([word]) => ordinalOf(word))
    .filter((n) => n > 0);
  const [first = 0] = words;
  const last = words.at(-1) ?? first;
  const length = /millennium/.test(text) ? 1000 : 100;
  if (first === 0) return NOTHING;
  if (/B\.?C/.test(text)) return years(-first * length, -(last - 1) * length - 1);
  return years((first - 1) * length + 1, last * length);
}

function era(text: string): TimeValue {
  const found = numbersIn(text.replaceAll(',', ''));
  const [from = 0] = found;
  const to = found[1] ?? from;
  return /B\.?C/.test(text) ? years(-from, -to) : years(from, to);
}

function loneMonth(text: string, { anchor, planned }: Clues): TimeValue {
  if (anchor === null || anchor.month === null) return NOTHING;
  const month = firstMonth(text.replace(/^[a-z]+ /, ''));
  const last = /^last/i.test(text);
  const ahead = !last && (planned || /^next/i.test(text));
  const before = month > anchor.month || (last && month === anchor.month);
  const year = ahead ? anchor.year + (month < anchor.month ? 1 : 0) : anchor.year - (before ? 1 : 0);
  return single({ year, month, day: null, inferred: true });
}

function weekday(text: string, { anchor, planned }: Clues): TimeValue {
  if (anchor === null || /days\b/i.test(text)) return NOTHING;
  const name = /\p{Lu}\p{Ll}+day/u.exec(text)?.[0] ?? '';
  return single(weekdayNear(name, anchor, (planned && !/^last /i.test(text)) || /[Nn]ext /.test(text)));
}

function countOf(text: string): number | null {
  const digits = /\d+/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const at = COUNTS.findIndex((word) => new RegExp(`\\b${word}n?\\b`, 'i').test(text));
  const tens = TENS.findIndex((word) => text.toLowerCase().startsWith(word));
  if (tens >= 0) return (tens + 3) * 10;
  return at < 0 ? null : Math.max(1, at);
}

/** "Two days ago" and "three years ago", from the article's day; "later" and "earlier" count from elsewhere. */
function ago(text: string, { anchor }: Clues): TimeValue {
  const count = countOf(text.replace(/^(?:about|around|nearly|almost|over|more than|some) /, ''));
  if (anchor === null || count === null || !/ago$/.test(text) || !/^[\da-z]/i.test(text)) return NOTHING;
  if (/few|several|many|over|more than|nearly|almost/.test(text)) return NOTHING;
  if (/day/.test(text)) return single(daysAfter(anchor, -count));
  if (/month/.test(text)) return single(monthsAfter(anchor, -count));
  if (/year/.test(text)) return single({ year: anchor.year - count, month: null, day: null, inferred: true });
  return NOTHING;
}

/** "Last year", "this month", "next summer": a step from the article's own. */
function thisOrThat(text: string, { anchor }: Clues): TimeValue {
  const which = /\b(last|this|next)\b/i.exec(text)?.[1]?.toLowerCase();
  if (anchor === null || which === undefined || /\b(?:the|that|past|few|two|three)\b/i.test(text))
    return NOTHING;
  const step = { last: -1, this: 0, next: 1 }[which] ?? 0;
  if (/year$/.test(text)) return single({ year: anchor.year + step, month: null, day: null, inferred: true });
  if (/month$/.test(text)) return single(monthsAfter(anchor, step));
  return NOTHING;
}

function now(text: string, { anchor }: Clues): TimeValue {
  const step = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[text.toLowerCase()];
  return anchor === null || step === undefined ? NOTHING : single(daysAfter(anchor, step));
}

const READERS: Readonly<Record<string, (text: string, clues: Clues) => TimeValue>> = {
  ymd: isoDay,
  mdy: daysOf,
  dmy: daysOf,
  my: monthOfYear,
  md: dayWithoutYear,
  years: yearRange,
  decade,
  century,
  bc: era,
  season: (text) => single(sure(numbersIn(text)[0] ?? 0)),
  year: (text) => single(sure(numbersIn(text)[0] ?? 0)),
  month: loneMonth,
  weekday,
  ago,
  this: thisOrThat,
  now,
};

/** The dates of a mention that the pattern `name` found; both null where text and clues do not tell. */
export function readTime(name: string, text: string, clues: Clues): TimeValue {
  return READERS[name]?.(text, clues) ?? NOTHING;
}
