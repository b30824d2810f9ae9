/** Dates written as one date is: its grain, its place on a line of that grain, and how its neighbours are written. */
import { dayNumber, daysAfter, monthNumber } from '../language/calendar.js';

type Grain = 'day' | 'month' | 'year' | 'decade' | 'century' | 'day of year' | 'month of year';

/** `value` counts days, months, years, decades or centuries; `write` gives any other value in the same style. */
export type DateStyle = {
  readonly grain: Grain;
  readonly value: number;
  readonly write: (value: number) => string;
};

const FULL = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const MONTH = String.raw`(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;

const DAY_FIRST = new RegExp(`^(?<day>\\d{1,2}) ${MONTH}(?<joint>,? )(?<year>\\d{4})$`);
const MONTH_FIRST = new RegExp(`^${MONTH} (?<day>\\d{1,2})(?<joint>,? )(?<year>\\d{4})$`);
const MONTH_YEAR = new RegExp(`^${MONTH}(?<joint> of |, | )(?<year>\\d{4})$`);
const MONTH_DAY = new RegExp(`^${MONTH} (?<day>\\d{1,2})$`);
const DAY_MONTH = new RegExp(`^(?<day>\\d{1,2}) ${MONTH}$`);
const LONE_MONTH = new RegExp(`^${MONTH}$`);
const YEAR =
  /^(?<lead>(?:(?:the )?(?:spring|summer|autumn|fall|winter|end|beginning|start|middle) (?:of )?|(?:early|mid|late)[- ])?)(?<year>1\d{3}|20\d{2})$/;
const YEARS = /^(?<year>1\d{3}|20\d{2})(?<joint>[–-])(?<number>\d{2}|\d{4})$/;
const DECADE = /^(?<lead>(?:the )?(?:(?:early|mid|late)[- ])?)(?<year>\d{3}0)s$/;
const CENTURY =
  /^(?<lead>(?:the )?(?:(?:early|mid|late)[- ]|(?:end|beginning|start|middle|(?:first|second|latter) half) of the )?)(?<number>\d{1,2})(?:st|nd|rd|th)(?<joint>[- ])century(?<era>(?: BCE?)?)$/;

/** What the patterns may have found. */
type Groups = {
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
  readonly joint?: string;
  readonly lead?: string;
  readonly number?: string;
  readonly era?: string;
};

function namesFor(month: string): readonly string[] {
  return FULL.includes(month) && !(SHORT.includes(month) && month.length > 5)
    ? FULL
    : month.endsWith('.')
      ? SHORT
      : FULL;
}

function calendarOf(value: number): { year: number; month: number; day: number } {
  const date = daysAfter({ year: 1970, month: 1, day: 1, inferred: true }, value);
  return { year: date?.year ?? 0, month: date?.month ?? 1, day: date?.day ?? 1 };
}

function wholeDay(groups: Groups, write: (month: string, day: number, year: number) => string): DateStyle {
  const { month = '', day = '', year = '' } = groups;
  const names = namesFor(month);
  return {
    grain: 'day',
    value: dayNumber(Number(year), monthNumber(month) ?? 1, Number(day)),
    write: (value) => {
      const date = calendarOf(value);
      return write(names[date.month - 1] ?? month, date.day, date.year);
    },
  };
}

/** A day without a year is counted in a year of 365 days; what falls out of it is written as nothing. */
function dayOfYear(
  { month = '', day = '' }: Groups,
  write: (month: string, day: number) => string,
): DateStyle {
  const names = namesFor(month);
  const start = dayNumber(2001, 1, 1);
  return {
    grain: 'day of year',
    value: dayNumber(2001, monthNumber(month) ?? 1, Number(day)) - start,
    write: (value) => {
      const date = calendarOf(start + value);
      return value < 0 || value > 364 ? '' : write(names[date.month - 1] ?? month, date.day);
    },
  };
}

function monthOfYear({ month = '', joint = ' ', year = '' }: Groups): DateStyle {
  const names = namesFor(month);
  return {
    grain: 'month',
    value: Number(year) * 12 + (monthNumber(month) ?? 1) - 1,
    write: (value) => `${names[((value % 12) + 12) % 12] ?? month}${joint}${Math.floor(value / 12)}`,
  };
}

function loneMonth({ month = '' }: Groups): DateStyle {
  return {
    grain: 'month of year',
    value: monthNumber(month) ?? 1,
    write: (value) => namesFor(month)[value - 1] ?? '',
  };
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

function centuryOf({ lead = '', number = '', joint = ' ', era = '' }: Groups): DateStyle {
  const before = era !== '';
  return {
    grain: 'century',
    value: before ? -Number(number) : Number(number),
    write: (value) =>
      value < 0 === before && value !== 0 ? `${lead}${ordinal(Math.abs(value))}${joint}century${era}` : '',
  };
}

/** A run of years keeps its length, and two digits where it has two. */
function yearsOf({ year = '', joint = '–', number = '' }: Groups): DateStyle {
  const [first, short] = [Number(year), number.length === 2];
  const last = short ? first - (first % 100) + Number(number) : Number(number);
  return {
    grain: 'year',
    value: first,
    write: (value) => {
      const end = last + value - first;
      const crosses = Math.floor(end / 100) !== Math.floor(value / 100);
      return short && crosses ? '' : `${value}${joint}${String(end).slice(short ? 2 : 0)}`;
    },
  };
}

const CENTURIES =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );
const WORDED_CENTURY = new RegExp(
  `^(?<lead>(?:the )?(?:(?:early|mid|late)[- ]|(?:end|beginning|start|middle|(?:first|second|latter) half) of the )?)(?<number>${CENTURIES.join('|')})(?<joint>[- ])century$`,
);

function wordedCentury({ lead = '', number = '', joint = ' ' }: Groups): DateStyle {
  return {
    grain: 'century',
    value: CENTURIES.indexOf(number) + 1,
    write: (value) => {
      const word = CENTURIES[value - 1];
      return word === undefined ? '' : `${lead}${word}${joint}century`;
    },
  };
}

const STYLES: readonly (readonly [RegExp, (groups: Groups) => DateStyle])[] = [
  [DAY_FIRST, (g) => wholeDay(g, (month, day, year) => `${day} ${month}${g.joint}${year}`)],
  [MONTH_FIRST, (g) => wholeDay(g, (month, day, year) => `${month} ${day}${g.joint}${year}`)],
  [MONTH_YEAR, monthOfYear],
  [MONTH_DAY, (g) => dayOfYear(g, (month, day) => `${month} ${day}`)],
  [DAY_MONTH, (g) => dayOfYear(g, (month, day) => `${day} ${month}`)],
  [LONE_MONTH, loneMonth],
  [YEAR, (g) => ({ grain: 'year', value: Number(g.year), write: (value) => `${g.lead ?? ''}${value}` })],
  [YEARS, yearsOf],
  [WORDED_CENTURY, wordedCentury],
  [
    DECADE,
    (g) => ({ grain: 'decade', value: Number(g.year) / 10, write: (v) => `${g.lead ?? ''}${v * 10}s` }),
  ],
  [CENTURY, centuryOf],
];

/** How a date is written, for "Oct. 7, 2024", "7 October 2024", "May 1921", "1921", "the late 1920s", "19th century"; null for anything else. */
export function dateStyle(text: string): DateStyle | null {
  for (const [pattern, read] of STYLES) {
    const groups: Groups | undefined = pattern.exec(text)?.groups;
    if (groups) return read(groups);
  }
  return null;
}

const RECENT = [2, 3, 4, 5, 6, 7, 9, 11];
const STEPS: Readonly<Record<Exclude<Grain, 'year'>, readonly number[]>> = {
  day: [11, 23, 38, 52, 75, 98, 131, 164, 203],
  month: [1, 2, 3, 4, 5, 7, 8, 10, 13, 15],
  decade: [1, 2, 3, 4],
  century: [1, 2, 3],
  'day of year': [5, 9, 14, 20, 27, 33, 41, 52],
  'month of year': [1, 2, 3, 4, 5, 6],
};

/** How far from a date others may lie that a learner could mix up with it: the longer ago, the wider. */
export function stepsAround({ grain, value }: DateStyle): readonly number[] {
  if (grain !== 'year') return STEPS[grain];
  if (value >= 1950) return RECENT;
  if (value >= 1800) return [3, 4, 6, 8, 11, 14, 17, 22];
  return value >= 1500 ? [5, 8, 12, 17, 23, 31, 40] : [20, 35, 50, 75, 100, 130];
}
