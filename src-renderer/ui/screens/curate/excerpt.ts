/** A place of an article with the words around it, and what tells two sentences apart. */
import type { Article, Span } from '../../../../content/deck.js';

/** Characters shown to either side of a place, and of a place itself. */
const AROUND = 70;
const MOST = 150;

type Piece = { readonly text: string; readonly differs: boolean };

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const VALUE = new RegExp(
  `(?:(?:${MONTHS})\\s|[$€£¥]\\s?)?\\d+(?:[.,:]\\d+)*(?:\\s?%|\\s(?:${MONTHS}|hundred|thousand|million|billion|trillion|percent|[ap]\\.m\\.?))?|\\b(?:${NUMBER_WORDS})(?:-(?:${NUMBER_WORDS}))?\\b`,
  'giu',
);

function headOf(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

function tailOf(text: string, most: number): string {
  if (text.length <= most) return text;
  return `…${text.slice(-most).replace(/^\S*\s+/, '')}`;
}

/** What stands before a place in its sentence, the place, and what stands after it; long ends are cut at a word. */
export function excerpt(article: Article, span: Span): readonly [string, string, string] {
  const sentence = article.sentences.find((one) => one.start <= span.start && span.start < one.end) ?? span;
  const before = article.text.slice(sentence.start, span.start);
  const after = article.text.slice(span.end, Math.max(span.end, sentence.end));
  return [
    tailOf(before, AROUND),
    headOf(article.text.slice(span.start, span.end), MOST),
    headOf(after, AROUND),
  ];
}

function valuesOf(text: string): Set<string> {
  return new Set([...text.matchAll(VALUE)].map(([value]) => value.toLowerCase()));
}

/** A sentence in pieces; numbers and dates that none of the other sentences has are marked. */
export function differing(quote: string, others: readonly string[]): readonly Piece[] {
  const known = new Set(others.flatMap((other) => [...valuesOf(other)]));
  const pieces: Piece[] = [];
  let done = 0;
  for (const found of quote.matchAll(VALUE)) {
    if (known.has(found[0].toLowerCase())) continue;
    if (found.index > done) pieces.push({ text: quote.slice(done, found.index), differs: false });
    done = found.index + found[0].length;
    pieces.push({ text: found[0], differs: true });
  }
  if (done < quote.length) pieces.push({ text: quote.slice(done), differs: false });
  return pieces;
}
