/** Articles in and out of the library. */
import { expect, test } from 'vitest';
import type { CardId } from '../../content/deck.js';
import { outgoingOf, type Scope } from '../../src-renderer/decks/leaving.js';
import { addConversion, articleRows, readStoredArticle } from '../../src-renderer/store/articles.js';
import { cardsOf, decide, editCard, readCards } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { collect } from '../../src-renderer/store/collections.js';
import { dueQueue } from '../../src-renderer/store/due.js';
import { removeArticle, restoreArticle } from '../../src-renderer/store/removal.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { undo } from '../../src-renderer/store/undo.js';
import { rulesOf } from '../../src-renderer/study/rules.js';
import {
  BOTH,
  cardIds,
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

async function withBoth(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  return db;
}

async function answerFirst(db: Database, ids: readonly CardId[]): Promise<void> {
  for (const [i, memory] of (await memoriesOf(db, ids)).entries()) {
    const given = press(memory, 'good', later(i * 5000));
    done(await saveAnswer(db, given.review, given.memory));
  }
}

/** What would be exported. */
async function readDeck(db: Database, scope: Scope) {
  const all = { progress: true, suspended: true, sources: true, media: true };
  return (await outgoingOf(db, { scope, name: 'Mine', ...all })).own;
}

test('a conversion is added whole, every card as a suggestion, nothing to study yet', async () => {
  const db = await withBoth();
  const rows = await articleRows(db, NOON);
  expect(rows.map((row) => [row.title, row.suggested, row.kept, row.due])).toEqual(
    expect.arrayContaining([
      ['River', 4, 0, 0],
      ['Port', 2, 0, 0],
    ]),
  );
  const cards = await cardsOf(db, RIVER.id);
  expect(cards.map((card) => card.rank)).toEqual([0, 1, 2, 3]);
  expect(cards.every((card) => card.decision === 'suggested')).toBe(true);
  expect((await dueQueue(db, NOON, rulesOf())).main).toEqual([]);
  expect((await readStoredArticle(db, PORT.id))?.article).toEqual(PORT);
});

test('the same article again changes nothing, not even what was decided and edited', async () => {
  const db = await withBoth();
  const [first, second] = cardIds(BOTH);
  done(await decide(db, [first as CardId], 'kept'));
  done(await editCard(db, second as CardId, { prompt: 'How long is the Alder?', answer: '90 km' }));
  const before = await everything(db);
  const again = done(await addConversion(db, BOTH, NOON.now + 1));
  expect(again).toEqual({ added: [], already: [RIVER.id, PORT.id] });
  expect(await everything(db)).toEqual(before);
});

test('a later article adds its evidence to a fact that is here, and leaves the card as it was', async () => {
  const db = await newLibrary();
  done(await addConversion(db, RIVER_ALONE, NOON.now));
  const mouth = cardIds(RIVER_ALONE)[2] as CardId;
  done(await decide(db, [mouth], 'kept'));
  expect(done(await addConversion(db, BOTH, NOON.now + 1))).toEqual({
    added: [PORT.id],
    already: [RIVER.id],
  });
  const [card] = await readCards(db, [mouth]);
  expect(card?.decision).toBe('kept');
  expect(card?.evidence.map((one) => one.article)).toEqual([RIVER.id, PORT.id]);
});

test('the library lists the newest first', async () => {
  const db = await newLibrary();
  done(await addConversion(db, { ...BOTH, articles: [PORT], cards: [], facts: [] }, 1000));
  done(await addConversion(db, RIVER_ALONE, 2000));
  expect((await articleRows(db, NOON)).map((row) => row.title)).toEqual(['River', 'Port']);
});

test('removing an article and putting it back changes nothing at all', async () => {
  const db = await withBoth();
  done(await decide(db, cardIds(BOTH), 'kept'));
  await answerFirst(db, cardIds(BOTH).slice(0, 5));
  const before = await everything(db);
  for (const id of [RIVER.id, PORT.id]) {
    const removed = done(await removeArticle(db, id));
    expect(await db.articles.get(id)).toBeUndefined();
    done(await restoreArticle(db, removed));
    expect(await everything(db)).toEqual(before);
  }
});

test('both articles removed and put back in either order lose nothing', async () => {
  for (const backwards of [true, false]) {
    const db = await withBoth();
    done(await decide(db, cardIds(BOTH), 'kept'));
    await answerFirst(db, cardIds(BOTH));
    const before = await readDeck(db, { kind: 'all' });
    const river = done(await removeArticle(db, RIVER.id));
    const port = done(await removeArticle(db, PORT.id));
    const gone = await everything(db);
    for (const table of ['articles', 'texts', 'facts', 'cards', 'schedule', 'reviews'])
      expect(gone[table]).toEqual([]);
    for (const removed of backwards ? [port, river] : [river, port]) done(await restoreArticle(db, removed));
    const restored = await readDeck(db, { kind: 'all' });
    expect(restored.reviews).toEqual(before.reviews);
    const byCard = (deck: typeof before) => new Map(deck.memories.map((memory) => [memory.card, memory]));
    expect(byCard(restored)).toEqual(byCard(before));
    expect(new Set(restored.cards.map((card) => card.id))).toEqual(new Set(cardIds(BOTH)));
  }
});

test('an article that was imported anew meanwhile gets the answers back that went with it, and is counted once', async () => {
  const db = await withBoth();
  const [first] = cardIds(BOTH) as [CardId];
  done(await decide(db, [first], 'kept'));
  await answerFirst(db, [first]);
  const [memory] = await memoriesOf(db, [first]);
  const removed = done(await removeArticle(db, RIVER.id));
  done(await addConversion(db, BOTH, NOON.now + 9));
  done(await restoreArticle(db, removed));
  expect(await memoriesOf(db, [first])).toEqual([]);
  done(await decide(db, [first], 'kept'));
  expect(await memoriesOf(db, [first])).toEqual([memory]);
  expect(done(await checkCollection(db)).mended).toBe(0);
});

test('a card that another article carries survives, less the evidence that went', async () => {
  const db = await withBoth();
  const mouth = cardIds(BOTH)[2] as CardId;
  done(await decide(db, [mouth], 'kept'));
  await answerFirst(db, [mouth]);
  const memory = await memoriesOf(db, [mouth]);
  done(await removeArticle(db, RIVER.id));
  const [card] = await readCards(db, [mouth]);
  expect(card?.article).toBe(PORT.id);
  expect(card?.evidence.map((one) => one.article)).toEqual([PORT.id]);
  expect(await memoriesOf(db, [mouth])).toEqual(memory);
  expect(await db.facts.count()).toBe(2);
  expect((await articleRows(db, NOON)).map((row) => [row.title, row.kept])).toEqual([['Port', 1]]);
});

test('a shared card edited while the article was away keeps the edit when it comes back', async () => {
  const db = await withBoth();
  const mouth = cardIds(BOTH)[2] as CardId;
  const removed = done(await removeArticle(db, RIVER.id));
  done(await editCard(db, mouth, { prompt: 'The Alder ends at _____.', answer: 'Wick' }));
  done(await restoreArticle(db, removed));
  const [card] = await readCards(db, [mouth]);
  expect(card?.prompt).toBe('The Alder ends at _____.');
  expect(card?.evidence).toHaveLength(2);
});

test('removing what is not here is no error and changes nothing', async () => {
  const db = await withBoth();
  const before = await everything(db);
  done(await removeArticle(db, RIVER.id));
  const none = done(await removeArticle(db, RIVER.id));
  expect(none).toBeNull();
  expect(await everything(db)).not.toEqual(before);
});

test('the deck holds kept cards only, with the articles they rest on', async () => {
  const db = await withBoth();
  const ids = cardIds(BOTH);
  done(await decide(db, [ids[2] as CardId], 'kept'));
  done(await decide(db, [ids[4] as CardId], 'discarded'));
  const all = await readDeck(db, { kind: 'all' });
  expect(all.cards).toEqual([BOTH.cards[2]]);
  expect(new Set(all.articles.map((one) => one.id))).toEqual(new Set([RIVER.id, PORT.id]));
  expect((await readDeck(db, { kind: 'articles', ids: [PORT.id] })).cards).toEqual([]);
});

test('a collection is one step, leaves counts alone, and says what goes out', async () => {
  const db = await withBoth();
  const before = await everything(db);
  const ids = cardIds(BOTH);
  done(await decide(db, ids, 'kept'));
  const kept = await everything(db);
  done(await collect(db, RIVER.id, 'Water::Rivers'));
  const [river] = (await articleRows(db, NOON)).filter((row) => row.id === RIVER.id);
  expect(river).toMatchObject({ collection: 'Water::Rivers', kept: expect.any(Number) });
  expect(river?.kept).toBe(
    (kept.articles as { id: string; kept: number }[]).find(({ id }) => id === RIVER.id)?.kept,
  );
  const inside = (await readDeck(db, { kind: 'collection', name: 'Water' })).cards.map(({ id }) => id);
  expect(inside.toSorted()).toEqual(
    (await readDeck(db, { kind: 'articles', ids: [RIVER.id] })).cards.map(({ id }) => id).toSorted(),
  );
  expect(inside.length).toBeGreaterThan(0);
  expect((await readDeck(db, { kind: 'collection', name: 'Wat' })).cards).toEqual([]);
  const decksOf = async (scope: Scope) =>
    [...new Set((await readDeck(db, scope)).homes?.values())].toSorted();
  expect(await decksOf({ kind: 'all' })).toEqual(['Mine::Port', 'Mine::Water::Rivers::River']);
  expect(await decksOf({ kind: 'collection', name: 'Water' })).toEqual([]);
  expect(await decksOf({ kind: 'cards', ids })).toEqual([]);
  done(await undo(db));
  expect(await everything(db)).toEqual(kept);
  done(await undo(db));
  expect(await everything(db)).toEqual(before);
});

test('an article that was taken out of its collection has none, and one that is gone is left out', async () => {
  const db = await withBoth();
  done(await collect(db, PORT.id, 'Water'));
  done(await collect(db, PORT.id, ''));
  const [port] = (await articleRows(db, NOON)).filter((row) => row.id === PORT.id);
  expect(port).not.toHaveProperty('collection');
  done(await removeArticle(db, PORT.id));
  const left = await everything(db);
  done(await collect(db, PORT.id, 'Water'));
  expect(await everything(db)).toEqual(left);
});

test('a card that was here gains the source of a later article, keeps its answers, and loses it with that article', async () => {
  const db = await newLibrary();
  done(await addConversion(db, RIVER_ALONE, NOON.now));
  const [card] = RIVER_ALONE.cards;
  if (!card) throw new Error('the river has no card');
  done(await decide(db, [card.id], 'kept'));
  await answerFirst(db, [card.id]);
  const before = await everything(db);
  const quote = 'Wick has two piers.';
  const start = PORT.text.indexOf(quote);
  const evidence = [{ article: PORT.id, start, end: start + quote.length, quote }];
  const port = { ...BOTH, articles: [PORT], facts: [], cards: [] };
  done(await addConversion(db, port, NOON.now + 1, [{ card: card.id, fact: card.fact, evidence }]));
  const [joined] = await readCards(db, [card.id]);
  expect(joined?.evidence).toEqual([...card.evidence, ...evidence]);
  expect((await db.cards.get(card.id))?.sources).toEqual([RIVER.id, PORT.id]);
  expect((await memoriesOf(db, [card.id]))[0]?.reps).toBe(1);
  expect(done(await checkCollection(db)).mended).toBe(0);
  done(await removeArticle(db, PORT.id));
  expect(await everything(db)).toEqual(before);
});

test('nothing is gained from an article that is here already', async () => {
  const db = await withBoth();
  const before = await everything(db);
  const [card] = BOTH.cards;
  if (!card) throw new Error('no card');
  const evidence = [{ article: PORT.id, start: 0, end: 4, quote: 'Port' }];
  done(await addConversion(db, BOTH, NOON.now + 1, [{ card: card.id, fact: card.fact, evidence }]));
  expect(await everything(db)).toEqual(before);
});
