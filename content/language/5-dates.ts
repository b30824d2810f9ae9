/** Step 5: dates, years and words of relative time, with the calendar date where it is certain. */
import type { CalendarDate, Span } from '../deck.js';

export type DateMention = Span & {
  readonly text: string;
  /** absolute: a year is given · partial: a day without a year · relative: needs "now" · era: a decade, a century. */
  readonly kind: 'absolute' | 'partial' | 'relative' | 'era';
  readonly date: CalendarDate | null;
};

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DAY = '(?:\\d{1,2})(?:st|nd|rd|th)?';
/** A dateline without a year is taken to be no later than this, the year in which this rule was written. */
const LATEST_YEAR = 2026;
const YEAR = '(?:1\\d{3}|20\\d{2})';

/** All begin at the edge of a word, which is asked once and not by each. */
const PATTERNS = new RegExp(
  `\\b(?:${[
    `(?<mdy>${MONTH} ${DAY},? ${YEAR}\\b)`,
    `(?<dmy>${DAY} ${MONTH},? ${YEAR}\\b)`,
    `(?<my>${MONTH},? (?:of )?${YEAR}\\b)`,
    `(?<md>${MONTH} ${DAY}\\b(?![\\d,.]*\\d)|${DAY} (?:of )?${MONTH}\\b)`,
    `(?<iso>${YEAR}-\\d{2}-\\d{2}\\b)`,
    '(?<era>(?:the )?(?:early |mid-?|late )?(?:1\\d|20)\\d0s\\b|(?:the )?(?:early |mid-|late )?(?:\\d{1,2}(?:st|nd|rd|th)|[a-z]{3,9}(?:st|nd|rd|th))[ -]century\\b|\\d{1,4} (?:BC|BCE|AD|CE)\\b)',
    `(?<y>(?<![\\d,.$€£¥:/-])${YEAR}\\b(?!(?:[,.]\\d)|[-–/:]\\d|%| ?(?:people|men|women|miles|metres|meters|feet|km|kilometres|kilometers|years|tons|tonnes|dollars|soldiers|students|pounds|kg|acres|hectares|MW|degrees|percent|of)\\b))`,
    '(?<week>(?:(?:late|early|earlier|later|last|next|this) )?(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)s?\\b(?! school)(?: (?:morning|afternoon|evening|night))?)',
    '(?<rel>(?:by then|since then|ever since|at (?:the|that) time|today|yesterday|tomorrow|tonight|recently|currently|nowadays|now|so far|at present|to date|in recent (?:years|months|weeks|days|decades)|(?:last|next|this|past) (?:year|month|week|decade|century|summer|winter|spring|autumn|fall|season|weekend|morning|afternoon|evening|night)|earlier this (?:year|month|week)|(?:later|earlier) in the (?:day|week|month)|[a-z]+ (?:years?|months?|weeks?|days?|decades?) ago|\\d+ (?:years?|months?|weeks?|days?) ago|the (?:next|previous|following|same) (?:day|year|month|week|morning)|(?:[a-z]+|\\d+) (?:years?|months?|weeks?|days?|decades?|hours?) (?:later|earlier|afterwards?)|that (?:same )?(?:year|month|week|day|summer|winter|spring|autumn|evening|night|morning)|the past (?:few |[a-z]+ )?(?:years?|months?|weeks?|decades?))\\b)',
  ].join('|')})`,
  'giu',
);

function monthOf(text: string): number | null {
  const word = /[a-z]{3,}/i.exec(text.replace(/\d+(?:st|nd|rd|th)/gi, ''))?.[0].toLowerCase() ?? '';
  if (word === '') return null;
  const index = MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3)));
  return index < 0 ? null : index + 1;
}

function absolute(text: string): CalendarDate | null {
  const year = Number(/\b(?:1\d{3}|20\d{2})\b/.exec(text)?.[0] ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1] ?? Number.NaN);
  return { year, month: monthOf(text), day: Number.isNaN(day) ? null : day, inferred: false };
}

/** Reads "2024-10-07", alone or before a time; null for anything else or a day that does not exist. */
export function readIsoDate(text: string): CalendarDate | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim());
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year, month, day, inferred: false };
}

function mention(match: RegExpExecArray | RegExpMatchArray, offset: number): DateMention | null {
  const groups = match.groups ?? {};
  const text = match[0];
  const start = offset + (match.index ?? 0);
  const span = { start, end: start + text.length, text };
  const lowMonth = /^(?:may|mar|dec)\b/.test(text) && !/\d{4}/.test(text);
  if (lowMonth) return null;
  if (groups.iso) return { ...span, kind: 'absolute', date: readIsoDate(text) };
  if (groups.mdy || groups.dmy || groups.my || groups.y)
    return { ...span, kind: 'absolute', date: absolute(text) };
  if (groups.md) return { ...span, kind: 'partial', date: null };
  if (groups.era) return { ...span, kind: 'era', date: null };
  return { ...span, kind: 'relative', date: null };
}

/** Every mention of time in the span, in order, without overlaps. */
export function datesOf(text: string, span: Span): readonly DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(PATTERNS)) {
    const one = mention(match, span.start);
    if (one) found.push(one);
  }
  return found;
}

/** Days from 1970-01-01 of a whole date (proleptic Gregorian; Howard Hinnant's days_from_civil). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** 0 is Sunday. */
function weekdayOf(year: number, month: number, day: number): number {
  return (((dayNumber(year, month, day) + 4) % 7) + 7) % 7;
}

function fromDayNumber(days: number): { year: number; month: number; day: number } {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The year of a dateline that gives none, marked as inferred: one in which the day falls on the weekday that the lead
 * names, soon after the latest year that the text looks back on, or else the latest one. Null where no weekday is named.
 */
export function inferYear(monthAndDay: string, lead: string, text: string): CalendarDate | null {
  const given = absolute(monthAndDay);
  if (given?.day) return given;
  const month = monthOf(monthAndDay);
  const day = Number(/\d{1,2}/.exec(monthAndDay)?.[0] ?? 0);
  const named = /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/
    .exec(lead)?.[1]
    ?.toLowerCase();
  if (month === null || day === 0 || named === undefined) return null;
  const told = latestTold(text);
  const soon = told === null ? [] : Array.from({ length: SOON + 1 }, (_, k) => told + k);
  const latest = Array.from({ length: 12 }, (_, k) => LATEST_YEAR - k);
  const year = [...soon, ...latest].find(
    (one) => one <= LATEST_YEAR && weekdayOf(one, month, day) === WEEKDAYS.indexOf(named),
  );
  return year === undefined ? null : { year, month, day, inferred: true };
}

/** A report looks back on its own year or one of so many before; what tells of no year since this one tells of history. */
const SOON = 2;
const HISTORY = 1990;
const AHEAD = /\b(?:by|until|till|to|through|before|for|next|after) $/i;

/** The latest year that a text looks back on: "until 2011" lies ahead; null where it tells none, or only history. */
function latestTold(text: string): number | null {
  const past = datesOf(text, { start: 0, end: text.length }).flatMap(({ start, date }) =>
    date === null || AHEAD.test(text.slice(Math.max(0, start - 10), start)) ? [] : [date.year],
  );
  const latest = past.reduce((most, year) => (year <= LATEST_YEAR ? Math.max(most, year) : most), 0);
  return latest < HISTORY ? null : latest;
}

/** The date of a weekday in an article of the given day: the last one not after it, or the next for what is planned. */
export function resolveWeekday(name: string, anchor: CalendarDate, planned: boolean): CalendarDate | null {
  const wanted = WEEKDAYS.findIndex((day) => name.toLowerCase().includes(day));
  if (wanted < 0 || anchor.month === null || anchor.day === null) return null;
  const base = dayNumber(anchor.year, anchor.month, anchor.day);
  const today = weekdayOf(anchor.year, anchor.month, anchor.day);
  const back = (today - wanted + 7) % 7;
  const ahead = (wanted - today + 7) % 7;
  return { ...fromDayNumber(planned ? base + ahead : base - back), inferred: true };
}

/** "Feb. 3, 2025" in the style of the news; a date without day or month is as short as it can be. */
export function writeDate(date: CalendarDate): string {
  const short = [
    'Jan.',
    'Feb.',
    'March',
    'April',
    'May',
    'June',
    'July',
    'Aug.',
    'Sept.',
    'Oct.',
    'Nov.',
    'Dec.',
  ];
  if (date.month === null) return String(date.year);
  const month = short[date.month - 1] ?? '';
  return date.day === null ? `${month} ${date.year}` : `${month} ${date.day}, ${date.year}`;
}

/** What may stand beside the day of publication. */
const BESIDE_DAY =
  /^(?:first|last|published|updated|posted|modified|printed|written|date|on|at|of|(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sun|mon|tue|wed|thu|fri|sat)\.?|[ap]\.?m\.?|gmt|utc|[a-z]{1,3}s?t|\d{1,2}[:.]\d{2}(?:[ap]m)?)$/i;
const BYLINE = /^by \p{Lu}[\p{L}'’.-]*(?: (?:and )?\p{Lu}[\p{L}'’.-]*){0,5}(?=\s*[,|·—–-])/iu;
/** What happened longer ago is told about, not told on the day. */
const OLDEST_PAGE = 1900;

/** The day that a line tells and nothing else: "By Ada Lund | Published Thursday, 14 September 2023, 9:12 GMT". */
export function publishedOn(line: string): CalendarDate | null {
  const days = datesOf(line, { start: 0, end: line.length }).filter(({ date }) => date !== null);
  const [only] = days;
  const day = only?.date ?? null;
  if (days.length !== 1 || only === undefined || day?.day == null || day.year < OLDEST_PAGE) return null;
  const beside = `${line.slice(0, only.start)} ${line.slice(only.end)}`.replace(BYLINE, '');
  const words = beside.split(/[\s,|·—–()-]+/u).map((word) => word.replace(/:$/, ''));
  return words.every((word) => word === '' || BESIDE_DAY.test(word)) ? day : null;
}
