/** What a card may ask for in a sentence: numbers, dates, names and a few safe noun phrases. */
import type { CalendarDate, Quantity, Span } from '../deck.js';
import type { Token } from '../language/3-tokens.js';
import { countryAliases } from '../language/4-names.js';
import { hasForm, isContentWord } from '../language/8-verbs.js';
import type { SentenceReading } from '../language/reading.js';
import { PREPOSITIONS } from '../language/words/closed.js';
import { TITLES } from '../language/words/names.js';

type TargetKind = 'number' | 'date' | 'year' | 'person' | 'country' | 'place' | 'body' | 'thing' | 'phrase';

export type Target = Span & {
  readonly kind: TargetKind;
  readonly answer: string;
  readonly accepted: readonly string[];
  readonly quantity: Quantity | null;
  readonly date: CalendarDate | null;
  /** Where the fuller form of the answer stands, when the sentence has only a part of it. */
  readonly fuller: Span | null;
};

const PLAIN = { accepted: [], quantity: null, date: null, fuller: null } as const;

function numberTargets(reading: SentenceReading): Target[] {
  return reading.numbers.map((n) => ({
    ...PLAIN,
    kind: 'number' as const,
    start: n.start,
    end: n.end,
    answer: n.text,
    quantity: n.quantity,
  }));
}

function dateTargets(reading: SentenceReading): Target[] {
  return reading.dates
    .filter((d) => d.kind === 'absolute' && d.date !== null)
    .map((d) => ({
      ...PLAIN,
      kind: d.date?.month === null ? ('year' as const) : ('date' as const),
      start: d.start,
      end: d.end,
      answer: d.text,
      date: d.date,
    }));
}

/** Part of a longer word group ("state-funded", "U.S. citizens"): no hole may be there. */
function standsAlone(reading: SentenceReading, span: Span): boolean {
  const { text } = reading.article;
  if (/[-‐‑/]/.test(text[span.end] ?? '') || /[-‐‑/]/.test(text[span.start - 1] ?? '')) return false;
  if (
    /^ ?&/.test(text.slice(span.end, span.end + 2)) ||
    /& ?$/.test(text.slice(Math.max(0, span.start - 2), span.start))
  )
    return false;
  const next = reading.tokens.findIndex((t) => t.start >= span.end);
  if (isPartOfPhrase(reading, span)) return false;
  const after = next < 0 ? undefined : reading.tokens[next];
  if (after === undefined || after.kind === 'mark') return true;
  if (after.capital || after.kind === 'number') return false;
  return !isContentWord(after) || after.lower === "'s" || isVerb(after.text) || /ly$/.test(after.lower);
}

/** "a newer [IE]", "north-east [England]", "[the Court] of Appeal": only a part of what is named. */
function isPartOfPhrase(reading: SentenceReading, span: Span): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((t) => t.start >= span.start);
  const before = tokens[at - 1];
  const after = tokens.findIndex((t) => t.start >= span.end);
  const ofName =
    tokens[after]?.lower === 'of' &&
    (tokens[after + 1]?.capital === true || tokens[after + 2]?.capital === true);
  const described =
    isContentWord(before) && before?.kind === 'word' && !before.capital && !before.lower.startsWith("'");
  return (
    ofName || (described && !isVerb(before.text) && !hasForm(before.text, 'base') && !TITLES.has(before.text))
  );
}

function isVerb(word: string): boolean {
  return (
    hasForm(word, 'past') ||
    hasForm(word, 's') ||
    hasForm(word, 'participle') ||
    (hasForm(word, 'ing') && !/^(?:building|meeting|funding|training)$/.test(word))
  );
}

function withArticle(reading: SentenceReading, span: Span): Span {
  const before = reading.tokens.findLast((t) => t.end <= span.start);
  const joined = before?.lower === 'the' && span.start - before.end === 1;
  return joined && before ? { start: before.start, end: span.end } : span;
}

function nameTargets(reading: SentenceReading): Target[] {
  const found: Target[] = [];
  for (const name of reading.names) {
    if (name.kind === 'people' || name.kind === 'unknown' || !standsAlone(reading, name)) continue;
    const span = name.kind === 'person' ? name : withArticle(reading, name);
    const full =
      name.kind === 'person' && !name.text.includes(' ') ? reading.aliases.persons.get(name.text) : undefined;
    const shown = reading.article.text.slice(span.start, span.end);
    found.push({
      ...PLAIN,
      kind: name.kind,
      start: span.start,
      end: span.end,
      answer: full?.text ?? shown,
      accepted: [...acceptedNames(name.text, shown, full?.text ?? null), ...shortFor(reading, name.text)],
      fuller: full ?? null,
    });
  }
  return found;
}

function shortFor(reading: SentenceReading, name: string): string[] {
  const full = reading.aliases.shorts.get(name);
  return full ? [full.text.replace(/\s+/g, ' ')] : [];
}

function acceptedNames(name: string, shown: string, full: string | null): string[] {
  const last = name.split(' ').at(-1) ?? name;
  const others = [...countryAliases(name), ...(full === null ? [] : [name])];
  const person =
    name.includes(' ') &&
    last !== name &&
    full === null &&
    /^\p{Lu}/u.test(last) &&
    !shown.startsWith('the ');
  return [
    ...new Set([
      ...(shown === name ? [] : [name]),
      ...others,
      ...(person && others.length === 0 ? [last] : []),
    ]),
  ];
}

/** "is called [the Rankine cycle]", "known as [steam locomotives]": a term where it is given its name. */
function termIn(words: readonly Token[]): { from: number; term: boolean } | null {
  const at = words.findLastIndex(
    (word, i) =>
      /^(?:called|termed|named|dubbed)$/.test(word.lower) ||
      (word.lower === 'as' && words[i - 1]?.lower === 'known'),
  );
  const size = words.length - at - 1;
  const fits =
    at >= 0 &&
    size > 0 &&
    size <= 5 &&
    words.slice(at + 1).every((word) => word.kind === 'word' && !PREPOSITIONS.has(word.lower));
  return fits ? { from: at + 1, term: true } : null;
}

/** "a memorandum on [civil nuclear cooperation]": a phrase of plain words that ends its piece. */
function phraseIn(words: readonly Token[]): { from: number; term: boolean } | null {
  let from = words.length;
  while (from > 0 && isPhraseWord(words[from - 1])) from -= 1;
  const size = words.length - from;
  const opens = /^(?:on|into|of)$/.test(words[from - 1]?.lower ?? '');
  return opens && size >= 2 && size <= 4 ? { from, term: false } : null;
}

function phraseTargets(reading: SentenceReading): Target[] {
  return reading.pieces.flatMap((piece) => {
    const words = reading.tokens.slice(piece.from, piece.to);
    const found = termIn(words) ?? phraseIn(words);
    const first = words[found?.from ?? -1];
    const last = words.at(-1);
    if (!found || !first || !last) return [];
    const answer = reading.article.text.slice(first.start, last.end);
    const bare = answer.replace(/^(?:the|a|an) /, '');
    return [
      {
        ...PLAIN,
        kind: found.term ? 'thing' : 'phrase',
        start: first.start,
        end: last.end,
        answer,
        accepted: bare === answer ? [] : [bare],
      },
    ];
  });
}

function isPhraseWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital || token.lower.startsWith("'")) return false;
  return isContentWord(token) && !hasForm(token.text, 'ing') && !/ly$/.test(token.lower);
}

/** All targets of a sentence in reading order; none overlaps another of the same kind. */
export function targetsOf(reading: SentenceReading): readonly Target[] {
  const firm = [...numberTargets(reading), ...dateTargets(reading), ...nameTargets(reading)];
  const phrases = phraseTargets(reading).filter((p) => !firm.some((t) => t.start < p.end && p.start < t.end));
  return [...firm, ...phrases].sort((a, b) => a.start - b.start || a.end - b.end);
}
