/** A clause cut to its answer, with all pointers settled: what every form is made from. */
import type { AnswerSpan } from '../cards/answer-span.js';
import type { Evidence } from '../deck.js';
import type { Clause } from './clause.js';
import type { Cut } from './cut.js';
import type { Mark } from './draft.js';
import type { Hole } from './gap.js';
import type { Part } from './parts.js';
import type { Phrases } from './phrases.js';

export type Worded = {
  readonly span: AnswerSpan;
  readonly phrases: Phrases;
  readonly clause: Clause;
  readonly cut: Cut;
  readonly hole: Hole;
  readonly parts: readonly Part[];
  readonly support: readonly Evidence[];
  readonly marks: readonly Mark[];
  /** The full name where the answer is a part of a person's; else null. */
  readonly fullName: string | null;
  /** The year of the day or month that is asked for, where neither it nor the prompt says it; null where nobody tells it; else empty. */
  readonly year: string | null;
  /** The topic that stands before a gap whose clause names nothing; else empty. */
  readonly label: string;
  /** The topic where the clause names something, but opens on a thing that only the topic tells; else empty. */
  readonly about: string;
  /** True where the sentence is asked as it stands, its parse not believed. */
  readonly whole: boolean;
};
