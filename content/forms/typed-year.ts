/** A gap on a year is typed, once the prompt says that a year is wanted. */
import { type Card, cardId, GAP, type NumberCard } from '../deck.js';

const BEFORE = /\b(in|since|until|till|by|before|after|from|around|about) $/i;

/** "In _____ Anna Penn died.": a name right behind an opening year is no part of it; "In _____ BC" is. */
const NAMED_AFTER = /^ (?!BC|AD|CE)\p{Lu}\p{Ll}/u;

/**
 * "In _____, Anna Penn …" as "In the year _____, Anna Penn …"; null where the answer is no year or has no such place.
 * Of three digits only what is known to be a date is a year.
 */
export function typedYearOf(card: Card, dated = false): NumberCard | null {
  const year = dated ? /^\d{3,4}$/ : /^(?:1\d{3}|20\d{2})$/;
  if (card.kind !== 'cloze' || !year.test(card.answer)) return null;
  const at = card.prompt.indexOf(GAP);
  const before = card.prompt.slice(0, at);
  const after = card.prompt.slice(at + GAP.length);
  const opens = dated && /^(?:[^_]+: )?In $/.test(before) && NAMED_AFTER.test(after);
  if (at < 0 || !BEFORE.test(before) || !(opens || /^(?:[,.;]| \p{Ll}|$)/u.test(after))) return null;
  const prompt = /\byear\b/.test(before) ? card.prompt : `${before}the year ${GAP}${after}`;
  const { accepted, evidence, fact, answer } = card;
  const quantity = { kind: 'count', value: Number(answer), unit: 'year', hedge: null } as const;
  return {
    kind: 'number',
    id: cardId(fact, 'number', prompt),
    fact,
    prompt,
    answer,
    accepted,
    evidence,
    quantity,
  };
}
