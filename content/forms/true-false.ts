/** True or false: a quiz form made from the options of a choice, never the only form of a fact (U3). */
import { type CardId, type ChoiceCard, type Evidence, GAP } from '../deck.js';
import { fixedNumber } from './placing.js';

/** A statement to be judged. `evidence` carries what is right; `answer` is what stands in its place. */
export type TrueFalse = {
  readonly kind: 'true or false';
  readonly card: CardId;
  readonly statement: string;
  readonly isTrue: boolean;
  readonly answer: string;
  readonly evidence: readonly Evidence[];
};

/** The gap filled, with a capital where it opens the sentence. */
function filled(prompt: string, words: string): string {
  const text = prompt.replace(GAP, () => words);
  return prompt.startsWith(GAP) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/**
 * The statement with the answer, or with one of the wrong options, always the same one; null where the prompt is no
 * gapped sentence. A wrong option stands in no evidence of the card (M4), so the statement is false by all of it.
 */
export function trueFalseOf(card: ChoiceCard, isTrue: boolean): TrueFalse | null {
  const { id, prompt, answer, options, evidence } = card;
  const wrong = options.filter((option) => option !== answer);
  const words = isTrue ? answer : wrong[fixedNumber(id) % wrong.length];
  if (words === undefined || prompt.split(GAP).length !== 2) return null;
  return { kind: 'true or false', card: id, statement: filled(prompt, words), isTrue, answer, evidence };
}

/** One statement for each choice that has one, half of them true, in an order that tells nothing. */
export function trueFalseQuiz(cards: readonly ChoiceCard[]): readonly TrueFalse[] {
  const fit = cards.filter((card) => trueFalseOf(card, true) !== null);
  const byChance = fit.toSorted((a, b) => fixedNumber(a.id) - fixedNumber(b.id));
  const right = new Set(byChance.slice(0, Math.ceil(fit.length / 2)));
  return fit.flatMap((card) => trueFalseOf(card, right.has(card)) ?? []);
}
