/** The plain form: the cut clause with a gap; a number keeps hedge and unit beside its gap and is typed. */
import type { AnswerSpan } from '../cards/answer-span.js';
import type { NumberMention } from '../language/6-numbers.js';
import type { SentenceReading } from '../language/reading.js';
import { asStatement, type Part, written } from './parts.js';
import type { Phrases } from './phrases.js';
import { lower, tagOf } from './phrases.js';

/** The words that the gap stands for; those of a number alone where the span is a number with its unit. */
export type Hole = { readonly first: number; readonly last: number; readonly amount: NumberMention | null };

function wordsOf(reading: SentenceReading, start: number, end: number): readonly number[] {
  return reading.words.flatMap((w, i) => (w.start >= start && w.end <= end ? [i] : []));
}

/** Where the gap is: on the number inside "more than 40 flights", with the article of "an engine" taken in. */
export function holeOf(span: AnswerSpan, phrases: Phrases): Hole {
  const { reading, first, last } = span;
  const amount = reading.numbers.find(
    (n) =>
      n.start >= span.start &&
      n.end <= span.end &&
      n.hedgeStart <= (reading.words[first + 2]?.start ?? n.hedgeStart),
  );
  const many = reading.numbers.filter((n) => n.start >= span.start && n.end <= span.end).length > 1;
  const at =
    amount && !many && /^(?:number|noun phrase)$/.test(span.kind)
      ? wordsOf(reading, amount.start, amount.end)
      : [];
  const [from, to] = [at[0], at.at(-1)];
  if (amount && from !== undefined && to !== undefined && from - first <= 3 && last - to <= 2)
    return { first: from, last: to, amount };
  const article = /^an?$/.test(lower(phrases, first - 1)) && !/^an?$/.test(lower(phrases, first));
  return { first: article ? first - 1 : first, last, amount: null };
}

/** Whether the unit of a number is told beside its gap. */
export function unitShown(parts: readonly Part[], amount: NumberMention): boolean {
  if (amount.quantity.unit === '') return false;
  const gap = parts.findIndex((part) => part.gap);
  const around = [parts[gap - 1]?.text, parts[gap + 1]?.text].join(' ');
  return /[\p{L}%$€£¥₹°]/u.test(around);
}

/** The prompt of a gap, after a topic where nothing in it names one. */
export function gapPrompt(parts: readonly Part[], label: string): string {
  return (label === '' ? '' : `${label}: `) + asStatement(written(parts));
}

/** The answer as written, in lower case where only the sentence's beginning made it upper. */
export function answerText(span: AnswerSpan, phrases: Phrases, hole: Hole): string {
  const { reading } = span;
  const from = reading.words[hole.first]?.start ?? span.start;
  const to = reading.words[hole.last]?.end ?? span.end;
  const text = reading.article.text.slice(from, to).replace(/\s+/g, ' ');
  const opener = hole.first === 0 && !/^NNP|^CD$/.test(tagOf(phrases, 0)) && /^\p{Lu}\p{Ll}/u.test(text);
  const named = reading.entities.some((n) => n.start === from);
  return opener && !named ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Other ways to give the answer: the full name of a surname or abbreviation, the words without their article. */
export function otherAnswers({ reading, start, end }: AnswerSpan, answer: string): readonly string[] {
  const full = reading.entities.find((e) => e.start >= start && e.end === end)?.full;
  const bare = answer.replace(/^(?:the|an?) /i, '');
  return [...new Set([full ?? answer, bare])].filter((text) => text !== answer);
}
