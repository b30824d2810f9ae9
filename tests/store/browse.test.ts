import { describe, expect, test } from 'vitest';
import { type FactId, studyDay } from '../../content/deck.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { type BrowseRow, browseRowsOf, readBrowseRows } from '../../src-renderer/store/browse.js';
import { decide } from '../../src-renderer/store/cards.js';
import { carriedCardId } from '../../src-renderer/store/carried.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { readInspection } from '../../src-renderer/store/inspect.js';
import { flag, forget, reset, setDue, suspend, tag } from '../../src-renderer/store/marks.js';
import { suspendedCards } from '../../src-renderer/store/next-due.js';
import { deleteCards } from '../../src-renderer/store/removal.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { BOTH, cardIds, done, everything, later, NOON, newLibrary, press } from './library.js';

const IDS = cardIds(BOTH);
const [FIRST, SECOND, THIRD] = IDS as [never, never, never];
const DAY = today(NOON);

async function kept(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS.slice(0, 4), 'kept'));
  return db;
}

async function answer(db: Database, hours: number): Promise<void> {
  const [memory] = await memoriesOf(db, [FIRST]);
  if (!memory) throw new Error('the card is not kept');
  const given = press(memory, 'good', later(hours * 3_600_000));
  done(await saveAnswer(db, given.review, given.memory, { hour: 9 }));
}

async function all(db: Database): Promise<BrowseRow[]> {
  const rows: BrowseRow[] = [];
  await readBrowseRows(db, (part) => rows.push(...part));
  return rows;
}

describe('the list of all cards', () => {
  test('tells of each card once how it stands and what is on it', async () => {
    const db = await kept();
    await answer(db, 0);
    done(await suspend(db, [SECOND]));
    done(await flag(db, [SECOND], 4));
    done(await tag(db, [SECOND, THIRD], 'rivers', true));
    const rows = await all(db);
    expect(rows.map(({ id }) => id).sort()).toEqual([...IDS].sort());
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get(FIRST)).toMatchObject({ standing: 'learning', reps: 1, flag: 0, tags: [] });
    expect(byId.get(SECOND)).toMatchObject({ standing: 'suspended', flag: 4, tags: ['rivers'] });
    expect(byId.get(THIRD)).toMatchObject({ standing: 'new', tags: ['rivers'], stability: null });
    expect(rows.filter(({ standing }) => standing === 'suggested')).toHaveLength(IDS.length - 4);
    const some = [SECOND, FIRST] as const;
    const again = await browseRowsOf(db, [...some, 'gone' as never]);
    expect(again).toEqual(some.map((id) => byId.get(id)));
  });

  test('goes on where a place in the schedule is damaged', async () => {
    const db = await kept();
    await db.schedule.put({ id: FIRST, queue: 2 } as never);
    const row = (await all(db)).find(({ id }) => id === FIRST);
    expect(row).toMatchObject({ standing: 'new', stability: null });
  });
});

describe('acts on many cards', () => {
  test('deleting takes cards, answers and marks, is one step, and leaves nothing to mend', async () => {
    const db = await kept();
    await answer(db, 0);
    done(await flag(db, [FIRST, SECOND], 2));
    const before = await everything(db);
    done(await deleteCards(db, [FIRST, SECOND, 'gone' as never]));
    expect(await db.cards.count()).toBe(IDS.length - 2);
    expect([await db.reviews.count(), await db.marks.count(), await db.daily.count()]).toEqual([0, 0, 0]);
    expect(done(await checkCollection(db)).mended).toBe(0);
    expect(done(await undo(db))?.act).toBe('cards deleted');
    expect(await everything(db)).toEqual(before);
    done(await redo(db));
    expect(await db.cards.get(FIRST)).toBeUndefined();
  });

  test('a note of another program stays for as long as one of its cards does', async () => {
    const db = await kept();
    const note = 'note' as FactId;
    const ids = [0, 1].map((place) => carriedCardId(note, place));
    const like = await db.cards.get(FIRST);
    if (!like) throw new Error('no card');
    const rows = ids.map((id, place) => ({ ...like, id, carried: { note, place, start: null } }));
    await db.cards.bulkPut(rows);
    await db.notes.put({ id: note, cards: [0, 1].map((place) => ({ card: { place } })) } as never);
    done(await deleteCards(db, ids.slice(0, 1)));
    expect(await db.notes.count()).toBe(1);
    done(await deleteCards(db, ids));
    expect(await db.notes.count()).toBe(0);
    done(await undo(db));
    expect(await db.notes.count()).toBe(1);
  });

  test('a tag comes and goes without touching other tags or other marks', async () => {
    const db = await kept();
    done(await flag(db, [FIRST], 1));
    done(await tag(db, [FIRST, SECOND], 'b', true));
    done(await tag(db, [FIRST], 'a', true));
    done(await tag(db, [FIRST], 'a', true));
    expect((await db.marks.get(FIRST))?.tags).toEqual(['a', 'b']);
    done(await tag(db, [FIRST, SECOND], 'b', false));
    expect(await db.marks.get(FIRST)).toEqual({ id: FIRST, flag: 1, tags: ['a'] });
    expect(await db.marks.get(SECOND)).toBeUndefined();
  });

  test('a reset card is new and bare, a forgotten one keeps its flag; both keep their answers', async () => {
    const db = await kept();
    await answer(db, 0);
    done(await flag(db, [FIRST], 5));
    done(await suspend(db, [FIRST]));
    done(await forget(db, [FIRST]));
    expect(await db.marks.get(FIRST)).toMatchObject({ flag: 5, suspended: 1 });
    done(await reset(db, [FIRST]));
    expect(Object.keys((await db.marks.get(FIRST)) ?? {}).sort()).toEqual(['id', 'since']);
    const [row] = await browseRowsOf(db, [FIRST]);
    expect(row).toMatchObject({ standing: 'new', flag: 0, reps: 0 });
    expect(await db.reviews.count()).toBe(1);
    done(await undo(db));
    expect((await browseRowsOf(db, [FIRST]))[0]).toMatchObject({ standing: 'suspended', flag: 5 });
  });

  test('suspended cards are counted, and only they', async () => {
    const db = await kept();
    expect(await suspendedCards(db)).toBe(0);
    done(await suspend(db, [FIRST, SECOND]));
    expect(await suspendedCards(db)).toBe(2);
  });
});

describe('a card laid open', () => {
  test('has its answers, and those of them that it remembers', async () => {
    const db = await kept();
    await answer(db, 0);
    const own = await readInspection(db, FIRST);
    expect(own).toMatchObject({ mark: null, title: 'River' });
    expect(own?.history).toHaveLength(1);
    done(await forget(db, [FIRST]));
    const forgotten = await readInspection(db, FIRST);
    expect([forgotten?.history.length, forgotten?.remembered.length]).toEqual([1, 0]);
    expect(forgotten?.row.memory.state.kind).toBe('new');
  });

  test('has the day that was set by hand, tells a suggested card by itself, and is null for none', async () => {
    const db = await kept();
    done(await setDue(db, [FIRST], studyDay(DAY + 9), DAY, DEFAULT_PRESET));
    expect((await readInspection(db, FIRST))?.row).toMatchObject({ due: DAY + 9 });
    expect((await readInspection(db, IDS[5] as never))?.card.decision).toBe('suggested');
    expect(await readInspection(db, 'gone' as never)).toBeNull();
  });
});
