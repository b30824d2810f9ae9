/** The timeline: every clause with a date that is known, earliest first. */
import type { TimelineRow } from '../conversion.js';
import type { CalendarDate, Fact, Span } from '../deck.js';
import { mentionsIn, type TimePlace } from '../facts/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import { hangingClauses, isCutOf, lightCuts, withoutSpans, wordCount } from '../summary/cut.js';
import { joinedRows, reportsItsDay, sentenceEvidence, type TableSource } from './evidence.js';
import { inBrackets, isUnclaimedSpeech, type Standing, sayerOf, standingOf, wordFrom } from './phrases.js';

const LONG = 18;

/** The sentence without brackets and, where it is long, without clauses that do not hold the date. */
function clauseText(reading: SentenceReading, times: readonly Span[]): string {
  const cuts = [...lightCuts(reading)];
  let text = withoutSpans(reading, cuts);
  for (const clause of hangingClauses(reading)) {
    const holds = times.some((time) => clause.start < time.end && time.start < clause.end);
    if (holds || wordCount(text) <= LONG) continue;
    cuts.push(clause);
    text = withoutSpans(reading, cuts);
  }
  return isCutOf(text, reading.text) ? text.replace(/\s+/g, ' ') : reading.text;
}

/** Days in order, so that dates compare as numbers; a missing month or day comes first. */
export function dateOrder({ year, month, day }: CalendarDate): number {
  return year * 10000 + (month ?? 0) * 100 + (day ?? 0);
}

/** "from 1598 to 1722": the second date closes the stretch that the first opens. */
function closes(reading: SentenceReading, first: TimePlace, second: TimePlace): boolean {
  const between = reading.article.text.slice(first.end, second.start);
  return /^\s*(?:to|until|till|through|[–—-])\s*$/.test(between);
}

function stretchOf(reading: SentenceReading, times: readonly TimePlace[], i: number): CalendarDate | null {
  const [time, next] = [times[i], times[i + 1]];
  if (!time?.from) return null;
  if (time.to && dateOrder(time.to) !== dateOrder(time.from)) return time.to;
  return next?.from && closes(reading, time, next) ? next.from : null;
}

/** "before 1840", "the wettest since 1931": a bound, not when it happened. */
function isBound({ words, article }: SentenceReading, time: Span): boolean {
  const before = article.text.slice(Math.max(0, time.start - 12), time.start).toLowerCase();
  const at = wordFrom(words, time.start);
  if (/\b(?:before|after|prior to|than) (?:the )?$/.test(before)) return true;
  return (
    /\bsince $/.test(before) && words.slice(Math.max(0, at - 5), at).some((w) => /^(?:JJS|RBS)$/.test(w.tag))
  );
}

/** "the 2024 agreement", "1100 ft": a number that says which or how much, not when. */
function isModifier({ words }: SentenceReading, time: Span): boolean {
  const at = wordFrom(words, time.start);
  const word = words[at];
  return (
    word !== undefined &&
    word.end >= time.end &&
    word.head > at &&
    /^(?:nummod|compound|amod|nmod:unmarked)/.test(word.label)
  );
}

/** "On March 8, children gather": what is told in the present of a day without a year comes back each year. */
function isHabit({ words }: SentenceReading, time: TimePlace, { head, status }: Standing): boolean {
  const finite = words.find(
    (w, i) =>
      (i === head || w.head === head) &&
      /^(?:VB[DZP]|MD)$/.test(w.tag) &&
      (i === head || /^(?:aux|cop)/.test(w.label)),
  );
  if (time.from?.inferred !== true) return false;
  return (
    /^(?:can|may|might|should|must)$/i.test(finite?.text ?? '') ||
    (status !== 'planned' && /^VB[ZP]$/.test(finite?.tag ?? ''))
  );
}

/** "Friday, March 15": the weekday only repeats the date behind it. */
function isRepeated(reading: SentenceReading, time: TimePlace, next: TimePlace | undefined): boolean {
  return next !== undefined && /^,?\s*$/.test(reading.article.text.slice(time.end, next.start));
}

function isVerbal({ words }: SentenceReading, head: number): boolean {
  return /^(?:VB|MD)/.test(words[head]?.tag ?? '') || words.some((w) => w.head === head && w.label === 'cop');
}

function rowsOf(reading: SentenceReading, anchor: CalendarDate | null): readonly TimelineRow[] {
  const { times, names } = mentionsIn(reading, anchor);
  const rows: TimelineRow[] = [];
  for (const [i, time] of times.entries()) {
    const before = times[i - 1];
    if (
      time.from === null ||
      /\btime$/i.test(time.text) ||
      inBrackets(reading, time) ||
      isRepeated(reading, time, times[i + 1])
    )
      continue;
    if (
      isBound(reading, time) ||
      isModifier(reading, time) ||
      (before?.from && closes(reading, before, time))
    )
      continue;
    const standing = standingOf(reading, wordFrom(reading.words, time.start));
    if (!isVerbal(reading, standing.head) || isHabit(reading, time, standing)) continue;
    if (isUnclaimedSpeech(reading, time, standing)) continue;
    const text = clauseText(reading, times);
    if (/\?["”’)]*$/.test(text) || rows.some((row) => row.text === text)) continue;
    rows.push({
      date: time.written ? time.from : { ...time.from, inferred: true },
      until: stretchOf(reading, times, i),
      text,
      status: standing.status,
      saidBy: sayerOf(reading, standing, names),
      evidence: [sentenceEvidence(reading)],
    });
  }
  return rows;
}

/**
 * A day without a year takes the year of the date before it in its paragraph. Without one it is of the article's own
 * year where the article reports its own days, and otherwise of a year that nobody can tell.
 */
function datedInPassing(source: TableSource): readonly TimelineRow[] {
  const reports = reportsItsDay(source);
  let last: { readonly block: number; readonly year: number } | null = null;
  const found: TimelineRow[] = [];
  for (const reading of source.readings) {
    for (const row of rowsOf(reading, source.anchor)) {
      const { date } = row;
      const told: number | null = last?.block === reading.block ? last.year : null;
      if (!date.inferred) last = { block: reading.block, year: date.year };
      if (!date.inferred || told === date.year) found.push(row);
      else if (told !== null) found.push({ ...row, date: { ...date, year: told } });
      else if (reports) found.push(row);
    }
  }
  return found;
}

/** Dated clauses of all articles, earliest first, those of one day in reading order; a date that was worked out is inferred. */
export function timeline(sources: readonly TableSource[], facts: readonly Fact[]): readonly TimelineRow[] {
  const rows = sources.flatMap(datedInPassing);
  const joined = joinedRows(rows, facts, (a, b) => dateOrder(a.date) === dateOrder(b.date));
  return joined
    .map((row, place) => ({ row, place }))
    .toSorted((a, b) => dateOrder(a.row.date) - dateOrder(b.row.date) || a.place - b.place)
    .map(({ row }) => row);
}
