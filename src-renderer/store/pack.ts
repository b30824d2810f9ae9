/** What a pack is: rows of notes, their cards and marks as one text, under an id that tells what it holds. */
import type { ArticleId } from '../../content/deck.js';
import { jsonOf, type Row, valueIn } from '../study/journal/entries.js';

/** The tables whose rows may lie in packs. */
export const PACKED: readonly string[] = ['notes', 'cards', 'marks'];

export const PACKS = 'packs';

/** The tables that a transaction over these must span. */
export function withPacks(tables: readonly string[]): string[] {
  return tables.some((name) => PACKED.includes(name)) ? [...new Set([...tables, PACKS])] : [...tables];
}

/**
 * Rows of notes that were not touched since they came, some tens of notes in one row, for a row of its own costs as
 * much as a hundred times its words. The tables that they are of show them as theirs (packed-tables.ts).
 */
export type PackRow = {
  /** First and last note, and how many rows of each table: see `extentOf`. */
  readonly id: string;
  /** Under which its cards are listed. */
  readonly articles: readonly ArticleId[];
  /** A list of `Came`, as `jsonOf` gives it. */
  readonly text: string;
};

/** A row as the journal tells of one that came. */
export type Came = { readonly table: string; readonly key: string; readonly row: Row };

/** What an id tells. Packs never overlap: no note lies between first and last of two of them. */
export type Extent = {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  /** In the order of `PACKED`. */
  readonly rows: readonly number[];
};

/** Less than any sign of a note's name, so that ids stand in the order of their first notes. */
const PART = '\u0000';
/** Names without blanks: then the cards of a note stand between it and the next, however they are numbered. */
const NOTE = /^note [^\s\p{Cc}]+$/u;
const OF_NOTE = /^(note [^\s\p{Cc}]+)(?: \d+)?$/u;

/** Whether a note may lie in a pack by its name. */
export function mayBePacked(note: string): boolean {
  return NOTE.test(note);
}

/** The note that a key of a packed table belongs to; null for a row that can be in no pack. */
export function noteOfKey(key: unknown): string | null {
  return typeof key === 'string' ? (OF_NOTE.exec(key)?.[1] ?? null) : null;
}

/** The greatest id that a pack can have whose first note is not beyond this key. */
export function idsUpTo(key: string): string {
  return `${key}\u0001`;
}

/** The greatest key that rows of a pack can have. */
export function endOf({ last }: Extent): string {
  return `${last} \uffff`;
}

export function extentOf(id: string): Extent {
  const [first = '', last = '', ...rows] = id.split(PART);
  return { id, first, last, rows: rows.map(Number) };
}

export function rowsIn(pack: PackRow): Came[] {
  return valueIn(pack.text) as Came[];
}

/** Rows of neighbouring notes, at least one, as a pack; `text` where they are written out already. */
export function packOf(rows: readonly Came[], text: string = jsonOf(rows)): PackRow {
  const notes = rows.flatMap(({ key }) => noteOfKey(key) ?? []).sort();
  const sizes = PACKED.map((name) => rows.filter(({ table }) => table === name).length);
  const articles = new Set(
    rows.flatMap(({ table, row }) => (table === 'cards' ? [row.article as ArticleId] : [])),
  );
  return { id: [notes[0], notes.at(-1), ...sizes].join(PART), articles: [...articles], text };
}
