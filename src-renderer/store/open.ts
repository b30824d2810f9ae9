/** Opens the library, and refuses one that a newer Afterword wrote without touching it. */
import { fail, ok, type Result } from '../../content/problem.js';
import { checkedTables, mend } from './check.js';
import { PACKED_TABLES } from './packed-tables.js';
import { Database } from './schema.js';
import { SCHEMA_VERSION } from './versions.js';

const DATABASE_NAME = 'afterword';
/** Dexie multiplies its version numbers by this, to leave room between them. */
const DEXIE_FACTOR = 10;

/** Asked without opening: Dexie would add its own tables to a newer library and raise its version. */
async function storedVersion(name: string): Promise<number> {
  const found = (await indexedDB.databases()).find((one) => one.name === name);
  return (found?.version ?? 0) / DEXIE_FACTOR;
}

/** By default Dexie would reopen and let an old window write into the upgraded library. */
function closeWhenReplaced(db: Database, onClosed: () => void): void {
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    onClosed();
    return false;
  });
}

/** An old window that will not close would keep an upgrade waiting for ever. */
function refusedWhenBlocked(db: Database): Promise<never> {
  return new Promise((_, reject) => {
    db.on('blocked', () => reject(new Error('another window is still using it')));
  });
}

/** A damaged file can leave the question without any answer, for ever. */
const SILENT_AFTER_MS = 15_000;

async function answered(db: Database): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), SILENT_AFTER_MS);
  });
  try {
    await Promise.race([db.open(), refusedWhenBlocked(db), silent]);
  } finally {
    clearTimeout(timer);
  }
}

/** Raised when what is derived changes its form: the next opening then makes it anew from the log. */
const DERIVED_FORM = 4;

/** A library of before there were days and counts of them gets them once, from its log. */
async function deriveOnce(db: Database, progress: (share: number) => void): Promise<void> {
  if ((await db.meta.get('derived'))?.value === DERIVED_FORM) return;
  await db.transaction('rw', checkedTables(db), async () => {
    await mend(db, progress);
    await db.meta.put({ key: 'derived', value: DERIVED_FORM });
  });
}

/**
 * Opens (or makes) the library. `onClosed` is called when another window upgrades or deletes it; this one
 * is shut by then and should be loaded anew. `onProgress` hears, 0 to 1, how far a library of an older program is made
 * ready, which takes minutes where there are a million answers; never for any other. Problems: 'newer database', 'database unopenable'.
 */
export async function openDatabase(
  name: string = DATABASE_NAME,
  onClosed: () => void = () => undefined,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<Database>> {
  const db = new Database(name);
  db.use(PACKED_TABLES);
  try {
    const found = await storedVersion(name);
    if (found > SCHEMA_VERSION) return fail({ kind: 'newer database', found, known: SCHEMA_VERSION });
    closeWhenReplaced(db, onClosed);
    await answered(db);
    await deriveOnce(db, onProgress);
    return ok(db);
  } catch (error) {
    db.close({ disableAutoOpen: true });
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'database unopenable', detail });
  }
}

/** Asks the browser not to evict the library when the disk fills; true when it promises. Safe to repeat. */
export async function askToPersist(): Promise<boolean> {
  const storage = globalThis.navigator?.storage;
  if (storage?.persist === undefined) return false;
  return (await storage.persisted()) || (await storage.persist());
}
