/** Rows that lie in packs: nobody who reads or writes the library can tell them from rows of their own. */
import { describe, expect, test } from 'vitest';
import type { CardId } from '../../content/deck.js';
import { isNothingNew } from '../../src-renderer/decks/preview.js';
import { type BrowseRow, readBrowseRows } from '../../src-renderer/store/browse.js';
import { cardsOf, editCard } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { suspend } from '../../src-renderer/store/marks.js';
import { hasMoreThan, inParts } from '../../src-renderer/store/parts.js';
import { rebuildFrom } from '../../src-renderer/store/rebuild.js';
import { deleteCards, removeArticle, restoreArticle } from '../../src-renderer/store/removal.js';
import { saveAnswer } from '../../src-renderer/store/reviews.js';
import type { CardRow, Database } from '../../src-renderer/store/schema.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import { harbours } from '../decks/collection.js';
import { readKeptLines } from '../decks/journal.js';
import { done, NOON, newLibrary, press } from './library.js';
import { imported, NAMES, notes, words } from './packed.js';

/** Notes with a row of their own. */
function loose(db: Database): Promise<number> {
  const asked = db.backendDB().transaction('notes').objectStore('notes').count();
  return new Promise((resolve) => {
    asked.onsuccess = () => resolve(asked.result);
  });
}

/** The same library twice: with packs, and with a place of its own for every row. */
async function both(): Promise<{ packed: Database; loose: Database }> {
  const { db: packed, lines } = await readKeptLines(await newLibrary());
  await imported(packed, harbours(notes(NAMES)));
  const loose = await newLibrary();
  done(await rebuildFrom(loose, lines()));
  return { packed, loose };
}

async function inPacks(db: Database): Promise<number> {
  return db.packs.count();
}

async function someCard(db: Database, guid: string): Promise<CardRow> {
  const row = await db.cards.get(`note ${guid} 0` as CardId);
  if (!row) throw new Error(`${guid} has a card`);
  return row;
}

type Question = readonly [name: string, ask: (db: Database) => Promise<unknown>];

const IDS = ['n7', 'n14', 'gone', 'a b', 'harbour-1', 'n2100'].map((name) => `note ${name} 0` as CardId);
const DECK = 'deck Harbours::North';

const QUESTIONS: readonly Question[] = [
  ['every row', words],
  ['one row', (db) => db.cards.get('note n70 0' as CardId)],
  ['several, some of them gone', (db) => db.cards.bulkGet(IDS)],
  ['marks', (db) => db.marks.bulkGet(IDS)],
  ['how many', (db) => Promise.all([db.cards.count(), db.notes.count(), db.marks.count()])],
  ['more than', async (db) => [await hasMoreThan(db.cards, 412), await hasMoreThan(db.cards, 413)]],
  ['ids alone', (db) => db.cards.toCollection().primaryKeys()],
  ['from behind', (db) => db.cards.orderBy(':id').reverse().limit(40).toArray()],
  ['some of the middle', (db) => db.cards.orderBy(':id').offset(123).limit(7).toArray()],
  ['between two', (db) => db.cards.where(':id').between('note n3', 'note n5').count()],
  ['any of', (db) => db.cards.where(':id').anyOf(IDS).primaryKeys()],
  [
    'what a filter leaves',
    (db) => db.notes.filter(({ note }) => note.fields[0]?.includes('n8') === true).toArray(),
  ],
  ['under a deck', (db) => db.cards.where('sources').anyOf([DECK, 'deck none']).distinct().count()],
  ['not under another', (db) => db.cards.where('sources').equals('deck none').toArray()],
  [
    'kept',
    (db) =>
      db.cards
        .where('[article+decision]')
        .anyOf([
          [DECK, 'kept'],
          [DECK, 'discarded'],
        ])
        .primaryKeys(),
  ],
  ['not discarded', (db) => db.cards.where('[article+decision]').equals([DECK, 'discarded']).count()],
  ['a deck in its order', (db) => cardsOf(db, DECK as never)],
];

async function parts(db: Database): Promise<unknown[]> {
  const seen: unknown[] = [];
  await inParts(db.cards, (rows) => void seen.push(rows.map(({ id }) => id)), 33);
  return seen;
}

/** The list of all cards, in the order of their ids. */
async function listed(db: Database, meanwhile = async (): Promise<unknown> => undefined) {
  const rows: BrowseRow[] = [];
  let acting: Promise<unknown> | null = null;
  await readBrowseRows(db, (part) => {
    rows.push(...part);
    acting ??= meanwhile();
  });
  await acting;
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('a deck in packs', () => {
  test('answers every question as one without', async () => {
    const { packed, loose } = await both();
    expect(await inPacks(packed)).toBeGreaterThan(5);
    expect(await inPacks(loose)).toBe(0);
    for (const [name, ask] of QUESTIONS) expect(await ask(packed), name).toEqual(await ask(loose));
    expect(await parts(packed)).toEqual(await parts(loose));
    expect(await listed(packed)).toEqual(await listed(loose));
    expect(done(await checkCollection(packed)).mended).toBe(0);
  });

  test('is listed once and with its marks, also where cards leave their packs, before or meanwhile', async () => {
    const { packed, loose } = await both();
    const all = await listed(packed);
    const marked = all.filter(({ flag }) => flag > 0).map(({ id }) => id);
    expect(marked.length).toBeGreaterThan(0);
    for (const db of [packed, loose])
      for (const id of [...marked, 'note n70 0' as CardId]) {
        const row = await db.cards.get(id);
        if (row) done(await editCard(db, id, { ...row.face, prompt: `Again: ${row.face.prompt}` }));
      }
    const edited = await listed(packed);
    expect(edited).toEqual(await listed(loose));
    expect(edited.filter(({ flag }) => flag > 0).map(({ id }) => id)).toEqual(marked);
    const away = async () => {
      const row = await packed.cards.get('note n140 0' as CardId);
      if (row) done(await editCard(packed, row.id, { ...row.face, prompt: 'Moved?' }));
      done(await suspend(packed, ['note n7 0' as CardId]));
    };
    const meanwhile = await listed(packed, away);
    expect(meanwhile.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  test('changes as one without, and every change is taken back as there', async () => {
    const { packed, loose } = await both();
    const before = await words(packed);
    const id = (name: string) => `note ${name} 0` as CardId;
    for (const db of [packed, loose]) {
      const { face } = await someCard(db, 'n7');
      done(await editCard(db, id('n7'), { ...face, prompt: 'Which pier?' }));
      done(await deleteCards(db, [id('n14'), id('n21'), id('a b')]));
      done(await suspend(db, [id('n28'), id('aa')]));
    }
    expect(await words(packed)).toEqual(await words(loose));
    expect((await someCard(packed, 'n7')).face.prompt).toBe('Which pier?');
    expect(await packed.notes.get('note n14' as never)).toBeUndefined();
    expect(done(await checkCollection(packed)).mended).toBe(0);
    for (let i = 0; i < 3; i += 1) done(await undo(packed));
    expect(await words(packed)).toEqual(before);
  });

  test('goes whole and comes back whole', async () => {
    const { packed } = await both();
    const before = await words(packed);
    const removed = done(await removeArticle(packed, DECK as never));
    expect([await packed.cards.count(), await packed.notes.count(), await inPacks(packed)]).toEqual([
      0, 0, 0,
    ]);
    done(await restoreArticle(packed, removed));
    expect(await words(packed)).toEqual(before);
  });

  test('is taken back in one step though some of it was changed since, and brought again', async () => {
    const db = await newLibrary();
    const before = await words(db);
    await imported(db, harbours(notes(NAMES)));
    const after = await words(db);
    done(await deleteCards(db, ['note n7 0' as CardId]));
    done(await undo(db));
    done(await undo(db));
    expect(await words(db)).toEqual(before);
    expect(await inPacks(db)).toBe(0);
    done(await redo(db));
    expect(await words(db)).toEqual(after);
  });
});

test('an answer to a card leaves the flag and the tags that lie in a pack, and is taken back', async () => {
  const { db, lines } = await readKeptLines(await newLibrary());
  const given = harbours(notes(NAMES));
  await imported(db, { ...given, cards: given.cards.map((card) => ({ ...card, flags: 3 })) });
  const before = await words(db);
  const id = 'note n70 0' as CardId;
  const row = await db.schedule.get(id);
  if (!row) throw new Error('it waits');
  const { review, memory } = press(row.memory, 'good', NOON);
  done(await saveAnswer(db, review, memory));
  expect(await db.schedule.get(id)).toMatchObject({ flag: 3, memory });
  expect(await db.marks.get(id)).toMatchObject({ flag: 3, tags: ['coast'] });
  const [again, answered] = [await newLibrary(), await words(db)];
  done(await rebuildFrom(again, lines()));
  expect(await words(again)).toEqual(answered);
  done(await undo(db));
  expect(await words(db)).toEqual(before);
  expect(done(await checkCollection(db)).mended).toBe(0);
});

describe('a second deck', () => {
  const MORE = Array.from({ length: 300 }, (_, i) => `n${i * 5}`);

  test('whose notes stand between those of the first brings only what is new, and is in the second copy', async () => {
    const { db, lines } = await readKeptLines(await newLibrary());
    await imported(db, harbours(notes(NAMES)));
    const { taken } = await imported(db, harbours(notes(MORE)));
    expect(taken.added).toBe(MORE.filter((name) => !NAMES.includes(name)).length);
    expect(await loose(db)).toBe(2);
    expect(isNothingNew((await imported(db, harbours(notes(MORE)))).preview)).toBe(true);
    expect(done(await checkCollection(db)).mended).toBe(0);
    const again = await newLibrary();
    done(await rebuildFrom(again, lines()));
    expect(await words(again)).toEqual(await words(db));
  });

  test('with newer words changes notes that lie in packs, and nothing else', async () => {
    const db = await newLibrary();
    await imported(db, harbours(notes(NAMES)));
    const before = await words(db);
    const { taken } = await imported(db, harbours(notes(['n7', 'n700'], 'quay')));
    expect(taken).toMatchObject({ added: 0, changed: 2, cards: 0 });
    expect((await someCard(db, 'n700')).face.prompt).toBe('Which quay is n700?');
    expect(await db.notes.count()).toBe(NAMES.length + harbours().notes.length);
    done(await undo(db));
    expect(await words(db)).toEqual(before);
  });
});

test('an import that is stopped on the way leaves nothing behind', async () => {
  const db = await newLibrary();
  const before = await words(db);
  const many = harbours(notes(Array.from({ length: 2600 }, (_, i) => `n${i}`)));
  let heard = 0;
  const stop = () => {
    heard += 1;
    if (heard === 4) throw new Error('stopped');
  };
  await expect(imported(db, many, stop)).rejects.toThrow('stopped');
  expect(await words(db)).toEqual(before);
  expect(await inPacks(db)).toBe(0);
  expect((await imported(db, many)).taken.added).toBe(many.notes.length);
});
