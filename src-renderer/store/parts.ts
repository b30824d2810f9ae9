/** Reads a long table part by part, in the order of its key, so that no part has to be large. */
import type { Table } from 'dexie';

const ROWS_A_PART = 5000;

/** Hands every row to `visit`, some thousand at a time. */
export async function inParts<Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  visit: (rows: readonly Row[]) => void | Promise<void>,
): Promise<void> {
  let last: unknown;
  for (;;) {
    const after = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const rows = await after.limit(ROWS_A_PART).toArray();
    const end = rows.at(-1);
    if (!end) return;
    await visit(rows);
    last = keyOf(table, end);
  }
}

/** The key of a row by the table's own account. */
export function keyOf(table: Pick<Table, 'schema'>, row: unknown): unknown {
  const path = table.schema.primKey.keyPath;
  const at = (name: string) => Reflect.get(Object(row), name);
  return Array.isArray(path) ? path.map(at) : at(path ?? 'id');
}
