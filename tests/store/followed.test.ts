/** What is held of a day follows answers: after each it is what another window, that holds nothing, reads anew. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleId, GRADES, studyDay } from '../../content/deck.js';
import { articleRows } from '../../src-renderer/store/articles.js';
import { dueQueue, wholeQueue } from '../../src-renderer/store/due.js';
import { allArticles, letGo } from '../../src-renderer/store/held.js';
import { bury, wakeBuried } from '../../src-renderer/store/marks.js';
import { openDatabase } from '../../src-renderer/store/open.js';
import {
  assignCollection,
  assignPreset,
  savePlan,
  savePreset,
  setCatchUp,
} from '../../src-renderer/store/planning.js';
import { memoriesOf, saveAnswer, undoLastAnswer } from '../../src-renderer/store/reviews.js';
import { readRules } from '../../src-renderer/store/rules.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { writeSetting } from '../../src-renderer/store/settings.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { type Clock, today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { queueOf } from '../../src-renderer/ui/screens/review/sitting.js';
import { done, later, NOON, press } from './library.js';
import { aCard, filled, type Made, PLACES } from './standing-cards.js';

const MINUTE = 60_000;

/** All that a learner sees of a day: every queue, the counts of the list, and how full the days are. */
async function seen(db: Database, clock: Clock) {
  const rules = await readRules(db, today(clock), false);
  const some = PLACES.slice(0, 2);
  return {
    library: await dueQueue(db, clock, rules),
    article: await dueQueue(db, clock, { ...rules, limited: false }, PLACES[0]),
    collection: await dueQueue(db, clock, rules, some),
    whole: await wholeQueue(db, clock, rules),
    rows: await articleRows(db, clock),
    sitting: await queueOf(db, clock, { articles: [] }),
    ofOne: await queueOf(db, clock, { articles: some.slice(0, 1) }),
    ofSome: await queueOf(db, clock, { articles: some, collection: 'Both' }),
    articles: await allArticles(db),
  };
}

const aStep = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      /** Of the queue, or of the whole library. */
      ofQueue: fc.boolean(),
      place: fc.nat(),
      grade: fc.constantFrom(...GRADES),
      /** Now and then the clock is set back, or it is the next day. */
      minutes: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -10, max: 90 }) }, fc.constant(1000)),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo', 'undo the answer') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('bury', 'wake', 'catch-up', 'preset', 'plan', 'elsewhere'),
      place: fc.nat(),
    }),
  },
);

type Step = typeof aStep extends fc.Arbitrary<infer One> ? One : never;

async function answer(db: Database, clock: Clock, step: Step & { kind: 'answer' }): Promise<void> {
  const rules = await readRules(db, today(clock), false);
  const { main, learning } = await dueQueue(db, clock, rules);
  const able = step.ofQueue
    ? [...learning, ...main].map(({ card }) => card)
    : await db.schedule.orderBy(':id').primaryKeys();
  const card = able[step.place % Math.max(1, able.length)];
  const [memory] = card ? await memoriesOf(db, [card]) : [];
  if (!memory) return;
  const given = press(memory, step.grade, clock);
  const preset = { ...DEFAULT_PRESET, leechLapses: 2 };
  done(
    await saveAnswer(db, given.review, given.memory, {
      hour: 9,
      preset,
      suspendLeeches: step.place % 2 === 0,
    }),
  );
}

async function other(
  db: Database,
  elsewhere: Database,
  clock: Clock,
  kind: string,
  place: number,
): Promise<void> {
  const article = PLACES[place % 3] as ArticleId;
  const [card] = await db.schedule.orderBy(':id').primaryKeys();
  if (kind === 'bury' && card) done(await bury(db, [card], studyDay(today(clock) + (place % 2))));
  if (kind === 'wake') done(await wakeBuried(db, today(clock)));
  if (kind === 'catch-up') done(await setCatchUp(db, place % 4 === 0 ? null : (place % 4) + 1));
  if (kind === 'preset') {
    const preset = { ...DEFAULT_PRESET, newPerDay: place % 5, reviewsPerDay: place % 9 };
    done(await savePreset(db, { id: 'own', name: 'Own', preset }));
    done(await (place % 2 ? assignPreset(db, [article], 'own') : assignCollection(db, 'X', 'own')));
  }
  if (kind === 'plan') {
    const day = studyDay(today(clock) + 1 + (place % 8));
    const numbers = { recall: 0.9, minutes: 9, cardsPerDay: place % 7, freshCost: 2, buffer: place % 4 };
    const about = [{ articles: [] }, { articles: [article] }, { articles: [article], collection: 'X' }];
    done(await savePlan(db, { id: 'exam', articles: [], ...about[place % 3], day, ...numbers }));
  }
  if (kind === 'elsewhere') done(await undo(elsewhere));
}

async function taken(db: Database, elsewhere: Database, clock: Clock, step: Step): Promise<void> {
  if (step.kind === 'answer') return answer(db, clock, step as Step & { kind: 'answer' });
  if (step.kind === 'undo') done(await undo(db));
  else if (step.kind === 'redo') done(await redo(db));
  else if (step.kind === 'undo the answer') done(await undoLastAnswer(db));
  else if ('place' in step) await other(db, elsewhere, clock, step.kind, step.place);
}

/** Reads all anew. */
async function otherWindow(db: Database): Promise<Database> {
  return done(await openDatabase(db.name));
}

/** The other window reads all anew. */
async function isAsRead(db: Database, elsewhere: Database, clock: Clock): Promise<void> {
  letGo(elsewhere);
  expect(await seen(db, clock)).toEqual(await seen(elsewhere, clock));
}

function isMoved(step: Step): step is Step & { minutes: number } {
  return 'minutes' in step;
}

describe('what is held of a day', () => {
  test('is after any answers, undone and done again, what is read anew', { timeout: 120_000 }, async () => {
    const limits = fc.record({
      newPerDay: fc.integer({ min: 0, max: 6 }),
      reviewsPerDay: fc.integer({ min: 0, max: 12 }),
    });
    const cards = fc.array(aCard, { minLength: 3, maxLength: 40 });
    const steps = fc.array(aStep, { minLength: 3, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(cards, limits, steps, async (made, limit, taking) => {
        const db = await filled(made);
        const elsewhere = await otherWindow(db);
        done(await writeSetting(db, 'preset', { ...DEFAULT_PRESET, ...limit }));
        await seen(db, NOON);
        let clock = NOON;
        for (const step of taking) {
          if (isMoved(step)) clock = later(clock.now - NOON.now + step.minutes * MINUTE);
          await taken(db, elsewhere, clock, step);
          await isAsRead(db, elsewhere, clock);
        }
        elsewhere.close();
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  test('is the same of thousands, beyond all that was read to spare', { timeout: 120_000 }, async () => {
    const plain = fc.record({
      place: fc.nat(),
      grade: fc.constantFrom(...GRADES),
      back: fc.constantFrom(0, 0, 0, 0, 1, 2),
    });
    const steps = fc.array(plain, { minLength: 140, maxLength: 140 });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 4 }), async (taking, days) => {
        const none = { interval: 5, group: null, mark: 'none', lapses: 0 } as const;
        const db = await filled(
          Array.from(
            { length: 900 },
            (_, n): Made => ({
              ...none,
              kind: n % 6 === 0 ? 'new' : 'review',
              late: 3 * (n % days),
              article: n % 3,
              fact: Math.floor(n / 2),
            }),
          ),
        );
        const elsewhere = await otherWindow(db);
        done(await writeSetting(db, 'preset', { ...DEFAULT_PRESET, newPerDay: 60, reviewsPerDay: 130 }));
        for (const [i, { place, grade, back }] of taking.entries()) {
          await answer(db, NOON, { kind: 'answer', ofQueue: i % 9 > 0, place, grade, minutes: 0 });
          for (let k = 0; k < back; k += 1) done(await undo(db));
          if (i % 14 === 0) await isAsRead(db, elsewhere, NOON);
        }
        elsewhere.close();
        db.close();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test('is not read again after an answer, nor after its undoing', async () => {
    const none = { kind: 'review', interval: 5, group: null, mark: 'none', lapses: 0 } as const;
    const db = await filled(Array.from({ length: 9 }, (_, n) => ({ ...none, late: 3, article: 0, fact: n })));
    const shown = async () => {
      const { queue } = await queueOf(db, NOON, { articles: [] });
      return { cards: queue.main.map(({ card }) => card), rows: await articleRows(db, NOON) };
    };
    const before = await shown();
    await answer(db, NOON, { kind: 'answer', ofQueue: true, place: 0, grade: 'good', minutes: 0 });
    let read = 0;
    for (const table of [db.schedule, db.articles, db.reviews, db.settings])
      table.hook('reading', (row: unknown) => {
        read += 1;
        return row;
      });
    const after = await shown();
    expect(read).toBe(0);
    expect(after.cards).toEqual(before.cards.slice(1));
    expect(after.rows.map(({ due }) => due)).toEqual(
      before.rows.map(({ due }, i) => due - (i === 2 ? 1 : 0)),
    );
    done(await undo(db));
    read = 0;
    expect(await shown()).toEqual(before);
    expect(read).toBe(0);
  });

  test('asks for a card on a step of days as soon as its hour has come', async () => {
    const twoHoursOn = { kind: 'relearning', late: -4, interval: 5, article: 0, fact: 0 } as const;
    const db = await filled([{ ...twoHoursOn, group: null, mark: 'none', lapses: 1 }]);
    const asked = async (clock: Clock) => (await queueOf(db, clock, { articles: [] })).queue.main.length;
    expect(await asked(NOON)).toBe(0);
    expect(await asked(later(3 * 60 * MINUTE))).toBe(1);
  });
});
