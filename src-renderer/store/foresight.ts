/** What an act reads ahead, all in one breath, so that nothing it does later has to wait for a row. */
import { rowsAt } from './parts.js';
import { endKey, rowAt } from './requests.js';
import type { Database } from './schema.js';

export type Named = { readonly name: string };

/** A row that will be asked for. */
export type Foreseen = readonly [table: Named, key: IDBValidKey];

/** The least and the greatest key of a table; undefined in an empty one. */
export type Ends = { readonly first: IDBValidKey | undefined; readonly last: IDBValidKey | undefined };

export type Foresight = {
  readonly foresee: (rows: readonly Foreseen[], ends?: readonly Named[]) => Promise<void>;
  /** Rows as they are stored now, in the order of the keys. */
  readonly look: (table: Named, keys: readonly IDBValidKey[]) => Promise<unknown[]>;
  /** As they were before the act, where they were foreseen. */
  readonly ends: (table: Named) => Promise<Ends>;
  /** These rows are written now: what was read of them is of the past. */
  readonly forget: (table: Named, keys: Iterable<IDBValidKey>) => void;
};

/** How a row that was read ahead is found again. */
export function placeOf(table: Named, key: IDBValidKey): string {
  return `${table.name} ${JSON.stringify(key)}`;
}

async function endsOf(db: Database, table: Named): Promise<Ends> {
  const [first, last] = await Promise.all([endKey(db, table, 'first'), endKey(db, table, 'last')]);
  return { first, last };
}

/** Of one act, within its transaction. */
export function foresight(db: Database): Foresight {
  const rows = new Map<string, unknown>();
  const known = new Map<string, Ends>();
  return {
    foresee: async (wanted, tables = []) => {
      const reading = wanted.map(async ([table, key]) => {
        rows.set(placeOf(table, key), await rowAt(db, table, key));
      });
      const ending = tables.map(async (table) => {
        known.set(table.name, await endsOf(db, table));
      });
      await Promise.all([...reading, ...ending]);
    },
    look: async (table, keys) => {
      const places = keys.map((key) => placeOf(table, key));
      if (places.every((place) => rows.has(place))) return places.map((place) => rows.get(place));
      return rowsAt(db.table<unknown, IDBValidKey>(table.name), keys);
    },
    ends: async (table) => known.get(table.name) ?? endsOf(db, table),
    forget: (table, keys) => {
      for (const key of keys) rows.delete(placeOf(table, key));
    },
  };
}
