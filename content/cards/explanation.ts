/** How a card came to be: what it was made from, what it scored, what it passed and what it won against. */
import type { ArticleId, CardId, Span } from '../deck.js';

/** One thing the score is made of; `value` is what was seen, `contribution` what it adds to the score. */
export type Feature = { readonly name: string; readonly value: number; readonly contribution: number };

/** Another candidate of the same sentence. */
export type Rival = Span & {
  readonly text: string;
  /** Null where it was refused before it was scored. */
  readonly score: number | null;
  /** "card", or the id of the rule that refused it with its reason ("W3 over the budget"). */
  readonly outcome: string;
};

export type Explanation = {
  readonly card: CardId;
  /** The words that became the answer, where they stand, and of what kind they are. */
  readonly candidate: {
    readonly article: ArticleId;
    readonly span: Span;
    readonly text: string;
    readonly kind: string;
  };
  readonly score: number;
  /** Largest contribution first; empty where the score is not made of parts. */
  readonly features: readonly Feature[];
  /** The chance that a strict reader keeps it, and what it is made of, largest contribution first. */
  readonly kept: number;
  /** The chance that counts for a proposal: less than `kept` for a report's own day. */
  readonly sure: number;
  readonly keptFor: readonly Feature[];
  /** Ids of the rules that were tried on it and held. */
  readonly passed: readonly string[];
  readonly rivals: readonly Rival[];
};
