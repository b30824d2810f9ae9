/** Answers that count, or that carry their own short form: A1, L1, U1. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases } from '../phrases.js';

/** "90%" before "decrease": a number and its sign are one, though both hang on the noun behind them. */
export function isAmount({ first, last, kind, reading }: AnswerSpan): boolean {
  const whole = reading.amounts.some((a) => {
    const from = Math.min(a.first, a.unitWords?.first ?? a.first);
    return (from === first || a.hedgeFirst === first) && Math.max(a.last, a.unitWords?.last ?? 0) === last;
  });
  return kind === 'number' && whole;
}

const PARTIES =
  /^(?:country|nation|state|side|man|woman|party|company|team|group|leader|person|city|brother|sister)$/;

/** U1: "between the two nations" counts those that were named before. */
export function checkCounted({ first, kind, reading, last }: AnswerSpan, phrases: Phrases): Fault | null {
  const amount = reading.amounts.find((a) => a.first >= first && a.first <= last);
  const two = kind === 'number' && amount?.kind === 'count' && amount.value === 2;
  const the = /^(?:the|these|those)$/.test(lower(phrases, (amount?.first ?? first) - 1));
  return two && the && PARTIES.test(amount.unit) ? fault('U1', 'counts those that were named before') : null;
}

/** L1: "a memorandum of understanding, or MOU": one form gives the other away, and both are no one answer. */
export function checkOwnShort({ reading, start, end }: AnswerSpan): Fault | null {
  const { text } = reading.article;
  const both = /^\p{Ll}.*(?:, or | \()\p{Lu}{2,}\)?$/u.test(text.slice(start, end));
  const behind = /^(?:, or | \()(\p{Lu}{2,})\b/u.exec(text.slice(end, end + 12))?.[1] ?? '';
  const first = text.slice(start, start + 1);
  const plain = /\p{Ll}/u.test(first) && behind.startsWith(first.toUpperCase());
  return both || plain ? fault('L1', 'its short form gives it away') : null;
}
