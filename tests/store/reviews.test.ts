/** Deciding, answering, taking back: the log is the truth and the memory its fold. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Card, CardId } from '../../content/deck.js';
import { GRADES } from '../../content/deck.js';
import { addConversion, articleRows } from '../../src-renderer/store/articles.js';
import { cardsOf, decide, editCard, readCards, undoEdit } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { dueQueue } from '../../src-renderer/store/due.js';
import { memoriesOf, saveAnswer, undoLastAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { fold } from '../../src-renderer/study/memory.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import { BOTH, cardIds, done, everything, later, NOON, newLibrary, PORT, press, RIVER } from './library.js';

const IDS = cardIds(BOTH);
const [FIRST] = IDS as [CardId];

async function studying(...ids: CardId[]): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, ids, 'kept'));
  return db;
}

async function answer(db: Database, card: CardId, grade: (typeof GRADES)[number], at: number): Promise<void> {
  const [memory] = await memoriesOf(db, [card]);
  if (!memory) throw new Error('not kept');
  const given = press(memory, grade, later(at));
  done(await saveAnswer(db, given.review, given.memory));
}

describe('deciding', () => {
  test('keeping makes a card due, discarding takes it out, putting it back leaves no trace', async () => {
    const db = await studying();
    const before = await everything(db);
    done(await decide(db, [FIRST], 'kept'));
    expect((await dueQueue(db, NOON, rulesOf())).main.map((one) => one.card)).toEqual([FIRST]);
    expect((await articleRows(db, NOON)).find((row) => row.id === RIVER.id)).toMatchObject({
      suggested: 3,
      kept: 1,
      fresh: 1,
    });
    done(await decide(db, [FIRST], 'discarded'));
    expect((await dueQueue(db, NOON, rulesOf())).main).toEqual([]);
    done(await decide(db, [FIRST], 'suggested'));
    expect(await everything(db)).toEqual(before);
  });

  test('a discarded card that is kept again has not forgotten its answers', async () => {
    const db = await studying(FIRST);
    await answer(db, FIRST, 'good', 0);
    const memory = await memoriesOf(db, [FIRST]);
    done(await decide(db, [FIRST], 'discarded'));
    expect(await memoriesOf(db, [FIRST])).toEqual([]);
    done(await decide(db, [FIRST], 'kept'));
    expect(await memoriesOf(db, [FIRST])).toEqual(memory);
  });

  test('an edit changes the wording and nothing else', async () => {
    const db = await studying(FIRST);
    const [before] = await cardsOf(db, RIVER.id);
    done(await editCard(db, FIRST, { prompt: 'The Alder has _____.', answer: 'ninety km' }));
    const [card] = await readCards(db, [FIRST]);
    expect(card).toEqual({ ...before, prompt: 'The Alder has _____.', answer: 'ninety km', edited: true });
  });
});

describe('rewording', () => {
  async function reworded(face: Card, answer: string) {
    const db = await studying(FIRST);
    await db.cards.update(FIRST, { face: { ...face, id: FIRST } });
    done(await editCard(db, FIRST, { prompt: face.prompt, answer }));
    return (await readCards(db, [FIRST]))[0];
  }
  const face = { ...(BOTH.cards[0] as Card), prompt: 'How long?', answer: '90 km', accepted: ['ninety km'] };
  const quantity = { kind: 'measure', value: 90, unit: 'km', hedge: null } as const;

  test('a choice still holds its answer, once', async () => {
    const choice: Card = { ...face, kind: 'choice', options: ['80 km', '90 km', '95 km'] };
    expect(await reworded(choice, '91 km')).toMatchObject({ options: ['80 km', '91 km', '95 km'] });
    expect(await reworded(choice, '95 km')).toMatchObject({ options: ['80 km', '95 km'] });
  });

  test('an edit taken back leaves nothing of it: kind, quantity and other right answers return', async () => {
    const db = await studying(FIRST);
    const number: Card = { ...face, id: FIRST, kind: 'number', quantity };
    await db.cards.update(FIRST, { face: number });
    const [before] = await readCards(db, [FIRST]);
    if (!before) throw new Error('no card');
    done(await editCard(db, FIRST, { prompt: face.prompt, answer: '91 km' }));
    done(await undoEdit(db, before));
    expect(await readCards(db, [FIRST])).toEqual([before]);
    expect(before).toMatchObject({ kind: 'number', accepted: ['ninety km'], edited: false });
  });

  test('a typed number with a new answer does not keep the old quantity', async () => {
    const card = await reworded({ ...face, kind: 'number', quantity }, '91 km');
    expect(card).toMatchObject({ kind: 'question', answer: '91 km', accepted: [] });
    expect(card).not.toHaveProperty('quantity');
  });

  test('the other right answers stay as long as the answer does', async () => {
    const card = await reworded({ ...face, kind: 'number', quantity }, '90 km');
    expect(card).toMatchObject({ kind: 'number', quantity, accepted: ['ninety km'] });
  });
});

describe('answering', () => {
  test('log and memory change together, and undo takes both back', async () => {
    const db = await studying(...IDS);
    const before = await everything(db);
    await answer(db, FIRST, 'again', 0);
    expect(await db.reviews.count()).toBe(1);
    expect((await memoriesOf(db, [FIRST]))[0]).toMatchObject({ reps: 1, state: { kind: 'learning' } });
    expect(done(await undoLastAnswer(db))?.card).toBe(FIRST);
    expect(await everything(db)).toEqual(before);
    expect(done(await undoLastAnswer(db))).toBeNull();
  });

  test('two answers in one ms, or with the clock set back, both stay and in order', async () => {
    const db = await studying(...IDS);
    await answer(db, FIRST, 'good', 0);
    await answer(db, IDS[1] as CardId, 'good', 0);
    await answer(db, IDS[2] as CardId, 'good', -3_600_000);
    const log = await db.reviews.toArray();
    expect(log.map((review) => review.card)).toEqual(IDS.slice(0, 3));
    expect(log.map((review) => review.id - NOON.now)).toEqual([0, 1, 2]);
  });

  test('a card that left the library meanwhile takes no answer', async () => {
    const db = await studying(FIRST);
    const [memory] = await memoriesOf(db, [FIRST]);
    if (!memory) throw new Error('not kept');
    done(await decide(db, [FIRST], 'discarded'));
    const given = press(memory, 'good', NOON);
    const saved = await saveAnswer(db, given.review, given.memory);
    expect(saved).toEqual({ ok: false, problem: { kind: 'card gone' } });
    expect(await db.reviews.count()).toBe(0);
  });

  test('a closed library says so and saves nothing', async () => {
    const db = await studying(FIRST);
    const [memory] = await memoriesOf(db, [FIRST]);
    if (!memory) throw new Error('not kept');
    db.close({ disableAutoOpen: true });
    const given = press(memory, 'good', NOON);
    expect(await saveAnswer(db, given.review, given.memory)).toMatchObject({
      ok: false,
      problem: { kind: 'not saved' },
    });
  });

  test('a full disk in the middle leaves neither half of the answer', async () => {
    const db = await studying(FIRST);
    const before = await everything(db);
    const [memory] = await memoriesOf(db, [FIRST]);
    if (!memory) throw new Error('not kept');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const given = press(memory, 'good', NOON);
    const saved = await saveAnswer(db, given.review, given.memory);
    full.mockRestore();
    expect(saved).toEqual({ ok: false, problem: { kind: 'not saved', detail: 'the disk is full' } });
    expect(await everything(db)).toEqual(before);
  });

  test('the next card of a fact waits until tomorrow', async () => {
    const db = await studying(...IDS);
    const { main } = await dueQueue(db, NOON, rulesOf());
    expect(main.map((one) => one.card)).toEqual([IDS[0], IDS[2], IDS[4]]);
    await answer(db, FIRST, 'easy', 0);
    const rest = await dueQueue(db, later(60_000), rulesOf());
    expect(rest.main.map((one) => one.card)).toEqual([IDS[2], IDS[4]]);
    const tomorrow = await dueQueue(db, later(86_400_000), rulesOf());
    expect(tomorrow.main.map((one) => one.card)).toEqual([IDS[1], IDS[2], IDS[4]]);
  });

  test('one article can be studied alone', async () => {
    const db = await studying(...IDS);
    const { main } = await dueQueue(db, NOON, rulesOf(), RIVER.id);
    expect(main.map((one) => one.card)).toEqual([IDS[0], IDS[2]]);
  });

  test('several articles together ask each fact once, the best card first', async () => {
    const db = await studying(...IDS);
    const { main } = await dueQueue(db, NOON, rulesOf(), [PORT.id, RIVER.id]);
    expect(main.map((one) => one.card)).toEqual([IDS[0], IDS[2], IDS[4]]);
    expect((await dueQueue(db, NOON, rulesOf(), [])).main).toEqual([]);
  });
});

test('after any acts the stored memory is the fold of the log', async () => {
  const card = fc.integer({ min: 0, max: IDS.length - 1 });
  const act = fc.oneof(
    fc.record({ kind: fc.constant('answer' as const), card, grade: fc.constantFrom(...GRADES) }),
    fc.record({ kind: fc.constant('undo' as const), card }),
    fc.record({ kind: fc.constant('decide' as const), card, to: fc.constantFrom('kept', 'discarded') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const db = await studying(...IDS);
      for (const [i, one] of acts.entries()) {
        const id = IDS[one.card] as CardId;
        if (one.kind === 'undo') done(await undoLastAnswer(db));
        else if (one.kind === 'decide') done(await decide(db, [id], one.to as 'kept' | 'discarded'));
        else if ((await memoriesOf(db, [id])).length > 0) await answer(db, id, one.grade, i * 40_000_000);
      }
      for (const row of await db.schedule.toArray()) {
        const reviews = await db.reviews.where('card').equals(row.id).sortBy('id');
        expect(row.memory).toEqual(fold(row.id, reviews));
      }
      expect(done(await checkCollection(db)).mended).toBe(0);
      await db.delete();
    }),
    { numRuns: 25 },
  );
});

test('a memory that was damaged is put right from the log', async () => {
  const db = await studying(...IDS);
  await answer(db, FIRST, 'good', 0);
  const whole = await everything(db);
  await db.schedule.update(FIRST, { queue: 2, due: 1 });
  await db.schedule.delete(IDS[1] as CardId);
  expect(done(await checkCollection(db)).mended).toBe(2);
  expect(await everything(db)).toEqual(whole);
});
