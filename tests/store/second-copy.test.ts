/** The second copy of a library that is open: complete before it gets a life sign, and never a reason to trust a loss. */
import { describe, expect, test } from 'vitest';
import type { CardId } from '../../content/deck.js';
import type { JournalHost, NotedLife } from '../../src-main/contract/journal.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { lifeOf } from '../../src-renderer/store/journal.js';
import { readJournal } from '../../src-renderer/store/journal-port.js';
import { rebuildFrom } from '../../src-renderer/store/rebuild.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { firstLoss, keepSecondCopy, readKnown } from '../../src-renderer/store/second-copy.js';
import { undo } from '../../src-renderer/store/undo.js';
import { IDS } from './histories.js';
import { keptMedia } from './kept-media.js';
import { BOTH, done, everything, later, NOON, newLibrary, press } from './library.js';

const [FIRST, SECOND] = IDS as [CardId, CardId];

type Shell = JournalHost & { lines: string[]; sign: NotedLife | null };

function shell(): Shell {
  const made: Shell = {
    ...keptMedia(),
    lines: [],
    sign: null,
    append: async (lines) => {
      made.lines.push(...lines);
      return { kind: 'done' };
    },
    read: async () => ({ lines: made.lines, damaged: 0, next: null }),
    lifeSign: async () => made.sign,
    noteLife: async (sign) => {
      made.sign = sign;
      return { kind: 'done' };
    },
  };
  return made;
}

async function answer(db: Database, card: CardId, at: number): Promise<void> {
  const [memory] = await memoriesOf(db, [card]);
  if (!memory) throw new Error('not kept');
  const given = press(memory, 'good', later(at));
  done(await saveAnswer(db, given.review, given.memory, { hour: 9 }));
}

/** A library of before there was a second copy. */
async function studied(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  await answer(db, FIRST, 0);
  await answer(db, SECOND, 1);
  return db;
}

async function kept() {
  const db = await studied();
  const host = shell();
  const copy = keepSecondCopy(db, host, null);
  expect(await copy.check()).toBeNull();
  await copy.complete();
  return { db, host };
}

async function fromCopy(host: Shell): Promise<Database> {
  const db = await newLibrary();
  done(await rebuildFrom(db, (await readJournal(host)).entries));
  return db;
}

describe('a library of before', () => {
  test('is copied whole and gets its life sign after that, not before', async () => {
    const db = await studied();
    const host = shell();
    const copy = keepSecondCopy(db, host, null);
    expect(await copy.check()).toBeNull();
    expect(host.sign).toBeNull();
    await copy.complete();
    expect(host.sign).toEqual(await lifeOf(db));
    expect(await everything(await fromCopy(host))).toEqual(await everything(db));
  });

  test('copied twice, as after a lost life sign, has no answer twice', async () => {
    const { db, host } = await kept();
    const again = keepSecondCopy(db, host, null);
    expect(await again.check()).toBeNull();
    await again.complete();
    expect(await everything(await fromCopy(host))).toEqual(await everything(db));
  });

  test('has an answer taken back that was in the copy already', async () => {
    const { db, host } = await kept();
    done(await undo(db));
    expect(await db.reviews.count()).toBe(1);
    expect(await everything(await fromCopy(host))).toEqual(await everything(db));
  });
});

describe('the life sign', () => {
  test('counts an act that was given while the library was counted once, not twice', async () => {
    const db = await studied();
    const host = shell();
    const { check, complete } = keepSecondCopy(db, host, null);
    await Promise.all([check(), answer(db, FIRST, 48)]);
    await complete();
    await answer(db, SECOND, 49);
    expect(host.sign).toEqual(await lifeOf(db));
  });

  test('is not touched by a library that lost something, whatever is done in it', async () => {
    const { db, host } = await kept();
    const sign = host.sign;
    await db.reviews.where('card').equals(FIRST).delete();
    const { check, complete } = keepSecondCopy(db, host, sign);
    expect(await check()).toBe('short');
    await complete();
    done(await decide(db, [FIRST], 'discarded'));
    expect(host.sign).toEqual(sign);
  });
});

describe('at first sight', () => {
  const never = async () => false;

  test('a library that is whole is whole', async () => {
    const { db, host } = await kept();
    expect(await firstLoss(host.sign, await readKnown(db), await db.articles.count(), never)).toBeNull();
  });

  test('an empty one is no new one where there is a life sign, or only the copy', async () => {
    const { host } = await kept();
    const known = await readKnown(await newLibrary());
    expect(await firstLoss(host.sign, known, 0, never)).toBe('empty');
    expect(await firstLoss(null, known, 0, async () => true)).toBe('empty');
    expect(await firstLoss(null, known, 0, never)).toBeNull();
  });

  test('another library, and one that fell behind, are not taken for it', async () => {
    const { db, host } = await kept();
    const known = await readKnown(db);
    const { sign } = host;
    if (!sign) throw new Error('no life sign');
    expect(await firstLoss({ ...sign, database: 'other' }, known, 1, never)).toBe('other');
    expect(await firstLoss(sign, known, 0, never)).toBe('short');
    await answer(db, FIRST, 50);
    expect(await firstLoss(host.sign, known, 1, never)).toBe('short');
  });
});
