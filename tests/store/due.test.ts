/** The queue of a day where more is due than a day holds. */
import { describe, expect, test } from 'vitest';
import { type ArticleId, type FactId, studyDay } from '../../content/deck.js';
import { dueQueue, wholeQueue } from '../../src-renderer/store/due.js';
import { scheduleRow } from '../../src-renderer/store/schedule.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { today } from '../../src-renderer/study/day.js';
import { heldFor } from '../../src-renderer/study/held-words.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import { dueCard } from '../study/cards.js';
import { NOON, newLibrary } from './library.js';

const CARDS = 700;

/** Cards due on so many days, the last of them today; each fact has so many cards. */
async function backlog(days: number, siblings: number, cards = CARDS): Promise<Database> {
  const db = await newLibrary();
  const rows = Array.from({ length: cards }, (_, n) => {
    const due = studyDay(today(NOON) - (n % days));
    const { card, article, memory } = dueCard(`c${n}`, due);
    const fact = `f${Math.floor(n / siblings)}` as FactId;
    return scheduleRow({ id: card, article, fact, position: n }, memory, undefined);
  });
  await db.schedule.bulkPut(rows);
  return db;
}

function limited(reviewsPerDay: number, newPerDay = 20) {
  return rulesOf({ ...DEFAULT_PRESET, reviewsPerDay, newPerDay });
}

describe('a backlog that the day cannot hold', () => {
  test.each([
    [1, 1],
    [3, 1],
    [9, 4],
    [100, 2],
  ])(
    'over %i days, %i cards a fact: the same cards in the same order as if all had been read',
    async (days, siblings) => {
      const db = await backlog(days, siblings);
      const rules = limited(30);
      const [some, all] = [await dueQueue(db, NOON, rules), await wholeQueue(db, NOON, rules)];
      expect(some.main).toEqual(all.main);
      expect(some.main).toHaveLength(30);
      expect(all.beyond).toBe(0);
      expect(some.held.length + some.beyond + some.main.length).toBe(CARDS);
      expect(heldFor(some, 'sibling')).toBeLessThanOrEqual(heldFor(all, 'sibling'));
    },
  );

  test.each([
    [1, 1],
    [2, 3],
  ])(
    'of thousands due on one day (%i days, %i cards a fact) only the first are read',
    async (days, siblings) => {
      const db = await backlog(days, siblings, 6000);
      const rules = limited(30);
      const [some, all] = [await dueQueue(db, NOON, rules), await wholeQueue(db, NOON, rules)];
      expect(some.main).toEqual(all.main);
      expect(some.held.length).toBeLessThan(1000);
      expect(some.held.length + some.beyond + some.main.length).toBe(6000);
    },
  );

  test('is read whole where siblings leave the day room for more', async () => {
    const db = await backlog(100, 100);
    const rules = limited(30);
    const [some, all] = [await dueQueue(db, NOON, rules), await wholeQueue(db, NOON, rules)];
    expect(some).toEqual(all);
    expect(some.main).toHaveLength(7);
  });

  test('is the same whether few or many articles are asked for', async () => {
    const db = await backlog(50, 1);
    const others = Array.from({ length: 80 }, (_, n) => `none ${n}` as ArticleId);
    const [row] = await db.schedule.limit(1).toArray();
    if (!row) throw new Error('no card is due');
    const rules = limited(30);
    expect(await dueQueue(db, NOON, rules, [row.article, ...others])).toEqual(
      await dueQueue(db, NOON, rules, [row.article]),
    );
    expect((await dueQueue(db, NOON, rules, others)).main).toEqual([]);
  });

  test('is not cut where everything is asked for, and not where it is worked off by risk', async () => {
    const db = await backlog(50, 1);
    const free = await dueQueue(db, NOON, { ...limited(30), limited: false });
    expect(free.main).toHaveLength(CARDS);
    const caught = await dueQueue(db, NOON, { ...limited(30), catchUp: 25 });
    expect(caught).toEqual(await wholeQueue(db, NOON, { ...limited(30), catchUp: 25 }));
    expect(caught.beyond).toBe(0);
  });
});
