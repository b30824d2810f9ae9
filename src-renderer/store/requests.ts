/** Requests straight to the transaction of an act: the layers that Dexie puts above them cost an answer more than the disk does. */
import type { Table } from 'dexie';
import { PACKED } from './pack.js';
import { packedRows } from './packs.js';
import type { Database } from './schema.js';

type Named = { readonly name: string };

/** One row by its key, undefined where there is none; of several asked for at once none waits for another. */
export async function rowAt(db: Database, table: Named, key: IDBValidKey): Promise<unknown> {
  const trans = db.running();
  const row: unknown = await db.given(trans.objectStore(table.name).get(key));
  if (row !== undefined || !PACKED.includes(table.name)) return row;
  return (await packedRows({ trans, given: db.given }, table.name, [key])).get(key);
}

/** The least or the greatest key of a table; undefined for an empty one. */
export async function endKey(db: Database, table: Named, end: 'first' | 'last') {
  const way = end === 'last' ? 'prev' : 'next';
  return (await db.given(db.running().objectStore(table.name).openKeyCursor(null, way)))?.key;
}

/** The row of the greatest key above 0, or below it; undefined for none. */
export async function lastRow(db: Database, table: Named, side: 'above 0' | 'below 0'): Promise<unknown> {
  const range = side === 'above 0' ? IDBKeyRange.lowerBound(0, true) : IDBKeyRange.upperBound(0, true);
  return (await db.given(db.running().objectStore(table.name).openCursor(range, 'prev')))?.value;
}

/** Writes rows, all or (by ending the transaction) none; `add` for rows that are not there. Live queries hear of it. */
export async function writeRows(
  db: Database,
  type: 'put' | 'add',
  table: Pick<Table, 'core'>,
  rows: readonly unknown[],
): Promise<void> {
  if (rows.length === 0) return;
  const { failures } = await table.core.mutate({ trans: db.running(), type, values: rows });
  for (const failure of Object.values(failures)) throw failure;
}

/**
 * Writes very many rows past Dexie, which would tell live queries of each: say what changed once it is all in. Asked for
 * at once; resolves when the last is written, and a failure ends the transaction. Rows of packed tables lie elsewhere.
 */
export function putRows(
  db: Database,
  trans: IDBTransaction,
  { name }: Named,
  rows: readonly unknown[],
): PromiseLike<unknown> {
  const store = trans.objectStore(name);
  let last: IDBRequest | null = null;
  for (const row of rows) last = store.put(row);
  return last === null ? Promise.resolve() : db.given(last);
}

/** Takes rows out by their keys. Live queries hear of it. */
export async function dropRows(
  db: Database,
  table: Pick<Table, 'core'>,
  keys: readonly IDBValidKey[],
): Promise<void> {
  if (keys.length === 0) return;
  const { failures } = await table.core.mutate({ trans: db.running(), type: 'delete', keys: [...keys] });
  for (const failure of Object.values(failures)) throw failure;
}
