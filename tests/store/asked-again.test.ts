/** Questions that the store answers from memory: the same answer only for as long as it is true. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { CardId } from '../../content/deck.js';
import { addConversion, articleRows } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { dueQueue } from '../../src-renderer/store/due.js';
import { openDatabase } from '../../src-renderer/store/open.js';
import { setCatchUp } from '../../src-renderer/store/planning.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import { readRules } from '../../src-renderer/store/rules.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { writeSetting } from '../../src-renderer/store/settings.js';
import { undo } from '../../src-renderer/store/undo.js';
import { type Clock, today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { IDS } from './histories.js';
import { BOTH, done, later, NOON, newLibrary, press } from './library.js';

const [FIRST] = IDS as [CardId];
const DAY_MS = 86_400_000;

async function studying(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  await asked(db);
  return db;
}

async function asked(db: Database, clock: Clock = NOON): Promise<CardId[]> {
  const rules = await readRules(db, today(clock), false);
  const { main, learning } = await dueQueue(db, clock, rules);
  return [...main, ...learning].map(({ card }) => card);
}

async function answer(db: Database, card: CardId, grade: 'again' | 'easy', clock: Clock = NOON) {
  const [memory] = await memoriesOf(db, [card]);
  if (!memory) throw new Error('not kept');
  const given = press(memory, grade, clock);
  done(await saveAnswer(db, given.review, given.memory));
}

async function otherWindow(db: Database): Promise<Database> {
  return done(await openDatabase(db.name));
}

describe('the queue of a day that is asked for again', () => {
  test('reads no row of the schedule where nothing was done in between', async () => {
    const db = await studying();
    const first = await asked(db);
    let read = 0;
    db.schedule.hook('reading', (row) => {
      read += 1;
      return row;
    });
    expect(await asked(db)).toEqual(first);
    expect(read).toBe(0);
  });

  test('does not offer again what was answered here, or in another window', async () => {
    const db = await studying();
    const [first, second] = (await asked(db)) as [CardId, CardId];
    await answer(db, first, 'easy');
    expect(await asked(db)).not.toContain(first);
    const other = await otherWindow(db);
    await answer(other, second, 'easy');
    expect(await asked(db)).not.toContain(second);
    done(await undo(other));
    expect(await asked(db)).toContain(second);
    other.close();
  });

  test('follows a setting of another window', async () => {
    const db = await studying();
    expect((await asked(db)).length).toBeGreaterThan(1);
    const other = await otherWindow(db);
    done(await writeSetting(other, 'preset', { ...DEFAULT_PRESET, newPerDay: 1 }));
    expect(await asked(db)).toHaveLength(1);
    done(await setCatchUp(other, 7));
    expect((await readRules(db, today(NOON))).catchUp).toBe(7);
    other.close();
  });

  test('is not that of yesterday, nor that of another hour', async () => {
    const db = await studying();
    await answer(db, FIRST, 'again');
    const waiting = await dueQueue(db, NOON, await readRules(db, today(NOON), false));
    expect(waiting.learning.map(({ card }) => card)).toEqual([FIRST]);
    const tomorrow = later(DAY_MS);
    const next = await dueQueue(db, tomorrow, await readRules(db, today(tomorrow), false));
    expect(next.learning.map(({ card }) => card)).toEqual([FIRST]);
    done(await writeSetting(db, 'preset', { ...DEFAULT_PRESET, newPerDay: 1 }));
    const [today1, tomorrow1] = [await asked(db), await asked(db, tomorrow)];
    expect(today1).toEqual([FIRST]);
    expect(tomorrow1).toHaveLength(2);
  });

  test('counts what is due by the day it is asked', async () => {
    const db = await studying();
    await answer(db, FIRST, 'easy');
    const due = async (days: number) =>
      (await articleRows(db, later(days * DAY_MS))).reduce((sum, row) => sum + row.due, 0);
    expect([await due(0), await due(60), await due(0)]).toEqual([0, 1, 0]);
  });
});

test('the days ahead follow each answer, and its undoing', async () => {
  const db = await studying();
  const total = async () => [...(await readRules(db, today(NOON))).due.values()].reduce((a, b) => a + b, 0);
  expect(await total()).toBe(0);
  const before = await readRules(db, today(NOON));
  await answer(db, FIRST, 'easy');
  expect(await total()).toBe(1);
  expect(before.due.size).toBe(0);
  done(await undo(db));
  expect(await total()).toBe(0);
});

test('what a check of another window put right is not hidden', async () => {
  const db = await studying();
  const [first] = await articleRows(db, NOON);
  if (!first) throw new Error('no article');
  const { due: _due, ...row } = first;
  await db.articles.put({ ...row, kept: 99 });
  done(await decide(db, [FIRST], 'kept'));
  const other = await otherWindow(db);
  await articleRows(other, NOON);
  done(await checkCollection(db));
  expect((await articleRows(other, NOON)).map(({ kept }) => kept)).not.toContain(99);
  other.close();
});
