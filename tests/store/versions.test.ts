/** Libraries of other ages: every old one opens, a newer one is refused and stays as it is. */
import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { articleRows } from '../../src-renderer/store/articles.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { openDatabase } from '../../src-renderer/store/open.js';
import { type PackRow, rowsIn } from '../../src-renderer/store/pack.js';
import { keepScore, lastScores } from '../../src-renderer/store/quizzes.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { readSettings, writeSetting } from '../../src-renderer/store/settings.js';
import { nextTurns, redo, undo } from '../../src-renderer/store/undo.js';
import { SCHEMA, SCHEMA_VERSION } from '../../src-renderer/store/versions.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { done, everything, NOON, newLibrary } from './library.js';

const OLD = join(import.meta.dirname, 'old');

type Dump = {
  /** As the browser counts it. */
  readonly version: number;
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly key: string | string[];
        readonly auto?: boolean;
        readonly indexes: readonly DumpIndex[];
        readonly rows: object[];
      }
    >
  >;
};
type DumpIndex = { readonly name: string; readonly path: string | string[]; readonly multiEntry: boolean };

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Writes a dump with the bare browser interface, so that today's schema has no hand in it. */
async function writeDump(name: string, dump: Dump): Promise<void> {
  const opening = indexedDB.open(name, dump.version);
  opening.onupgradeneeded = () => {
    for (const [table, { key, auto = false, indexes, rows }] of Object.entries(dump.tables)) {
      const store = opening.result.createObjectStore(table, { keyPath: key, autoIncrement: auto });
      for (const index of indexes)
        store.createIndex(index.name, index.path, { multiEntry: index.multiEntry });
      for (const row of rows) store.add(row);
    }
  };
  (await answered(opening)).close();
}

/** A library as the browser holds it. */
async function readRaw(name: string): Promise<{ version: number; tables: Record<string, unknown[]> }> {
  const db = await answered(indexedDB.open(name));
  const tables: Record<string, unknown[]> = {};
  for (const table of db.objectStoreNames)
    tables[table] = await answered(db.transaction(table).objectStore(table).getAll());
  db.close();
  return { version: db.version, tables };
}

/** What the rows of days add up to; each day has one. */
async function answersCounted(db: Database): Promise<number> {
  const rows = await db.daily.toArray();
  expect(new Set(rows.map(({ day }) => day)).size).toBe(rows.length);
  return rows.flatMap((row) => Object.values(row.presses).flat()).reduce((a, b) => a + b, 0);
}

/** How many rows of a table lie in packs. */
function packedIn({ tables: { packs } }: Dump, table: string): number {
  const rows = (packs?.rows ?? []).flatMap((pack) => rowsIn(pack as PackRow));
  return rows.filter((row) => row.table === table).length;
}

describe('old libraries', () => {
  test('every version of the schema has a dump', () => {
    for (const { version } of SCHEMA)
      expect(existsSync(join(OLD, `version-${version}`, 'dump.json')), `version ${version}`).toBe(true);
  });

  test.each(readdirSync(OLD))('%s opens with nothing lost', async (folder) => {
    const dump: Dump = JSON.parse(readFileSync(join(OLD, folder, 'dump.json'), 'utf8'));
    await writeDump(folder, dump);
    const db = done(await openDatabase(folder));
    // The days are added up anew: there used to be one row for each article.
    for (const [table, { rows }] of Object.entries(dump.tables).filter(([name]) => name !== 'daily'))
      expect(await db.table(table).count(), table).toBe(rows.length + packedIn(dump, table));
    expect(await answersCounted(db)).toBe(await db.reviews.count());
    expect(await articleRows(db, NOON)).not.toEqual([]);
    expect(done(await checkCollection(db)).mended).toBe(0);
    db.close();
  });
});

async function opened(folder: string, name = `${folder} again`) {
  const dump: Dump = JSON.parse(readFileSync(join(OLD, folder, 'dump.json'), 'utf8'));
  await writeDump(name, dump);
  return done(await openDatabase(name));
}

test('a library of before there were days gets them from its log, and undo has nothing to take', async () => {
  const db = await opened('version-1');
  const answers = await db.reviews.toArray();
  expect(await answersCounted(db)).toBe(answers.length);
  expect(answers.every((review) => review.noted)).toBe(true);
  expect(done(await undo(db))).toBeNull();
  expect(await db.reviews.count()).toBe(answers.length);
});

test('an old library says how far it is made ready, and one of today says nothing', async () => {
  const dump: Dump = JSON.parse(readFileSync(join(OLD, 'version-1', 'dump.json'), 'utf8'));
  await writeDump('made ready', dump);
  const shares: number[] = [];
  const db = done(await openDatabase('made ready', undefined, (share) => shares.push(share)));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares[0]).toBeLessThan(1);
  expect(shares.at(-1)).toBe(1);
  db.close();
  const again: number[] = [];
  done(await openDatabase('made ready', undefined, (share) => again.push(share))).close();
  expect(again).toEqual([]);
});

test('steps of an earlier run can still be taken back, and done again', async () => {
  const db = await opened('version-2');
  expect(await nextTurns(db)).toEqual({ undo: 'due date', redo: 'edit' });
  const before = await everything(db);
  while (done(await undo(db)));
  expect(await db.articles.count()).toBe(0);
  expect(await db.reviews.count()).toBe(0);
  for (let step = 0; step < 100; step += 1) done(await redo(db));
  expect((await db.cards.filter((row) => row.edited).toArray()).map((row) => row.face.answer)).toEqual([
    'at Wick',
  ]);
  done(await undo(db));
  expect(await everything(db)).toEqual(before);
});

test('a library of before there were quizzes has no scores, and keeps the next', async () => {
  const db = await opened('version-2', 'before quizzes');
  expect(await lastScores(db, 5)).toEqual([]);
  const score = { id: NOON.now, articles: [], seed: 'a', asked: 2, right: 1, tookMs: 1, missed: [] };
  done(await keepScore(db, score));
  expect(await lastScores(db, 5)).toEqual([score]);
});

describe('a newer library', () => {
  test('is refused and stays as it is', async () => {
    const newer = new Dexie('newer');
    newer.version(SCHEMA_VERSION + 1).stores({ articles: 'id', dreams: 'id' });
    await newer.open();
    await newer.table('dreams').add({ id: 'flying' });
    newer.close();
    const before = await readRaw('newer');
    const opened = await openDatabase('newer');
    expect(opened).toEqual({
      ok: false,
      problem: { kind: 'newer database', found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION },
    });
    expect(await readRaw('newer')).toEqual(before);
    expect(before.tables.dreams).toEqual([{ id: 'flying' }]);
  });

  test('that comes while this window is open shuts this one, which then writes nothing', async () => {
    let told = 0;
    const old = done(
      await openDatabase('replaced', () => {
        told += 1;
      }),
    );
    const newer = new Dexie('replaced');
    newer.version(SCHEMA_VERSION + 1).stores({ settings: 'key' });
    await newer.open();
    expect(told).toBe(1);
    expect(await writeSetting(old, 'theme', 'dark')).toMatchObject({
      ok: false,
      problem: { kind: 'not saved' },
    });
    expect(await newer.table('settings').count()).toBe(0);
    newer.close();
  });
});

test('a window that will not let go is named, and nothing is left half open', async () => {
  const held = await answered(indexedDB.open('held', 1));
  const opened = await openDatabase('held');
  expect(opened).toMatchObject({ ok: false, problem: { kind: 'database unopenable' } });
  held.close();
  done(await openDatabase('held')).close();
});

test('settings survive, and a wrong or missing one reads as the default', async () => {
  const db = await newLibrary();
  expect((await readSettings(db)).theme).toBe('system');
  done(await writeSetting(db, 'theme', 'dark'));
  done(await writeSetting(db, 'preset', { ...DEFAULT_PRESET, newPerDay: 7 }));
  await db.settings.put({ key: 'rolloverHour', value: 'noon' });
  const settings = await readSettings(db);
  expect(settings).toMatchObject({
    theme: 'dark',
    rolloverHour: 4,
    preset: { ...DEFAULT_PRESET, newPerDay: 7 },
  });
});
