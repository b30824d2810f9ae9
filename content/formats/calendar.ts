/** Due days as a calendar (.ics, RFC 5545): one all-day event a day, with how many cards wait and from which articles. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { StudyDay } from '../deck.js';
import { fail, ok, type Result } from '../problem.js';
import { cleanText } from './html.js';

/** A card and the day it falls due; `title` is its article, or its deck where no article is known. */
export type DueCard = { readonly day: StudyDay; readonly title: string };

export type CalendarFrame = {
  /** Of the whole calendar. Two calendars of one name replace each other's events when imported. */
  readonly name: string;
  /** Ms since 1970: when the calendar was made. */
  readonly now: number;
  /** What is overdue waits today. */
  readonly today: StudyDay;
};

const DAY = 86_400_000;
/** Year 9999: a date has four digits there. */
const LAST_DAY = 2_932_896;
const LINE_OCTETS = 75;
const TITLES_IN_SUMMARY = 2;

function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', '');
}

function stampOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A value of type TEXT: what parts values and lines is escaped. */
function text(value: string): string {
  return cleanText(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** No line passes 75 octets, and no character is torn; the space that begins a continuation counts. */
function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LINE_OCTETS) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
}

function cards(count: number): string {
  return `${count} ${count === 1 ? 'card' : 'cards'}`;
}

/** Articles by how many of their cards wait, most first. */
function countsOf(titles: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function summary(count: number, titles: readonly string[]): string {
  const named = titles.slice(0, TITLES_IN_SUMMARY).join(', ');
  const more = titles.length > TITLES_IN_SUMMARY ? ` and ${titles.length - TITLES_IN_SUMMARY} more` : '';
  return `${cards(count)} to review: ${named}${more}`;
}

function event(day: number, titles: readonly string[], { name, now }: CalendarFrame): string[] {
  const counts = countsOf(titles);
  const identity = bytesToHex(sha256(utf8ToBytes(cleanText(name)))).slice(0, 20);
  return [
    'BEGIN:VEVENT',
    `UID:${dateOf(day)}-${identity}@afterword`,
    `DTSTAMP:${stampOf(now)}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(day + 1)}`,
    `SUMMARY:${text(
      summary(
        titles.length,
        counts.map(([title]) => title),
      ),
    )}`,
    `DESCRIPTION:${text(counts.map(([title, count]) => `${title}: ${cards(count)}`).join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function byDay(due: readonly DueCard[], today: StudyDay): [number, string[]][] {
  const days = new Map<number, string[]>();
  for (const { day, title } of due) {
    const when = Math.min(LAST_DAY, Math.max(today, day));
    const titles = days.get(when) ?? [];
    days.set(when, titles);
    titles.push(title);
  }
  return [...days].sort(([a], [b]) => a - b);
}

/** The calendar as text. With nothing due there is none: a calendar without an event is not allowed. */
export function calendarText(due: readonly DueCard[], frame: CalendarFrame): Result<string> {
  if (due.length === 0) {
    return fail({ kind: 'unusable deck', name: frame.name, detail: 'no card in it has a due day yet' });
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Afterword//Due days//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(frame.name)}`,
    ...byDay(due, frame.today).flatMap(([day, titles]) => event(day, titles, frame)),
    'END:VCALENDAR',
  ];
  return ok(`${lines.map(folded).join('\r\n')}\r\n`);
}
