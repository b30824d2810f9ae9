/**
 * A collection as Anki keeps it, whatever layout it came in. Nothing here is ours yet: fields are raw
 * HTML, numbers are Anki's, and members that are not known stand in `other`, so that a collection can be
 * written again as it was.
 */
import type { Result } from '../problem.js';
import type { JsonObject } from './json-exact.js';

/** Anki's ids: whole numbers, mostly the ms since 1970 at which the thing was made. */
export type AnkiId = number;

type AnkiField = { readonly name: string; readonly other: JsonObject };
type AnkiTemplate = {
  readonly name: string;
  readonly front: string;
  readonly back: string;
  readonly other: JsonObject;
};

/** Which of Anki's own notetypes this one began as; null for those older than that record, and own ones. */
export type StockKind =
  | 'basic'
  | 'basic and reversed'
  | 'basic optional reversed'
  | 'basic typing'
  | 'cloze'
  | 'image occlusion';

export type AnkiNotetype = {
  readonly id: AnkiId;
  readonly name: string;
  /** A cloze makes one card per number of its gaps, a standard notetype one per template. */
  readonly kind: 'standard' | 'cloze';
  readonly stock: StockKind | null;
  readonly css: string;
  readonly fields: readonly AnkiField[];
  readonly templates: readonly AnkiTemplate[];
  readonly sortField: number;
  /** Unix seconds. */
  readonly changed: number;
  readonly other: JsonObject;
};

export type AnkiDeck = {
  readonly id: AnkiId;
  /** Levels parted by "::", as people see it. */
  readonly name: string;
  readonly description: string;
  /** The preset it follows; null for a filtered deck. */
  readonly preset: AnkiId | null;
  readonly filtered: boolean;
  /** From 0 to 1, where the deck wants another one than its preset. */
  readonly desiredRetention: number | null;
  readonly newLimit: number | null;
  readonly reviewLimit: number | null;
  readonly changed: number;
  readonly other: JsonObject;
};

export type AnkiPreset = {
  readonly id: AnkiId;
  readonly name: string;
  /** Minutes. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly longestInterval: number;
  readonly desiredRetention: number;
  /** What the SM-2 of old is held to have reached. */
  readonly historicalRetention: number;
  /** 21 of FSRS-6, else 19 or 17 of an older FSRS; none where they were never set. */
  readonly parameters: readonly number[];
  /** "2024-12-31": answers before it do not count; empty for none. */
  readonly ignoreBefore: string;
  readonly changed: number;
  readonly other: JsonObject;
};

export type AnkiNote = {
  readonly id: AnkiId;
  readonly guid: string;
  readonly notetype: AnkiId;
  /** Unix seconds. */
  readonly changed: number;
  readonly tags: readonly string[];
  /** Raw HTML, as many as the notetype has. */
  readonly fields: readonly string[];
  readonly flags: number;
  readonly data: string;
};

export type AnkiCardType = 'new' | 'learning' | 'review' | 'relearning';
export type AnkiQueue =
  | 'new'
  | 'learning'
  | 'review'
  | 'day learning'
  | 'preview'
  | 'suspended'
  | 'buried by scheduler'
  | 'buried by user';

export type AnkiCard = {
  readonly id: AnkiId;
  readonly note: AnkiId;
  /** Where the card is at home, also while a filtered deck has borrowed it. */
  readonly deck: AnkiId;
  /** The filtered deck it stands in, and its due value there. */
  readonly borrowed: { readonly deck: AnkiId; readonly due: number } | null;
  /** The template it is made by; in a cloze the number of the gap, from 0. */
  readonly place: number;
  readonly changed: number;
  readonly type: AnkiCardType;
  readonly queue: AnkiQueue;
  /** At home. New: position. Learning: unix seconds, or days when above a day. Review: days since day 0. */
  readonly due: number;
  /** Days. */
  readonly interval: number;
  /** Ease in permille: 2500; 0 when new. */
  readonly factor: number;
  readonly reps: number;
  readonly lapses: number;
  /** Steps left today, times 1000, plus steps left. */
  readonly left: number;
  /** Colour, 0 to 7, in the low three bits. */
  readonly flags: number;
  /** `s`, `d`, `dr`, `decay`, `lrt`, `pos`, `cd` and whatever else was there. */
  readonly data: JsonObject;
};

export type AnkiReview = {
  /** The time of the answer in ms. */
  readonly id: AnkiId;
  readonly card: AnkiId;
  /** 1 again to 4 easy; 0 for what nobody answered. */
  readonly button: number;
  /** Days, or seconds when negative. */
  readonly interval: number;
  readonly lastInterval: number;
  /** Ease in permille, or under FSRS the difficulty, from 100 to 1100. */
  readonly factor: number;
  readonly tookMs: number;
  /** 0 learning, 1 review, 2 relearning, 3 filtered, 4 manual, 5 rescheduled. */
  readonly kind: number;
};

export type AnkiMedia = {
  readonly name: string;
  /** Unpacks it anew each time; a problem when it is damaged, too large, or not what its checksum says. */
  readonly bytes: () => Result<Uint8Array>;
};

/** What becomes of a thing that is not as it should be. */
export type Trouble = {
  readonly what:
    | 'package'
    | 'database'
    | 'notetype'
    | 'deck'
    | 'preset'
    | 'note'
    | 'card'
    | 'review'
    | 'media'
    | 'row';
  /** Which one: "note 1735689600000", “a.png”, "line 3". */
  readonly where: string;
  readonly reason: string;
  /** `left out`: it does not arrive. `changed`: it arrives mended. `told`: it arrives as it is. */
  readonly outcome: 'left out' | 'changed' | 'told';
};

/** How Anki counts days: see `studyDayOf` in anki-days.ts. */
export type AnkiClock = {
  /** When the collection was made, in unix seconds. */
  readonly created: number;
  /** Minutes that its zone lay west of UTC then; null in collections of before 2019. */
  readonly creationOffset: number | null;
  /** The hour at which a day begins. */
  readonly rollover: number;
};

/** How the notes of a table are held against those that a library has. */
export type TextMatching = {
  readonly ifMatches: 'update current' | 'keep current' | 'keep both';
  /** A note matches only where one of its cards lies in the deck of the row. */
  readonly withinDeck: boolean;
  /** Guids that were made of words, since the file has none: such notes are known by their first field. */
  readonly made: ReadonlySet<string>;
  /** Whether the file names its notetypes; else a name is a guess. */
  readonly named: boolean;
  /** Whether a column holds tags: those of a note that is updated are then replaced. */
  readonly hasTags: boolean;
};

export type AnkiCollection = {
  readonly layout: 'legacy 1' | 'legacy 2' | 'current' | 'text' | 'json';
  readonly clock: AnkiClock;
  /** Whether FSRS was on: it says what `factor` in the log means. Null where it cannot be known. */
  readonly fsrs: boolean | null;
  /** The settings as they stood, less those above. Anki takes none of them from a package. */
  readonly settings: JsonObject;
  readonly notetypes: readonly AnkiNotetype[];
  readonly decks: readonly AnkiDeck[];
  readonly presets: readonly AnkiPreset[];
  readonly notes: readonly AnkiNote[];
  readonly cards: readonly AnkiCard[];
  readonly reviews: readonly AnkiReview[];
  readonly media: readonly AnkiMedia[];
  readonly troubles: readonly Trouble[];
  /** Of a table alone. */
  readonly matching?: TextMatching;
};
