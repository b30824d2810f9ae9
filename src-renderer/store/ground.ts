/** What an act stands on: rows it reads, and a place for those it writes. */
import { type Foresight, foresight, type Named } from './foresight.js';
import { dropRows, writeRows } from './requests.js';
import type { Database } from './schema.js';

export type Ground = Foresight & {
  readonly write: (type: 'put' | 'add', table: Named, rows: readonly unknown[]) => Promise<void>;
  readonly drop: (table: Named, keys: readonly IDBValidKey[]) => Promise<void>;
  /** Drops every row of a lesser key. */
  readonly dropBelow: (table: Named, key: number) => Promise<void>;
  /** To be called before rows are read past the hand: an act that was to be known in full ends here. */
  readonly beyond: () => void;
};

/** The running transaction: each request goes to it as it comes. */
export function ordinaryGround(db: Database): Ground {
  return {
    ...foresight(db),
    write: (type, table, rows) => writeRows(db, type, db.table(table.name), rows),
    drop: (table, keys) => dropRows(db, db.table(table.name), keys),
    dropBelow: async (table, key) => {
      await db.table(table.name).where(':id').below(key).delete();
    },
    beyond: () => undefined,
  };
}
