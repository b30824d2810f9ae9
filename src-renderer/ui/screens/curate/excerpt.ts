/** A place of an article with the words around it. */
import type { Article, Span } from '../../../../content/deck.js';

/** Characters shown to either side of a place, and of a place itself. */
const AROUND = 70;
const MOST = 150;

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
