/** An act whose every row is known before its transaction begins: made out in memory, and written in one breath. */
import { type Foresight, placeOf } from './foresight.js';
import type { Ground } from './ground.js';
import { type Hand, takeHand } from './hand.js';
import type { Known } from './known.js';
import { noteOfKey, PACKED } from './pack.js';
import type { Database } from './schema.js';

type Write = (store: IDBObjectStore) => unknown;
type Writes = { readonly table: string; readonly write: Write }[];

/** The act asks for what nobody foresaw. */
class Unforeseen extends Error {}

function certain<T>(found: T | undefined, is: boolean): T {
  if (!is) throw new Unforeseen();
  return found as T;
}

function sightOf(known: Known): Foresight {
  const rows = new Map(known.rows);
  const at = (place: string) => certain(rows.get(place), rows.has(place));
  return {
    foresee: async () => undefined,
    look: async (table, keys) => keys.map((key) => at(placeOf(table, key))),
    ends: async ({ name }) => certain(known.ends.get(name), known.ends.has(name)),
    forget: (table, keys) => {
      for (const key of keys) rows.delete(placeOf(table, key));
    },
  };
}

function groundOf(known: Known, writes: Writes): Ground {
  const take = (table: string, write: Write) => void writes.push({ table, write });
  // A row that lies in a pack must be taken out of it, which the ordinary way does.
  const isLoose = (table: string, key: unknown) =>
    certain(table, !PACKED.includes(table) || noteOfKey(key) === null);
  return {
    ...sightOf(known),
    write: async (type, { name }, rows) => {
      for (const row of rows)
        take(isLoose(name, Reflect.get(Object(row), 'id')), (store) =>
          type === 'add' ? store.add(row) : store.put(row),
        );
    },
    drop: async ({ name }, keys) => {
      for (const key of keys) take(isLoose(name, key), (store) => store.delete(key));
    },
    dropBelow: async ({ name }, key) =>
      take(name, (store) => store.delete(IDBKeyRange.upperBound(key, true))),
    beyond: () => {
      throw new Unforeseen();
    },
  };
}

/** A library that is closed is found out, and named, by the ordinary way. */
function begun(db: Database, names: readonly string[]): IDBTransaction | null {
  try {
    return db.backendDB().transaction(names, 'readwrite', { durability: 'strict' });
  } catch {
    return null;
  }
}

/**
 * Writes all in one strict transaction, on the condition that `stamp` is still the last; false where it is not, and
 * then nothing is written. The writes wait for no answer: the one to the question of the stamp comes before theirs.
 */
function written(db: Database, stamp: unknown, writes: Writes): Promise<boolean> {
  const names = [...new Set([db.meta.name, ...writes.map(({ table }) => table)])];
  const transaction = begun(db, names);
  if (!transaction) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    let moved = false;
    transaction.oncomplete = () => {
      resolve(true);
      // The journal first: the learner waits for that.
      setTimeout(() => db.changed(names));
    };
    transaction.onabort = () => (moved ? resolve(false) : reject(transaction.error ?? new Error('aborted')));
    const asked: IDBRequest<unknown> = transaction.objectStore(db.meta.name).get('stamp');
    asked.onsuccess = () => {
      moved = Reflect.get(Object(asked.result), 'value') !== stamp;
      if (moved) transaction.abort();
      else transaction.commit();
    };
    try {
      for (const { table, write } of writes) write(transaction.objectStore(table));
    } catch (error) {
      transaction.abort();
      reject(error);
    }
  });
}

/** Null where the library has moved on, more must be read, or there is nothing to write. A failing write rejects. */
export async function quickly<T>(
  db: Database,
  known: Known | null,
  work: (hand: Hand) => Promise<T>,
): Promise<T | null> {
  if (known === null || known.stamp === undefined) return null;
  const writes: Writes = [];
  try {
    const value = await work(takeHand(db, groundOf(known, writes)));
    return writes.length > 0 && (await written(db, known.stamp, writes)) ? value : null;
  } catch (error) {
    if (error instanceof Unforeseen) return null;
    throw error;
  }
}
