/** Years of answers in Anki count in the statistics as if they had been given here: once, and only while their cards are here. */
import { describe, expect, test } from 'vitest';
import type { AnkiCollection, AnkiReview } from '../../content/formats/anki-vocabulary.js';
import { isNothingNew } from '../../src-renderer/decks/preview.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { ELSEWHERE } from '../../src-renderer/store/elsewhere.js';
import { suspend } from '../../src-renderer/store/marks.js';
import { rebuildFrom } from '../../src-renderer/store/rebuild.js';
import { deleteCards, removeArticle, restoreArticle } from '../../src-renderer/store/removal.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { readDays } from '../../src-renderer/store/statistics.js';
import { redo, undo } from '../../src-renderer/store/undo.js';
import {
  buttons,
  byHour,
  calibration,
  effort,
  retentionByMonth,
  trueRetention,
} from '../../src-renderer/study/statistics/figures.js';
import { answeredThere, answerHere, takenIn, unanswered } from '../decks/answered.js';
import { readKeptLines } from '../decks/journal.js';
import { done, newLibrary } from './library.js';

const KINDS = ['new', 'learning', 'review', 'relearning'] as const;

async function figures(db: Database) {
  const rows = await readDays(db, null);
  return {
    effort: effort(rows),
    retention: trueRetention(rows),
    months: retentionByMonth(rows),
    hours: byHour(rows),
    buttons: KINDS.map((kind) => buttons(rows, kind)),
  };
}

/** Some months of answers, given here and given there. */
async function twice() {
  const here = await newLibrary();
  await takenIn(here, unanswered());
  const answers = await answerHere(here, 120);
  return { here, answers, collection: answeredThere(unanswered(), answers) };
}

async function inOrder(db: Database): Promise<void> {
  const before = await db.daily.toArray();
  expect(done(await checkCollection(db)).mended).toBe(0);
  expect(await db.daily.toArray()).toEqual(before);
}

describe('answers given in Anki', () => {
  test('make the figures that they would have made here, but foretell nothing', async () => {
    const { here, answers, collection } = await twice();
    expect(answers.length).toBeGreaterThan(60);
    const there = await newLibrary();
    await takenIn(there, collection);
    expect(await figures(there)).toEqual(await figures(here));
    expect(calibration(await readDays(here, null))).not.toEqual([]);
    expect(calibration(await readDays(there, null))).toEqual([]);
    await inOrder(there);
  });

  test('count once, however often the file comes, and never as answers of today', async () => {
    const { collection } = await twice();
    const db = await newLibrary();
    await takenIn(db, collection);
    const before = await db.daily.toArray();
    expect(before.every(({ article }) => article === ELSEWHERE)).toBe(true);
    expect(isNothingNew((await takenIn(db, collection)).preview)).toBe(true);
    expect(await db.daily.toArray()).toEqual(before);
    expect(await db.reviews.count()).toBe(0);
  });

  test('go when the import is taken back, and come again with it', async () => {
    const { collection } = await twice();
    const db = await newLibrary();
    await takenIn(db, collection);
    const after = await db.daily.toArray();
    expect(after.length).toBeGreaterThan(0);
    done(await undo(db));
    expect(await db.daily.toArray()).toEqual([]);
    done(await redo(db));
    expect(await db.daily.toArray()).toEqual(after);
    await inOrder(db);
  });

  test('of very many notes go with their packs, and come again with them', async () => {
    const base = unanswered();
    const [note] = base.notes;
    const [card] = base.cards;
    if (!note || !card) throw new Error('it has notes');
    const many = Array.from({ length: 500 }, (_, i) => i);
    const row = { button: 3, interval: 9, lastInterval: 4, factor: 2500, tookMs: 3000, kind: 1 };
    const collection = {
      ...base,
      notes: many.map((i) => ({ ...note, id: 10_000 + i, guid: `many-${i}` })),
      cards: many.map((i) => ({ ...card, id: 20_000 + i, note: 10_000 + i })),
      reviews: many.map((i) => ({ ...row, id: Date.UTC(2024, 0, 1) + i * 7_654_321, card: 20_000 + i })),
    };
    const db = await newLibrary();
    await takenIn(db, collection);
    const after = await db.daily.toArray();
    expect((await figures(db)).effort.reduce((sum, day) => sum + day.answers, 0)).toBe(500);
    const [loose] = await db.cards.toCollection().primaryKeys();
    if (!loose) throw new Error('there are cards');
    done(await suspend(db, [loose]));
    done(await undo(db));
    done(await undo(db));
    expect(await db.daily.toArray()).toEqual([]);
    await inOrder(db);
    done(await redo(db));
    expect(await db.daily.toArray()).toEqual(after);
    await inOrder(db);
  });

  test('stand beside those given here, which alone go with what is answered here', async () => {
    const { here, answers, collection } = await twice();
    const db = await newLibrary();
    await takenIn(db, collection);
    const imported = await db.daily.toArray();
    const given = await answerHere(db, 1, 130);
    expect(given.length).toBeGreaterThan(0);
    expect((await figures(db)).effort.reduce((sum, day) => sum + day.answers, 0)).toBe(
      answers.length + given.length,
    );
    await inOrder(db);
    for (const _ of given) done(await undo(db));
    expect(await db.daily.toArray()).toEqual(imported);
    expect(await figures(db)).toEqual(await figures(here));
  });

  test('go with their cards and with their deck, and come back with them', async () => {
    const { collection } = await twice();
    const db = await newLibrary();
    await takenIn(db, collection);
    const before = await db.daily.toArray();
    const [card] = (await db.notes.toArray()).flatMap((row) =>
      row.cards.filter(({ log }) => log.length > 0).map(() => row.id),
    );
    const ids = (await db.cards.toArray()).filter((row) => row.carried?.note === card).map((row) => row.id);
    done(await deleteCards(db, ids.slice(0, 1)));
    expect(await db.daily.toArray()).not.toEqual(before);
    await inOrder(db);
    done(await undo(db));
    expect(await db.daily.toArray()).toEqual(before);
    const [deck] = await db.articles.toArray();
    const removed = deck ? done(await removeArticle(db, deck.id)) : null;
    expect(await db.daily.toArray()).toEqual([]);
    done(await restoreArticle(db, removed));
    expect(await db.daily.toArray()).toEqual(before);
    await inOrder(db);
  });

  test('are there again when the library is made anew from its second copy', async () => {
    const { collection } = await twice();
    const { db, lines } = await readKeptLines(await newLibrary());
    await takenIn(db, collection);
    const again = await newLibrary();
    done(await rebuildFrom(again, lines()));
    expect(await db.daily.count()).toBeGreaterThan(0);
    expect(await again.daily.toArray()).toEqual(await db.daily.toArray());
  });

  test('are counted for a library of before they were, and a wrong day is put right', async () => {
    const { collection } = await twice();
    const db = await newLibrary();
    await takenIn(db, collection);
    const right = await db.daily.toArray();
    const [first, second] = right;
    if (!first || !second) throw new Error('there are days');
    await db.daily.delete([first.day, first.article]);
    await db.daily.put({ ...second, tookMs: second.tookMs + 1 });
    expect(done(await checkCollection(db)).mended).toBe(2);
    expect(await db.daily.toArray()).toEqual(right);
  });
});

/** A collection of which only the first answers are known yet. */
function earlier(collection: AnkiCollection, answers: number): AnkiCollection {
  return { ...collection, reviews: collection.reviews.slice(0, answers) };
}

describe('a newer copy of a deck', () => {
  test('brings only the answers that are new, and its progress to cards that nobody answered here', async () => {
    const { collection } = await twice();
    const db = await newLibrary();
    await takenIn(db, earlier(collection, 40));
    const before = { days: await db.daily.toArray(), schedule: await db.schedule.toArray() };
    const newer = {
      ...collection,
      cards: collection.cards.map((card) => (card.type === 'review' ? { ...card, due: 9_100 } : card)),
    };
    const { preview, taken } = await takenIn(db, newer);
    expect(preview.fresh).toBe(0);
    expect(taken).toMatchObject({ added: 0, cards: 0 });
    expect(taken.changed).toBeGreaterThan(0);
    const alone = await newLibrary();
    await takenIn(alone, newer);
    expect(await db.daily.toArray()).toEqual(await alone.daily.toArray());
    expect(await db.schedule.toArray()).toEqual(await alone.schedule.toArray());
    await inOrder(db);
    expect(isNothingNew((await takenIn(db, newer)).preview)).toBe(true);
    done(await undo(db));
    expect({ days: await db.daily.toArray(), schedule: await db.schedule.toArray() }).toEqual(before);
    await inOrder(db);
  });

  test('leaves the progress of a card that was answered here, and what was set aside', async () => {
    const { collection } = await twice();
    const db = await newLibrary();
    await takenIn(db, earlier(collection, 40));
    const [answered] = await answerHere(db, 1, 130);
    if (!answered) throw new Error('one is due');
    const others = (await db.schedule.toArray()).map(({ id }) => id);
    const quiet = others.filter((id) => id !== answered.card);
    done(await suspend(db, quiet.slice(0, 1)));
    const memory = (await db.schedule.get(answered.card))?.memory;
    await takenIn(db, collection);
    expect((await db.schedule.get(answered.card))?.memory).toEqual(memory);
    expect((await db.schedule.bulkGet(quiet.slice(0, 1))).map((row) => row?.queue)).toEqual([-1]);
    await inOrder(db);
  });

  test('that was made here of what was answered here brings nothing', async () => {
    const db = await newLibrary();
    await takenIn(db, unanswered());
    const answers = await answerHere(db, 30);
    const days = await db.daily.toArray();
    const { preview } = await takenIn(db, answeredThere(unanswered(), answers));
    expect(isNothingNew(preview)).toBe(true);
    expect(await db.daily.toArray()).toEqual(days);
  });
});

describe('a log as hostile as it likes', () => {
  test('has no answers on days that never were, and none of what was set by hand or crammed', async () => {
    const base = unanswered();
    const [card] = base.cards;
    if (!card) throw new Error('it has cards');
    const row = {
      card: card.id,
      button: 3,
      interval: 4,
      lastInterval: 2,
      factor: 2500,
      tookMs: 9e9,
      kind: 1,
    };
    const day = Date.UTC(2024, 5, 1, 12);
    const rows: AnkiReview[] = [
      { ...row, id: 5 },
      { ...row, id: Date.UTC(2400) },
      { ...row, id: day },
      { ...row, id: day + 1, kind: 4 },
      { ...row, id: day + 2, kind: 5 },
      { ...row, id: day + 3, kind: 3, factor: 0 },
      { ...row, id: day + 4, button: 0 },
    ];
    const db = await newLibrary();
    await takenIn(db, { ...base, reviews: rows });
    expect((await figures(db)).effort).toEqual([
      { day: Math.floor(day / 86_400_000), answers: 1, minutes: 1 },
    ]);
    await inOrder(db);
  });
});
