/** The row of a quiz. */
import type { ArticleId, CardId } from '../../content/deck.js';

/** A quiz that was finished. Nothing else follows from it. */
export type QuizRow = {
  /** When it ended: ms since 1970 UTC, moved forward where needed to stay unique. */
  readonly id: number;
  /** What it was about; empty for the whole library. */
  readonly articles: readonly ArticleId[];
  /** The same seed over the same library gives the same quiz. */
  readonly seed: string;
  readonly asked: number;
  readonly right: number;
  readonly tookMs: number;
  /** Cards behind what was not right, each once. */
  readonly missed: readonly CardId[];
};
