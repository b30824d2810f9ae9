/** Words of time that move ("Monday", "recently"): dated in brackets, taken out with their phrase, or refused (S2). */
import type { CalendarDate } from '../deck.js';
import { type DateMention, resolveWeekday, writeDate } from '../language/5-dates.js';
import type { SentenceReading } from '../language/reading.js';
import { type Fault, fault, type Mark } from './draft.js';
import type { Part } from './parts.js';
import { type Phrases, phraseAt, relation } from './phrases.js';

const WEEKDAY = /(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export type Timed = {
  readonly parts: readonly Part[];
  readonly marks: readonly Mark[];
  readonly fault: Fault | null;
};

function yearNote(text: string, anchor: CalendarDate): string | null {
  if (text === 'last year') return String(anchor.year - 1);
  if (text === 'this year') return String(anchor.year);
  if (text === 'next year') return String(anchor.year + 1);
  return null;
}

function partialNote(text: string, anchor: CalendarDate): string | null {
  const month = MONTHS.findIndex((m) => text.includes(m)) + 1;
  const day = Number(/\d{1,2}/.exec(text)?.[0] ?? 0);
  if (month === 0 || day === 0 || anchor.month === null) return null;
  const later = month > anchor.month || (month === anchor.month && day > (anchor.day ?? 31));
  return later ? null : String(anchor.year);
}

function noteFor(mention: DateMention, anchor: CalendarDate, planned: boolean): string | null {
  const text = mention.text.toLowerCase();
  if (mention.kind === 'partial') return partialNote(text, anchor);
  if (WEEKDAY.test(text)) {
    const day = /^(?:last|next)|s$/.test(text) ? null : resolveWeekday(text, anchor, planned);
    return day ? writeDate(day) : null;
  }
  if (anchor.day !== null && /^(?:today|tonight|this (?:morning|afternoon|evening))$/.test(text))
    return writeDate(anchor);
  if (/^(?:now|currently|at present|nowadays)$/.test(text)) return `as of ${writeDate(anchor)}`;
  return yearNote(text, anchor);
}

function holds(reading: SentenceReading, part: Part, mention: DateMention): boolean {
  const word = reading.words[part.at];
  return word !== undefined && !part.gap && word.start < mention.end && mention.start < word.end;
}

/** The adjunct that the mention is, with its preposition; empty when it is part of something else. */
function adjunct(phrases: Phrases, reading: SentenceReading, mention: DateMention): readonly number[] {
  const top = reading.words.findIndex(
    (w, i) =>
      w.start < mention.end &&
      mention.start < w.end &&
      !(
        (reading.words[w.head]?.start ?? -1) < mention.end &&
        mention.start < (reading.words[w.head]?.end ?? 0) &&
        w.head !== i
      ),
  );
  if (top < 0 || !/^(?:obl|advmod)$/.test(relation(phrases, top))) return [];
  const phrase = phraseAt(phrases, top);
  const own = phrase.every((i) => {
    const word = reading.words[i];
    const inside = word !== undefined && word.start < mention.end && mention.start < word.end;
    return inside || /^(?:case|punct|det|advmod)/.test(relation(phrases, i));
  });
  return own ? phrase : [];
}

function isPossessive(reading: SentenceReading, mention: DateMention): boolean {
  return /^['’]s/.test(reading.article.text.slice(mention.end, mention.end + 2));
}

function annotate(
  reading: SentenceReading,
  parts: readonly Part[],
  mention: DateMention,
  note: string,
): readonly Part[] {
  const last = parts.findLastIndex((part) => holds(reading, part, mention));
  return parts.map((part, i) => (i === last ? { ...part, text: `${part.text} [${note}]` } : part));
}

function dropped(parts: readonly Part[], goes: ReadonlySet<number>): readonly Part[] {
  const from = parts.findIndex((part) => goes.has(part.at));
  const left = parts.filter((part) => !goes.has(part.at));
  return from === 0 && left[0]?.text === ',' ? left.slice(1) : left;
}

type Settling = {
  readonly reading: SentenceReading;
  readonly phrases: Phrases;
  readonly anchor: CalendarDate | null;
  /** A coming day is meant. */
  readonly planned: boolean;
};

/** "two flights a week, on Wednesday": a day that comes again has no date. */
function recurs({ text }: SentenceReading): boolean {
  return /\b(?:every|each|per|weekly|daily|usually|always|typically|(?:a|once|twice) (?:a )?(?:week|day|month)|days?$|from (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:to|through))\b/i.test(
    text,
  );
}

function settleOne({ reading, phrases, anchor, planned }: Settling, now: Timed, mention: DateMention): Timed {
  const note =
    anchor && !isPossessive(reading, mention) && !recurs(reading) ? noteFor(mention, anchor, planned) : null;
  if (note !== null) {
    const mark = note.startsWith('as of') ? 'as of' : 'inferred';
    return { ...now, parts: annotate(reading, now.parts, mention, note), marks: [...now.marks, mark] };
  }
  const goes = new Set(planned ? [] : adjunct(phrases, reading, mention));
  const gap = now.parts.find((part) => part.gap)?.at ?? -1;
  if (goes.size === 0 || goes.has(gap))
    return { ...now, fault: fault('S2', `“${mention.text}” has no date of its own`) };
  return { ...now, parts: dropped(now.parts, goes) };
}

/** Settles every undated mention of time that is left in the prompt. */
export function settleTimes(settling: Settling, parts: readonly Part[]): Timed {
  const { reading } = settling;
  let now: Timed = { parts, marks: [], fault: null };
  for (const mention of reading.dates) {
    if (mention.kind !== 'relative' && mention.kind !== 'partial') continue;
    if (now.fault || !now.parts.some((part) => holds(reading, part, mention))) continue;
    if (mention.kind === 'partial' && parts.some((part) => /^(?:1\d{3}|20\d{2})$/.test(part.text))) continue;
    now = settleOne(settling, now, mention);
  }
  return now;
}
