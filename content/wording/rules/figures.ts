/** L1, L4, U1: figures that are not worth asking for, or that the prompt gives away. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';
import { lower, type Phrases } from '../phrases.js';

/** A count so small is soon counted. */
const FEW = 12;
/** From here on a count is a statistic. */
const MANY = 1000;

function amountIn({ reading, first, last }: AnswerSpan) {
  return reading.amounts.find((a) => a.first >= first && a.last <= last);
}

/** “_____ countries lead: Oslo, …”: who can count needs to know nothing. */
function isListed(span: AnswerSpan, parts: readonly Part[]): boolean {
  const amount = amountIn(span);
  if (span.kind !== 'number' || amount?.kind !== 'count' || amount.value > FEW) return false;
  const colon = parts.findIndex((part) => part.text === ':' && part.at > span.last);
  return colon >= 0 && parts.slice(colon).some((part) => /^(?:,|and|or)$/.test(part.text));
}

/** “the _____-dimensional case”. */
function isShape(span: AnswerSpan, phrases: Phrases): boolean {
  const amount = amountIn(span);
  const small = span.kind === 'number' && amount !== undefined && amount.value <= 3;
  return (
    small &&
    lower(phrases, span.last + 1) === '-' &&
    /^(?:dimensional|sided|way|fold|part|step)$/.test(lower(phrases, span.last + 2))
  );
}

/** “_____ steps are involved”: a count of what nobody names. */
function isBareCount(span: AnswerSpan, phrases: Phrases, parts: readonly Part[]): boolean {
  const amount = amountIn(span);
  if (span.kind !== 'number' || amount?.kind !== 'count' || amount.value > FEW) return false;
  if (parts[0]?.gap !== true) return false;
  const unit = amount.unitWords?.last ?? -1;
  const next = lower(phrases, unit + 1);
  const plain = !phrases.words.slice(span.first, unit + 1).some(({ tag }) => tag.startsWith('NNP'));
  return unit > span.last && plain && !/^(?:of|in|from|that|who|which)$/.test(next);
}

/** “In _____, 31.3% of adults smoked”: the figure is worth asking for, the year of the count is not. */
function isYearOfCount(span: AnswerSpan, parts: readonly Part[]): boolean {
  if (span.kind !== 'date' || !/\d{4}$/.test(span.reading.article.text.slice(span.start, span.end)))
    return false;
  const before = parts[parts.findIndex((part) => part.gap) - 1]?.text.toLowerCase() ?? '';
  if (/^(?:since|until|from|before|after|to)$/.test(before)) return false;
  const kept = new Set(parts.filter((part) => !part.gap).map((part) => part.at));
  return span.reading.amounts.some(
    (a) => kept.has(a.first) && (a.kind === 'percent' || (a.kind === 'count' && a.value >= MANY)),
  );
}

/** The fault of a figure in its prompt, or null. */
export function checkFigures(span: AnswerSpan, phrases: Phrases, parts: readonly Part[]): Fault | null {
  if (span.kind !== 'number' && span.kind !== 'date') return null;
  if (isListed(span, parts)) return fault('L1', 'what it counts is listed behind it');
  if (isShape(span, phrases)) return fault('L4', 'a shape is no figure');
  if (isBareCount(span, phrases, parts)) return fault('U1', 'a count of what nobody names');
  return isYearOfCount(span, parts) ? fault('L4', 'the year of a count') : null;
}
