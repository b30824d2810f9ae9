/** A cursor over rows that are in memory already, as Dexie expects one of the browser. */
import Dexie, { type DBCoreCursor, type DBCoreTransaction } from 'dexie';
import type { Row } from '../study/journal/entries.js';

/** One step of a cursor; as in the browser, `key` is that of the index. */
export type Entry = { readonly key: unknown; readonly primaryKey: string; readonly value: Row };

type Course = { at: number; moved: boolean; running: boolean; end: ((value?: unknown) => void) | null };

/** Steps for as long as each step asks for the next before it returns; a later one begins anew. */
function run(course: Course, length: number, step: () => void): void {
  if (course.running) return;
  course.running = true;
  while (course.moved && course.end) {
    course.moved = false;
    if (course.at < length) step();
    else course.end();
  }
  course.running = false;
}

function isAt(compare: Moving['compare'], one: Entry, key: unknown, primaryKey: unknown): boolean {
  const far = compare(one.key, key);
  return far > 0 || (far === 0 && compare(one.primaryKey, primaryKey) >= 0);
}

async function oneStep(cursor: DBCoreCursor): Promise<DBCoreCursor> {
  let steps = 1;
  await cursor.start(() => {
    if (steps-- > 0) cursor.continue();
    else cursor.stop();
  });
  return cursor;
}

/** What moves a cursor on, and where it then stands. */
type Moving = {
  readonly course: Course;
  readonly entries: readonly Entry[];
  readonly compare: (a: unknown, b: unknown) => number;
  step: () => void;
  fail: (error: Error) => void;
};

function moveTo({ course, entries, step }: Moving, at: number): void {
  course.at = at < 0 ? entries.length : at;
  course.moved = true;
  run(course, entries.length, step);
}

function moveBeyond(moving: Moving, isIt: (entry: Entry) => boolean): void {
  const { course, entries } = moving;
  moveTo(
    moving,
    entries.findIndex((one, i) => i > course.at && isIt(one)),
  );
}

function start(moving: Moving, onNext: () => void): Promise<unknown> {
  const { course, entries } = moving;
  return new Dexie.Promise<unknown>((resolve, reject) => {
    const end = (settle: (value: unknown) => void) => (value?: unknown) => {
      course.end = null;
      settle(value);
    };
    course.end = end(resolve);
    moving.fail = end(reject);
    moving.step = () => {
      try {
        onNext();
      } catch (error) {
        end(reject)(error);
      }
    };
    run(course, entries.length, moving.step);
  }) as unknown as Promise<unknown>;
}

/** Null for no rows. `compare` tells the order that they stand in. */
export function packedCursor(
  trans: DBCoreTransaction,
  entries: readonly Entry[],
  compare: (a: unknown, b: unknown) => number,
): DBCoreCursor | null {
  if (entries.length === 0) return null;
  const course: Course = { at: 0, moved: true, running: false, end: null };
  const moving: Moving = { course, entries, compare, step: () => {}, fail: () => {} };
  const cursor: DBCoreCursor = {
    trans,
    get key() {
      return entries[course.at]?.key;
    },
    get primaryKey() {
      return entries[course.at]?.primaryKey;
    },
    get value() {
      return entries[course.at]?.value;
    },
    get done() {
      return course.at >= entries.length;
    },
    continue: (key) => {
      if (key === undefined) moveTo(moving, course.at + 1);
      else moveBeyond(moving, (one) => compare(one.key, key) >= 0);
    },
    continuePrimaryKey: (key, primaryKey) => moveBeyond(moving, (one) => isAt(compare, one, key, primaryKey)),
    advance: (count) => moveTo(moving, course.at + count),
    start: (onNext) => start(moving, onNext),
    stop: (value) => course.end?.(value),
    fail: (error) => moving.fail(error),
    next: () => oneStep(cursor),
  };
  return cursor;
}
