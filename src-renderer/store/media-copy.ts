/** Pictures and recordings in the second copy: kept before an import is written, and told of like any other row. */
import { fail, ok, type Result } from '../../content/problem.js';
import type { RowChange } from '../study/journal/entries.js';
import { lineOf, type Row } from '../study/journal/entries.js';
import { type CarriedRow, mediaRow } from './carried.js';
import { nextEntry } from './journal.js';
import type { Database, MediaRow } from './schema.js';

/** Files that are on their way to the disk at once: each waits for it. */
const AT_ONCE = 4;
const ROWS_A_LINE = 500;

/** Rows that say where each is kept; none where no second copy is. Problem: 'not saved', and then no row may be written. */
export async function keepMedia(
  { journal }: Pick<Database, 'journal'>,
  media: Iterable<MediaRow>,
): Promise<Result<readonly CarriedRow[]>> {
  const rows: CarriedRow[] = [];
  const keep = journal?.keepMedia;
  if (!keep) return ok(rows);
  const underway: Promise<Result<CarriedRow>>[] = [];
  const arrived = async (left: number): Promise<Result<void>> => {
    while (underway.length > left) {
      const kept = await underway.shift();
      if (kept && !kept.ok) return kept;
      if (kept) rows.push(kept.value);
    }
    return ok(undefined);
  };
  for (const { id, bytes } of media) {
    underway.push(keep(bytes).then((kept) => (kept.ok ? ok(mediaRow(id, kept.value)) : kept)));
    const sent = await arrived(AT_ONCE - 1);
    if (!sent.ok) return sent;
  }
  const sent = await arrived(0);
  return sent.ok ? ok(rows) : sent;
}

/**
 * Takes files out, and out of what the second copy tells; `stamp` is that of the last act when it was seen that nothing
 * refers to them. Problem: 'not saved', where something was done since or the journal cannot be told.
 */
export async function dropMedia(
  db: Database,
  names: readonly string[],
  stamp: unknown,
  at: number,
): Promise<Result<void>> {
  if (names.length === 0) return ok(undefined);
  const changes = names.map((name): RowChange => ({ table: 'carried', key: `media ${name}`, gone: true }));
  const line = await db.transaction('rw', [db.media, db.carried, db.meta], async () => {
    if ((await db.meta.get('stamp'))?.value !== stamp) return null;
    await db.media.bulkDelete([...names]);
    await db.carried.bulkDelete(changes.map(({ key }) => `${key}`));
    const told = { act: 'snapshot', turn: 'done', at, changes, went: new Map() } as const;
    return lineOf(await nextEntry(db, told));
  });
  if (line === null) return fail({ kind: 'not saved', detail: 'something was done meanwhile' });
  return db.journal?.append([line]) ?? ok(undefined);
}

async function tell(db: Database, rows: readonly CarriedRow[], at: number): Promise<Result<void>> {
  const { journal } = db;
  if (!journal || rows.length === 0) return ok(undefined);
  const changes = rows.map(
    (row): RowChange => ({ table: 'carried', key: row.id, row: row as unknown as Row }),
  );
  const line = await db.transaction('rw', [db.carried, db.meta], async () => {
    await db.carried.bulkPut([...rows]);
    const told = { act: 'snapshot', turn: 'done', at, changes, went: new Map() } as const;
    return lineOf(await nextEntry(db, told));
  });
  return journal.append([line]);
}

/**
 * Keeps what the second copy lacks: files of an import of before it kept any, or, where it was lost, `all`. Doing it
 * twice does no harm. Problem: 'not saved'.
 */
export async function completeMedia(db: Database, at: number, all = false): Promise<Result<void>> {
  const names = await db.media.toCollection().primaryKeys();
  const known = new Set(await db.carried.where('id').startsWith('media ').primaryKeys());
  const lacking = all ? names : names.filter((name) => !known.has(`media ${name}`));
  for (let i = 0; i < lacking.length; i += ROWS_A_LINE) {
    const rows: CarriedRow[] = [];
    for (const name of lacking.slice(i, i + ROWS_A_LINE)) {
      const media = await db.media.get(name);
      const kept = media ? await keepMedia(db, [media]) : ok([]);
      if (!kept.ok) return kept;
      rows.push(...kept.value);
    }
    const told = await tell(db, rows, at);
    if (!told.ok) return told;
  }
  return ok(undefined);
}

/** Brings back from the second copy what these rows name; gives how many it could not. */
export async function restoreMedia(
  db: Database,
  rows: Iterable<CarriedRow>,
  read: (hash: string) => Promise<Uint8Array | null>,
): Promise<number> {
  let lost = 0;
  for (const row of rows) {
    if (row.kind !== 'media') continue;
    const bytes = await read(row.value.hash).catch(() => null);
    if (bytes) await db.media.put({ id: row.id.slice('media '.length), bytes });
    else lost += 1;
  }
  return lost;
}
