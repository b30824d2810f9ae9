/** What a learner may wish of a quiz, and the words for it. */
import type { ArticleId } from '../../../../content/deck.js';
import { QUIZ_KINDS, type QuizKind } from '../../../../content/quiz/item.js';
import type { QuizRow } from '../../../store/quiz-row.js';

export type Size =
  | { readonly kind: 'questions'; readonly many: number }
  | { readonly kind: 'minutes'; readonly many: number };

export type Wish = {
  /** Empty for the whole library. */
  readonly articles: readonly ArticleId[];
  readonly size: Size;
  readonly kinds: readonly QuizKind[];
  /** Whether each answer is shown at once, or all at the end. */
  readonly tellAtOnce: boolean;
};

/** The lengths on offer. */
export const SIZES: readonly Size[] = [
  { kind: 'questions', many: 10 },
  { kind: 'questions', many: 20 },
  { kind: 'questions', many: 40 },
  { kind: 'minutes', many: 5 },
  { kind: 'minutes', many: 10 },
  { kind: 'minutes', many: 20 },
];

/** The wishes of a quiz that was taken, to be taken again; null where they are not known, or not of this version. */
export function wishOf({ articles, wished }: QuizRow): Wish | null {
  if (!wished || !Array.isArray(wished.kinds)) return null;
  const { size, tellAtOnce } = wished;
  const kinds = QUIZ_KINDS.filter((kind) => wished.kinds.includes(kind));
  const known = SIZES.find(({ kind, many }) => kind === size?.kind && many === size.many);
  return known && kinds.length > 0 ? { articles, size: known, kinds, tellAtOnce: tellAtOnce === true } : null;
}

/** A quick learner needs so many seconds for an item; a quiz by time must not run dry. */
const SECONDS_AN_ITEM = 5;
const MINUTE_MS = 60_000;

/** Ten questions of every kind, each answer at once. */
export function firstWish(articles: readonly ArticleId[]): Wish {
  return { articles, size: { kind: 'questions', many: 10 }, kinds: QUIZ_KINDS, tellAtOnce: true };
}

/** How many items the quiz needs at most, and its limit in ms. */
export function extentOf({ kind, many }: Size): { readonly length: number; readonly limitMs: number | null } {
  if (kind === 'questions') return { length: many, limitMs: null };
  return { length: Math.ceil((many * 60) / SECONDS_AN_ITEM), limitMs: many * MINUTE_MS };
}

const LABELS: Readonly<Record<QuizKind, string>> = {
  question: 'Question',
  cloze: 'Gap',
  typed: 'Typed answer',
  choice: 'Choice',
  'true or false': 'True or false',
  match: 'Matching',
  order: 'Putting in order',
};

/** The name of a kind. */
export function kindLabel(kind: QuizKind): string {
  return LABELS[kind];
}

/** "10 questions", "5 minutes". */
export function sizeLabel({ kind, many }: Size): string {
  return `${many} ${kind}`;
}
