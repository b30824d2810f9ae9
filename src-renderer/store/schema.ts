/** What stands in the tables of the library. */
import Dexie, { type EntityTable, type ObservabilitySet, RangeSet, type Table } from 'dexie';
import type { Conflict, Rejected, Summaries, SummarySentence, Tables } from '../../content/conversion.js';
import type {
  Article,
  ArticleId,
  Card,
  CardId,
  Fact,
  FactId,
  FsrsMemory,
  Memory,
  Review,
  StudyDay,
} from '../../content/deck.js';
import type { AnkiCard, AnkiNote } from '../../content/formats/anki-vocabulary.js';
import type { ActKind, RowChange } from '../study/journal/entries.js';
import type { DayTally } from '../study/statistics/tally.js';
import type { CarriedRow } from './carried.js';
import type { Journal } from './journal-port.js';
import type { PackRow } from './pack.js';
import type { QuizRow } from './quiz-row.js';
import type { Shelf } from './shelf.js';
import { SCHEMA } from './versions.js';

export type Decision = 'suggested' | 'kept' | 'discarded';

/** One line of the library. Every count is kept by `act`, in the transaction of what changes it. */
export type StoredArticle = {
  readonly id: ArticleId;
  readonly title: string;
  readonly origin: string;
  /** Ms since 1970 UTC. */
  readonly addedAt: number;
  readonly words: number;
  readonly suggested: number;
  readonly kept: number;
  readonly discarded: number;
  /** Kept cards that were never answered and wait for nothing. */
  readonly fresh: number;
  /** Kept cards that are set aside; absent for none. */
  readonly suspended?: number;
  /** Cards in review by the study day they are due; absent for none. */
  readonly days?: Readonly<Record<string, number>>;
  /** Begun cards by the class of their stability, and of their difficulty; absent for none. */
  readonly strengths?: Readonly<Record<string, number>>;
  readonly difficulties?: Readonly<Record<string, number>>;
  /** How many cards were proposed when it came in; absent where all were. */
  readonly proposed?: number;
  /** The whole name of a deck that came from another program, levels parted by "::"; absent for an article. */
  readonly deck?: string;
  /** The collection it stands in, levels parted by "::"; absent for none. */
  readonly collection?: string;
};

/** Which side of a conflict the learner holds to: an article's, or both. */
export type Settled = { readonly conflict: Conflict; readonly holds: ArticleId | 'both' };

/** The heavy half of an article, apart so that a long library lists quickly. */
export type TextRow = {
  readonly id: ArticleId;
  readonly article: Article;
  readonly summary: readonly SummarySentence[];
  readonly rejected: readonly Rejected[];
  /** Every conflict that cites this article; one that cites two is stored with both. */
  readonly conflicts: readonly Conflict[];
  /** Cards of this rank and beyond are weaker suggestions; absent where all were proposed. */
  readonly proposed?: number;
  /** What concerns this article, by length; absent in libraries of before there were lengths. */
  readonly summaries?: Summaries;
  /** Every row that cites this article. */
  readonly tables?: Tables;
  readonly settled?: readonly Settled[];
};

export type FactRow = {
  readonly id: FactId;
  /** Every article that carries it. */
  readonly sources: readonly ArticleId[];
  readonly fact: Fact;
};

export type CardRow = {
  readonly id: CardId;
  /** The article it is listed under: that of its first evidence. */
  readonly article: ArticleId;
  readonly sources: readonly ArticleId[];
  readonly decision: Decision;
  /** Place in the conversion it came from, best first. */
  readonly rank: number;
  readonly edited: boolean;
  readonly face: Card;
  /** Cards of one group are easily confused and kept off the same day while young; absent for none. */
  readonly group?: string;
  readonly carried?: Carried;
};

/** What a card of another program has beside its plain words. */
type Carried = {
  readonly note: FactId;
  /** The template that draws it, from 0; in a cloze the number of the gap, from 0. */
  readonly place: number;
  /** What was known of it when it came: its answers here go on from there. Null for a new card. */
  readonly start: Memory | null;
};

/** Small on purpose: the due query reads many of these. Only kept cards have one. */
export type ScheduleRow = {
  readonly id: CardId;
  readonly article: ArticleId;
  readonly fact: FactId;
  /** 0 new, 1 learning or relearning, 2 review; −1 suspended, −2 buried. */
  readonly queue: number;
  /** New: order of introduction. Learning: ms since 1970 UTC. Review: study day. Buried: study day it comes back. */
  readonly due: number;
  readonly memory: Memory;
  readonly group?: string;
  /** 1 to 7; absent for none. */
  readonly flag?: number;
  readonly leech?: 1;
};

/** A due date that the learner set. */
export type HandSet = {
  readonly day: StudyDay;
  /** Days; what a card that was not in review takes as its interval. */
  readonly interval: number;
  /** What a card that nobody had answered is taken to remember. */
  readonly fsrs: FsrsMemory;
  /** It holds until an answer with a greater id. */
  readonly after: number;
};

/** What the learner, or a rule, put on a card beside its answers. A card without any mark has no row. */
export type MarkRow = {
  readonly id: CardId;
  readonly suspended?: 1;
  /** The study day on which it comes back. */
  readonly buried?: StudyDay;
  /** 1 to 7. */
  readonly flag?: number;
  readonly leech?: 1;
  /** Words of the learner's own, in order; absent for none. */
  readonly tags?: readonly string[];
  readonly handSet?: HandSet;
  /** Forgotten: answers up to this id teach the card nothing. They stay in the log. */
  readonly since?: number;
};

/** A row of the log, with what only the moment of the answer knew. */
export type LogRow = Review & {
  readonly noted?: {
    /** Of the wall clock, 0 to 23. */
    readonly hour: number;
    /** Study days since the answer before; absent for a first one. */
    readonly elapsed?: number;
    /** Recall foretold, rounded so that sums of them are exact; absent where nothing was foretold. */
    readonly chance?: number;
  };
};

/** What an answer found; with it the answer is taken back without a look at the log. */
export type Was = { readonly row: ScheduleRow; readonly day: StudyDay };

/** An act that can be taken back. Below 0: it was, and can be done again. */
export type StepRow = {
  readonly id: number;
  readonly act: ActKind;
  /** Ms since 1970 UTC. */
  readonly at: number;
  /** How each row comes to be what it was on the other side of the step. */
  readonly back: readonly RowChange[];
  /** Rows by table that it brought, where they are too many for a change each: they go when it is taken back. */
  readonly came?: Readonly<Record<string, readonly string[]>>;
  /** Of a step that was taken back: what of it lies aside. */
  readonly shelf?: Shelf;
  readonly was?: Was;
};

/** A card as it came. */
export type CarriedCard = {
  readonly card: AnkiCard;
  /** The whole name of its home deck. */
  readonly deck: string;
  /** The row of `carried` that tells how it counts days. */
  readonly clock: string;
  /** Its answers there: id (ms), button, interval, interval before, factor, ms taken, kind, as in `AnkiReview`. */
  readonly log: readonly (readonly number[])[];
};

/** A note of another program, whole, so that it can go out again as it came. */
export type NoteRow = {
  readonly id: FactId;
  readonly note: AnkiNote;
  readonly cards: readonly CarriedCard[];
};

/** A picture or a recording, by its name. */
export type MediaRow = { readonly id: string; readonly bytes: Uint8Array };

/** A journal line that is not known to have arrived. */
export type OwedRow = { readonly stamp: string; readonly line: string };

/** A row that could not be read, set aside as it was. */
export type DamagedRow = { readonly id?: number; readonly table: string; readonly row: unknown };

export type SettingRow = { readonly key: string; readonly value: unknown };

export class Database extends Dexie {
  declare articles: EntityTable<StoredArticle, 'id'>;
  declare texts: EntityTable<TextRow, 'id'>;
  declare facts: EntityTable<FactRow, 'id'>;
  declare cards: EntityTable<CardRow, 'id'>;
  declare schedule: EntityTable<ScheduleRow, 'id'>;
  declare reviews: EntityTable<LogRow, 'id'>;
  declare settings: EntityTable<SettingRow, 'key'>;
  declare marks: EntityTable<MarkRow, 'id'>;
  /** All articles together: the article is empty (see tallies.ts). */
  declare daily: Table<DayTally, [StudyDay, ArticleId]>;
  declare undo: EntityTable<StepRow, 'id'>;
  declare outbox: EntityTable<OwedRow, 'stamp'>;
  /** What the library knows of itself: its id, its machine, its last stamp. */
  declare meta: EntityTable<SettingRow, 'key'>;
  declare damaged: Table<DamagedRow, number>;
  declare quizzes: EntityTable<QuizRow, 'id'>;

  declare notes: EntityTable<NoteRow, 'id'>;
  declare carried: EntityTable<CarriedRow, 'id'>;
  declare packs: EntityTable<PackRow, 'id'>;
  /** Not in the journal: pictures come again with their file. */
  declare media: EntityTable<MediaRow, 'id'>;

  /** The second copy outside; null keeps none. Set by `attachJournal`. */
  journal: Journal | null = null;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const { version, stores } of SCHEMA) this.version(version).stores(stores);
  }

  /** The browser's own transaction that the caller runs in. A bug where there is none. */
  running(): IDBTransaction {
    const found = Dexie.currentTransaction?.idbtrans;
    if (!found) throw new Error('this must run in a transaction');
    return found;
  }

  /** Live queries, of other windows too, ask anew what they read of these tables: for writes past Dexie. */
  changed(names: readonly string[]): void {
    const parts: ObservabilitySet = {};
    for (const name of names) {
      const indexes = this.table(name).schema.indexes.map((index) => index.name);
      for (const index of ['', ':dels', ...indexes])
        parts[`idb://${this.name}/${name}/${index}`] = new RangeSet(Number.NEGATIVE_INFINITY, [[]]);
    }
    Dexie.on.storagemutated.fire(parts);
  }

  /** What a request to it gives. Only promises of Dexie's own keep the caller in its transaction. */
  given<T>(request: IDBRequest<T>): PromiseLike<T> {
    return new Dexie.Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}
