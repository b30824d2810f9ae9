/** Which tables the library has, version by version. Every version keeps a dump in tests/store/old. */
import Dexie, { type EntityTable } from 'dexie';
import type { Conflict, Rejected, Summaries, SummarySentence, Tables } from '../../content/conversion.js';
import type { Article, ArticleId, Card, CardId, Fact, FactId, Memory, Review } from '../../content/deck.js';

export type Decision = 'suggested' | 'kept' | 'discarded';

/** One line of the library. The counts are kept by `recount`, in the transaction of what changes them. */
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
  /** Kept cards that were never answered. */
  readonly fresh: number;
  /** How many cards were proposed when it came in; absent where all were. */
  readonly proposed?: number;
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
};

/** Small on purpose: the due query reads many of these. Only kept cards have one. */
export type ScheduleRow = {
  readonly id: CardId;
  readonly article: ArticleId;
  readonly fact: FactId;
  /** 0 new, 1 learning or relearning, 2 review. */
  readonly queue: number;
  /** New: order of introduction. Learning: ms since 1970 UTC. Review: study day. */
  readonly due: number;
  readonly memory: Memory;
};

export type SettingRow = { readonly key: string; readonly value: unknown };

export class Database extends Dexie {
  declare articles: EntityTable<StoredArticle, 'id'>;
  declare texts: EntityTable<TextRow, 'id'>;
  declare facts: EntityTable<FactRow, 'id'>;
  declare cards: EntityTable<CardRow, 'id'>;
  declare schedule: EntityTable<ScheduleRow, 'id'>;
  declare reviews: EntityTable<Review, 'id'>;
  declare settings: EntityTable<SettingRow, 'key'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores } of SCHEMA) this.version(version).stores(stores);
  }
}

/** Each entry states only what changes. No null and no boolean may stand in an indexed field. */
export const SCHEMA: readonly { readonly version: number; readonly stores: Record<string, string> }[] = [
  {
    version: 1,
    stores: {
      articles: 'id, addedAt',
      texts: 'id',
      facts: 'id, *sources',
      cards: 'id, [article+decision], *sources',
      schedule: 'id, [article+queue+due], [queue+due]',
      reviews: 'id, card',
      settings: 'key',
    },
  },
];

/** The newest version this program knows. */
export const SCHEMA_VERSION = Math.max(...SCHEMA.map((entry) => entry.version));
