/** The forms of one wording, the leading one first: question, typed number or year, choice, gap. */
import type { Candidate } from '../cards/candidate.js';
import { cardOf } from '../cards/form.js';
import type { Card } from '../deck.js';
import type { Draft } from '../wording/draft.js';
import { choiceOf } from './choice.js';
import type { Pool } from './pool.js';
import { typedYearOf } from './typed-year.js';

/**
 * A question and a typed number ask for recall and take nothing but the fact itself, so they lead. A gap is beaten by
 * a choice, which is read faster and names the kind of answer, but only where all its options are honest; the gap
 * stays behind it as the recall form (M7). `card`: the recall form, where it was made before.
 */
export function formsOf(
  candidate: Candidate,
  draft: Draft,
  pool: Pool,
  card: Card = cardOf(candidate, draft),
): readonly Card[] {
  if (draft.kind !== 'cloze') return [card];
  const typed = typedYearOf(card, candidate.span.kind === 'date');
  if (typed) return [typed, card];
  const choice = choiceOf(candidate, draft, pool, card);
  return choice ? [choice, card] : [card];
}
