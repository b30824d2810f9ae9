/** Answers of which everything was read before they were given: what is done in between is never written over. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CardId } from '../../content/deck.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { attachJournal } from '../../src-renderer/store/journal.js';
import { watch } from '../../src-renderer/store/live.js';
import { flag, suspend } from '../../src-renderer/store/marks.js';
import { openDatabase } from '../../src-renderer/store/open.js';
import { foreseeAnswer, memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { today } from '../../src-renderer/study/day.js';
import { parseLine } from '../../src-renderer/study/journal/entries.js';
import { IDS, memoryJournal } from './histories.js';
import { BOTH, done, everything, later, NOON, newLibrary, press } from './library.js';

const [FIRST, SECOND] = IDS as [CardId, CardId];
const IN_ORDER = /^Everything is in order/;

afterEach(() => {
  vi.restoreAllMocks();
});

async function studying(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  // The first answer of a window is given in the ordinary way.
  await answer(db, IDS.at(-1) as CardId, -60_000);
  return db;
}

/** Looks the card up, foresees its answer, lets `meanwhile` happen, and answers. */
async function foreseen(db: Database, card: CardId, meanwhile: () => Promise<unknown> = async () => null) {
  const [memory] = await memoriesOf(db, [card]);
  if (!memory) throw new Error('not kept');
  const { article } = (await db.cards.get(card)) ?? {};
  await foreseeAnswer(db, { card, day: today(NOON), article });
  await meanwhile();
  const given = press(memory, 'good', NOON);
  return saveAnswer(db, given.review, given.memory, { article });
}

async function answer(db: Database, card: CardId, at = 0) {
  const [memory] = await memoriesOf(db, [card]);
  if (!memory) throw new Error('not kept');
  const given = press(memory, 'good', later(at));
  done(await saveAnswer(db, given.review, given.memory));
}

async function inOrder(db: Database): Promise<void> {
  expect(done(await checkCollection(db)).sentences).toEqual([expect.stringMatching(IN_ORDER)]);
}

async function otherWindow(db: Database): Promise<Database> {
  return done(await openDatabase(db.name));
}

describe('an answer that was foreseen', () => {
  test('is stored as one that was not, without a row being read for it', async () => {
    const [one, two] = [await studying(), await studying()];
    await answer(two, FIRST);
    let read = 0;
    done(
      await foreseen(one, FIRST, async () => {
        const { get } = IDBObjectStore.prototype;
        vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
          read += this.name === 'meta' ? 0 : 1;
          return get.call(this, key);
        });
      }),
    );
    expect(read).toBe(0);
    expect(await everything(one)).toEqual(await everything(two));
    await inOrder(one);
  });

  test.each([
    ['answers the same card', (db: Database) => answer(db, FIRST)],
    ['answers another card', (db: Database) => answer(db, SECOND)],
    ['suspends the card', async (db: Database) => done(await suspend(db, [FIRST]))],
    ['flags another one', async (db: Database) => done(await flag(db, [SECOND], 3))],
    ['takes the last answer back', async (db: Database) => done(await undo(db))],
    ['mends the collection', async (db: Database) => done(await checkCollection(db))],
  ])('writes over nothing where another window %s first', async (_what, act) => {
    const db = await studying();
    const other = await otherWindow(db);
    const reviews = await db.reviews.count();
    done(await foreseen(db, FIRST, () => act(other)));
    const added = _what.startsWith('answers') ? 2 : _what.startsWith('takes') ? 0 : 1;
    expect(await db.reviews.count()).toBe(reviews + added);
    expect((await db.schedule.get(FIRST))?.queue).toBe(_what.startsWith('suspends') ? -1 : 1);
    await inOrder(db);
    other.close();
  });

  test('to a card that another window discarded is refused, and leaves no trace', async () => {
    const db = await studying();
    const other = await otherWindow(db);
    let before: unknown;
    const saved = await foreseen(db, FIRST, async () => {
      done(await decide(other, [FIRST], 'discarded'));
      before = await everything(db);
    });
    expect(saved).toEqual({ ok: false, problem: { kind: 'card gone' } });
    expect(await everything(db)).toEqual(before);
    other.close();
  });

  test('is not saved, not even in part, where the disk is full; the next one is', async () => {
    const db = await studying();
    let before: unknown;
    const saved = await foreseen(db, FIRST, async () => {
      before = await everything(db);
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
    });
    vi.restoreAllMocks();
    expect(saved).toEqual({ ok: false, problem: { kind: 'not saved', detail: 'the disk is full' } });
    expect(await everything(db)).toEqual(before);
    done(await foreseen(db, FIRST));
    await inOrder(db);
  });

  test('is taken back where the journal cannot be reached, and both are told once it can', async () => {
    const db = await studying();
    const { kept, journal } = memoryJournal();
    done(await attachJournal(db, journal));
    const before = await everything(db);
    kept.failing = true;
    expect(await foreseen(db, FIRST)).toMatchObject({ ok: false, problem: { kind: 'not saved' } });
    expect(await everything(db)).toEqual(before);
    kept.failing = false;
    done(await foreseen(db, SECOND));
    const turns = kept.lines.map(parseLine).map((entry) => `${entry?.act} ${entry?.turn}`);
    expect(turns.slice(-3)).toEqual(['answer done', 'answer undone', 'answer done']);
    await inOrder(db);
  });

  test('is foreseen too where the card came from another program', async () => {
    const db = await studying();
    const card = 'note a 0' as CardId;
    expect(await foreseeAnswer(db, { card, day: today(NOON), article: undefined })).toMatchObject({
      stamp: (await db.meta.get('stamp'))?.value,
    });
  });

  test('leaves no line waiting for a journal that has it, but for its own', async () => {
    const db = await studying();
    const { kept, journal } = memoryJournal();
    done(await attachJournal(db, journal));
    for (const card of [FIRST, SECOND]) done(await foreseen(db, card));
    const waiting = await db.outbox.toArray();
    expect(waiting.map(({ line }) => line)).toEqual(kept.lines.slice(-1));
    expect(new Set(kept.lines.map((line) => parseLine(line)?.stamp)).size).toBe(kept.lines.length);
  });

  test('is heard of by a question that is asked again whenever the log changes', async () => {
    const db = await studying();
    const counts: number[] = [];
    const heard = (n: number) => vi.waitFor(() => expect(counts.at(-1)).toBe(n));
    const live = watch(() => db.reviews.count()).subscribe((n) => void counts.push(n));
    await heard(1);
    done(await foreseen(db, FIRST));
    await heard(2);
    done(await undo(db));
    await heard(1);
    live.unsubscribe();
  });
});

describe('answers taken back one after another', () => {
  test('and done again, each whole, come back to where they were', async () => {
    const db = await studying();
    const seen = [await everything(db)];
    for (const card of [FIRST, SECOND]) {
      done(await foreseen(db, card));
      seen.push(await everything(db));
    }
    for (const at of [1, 0]) {
      done(await undo(db));
      expect(await everything(db)).toEqual(seen[at]);
    }
    for (const at of [1, 2]) {
      done(await redo(db));
      expect(await everything(db)).toEqual(seen[at]);
    }
    await inOrder(db);
  });

  test('take what another window did in between, and not what was read before it', async () => {
    const db = await studying();
    done(await foreseen(db, FIRST));
    done(await foreseen(db, SECOND));
    done(await undo(db));
    const other = await otherWindow(db);
    done(await flag(other, [SECOND], 2));
    expect(done(await undo(db))?.act).toBe('flag');
    expect(done(await undo(db))).toMatchObject({ act: 'answer', cards: [FIRST] });
    await inOrder(db);
    other.close();
  });
});
