/** Pictures of decks in the second copy: there before an import counts, back with the library, gone when nothing shows them. */
import { describe, expect, test } from 'vitest';
import type { AnkiCollection } from '../../content/formats/anki-vocabulary.js';
import { ok } from '../../content/problem.js';
import type { JournalHost } from '../../src-main/contract/journal.js';
import { planOf } from '../../src-renderer/decks/plan.js';
import { sweepMedia } from '../../src-renderer/decks/sweep.js';
import { takePlan } from '../../src-renderer/decks/take.js';
import { readJournal } from '../../src-renderer/store/journal-port.js';
import { flag } from '../../src-renderer/store/marks.js';
import { rebuildFrom } from '../../src-renderer/store/rebuild.js';
import { removeArticle } from '../../src-renderer/store/removal.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { keepSecondCopy } from '../../src-renderer/store/second-copy.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { today } from '../../src-renderer/study/day.js';
import { type KeptMedia, keptMedia } from '../store/kept-media.js';
import { done, everything, later, NOON, newLibrary } from '../store/library.js';
import { harbours } from './collection.js';

const WHEN = { now: NOON.now, today: today(NOON) };
const WEEK = 7 * 86_400_000;

type Shell = JournalHost & KeptMedia;

function shell(): Shell {
  const lines: string[] = [];
  return {
    ...keptMedia(),
    append: async (more) => {
      lines.push(...more);
      return { kind: 'done' };
    },
    read: async () => ({ lines, damaged: 0, next: null }),
    lifeSign: async () => null,
    noteLife: async () => ({ kind: 'done' }),
  };
}

async function library(host: Shell): Promise<Database> {
  const db = await newLibrary();
  const { check, complete } = keepSecondCopy(db, host, null);
  await check();
  await complete();
  return db;
}

/** The lamp of the harbours, and two files that none of their notes shows: a style's and a stray. */
function withFiles(): AnkiCollection {
  const made = harbours();
  const file = (name: string) => ({ name, bytes: () => ok(new TextEncoder().encode(name)) });
  return { ...made, media: [...made.media, file('_style.css'), file('stray.png')] };
}

async function taken(db: Database, collection: AnkiCollection) {
  const plan = await planOf(db, collection, () => undefined);
  return takePlan(db, plan, 'harbours.apkg', WHEN, () => undefined);
}

async function madeAgain(host: Shell): Promise<{ db: Database; lost: number }> {
  const db = await newLibrary();
  const { entries } = await readJournal(host);
  const { lost } = done(await rebuildFrom(db, entries, { readMedia: host.readMedia }));
  return { db, lost };
}

async function names(db: Database): Promise<string[]> {
  return (await db.media.toCollection().primaryKeys()).sort();
}

describe('pictures of a deck', () => {
  test('come back with a library that is made anew', async () => {
    const host = shell();
    const db = await library(host);
    done(await taken(db, withFiles()));
    const again = await madeAgain(host);
    expect(again.lost).toBe(0);
    expect(await everything(again.db)).toEqual(await everything(db));
    expect(await names(again.db)).toEqual(['_style.css', 'lamp.png', 'stray.png']);
  });

  test('that are lost there are counted, and hold nothing up', async () => {
    const host = shell();
    const db = await library(host);
    done(await taken(db, withFiles()));
    host.files.clear();
    const again = await madeAgain(host);
    expect(again.lost).toBe(3);
    expect(await again.db.cards.count()).toBe(await db.cards.count());
  });

  test('that cannot be kept leave nothing of the import', async () => {
    const host = shell();
    const db = await library({
      ...host,
      keepMedia: async () => ({ kind: 'failed', error: 'the disk is full' }),
    });
    const before = await everything(db);
    expect(await taken(db, withFiles())).toEqual({
      ok: false,
      problem: { kind: 'not saved', detail: 'the disk is full' },
    });
    expect(await everything(db)).toEqual(before);
  });

  test('that come alone are told too, and take back no act of before', async () => {
    const host = shell();
    const db = await library(host);
    done(await taken(db, { ...withFiles(), media: [] }));
    const { told, media } = done(await taken(db, withFiles()));
    expect([told, media]).toEqual([true, 3]);
    expect(await names((await madeAgain(host)).db)).toEqual(await names(db));
  });

  test('of an import of before there were copies of them are kept at the next start', async () => {
    const host = shell();
    const db = await newLibrary();
    done(await taken(db, withFiles()));
    const { check, complete } = keepSecondCopy(db, host, null);
    await check();
    await complete();
    expect(host.files.size).toBe(3);
    expect(await names((await madeAgain(host)).db)).toEqual(await names(db));
  });
});

describe('sweeping', () => {
  test('takes out what no note shows, and leaves styles while there are notes', async () => {
    const host = shell();
    const db = await library(host);
    done(await taken(db, withFiles()));
    await sweepMedia(db, host, NOON.now);
    expect(await names(db)).toEqual(['_style.css', 'lamp.png']);
    expect(host.files.size).toBe(2);
    expect(await names((await madeAgain(host)).db)).toEqual(['_style.css', 'lamp.png']);
  });

  test('leaves the pictures of a deck that can still come back', async () => {
    const host = shell();
    const db = await library(host);
    done(await taken(db, withFiles()));
    done(await undo(db));
    await sweepMedia(db, host, NOON.now);
    expect(await names(db)).toEqual(['_style.css', 'lamp.png']);
    done(await redo(db));
    const [deck] = await db.articles.toArray();
    if (!deck) throw new Error('it is here again');
    done(await removeArticle(db, deck.id));
    await sweepMedia(db, host, NOON.now + WEEK);
    expect(await names(db)).toEqual(['_style.css', 'lamp.png']);
  });

  test('takes out the pictures of a deck that never comes back', async () => {
    const host = shell();
    const db = await library(host);
    done(await taken(db, withFiles()));
    done(await undo(db));
    await db.undo.clear();
    await sweepMedia(db, host, NOON.now);
    expect(await names(db)).toEqual([]);
    expect(host.files.size).toBe(0);
    expect((await madeAgain(host)).lost).toBe(0);
  });

  test('is done once a week, and not where anything was done meanwhile', async () => {
    const host = shell();
    const db = await library(host);
    done(await taken(db, { ...withFiles(), media: harbours().media }));
    await sweepMedia(db, host, NOON.now);
    await db.media.put({ id: 'stray.png', bytes: new Uint8Array([1]) });
    await sweepMedia(db, host, NOON.now + WEEK - 1);
    expect(await names(db)).toContain('stray.png');
    const [card] = await db.cards.toCollection().primaryKeys();
    const sweeping = sweepMedia(db, host, NOON.now + WEEK);
    done(await flag(db, card ? [card] : [], 3));
    await sweeping;
    const swept = (await db.meta.get('media swept'))?.value;
    expect((await names(db)).includes('stray.png')).toBe(swept !== NOON.now + WEEK);
    await sweepMedia(db, host, NOON.now + 3 * WEEK);
    expect(await names(db)).not.toContain('stray.png');
  });

  test('keeps again what the second copy lost', async () => {
    const host = shell();
    const db = await library(host);
    done(await taken(db, harbours()));
    host.files.clear();
    await sweepMedia(db, host, later(0).now);
    expect(host.files.size).toBe(1);
  });
});
