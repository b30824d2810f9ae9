/**
 * Reads the rows of an SQLite 3 file that may be damaged or made to do harm. It runs nothing: triggers
 * and views are listed, never obeyed. Every page number is checked, each tree page is visited once, and
 * no more bytes are read out of the file than it has. Layout from sqlite.org/fileformat2.html.
 */
import { Damage } from './damage.js';
import { decodeRecord, readRowid, readText, readVarint, type Stored } from './sqlite-decode.js';
import { type TableShape, tableShape } from './sqlite-schema.js';

type Table = TableShape & { readonly name: string; readonly root: number };

export type Database = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly pageSize: number;
  /** Bytes of a page that hold content: some files reserve a few at the end of each. */
  readonly usable: number;
  readonly pages: number;
  readonly tables: ReadonlyMap<string, Table>;
  /** Triggers, views and virtual tables: "trigger t". */
  readonly ignored: readonly string[];
};

/** What a reading of one table meets: its rows, and pages or rows that cannot be read. */
export type Visitor = {
  /** The asked columns in their order; null where the table has no such column. `broken`: not UTF-8. */
  readonly row: (values: readonly Stored[], broken: boolean) => void;
  readonly damage: (what: string) => void;
};

type Walk = { readonly seen: Uint8Array; left: number };
type Found = { readonly payload: Uint8Array; readonly rowid: number | bigint | null };

const MAGIC = 'SQLite format 3\0';
const HEADER = 100;
const DEEPEST = 30;
const KINDS = { indexInterior: 2, tableInterior: 5, indexLeaf: 10, tableLeaf: 13 } as const;

function u16(db: Database, at: number): number {
  return db.view.getUint16(at);
}

function pageStart(db: Database, page: number): number {
  if (page < 1 || page > db.pages) throw new Damage(`page ${page} is not in the file`);
  return (page - 1) * db.pageSize;
}

/** How much of a payload stands in its cell (section 1.6); the rest follows on other pages. */
function localSize(db: Database, length: number, index: boolean): number {
  const most = index ? Math.floor(((db.usable - 12) * 64) / 255) - 23 : db.usable - 35;
  if (length <= most) return length;
  const least = Math.floor(((db.usable - 12) * 32) / 255) - 23;
  const tail = least + ((length - least) % (db.usable - 4));
  return tail <= most ? tail : least;
}

function gather(db: Database, walk: Walk, at: number, length: number, index: boolean): Uint8Array {
  walk.left -= length;
  if (length === 0 || walk.left < 0) throw new Damage('its rows claim more bytes than the file has');
  const local = localSize(db, length, index);
  if (at + local + (local < length ? 4 : 0) > db.bytes.length) throw new Damage('a row runs over the end');
  if (local === length) return db.bytes.subarray(at, at + length);
  const payload = new Uint8Array(length);
  payload.set(db.bytes.subarray(at, at + local));
  let page = db.view.getUint32(at + local);
  for (let done = local; done < length; done += db.usable - 4) {
    const start = pageStart(db, page);
    payload.set(db.bytes.subarray(start + 4, start + 4 + Math.min(length - done, db.usable - 4)), done);
    page = db.view.getUint32(start);
  }
  return payload;
}

function cellAt(db: Database, walk: Walk, at: number, kind: number): Found {
  const index = kind === KINDS.indexInterior || kind === KINDS.indexLeaf;
  const length = readVarint(db.bytes, kind === KINDS.indexInterior ? at + 4 : at);
  if (index) return { payload: gather(db, walk, length.end, length.value, true), rowid: null };
  const rowid = readRowid(db.bytes, length.end);
  return { payload: gather(db, walk, rowid.end, length.value, false), rowid: rowid.value };
}

type Step =
  | { readonly page: number; readonly depth: number }
  | { readonly cell: number; readonly kind: number };

/** What stands on a page, as steps still to take, last first. */
function stepsOf(db: Database, walk: Walk, page: number, depth: number): Step[] {
  const start = pageStart(db, page);
  if (depth > DEEPEST || walk.seen[page] === 1) throw new Damage(`page ${page} stands twice in a tree`);
  walk.seen[page] = 1;
  const header = start + (page === 1 ? HEADER : 0);
  const kind = db.bytes[header] ?? 0;
  const interior = kind === KINDS.indexInterior || kind === KINDS.tableInterior;
  if (!interior && kind !== KINDS.indexLeaf && kind !== KINDS.tableLeaf) {
    throw new Damage(`page ${page} is not a page of a table`);
  }
  const count = u16(db, header + 3);
  const pointers = header + (interior ? 12 : 8);
  if (pointers + 2 * count > start + db.usable)
    throw new Damage(`page ${page} lists more rows than fit on it`);
  const steps: Step[] = interior ? [{ page: db.view.getUint32(header + 8), depth: depth + 1 }] : [];
  for (let i = count - 1; i >= 0; i -= 1) {
    const offset = u16(db, pointers + 2 * i);
    if (offset > db.usable - 4) throw new Damage(`page ${page} points outside of itself`);
    if (kind !== KINDS.tableInterior) steps.push({ cell: start + offset, kind });
    if (interior) steps.push({ page: db.view.getUint32(start + offset), depth: depth + 1 });
  }
  return steps;
}

/** Walks a tree in the order of its keys; damage costs the page or row that has it, not the others. */
function walkTree(db: Database, root: number, found: (cell: Found) => void, damage: (what: string) => void) {
  const walk: Walk = { seen: new Uint8Array(db.pages + 1), left: db.bytes.length };
  const steps: Step[] = [{ page: root, depth: 0 }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    try {
      if ('page' in step) for (const next of stepsOf(db, walk, step.page, step.depth)) steps.push(next);
      else found(cellAt(db, walk, step.cell, step.kind));
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      damage(error.message);
      if (walk.left < 0) return;
    }
  }
}

function places(table: Table, columns: readonly string[]): (number | undefined)[] {
  return table.columns.map((name) => {
    const place = columns.indexOf(name);
    return place < 0 ? undefined : place;
  });
}

/** Hands every row of a table to `visitor`; a table that is not there has none. */
export function readTable(db: Database, name: string, columns: readonly string[], visitor: Visitor): void {
  const table = db.tables.get(name);
  if (table === undefined) return;
  const wanted = places(table, columns);
  const alias = wanted[table.rowid];
  walkTree(
    db,
    table.root,
    ({ payload, rowid }) => {
      const values: Stored[] = columns.map(() => null);
      let broken = false;
      decodeRecord(payload, wanted, values, () => {
        broken = true;
      });
      if (alias !== undefined) values[alias] = rowid;
      visitor.row(values, broken);
    },
    visitor.damage,
  );
}

function headed(bytes: Uint8Array): Database {
  if (bytes.length < 512 || readText(bytes.subarray(0, 16), () => undefined) !== MAGIC) {
    throw new Damage('it is not an SQLite database');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const usable = pageSize - view.getUint8(20);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0 || usable < 480) {
    throw new Damage(`its pages would have ${pageSize} bytes`);
  }
  if (view.getUint32(56) > 1) throw new Damage('its texts are not UTF-8');
  const stated = view.getUint32(24) === view.getUint32(92) ? view.getUint32(28) : 0;
  const pages = Math.floor(bytes.length / pageSize);
  if (stated > pages) throw new Damage(`it is cut short: ${pages} of ${stated} pages are there`);
  return { bytes, view, pageSize, usable, pages, tables: new Map(), ignored: [] };
}

/**
 * Opens a database for reading. Throws `Damage` when it is none, is cut short, or its list of tables
 * cannot be read.
 */
export function openDatabase(bytes: Uint8Array): Database {
  const db = headed(bytes);
  const tables = new Map<string, Table>();
  const ignored: string[] = [];
  const found = ({ payload }: Found) => {
    const values: Stored[] = [null, null, null, null];
    decodeRecord(payload, [0, 1, undefined, 2, 3], values, () => undefined);
    const [kind, name, root, sql] = values;
    if (typeof name !== 'string' || kind === 'index') return;
    if (kind === 'table' && typeof root === 'number' && root > 0 && typeof sql === 'string') {
      tables.set(name, { ...tableShape(sql), name, root });
    } else ignored.push(`${String(kind)} ${name}`);
  };
  walkTree(db, 1, found, (what) => {
    throw new Damage(`its list of tables cannot be read: ${what}`);
  });
  return { ...db, tables, ignored };
}
