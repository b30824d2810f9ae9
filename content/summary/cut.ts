/** Light cuts of a sentence: brackets, an opening "however" and what hangs on by commas, so that it stands alone and is short. */
import type { Span } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { CONNECTIVES } from '../language/words/closed.js';

/** Openings that only tie a sentence to the one before it. */
const OPENING =
  /^(?:(?:In addition|As a result|As a consequence|For example|For instance|In fact|Of course|In turn|In particular|In contrast|By contrast|On the other hand|After all|As well|At the same time|Even so|To this end|More recently),|(?:But|And|So|Yet),? )\s*/;
/** Markers of a clause without which the sentence would say something else. */
const BINDING = /^(?:if|unless|until|till|because|except|without|provided|that|than|so|but|not|or|nor)$/i;
const HANGING = /^(?:acl|acl:relcl|appos|advcl|nmod:appos)$/;
const LONGEST_HANGING = 30;

function inside(span: Span, others: readonly Span[]): boolean {
  return others.some((o) => o.start < span.end && span.start < o.end);
}

/** A dateline that runs into the first sentence ("Thursday, May 2, 2019 The council …"). */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.]+(?:, \p{Lu}[\p{L}.]+){0,2} [—–-]{1,2} |(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\p{Lu}\p{Ll}+ \d{1,2}, \d{4} +(?=\p{Lu}))/u;

function opening(reading: SentenceReading): Span[] {
  const { text, span, words } = reading;
  const dateline = reading.index > 2 ? '' : (DATELINE.exec(text)?.[0] ?? '');
  if (dateline !== '') return [{ start: span.start, end: span.start + dateline.length }];
  const phrase = OPENING.exec(text)?.[0] ?? '';
  if (phrase !== '') return [{ start: span.start, end: span.start + phrase.length }];
  const [first, comma, next] = words;
  const tie =
    first !== undefined &&
    CONNECTIVES.has(first.text.toLowerCase()) &&
    comma?.text === ',' &&
    next !== undefined;
  return tie ? [{ start: span.start, end: next.start }] : [];
}

/** "However" and "also" inside the sentence, with their commas. */
function ties({ text, span }: SentenceReading): Span[] {
  const inner =
    /,\s(?:however|therefore|moreover|furthermore|meanwhile|too|in turn),(?=\s)|(?<!\bbut|\bonly)\salso(?=\s\p{Ll})/gu;
  return [...text.matchAll(inner)].map(({ 0: found, index }) => ({
    start: span.start + index,
    end: span.start + index + found.length,
  }));
}

function brackets({ text, span }: SentenceReading): Span[] {
  return [...text.matchAll(/\s*\([^()]*\)|\s*\[(?:\d+|citation needed|note \d+|[a-z])\]/gu)].map(
    ({ 0: found, index }) => ({ start: span.start + index, end: span.start + index + found.length }),
  );
}

/** What always goes: brackets and ties to other sentences; nothing that stands in a quotation. */
export function lightCuts(reading: SentenceReading): readonly Span[] {
  const found = [...opening(reading), ...ties(reading), ...brackets(reading)];
  return found.filter((one) => !inside(one, reading.quotes));
}

/** First and last word (inclusive) of everything under each word, in one pass from the leaves is not needed: sentences are short. */
function reach(words: readonly Word[]): readonly (readonly [number, number])[] {
  const ends = words.map((_, i) => [i, i] as [number, number]);
  words.forEach((_, i) => {
    let at = words[i]?.head ?? -1;
    for (let steps = 0; at >= 0 && steps < words.length; steps += 1) {
      const end = ends[at];
      if (end) {
        end[0] = Math.min(end[0], i);
        end[1] = Math.max(end[1], i);
      }
      at = words[at]?.head ?? -1;
    }
  });
  return ends;
}

/** Between subject and verb both commas go; elsewhere one stays for what follows. */
function isVerbal(next: Word | undefined): boolean {
  return (
    next !== undefined && (/^(?:VB|MD)/.test(next.tag) || (next.tag === 'RB' && next.label === 'advmod'))
  );
}

/** The clause under the word at `i` between its two commas, with the commas that go with it; null where it has none. */
function hangingAt(words: readonly Word[], from: number, to: number): Span | null {
  const opens = words[from]?.text === ',' ? from : from - 1;
  const comma = words[opens];
  const last = words[to]?.text === ',' ? to - 1 : to;
  const after = words[last + 1];
  const marker = words[opens + 1];
  const end = words[last];
  const named = words.slice(opens + 1, last + 1).every((w) => /^(?:NNPS?|CD|,)$/.test(w.tag));
  if (named || comma?.text !== ',' || opens === 0 || !marker || !end || !after) return null;
  if (BINDING.test(marker.text) || last - opens > LONGEST_HANGING || last - opens < 2) return null;
  if (after.text === ',') return { start: comma.start, end: isVerbal(words[last + 2]) ? after.end : end.end };
  return /^[.!;]$/.test(after.text) ? { start: comma.start, end: end.end } : null;
}

function isParticiple(words: readonly Word[], at: number, from: number): boolean {
  const tag = words[at]?.tag ?? '';
  const marker = words[from]?.text === ',' ? words[from + 1] : words[from];
  return tag === 'VBG' || tag === 'VBN' || /^(?:while|whereas|although|though|as)$/i.test(marker?.text ?? '');
}

/** A second statement at the end of the sentence: after a semicolon, or after ", and" with a subject of its own. */
function laterClauses({ words }: SentenceReading): Span[] {
  const stop = words.at(-1);
  const root = words.findIndex((w) => w.head === -1);
  if (!stop || !/^[.!]$/.test(stop.text)) return [];
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    const end = words.at(-2)?.end ?? 0;
    if (i <= root || i < 5 || !next) return [];
    if (word.text === ';') return [{ start: word.start, end }];
    if (word.text !== ',' || !/^(?:and|but|while)$/.test(next.text)) return [];
    const verb = words[next.head];
    const own = words.some((w) => words[w.head] === verb && /^nsubj/.test(w.label) && w.start > next.start);
    return verb && own && verb.head === root && /^(?:conj|advcl|parataxis)$/.test(verb.label)
      ? [{ start: word.start, end }]
      : [];
  });
}

/** Clauses that may go where the sentence is too long, longest first: relatives, appositions, participles between commas. */
export function hangingClauses(reading: SentenceReading): readonly Span[] {
  const { words, quotes } = reading;
  const ends = reach(words);
  const found = words.flatMap((word, i) => {
    if (!HANGING.test(word.label)) return [];
    const [from, to] = ends[i] ?? [i, i];
    if (word.label === 'advcl' && !isParticiple(words, i, from)) return [];
    const span = hangingAt(words, from, to);
    return span && span.start > reading.span.start && !inside(span, quotes) ? [span] : [];
  });
  const later = laterClauses(reading).filter(
    (span) => !quotes.some((q) => q.start < span.start && span.start < q.end),
  );
  return [...found, ...later].toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** The sentence without the given spans: spaces and commas mended, a capital in front and a stop behind. */
export function withoutSpans(reading: SentenceReading, cuts: readonly Span[]): string {
  if (cuts.length === 0) return reading.text;
  const { text, span } = reading;
  let kept = '';
  let at = span.start;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start > at) kept += text.slice(at - span.start, cut.start - span.start);
    at = Math.max(at, cut.end);
  }
  kept += text.slice(at - span.start);
  return mended(kept);
}

function mended(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .replace(/,+([,.;:!?])/g, '$1')
    .replace(/^[\s,;:—–-]+/, '')
    .replace(/(?<=\p{Lu}\.)\.$/u, '')
    .trim();
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

/** How many words a reader counts. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether `text` is the source with words left out, and nothing added or moved. */
export function isCutOf(text: string, source: string): boolean {
  const of = (s: string) => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = of(text);
  let at = 0;
  for (const word of of(source)) if (word === kept[at]) at += 1;
  return at === kept.length;
}
