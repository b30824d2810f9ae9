/** A1: an answer is the whole of a name, a date or a phrase, never a part that the rest gives away. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { TITLES } from '../../language/words/names.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';

/** A1: no gap inside a sum of money: "_____$ 20,000". */
function cutsMoney({ last, reading }: AnswerSpan): boolean {
  const next = reading.words[last + 1];
  return next !== undefined && /^[$€£¥]/.test(next.text) && next.start === reading.words[last]?.end;
}

/** A1: no gap inside a name; a title or a place around it is fine. */
export function checkWholeName(span: AnswerSpan, phrases: Phrases): Fault | null {
  return cutsMoney(span) ? fault('A1', 'the gap cuts a sum of money') : checkWithin(span, phrases);
}

function checkWithin(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { first, last, reading } = span;
  const cut = reading.entities.find(
    (n) => n.start < span.end && span.start < n.end && (n.start < span.start || n.end > span.end),
  );
  if (cut) return fault('A1', `the gap cuts the name “${cut.text}”`);
  const joined = (a: number, b: number) => {
    const near = /^(?:compound|flat|goeswith|fixed)/;
    const link = (x: number, y: number) =>
      phrases.words[x]?.head === y && near.test(phrases.words[x]?.label ?? '');
    return link(a, b) || link(b, a);
  };
  for (let i = first; i <= last; i += 1) {
    for (const k of [first - 1, last + 1]) {
      if (!/^NNP|^CD$/.test(tagOf(phrases, k)) || !joined(i, k) || TITLES.has(phrases.words[k]?.text ?? ''))
        continue;
      if (/^NNP/.test(tagOf(phrases, i)))
        return fault('A1', `the gap cuts a name at “${phrases.words[k]?.text}”`);
    }
    if (
      /^(?:[-–/]|\.\p{Ll}+)$/u.test(phrases.words[last + 1]?.text ?? '') &&
      phrases.words[last + 1]?.start === phrases.words[last]?.end
    )
      return fault('A1', 'the gap cuts a compound');
    if (
      /^[-–/]$/.test(phrases.words[first - 1]?.text ?? '') &&
      phrases.words[first - 1]?.end === phrases.words[first]?.start
    )
      return fault('A1', 'the gap cuts a compound');
  }
  return null;
}

/** A1: "August 15" of "August 15, 1971": no gap inside a date. */
export function checkWholeTime({ first, last, reading }: AnswerSpan, phrases: Phrases): Fault | null {
  const cut = reading.times.find((time) => {
    if (time.first > last || time.last < first || /^(?:relative|clock|weekday)$/.test(time.kind))
      return false;
    for (let i = time.first; i <= time.last; i += 1) {
      const outside = i < first || i > last;
      if (
        outside &&
        (/\d/.test(lower(phrases, i)) ||
          /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(lower(phrases, i)))
      )
        return true;
    }
    return false;
  });
  return cut ? fault('A1', `the gap cuts “${cut.text}”`) : null;
}

/** A1: "policy _____", "his _____ and the …": what hangs on the answer from the left belongs to it. */
export function checkLeftEdge({ first, last, kind }: AnswerSpan, phrases: Phrases): Fault | null {
  const before = phrases.words[first - 1];
  if (before === undefined || kind === 'number' || kind === 'date') return null;
  const hangs = before.head >= first && before.head <= last;
  const owned =
    before.tag === 'PRP$' &&
    Array.from({ length: last - first + 1 }, (_, k) => lower(phrases, first + k)).includes('and');
  const compound =
    hangs &&
    before.label === 'compound' &&
    /^NN/.test(before.tag) &&
    !TITLES.has(before.text) &&
    kind !== 'person';
  const quality =
    hangs &&
    /^amod/.test(before.label) &&
    /^(?:JJ|VB[GN])$/.test(before.tag) &&
    !/^\p{Lu}/u.test(phrases.words[first]?.text ?? '');
  return compound || owned || quality ? fault('A1', `“${before.text}” belongs to the answer`) : null;
}

/** "Bank of _____", "_____ of the Union", "Route _____", "Berlin, _____": a part of a longer name. */
export function checkLongerName(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { first, last } = span;
  if (!isName(phrases, last) && !isName(phrases, first) && tagOf(phrases, first) !== 'CD') return null;
  const longer = goesOnBefore(span, phrases) || goesOnAfter(span, phrases);
  const era = /^(?:BC|BCE|AD|CE)$/.test(span.reading.article.text.slice(span.start, span.end));
  return longer || era ? fault('A1', 'the gap cuts a longer name') : null;
}

function isName(phrases: Phrases, i: number): boolean {
  return /^NNPS?$/.test(tagOf(phrases, i)) || (i > 0 && /^\p{Lu}/u.test(phrases.words[i]?.text ?? ''));
}

/** The words in front belong to the name: "Bank of", "Charlie's", "Theodore the", "Seven Keys to", "wrote The". */
function goesOnBefore(span: AnswerSpan, phrases: Phrases): boolean {
  const { first, kind } = span;
  if (kind === 'date') return false;
  const the = /^(?:the|an?)$/i.test(lower(phrases, first - 1));
  const link = lower(phrases, the ? first - 2 : first - 1);
  const named = the ? first - 3 : first - 2;
  if (the && ((first > 1 && phrases.words[first - 1]?.text === 'The') || isProper(phrases, first - 2)))
    return true;
  if (/^(?:of|for|&)$/.test(link) && isName(phrases, named)) return true;
  if (
    link === 'on' &&
    /^(?:Treaty|Convention|Act|Agreement|Committee|Commission|Council|Conference|Declaration|Panel|Charter|Protocol)$/.test(
      phrases.words[named]?.text ?? '',
    )
  )
    return true;
  if (kind === 'person') return false;
  const title = isName(phrases, first) && isName(phrases, named) && (phrases.mention[named] ?? -1) < 0;
  if (title && /^(?:to|in|on|at|from|with)$/.test(link)) return true;
  if (the) return false;
  return isBeside(span, phrases);
}

function isProper(phrases: Phrases, i: number): boolean {
  return /^NNPS?$/.test(tagOf(phrases, i));
}

/** "Berlin, _____", "Tussauds _____", "Charlie's _____", "Route _____". */
function isBeside({ first, top, kind }: AnswerSpan, phrases: Phrases): boolean {
  const prior = phrases.words[first - 1]?.text ?? '';
  if (isProper(phrases, first - 1) && isProper(phrases, first)) return !TITLES.has(prior);
  if (/^[/@#]$/.test(prior)) return true;
  if (/^(?:'s|’s|'|’)$/.test(prior)) return isName(phrases, first) && isName(phrases, first - 2);
  const model = kind === 'date' && /^\p{Lu}{2,}$/u.test(prior);
  if (tagOf(phrases, first) === 'CD' && (kind !== 'date' || model)) return isName(phrases, first - 1);
  const beside =
    /^(?:appos|nmod|flat|compound)/.test(relation(phrases, top)) &&
    (phrases.words[top]?.head ?? first) < first;
  return prior === ',' && isName(phrases, first - 2) && beside;
}

/** "Visual Basic" of "the Visual Basic 6 language". */
function isVersioned(phrases: Phrases, last: number): boolean {
  const version = /^\d{1,2}(?:\.\d+)?$/.test(lower(phrases, last + 1));
  return version && isProper(phrases, last) && /^(?:NN|IN|,|\.)$/.test(tagOf(phrases, last + 2));
}

/** The words after belong to the name: "_____ of the Union", "Route _____ 66". */
function goesOnAfter({ last, top }: AnswerSpan, phrases: Phrases): boolean {
  const next = phrases.words[last + 1]?.text ?? '';
  if (/^[&@/]$/.test(next)) return true;
  if (next === ',' && /^(?:Jr|Sr|II|III|IV)\.?$/.test(phrases.words[last + 2]?.text ?? '')) return true;
  const joins = phrases.below[last]?.some(
    (k) => k > last && relation(phrases, k) === 'conj' && isProper(phrases, k),
  );
  if (joins === true && isProper(phrases, last) && last !== top) return true;
  if (!isName(phrases, last)) return false;
  if (/^NNPS?$/.test(tagOf(phrases, last + 1)) && /^NNPS?$/.test(tagOf(phrases, last)) && !TITLES.has(next))
    return true;
  if (next === 'the' && isName(phrases, last + 2) && isName(phrases, last)) return true;
  const of = /^(?:of|for)$/.test(lower(phrases, last + 1));
  if (of && (isName(phrases, last + 2) || (lower(phrases, last + 2) === 'the' && isName(phrases, last + 3))))
    return true;
  if (isVersioned(phrases, last)) return true;
  const number = /^(?:CD|#)$/.test(tagOf(phrases, last + 1)) || lower(phrases, last + 1) === '#';
  return number && (phrases.words[last + 1]?.head ?? -1) <= last;
}
