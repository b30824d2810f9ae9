/** Reads a long table part by part, in the order of its key, so that no part has to be large. */
import type { Table } from 'dexie';

const ROWS_A_PART = 5000;
/** As many as are read, for a screen that is open, without its standing still. */
export const A_GLANCE = 1000;

/** Hands every row to `visit`, so many at a time. */
export async function inParts<Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  visit: (rows: readonly Row[]) => void | Promise<void>,
  rowsAPart: number = ROWS_A_PART,
): Promise<void> {
  let last: unknown;
  for (;;) {
    const after = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const rows = await after.limit(rowsAPart).toArray();
    const end = rows.at(-1);
    if (!end) return;
    await visit(rows);
    last = keyOf(table, end);
  }
}

/** From so many rows on, and up to so many times as many in the table, reading the table whole is faster. */
const MANY = 200;
const TIMES = 4;

/** Beyond so many a count of all rows is faster than their keys. */
const KEYS = 5000;

/** Whether a table has more rows than this. A count of all of them would take longer the more there are. */
export async function hasMoreThan<Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  rows: number,
): Promise<boolean> {
  if (rows > KEYS) return (await table.count()) > rows;
  const some = table.orderBy(':id').limit(rows + 1);
  return (await some.primaryKeys()).length > rows;
}

/** Rows by key, in the order of the keys, undefined where there is none; fast for many keys too. */
export async function rowsAt<Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  keys: readonly Key[],
): Promise<(Row | undefined)[]> {
  if (keys.length < MANY || (await hasMoreThan(table, keys.length * TIMES))) return table.bulkGet([...keys]);
  const rows = new Map((await table.toArray()).map((row) => [keyOf(table, row), row]));
  return keys.map((key) => rows.get(key));
}

/** The key of a row by the table's own account. */
export function keyOf(table: Pick<Table, 'schema'>, row: unknown): unknown {
  const path = table.schema.primKey.keyPath;
  const at = (name: string) => Reflect.get(Object(row), name);
  return Array.isArray(path) ? path.map(at) : at(path ?? 'id');
}
