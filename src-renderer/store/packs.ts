/** Finds packs and takes rows out of them, straight on the browser's transaction, which must span the table of packs. */
import type { Row } from '../study/journal/entries.js';
import {
  type Came,
  type Extent,
  endOf,
  extentOf,
  idsUpTo,
  noteOfKey,
  PACKED,
  PACKS,
  type PackRow,
  packOf,
  rowsIn,
} from './pack.js';

/** Keys from and to, both within; undefined for no end. */
export type Keys = { readonly from?: string | undefined; readonly to?: string | undefined };

const FEW = 4;
const PACKS_AT_ONCE = 64;

/** A transaction, and what a request to it gives; see `Database.given`. */
export type Within = {
  readonly trans: IDBTransaction;
  readonly given: <T>(request: IDBRequest<T>) => PromiseLike<T>;
};

function packsOf({ trans }: Within): IDBObjectStore {
  return trans.objectStore(PACKS);
}

/** The last pack that begins at this key or before it. */
async function packBefore(within: Within, key: string): Promise<string | undefined> {
  const cursor = await within.given(
    packsOf(within).openKeyCursor(IDBKeyRange.upperBound(idsUpTo(key)), 'prev'),
  );
  return cursor?.key as string | undefined;
}

function between(from: string | undefined, to: string | undefined): IDBKeyRange | null {
  if (from === undefined) return to === undefined ? null : IDBKeyRange.upperBound(to);
  return to === undefined ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, to);
}

/** What packs there are around these keys, in their order. */
export async function extents(within: Within, { from, to }: Keys): Promise<Extent[]> {
  if (from !== undefined && to !== undefined && from > to) return [];
  const first = from === undefined ? undefined : ((await packBefore(within, from)) ?? from);
  const last = to === undefined ? undefined : idsUpTo(to);
  if (first !== undefined && last !== undefined && first > last) return [];
  const ids = (await within.given(packsOf(within).getAllKeys(between(first, last)))) as string[];
  return ids.map(extentOf).filter((extent) => from === undefined || endOf(extent) >= from);
}

/** Which packs these notes lie in, if in any. */
export async function idsHolding(within: Within, notes: readonly string[]): Promise<Set<string>> {
  const sorted = [...new Set(notes)].sort();
  if (sorted.length <= FEW) {
    const ids = await Promise.all(sorted.map((note) => packBefore(within, note)));
    return new Set(
      ids.filter((id, i) => id !== undefined && extentOf(id).last >= (sorted[i] ?? '')) as string[],
    );
  }
  const around = await extents(within, { from: sorted[0], to: sorted.at(-1) });
  const found = new Set<string>();
  let at = 0;
  for (const note of sorted) {
    while ((around[at]?.last ?? '\uffff') < note) at += 1;
    const extent = around[at];
    if (extent && extent.first <= note) found.add(extent.id);
  }
  return found;
}

/** The packs of these ids that there are. */
export async function packsAt(within: Within, ids: readonly string[]): Promise<PackRow[]> {
  const packs = await Promise.all(
    ids.map((id) => within.given<PackRow | undefined>(packsOf(within).get(id))),
  );
  return packs.filter((pack) => pack !== undefined);
}

function notesOf(keys: readonly unknown[]): string[] {
  return keys.map(noteOfKey).filter((note) => note !== null);
}

/** Takes out whole the packs that these notes lie in, or would; gives their rows. */
export async function dissolved(
  within: Within,
  notes: readonly string[],
): Promise<readonly { readonly id: string; readonly rows: readonly Came[] }[]> {
  const packs = await packsAt(within, [...(await idsHolding(within, notes))]);
  for (const { id } of packs) packsOf(within).delete(id);
  return packs.map((pack) => ({ id: pack.id, rows: rowsIn(pack) }));
}

/** Rows of a table that lie in packs, by key. */
export async function packedRows(
  within: Within,
  table: string,
  keys: readonly unknown[],
): Promise<ReadonlyMap<unknown, Row>> {
  const found = new Map<unknown, Row>();
  const notes = notesOf(keys);
  if (notes.length === 0) return found;
  const wanted = new Set(keys);
  const ids = [...(await idsHolding(within, notes))];
  for (let i = 0; i < ids.length; i += PACKS_AT_ONCE)
    for (const pack of await packsAt(within, ids.slice(i, i + PACKS_AT_ONCE)))
      for (const one of rowsIn(pack))
        if (one.table === table && wanted.has(one.key)) found.set(one.key, one.row);
  return found;
}

/** Hands over, pack after pack, the rows of a table until `visit` says that it is enough. */
export async function visitPacked(
  within: Within,
  table: string,
  ids: readonly string[],
  visit: (rows: readonly { readonly key: string; readonly row: Row }[]) => boolean,
): Promise<void> {
  for (let i = 0; i < ids.length; i += PACKS_AT_ONCE)
    for (const pack of await packsAt(within, ids.slice(i, i + PACKS_AT_ONCE)))
      if (visit(rowsIn(pack).filter((one) => one.table === table))) return;
}

/** The packs with cards of these articles. */
export async function idsOfArticles(within: Within, { from, to }: Keys): Promise<string[]> {
  if (from !== undefined && to !== undefined && from > to) return [];
  return [
    ...new Set(
      (await within.given(packsOf(within).index('articles').getAllKeys(between(from, to)))) as string[],
    ),
  ];
}

/** How many rows of a table lie in packs. */
export async function countPacked(within: Within, table: string): Promise<number> {
  const at = PACKED.indexOf(table);
  return (await extents(within, {})).reduce((sum, { rows }) => sum + (rows[at] ?? 0), 0);
}

async function without(
  within: Within,
  table: string,
  ids: readonly string[],
  goes: (key: string) => boolean,
): Promise<Set<unknown>> {
  const gone = new Set<unknown>();
  for (const pack of await packsAt(within, ids)) {
    const rows = rowsIn(pack);
    const left = rows.filter((one) => one.table !== table || !goes(one.key));
    if (left.length === rows.length) continue;
    for (const one of rows) if (one.table === table && goes(one.key)) gone.add(one.key);
    packsOf(within).delete(pack.id);
    if (left.length > 0) await within.given(packsOf(within).put(packOf(left)));
  }
  return gone;
}

/** Two that take rows out of one pack must not both begin from what it was. */
const turns = new WeakMap<IDBTransaction, PromiseLike<unknown>>();

function inTurn<T>(within: Within, work: () => Promise<T>): PromiseLike<T> {
  const before = turns.get(within.trans);
  const now = before ? before.then(work) : work();
  turns.set(within.trans, now);
  return now;
}

/** Takes rows out of the packs that they lie in; gives the keys of those that did. */
export async function takeOut(
  within: Within,
  table: string,
  keys: readonly unknown[],
): Promise<ReadonlySet<unknown>> {
  const notes = notesOf(keys);
  if (notes.length === 0) return new Set();
  const going = new Set(keys);
  return inTurn(within, async () => {
    const ids = [...(await idsHolding(within, notes))];
    return without(within, table, ids, (key) => going.has(key));
  });
}

/** As `takeOut`, of all rows between two keys. */
export async function takeOutRange(
  within: Within,
  table: string,
  keys: Keys,
  goes: (key: string) => boolean,
): Promise<void> {
  await inTurn(within, async () => {
    const ids = (await extents(within, keys)).map(({ id }) => id);
    return without(within, table, ids, goes);
  });
}
