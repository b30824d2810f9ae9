/**
 * Writes an SQLite 3 database of rowid tables, page after page, from rows in ascending order.
 * No page is visited twice, so only the page being filled and one entry per finished page are held.
 * Layout from sqlite.org/fileformat2.html; there are no indexes, free pages or pointer maps.
 */
import { strToU8 } from 'fflate';
import {
  claimCell,
  closePage,
  DATABASE_HEADER,
  emptied,
  emptyPage,
  fits,
  PAGE_SIZE,
  type Page,
} from './sqlite-page.js';
import { type Bench, putRecord, putVarint, recordBench, type Value, varintLength } from './sqlite-record.js';

export type Row = {
  /** From 0 to 2^53 - 1, greater than that of the row before. */
  readonly rowid: number;
  /** Every column in its order; null in the place of an INTEGER PRIMARY KEY. */
  readonly values: readonly Value[];
};

export type Table = {
  readonly name: string;
  /** The CREATE TABLE statement, as SQLite keeps it. */
  readonly sql: string;
  /** Read once, row by row, so a generator need not hold them all. */
  readonly rows: Iterable<Row>;
};

/**
 * Takes a finished page, which is written over once this returns; numbers count from 1. Page 1, which names the others,
 * comes last and stays as it is.
 */
export type PageSink = (number: number, page: Uint8Array<ArrayBuffer>) => void;

type Output = { readonly sink: PageSink; readonly bench: Bench; next: number };
/** A finished page and the greatest rowid under it. */
type Child = { readonly page: number; readonly last: number };

/** The longest record that stays whole in a leaf, and the least that stays of a longer one (section 1.6). */
const LOCAL_MAX = PAGE_SIZE - 35;
const LOCAL_MIN = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23;
const OVERFLOW_BODY = PAGE_SIZE - 4;
/** Children of an interior page: as many as surely fit with rowids of 8 bytes. */
const FANOUT = 272;
/** Says which SQLite the file claims to be from; any version 3 reads it. */
const LIBRARY_VERSION = 3_040_000;

function append(output: Output, bytes: Uint8Array<ArrayBuffer>): number {
  const number = output.next;
  output.next += 1;
  output.sink(number, bytes);
  return number;
}

function localLength(length: number): number {
  if (length <= LOCAL_MAX) return length;
  const tail = LOCAL_MIN + ((length - LOCAL_MIN) % OVERFLOW_BODY);
  return tail <= LOCAL_MAX ? tail : LOCAL_MIN;
}

/** Writes what does not stay in the leaf as a chain of pages; returns the first, 0 for none. */
function writeOverflow(output: Output, rest: Uint8Array): number {
  const first = rest.length === 0 ? 0 : output.next;
  for (let at = 0; at < rest.length; at += OVERFLOW_BODY) {
    const bytes = new Uint8Array(PAGE_SIZE);
    const more = at + OVERFLOW_BODY < rest.length;
    new DataView(bytes.buffer).setUint32(0, more ? output.next + 1 : 0);
    bytes.set(rest.subarray(at, at + OVERFLOW_BODY), 4);
    append(output, bytes);
  }
  return first;
}

/** Puts the record of the bench into a leaf, which is another one where it has no room; returns the leaf. */
function putCell(output: Output, leaf: Page, rowid: number, full: (leaf: Page) => Page): Page {
  const { bytes, start, end } = output.bench;
  const length = end - start;
  const local = localLength(length);
  const overflow = local === length ? 0 : writeOverflow(output, bytes.subarray(start + local, end));
  const head = varintLength(length) + varintLength(rowid);
  const size = head + local + (overflow === 0 ? 0 : 4);
  const into = fits(leaf, size) ? leaf : full(leaf);
  const at = claimCell(into, size);
  putVarint(into.bytes, putVarint(into.bytes, at, length), rowid);
  into.bytes.set(bytes.subarray(start, start + local), at + head);
  if (overflow !== 0) into.view.setUint32(at + head + local, overflow);
  return into;
}

function writeLeaves(output: Output, table: Table): Child[] {
  const children: Child[] = [];
  let last = -1;
  const full = (leaf: Page) => {
    children.push({ page: append(output, closePage(leaf)), last });
    return emptied(leaf);
  };
  let leaf: Page = emptyPage('leaf');
  for (const { rowid, values } of table.rows) {
    if (!Number.isSafeInteger(rowid) || rowid <= last) {
      throw new Error(`rows of ${table.name} must ascend: ${rowid} after ${last}`);
    }
    putRecord(output.bench, values);
    leaf = putCell(output, leaf, rowid, full);
    last = rowid;
  }
  full(leaf);
  return children;
}

function writeInterior(output: Output, children: readonly Child[]): Child {
  const page = emptyPage('interior');
  for (const child of children.slice(0, -1)) {
    const at = claimCell(page, 4 + varintLength(child.last));
    page.view.setUint32(at, child.page);
    putVarint(page.bytes, at + 4, child.last);
  }
  const rightmost = children.at(-1);
  if (rightmost === undefined) throw new Error('an interior page needs children');
  return { page: append(output, closePage(page, rightmost.page)), last: rightmost.last };
}

/** Levels of interior pages until one page stands over all; children are spread evenly, so none has only one. */
function writeRoot(output: Output, leaves: readonly Child[]): number {
  let level = leaves;
  while (level.length > 1) {
    const groups = Math.ceil(level.length / FANOUT);
    const bound = (group: number) => Math.floor((group * level.length) / groups);
    level = Array.from({ length: groups }, (_, i) =>
      writeInterior(output, level.slice(bound(i), bound(i + 1))),
    );
  }
  return level[0]?.page ?? 0;
}

/** The 100 bytes that open the file (section 1.3); what is not set here is 0. */
function putDatabaseHeader(page: Page, pages: number): void {
  page.bytes.set(strToU8('SQLite format 3\0'));
  page.view.setUint16(16, PAGE_SIZE);
  page.bytes.set([1, 1, 0, 64, 32, 32], 18);
  const words = { change: 24, pages: 28, cookie: 40, schemaFormat: 44, utf8: 56, validFor: 92, version: 96 };
  page.view.setUint32(words.change, 1);
  page.view.setUint32(words.pages, pages);
  page.view.setUint32(words.cookie, 1);
  page.view.setUint32(words.schemaFormat, 4);
  page.view.setUint32(words.utf8, 1);
  page.view.setUint32(words.validFor, 1);
  page.view.setUint32(words.version, LIBRARY_VERSION);
}

/**
 * Writes the database and returns its number of pages (of PAGE_SIZE bytes; page n stands at
 * (n - 1) * PAGE_SIZE). Throws on rows out of order, and on more tables than page 1 can name.
 */
export function writePages(tables: readonly Table[], sink: PageSink): number {
  const output: Output = { sink, bench: recordBench(), next: 2 };
  const schema = emptyPage('leaf', DATABASE_HEADER);
  tables.forEach((table, index) => {
    const root = writeRoot(output, writeLeaves(output, table));
    putRecord(output.bench, ['table', table.name, table.name, root, table.sql]);
    putCell(output, schema, index + 1, () => {
      throw new Error('the tables are too many for the first page');
    });
  });
  const pages = output.next - 1;
  putDatabaseHeader(schema, pages);
  sink(1, closePage(schema));
  return pages;
}

/** The database as one file in memory: its pages are held once while written and once more as they are joined. */
export function writeDatabase(tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  const held: Uint8Array<ArrayBuffer>[] = [];
  const pages = writePages(tables, (number, page) => {
    held[number - 1] = page.slice();
  });
  const file = new Uint8Array(pages * PAGE_SIZE);
  held.forEach((page, index) => {
    file.set(page, index * PAGE_SIZE);
  });
  return file;
}
