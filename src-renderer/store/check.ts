/** Checks the collection against the log, mends what differs, and says in sentences what it did. */
import type { Table } from 'dexie';
import type { Result } from '../../content/problem.js';
import type { DayTally } from '../study/statistics/tally.js';
import { type Expected, expectedOf, type Seen } from './expected.js';
import { letGo } from './held.js';
import { nextEntry } from './journal.js';
import { inParts, keyOf } from './parts.js';
import { saving } from './saving.js';
import { sameRow } from './schedule.js';
import type { Database } from './schema.js';
import { soundArticle, soundCard, soundMark, soundQuiz, soundReview } from './sound.js';
import { countAnew } from './uncarded.js';

export type CheckReport = {
  /** Rows that were put right, taken out or set aside. */
  readonly mended: number;
  /** What was found and done, for the learner; one sentence where nothing was. */
  readonly sentences: readonly string[];
};

/** How many rows of each kind were mended or found. */
type Found = {
  readonly damaged: number;
  readonly schedule: number;
  readonly orphans: number;
  readonly counts: number;
  readonly days: number;
  readonly strangers: number;
  readonly homeless: number;
};

async function setAside<Row, Key, Insert>(
  db: Database,
  table: Table<Row, Key, Insert>,
  sound: (row: unknown) => boolean,
  seen: Seen,
) {
  const bad: Row[] = [];
  await inParts(table, (rows) => {
    seen(rows.length);
    bad.push(...rows.filter((row) => !sound(row)));
  });
  await db.damaged.bulkAdd(bad.map((row) => ({ table: table.name, row })));
  await table.bulkDelete(bad.map((row) => keyOf(table, row) as Key));
  return bad.length;
}

async function setAllAside(db: Database, seen: Seen): Promise<number> {
  const articles = await setAside(db, db.articles, soundArticle, seen);
  const cards = await setAside(db, db.cards, soundCard, seen);
  const marks = await setAside(db, db.marks, soundMark, seen);
  const quizzes = await setAside(db, db.quizzes, soundQuiz, seen);
  return articles + cards + marks + quizzes + (await setAside(db, db.reviews, soundReview, seen));
}

/** How much of all that mending looks at has been looked at, 0 to 1. */
type Progress = (share: number) => void;

/** Sound first, then added up: of the long tables each row is looked at twice, or its place in the schedule too. */
async function counting(db: Database, progress: Progress): Promise<Seen> {
  const count = async (tables: readonly Pick<Table, 'count'>[]) => {
    const counts = await Promise.all(tables.map((table) => table.count()));
    return counts.reduce((sum, rows) => sum + rows, 0);
  };
  const once = await count([db.articles, db.marks, db.quizzes, db.schedule, db.notes]);
  const total = once + 2 * (await count([db.cards, db.reviews]));
  let done = 0;
  return (rows) => {
    done += rows;
    progress(Math.min(1, done / total));
  };
}

async function mendSchedule(db: Database, { schedule }: Expected, seen: Seen) {
  const right = new Set<string>();
  const orphans: string[] = [];
  await inParts(db.schedule, (rows) => {
    seen(rows.length);
    for (const row of rows) {
      const expected = schedule.get(row.id);
      if (!expected) orphans.push(row.id);
      else if (sameRow(expected, row)) right.add(row.id);
    }
  });
  const wrong = [...schedule.values()].filter((row) => !right.has(row.id));
  await db.schedule.bulkDelete(orphans as never[]);
  await db.schedule.bulkPut(wrong);
  return { schedule: wrong.length, orphans: orphans.length };
}

async function mendCounts(db: Database, { articles }: Expected): Promise<number> {
  const stored = await db.articles.bulkGet(articles.map((row) => row.id));
  const wrong = articles.filter((row, i) => !sameRow(row, stored[i]));
  await db.articles.bulkPut(wrong);
  return wrong.length;
}

async function mendDays(db: Database, { daily, elsewhere }: Expected): Promise<number> {
  const stored = await db.daily.toArray();
  const name = ({ day, article }: DayTally) => `${day} ${article}`;
  const known = new Map(stored.map((row) => [name(row), row]));
  const expected = [...daily.values(), ...elsewhere.values()];
  const wrong = expected.filter((row) => !sameRow(row, known.get(name(row))));
  const right = new Set(expected.map(name));
  const extra = stored.filter((row) => !right.has(name(row)));
  await db.daily.bulkPut(wrong);
  await db.daily.bulkDelete(extra.map((row) => [row.day, row.article]));
  return wrong.length + extra.length;
}

/** What is held in memory anywhere holds for the stamp of before; the journal has nothing to hear of it. */
async function moveStamp(db: Database): Promise<void> {
  const moved = { act: 'snapshot', turn: 'done', at: Date.now(), changes: [], went: new Map() } as const;
  if (await db.meta.get('stamp')) await nextEntry(db, moved);
}

/** Makes everything derived as it should be; must run in a transaction over every table that it reads. */
export async function mend(db: Database, progress: Progress = () => undefined): Promise<Found> {
  const seen = await counting(db, progress);
  const damaged = await setAllAside(db, seen);
  const expected = await expectedOf(db, seen);
  await db.reviews.bulkPut([...expected.noted]);
  const { strangers, homeless } = expected;
  const rows = await mendSchedule(db, expected, seen);
  const [counts, days] = [await mendCounts(db, expected), await mendDays(db, expected)];
  await moveStamp(db);
  await countAnew(db);
  return { damaged, ...rows, counts, days, strangers, homeless };
}

function many(count: number, one: string, several: string): string {
  return count === 1 ? `One ${one}` : `${count} ${several}`;
}

function told(found: Found): string[] {
  const lines: readonly (readonly [number, string, string])[] = [
    [found.damaged, 'row could not be read and was set aside', 'rows could not be read and were set aside'],
    [
      found.schedule,
      'card stood wrong in the schedule and was put right from its answers',
      'cards stood wrong in the schedule and were put right from their answers',
    ],
    [
      found.orphans,
      'place in the schedule had no card and was taken out',
      'places in the schedule had no card and were taken out',
    ],
    [found.counts, 'article was counted anew', 'articles were counted anew'],
    [found.days, 'day of the statistics was added up anew', 'days of the statistics were added up anew'],
    [
      found.strangers,
      'answer belongs to a card that is not in the library; it stays in the log',
      'answers belong to cards that are not in the library; they stay in the log',
    ],
    [
      found.homeless,
      'card has lost its article; it can still be studied',
      'cards have lost their article; they can still be studied',
    ],
  ];
  return lines.filter(([count]) => count > 0).map(([count, one, several]) => `${many(count, one, several)}.`);
}

/** Every table that checking reads or mends. */
export function checkedTables(db: Database): Table[] {
  const { articles, cards, marks, reviews, schedule, daily, quizzes, damaged, meta, notes, carried } = db;
  const read = [notes, carried] as Table[];
  return [articles, cards, marks, reviews, schedule, daily, quizzes, damaged, meta, ...read] as Table[];
}

/** Checks everything and mends what can be. Nothing is thrown away: what cannot be read is set aside. Problem: 'not saved'. */
export async function checkCollection(db: Database): Promise<Result<CheckReport>> {
  const found = await saving(() => db.transaction('rw', checkedTables(db), async () => mend(db)));
  letGo(db);
  if (!found.ok) return found;
  const { damaged, schedule, orphans, counts, days } = found.value;
  const sentences = told(found.value);
  return {
    ok: true,
    value: {
      mended: damaged + schedule + orphans + counts + days,
      sentences: sentences.length > 0 ? sentences : ['Everything is in order.'],
    },
  };
}
