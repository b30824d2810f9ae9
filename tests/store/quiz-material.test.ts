/** What a quiz is given, and the one way in which it may touch the schedule: when the learner says so. */
import { describe, expect, test } from 'vitest';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { suspend } from '../../src-renderer/store/marks.js';
import { countAskable, makeDue, readQuizMaterial } from '../../src-renderer/store/quiz-material.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import { undo } from '../../src-renderer/store/undo.js';
import { today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { IDS } from './histories.js';
import { BOTH, done, everything, later, NOON, newLibrary, PORT, press, RIVER } from './library.js';

const all = <T>(ids: T) => ids;

async function library() {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS.slice(0, 5), 'kept'));
  return db;
}

describe('the material of a quiz', () => {
  test('is the kept cards of the chosen articles, with their texts and facts, and others beside', async () => {
    const db = await library();
    const { cards, beside, articles, facts } = await readQuizMaterial(db, [PORT.id], all);
    expect(cards.map(({ id }) => id)).toEqual([IDS[4]]);
    expect(beside).toHaveLength(4);
    expect(articles.map(({ article }) => article.title)).toEqual(['Port']);
    const carried = new Set([...cards, ...beside].map(({ fact }) => fact));
    expect(new Set(facts.map(({ id }) => id))).toEqual(carried);
    expect(facts).toHaveLength(3);
  });

  test('has no suspended card, none that is not kept, and no more than asked for', async () => {
    const db = await library();
    done(await suspend(db, IDS.slice(0, 1)));
    expect(await countAskable(db, [])).toBe(4);
    expect(await countAskable(db, [RIVER.id])).toBe(3);
    const { cards } = await readQuizMaterial(db, [], (ids) => ids.toReversed().slice(0, 2));
    expect(cards).toHaveLength(2);
    expect((await readQuizMaterial(db, [], all)).cards.map(({ id }) => id)).not.toContain(IDS[0]);
  });

  test('is read without a change', async () => {
    const db = await library();
    const before = await everything(db);
    await readQuizMaterial(db, [], all);
    expect(await everything(db)).toEqual(before);
  });
});

describe('making mistakes due', () => {
  async function reviewed() {
    const db = await library();
    const ids = IDS.slice(0, 2);
    for (const [i, memory] of (await memoriesOf(db, ids)).entries()) {
      const given = press(memory, 'easy', later(i * 1000));
      done(await saveAnswer(db, given.review, given.memory, { preset: DEFAULT_PRESET }));
    }
    return db;
  }

  test('brings what waits for a later day to today, in one step that undo takes back whole', async () => {
    const db = await reviewed();
    const clock = later(60_000);
    const before = await everything(db);
    const dues = async () => (await db.schedule.bulkGet(IDS.slice(0, 2))).map((row) => row?.due);
    expect((await dues()).every((due) => (due ?? 0) > today(clock))).toBe(true);
    expect(done(await makeDue(db, IDS.slice(0, 2), clock, DEFAULT_PRESET))).toBe(2);
    expect(await dues()).toEqual([today(clock), today(clock)]);
    expect(done(await undo(db))).toMatchObject({ act: 'due date' });
    expect(await everything(db)).toEqual(before);
  });

  test('leaves new cards new, passes over what is gone, and twice is no more than once', async () => {
    const db = await reviewed();
    const clock = later(60_000);
    expect(done(await makeDue(db, [IDS[2] as never, 'gone' as never], clock, DEFAULT_PRESET))).toBe(0);
    expect((await db.schedule.get(IDS[2] as never))?.memory.state.kind).toBe('new');
    expect(done(await makeDue(db, IDS, clock, DEFAULT_PRESET))).toBe(2);
    expect(done(await makeDue(db, IDS, clock, DEFAULT_PRESET))).toBe(0);
  });
});
