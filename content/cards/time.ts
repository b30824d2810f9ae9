/** Words of relative time in a prompt: resolved in brackets where the day is known, taken out where they can go. */
import type { CalendarDate } from '../deck.js';
import { statusOf } from '../facts/statements.js';
import { type DateMention, resolveWeekday, writeDate } from '../language/5-dates.js';
import type { SentenceReading } from '../language/reading.js';
import type { Fault, Word } from './wording.js';

type Timed = { readonly words: readonly Word[]; readonly faults: readonly Fault[] };

type Verdict = { kind: 'note'; text: string } | { kind: 'drop' } | { kind: 'refuse'; reason: string };

function isWeekday(mention: DateMention): boolean {
  return (
    /day(?:\b| )/i.test(mention.text) && /(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i.test(mention.text)
  );
}

function noteFor(mention: DateMention, anchor: CalendarDate, planned: boolean): string | null {
  const text = mention.text.toLowerCase();
  if (isWeekday(mention)) {
    const day = /^(?:last|next)/.test(text) ? null : resolveWeekday(text, anchor, planned);
    return day ? writeDate(day) : null;
  }
  if (text === 'last year') return String(anchor.year - 1);
  if (text === 'this year') return String(anchor.year);
  if (text === 'next year') return String(anchor.year + 1);
  if (anchor.day !== null && /^(?:today|tonight|this (?:morning|afternoon|evening))$/.test(text))
    return writeDate(anchor);
  if (/^(?:now|currently|at present)$/.test(text)) return `as of ${writeDate(anchor)}`;
  return null;
}

function partialNote(mention: DateMention, anchor: CalendarDate): string | null {
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const month = months.findIndex((m) => mention.text.toLowerCase().includes(m)) + 1;
  const day = Number(/\d{1,2}/.exec(mention.text)?.[0] ?? 0);
  if (month === 0 || day === 0 || anchor.month === null) return null;
  const later = month > anchor.month || (month === anchor.month && day > (anchor.day ?? 31));
  return later ? null : String(anchor.year);
}

function removable(reading: SentenceReading, mention: DateMention): boolean {
  const after = reading.article.text.slice(mention.end, mention.end + 2);
  if (/^['’]s/.test(after)) return false;
  if (/^(?:recently)$/i.test(mention.text)) return true;
  return isWeekday(mention) && !/s$|^(?:last|next)/i.test(mention.text);
}

function verdictOn(reading: SentenceReading, mention: DateMention, anchor: CalendarDate | null): Verdict {
  const planned = statusOf(reading) === 'planned';
  const possessive = /^['’]s/.test(reading.article.text.slice(mention.end, mention.end + 2));
  if (anchor && !possessive) {
    const note =
      mention.kind === 'partial' ? partialNote(mention, anchor) : noteFor(mention, anchor, planned);
    if (note !== null) return { kind: 'note', text: note };
  }
  if (removable(reading, mention) && !planned) return { kind: 'drop' };
  return { kind: 'refuse', reason: `“${mention.text}” has no date of its own` };
}

function within(word: Word, mention: DateMention): boolean {
  return word.token.start >= mention.start && word.end <= mention.end;
}

/** Takes out the words of a mention, and the "on" in front of it. */
function dropMention(words: readonly Word[], mention: DateMention): Word[] {
  const at = words.findIndex((word) => within(word, mention));
  const on = words[at - 1];
  const withOn = on !== undefined && /^(?:on|earlier|late)$/.test(on.token.lower);
  const left = words.filter((word, i) => !within(word, mention) && !(withOn && i === at - 1));
  const next = left[withOn ? at - 1 : at];
  const opened = (withOn ? at - 1 : at) === 0;
  return left.map((word) => (word === next && opened ? { ...word, before: '' } : word));
}

function addNote(words: readonly Word[], mention: DateMention, note: string): Word[] {
  const last = words.findLastIndex((word) => within(word, mention));
  return words.map((word, i) => (i === last ? { ...word, text: `${word.text} [${note}]` } : word));
}

/** Resolves every undated mention of time that is left in the prompt; what stays undated is a fault (S2). */
export function resolveTime(
  reading: SentenceReading,
  words: readonly Word[],
  anchor: CalendarDate | null,
): Timed {
  let now: readonly Word[] = words;
  const faults: Fault[] = [];
  for (const mention of reading.dates) {
    if (mention.kind !== 'relative' && mention.kind !== 'partial') continue;
    if (!now.some((word) => !word.gap && within(word, mention))) continue;
    const verdict = verdictOn(reading, mention, anchor);
    if (verdict.kind === 'note') now = addNote(now, mention, verdict.text);
    else if (verdict.kind === 'drop') now = dropMention(now, mention);
    else faults.push({ rule: 'S2', reason: verdict.reason });
  }
  return { words: now, faults };
}
