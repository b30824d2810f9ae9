/** Decks of other programs in the library: whole, once, and to be taken back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../content/deck.js';
import { planOf } from '../../src-renderer/decks/plan.js';
import { isNothingNew, previewOf } from '../../src-renderer/decks/preview.js';
import { readDeckFile, readTable } from '../../src-renderer/decks/reading.js';
import { takePlan } from '../../src-renderer/decks/take.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { forget } from '../../src-renderer/store/marks.js';
import { rebuildFrom } from '../../src-renderer/store/rebuild.js';
import { removeArticle, restoreArticle } from '../../src-renderer/store/removal.js';
import { saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { done, everything, NOON, newLibrary, press } from '../store/library.js';
import { harbours } from './collection.js';
import { readKeptLines } from './journal.js';

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

async function withHarbours(db: Database): Promise<void> {
  const plan = await planOf(db, harbours(), () => undefined);
  done(await takePlan(db, plan, 'harbours.apkg', WHEN, () => undefined));
}

/** What a learner would miss, less the pictures, which an undone import leaves behind. */
async function words(db: Database) {
  return { ...(await everything(db)), media: [] };
}

describe('a deck in the library', () => {
  test('is due as it was there, keeps what is set aside and flagged, and holds its own counts', async () => {
    const db = await newLibrary();
    await withHarbours(db);
    const rows = await db.schedule.toArray();
    const [review] = rows.filter(({ memory }) => memory.state.kind === 'review');
    expect(review?.memory).toMatchObject({
      reps: 3,
      lapses: 1,
      state: { dueDay: 20_100, interval: 12, fsrs: { stability: 12.5, difficulty: 5.25 } },
    });
    expect(rows.filter(({ queue }) => queue === -1).map(({ flag }) => flag)).toEqual([2]);
    expect(await db.articles.toArray()).toMatchObject([
      {
        title: 'Harbours › North',
        deck: 'Harbours::North',
        kept: 6,
        fresh: 4,
        suspended: 1,
        days: { 20100: 1 },
      },
    ]);
    expect(done(await checkCollection(db)).mended).toBe(0);
  });

  test('is taken back in one step, and brought again', async () => {
    const db = await newLibrary();
    const before = await words(db);
    await withHarbours(db);
    const after = await words(db);
    done(await undo(db));
    expect(await words(db)).toEqual(before);
    done(await redo(db));
    expect(await words(db)).toEqual(after);
  });

  test('goes with its notes and comes back with them', async () => {
    const db = await newLibrary();
    await withHarbours(db);
    const before = await words(db);
    const [deck] = await db.articles.toArray();
    if (!deck) throw new Error('it is listed');
    const removed = done(await removeArticle(db, deck.id));
    expect(await db.notes.count()).toBe(0);
    expect(await db.cards.count()).toBe(0);
    done(await restoreArticle(db, removed));
    expect(await words(db)).toEqual(before);
  });

  test('is made again from the second copy, with what was answered since', async () => {
    const { db, lines } = await readKeptLines(await newLibrary());
    await withHarbours(db);
    const [row] = await db.schedule.toArray();
    if (!row) throw new Error('it has cards');
    const { review, memory } = press(row.memory, 'good', NOON);
    done(await saveAnswer(db, review, memory));
    const again = await newLibrary();
    done(await rebuildFrom(again, lines()));
    expect(await words(again)).toEqual(await words(db));
  });

  test('has no filtered deck: its cards are at home, due as before, and the report says so', async () => {
    const made = harbours();
    const [deck] = made.decks.filter(({ name }) => name === 'Harbours::North');
    if (!deck) throw new Error('it has a deck');
    const cram = { ...deck, id: 9_000, name: 'Cram', preset: null, filtered: true };
    const borrowed = { deck: cram.id, due: -100_000 };
    const cards = made.cards.map((card, i) => (i < 2 ? { ...card, borrowed } : card));
    const db = await newLibrary();
    const collection = { ...made, decks: [...made.decks, cram], cards };
    const plan = await planOf(db, collection, () => undefined);
    const preview = previewOf('harbours.apkg', plan);
    expect(preview.report).toContain(
      'left out\tdeck\t“Cram”\tit is a filtered deck; its 2 cards are at home again, due as before',
    );
    expect(preview.decks).toEqual([{ name: 'Harbours::North', cards: 6 }]);
    done(await takePlan(db, plan, 'harbours.apkg', WHEN, () => undefined));
    expect((await db.articles.toArray()).map(({ deck }) => deck)).toEqual(['Harbours::North']);
    const plain = await newLibrary();
    await withHarbours(plain);
    expect(await db.schedule.toArray()).toEqual(await plain.schedule.toArray());
  });

  test('a card that is forgotten begins anew, also after a check', async () => {
    const db = await newLibrary();
    await withHarbours(db);
    const [row] = (await db.schedule.toArray()).filter(({ memory }) => memory.state.kind === 'review');
    if (!row) throw new Error('a card is in review');
    done(await forget(db, [row.id]));
    expect((await db.schedule.get(row.id))?.memory.state.kind).toBe('new');
    expect(done(await checkCollection(db)).mended).toBe(0);
  });

  test('another notetype or picture of a name that is taken gets a name of its own', async () => {
    const db = await newLibrary();
    await withHarbours(db);
    const given = harbours();
    const other = {
      ...given,
      notes: given.notes.map((note) => ({ ...note, guid: `other ${note.guid}` })),
      notetypes: given.notetypes.map((type) => ({
        ...type,
        fields: [...type.fields, { name: 'More', other: {} }],
      })),
      media: [{ name: 'lamp.png', bytes: () => ({ ok: true, value: new Uint8Array([1, 2, 3]) }) as const }],
    };
    const plan = await planOf(db, other, () => undefined);
    done(await takePlan(db, plan, 'other.apkg', WHEN, () => undefined));
    expect(await db.carried.where('id').startsWith('notetype ').count()).toBe(2 * given.notetypes.length);
    expect((await db.media.toArray()).map(({ id }) => id).sort()).toEqual(['lamp-2.png', 'lamp.png']);
    const moved = (await db.notes.toArray()).filter(({ note }) => note.fields.join().includes('lamp-2.png'));
    expect(moved.map(({ note }) => note.guid)).toEqual(['other harbour-3']);
  });
});

const HOSTILE = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.startsWith('hostile')) : [];

describe.runIf(HOSTILE.length > 0)('a hostile package', () => {
  test.each(HOSTILE)('%s is refused by name or leaves a library in order', async (name) => {
    const db = await newLibrary();
    const read = readDeckFile(name, new Uint8Array(readFileSync(join(FOLDER, name))), NOW);
    if (!read.ok) {
      expect(read.problem).toMatchObject({ kind: 'unusable deck', name });
      return;
    }
    await imported(db, name);
    expect(done(await checkCollection(db)).mended).toBe(0);
    expect(isNothingNew((await imported(db, name)).preview)).toBe(true);
  });
});
