/** An import that is taken back lies aside, and comes again as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId } from '../../content/deck.js';
import { fail, type Result } from '../../content/problem.js';
import { sweepMedia } from '../../src-renderer/decks/sweep.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide, editCard } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { isUntold } from '../../src-renderer/store/journal.js';
import { flag, suspend } from '../../src-renderer/store/marks.js';
import { rebuildFrom } from '../../src-renderer/store/rebuild.js';
import { deleteCards } from '../../src-renderer/store/removal.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { harbours } from '../decks/collection.js';
import { readKeptLines } from '../decks/journal.js';
import { BOTH, cardIds, done, NOON, newLibrary } from './library.js';
import { imported, NAMES, notes, words } from './packed.js';

/** Rows of packs that lie aside. */
async function boards(db: Database): Promise<number> {
  return (await db.undo.toArray()).filter((row) => 'packs' in row).length;
}

const ACTS = {
  edit: async (db: Database, id: CardId) => {
    const row = await db.cards.get(id);
    if (!row) throw new Error(`${id} is gone`);
    done(await editCard(db, id, { ...row.face, prompt: `Again: ${row.face.prompt}` }));
  },
  suspend: async (db: Database, id: CardId) => void done(await suspend(db, [id])),
  flag: async (db: Database, id: CardId) => void done(await flag(db, [id], 3)),
  delete: async (db: Database, id: CardId) => void done(await deleteCards(db, [id])),
} as const;

type Act = readonly [kind: keyof typeof ACTS, note: number];

/** Acts on cards of the deck, all of them taken back again: their rows have left the packs. */
async function disturb(db: Database, acts: readonly Act[]): Promise<void> {
  const touched = new Set<number>();
  const some = acts.filter(([, i]) => !touched.has(i) && touched.add(i));
  for (const [kind, i] of some) await ACTS[kind](db, `note n${i * 7} 0` as CardId);
  for (const _act of some) done(await undo(db));
}

const disturbances = fc.array(
  fc.tuple(
    fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
    fc.integer({ min: 0, max: 399 }),
  ),
  { maxLength: 6 },
);

test('it goes and comes to the letter whatever was done meanwhile, in the library and in the journal', async () => {
  const turns = async (acts: readonly Act[], stays: boolean) => {
    const { db, lines } = await readKeptLines(await newLibrary());
    await imported(db, harbours());
    const before = await words(db);
    await imported(db, harbours(notes(NAMES)));
    await disturb(db, acts);
    const after = await words(db);
    const heard: number[] = [];
    done(await undo(db, NOON.now, (rows) => void heard.push(rows)));
    expect([await words(db), heard.length > 0]).toEqual([before, true]);
    done(await redo(db));
    expect([await words(db), await boards(db)]).toEqual([after, 0]);
    done(await undo(db));
    if (stays) done(await redo(db));
    expect(await words(db)).toEqual(stays ? after : before);
    expect(done(await checkCollection(db)).mended).toBe(0);
    const copy = await newLibrary();
    done(await rebuildFrom(copy, lines()));
    expect(await words(copy)).toEqual(await words(db));
  };
  await fc.assert(fc.asyncProperty(disturbances, fc.boolean(), turns), { numRuns: 12 });
});

test('it stays where the journal cannot hear that it goes', async () => {
  const { db } = await readKeptLines(await newLibrary());
  await imported(db, harbours(notes(NAMES)));
  const after = await words(db);
  const append = async (): Promise<Result<void>> => fail({ kind: 'not saved', detail: 'no answer' });
  db.journal = { append, noteLife: () => undefined };
  expect((await undo(db)).ok).toBe(false);
  expect([await words(db), await boards(db), await isUntold(db)]).toEqual([after, 0, true]);
});

test('its pictures are kept for as long as it lies aside', async () => {
  const db = await newLibrary();
  const names = () => db.media.toCollection().primaryKeys();
  const shell = { sweepMedia: async () => ({ missing: [] }) };
  await imported(db, harbours(notes(NAMES)));
  done(await undo(db));
  await sweepMedia(db, shell as never, NOON.now);
  expect(await names()).toEqual(['lamp.png']);
  done(await addConversion(db, BOTH, NOON.now));
  await sweepMedia(db, shell as never, NOON.now + 8 * 86_400_000);
  expect(await names()).toEqual([]);
});

test('nothing of it is left behind once another act follows', async () => {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  await imported(db, harbours(notes(NAMES)));
  done(await undo(db));
  expect(await boards(db)).toBeGreaterThan(0);
  done(await decide(db, cardIds(BOTH).slice(0, 1), 'kept'));
  expect([await boards(db), done(await redo(db))]).toEqual([0, null]);
});

test('what was done before it is taken back and done again past it', async () => {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, cardIds(BOTH).slice(0, 1), 'kept'));
  await imported(db, harbours(notes(NAMES)));
  const after = await words(db);
  for (let i = 0; i < 3; i += 1) done(await undo(db));
  expect([await db.cards.count(), (await boards(db)) > 0]).toEqual([0, true]);
  const acts: unknown[] = [];
  for (let i = 0; i < 3; i += 1) acts.push(done(await redo(db))?.act);
  expect(acts).toEqual(['article added', 'decision', 'deck imported']);
  expect(await words(db)).toEqual(after);
});
