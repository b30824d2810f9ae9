/** The row of a quiz. */
import type { ArticleId, CardId } from '../../content/deck.js';
import type { QuizKind } from '../../content/quiz/item.js';

/** What was wished of it, beside its articles. */
type QuizWished = {
  readonly kinds: readonly QuizKind[];
  readonly size: { readonly kind: 'questions' | 'minutes'; readonly many: number };
  readonly tellAtOnce: boolean;
};

/** A quiz that was finished. Nothing else follows from it. */
export type QuizRow = {
  /** When it ended: ms since 1970 UTC, moved forward where needed to stay unique. */
  readonly id: number;
  /** What it was about; empty for the whole library. */
  readonly articles: readonly ArticleId[];
  /** With the same wishes, over the same library, it gives the same quiz. */
  readonly seed: string;
  /** Absent in quizzes of before they could be taken again. */
  readonly wished?: QuizWished;
  readonly asked: number;
  readonly right: number;
  readonly tookMs: number;
  /** Cards behind what was not right, each once. */
  readonly missed: readonly CardId[];
};
