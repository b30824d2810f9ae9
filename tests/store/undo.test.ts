/** Undo and redo: every act whole, in any number, and nothing else moves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardId, studyDay } from '../../content/deck.js';
import { addConversion, articleRows } from '../../src-renderer/store/articles.js';
import { cardsOf, decide, editCard } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { dueQueue } from '../../src-renderer/store/due.js';
import {
  bury,
  flag,
  forget,
  setDue,
  suspend,
  unsuspend,
  wakeBuried,
} from '../../src-renderer/store/marks.js';
import { removeArticle } from '../../src-renderer/store/removal.js';
import { memoriesOf, saveAnswer, undoLastAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { nextTurns, redo, undo } from '../../src-renderer/store/undo.js';
import { today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import { anAct, IDS, learner, STRICT } from './histories.js';
import { BOTH, done, everything, later, NOON, newLibrary, press, RIVER } from './library.js';

const [FIRST, SECOND, THIRD] = IDS as [CardId, CardId, CardId];
const DAY_MS = 86_400_000;

async function studying(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  return db;
}

async function answer(db: Database, card: CardId, grade: 'again' | 'good' | 'easy', at: number) {
  const [memory] = await memoriesOf(db, [card]);
  if (!memory) throw new Error('not kept');
  const given = press(memory, grade, later(at));
  done(await saveAnswer(db, given.review, given.memory, { hour: 9, preset: STRICT, suspendLeeches: true }));
}

function asked(db: Database, at = 0): Promise<CardId[]> {
  return dueQueue(db, later(at), rulesOf()).then(({ main }) => main.map((one) => one.card));
}

test('any history can be taken back act by act and done again, and all that is derived stays right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { maxLength: 14 }), async (acts) => {
      const db = await studying();
      const act = learner(db);
      const seen = [await everything(db)];
      const steps = async () => (await db.undo.where(':id').above(0).keys()).length;
      const before = await steps();
      for (const one of acts.filter(({ kind }) => kind !== 'setting' && kind !== 'wake')) {
        const had = await steps();
        await act(one);
        if ((await steps()) > had) seen.push(await everything(db));
        else expect(await everything(db)).toEqual(seen.at(-1));
      }
      expect(done(await checkCollection(db)).sentences).toEqual(['Everything is in order.']);
      expect(await steps()).toBe(before + seen.length - 1);
      for (const state of seen.slice(0, -1).reverse()) {
        expect(done(await undo(db))).not.toBeNull();
        expect(await everything(db)).toEqual(state);
      }
      for (const state of seen.slice(1)) {
        expect(done(await redo(db))).not.toBeNull();
        expect(await everything(db)).toEqual(state);
      }
      expect(done(await redo(db))).toBeNull();
      expect(done(await checkCollection(db)).mended).toBe(0);
      await db.delete();
    }),
    { numRuns: 25 },
  );
});

test('no card is lost or doubled, whatever was done: each is where its decision and its mark put it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { maxLength: 14 }), async (acts) => {
      const db = await studying();
      const act = learner(db);
      for (const one of acts) await act(one);
      const [cards, schedule, marks] = [
        await db.cards.toArray(),
        await db.schedule.toArray(),
        await db.marks.toArray(),
      ];
      const kept = cards.filter((row) => row.decision === 'kept').map((row) => row.id);
      expect(schedule.map((row) => row.id).sort()).toEqual(kept.sort());
      const set = new Map(marks.map((mark) => [mark.id, mark]));
      for (const row of schedule) {
        const queue = set.get(row.id)?.suspended ? -1 : set.get(row.id)?.buried === undefined ? null : -2;
        if (queue === null) expect(row.queue).toBeGreaterThanOrEqual(0);
        else expect(row.queue).toBe(queue);
      }
      await db.delete();
    }),
    { numRuns: 25 },
  );
});

describe('an answer taken back', () => {
  test('says which card is to be asked again, and takes the leech and the suspending with it', async () => {
    const db = await studying();
    for (const [i, grade] of (['easy', 'again', 'easy', 'again'] as const).entries()) {
      if (i === 3) await flag(db, [SECOND], 1);
      await answer(db, FIRST, grade, i * 30 * DAY_MS);
    }
    expect(await db.marks.get(FIRST)).toEqual({ id: FIRST, leech: 1, suspended: 1 });
    expect((await db.schedule.get(FIRST))?.queue).toBe(-1);
    const turned = done(await undo(db));
    expect(turned).toMatchObject({ act: 'answer', cards: [FIRST], answer: { card: FIRST, grade: 'again' } });
    expect(await db.marks.get(FIRST)).toBeUndefined();
    expect((await db.schedule.get(FIRST))?.queue).toBe(2);
    expect(await db.marks.get(SECOND)).toMatchObject({ flag: 1 });
  });

  test('brings the sibling back into the day', async () => {
    const db = await studying();
    done(await suspend(db, IDS.slice(2)));
    expect(await asked(db)).toEqual([FIRST]);
    await answer(db, FIRST, 'easy', 0);
    expect(await asked(db, 60_000)).toEqual([]);
    done(await undo(db));
    expect(await asked(db, 60_000)).toEqual([FIRST]);
  });

  test('leaves a later edit alone where only the answer is meant', async () => {
    const db = await studying();
    await answer(db, FIRST, 'good', 0);
    done(await editCard(db, FIRST, { prompt: 'New?', answer: 'yes' }));
    expect(done(await undoLastAnswer(db))?.card).toBe(FIRST);
    expect(await db.reviews.count()).toBe(0);
    expect((await db.cards.get(FIRST))?.face.prompt).toBe('New?');
    expect(await db.daily.count()).toBe(0);
    done(await undo(db));
    expect(await db.reviews.count()).toBe(1);
  });
});

describe('steps', () => {
  test('a bulk act is one step', async () => {
    const db = await studying();
    const before = await everything(db);
    done(await suspend(db, IDS));
    expect(done(await undo(db))?.cards).toHaveLength(IDS.length);
    expect(await everything(db)).toEqual(before);
  });

  test('an act that changed nothing is no step', async () => {
    const db = await studying();
    const steps = await db.undo.count();
    done(await decide(db, IDS, 'kept'));
    done(await unsuspend(db, IDS));
    done(await decide(db, ['nobody' as CardId], 'kept'));
    expect(await db.undo.count()).toBe(steps);
  });

  test('a new act leaves nothing to redo', async () => {
    const db = await studying();
    done(await suspend(db, [FIRST]));
    done(await undo(db));
    expect((await nextTurns(db)).redo).toBe('suspend');
    done(await flag(db, [SECOND], 2));
    expect((await nextTurns(db)).redo).toBeNull();
    expect(done(await redo(db))).toBeNull();
    expect((await db.schedule.get(FIRST))?.queue).toBe(0);
  });

  test('of one day all stay, and of long ago at least the last two hundred', async () => {
    const db = await studying();
    const steps = async () => (await db.undo.toCollection().primaryKeys()).length;
    for (let i = 0; i < 330; i += 1) await answer(db, FIRST, 'again', i * 1000);
    expect(await steps()).toBe(332);
    for (let i = 1; i < 30; i += 1) await answer(db, FIRST, 'again', i * 40 * DAY_MS);
    expect(await steps()).toBeLessThan(340);
    expect(await steps()).toBeGreaterThanOrEqual(200);
  });

  test('a removed article comes back with its marks, its counts and its answers', async () => {
    const db = await studying();
    await answer(db, FIRST, 'easy', 0);
    done(await flag(db, [FIRST], 4));
    const before = await everything(db);
    done(await removeArticle(db, RIVER.id));
    expect(await db.marks.count()).toBe(0);
    done(await undo(db));
    expect(await everything(db)).toEqual(before);
  });
});

describe('marks', () => {
  test('a suspended card is not asked and not counted as new, and comes back as it was', async () => {
    const db = await studying();
    const before = await everything(db);
    done(await suspend(db, [FIRST, SECOND]));
    expect(await asked(db)).not.toContain(FIRST);
    expect((await articleRows(db, NOON)).find((row) => row.id === RIVER.id)).toMatchObject({
      fresh: 2,
      suspended: 2,
    });
    done(await unsuspend(db, [FIRST, SECOND]));
    expect(await everything(db)).toEqual(before);
  });

  test('a buried card waits for its day and no longer, whether or not somebody tidied up', async () => {
    const db = await studying();
    done(await bury(db, IDS, studyDay(today(NOON) + 1)));
    expect(await asked(db)).toEqual([]);
    const tomorrow = await asked(db, DAY_MS);
    expect(tomorrow).toHaveLength(3);
    expect(done(await wakeBuried(db, today(NOON)))).toBe(0);
    expect(done(await wakeBuried(db, today(later(DAY_MS))))).toBe(IDS.length);
    expect(await db.marks.count()).toBe(0);
    expect(await asked(db, DAY_MS)).toHaveLength(3);
  });

  test('a hand-set date holds until the next answer and rewrites no memory', async () => {
    const db = await studying();
    await answer(db, FIRST, 'easy', 0);
    const [was] = await memoriesOf(db, [FIRST]);
    done(await setDue(db, [FIRST, THIRD], studyDay(today(NOON) + 3), today(NOON), DEFAULT_PRESET));
    const [set, fresh] = await memoriesOf(db, [FIRST, THIRD]);
    expect(set?.state).toMatchObject({ kind: 'review', dueDay: today(NOON) + 3 });
    expect(set?.state.kind === 'review' && was?.state.kind === 'review' && set.state.fsrs).toEqual(
      was?.state.kind === 'review' && was.state.fsrs,
    );
    expect(fresh?.state).toMatchObject({ kind: 'review', interval: 3 });
    expect(await asked(db, 2 * DAY_MS)).not.toContain(FIRST);
    expect(await asked(db, 3 * DAY_MS)).toContain(FIRST);
    await answer(db, FIRST, 'easy', 3 * DAY_MS);
    const [now] = await memoriesOf(db, [FIRST]);
    expect(now?.state.kind === 'review' && now.state.dueDay).toBeGreaterThan(today(NOON) + 3);
    expect(done(await checkCollection(db)).mended).toBe(0);
  });

  test('a forgotten card is new again, and its answers stay in the log and in the days', async () => {
    const db = await studying();
    await answer(db, FIRST, 'good', 0);
    const days = await db.daily.toArray();
    done(await forget(db, [FIRST]));
    expect((await memoriesOf(db, [FIRST]))[0]).toMatchObject({ reps: 0, state: { kind: 'new' } });
    expect(await db.reviews.count()).toBe(1);
    expect(await db.daily.toArray()).toEqual(days);
    await answer(db, FIRST, 'good', DAY_MS);
    expect((await memoriesOf(db, [FIRST]))[0]).toMatchObject({ reps: 1 });
    expect(done(await checkCollection(db)).mended).toBe(0);
  });

  test('marking a card that is not kept does nothing, and a flag out of range takes the flag off', async () => {
    const db = await studying();
    done(await decide(db, [FIRST], 'discarded'));
    done(await suspend(db, [FIRST]));
    expect(await db.marks.count()).toBe(0);
    done(await flag(db, [SECOND], 5));
    expect((await db.schedule.get(SECOND))?.flag).toBe(5);
    done(await flag(db, [SECOND], 9));
    expect((await db.schedule.get(SECOND))?.flag).toBeUndefined();
    expect((await cardsOf(db, RIVER.id)).map((card) => card.decision)).toContain('discarded');
  });
});
