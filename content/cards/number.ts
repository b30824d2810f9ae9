/** A number to be typed: its unit and its hedge stay in the prompt. */
import { cardId, type NumberCard } from '../deck.js';
import { carriesTense } from '../language/8-verbs.js';
import type { Candidate } from './candidate.js';
import { asStatement, written } from './trim.js';
import type { Word } from './wording.js';

/** "Over 40 charter flights have been …" → "How many charter flights have been …?", where the number opens its clause. */
function howMany({ statement, target, words }: Candidate): string | null {
  const { reading } = statement;
  const mention = reading.numbers.find((n) => n.start === target.start);
  const gap = words.findIndex((word) => word.gap);
  if (mention?.quantity.kind !== 'count' || mention.unitText === '') return null;
  const subject = words.findIndex((word) => word.role === 'core');
  if (words[subject]?.token.start !== mention.hedgeStart) return null;
  const verb = words.findIndex((word, i) => i > gap && word.token.start >= mention.unitEnd);
  const token = words[verb]?.token;
  if (
    !token ||
    !carriesTense(reading.tokens, reading.tokens.indexOf(token)) ||
    /^(?:is|was|has)$/.test(token.lower)
  )
    return null;
  const lead = written(words.slice(0, subject)).trim();
  const rest = written(words.slice(gap + 1).filter((word) => word.role === 'core'));
  const question = lead === '' ? `How many ${rest}?` : `${lead}, how many ${rest}?`;
  return question.charAt(0).toUpperCase() + question.slice(1);
}

function shownUnit(words: readonly Word[], quantity: NumberCard['quantity']): boolean {
  const gap = words.findIndex((word) => word.gap);
  const around = [words[gap - 1]?.text, words[gap + 1]?.text].join(' ');
  return quantity.unit === '' || /[\p{L}%$€£¥₹]/u.test(around);
}

/** The card, or null when the number's unit is not beside the gap. */
export function numberOf(candidate: Candidate): NumberCard | null {
  const { statement, target, words, label, evidence } = candidate;
  const { quantity } = target;
  if (quantity === null || !shownUnit(words, quantity)) return null;
  const prompt = label + (howMany(candidate) ?? asStatement(words));
  const { fact } = statement;
  const accepted = [String(quantity.value)].filter((value) => value !== target.answer);
  return {
    kind: 'number',
    id: cardId(fact.id, 'number', prompt),
    fact: fact.id,
    prompt,
    answer: target.answer,
    accepted,
    evidence,
    quantity,
  };
}
