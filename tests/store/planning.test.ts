/** Presets, plans and a backlog's pace as they are stored: they decide about the queue, go with undo, and outlive bad rows. */
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../content/deck.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { collect } from '../../src-renderer/store/collections.js';
import { dueQueue } from '../../src-renderer/store/due.js';
import {
  assignCollection,
  assignPreset,
  readPlanning,
  removePlan,
  removePreset,
  STANDARD,
  type StoredPlan,
  savePlan,
  savePreset,
  setCatchUp,
} from '../../src-renderer/store/planning.js';
import { saveAnswer } from '../../src-renderer/store/reviews.js';
import { readRules } from '../../src-renderer/store/rules.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { presetFor } from '../../src-renderer/study/rules.js';
import { startSession, step } from '../../src-renderer/study/session.js';
import { BOTH, cardIds, done, everything, later, NOON, newLibrary, PORT, RIVER } from './library.js';

const DAY = today(NOON);
const DAY_MS = 86_400_000;
const SLOW = { id: 'slow', name: 'Slow', preset: { ...DEFAULT_PRESET, newPerDay: 1 } };
const EXAM: StoredPlan = {
  id: 'exam',
  articles: [RIVER.id],
  day: studyDay(DAY + 4),
  recall: 0.95,
  minutes: 10,
  cardsPerDay: 30,
  freshCost: 1,
  buffer: 2,
};

async function library(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, cardIds(BOTH), 'kept'));
  return db;
}

async function asked(db: Database, clock = NOON) {
  const { main } = await dueQueue(db, clock, await readRules(db, today(clock)));
  return main.map((one) => one.card);
}

describe('presets', () => {
  test('decide about the articles they are given to, and no other', async () => {
    const db = await library();
    done(await savePreset(db, SLOW));
    done(await assignPreset(db, [RIVER.id], 'slow'));
    const rules = await readRules(db, DAY);
    expect(presetFor(rules, RIVER.id).newPerDay).toBe(1);
    expect(presetFor(rules, PORT.id)).toEqual(DEFAULT_PRESET);
    const { main, held } = await dueQueue(db, NOON, rules);
    expect(main.filter((one) => one.article === RIVER.id)).toHaveLength(1);
    expect(held.some((one) => one.article === RIVER.id && one.reason === 'new limit')).toBe(true);
  });

  test('one that is removed leaves its articles to the standard one, and undo brings both back', async () => {
    const db = await library();
    done(await savePreset(db, SLOW));
    done(await assignPreset(db, [RIVER.id, PORT.id], 'slow'));
    const before = await everything(db);
    done(await removePreset(db, 'slow'));
    expect((await readPlanning(db)).decks.size).toBe(0);
    expect((await readPlanning(db)).presets.map(({ id }) => id)).toEqual([STANDARD]);
    done(await undo(db));
    expect(await everything(db)).toEqual(before);
    expect((await readPlanning(db)).decks.get(PORT.id)).toBe('slow');
  });

  test('the standard one is changed where it stands; a wrong number in it reads as the default', async () => {
    const db = await library();
    const preset = { ...DEFAULT_PRESET, reviewsPerDay: 7 };
    done(await savePreset(db, { id: STANDARD, name: 'whatever', preset }));
    expect((await readPlanning(db)).presets).toEqual([{ id: STANDARD, name: 'Standard', preset }]);
    const broken = { ...preset, desiredRetention: 4, easyDays: [1], parameters: ['x'], order: 'upwards' };
    await db.settings.put({ key: 'preset', value: broken });
    expect((await readPlanning(db)).presets[0]?.preset).toEqual(preset);
  });

  test('rows that cannot be read change nothing', async () => {
    const db = await library();
    await db.settings.bulkPut([
      { key: 'preset:x', value: 3 },
      { key: 'deck:a', value: 'gone' },
      { key: 'plan:x', value: { articles: 'all' } },
      { key: 'catch-up', value: 'soon' },
    ]);
    const { presets, decks, plans, catchUp } = await readPlanning(db);
    expect([presets.length, decks.size, plans.length, catchUp]).toEqual([1, 0, 0, null]);
  });
});

describe('a collection', () => {
  async function shelved(): Promise<Database> {
    const db = await library();
    done(await collect(db, RIVER.id, 'Geography::Rivers'));
    done(await collect(db, PORT.id, 'Geography'));
    done(await savePreset(db, SLOW));
    return db;
  }

  const perDay = async (db: Database) => {
    const rules = await readRules(db, DAY);
    return [RIVER.id, PORT.id].map((article) => presetFor(rules, article).newPerDay);
  };

  test('has a preset for what stands in it and comes to it, and its articles share the limits of the day', async () => {
    const db = await shelved();
    expect(await asked(db)).toHaveLength(3);
    done(await assignCollection(db, 'Geography', 'slow'));
    expect(await perDay(db)).toEqual([1, 1]);
    expect(await asked(db)).toHaveLength(1);
    done(await collect(db, PORT.id, ''));
    expect(await perDay(db)).toEqual([1, 20]);
    expect(await asked(db)).toHaveLength(2);
    done(await undo(db));
    expect(await asked(db)).toHaveLength(1);
  });

  test('leaves an article its own preset, the standard one too, and the inner of two collections decides', async () => {
    const db = await shelved();
    done(await assignCollection(db, 'Geography', 'slow'));
    done(await assignPreset(db, [PORT.id], STANDARD));
    expect(await perDay(db)).toEqual([1, 20]);
    done(await assignCollection(db, 'Geography::Rivers', STANDARD));
    expect(await perDay(db)).toEqual([20, 20]);
    done(await assignPreset(db, [PORT.id], 'slow'));
    expect((await readPlanning(db)).decks.size).toBe(0);
    done(await assignCollection(db, 'Geography::Rivers', 'slow'));
    expect([...(await readPlanning(db)).collections]).toEqual([['Geography', 'slow']]);
    done(await removePreset(db, 'slow'));
    expect((await readPlanning(db)).collections.size).toBe(0);
    expect(await perDay(db)).toEqual([20, 20]);
  });

  test('is planned for with all that stands in it at the time, and nothing that went', async () => {
    const db = await shelved();
    done(await savePlan(db, { ...EXAM, articles: [RIVER.id], collection: 'Geography' }));
    const planned = async () => [...(await readRules(db, DAY)).plans.keys()].sort();
    expect(await planned()).toEqual([RIVER.id, PORT.id].sort());
    const { plans } = await readRules(db, DAY);
    expect(plans.get(RIVER.id)?.fresh).toBe(cardIds(BOTH).length);
    done(await collect(db, RIVER.id, ''));
    expect(await planned()).toEqual([PORT.id]);
    done(await collect(db, PORT.id, 'History'));
    expect(await planned()).toEqual([]);
    await db.settings.put({ key: 'plan:odd', value: { ...EXAM, collection: 4 } });
    expect((await readPlanning(db)).plans.map(({ id }) => id)).toEqual(['exam']);
  });
});

describe('a plan for a day', () => {
  test('begins cards beyond the limit of new ones, and everything is as before once it is off or over', async () => {
    const db = await library();
    done(await savePreset(db, { id: STANDARD, name: '', preset: { ...DEFAULT_PRESET, newPerDay: 0 } }));
    expect(await asked(db)).toEqual([]);
    done(await savePlan(db, EXAM));
    expect((await asked(db)).length).toBeGreaterThan(0);
    expect(await asked(db, later(4 * DAY_MS))).toEqual([]);
    done(await removePlan(db, 'exam'));
    expect(await asked(db)).toEqual([]);
    done(await undo(db));
    expect((await asked(db)).length).toBeGreaterThan(0);
    done(await redo(db));
    expect(await asked(db)).toEqual([]);
  });

  test('shortens what an answer saves, by no more than what the button said, and keeps what is remembered', async () => {
    const db = await library();
    done(await savePlan(db, { ...EXAM, recall: 0.97, articles: [] }));
    const rules = await readRules(db, DAY);
    const begun = startSession(await dueQueue(db, NOON, rules), NOON, rules);
    const shown = step(begun, { kind: 'reveal', clock: NOON });
    const [given] = step(shown, { kind: 'answer', grade: 'easy', tookMs: 9, clock: NOON }).answers;
    if (!given) throw new Error('nothing was answered');
    done(await saveAnswer(db, given.review, given.memory, { hour: 12 }));
    const row = await db.schedule.get(given.review.card);
    expect(row?.memory.state).toEqual(shown.promised?.easy);
    expect(row?.due).toBeLessThan(EXAM.day);
    const plain = step(startSession(await dueQueue(db, NOON, rules), NOON, { ...rules, plans: new Map() }), {
      kind: 'reveal',
      clock: NOON,
    }).promised?.easy;
    expect(plain?.kind === 'review' && plain.dueDay).toBeGreaterThan(EXAM.day);
    expect(done(await checkCollection(db)).mended).toBe(0);
  });

  test('of two plans for one article the nearer day counts', async () => {
    const db = await library();
    done(await savePlan(db, { ...EXAM, id: 'later', articles: [], day: studyDay(DAY + 30) }));
    done(await savePlan(db, EXAM));
    const { plans } = await readRules(db, DAY);
    expect(plans.get(RIVER.id)?.target.day).toBe(EXAM.day);
    expect(plans.get(PORT.id)?.target.day).toBe(DAY + 30);
    const next = await readRules(db, EXAM.day);
    expect(next.plans.get(RIVER.id)?.target.day).toBe(DAY + 30);
  });
});

test('a backlog’s pace is kept, changed and taken back', async () => {
  const db = await library();
  done(await setCatchUp(db, 12.9));
  expect((await readRules(db, DAY)).catchUp).toBe(12);
  done(await setCatchUp(db, null));
  expect((await readRules(db, DAY)).catchUp).toBeNull();
  done(await undo(db));
  expect((await readRules(db, DAY)).catchUp).toBe(12);
});

test('the days that are full are those of the library', async () => {
  const db = await library();
  const [first] = cardIds(BOTH);
  const rules = await readRules(db, DAY);
  let session = startSession(await dueQueue(db, NOON, rules), NOON, rules);
  session = step(session, { kind: 'reveal', clock: NOON });
  session = step(session, { kind: 'answer', grade: 'easy', tookMs: 9, clock: NOON });
  const [given] = session.answers;
  if (!given || !first) throw new Error('nothing was answered');
  done(await saveAnswer(db, given.review, given.memory, { hour: 12 }));
  const due = given.review.after.kind === 'review' ? given.review.after.dueDay : 0;
  expect([...(await readRules(db, DAY)).due]).toEqual([[due, 1]]);
  expect((await readRules(db, DAY, false)).due.size).toBe(0);
});
