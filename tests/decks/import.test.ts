/** Decks of other programs in the library: whole, once, and to be taken back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../content/deck.js';
import { planOf } from '../../src-renderer/decks/plan.js';
import { isNothingNew, previewOf } from '../../src-renderer/decks/preview.js';
import { readDeckFile, readTable } from '../../src-renderer/decks/reading.js';
import { takePlan } from '../../src-renderer/decks/take.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { undo } from '../../src-renderer/store/undo.js';
import { done, everything, newLibrary } from '../store/library.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'decks');
const NOW = Date.UTC(2026, 10, 22);
const WHEN = { now: NOW, today: studyDay(Math.floor(NOW / 86_400_000)) };

async function imported(db: Database, name: string) {
  const read = done(readDeckFile(name, new Uint8Array(readFileSync(join(FOLDER, name))), NOW));
  const collection = read.kind === 'table' ? readTable(read.table, NOW) : read.collection;
  const plan = await planOf(db, collection, () => undefined);
  const preview = previewOf(name, plan);
  return { preview, taken: done(await takePlan(db, plan, name, WHEN, () => undefined)) };
}

describe.runIf(existsSync(FOLDER))('an Anki package', () => {
  test('comes in whole, and a second time brings nothing new', async () => {
    const db = await newLibrary();
    const before = await everything(db);
    const { preview, taken } = await imported(db, 'full-current.apkg');
    expect(taken.added).toBe(preview.fresh);
    expect(await db.cards.count()).toBe(preview.cards);
    expect(done(await checkCollection(db)).mended).toBe(0);
    const again = await imported(db, 'full-current.apkg');
    expect(isNothingNew(again.preview)).toBe(true);
    expect(again.taken).toMatchObject({ added: 0, changed: 0, cards: 0, media: 0, decks: 0 });
    done(await undo(db));
    expect({ ...(await everything(db)), media: [] }).toEqual(before);
  });

  test('of newer wording updates the note and leaves its progress', async () => {
    const db = await newLibrary();
    await imported(db, 'full-current.apkg');
    const schedule = await db.schedule.toArray();
    const { preview } = await imported(db, 'edited-current.apkg');
    expect(preview.changed).toBeGreaterThan(0);
    expect(await db.schedule.bulkGet(schedule.map(({ id }) => id))).toEqual(schedule);
    expect(done(await checkCollection(db)).mended).toBe(0);
  });
});
