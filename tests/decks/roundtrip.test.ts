/** Anki → library → Anki: what came goes out again as it was, and with what was learnt meanwhile. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../content/deck.js';
import type { AnkiCollection } from '../../content/formats/anki-vocabulary.js';
import { differences } from '../../content/formats/collection-diff.js';
import { type Choice, outgoingOf } from '../../src-renderer/decks/leaving.js';
import { collectionOf } from '../../src-renderer/decks/outgoing.js';
import { planOf } from '../../src-renderer/decks/plan.js';
import { readDeckFile, readTable } from '../../src-renderer/decks/reading.js';
import { takePlan } from '../../src-renderer/decks/take.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { flag, suspend } from '../../src-renderer/store/marks.js';
import { saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { BOTH, cardIds, done, NOON, newLibrary, press } from '../store/library.js';
import { harbours } from './collection.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'decks');
const PACKAGES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => /^(?!hostile).*pkg$/.test(name))
  : [];
const { now } = NOON;
const WHEN = { now, today: studyDay(Math.floor(now / 86_400_000)) };
const ALL: Choice = {
  scope: { kind: 'all' },
  name: 'Afterword',
  progress: true,
  suspended: true,
  sources: true,
  media: true,
};

async function taken(db: Database, collection: AnkiCollection): Promise<void> {
  const plan = await planOf(db, collection, () => undefined);
  done(await takePlan(db, plan, 'deck.apkg', WHEN, () => undefined));
}

async function sent(db: Database, choice: Choice = ALL): Promise<AnkiCollection> {
  return collectionOf(db, await outgoingOf(db, choice), choice, now);
}

describe.runIf(PACKAGES.length > 0)('a package of Anki’s own', () => {
  test.each(PACKAGES)('%s goes out as it came', async (name) => {
    const read = done(readDeckFile(name, new Uint8Array(readFileSync(join(FOLDER, name))), now));
    const collection = read.kind === 'table' ? readTable(read.table, now) : read.collection;
    const db = await newLibrary();
    await taken(db, collection);
    expect(differences(collection, await sent(db))).toEqual([]);
  });
});

test('a small deck goes out as it came, its pictures too', async () => {
  const db = await newLibrary();
  await taken(db, harbours());
  const made = await sent(db);
  expect(differences(harbours(), made)).toEqual([]);
  expect(made.media.map(({ name, bytes }) => [name, done(bytes())])).toEqual(
    harbours().media.map(({ name, bytes }) => [name, done(bytes())]),
  );
});

/** A card in review, answered well here. */
async function answeredHere(db: Awaited<ReturnType<typeof newLibrary>>) {
  const [row] = (await db.schedule.toArray()).filter(({ memory }) => memory.state.kind === 'review');
  if (!row) throw new Error('a card is in review');
  const { review, memory } = press(row.memory, 'good', NOON);
  done(await saveAnswer(db, review, memory));
  return { review, memory };
}

test('what was learnt here goes out with it, and nothing else changes', async () => {
  const db = await newLibrary();
  await taken(db, harbours());
  const { review, memory } = await answeredHere(db);
  const [was, is] = [harbours(), await sent(db)];
  const [before, after] = [was.cards[0], is.cards[0]];
  expect(after).toMatchObject({
    id: before?.id,
    type: 'review',
    queue: 'review',
    reps: (before?.reps ?? 0) + 1,
  });
  const state = memory.state.kind === 'review' ? memory.state : null;
  expect(after?.interval).toBe(state?.interval);
  expect(after?.due).toBe((state?.dueDay ?? 0) - 20_000);
  expect(after?.data.lrt).toBe(Math.floor(review.id / 1000));
  expect(is.cards.slice(1)).toEqual(was.cards.slice(1));
  expect(is.reviews).toHaveLength(was.reviews.length + 1);
  expect(is.reviews.at(-1)).toMatchObject({ card: before?.id, button: 3, id: review.id });
});

test('a card that was answered by turns here and there goes out with both logs, in their order', async () => {
  const db = await newLibrary();
  await taken(db, harbours());
  const { review, memory } = await answeredHere(db);
  const was = harbours();
  const [first] = was.reviews;
  if (!first) throw new Error('it has a log');
  const [before, after] = [first.id + 86_400_000, now + 86_400_000];
  const reviews = [first, { ...first, id: before }, { ...first, id: after }];
  await taken(db, { ...was, reviews });
  const is = await sent(db);
  expect(is.reviews.map(({ id }) => id)).toEqual([first.id, before, review.id, after]);
  const card = is.cards.find(({ id }) => id === first.card);
  expect(card?.data.lrt).toBe(Math.floor(after / 1000));
  expect(card?.reps).toBe(memory.reps);
});

test('without progress every card is new, and no answer goes along', async () => {
  const db = await newLibrary();
  await taken(db, harbours());
  const made = await sent(db, { ...ALL, progress: false, suspended: false });
  expect(made.reviews).toEqual([]);
  expect(new Set(made.cards.map(({ type, queue }) => `${type} ${queue}`))).toEqual(new Set(['new new']));
  expect(made.cards).toHaveLength(harbours().cards.length - 1);
});

test('cards of our own go in the same file, with their flags, and each keeps its day', async () => {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, now));
  const [first, second] = cardIds(BOTH);
  if (!(first && second)) throw new Error('there are cards');
  done(await decide(db, cardIds(BOTH), 'kept'));
  const [row] = await db.schedule.bulkGet([first]);
  if (!row) throw new Error('it is kept');
  const { review, memory } = press(row.memory, 'easy', NOON);
  done(await saveAnswer(db, review, memory));
  done(await flag(db, [first], 3));
  done(await suspend(db, [second]));
  await taken(db, harbours());
  const made = await sent(db);
  expect(made.notes).toHaveLength(BOTH.cards.length + harbours().notes.length);
  expect(new Set(made.cards.map(({ id }) => id)).size).toBe(made.cards.length);
  const own = made.cards.find(({ flags }) => flags === 3);
  const due = memory.state.kind === 'review' ? memory.state.dueDay : 0;
  expect(own?.due).toBe(due - 20_000);
  expect(made.cards.filter(({ queue }) => queue === 'suspended')).toHaveLength(2);
});
