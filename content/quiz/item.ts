/** What a quiz asks: one item of one kind, with its right answer and the sentences that it rests on. */
import { type Asked, judge, type Verdict } from '../answers/judge.js';
import type { CardId, Evidence } from '../deck.js';
import type { MatchQuiz } from '../forms/match.js';
import type { OrderEvent } from '../forms/order.js';

export type QuizKind = 'question' | 'cloze' | 'typed' | 'choice' | 'true or false' | 'match' | 'order';

/** In the order in which they are offered. */
export const QUIZ_KINDS: readonly QuizKind[] = [
  'question',
  'cloze',
  'typed',
  'choice',
  'true or false',
  'match',
  'order',
];

type Common = {
  /** Made from what it asks: the same item always has the same. */
  readonly id: string;
  /** The cards it was made from, or that rest on the same sentences. */
  readonly cards: readonly CardId[];
  readonly evidence: readonly Evidence[];
};

/** The learner recalls, sees the answer, and says whether it was that. */
type RecallItem = Common & {
  readonly kind: 'question' | 'cloze';
  readonly prompt: string;
  readonly answer: string;
};
type TypedItem = Common & {
  readonly kind: 'typed';
  readonly prompt: string;
  readonly answer: string;
  readonly asked: Asked;
};
export type ChoiceItem = Common & {
  readonly kind: 'choice';
  readonly prompt: string;
  readonly answer: string;
  readonly options: readonly string[];
};
/** `answer` is what belongs where a false statement has something else. */
export type StatementItem = Common & {
  readonly kind: 'true or false';
  readonly statement: string;
  readonly isTrue: boolean;
  readonly answer: string;
};
/** `solution` holds the place of each left side's right side. */
export type MatchItem = Common & {
  readonly kind: 'match';
  readonly lefts: readonly string[];
  readonly rights: readonly string[];
  readonly solution: MatchQuiz['solution'];
};
/** `solution` holds the places of the events, earliest first. */
export type OrderItem = Common & {
  readonly kind: 'order';
  readonly events: readonly OrderEvent[];
  readonly solution: readonly number[];
};

export type QuizItem = RecallItem | TypedItem | ChoiceItem | StatementItem | MatchItem | OrderItem;

/** What a learner gave. `overruled` turns the verdict on what was typed round. */
export type Given =
  | { readonly kind: 'said'; readonly knew: boolean }
  | { readonly kind: 'typed'; readonly text: string; readonly overruled: boolean }
  | { readonly kind: 'picked'; readonly place: number }
  | { readonly kind: 'placed'; readonly places: readonly number[] }
  | { readonly kind: 'nothing' };

/** The verdict on what was typed; null for anything else. `known` as for `judge`. */
export function verdictOn(item: QuizItem, given: Given, known: readonly string[]): Verdict | null {
  return item.kind === 'typed' && given.kind === 'typed' ? judge(item.asked, given.text, known) : null;
}

function pickedRight(item: QuizItem, place: number): boolean {
  if (item.kind === 'choice') return item.options[place] === item.answer;
  return item.kind === 'true or false' && (place === 0) === item.isTrue;
}

function placedRight(item: QuizItem, places: readonly number[]): boolean {
  if (item.kind !== 'match' && item.kind !== 'order') return false;
  const { solution } = item;
  return places.length === solution.length && solution.every((place, i) => places[i] === place);
}

/** Whether what was given is right. Of a statement, the first place is "true"; nothing given is never right. */
export function isRight(item: QuizItem, given: Given, known: readonly string[]): boolean {
  switch (given.kind) {
    case 'said':
      return given.knew && (item.kind === 'question' || item.kind === 'cloze');
    case 'typed':
      return (verdictOn(item, given, known)?.right ?? false) !== given.overruled;
    case 'picked':
      return pickedRight(item, given.place);
    case 'placed':
      return placedRight(item, given.places);
    default:
      return false;
  }
}
