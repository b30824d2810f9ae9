/** Types only: the second copy of the library that the shell keeps, a file of lines that only grows. */

/** What the library was after the last act; kept in a file of its own beside the journal, replaced whole. */
export type NotedLife = {
  readonly database: string;
  readonly schema: number;
  readonly articles: number;
  readonly cards: number;
  readonly reviews: number;
  /** Stamp of the last act; stamps compare as text. */
  readonly last: string | null;
};

export type JournalAnswer =
  | { readonly kind: 'done' }
  /** One plain phrase. */
  | { readonly kind: 'failed'; readonly error: string };

/** A part of the journal, oldest lines first. */
export type JournalPart = {
  readonly lines: readonly string[];
  /** Lines whose checksum did not fit; they are left out of `lines` and stay in the file. */
  readonly damaged: number;
  /** Where the next part begins; null at the end. */
  readonly next: number | null;
};

export type MediaAnswer =
  | { readonly kind: 'kept'; readonly hash: string }
  /** One plain phrase. */
  | { readonly kind: 'failed'; readonly error: string };

export type SweptAnswer = {
  readonly kind: 'swept';
  /** Of what was to be kept, what is not there. */
  readonly missing: readonly string[];
};

/** Exposed to the window as `window.host.journal`. Version 1. */
export type JournalHost = {
  /**
   * Adds lines (none holds a line break), each with a checksum, and answers once they outlive a power cut. All or
   * none count: a torn last line is passed over when reading. The same line twice does no harm.
   */
  readonly append: (lines: readonly string[]) => Promise<JournalAnswer>;
  /** Some MB from `from` on; 0 is the beginning. Damaged lines block nothing. */
  readonly read: (from: number) => Promise<JournalPart>;
  /** Null when there is none, or none that can be read. */
  readonly lifeSign: () => Promise<NotedLife | null>;
  readonly noteLife: (sign: NotedLife) => Promise<JournalAnswer>;
  /**
   * Keeps a picture or a recording beside the lines, and answers with the SHA-256 of its bytes, in hexadecimal, once
   * it outlives a power cut. What is there already is not written again.
   */
  readonly keepMedia: (bytes: Uint8Array) => Promise<MediaAnswer>;
  /** What was kept; null where it is not there, or was damaged. */
  readonly readMedia: (hash: string) => Promise<Uint8Array | null>;
  /** Takes out what is none of these, unless it was kept within the last day. */
  readonly sweepMedia: (kept: readonly string[]) => Promise<SweptAnswer>;
};
