/** The hand that writes for an act: it remembers every row as it was before, so that the act can be taken back. */
import type { Table } from 'dexie';
import { jsonOf, type Row, type RowChange } from '../study/journal/entries.js';
import { uncounted } from './counts.js';
import type { Ends, Foreseen, Foresight } from './foresight.js';
import { type Ground, ordinaryGround } from './ground.js';
import type { Database } from './schema.js';

type Key = string | number;

/** A row before and after; undefined where there is none. */
export type Touched = { readonly before: Row | undefined; readonly after: Row | undefined };

/** By table and key. */
export type Changes = ReadonlyMap<string, ReadonlyMap<Key, Touched>>;

type Named = { readonly name: string };
type RowOf<Of extends Named> = Of extends Table<infer Stored, infer _Key, infer _Insert> ? Stored : never;

/** What follows from an act is written past its memory: it is derived anew where the act is taken back. */
export type Hand = Pick<Ground, 'write' | 'drop' | 'dropBelow' | 'beyond'> & {
  readonly changes: Changes;
  /** Reads rows that are about to be written, in the order of the keys. */
  readonly read: <Of extends Named>(table: Of, keys: readonly Key[]) => Promise<(RowOf<Of> | undefined)[]>;
  readonly put: <Of extends Named>(table: Of, rows: readonly RowOf<Of>[]) => Promise<void>;
  /** As `put`, for rows that are certainly not there; written with what follows from them, by `finish`. */
  readonly add: <Of extends Named>(table: Of, rows: readonly RowOf<Of>[]) => Promise<void>;
  readonly remove: (table: Named, keys: readonly Key[]) => Promise<void>;
  /** Reads in one breath what the act is going to ask for. */
  readonly foresee: (rows: readonly Foreseen[], ends?: readonly Named[]) => Promise<void>;
  /** Rows that the act does not write through its hand, as they are stored now. */
  readonly look: <Of extends Named>(
    table: Of,
    keys: readonly IDBValidKey[],
  ) => Promise<(RowOf<Of> | undefined)[]>;
  readonly ends: (table: Named) => Promise<Ends>;
  /** Writes what was added. Whoever reads after the call, though before its answer, finds it. */
  readonly finish: () => Promise<void>;
};

function keyOf(table: string, row: object): Key {
  return Reflect.get(row, table === 'settings' ? 'key' : 'id');
}

type Memory = Map<string, Map<Key, { before: Row | undefined; after: Row | undefined }>>;

async function met(sight: Foresight, memory: Memory, table: Named, keys: readonly Key[]) {
  const rows = memory.get(table.name) ?? new Map();
  memory.set(table.name, rows);
  const unknown = keys.filter((key) => !rows.has(key));
  const stored = unknown.length === 0 ? [] : ((await sight.look(table, unknown)) as (Row | undefined)[]);
  for (const [i, key] of unknown.entries()) rows.set(key, { before: stored[i], after: stored[i] });
  return rows;
}

/** A hand for one act, within the act's transaction where it stands on that. It writes at once and forgets nothing. */
export function takeHand(db: Database, ground: Ground = ordinaryGround(db)): Hand {
  const memory: Memory = new Map();
  const { look: _look, forget: _forget, ...sight } = ground;
  const added: { readonly table: Named; readonly rows: readonly unknown[] }[] = [];
  return {
    ...sight,
    changes: memory,
    finish: async () => {
      await Promise.all(added.splice(0).map(({ table, rows }) => ground.write('add', table, rows)));
    },
    look: async <Of extends Named>(table: Of, keys: readonly IDBValidKey[]) =>
      (await ground.look(table, keys)) as (RowOf<Of> | undefined)[],
    read: async <Of extends Named>(table: Of, keys: readonly Key[]) => {
      const rows = await met(ground, memory, table, keys);
      return keys.map((key) => rows.get(key)?.after as RowOf<Of> | undefined);
    },
    put: async (table, given) => {
      if (given.length === 0) return;
      const keyed = new Map(given.map((row) => [keyOf(table.name, row as object), row as unknown as Row]));
      const rows = await met(ground, memory, table, [...keyed.keys()]);
      for (const [key, row] of keyed) rows.set(key, { before: rows.get(key)?.before, after: row });
      ground.forget(table, keyed.keys());
      await ground.write('put', table, [...keyed.values()]);
    },
    add: async (table, given) => {
      const rows = memory.get(table.name) ?? new Map();
      memory.set(table.name, rows);
      for (const row of given) rows.set(keyOf(table.name, row as object), { before: undefined, after: row });
      added.push({ table, rows: given });
    },
    remove: async (table, keys) => {
      if (keys.length === 0) return;
      const rows = await met(ground, memory, table, keys);
      for (const key of keys) rows.set(key, { before: rows.get(key)?.before, after: undefined });
      ground.forget(table, keys);
      await ground.drop(table, keys);
    },
  };
}

/** A row as step and journal hold it: the counts of an article follow from its cards and answers. */
export function journaledRow(table: string, row: Row): Row {
  if (table !== 'articles') return row;
  return uncounted(row);
}

function same(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || jsonOf(a) === jsonOf(b);
}

function between(from: Row, to: Row): { readonly set: Row; readonly unset?: readonly string[] } | null {
  const set = Object.entries(to).filter(([name, value]) => !same(from[name], value));
  const unset = Object.keys(from).filter((name) => !(name in to));
  if (set.length === 0 && unset.length === 0) return null;
  return { set: Object.fromEntries(set), ...(unset.length > 0 && { unset }) };
}

function changeOf(table: string, key: Key, from: Row | undefined, to: Row | undefined): RowChange | null {
  if (to === undefined) return from === undefined ? null : { table, key, gone: true };
  if (from === undefined) return { table, key, row: journaledRow(table, to) };
  const fields = between(journaledRow(table, from), journaledRow(table, to));
  return fields && { table, key, ...fields };
}

/** What leads from before the act to after it, or the other way; a row that is as it was is left out. */
export function rowChanges(changes: Changes, way: 'forth' | 'back'): RowChange[] {
  const found: RowChange[] = [];
  for (const [table, rows] of changes)
    for (const [key, { before, after }] of rows) {
      const change =
        way === 'forth' ? changeOf(table, key, before, after) : changeOf(table, key, after, before);
      if (change) found.push(change);
    }
  return found;
}

function rowAfter(change: RowChange, stored: Row | undefined): Row | null {
  if ('gone' in change) return null;
  if ('row' in change) return change.row;
  if (stored === undefined) return null;
  const unset = change.unset ?? [];
  const left = Object.entries(stored).filter(([name]) => !unset.includes(name));
  return { ...Object.fromEntries(left), ...change.set };
}

/** Makes these changes. One to a field of a row that is gone meanwhile is passed over. */
export async function applyChanges(db: Database, hand: Hand, changes: readonly RowChange[]): Promise<void> {
  for (const name of new Set(changes.map((change) => change.table))) {
    const some = changes.filter((change) => change.table === name);
    const table = db.table<Row, Key>(name);
    const keys = some.map((change) => change.key);
    const stored = await hand.read(table, keys);
    const rows = some.map((change, i) => rowAfter(change, stored[i]));
    await hand.put(
      table,
      rows.filter((row) => row !== null),
    );
    await hand.remove(
      table,
      keys.filter((_, i) => rows[i] === null && stored[i] !== undefined),
    );
  }
}
