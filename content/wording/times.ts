/** Words of time that move ("Monday", "recently"): dated in brackets, taken out with their phrase, or refused (S2). */
import type { AnswerSpan } from '../cards/answer-span.js';
import type { CalendarDate } from '../deck.js';
import { writeDate } from '../language/5-dates.js';
import type { TimeMention } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import { isSpeech } from './clause.js';
import { type Fault, fault, type Mark } from './draft.js';
import { hollowAt } from './hollow.js';
import type { Part } from './parts.js';
import { isMark, lower, type Phrases, phraseAt, relation, tagOf } from './phrases.js';
import { isWritten, type Settling, YEAR } from './settling.js';
import { withYear } from './year-instead.js';

type Timed = {
  readonly parts: readonly Part[];
  readonly marks: readonly Mark[];
  readonly fault: Fault | null;
};

/** Times that a stranger cannot place: weekdays, "recently", a day without its year. */
function moves({ kind, text }: TimeMention): boolean {
  if (kind === 'weekday' || kind === 'relative') return true;
  return kind === 'date' && !/\d{3}/.test(text);
}

/** What is written in brackets after a moving time; null where the article does not tell. */
function noteFor({ kind, text, from, to }: TimeMention, anchor: CalendarDate | null): string | null {
  if (/^(?:now|currently|at present|nowadays|so far|to date)$/i.test(text))
    return anchor === null ? null : `as of ${writeDate(anchor)}`;
  if (from === null || to === null) return null;
  if (kind === 'date') return from.year === to.year && from.month !== null ? String(from.year) : null;
  const single = from.year === to.year && from.month === to.month && from.day === to.day;
  return single ? writeDate(from) : null;
}

function holds(part: Part, { first, last }: TimeMention): boolean {
  return !part.gap && part.at >= first && part.at <= last;
}

/** "spent Monday in …": a verb that says nothing without its time. */
const TAKES_TIME = /^(?:spen[dt]|spends|spending|last|lasts|lasted)$/;

/** "since June 3, when …", "from now on": what follows waits for the mention. */
function isWaitedFor(phrases: Phrases, { first, last }: TimeMention): boolean {
  const next = lower(phrases, last + 1) === ',' ? last + 2 : last + 1;
  const on = lower(phrases, first - 1) === 'from' && lower(phrases, last + 1) === 'on';
  return on || /^(?:WRB|WDT|WP)$/.test(tagOf(phrases, next));
}

/** "by Tuesday noon": it goes with the day. */
const PART_OF_DAY = /^(?:noon|midday|midnight|morning|afternoon|evening|night)$/;

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** "then-mayor", "pre-May", “act now, pay later”: a part of a compound, or of what somebody said. */
function isGlued({ words, quoted }: Phrases, { first, last }: TimeMention): boolean {
  const joins = (i: number, k: number) =>
    /^[-–/]$/.test(words[i]?.text ?? '') &&
    (i < k ? words[i]?.end === words[k]?.start : words[k]?.end === words[i]?.start);
  return joins(first - 1, first) || joins(last + 1, last) || (quoted[first] ?? -1) >= 0;
}

/** "on [Monday,] 6 December": the day of the week goes, the date stays. */
function isBeforeDay(phrases: Phrases, { kind, last }: TimeMention): boolean {
  const next = lower(phrases, last + 1) === ',' ? last + 2 : last + 1;
  const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
  const [one, two] = [lower(phrases, next), lower(phrases, next + 1)];
  const day = (text: string) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(text);
  return kind === 'weekday' && ((day(one) && month.test(two)) || (month.test(one) && day(two)));
}

/** The adjunct that the mention is, with its preposition; empty when it is part of something else. */
function adjunct(phrases: Phrases, mention: TimeMention): readonly number[] {
  const { first, last } = mention;
  const inside = (i: number) => i >= first && i <= last;
  const tops = range(first, last).filter((i) => !inside(phrases.words[i]?.head ?? -1));
  const top = tops.at(-1) ?? -1;
  const hung = tops.every((i) => /^(?:obl|advmod)$/.test(relation(phrases, i)));
  if (top < 0 || !hung || isWaitedFor(phrases, mention) || isGlued(phrases, mention)) return [];
  if (isBeforeDay(phrases, mention)) return range(first, last + (lower(phrases, last + 1) === ',' ? 1 : 0));
  if (TAKES_TIME.test(lower(phrases, phrases.words[top]?.head ?? -1))) return [];
  const bare = phrases.words[top]?.label === 'obl:unmarked' && /^NN/.test(tagOf(phrases, first - 1));
  if (bare) return range(first, last);
  const phrase = tops.flatMap((i) => phraseAt(phrases, i)).filter((i) => inside(i) || !isMark(phrases, i));
  if (phrase.some((i) => lower(phrases, i) === 'than')) return [];
  const whole = phrase.every((i) => inside(i) || /^(?:case|det|advmod)/.test(relation(phrases, i)));
  if (!whole) return [];
  const own = phrase.filter((_, k) => isBeside(phrase, k, first, last));
  return PART_OF_DAY.test(lower(phrases, last + 1)) ? [...own, last + 1] : own;
}

/** "on the mill's wharf last week": a word that is not side by side with the mention belongs elsewhere. */
function isBeside(phrase: readonly number[], k: number, first: number, last: number): boolean {
  const [from, to] = [Math.min(phrase[k] ?? 0, first), Math.max(phrase[k] ?? 0, last)];
  for (let i = from; i <= to; i += 1) if (!phrase.includes(i) && (i < first || i > last)) return false;
  return true;
}

function isPossessive(reading: SentenceReading, mention: TimeMention): boolean {
  return /^['’]s/.test(reading.article.text.slice(mention.end, mention.end + 2));
}

/** "May 29 and 30": the year of both days stands behind the second. */
function secondDay(parts: readonly Part[], last: number): number {
  const [joins, day] = [parts[last + 1], parts[last + 2]];
  const two = joins !== undefined && /^(?:and|or|to|–|-)$/.test(joins.text) && !joins.gap;
  return two && day !== undefined && !day.gap && /^\d{1,2}$/.test(day.text) ? last + 2 : last;
}

/** "yesterday morning": the day stands behind the part of the day. */
function partOfDay(parts: readonly Part[], last: number): number {
  const next = parts[last + 1];
  return next && !next.gap && PART_OF_DAY.test(next.text) ? last + 1 : last;
}

/** "Monday 6 December" of which a cut left "6 December". */
function isHalved(parts: readonly Part[], { first, last, kind }: TimeMention): boolean {
  if (kind !== 'date' || last === first) return false;
  const kept = parts.filter((part) => part.at >= first && part.at <= last);
  return kept.length > 0 && kept.length <= last - first && kept.every(({ gap }) => !gap);
}

function annotate(parts: readonly Part[], mention: TimeMention, note: string): readonly Part[] {
  const ends = parts.findLastIndex((part) => holds(part, mention));
  const last = mention.kind === 'date' ? secondDay(parts, ends) : partOfDay(parts, ends);
  return parts.map((part, i) => (i === last ? { ...part, text: `${part.text} [${note}]` } : part));
}

/** "said [on Monday], the mill", "that [from May], it": a comma that would part a word from what it opens. */
function opensRest(phrases: Phrases, parts: readonly Part[], i: number, next: number): boolean {
  const at = parts[i]?.at ?? -1;
  const links = /^(?:IN|CC)$/.test(tagOf(phrases, at)) && /^(?:that|and|but|or)$/.test(lower(phrases, at));
  const joined = tagOf(phrases, parts[next]?.at ?? -1) === 'CC';
  return links || (!joined && isSpeech(phrases, at) && !parts.slice(0, i).some(({ text }) => text === ','));
}

/** "At the fair of Varn": what stands before the statement keeps the comma behind it. */
function isLead(phrases: Phrases, parts: readonly Part[]): boolean {
  const verbs = parts.some(({ at }) => /^(?:VB[DZP]|MD)$/.test(tagOf(phrases, at)));
  return tagOf(phrases, parts[0]?.at ?? -1) === 'IN' && !verbs;
}

/** Without the words in `goes`; a comma before them goes where another mark, or nothing, follows them, and of two dashes both. */
function dropped(phrases: Phrases, parts: readonly Part[], goes: ReadonlySet<number>): readonly Part[] {
  const from = parts.findIndex((part) => goes.has(part.at));
  const to = parts.findLastIndex((part) => goes.has(part.at));
  const comma = (i: number) => parts[i]?.text === ',';
  const dash = (i: number) => /^[–—]$|^--$/.test(parts[i]?.text ?? '');
  const dashes = dash(from - 1) && dash(to + 1);
  const lead = isLead(phrases, parts.slice(0, from));
  const alone = to === parts.length - 1 || /^[,.;:]$/.test(parts[to + 1]?.text ?? '');
  return parts.filter((part, i) => {
    if (goes.has(part.at) || (dashes && (i === from - 1 || i === to + 1))) return false;
    if (i === to + 1 && comma(i))
      return from > 0 && (lead || !comma(from - 1)) && !opensRest(phrases, parts, from - 1, to + 2);
    return !(i === from - 1 && comma(i) && alone);
  });
}

/** What goes with a time that goes, and what it leaves hollow. */
function withHollow(
  { phrases, tense }: Settling,
  parts: readonly Part[],
  goes: ReadonlySet<number>,
): ReadonlySet<number> {
  const from = parts.findIndex((part) => goes.has(part.at));
  const to = parts.findLastIndex((part) => goes.has(part.at));
  const ends = to === parts.length - 1 || /^[,.;:]$/.test(parts[to + 1]?.text ?? '');
  const hollow = ends && from > 0 ? hollowAt(parts, phrases, from - 1, tense) : [];
  return hollow.length === 0 ? goes : new Set([...goes, ...hollow.map(({ at }) => at)]);
}

/** "two flights a week, on Wednesday": a day that comes again has no date. */
function recurs({ text }: SentenceReading): boolean {
  return /\b(?:every|each|per|weekly|daily|usually|always|typically|(?:a|once|twice) (?:a )?(?:week|day|month)|days?$|from (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:to|through))\b/i.test(
    text,
  );
}

/** A day that lay ahead when the text was written. */
function isAhead({ kind, text }: TimeMention): boolean {
  return kind === 'weekday' || /^(?:next|this|coming|later|tomorrow|tonight)\b/i.test(text);
}

function settleOne(settling: Settling, now: Timed, mention: TimeMention): Timed {
  const { reading, phrases, anchor, planned } = settling;
  if (planned && isAhead(mention))
    return { ...now, fault: fault('S2', `a plan for “${mention.text}” is past when it is studied`) };
  const note = isPossessive(reading, mention) || recurs(reading) ? null : noteFor(mention, anchor);
  const dateline = anchor?.inferred === true;
  if (note !== null && (dateline || isWritten(note, settling))) {
    const mark = note.startsWith('as of') ? 'as of' : 'inferred';
    return { ...now, parts: annotate(now.parts, mention, note), marks: [...now.marks, mark] };
  }
  const goes = new Set(planned && note === null ? [] : adjunct(phrases, mention));
  const gap = now.parts.find((part) => part.gap)?.at ?? -1;
  if (goes.size === 0 || goes.has(gap))
    return { ...now, fault: fault('S2', `“${mention.text}” has no date of its own`) };
  const without = dropped(phrases, now.parts, withHollow(settling, now.parts, goes));
  const dated =
    planned || recurs(reading) ? null : withYear(settling, { parts: now.parts, without }, goes, mention);
  if (dated !== null) return { ...now, parts: dated, marks: [...now.marks, 'inferred'] };
  const ages = planned || /^(?:now|today|currently|nowadays|at present|so far|to date)$/i.test(mention.text);
  return { ...now, parts: without, marks: ages ? [...now.marks, 'as of'] : now.marks };
}

/** What happened, will happen or has: not "the fair is held in May". */
const HAPPENS = /^(?:VBD|MD)$/;

/** The year of a day or month that is asked for without it, to stand beside the gap; empty where none is needed, null where nobody tells it. */
export function yearOfGap(
  settling: Settling,
  { first, last, kind }: Pick<AnswerSpan, 'first' | 'last' | 'kind'>,
  parts: readonly Part[],
): string | null {
  const { reading, phrases, anchor, tense } = settling;
  const mention = reading.times.find((t) => t.first >= first && t.last <= last && t.kind === 'date');
  const happens =
    HAPPENS.test(tagOf(phrases, tense)) || /^(?:has|have|is|are)$/.test(phrases.words[tense]?.text ?? '');
  if (kind !== 'date' || !mention || !moves(mention) || !happens || recurs(reading)) return '';
  if (parts.some(({ text, gap }) => !gap && YEAR.test(text))) return '';
  const note = noteFor(mention, anchor);
  if (note !== null && (anchor?.inferred === true || isWritten(note, settling))) return note;
  return tagOf(phrases, tense) === 'VBD' ? null : '';
}

/** "what is now Oslo", "a port, now known as Varn": what a thing is called does not age. */
function isCalledSo(phrases: Phrases, { text, first, last }: TimeMention): boolean {
  const what = /^(?:is|are)$/.test(lower(phrases, first - 1)) && lower(phrases, first - 2) === 'what';
  return /^now$/i.test(text) && (what || /^(?:known|called|named|renamed)$/.test(lower(phrases, last + 1)));
}

/** "the Varn Today", "Orrin Tomorrow", “act now, pay later”: a word of a name or of a motto. */
function isNamed(phrases: Phrases, { text, first }: TimeMention): boolean {
  if (/^now$/i.test(text) && (phrases.quoted[first] ?? -1) >= 0) return true;
  return (
    /^(?:Today|Tomorrow|Yesterday|Tonight|Now)$/.test(text) &&
    /^(?:NN|DT|IN|JJ)/.test(tagOf(phrases, first - 1))
  );
}

/** Settles every undated mention of time that is left in the prompt. */
export function settleTimes(settling: Settling, parts: readonly Part[]): Timed {
  const { reading, phrases } = settling;
  if (reading.times.some((mention) => isHalved(parts, mention)))
    return { parts, marks: [], fault: fault('A1', 'half of a date') };
  let now: Timed = { parts, marks: [], fault: null };
  for (const mention of reading.times) {
    if (
      !moves(mention) ||
      isNamed(phrases, mention) ||
      isCalledSo(phrases, mention) ||
      now.fault ||
      !now.parts.some((part) => holds(part, mention))
    )
      continue;
    if (mention.kind === 'date' && parts.some((part) => /^(?:1\d{3}|20\d{2})$/.test(part.text))) continue;
    now = settleOne(settling, now, mention);
  }
  return now;
}
