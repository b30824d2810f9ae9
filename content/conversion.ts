/** What a run of the pipeline gives back beside the deck: summaries, tables, disagreements, and what was left out. */
import type {
  Article,
  ArticleId,
  CalendarDate,
  Card,
  Evidence,
  Fact,
  FactStatus,
  Quantity,
  Span,
} from './deck.js';

/** A sentence of a summary: the words of the place it came from, of which some may be left out. */
export type SummarySentence = Span & { readonly article: ArticleId; readonly text: string };

/** A sentence of a summary of several reports, with who else has it. */
export type MergedSentence = SummarySentence & {
  /** The articles that carry what it says, its own among them, in the order they were given. */
  readonly carriedBy: readonly ArticleId[];
  /** Where other articles say it, or say something else in its place. */
  readonly elsewhere: readonly Evidence[];
  /** What is in dispute; null where nothing is. */
  readonly dispute: string | null;
};

/** Summaries by length. Each list holds the sentences of all articles, article by article. */
export type Summaries = {
  readonly one: readonly SummarySentence[];
  readonly three: readonly SummarySentence[];
  /** Five to eight key points of each article, fewer for a short one. */
  readonly points: readonly SummarySentence[];
  /** One summary of all articles; empty for one article, and for articles that share nothing. */
  readonly merged: readonly MergedSentence[];
};

/** A person or body and what the text calls it. */
export type RoleRow = {
  readonly name: string;
  readonly kind: 'person' | 'body';
  /** As the text says it: "chief engineer of the railway". */
  readonly role: string;
  /** When the text says so: its own day, since roles pass on; null for an undated article. */
  readonly asOf: CalendarDate | null;
  readonly saidBy: string | null;
  readonly evidence: readonly Evidence[];
};

/** What happened, or is to happen, at a date that is known. */
export type TimelineRow = {
  readonly date: CalendarDate;
  /** The last day or year of a stretch; null for a single date. */
  readonly until: CalendarDate | null;
  /** The clause, words of its evidence of which some may be left out. */
  readonly text: string;
  readonly status: FactStatus;
  readonly saidBy: string | null;
  readonly evidence: readonly Evidence[];
};

/** A quantity as the text has it. */
export type NumberRow = {
  readonly quantity: Quantity;
  /** With its hedge and unit, as written: "nearly 600 metres". */
  readonly text: string;
  /** What is counted or measured, as written; empty where the text does not say. */
  readonly counts: string;
  readonly status: FactStatus;
  readonly saidBy: string | null;
  readonly evidence: readonly Evidence[];
};

/** What an article tells, at a glance. `saidBy` marks what a speaker claims: it is no finding of the article. */
export type Tables = {
  readonly whoIsWho: readonly RoleRow[];
  /** Earliest first. */
  readonly timeline: readonly TimelineRow[];
  readonly numbers: readonly NumberRow[];
};

/** A candidate that is not offered, with the id of the rule of SPEC.md that refused it. */
export type Rejected = {
  readonly article: ArticleId;
  readonly span: Span;
  readonly rule: string;
  readonly reason: string;
};

/** Two articles give the same slots different values. */
export type Conflict = {
  readonly kind: 'conflict' | 'change';
  readonly what: string;
  readonly evidence: readonly Evidence[];
};

/** What one run of the pipeline makes of one or more articles. */
export type Conversion = {
  readonly articles: readonly Article[];
  readonly facts: readonly Fact[];
  /** Best first. */
  readonly cards: readonly Card[];
  /** How many of the first cards are proposed as the deck; the others are there for who wants more. */
  readonly proposed: number;
  /** The three sentences of each article. */
  readonly summary: readonly SummarySentence[];
  readonly summaries: Summaries;
  readonly tables: Tables;
  readonly conflicts: readonly Conflict[];
  readonly rejected: readonly Rejected[];
};
