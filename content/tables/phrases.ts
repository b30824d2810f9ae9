/** Phrases of a parsed sentence, as spans of its article: a noun with what belongs to it, a clause without what hangs on it. */
import type { Span } from '../deck.js';
import { clausesOf } from '../facts/clauses.js';
import { lemmaOf } from '../facts/lemma.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { SPEECH } from '../language/words/verbs.js';

/** What tells more about a noun than a table's cell should. */
const LEFT_OUT =
  /^(?:acl|appos|parataxis|conj|cc|punct|advcl|dep|case|cop|nsubj|aux|advmod|obl|list|orphan|discourse)/;

function belongsTo(words: readonly Word[], at: number, head: number): boolean {
  let i = at;
  for (let steps = 0; i !== head && steps < words.length; steps += 1) {
    const word = words[i];
    if (!word || word.head < 0) return false;
    if (word.head === head && LEFT_OUT.test(word.label)) return false;
    i = word.head;
  }
  return i === head;
}

/** First and last word of the unbroken run around `head` that belongs to it; relative clauses and the like stay out. */
export function nounPhrase(words: readonly Word[], head: number): readonly [number, number] {
  let first = head;
  let last = head;
  while (first > 0 && belongsTo(words, first - 1, head)) first -= 1;
  while (last < words.length - 1 && belongsTo(words, last + 1, head)) last += 1;
  while (last > head && /^(?:,|IN|CC)$/.test(words[last]?.tag ?? '')) last -= 1;
  return [first, last];
}

export function spanOf(words: readonly Word[], first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** The words of a span, with single spaces. */
export function wordsAt({ article }: SentenceReading, { start, end }: Span): string {
  return article.text.slice(start, end).replace(/\s+/g, ' ');
}

/** Between round brackets. */
export function inBrackets({ text, span }: SentenceReading, place: Span): boolean {
  const before = text.slice(0, place.start - span.start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Place of the word that begins at or after `start`. */
export function wordFrom(words: readonly Word[], start: number): number {
  return words.findIndex((w) => w.start >= start);
}

/** How the text stands behind what a word says, and by whose word; `head` is the word's predicate. */
export type Standing = {
  readonly head: number;
  readonly status: ReturnType<typeof clausesOf>[number]['status'];
  readonly sayer: number;
};

type ClauseOf = ReadonlyMap<number, ReturnType<typeof clausesOf>[number]>;

/** A sentence is asked once for every name, date and number in it. */
const KNOWN = new WeakMap<SentenceReading, ClauseOf>();

function clausesByWord(reading: SentenceReading): ClauseOf {
  const known = KNOWN.get(reading) ?? readClauses(reading);
  KNOWN.set(reading, known);
  return known;
}

function readClauses(reading: SentenceReading): ClauseOf {
  return new Map(clausesOf(reading).flatMap((clause) => clause.words.map((w) => [w, clause] as const)));
}

function namedAsSayer(words: readonly Word[], at: number): number {
  const verb = words[at];
  if (!verb || !SPEECH.has(lemmaOf(verb))) return -1;
  return words.findIndex((w) => w.head === at && /^nsubj/.test(w.label));
}

/** Climbs from the word to the top of the sentence: what stands below a verb of saying is somebody's word. */
export function standingOf(reading: SentenceReading, at: number): Standing {
  const { words } = reading;
  const clauses = clausesByWord(reading);
  const own = clauses.get(at);
  let sayer = own?.sayer ?? -1;
  let clause = own;
  for (let steps = 0; clause && sayer < 0 && steps < words.length; steps += 1) {
    const above = words[clause.head]?.head ?? -1;
    if (above < 0) break;
    if (/^(?:ccomp|parataxis)/.test(words[clause.head]?.label ?? '')) sayer = namedAsSayer(words, above);
    clause = clauses.get(above);
    if (sayer < 0) sayer = clause?.sayer ?? -1;
  }
  const status = own === undefined || (own.status === 'asserted' && sayer >= 0) ? 'claimed' : own.status;
  return { head: own?.head ?? at, status: own === undefined && sayer < 0 ? 'asserted' : status, sayer };
}

/** Who says it, in the text's words or by full name; null where the article itself does. */
export function sayerOf(
  reading: SentenceReading,
  { sayer }: Standing,
  names: readonly (Span & { full: string })[],
): string | null {
  const word = reading.words[sayer];
  if (!word) return null;
  const pointed = reading.references.find((r) => r.start <= word.start && word.end <= r.end)?.to?.name;
  if (pointed !== undefined) return pointed;
  const named = names.find((n) => n.start <= word.start && word.end <= n.end);
  return named ? named.full : wordsAt(reading, spanOf(reading.words, ...nounPhrase(reading.words, sayer)));
}

/** Words between quotation marks whose speaker the sentence does not tell: no table shows them. */
export function isUnclaimedSpeech(
  reading: SentenceReading,
  { start, end }: Span,
  { sayer }: Standing,
): boolean {
  return sayer < 0 && reading.quotes.some((q) => q.start <= start && end <= q.end && q.end - q.start > 30);
}
