/** One thing that might be asked: a target of a statement, worded, not yet in the form of a card. */
import type { Evidence } from '../deck.js';
import type { Statement } from '../facts/statements.js';
import type { Target } from '../facts/targets.js';
import type { Word } from './wording.js';

export type Candidate = {
  readonly statement: Statement;
  readonly target: Target;
  /** The prompt's words with the gap among them. */
  readonly words: readonly Word[];
  /** "Steam engine: " in front of a prompt that does not name its topic; else empty. */
  readonly label: string;
  readonly evidence: readonly Evidence[];
};
