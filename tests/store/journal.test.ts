/** The second copy: every act reaches it before the answer comes, and it makes the same library again. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CardId } from '../../content/deck.js';
import { ok } from '../../content/problem.js';
import type { JournalHost } from '../../src-main/contract/journal.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide, editCard, readCards } from '../../src-renderer/store/cards.js';
import { attachJournal, lifeOf } from '../../src-renderer/store/journal.js';
import { journalOn, readJournal } from '../../src-renderer/store/journal-port.js';
import { flag, suspend } from '../../src-renderer/store/marks.js';
import { rebuildFrom, tellAll } from '../../src-renderer/store/rebuild.js';
import { removeArticle } from '../../src-renderer/store/removal.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { writeSetting } from '../../src-renderer/store/settings.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { applyEntries, type Entry, lineOf, parseLine } from '../../src-renderer/study/journal/entries.js';
import { conditionOf } from '../../src-renderer/study/journal/life-sign.js';
import { nextStamp, parseStamp, type Stamp } from '../../src-renderer/study/journal/stamp.js';
import { anAct, IDS, learner, memoryJournal } from './histories.js';
import { keptMedia } from './kept-media.js';
import {
  BOTH,
  done,
  everything,
  later,
  NOON,
  newLibrary,
  PORT,
  press,
  RIVER,
  RIVER_ALONE,
} from './library.js';

const [FIRST, SECOND] = IDS as [CardId, CardId];

async function journaled() {
  const db = await newLibrary();
  const { kept, journal } = memoryJournal();
  done(await attachJournal(db, journal));
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  return { db, kept };
}

function entriesOf(lines: readonly string[]): Entry[] {
  return lines.map(parseLine).filter((entry) => entry !== null);
}

async function answer(db: Database, card: CardId, at: number, grade: 'again' | 'good' = 'good') {
  const [memory] = await memoriesOf(db, [card]);
  if (!memory) throw new Error('not kept');
  const given = press(memory, grade, later(at));
  return saveAnswer(db, given.review, given.memory, { hour: 9 });
}

function withoutJournal(db: Database): Database {
  db.journal = null;
  return db;
}

async function rebuilt(entries: readonly Entry[]): Promise<Database> {
  const db = await newLibrary();
  done(await rebuildFrom(db, entries));
  return db;
}

describe('stamps', () => {
  test('always grow on one machine, also when its clock is set back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8.64e15 }), { minLength: 1 }), (times) => {
        let last: Stamp | null = null;
        for (const time of times) {
          const next = nextStamp(last, time, 'a');
          expect(last === null || next > last).toBe(true);
          expect(parseStamp(next)).toBe(next);
          last = next;
        }
      }),
    );
  });

  test('of a later time are greater, whichever machine made them', () => {
    expect(nextStamp(null, 2000, 'a') > nextStamp(null, 1999, 'z')).toBe(true);
    expect(nextStamp(null, 2000, 'a')).not.toBe(nextStamp(null, 2000, 'b'));
    expect(parseStamp('yesterday')).toBeNull();
  });
});

describe('entries', () => {
  const change = fc.oneof(
    fc.record({
      table: fc.constant('t'),
      key: fc.integer({ min: 0, max: 3 }),
      row: fc.record({ a: fc.nat(9) }),
    }),
    fc.record({
      table: fc.constant('t'),
      key: fc.integer({ min: 0, max: 3 }),
      set: fc.record({ b: fc.nat(9) }),
    }),
    fc.record({
      table: fc.constant('t'),
      key: fc.integer({ min: 0, max: 3 }),
      gone: fc.constant(true as const),
    }),
  );
  const history = fc.array(
    fc.record({
      device: fc.constantFrom('desk', 'lap'),
      at: fc.nat(50),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 20 },
  );

  test('mean the same in any order and however often they come', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (acts, chance) => {
        const last = new Map<string, Stamp>();
        const entries = acts.map(({ device, at, changes }): Entry => {
          const stamp = nextStamp(last.get(device) ?? null, at, device);
          last.set(device, stamp);
          return { v: 1, stamp, act: 'edit', turn: 'done', changes };
        });
        const keyed = [...entries, ...entries.slice(0, 5)].map((entry) => ({
          entry,
          by: chance.next().value ?? 0,
        }));
        const shuffled = keyed.sort((a, b) => a.by - b.by).map(({ entry }) => entry);
        expect(applyEntries(shuffled)).toEqual(applyEntries(entries));
      }),
    );
  });

  test('a line that is torn, foreign or of a later version is no entry', () => {
    const line = lineOf({
      v: 1,
      stamp: nextStamp(null, 5, 'a'),
      act: 'flag',
      turn: 'done',
      changes: [{ table: 'marks', key: 'x', row: { id: 'x', flag: 1 } }],
    });
    expect(parseLine(line)).not.toBeNull();
    expect(line).not.toContain('\n');
    const later = line.replace('"v":1', '"v":2');
    for (const bad of [line.slice(0, -3), '', 'null', '[]', '{"v":1}', later, line.replace('"x",', 'null,')])
      expect(parseLine(bad), bad).toBeNull();
  });

  test('a field that was changed twice is as the later stamp says', () => {
    const put = (stamp: Stamp, flagged: number): Entry => ({
      v: 1,
      stamp,
      act: 'flag',
      turn: 'done',
      changes: [{ table: 'marks', key: 'x', [flagged === 0 ? 'row' : 'set']: { flag: flagged } } as never],
    });
    const [first, desk, lap] = [nextStamp(null, 1, 'a'), nextStamp(null, 8, 'a'), nextStamp(null, 9, 'b')];
    const state = applyEntries([put(lap, 2), put(desk, 7), put(first, 0)]);
    expect(state.get('marks')?.get('x')).toEqual({ flag: 2 });
  });
});

describe('the journal', () => {
  test('makes the same library again after any history, its undoings among it, in any order and twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anAct, fc.constantFrom('undo', 'redo')), { maxLength: 16 }),
        async (acts) => {
          const { db, kept } = await journaled();
          const act = learner(db);
          for (const one of acts) {
            if (one === 'undo') done(await undo(db));
            else if (one === 'redo') done(await redo(db));
            else await act(one as never);
          }
          const entries = entriesOf(kept.lines);
          const again = await rebuilt([...entries.slice(3), ...entries].reverse());
          expect(await everything(again)).toEqual(await everything(db));
          await db.delete();
          await again.delete();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('has the line before the act is answered for', async () => {
    const { db, kept } = await journaled();
    const seen: number[] = [];
    const arrive = db.journal?.append;
    db.journal = {
      noteLife: () => undefined,
      append: async (lines) => {
        seen.push(await db.reviews.count());
        return (await arrive?.(lines)) ?? ok(undefined);
      },
    };
    const lines = kept.lines.length;
    done(await answer(db, FIRST, 0));
    expect(kept.lines.length).toBe(lines + 1);
    expect(seen).toEqual([1]);
    expect(entriesOf(kept.lines).at(-1)).toMatchObject({ act: 'answer', turn: 'done' });
  });

  test('does not hear of what changed nothing', async () => {
    const { db, kept } = await journaled();
    const lines = kept.lines.length;
    done(await decide(db, IDS, 'kept'));
    done(await undo(await newLibrary()));
    expect(kept.lines.length).toBe(lines);
  });

  test('that cannot be written leaves the act undone, and hears of it all once it can', async () => {
    const { db, kept } = await journaled();
    done(await answer(db, SECOND, 0));
    const before = await everything(db);
    const steps = await db.undo.toArray();
    kept.failing = true;
    const failed = { ok: false, problem: { kind: 'not saved', detail: 'the journal is full' } };
    expect(await answer(db, FIRST, 60_000)).toEqual(failed);
    expect(await suspend(db, IDS)).toEqual(failed);
    expect(await writeSetting(db, 'theme', 'dark')).toEqual(failed);
    expect(await undo(db)).toEqual(failed);
    expect(await everything(db)).toEqual(before);
    expect(await db.undo.toArray()).toEqual(steps);
    kept.failing = false;
    done(await answer(db, FIRST, 120_000));
    expect(await everything(await rebuilt(entriesOf(kept.lines)))).toEqual(await everything(db));
  });

  test('gets the lines that a crash kept back at the next start', async () => {
    const { db, kept } = await journaled();
    const lost = kept.lines.splice(1);
    db.journal = { noteLife: () => undefined, append: async () => ok(undefined) };
    done(await flag(db, [FIRST], 3));
    const restarted = memoryJournal();
    done(await attachJournal(db, restarted.journal));
    const all = [...kept.lines, ...lost, ...restarted.kept.lines];
    expect(await everything(await rebuilt(entriesOf(all)))).toEqual(await everything(db));
  });

  test('of a library that had none is written down whole', async () => {
    const db = await newLibrary();
    done(await addConversion(db, BOTH, NOON.now));
    done(await decide(db, IDS, 'kept'));
    done(await answer(db, FIRST, 0));
    const { kept, journal } = memoryJournal();
    done(await attachJournal(db, journal));
    done(await tellAll(db, NOON.now));
    done(await tellAll(db, NOON.now));
    done(await answer(db, SECOND, 60_000));
    expect(await everything(await rebuilt(entriesOf(kept.lines)))).toEqual(await everything(db));
  });

  test('is not poured over a library that holds something', async () => {
    const { db, kept } = await journaled();
    const before = await everything(db);
    expect(await rebuildFrom(db, entriesOf(kept.lines))).toMatchObject({ ok: false });
    expect(await everything(db)).toEqual(before);
  });

  test('mends a library of which a part is missing, once that is asked for', async () => {
    const { db, kept } = await journaled();
    done(await answer(db, FIRST, 0));
    const before = await everything(db);
    const lost = kept.lines.length;
    db.journal = { noteLife: () => undefined, append: () => new Promise(() => undefined) };
    void flag(db, [SECOND], 2);
    await vi.waitUntil(() => db.marks.count());
    await db.reviews.clear();
    await db.cards.where('id').equals(FIRST).delete();
    done(await rebuildFrom(db, entriesOf(kept.lines), { replace: true }));
    expect(kept.lines).toHaveLength(lost);
    expect(await db.marks.get(SECOND)).toEqual({ id: SECOND, flag: 2 });
    done(await flag(withoutJournal(db), [SECOND], 0));
    expect(await everything(db)).toEqual(before);
    expect(await db.undo.count()).toBe(1);
  });

  test('goes on after a rebuilding with greater stamps than before', async () => {
    const { kept } = await journaled();
    const { kept: more, journal } = memoryJournal();
    const again = await rebuilt(entriesOf(kept.lines));
    done(await attachJournal(again, journal));
    done(await flag(again, [FIRST], 2));
    const [last, next] = [entriesOf(kept.lines).at(-1), entriesOf(more.lines).at(-1)];
    expect(next && last && next.stamp > last.stamp).toBe(true);
  });
});

describe('two machines', () => {
  async function apart() {
    const desk = await journaled();
    const shared = [...desk.kept.lines];
    const lap = await rebuilt(entriesOf(shared));
    const { kept, journal } = memoryJournal();
    done(await attachJournal(lap, journal));
    return { desk, lap, lines: () => [...desk.kept.lines, ...kept.lines] };
  }

  test('that studied apart meet in one library, with the answers of both', async () => {
    const { desk, lap, lines } = await apart();
    done(await answer(desk.db, FIRST, 0));
    done(await answer(lap, SECOND, 0));
    done(await answer(lap, FIRST, 60_000, 'again'));
    done(await flag(desk.db, [FIRST], 1));
    done(await suspend(lap, [SECOND]));
    const [one, other] = [await rebuilt(entriesOf(lines())), await rebuilt(entriesOf(lines().reverse()))];
    expect(await everything(one)).toEqual(await everything(other));
    expect((await one.reviews.toArray()).map((review) => review.card).sort()).toEqual(
      [FIRST, FIRST, SECOND].sort(),
    );
    expect(new Set((await one.reviews.toArray()).map((review) => review.id)).size).toBe(3);
    expect(await one.marks.bulkGet([FIRST, SECOND])).toMatchObject([{ flag: 1 }, { suspended: 1 }]);
  });

  test('of which one removed an article and the other went on studying lose no answer and no wording', async () => {
    const { desk, lap, lines } = await apart();
    done(await answer(lap, FIRST, 0));
    done(await removeArticle(desk.db, PORT.id));
    done(await editCard(lap, FIRST, { prompt: 'How long?', answer: '90 km' }));
    const met = await rebuilt(entriesOf(lines()));
    expect(await met.articles.toCollection().primaryKeys()).toEqual([RIVER.id]);
    expect((await readCards(met, [FIRST]))[0]?.prompt).toBe('How long?');
    expect(await met.reviews.count()).toBe(1);
    for (const row of await met.cards.toArray()) expect(row.sources).toEqual([RIVER.id]);
  });

  test('that took in the same fact from two articles have the evidence of both', async () => {
    const [desk, lap] = [await newLibrary(), await newLibrary()];
    const [one, other] = [memoryJournal(), memoryJournal()];
    done(await attachJournal(desk, one.journal));
    done(await attachJournal(lap, other.journal));
    done(await addConversion(desk, RIVER_ALONE, NOON.now));
    done(await addConversion(lap, BOTH, NOON.now));
    const met = await rebuilt(entriesOf([...other.kept.lines, ...one.kept.lines]));
    const [mouth] = await readCards(met, [BOTH.cards[2]?.id as CardId]);
    expect(new Set(mouth?.evidence.map((place) => place.article))).toEqual(new Set([RIVER.id, PORT.id]));
  });
});

describe('the life sign', () => {
  const sign = { database: 'a', schema: 2, articles: 1, cards: 2, reviews: 3, last: nextStamp(null, 9, 'x') };

  test('tells an empty, a shortened and a strange library from a whole one', () => {
    const none = { ...sign, articles: 0, cards: 0, reviews: 0, last: null };
    expect(conditionOf(null, none)).toBe('new');
    expect(conditionOf(sign, sign)).toBe('whole');
    expect(conditionOf(sign, { ...none, database: 'b' })).toBe('empty');
    expect(conditionOf(sign, { ...sign, database: 'b' })).toBe('other');
    expect(conditionOf(sign, { ...sign, reviews: 2 })).toBe('short');
    expect(conditionOf(sign, { ...sign, last: nextStamp(null, 8, 'x') })).toBe('short');
    expect(conditionOf(sign, { ...sign, reviews: 2, last: nextStamp(null, 10, 'x') })).toBe('whole');
  });

  test('follows every act without counting anew', async () => {
    const { db, kept } = await journaled();
    done(await answer(db, FIRST, 0));
    done(await undo(db));
    done(await answer(db, SECOND, 60_000));
    done(await removeArticle(db, PORT.id));
    expect(kept.noted.at(-1)).toEqual(await lifeOf(db));
    expect(kept.noted).toHaveLength(7);
  });

  test('counts what the library holds and keeps its name', async () => {
    const { db } = await journaled();
    const life = await lifeOf(db);
    expect(life).toMatchObject({ articles: 2, cards: 6, reviews: 0 });
    done(await answer(db, FIRST, 0));
    const after = await lifeOf(db);
    expect(after).toMatchObject({ database: life.database, reviews: 1 });
    expect(conditionOf(life, after)).toBe('whole');
  });
});

describe('the journal of the shell', () => {
  test('is read part by part, past lines that are damaged', async () => {
    const { kept } = await journaled();
    const [first = '', ...rest] = kept.lines;
    const host: JournalHost = {
      append: vi.fn(async () => ({ kind: 'done' as const })),
      read: async (from) =>
        from === 0
          ? { lines: [first, 'torn'], damaged: 1, next: 7 }
          : { lines: rest, damaged: 0, next: null },
      lifeSign: async () => null,
      noteLife: async () => ({ kind: 'done' as const }),
      ...keptMedia(),
    };
    const read = await readJournal(host);
    expect(read.damaged).toBe(2);
    expect(read.entries).toEqual(entriesOf(kept.lines));
  });

  test('that does not answer is a problem after a while', async () => {
    vi.useFakeTimers();
    const silent = { append: () => new Promise(() => undefined) } as never;
    const answer = journalOn(silent).append(['x']);
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    expect(await answer).toMatchObject({ ok: false, problem: { kind: 'not saved' } });
  });

  test('that fails is a problem, not a crash', async () => {
    const full = { append: async () => ({ kind: 'failed' as const, error: 'the disk is full' }) } as never;
    const dead = { append: () => Promise.reject(new Error('gone')) } as never;
    for (const [host, detail] of [
      [full, 'the disk is full'],
      [dead, 'gone'],
    ] as const)
      expect(await journalOn(host).append(['x'])).toEqual({
        ok: false,
        problem: { kind: 'not saved', detail },
      });
  });
});
