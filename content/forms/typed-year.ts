/** A gap on a year is typed, once the prompt says that a year is wanted. */
import { type Card, cardId, GAP, type NumberCard } from '../deck.js';

const BEFORE = /\b(in|since|until|till|by|before|after|from|around) $/i;

/** "In _____, Anna Penn …" as "In the year _____, Anna Penn …"; null where the answer is no year or has no such place. */
export function typedYearOf(card: Card): NumberCard | null {
  if (card.kind !== 'cloze' || !/^(?:1\d{3}|20\d{2})$/.test(card.answer)) return null;
  const at = card.prompt.indexOf(GAP);
  const before = card.prompt.slice(0, at);
  const after = card.prompt.slice(at + GAP.length);
  if (at < 0 || !BEFORE.test(before) || !/^(?:[,.;]| \p{Ll}|$)/u.test(after)) return null;
  const prompt = `${before}the year ${GAP}${after}`;
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
