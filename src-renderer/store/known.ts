/** Rows read before an act begins, and the stamp under which they are true. */
import { type Ends, type Foreseen, type Named, placeOf } from './foresight.js';
import { noteOfKey, PACKED, withPacks } from './pack.js';
import { packedRows } from './packs.js';
import type { Database } from './schema.js';

export type Known = {
  /** Of the act before; whatever is done later moves it. */
  readonly stamp: unknown;
  readonly rows: ReadonlyMap<string, unknown>;
  readonly ends: ReadonlyMap<string, Ends>;
};

/** Questions to one reading transaction, each answered by itself. */
export type Asking = {
  readonly row: (table: Named, key: IDBValidKey) => Promise<unknown>;
  readonly ends: (table: Named) => Promise<Ends>;
  /** The row of the greatest key within a range. */
  readonly last: (table: Named, range: IDBKeyRange) => Promise<unknown>;
  /** Nothing more is asked: what waits to write need not wait for the answers to be heard. */
  readonly end: () => void;
};

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function askingIn(transaction: IDBTransaction): Asking {
  const store = ({ name }: Named) => transaction.objectStore(name);
  const end = async (table: Named, way: 'next' | 'prev') =>
    (await answerTo(store(table).openKeyCursor(null, way)))?.key;
  return {
    row: async (table, key) => {
      const row: unknown = await answerTo(store(table).get(key));
      if (row !== undefined || !PACKED.includes(table.name)) return row;
      return (await packedRows({ trans: transaction, given: answerTo }, table.name, [key])).get(key);
    },
    ends: async (table) => {
      const [first, last] = await Promise.all([end(table, 'next'), end(table, 'prev')]);
      return { first, last };
    },
    last: async (table, range) => (await answerTo(store(table).openCursor(range, 'prev')))?.value,
    end: () => transaction.commit(),
  };
}

/**
 * Reads in one transaction of its own, past the layers of Dexie; live queries do not hear of it. Null for a library
 * that is closed: whoever then writes finds that out.
 */
export async function asking<T>(
  db: Database,
  tables: readonly Named[],
  read: (asking: Asking) => Promise<T>,
): Promise<T | null> {
  const names = withPacks(tables.map(({ name }) => name));
  try {
    return await read(askingIn(db.backendDB().transaction(names, 'readonly')));
  } catch (error) {
    if (error instanceof DOMException || !db.isOpen()) return null;
    throw error;
  }
}

/** Reads these rows, of tables other than `meta`, and the stamp, in one breath; mostly it ends the asking. */
export async function known(
  db: Database,
  asking: Asking,
  rows: readonly Foreseen[],
  ends: readonly Named[] = [],
): Promise<Known> {
  const others = rows.filter(([{ name }]) => name !== db.meta.name);
  const all: readonly Foreseen[] = [...others, [db.meta, 'stamp']];
  const reading = all.map(([table, key]) => asking.row(table, key));
  const both = Promise.all([Promise.all(reading), Promise.all(ends.map((table) => asking.ends(table)))]);
  // A row that is in no place of its own is looked for in the packs, which is asked after the answer.
  if (all.every(([{ name }, key]) => !PACKED.includes(name) || noteOfKey(key) === null)) asking.end();
  const [read, ending] = await both;
  return {
    stamp: Reflect.get(Object(read.at(-1)), 'value'),
    rows: new Map(all.map(([table, key], i) => [placeOf(table, key), read[i]])),
    ends: new Map(ends.map(({ name }, i) => [name, ending[i] ?? { first: undefined, last: undefined }])),
  };
}
