/**
 * The vocabulary of Afterword: what an article, a fact, a card, a review and a deck are.
 * Every span counts UTF-16 code units of `Article.text`, start inclusive, end exclusive.
 * Identities are made from content, so converting the same bytes twice changes nothing.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Term } from './deck-terms.js';

export type ArticleId = string & { readonly __brand: 'ArticleId' };
export type FactId = string & { readonly __brand: 'FactId' };
export type CardId = string & { readonly __brand: 'CardId' };

/** Days from 1970-01-01 to the learner's calendar date, after the rollover hour is taken off. */
export type StudyDay = number & { readonly __brand: 'StudyDay' };

/** A place in an article's text. */
export type Span = { readonly start: number; readonly end: number };

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'boilerplate';

/** A run of text that stands for itself: nothing is read across its edge. */
export type Block = Span & { readonly kind: BlockKind };

/** A calendar date, as fine as the text gives it. `inferred` marks what a rule added (a missing year). */
export type CalendarDate = {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly inferred: boolean;
};

export type Article = {
  readonly id: ArticleId;
  readonly title: string;
  /** File name or "Pasted text": where the reader got it. */
  readonly origin: string;
  readonly text: string;
  /** Where it can be read, http or https; absent where its source does not say. */
  readonly link?: string;
  /** When it was written: from its dateline or from the one who supplied it. */
  readonly date: CalendarDate | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
};

/** The exact words a fact rests on: `article.text.slice(start, end) === quote`, always. */
export type Evidence = Span & { readonly article: ArticleId; readonly quote: string };

export type QuantityKind = 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'age' | 'ordinal';

export type Quantity = {
  readonly kind: QuantityKind;
  readonly value: number;
  /** Singular and lower case ("metre", "dollar", "migrant"); empty for a bare count. */
  readonly unit: string;
  /** "nearly", "over", "about": what the text says about its own exactness. */
  readonly hedge: string | null;
};

/** How the text stands behind a fact. */
export type FactStatus = 'asserted' | 'planned' | 'negated' | 'claimed';

/** What a fact says, by role; a slot the text leaves open is null. */
export type Slots = {
  readonly who: string | null;
  readonly relation: string | null;
  readonly what: string | null;
  readonly number: Quantity | null;
  readonly when: CalendarDate | null;
  readonly where: string | null;
  readonly saidBy: string | null;
  readonly status: FactStatus;
};

export type Fact = {
  readonly id: FactId;
  readonly slots: Slots;
  /** At least one; several when several sentences or articles carry the fact. */
  readonly evidence: readonly Evidence[];
  /** What its clause tells, in reading order, with the place of each term. */
  readonly terms?: readonly Term[];
  /** The facts of single sentences that were joined in this one; absent where there is only one. */
  readonly parts?: readonly Fact[];
};

type CardFace = {
  readonly id: CardId;
  readonly fact: FactId;
  /** One sentence; a cloze marks its gap by `GAP`. */
  readonly prompt: string;
  readonly answer: string;
  /** Other answers that count as right. */
  readonly accepted: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The same for all cards of one list, of which each hides another item (rule A2); absent for a card of its own. */
  readonly group?: string;
};

export type ClozeCard = CardFace & { readonly kind: 'cloze' };
export type QuestionCard = CardFace & { readonly kind: 'question' };
/** Typed: the learner writes a number, with its unit shown in the prompt. */
export type NumberCard = CardFace & { readonly kind: 'number'; readonly quantity: Quantity };
/** `options` hold the answer; they are sorted when they are numbers or dates. */
export type ChoiceCard = CardFace & { readonly kind: 'choice'; readonly options: readonly string[] };

export type Card = ClozeCard | QuestionCard | NumberCard | ChoiceCard;
export type CardKind = Card['kind'];

/** The gap of a cloze: always this wide, so that it tells nothing about the answer. */
export const GAP = '_____';

export type Grade = 'again' | 'hard' | 'good' | 'easy';
export const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

/** FSRS-6 memory: stability in days (interval at 90% recall), difficulty from 1 to 10. */
export type FsrsMemory = { readonly stability: number; readonly difficulty: number };

/** Where a card stands. Times are ms since 1970 UTC; intervals are whole days. */
export type CardState =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'learning';
      readonly stepsLeft: number;
      readonly dueAt: number;
      readonly fsrs: FsrsMemory;
    }
  | {
      readonly kind: 'review';
      readonly dueDay: StudyDay;
      readonly interval: number;
      readonly fsrs: FsrsMemory;
    }
  | {
      readonly kind: 'relearning';
      readonly stepsLeft: number;
      readonly dueAt: number;
      /** The interval the card takes up again once relearnt. */
      readonly interval: number;
      readonly fsrs: FsrsMemory;
    };

/** One answer. The log of these is the truth; every `Memory` is a fold of it. */
export type Review = {
  /** Time of the answer in ms, moved forward where needed to stay unique and increasing. */
  readonly id: number;
  readonly card: CardId;
  readonly day: StudyDay;
  readonly grade: Grade;
  /** The state in which the card was answered, and the one that the pressed button promised. */
  readonly before: CardState;
  readonly after: CardState;
  readonly tookMs: number;
};

/** What the log says about one card now. */
export type Memory = {
  readonly card: CardId;
  readonly state: CardState;
  readonly reps: number;
  readonly lapses: number;
  readonly lastReview: { readonly at: number; readonly day: StudyDay } | null;
};

/** What is exported: cards with their sources and, where wanted, their progress. */
export type Deck = {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly cards: readonly Card[];
  readonly memories: readonly Memory[];
  readonly reviews: readonly Review[];
  /** The decks below it in which some cards stand, by their whole names with "::" between levels. */
  readonly homes?: ReadonlyMap<CardId, string>;
};

/** One hasher for all, begun anew for each text: to make one takes longer than such short texts do. */
const FRESH = sha256.create();
const HASHER = sha256.create();
const HASHED = new Uint8Array(HASHER.outputLen);
const ID_BYTES = 10;

function digest(parts: readonly string[]): string {
  FRESH._cloneInto(HASHER)
    .update(utf8ToBytes(parts.join('\u0000')))
    .digestInto(HASHED);
  return bytesToHex(HASHED.subarray(0, ID_BYTES));
}

/** The identity of an article: its text, nothing else (a renamed file is the same article). */
export function articleId(text: string): ArticleId {
  return digest(['article', text]) as ArticleId;
}

/** The identity of a fact: its first evidence and what it says there. */
export function factId(article: ArticleId, span: Span, statement: string): FactId {
  return digest(['fact', article, String(span.start), String(span.end), statement]) as FactId;
}

/** The identity of a card: its fact and the way it asks. Editing the wording keeps it. */
export function cardId(fact: FactId, kind: CardKind, prompt: string): CardId {
  return digest(['card', fact, kind, prompt]) as CardId;
}

/** Marks a whole number of days as a study day. */
export function studyDay(days: number): StudyDay {
  return Math.trunc(days) as StudyDay;
}

/** Closes a switch over a union: the compiler refuses a missing case. */
export function assertNever(value: never, where: string): never {
  throw new Error(`${where}: unexpected ${JSON.stringify(value)}`);
}
