/** Checking the collection: what differs from the log is put right, what cannot be read is set aside. */
import { describe, expect, test, vi } from 'vitest';
import { type CardId, studyDay } from '../../content/deck.js';
import { addConversion, articleRows } from '../../src-renderer/store/articles.js';
import { cardsOf, decide, readCards } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { dueQueue } from '../../src-renderer/store/due.js';
import { suspend } from '../../src-renderer/store/marks.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { today } from '../../src-renderer/study/day.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import { IDS } from './histories.js';
import { BOTH, done, everything, later, NOON, newLibrary, press, RIVER } from './library.js';

const [FIRST, SECOND, THIRD] = IDS as [CardId, CardId, CardId];
const IN_ORDER = ['Everything is in order.'];

async function answer(db: Database, card: CardId, at: number) {
  const [memory] = await memoriesOf(db, [card]);
  if (!memory) throw new Error('not kept');
  const given = press(memory, 'easy', later(at));
  done(await saveAnswer(db, given.review, given.memory, { hour: 9 }));
}

async function studied(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  for (const [i, id] of IDS.slice(0, 4).entries()) await answer(db, id, i * 60_000);
  done(await suspend(db, [SECOND]));
  return db;
}

async function mended(spoil: (db: Database) => Promise<unknown>): Promise<readonly string[]> {
  const db = await studied();
  const before = await everything(db);
  await spoil(db);
  expect(await everything(db)).not.toEqual(before);
  const { sentences } = done(await checkCollection(db));
  expect(await everything(db)).toEqual(before);
  expect(done(await checkCollection(db)).sentences).toEqual(IN_ORDER);
  return sentences;
}

describe('what follows from the log is made again', () => {
  test('a sound library is left exactly as it is', async () => {
    const db = await studied();
    const before = await everything(db);
    expect(done(await checkCollection(db))).toEqual({ mended: 0, sentences: IN_ORDER });
    expect(await everything(db)).toEqual(before);
  });

  test('a wrong and a missing place in the schedule', async () => {
    const sentences = await mended(async (db) => {
      await db.schedule.update(FIRST, { queue: 0, due: 7 });
      await db.schedule.delete(SECOND);
    });
    expect(sentences).toEqual(['2 cards stood wrong in the schedule and were put right from their answers.']);
  });

  test('a place in the schedule that no card has', async () => {
    const sentences = await mended(async (db) => {
      const row = await db.schedule.get(FIRST);
      if (row) await db.schedule.put({ ...row, id: 'nobody' as CardId });
    });
    expect(sentences).toEqual(['One place in the schedule had no card and was taken out.']);
  });

  test('counts and days', async () => {
    const sentences = await mended(async (db) => {
      await db.articles.update(RIVER.id, { kept: 9, days: { '1': 4 } });
      const [day] = await db.daily.toArray();
      if (day)
        await db.daily.bulkPut([
          { ...day, tookMs: 1 },
          { ...day, day: studyDay(3) },
        ]);
    });
    expect(sentences).toEqual([
      'One article was counted anew.',
      '2 days of the statistics were added up anew.',
    ]);
  });

  test('everything derived at once', async () => {
    const sentences = await mended((db) => Promise.all([db.schedule.clear(), db.daily.clear()]));
    expect(sentences).toHaveLength(2);
  });
});

describe('what cannot be read', () => {
  test('is set aside as it was and never thrown away', async () => {
    const db = await studied();
    const bad = { id: 5, card: FIRST, grade: 'superb' } as never;
    await db.reviews.add(bad);
    await db.cards.update(SECOND, { face: 'scribble' } as never);
    const { sentences, mended: count } = done(await checkCollection(db));
    expect(sentences[0]).toBe('2 rows could not be read and were set aside.');
    expect(sentences.at(-1)).toBe(
      'One answer belongs to a card that is not in the library; it stays in the log.',
    );
    expect(count).toBeGreaterThanOrEqual(2);
    const aside = await db.damaged.toArray();
    expect(aside.map((one) => one.table).sort()).toEqual(['cards', 'reviews']);
    expect(aside.find((one) => one.table === 'reviews')?.row).toEqual(bad);
    expect((await db.reviews.toArray()).map((review) => review.card)).toContain(SECOND);
    expect(await db.schedule.get(SECOND)).toBeUndefined();
  });

  test('does not keep the other cards from being listed and asked', async () => {
    const db = await studied();
    await db.cards.update(SECOND, { face: null } as never);
    await db.schedule.update(THIRD, { memory: undefined } as never);
    const day = 40 * 86_400_000;
    const { main } = await dueQueue(db, later(day), rulesOf());
    expect(main.map((one) => one.card)).toContain(FIRST);
    expect(main.map((one) => one.card)).not.toContain(THIRD);
    expect((await cardsOf(db, RIVER.id)).map((card) => card.id)).not.toContain(SECOND);
    expect(await readCards(db, [SECOND, FIRST])).toHaveLength(1);
    expect(await articleRows(db, later(day))).toHaveLength(2);
  });
});

describe('a bad moment', () => {
  test('a full disk in the middle of a bulk act leaves none of it', async () => {
    const db = await studied();
    const before = await everything(db);
    const steps = await db.undo.count();
    let puts = 0;
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      puts += 1;
      if (puts > 4) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, row);
    });
    const failed = await decide(db, IDS, 'discarded');
    full.mockRestore();
    expect(failed).toEqual({ ok: false, problem: { kind: 'not saved', detail: 'the disk is full' } });
    expect(await everything(db)).toEqual(before);
    expect(await db.undo.count()).toBe(steps);
    done(await decide(db, IDS, 'discarded'));
    expect(await db.schedule.count()).toBe(0);
  });

  test('a clock set back by a year loses no answer and shuffles none', async () => {
    const db = await studied();
    const stamps = (await db.meta.get('stamp'))?.value as string;
    const last = (await db.reviews.orderBy(':id').lastKey()) as number;
    await answer(db, FIRST, -365 * 86_400_000);
    const review = await db.reviews.orderBy(':id').last();
    expect(review).toMatchObject({ card: FIRST, day: today(later(-365 * 86_400_000)) });
    expect(review?.id).toBe(last + 1);
    expect(((await db.meta.get('stamp'))?.value as string) > stamps).toBe(true);
    expect(done(await checkCollection(db)).sentences).toEqual(IN_ORDER);
  });

  test('a card removed meanwhile takes no answer, and the next one does', async () => {
    const db = await studied();
    const [gone, next] = await memoriesOf(db, [FIRST, THIRD]);
    if (!(gone && next)) throw new Error('not kept');
    done(await decide(db, [FIRST], 'discarded'));
    const before = await everything(db);
    const late = press(gone, 'good', later(3_600_000));
    expect(await saveAnswer(db, late.review, late.memory)).toEqual({
      ok: false,
      problem: { kind: 'card gone' },
    });
    expect(await everything(db)).toEqual(before);
    await answer(db, THIRD, 3_600_000);
    expect(await db.reviews.count()).toBe(5);
  });
});
