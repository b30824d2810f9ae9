/** What a sentence mentions, each with its place in the article and among the sentence's words: entities, times, amounts, utterances, references. */
import type { CalendarDate, QuantityKind, Span } from '../deck.js';

/** Places of the first and last word among `reading.words`, both inclusive. */
export type WordRange = { readonly first: number; readonly last: number };

type Mention = Span & WordRange & { readonly text: string };

/** `law`: laws, treaties, agreements by name. `people`: demonyms, faiths, families. `other`: a name of no kind that could be told. */
export type EntityKind =
  | 'person'
  | 'country'
  | 'place'
  | 'organisation'
  | 'event'
  | 'work'
  | 'product'
  | 'law'
  | 'people'
  | 'other';

/** A proper name. Titles stand outside it, a "'s" too. */
export type Entity = Mention & {
  readonly kind: EntityKind;
  /** Where the title in front of a person begins ("U.S. Secretary of State"), among the words; else `first`. */
  readonly titleFirst: number;
  /** The fullest form the article writes: "Marie Curie" for "Curie", the long form of an acronym. */
  readonly full: string;
};

export type TimeKind = 'date' | 'weekday' | 'relative' | 'era' | 'clock' | 'holiday';

/**
 * When something is. `from` and `to` are equal for a single date and differ for "1914–1918", "the 1920s",
 * "the 19th century"; years before Christ are negative. Null where the text and the article's date do not tell.
 * `inferred` in a date marks what the article's date added. Durations are amounts.
 */
export type TimeMention = Mention & {
  readonly kind: TimeKind;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};

/**
 * A number with what it counts: "40", "$2.7 million", "90%", "two-thirds"; a currency or percent sign is within.
 * Identifiers, years, scores and list numbers are none; nor is what has no value ("dozens", "millions").
 * A share of one ("two-thirds", "half") is a percent with the unit "fraction".
 */
export type Amount = Mention & {
  readonly kind: QuantityKind;
  readonly value: number;
  /** The upper end of "10–15", "five or six"; else null. */
  readonly high: number | null;
  /** Singular and lower case: "metre", "dollar", "charter flights" gives "flight"; empty where nothing is named. */
  readonly unit: string;
  /** Words behind or before the number that name what is counted ("charter flights", "metres", "%"); null for none. */
  readonly unitWords: WordRange | null;
  /** "nearly", "more than", "or so": what the text says about its exactness, in lower case. */
  readonly hedge: string | null;
  /** First word of a hedge in front, else `first`. */
  readonly hedgeFirst: number;
};

/** Words somebody is said to have spoken or written, marks included. */
export type Utterance = Mention & {
  /** False for speech without quotation marks ("stating, The only …"). */
  readonly marked: boolean;
  /** Words of the speaker in this sentence, and the full name where it is known; null where nobody is told. */
  readonly speaker: { readonly words: WordRange | null; readonly name: string | null } | null;
  /** The verb of saying in this sentence. */
  readonly verb: number | null;
  /** A word or two taken over ("clear message"), no sentence of its own. */
  readonly scrap: boolean;
};

export type ReferenceForm = 'pronoun' | 'definite' | 'surname' | 'acronym' | 'role' | 'demonstrative';

/** What a reference stands for: its written-out name and the place in the article where that stands. */
export type Referent = {
  readonly name: string;
  readonly kind: EntityKind | 'thing';
  readonly evidence: Span;
};

/** Words that point at something named elsewhere. `to` is null where nobody can say at what: no card may show them. */
export type Reference = Mention & {
  readonly form: ReferenceForm;
  readonly possessive: boolean;
  readonly to: Referent | null;
  /** For a role ("the president"): the day of the article that calls its holder so. */
  readonly asOf: CalendarDate | null;
};
