/** Lets tables whose rows may lie in packs be read and written as if every row had a place of its own. */
import Dexie, {
  type DBCore,
  type DBCoreCountRequest,
  type DBCoreCursor,
  type DBCoreIndex,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreOpenCursorRequest,
  type DBCoreQueryRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import type { Row } from '../study/journal/entries.js';
import { PACKED, PACKS, withPacks } from './pack.js';
import { type Entry, packedCursor } from './packed-cursor.js';
import {
  countPacked,
  extents,
  idsOfArticles,
  type Keys,
  packedRows,
  takeOut,
  takeOutRange,
  visitPacked,
  type Within,
} from './packs.js';

/** As Dexie numbers its ranges. */
const [ANY, NEVER] = [3, 4];

function given<T>(request: IDBRequest<T>): PromiseLike<T> {
  return new Dexie.Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function raw(trans: DBCoreTransaction): Within {
  return { trans: trans as unknown as IDBTransaction, given };
}

/** Dexie counts the awaits of who is in a transaction: these are none of them, so the work is done beside it. */
function dexies<T>(work: () => Promise<T>): Promise<T> {
  return new Dexie.Promise<T>((resolve, reject) => {
    Dexie.ignoreTransaction(() => {
      work().then(resolve, reject);
    });
  }) as unknown as Promise<T>;
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return indexedDB.cmp(a, b);
}

function inRange(key: unknown, { type, lower, upper, lowerOpen, upperOpen }: DBCoreKeyRange): boolean {
  if (type === ANY) return true;
  if (type === NEVER) return false;
  const low = lower === undefined ? 1 : compare(key, lower);
  const high = upper === undefined ? -1 : compare(key, upper);
  return (low > 0 || (low === 0 && !lowerOpen)) && (high < 0 || (high === 0 && !upperOpen));
}

function inOrder(a: Entry, b: Entry): number {
  return compare(a.key, b.key) || compare(a.primaryKey, b.primaryKey);
}

/** The first part of an end that is a word; every index of a packed table begins with an article. */
function wordOf(end: unknown): string | undefined {
  const first: unknown = Array.isArray(end) ? end[0] : end;
  return typeof first === 'string' ? first : undefined;
}

function keysOf({ type, lower, upper }: DBCoreKeyRange): Keys {
  return type === ANY ? {} : { from: wordOf(lower), to: wordOf(upper) };
}

/** What an index says of a row: one key for each of several words where it is made of words. */
function indexKeys({ keyPath, multiEntry }: DBCoreIndex, row: Row): unknown[] {
  if (Array.isArray(keyPath)) return [keyPath.map((name) => row[name])];
  const value = row[keyPath ?? 'id'];
  return multiEntry && Array.isArray(value) ? value : [value];
}

type Asked = {
  readonly trans: DBCoreTransaction;
  readonly index: DBCoreIndex;
  readonly range: DBCoreKeyRange;
  /** So many suffice; all, where absent. */
  readonly limit?: number | undefined;
};

/** What of a table lies in packs, in the order of the index. */
async function packedEntries(table: string, { trans, index, range, limit }: Asked): Promise<Entry[]> {
  if (range.type === NEVER) return [];
  const found: Entry[] = [];
  const keys = keysOf(range);
  const ids = index.isPrimaryKey
    ? (await extents(raw(trans), keys)).map(({ id }) => id)
    : await idsOfArticles(raw(trans), keys);
  const enough = index.isPrimaryKey ? (limit ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  await visitPacked(raw(trans), table, ids, (rows) => {
    for (const { key, row } of rows)
      for (const own of index.isPrimaryKey ? [key] : indexKeys(index, row))
        if (inRange(own, range)) found.push({ key: own, primaryKey: key, value: row });
    return found.length >= enough;
  });
  return found.sort(inOrder);
}

/** Both in one order; a row that is here has just been written, and stands for the packed one. */
function merged(own: readonly Entry[], packed: readonly Entry[]): Entry[] {
  const known = new Set(own.map(({ primaryKey }) => primaryKey));
  return [...own, ...packed.filter(({ primaryKey }) => !known.has(primaryKey))].sort(inOrder);
}

function entriesOf(index: DBCoreIndex, range: DBCoreKeyRange, rows: readonly Row[]): Entry[] {
  return rows.flatMap((row) =>
    (index.isPrimaryKey ? [row.id] : indexKeys(index, row))
      .filter((key) => inRange(key, range))
      .map((key) => ({ key, primaryKey: row.id as string, value: row })),
  );
}

async function query(down: DBCoreTable, req: DBCoreQueryRequest) {
  const { trans, limit, values, direction = 'next' } = req;
  const { index, range } = req.query;
  const ahead = direction === 'next';
  const asked = { trans, index, range, limit: ahead ? limit : undefined };
  const packed = await packedEntries(down.name, asked);
  if (packed.length === 0) return down.query(req);
  const { result } = await down.query({
    ...req,
    values: true,
    direction: 'next',
    limit: asked.limit as number,
  });
  const all = merged(entriesOf(index, range, result), packed);
  if (direction.startsWith('prev')) all.reverse();
  const some = all.slice(0, limit);
  return { result: some.map(({ primaryKey, value }) => (values ? value : primaryKey)) };
}

/** Reads all that the cursor will show at once: where a table is long, ask for parts of it. */
async function openCursor(down: DBCoreTable, req: DBCoreOpenCursorRequest): Promise<DBCoreCursor | null> {
  const { trans, unique = false, reverse = false } = req;
  const { index, range } = req.query;
  const packed = await packedEntries(down.name, { trans, index, range });
  if (packed.length === 0) return down.openCursor(req);
  const { result } = await down.query({ trans, values: true, query: req.query });
  const all = merged(entriesOf(index, range, result), packed);
  const shown = unique ? all.filter(({ key }, i) => i === 0 || compare(all[i - 1]?.key, key) !== 0) : all;
  return packedCursor(trans, reverse ? shown.reverse() : shown, reverse ? (a, b) => compare(b, a) : compare);
}

async function count(down: DBCoreTable, req: DBCoreCountRequest): Promise<number> {
  const { trans, query } = req;
  const own = await down.count(req);
  if (query.index.isPrimaryKey && query.range.type === ANY)
    return own + (await countPacked(raw(trans), down.name));
  return own + (await packedEntries(down.name, { trans, ...query })).length;
}

async function drop(down: DBCoreTable, req: Extract<DBCoreMutateRequest, { type: 'delete' }>) {
  const gone = await takeOut(raw(req.trans), down.name, req.keys);
  const left = gone.size === 0 ? req.keys : req.keys.filter((key) => !gone.has(key));
  const nothing: DBCoreMutateResponse = { numFailures: 0, failures: {}, lastResult: undefined };
  return left.length === 0 ? nothing : down.mutate({ ...req, keys: left });
}

/** A row that is written gets a place of its own. What is added is in no pack. */
async function mutate(down: DBCoreTable, req: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  if (req.type === 'add') return down.mutate(req);
  if (req.type === 'delete') return drop(down, req);
  const trans = raw(req.trans);
  // At once: who reads after the call finds the row.
  const written = down.mutate(req);
  if (req.type === 'put') {
    const { extractKey } = down.schema.primaryKey;
    await takeOut(trans, down.name, req.keys ?? req.values.map((value) => extractKey?.(value)));
  } else await takeOutRange(trans, down.name, keysOf(req.range), (key) => inRange(key, req.range));
  return written;
}

function packedTable(down: DBCoreTable): DBCoreTable {
  const found = (trans: DBCoreTransaction, keys: readonly unknown[]) =>
    packedRows(raw(trans), down.name, keys);
  return {
    ...down,
    get: (req) =>
      dexies(async () => (await down.get(req)) ?? (await found(req.trans, [req.key])).get(req.key)),
    getMany: (req) =>
      dexies(async () => {
        const rows = await down.getMany(req);
        const missing = req.keys.filter((_, i) => rows[i] === undefined);
        const packed = await found(req.trans, missing);
        return packed.size === 0 ? rows : rows.map((row, i) => row ?? packed.get(req.keys[i]));
      }),
    query: (req) => dexies(() => query(down, req)),
    openCursor: (req) => dexies(() => openCursor(down, req)),
    count: (req) => dexies(() => count(down, req)),
    mutate: (req) => dexies(() => mutate(down, req)),
  };
}

/** To be the innermost: all that Dexie adds is to see whole tables. */
export const PACKED_TABLES: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'packed tables',
  level: -2,
  create: (down) => {
    if (!down.schema.tables.some(({ name }) => name === PACKS)) return {};
    return {
      transaction: (stores, mode, options) => down.transaction(withPacks(stores), mode, options),
      table: (name) => (PACKED.includes(name) ? packedTable(down.table(name)) : down.table(name)),
    };
  },
};
