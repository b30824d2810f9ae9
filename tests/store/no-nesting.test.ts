/** Around what is held no transaction begins within another: Dexie then ends the outer one too early, now and then. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { articleRows } from '../../src-renderer/store/articles.js';
import { dueQueue, wholeQueue } from '../../src-renderer/store/due.js';
import { allArticles, dueByDay, letGo } from '../../src-renderer/store/held.js';
import { watch } from '../../src-renderer/store/live.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import { readRules } from '../../src-renderer/store/rules.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { readForecast, readStandings } from '../../src-renderer/store/statistics.js';
import { undo } from '../../src-renderer/store/undo.js';
import { today } from '../../src-renderer/study/day.js';
import { queueOf } from '../../src-renderer/ui/screens/review/sitting.js';
import { done, NOON, press } from './library.js';
import { filled, type Made, PLACES } from './standing-cards.js';

const DAY = today(NOON);

function library(): Promise<Database> {
  const none = { interval: 5, group: null, mark: 'none', lapses: 0 } as const;
  const kinds = ['review', 'new', 'learning'] as const;
  const cards = Array.from(
    { length: 30 },
    (_, n): Made => ({
      ...none,
      kind: kinds[n % 3] ?? 'new',
      late: 3,
      article: n % 2,
      fact: n,
    }),
  );
  return filled(cards);
}

/**
 * What began within a transaction, by the tables of that. The stamp may be asked for in the one transaction that also
 * reads the articles, since it is the first thing asked there.
 */
function watched(db: Database): string[] {
  const nested: string[] = [];
  const outer = () => Dexie.currentTransaction?.storeNames.toSorted().join(' ');
  const begin = db.transaction.bind(db) as (...given: unknown[]) => unknown;
  const transaction = (...given: unknown[]) => {
    const within = outer();
    if (within !== undefined) nested.push(`a transaction in ${within}`);
    return begin(...given);
  };
  const get = db.meta.get.bind(db.meta) as (key: unknown) => unknown;
  const stamp = (key: unknown) => {
    const within = outer();
    if (within !== undefined && within !== 'articles meta') nested.push(`the stamp in ${within}`);
    return get(key);
  };
  Object.assign(db, { transaction });
  Object.assign(db.meta, { get: stamp });
  return nested;
}

async function queueWithin(db: Database, within: Parameters<typeof dueQueue>[3], limited = true) {
  const rules = await readRules(db, DAY, false);
  return dueQueue(db, NOON, { ...rules, limited }, within);
}

/** All that asks for what is held, by itself and at once, as the screens do. */
const QUESTIONS: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
  'the list of articles': (db) => articleRows(db, NOON),
  'the queue of the library': (db) => queueWithin(db, null),
  'the queue of an article': (db) => queueWithin(db, PLACES[0] ?? null, false),
  'the queue of a collection': (db) => queueWithin(db, PLACES),
  'every card that is held back': async (db) => wholeQueue(db, NOON, await readRules(db, DAY)),
  'a sitting': (db) => queueOf(db, NOON, { articles: [] }),
  'a sitting of some articles': (db) => queueOf(db, NOON, { articles: PLACES, collection: 'All' }),
  'the articles': (db) => allArticles(db),
  'the days ahead': (db) => dueByDay(db),
  'the forecast': (db) => readForecast(db, DAY, 30),
  'how cards stand': async (db) => readStandings(db, DAY, await readRules(db, DAY)),
};

/** The first answer of a live query. */
function live(query: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const subscription = watch(query).subscribe({
      next: (value) => {
        resolve(value);
        queueMicrotask(() => subscription.unsubscribe());
      },
      error: reject,
    });
  });
}

async function answered(db: Database): Promise<void> {
  const { queue } = await queueOf(db, NOON, { articles: [] });
  const [memory] = await memoriesOf(db, queue.main[0] ? [queue.main[0].card] : []);
  if (!memory) throw new Error('nothing is due');
  const given = press(memory, 'good', NOON);
  done(await saveAnswer(db, given.review, given.memory));
}

test.each(Object.entries(QUESTIONS))(
  '%s is read, and asked again, in no transaction of another',
  async (_, ask) => {
    const db = await library();
    const nested = watched(db);
    await ask(db);
    await ask(db);
    await answered(db);
    await ask(db);
    await live(() => ask(db));
    letGo(db);
    await live(() => ask(db));
    expect(nested).toEqual([]);
  },
);

test('all at once, answers and their undoing between, ask in no transaction of another', async () => {
  const db = await library();
  const nested = watched(db);
  const all = () => Promise.all(Object.values(QUESTIONS).map((ask) => live(() => ask(db))));
  await all();
  await Promise.all([all(), answered(db)]);
  await Promise.all([all(), undo(db)]);
  expect(nested).toEqual([]);
});

test('a question around which somebody begins a transaction is found out', async () => {
  const db = await library();
  const nested = watched(db);
  await db.transaction('r', db.tables, async () => queueWithin(db, null)).catch(() => undefined);
  expect(nested.length).toBeGreaterThan(0);
});
