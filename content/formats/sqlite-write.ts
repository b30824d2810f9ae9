/**
 * Writes an SQLite 3 database of rowid tables, page after page, from rows in ascending order.
 * No page is visited twice, so only the page being filled and one entry per finished page are held.
 * Layout from sqlite.org/fileformat2.html; there are no indexes, free pages or pointer maps.
 */
import { strToU8 } from 'fflate';
import { addCell, closePage, DATABASE_HEADER, emptyPage, fits, PAGE_SIZE, type Page } from './sqlite-page.js';
import { encodeRecord, putVarint, type Value, varintLength } from './sqlite-record.js';

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

/** Takes a finished page; numbers count from 1. Page 1, which names the others, comes last. */
export type PageSink = (number: number, page: Uint8Array<ArrayBuffer>) => void;

type Output = { readonly sink: PageSink; next: number };
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

function leafCell(output: Output, { rowid, values }: Row): Uint8Array {
  const record = encodeRecord(values);
  const local = localLength(record.length);
  const overflow = writeOverflow(output, record.subarray(local));
  const head = varintLength(record.length) + varintLength(rowid);
  const cell = new Uint8Array(head + local + (overflow === 0 ? 0 : 4));
  putVarint(cell, putVarint(cell, 0, record.length), rowid);
  cell.set(record.subarray(0, local), head);
  if (overflow !== 0) new DataView(cell.buffer).setUint32(head + local, overflow);
  return cell;
}

function writeLeaves(output: Output, table: Table): Child[] {
  const children: Child[] = [];
  let leaf: Page = emptyPage('leaf');
  let last = -1;
  for (const row of table.rows) {
    if (!Number.isSafeInteger(row.rowid) || row.rowid <= last) {
      throw new Error(`rows of ${table.name} must ascend: ${row.rowid} after ${last}`);
    }
    const cell = leafCell(output, row);
    if (!fits(leaf, cell.length)) {
      children.push({ page: append(output, closePage(leaf)), last });
      leaf = emptyPage('leaf');
    }
    addCell(leaf, cell);
    last = row.rowid;
  }
  children.push({ page: append(output, closePage(leaf)), last });
  return children;
}

function writeInterior(output: Output, children: readonly Child[]): Child {
  const page = emptyPage('interior');
  for (const child of children.slice(0, -1)) {
    const cell = new Uint8Array(4 + varintLength(child.last));
    new DataView(cell.buffer).setUint32(0, child.page);
    putVarint(cell, 4, child.last);
    addCell(page, cell);
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
  const output: Output = { sink, next: 2 };
  const schema = emptyPage('leaf', DATABASE_HEADER);
  tables.forEach((table, index) => {
    const root = writeRoot(output, writeLeaves(output, table));
    const values = ['table', table.name, table.name, root, table.sql];
    const cell = leafCell(output, { rowid: index + 1, values });
    if (!fits(schema, cell.length)) throw new Error('the tables are too many for the first page');
    addCell(schema, cell);
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
    held[number - 1] = page;
  });
  const file = new Uint8Array(pages * PAGE_SIZE);
  held.forEach((page, index) => {
    file.set(page, index * PAGE_SIZE);
  });
  return file;
}
