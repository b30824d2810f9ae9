/** A sentence with a gap. */
import { type ClozeCard, cardId } from '../deck.js';
import type { Candidate } from './candidate.js';
import { asStatement } from './trim.js';

/** The plainest form; every candidate that passed the rules has it. */
export function clozeOf({ statement, target, words, label, evidence }: Candidate): ClozeCard {
  const prompt = label + asStatement(words);
  const { fact } = statement;
  return {
    kind: 'cloze',
    id: cardId(fact.id, 'cloze', prompt),
    fact: fact.id,
    prompt,
    answer: target.answer,
    accepted: target.accepted,
    evidence,
  };
}
