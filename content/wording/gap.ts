/** The plain form: the cut clause with a gap; a number keeps hedge and unit beside its gap and is typed. */
import type { AnswerSpan } from '../cards/answer-span.js';
import type { Quantity } from '../deck.js';
import type { Amount } from '../language/mentions.js';
import { isPeople } from './first-word.js';
import { asStatement, type Part, written } from './parts.js';
import type { Phrases } from './phrases.js';
import { lower, tagOf } from './phrases.js';

/** The words that the gap stands for; those of a number alone where the span is a number with its unit. */
export type Hole = { readonly first: number; readonly last: number; readonly amount: Amount | null };

/** The number's own words: the unit ("$", "%", "boats") stays beside the gap. */
function numberWords({ first, last, unitWords }: Amount): { first: number; last: number } {
  if (unitWords === null) return { first, last };
  if (unitWords.first === first && unitWords.last < last) return { first: unitWords.last + 1, last };
  if (unitWords.last === last && unitWords.first > first) return { first, last: unitWords.first - 1 };
  return { first, last };
}

/** The one amount that a span is, give or take its hedge and its unit. */
function amountOf({ reading, first, last, kind }: AnswerSpan): Amount | null {
  if (kind !== 'number' && kind !== 'noun phrase') return null;
  const inside = reading.amounts.filter((amount) => {
    const own = numberWords(amount);
    return own.first >= first && own.last <= last;
  });
  const [amount] = inside;
  if (inside.length !== 1 || amount === undefined || amount.high !== null) return null;
  const until = Math.max(amount.last, amount.unitWords?.last ?? 0);
  return first >= amount.hedgeFirst - 1 && last <= until ? amount : null;
}

/** Where the gap is: on the number inside "more than 40 flights", with the article of "an engine" taken in (L2). */
export function holeOf(span: AnswerSpan, phrases: Phrases): Hole {
  const { first, last } = span;
  const amount = amountOf(span);
  if (amount) return { ...numberWords(amount), amount };
  const article = /^an?$/.test(lower(phrases, first - 1)) && !/^an?$/.test(lower(phrases, first));
  return { first: article ? first - 1 : first, last, amount: null };
}

/** Whether the unit of a number is told beside its gap. */
export function unitShown(parts: readonly Part[], amount: Amount): boolean {
  if (amount.unit === '') return false;
  const gap = parts.findIndex((part) => part.gap);
  const around = [parts[gap - 1]?.text, parts[gap + 1]?.text].join(' ');
  return /[\p{L}%$€£¥₹°]/u.test(around);
}

const COUNTED_BY =
  /\b(?:of|over|about|nearly|almost|killing|wounding|injuring|saved|to) _____(?=[.,;]| \p{Ll})/u;

/** "a population of _____", "killing _____ and wounding 238": a count of two digits or more needs no unit to be typed. */
export function isBareCount({ unit, kind, value }: Amount, prompt: string): boolean {
  return unit === '' && kind === 'count' && value >= 10 && COUNTED_BY.test(prompt);
}

/** What a number card keeps of an amount. */
export function quantityOf({ kind, value, unit, hedge }: Amount): Quantity {
  return { kind, value, unit, hedge };
}

/** A prompt after its topic; as it is where it says the topic itself, of a question also in small letters. */
export function inFront(label: string, prompt: string): string {
  const words = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  const small = /\?$/.test(prompt) && label.includes(' ');
  const told =
    words(prompt).includes(words(label)) ||
    (small && words(prompt.toLowerCase()).includes(words(label.toLowerCase())));
  return label === '' || told ? prompt : `${label}: ${prompt}`;
}

/** The prompt of a gap, after a topic where nothing in it names one. */
export function gapPrompt(parts: readonly Part[], label: string): string {
  return inFront(label, asStatement(written(parts)));
}

/** "Scarn Rock": the first word of a sentence that belongs to the name behind it, whatever its tag. */
function opensName({ words }: Phrases): boolean {
  return /^(?:compound|flat)/.test(words[0]?.label ?? '') && /^\p{Lu}/u.test(words[1]?.text ?? '');
}

/** The answer as written, in lower case where only the sentence's beginning made it upper. */
export function answerText(span: AnswerSpan, phrases: Phrases, hole: Hole): string {
  const { reading } = span;
  const from = reading.words[hole.first]?.start ?? span.start;
  const to = reading.words[hole.last]?.end ?? span.end;
  const text = reading.article.text.slice(from, to).replace(/\s+/g, ' ');
  const opener =
    hole.first === 0 &&
    !opensName(phrases) &&
    !/^NNP|^CD$/.test(tagOf(phrases, 0)) &&
    !isPeople(phrases.words[0]?.text ?? '') &&
    /^\p{Lu}(?:\p{Ll}| )/u.test(text);
  const named = reading.entities.some((n) => n.start === from);
  return opener && !named ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Other ways to give the answer: the full name of a surname or abbreviation, the words without their article. */
export function otherAnswers({ reading, start, end }: AnswerSpan, answer: string): readonly string[] {
  const entity = reading.entities.find((e) => e.start >= start && e.end === end);
  const bare = answer.replace(/^(?:the|an?) /i, '');
  return [...new Set([entity?.full ?? answer, entity?.text ?? answer, bare])].filter(
    (text) => text !== answer,
  );
}
