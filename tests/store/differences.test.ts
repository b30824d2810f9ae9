/** What the learner decides where articles differ, and what an article brings beside its cards. */
import { expect, test } from 'vitest';
import type { Conflict, Conversion, RoleRow } from '../../content/conversion.js';
import type { Article } from '../../content/deck.js';
import { addConversion, articleRows, readStoredArticle } from '../../src-renderer/store/articles.js';
import { settle, settledIn } from '../../src-renderer/store/differences.js';
import { knownLibrary } from '../../src-renderer/store/known-library.js';
import { removeArticle, restoreArticle } from '../../src-renderer/store/removal.js';
import type { Database, TextRow } from '../../src-renderer/store/schema.js';
import { readSettings, writeSetting } from '../../src-renderer/store/settings.js';
import { BOTH, done, NOON, newLibrary, PORT, RIVER, RIVER_ALONE } from './library.js';

const at = ({ id, text }: Article, start: number, end: number) => ({
  article: id,
  start,
  end,
  quote: text.slice(start, end),
});
const LENGTH: Conflict = {
  kind: 'conflict',
  what: 'length',
  evidence: [at(RIVER, 6, 30), at(PORT, 5, 41)],
};
const OTHER: Conflict = { ...LENGTH, evidence: [at(RIVER, 31, 54), at(PORT, 5, 41)] };
const MAYOR: RoleRow = {
  name: 'Ada Lund',
  kind: 'person',
  role: 'mayor',
  asOf: null,
  saidBy: null,
  evidence: [at(PORT, 5, 41)],
};
const RICH: Conversion = {
  ...BOTH,
  proposed: 2,
  conflicts: [LENGTH, OTHER],
  tables: { whoIsWho: [MAYOR], timeline: [], numbers: [] },
};

async function rowOf(db: Database, { id }: Article): Promise<TextRow> {
  const row = await readStoredArticle(db, id);
  if (!row) throw new Error('the article is gone');
  return row;
}

async function withRich(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, RICH, NOON.now));
  return db;
}

test('a difference is settled in every article that it cites, and no other difference with it', async () => {
  const db = await withRich();
  expect(settledIn(await rowOf(db, RIVER), LENGTH)).toBeNull();
  done(await settle(db, LENGTH, PORT.id));
  for (const article of [RIVER, PORT]) {
    expect(settledIn(await rowOf(db, article), LENGTH)).toBe(PORT.id);
    expect(settledIn(await rowOf(db, article), OTHER)).toBeNull();
  }
  done(await settle(db, LENGTH, 'both'));
  expect(settledIn(await rowOf(db, RIVER), LENGTH)).toBe('both');
  done(await settle(db, LENGTH, null));
  expect(settledIn(await rowOf(db, RIVER), LENGTH)).toBeNull();
});

test('what was settled is still so when the article was removed and put back', async () => {
  const db = await withRich();
  done(await settle(db, LENGTH, RIVER.id));
  const removed = done(await removeArticle(db, PORT.id));
  expect((await rowOf(db, RIVER)).conflicts).toEqual([]);
  done(await restoreArticle(db, removed));
  expect(settledIn(await rowOf(db, PORT), LENGTH)).toBe(RIVER.id);
});

test('every card is stored, and each article knows how many were proposed', async () => {
  const db = await withRich();
  expect(await db.cards.count()).toBe(RICH.cards.length);
  expect((await rowOf(db, RIVER)).proposed).toBe(2);
  const proposed = new Map((await articleRows(db, NOON)).map((row) => [row.id, row.proposed]));
  expect(proposed.get(RIVER.id)).toBe(2);
  expect(proposed.get(PORT.id)).toBe(0);
});

test('a table row is stored with the articles it cites, and with no other', async () => {
  const db = await withRich();
  expect((await rowOf(db, PORT)).tables?.whoIsWho).toEqual([MAYOR]);
  expect((await rowOf(db, RIVER)).tables?.whoIsWho).toEqual([]);
});

test('the length of summaries is remembered, and nonsense is read as the default', async () => {
  const db = await newLibrary();
  expect((await readSettings(db)).summaryLength).toBe('three');
  done(await writeSetting(db, 'summaryLength', 'one'));
  expect((await readSettings(db)).summaryLength).toBe('one');
  await db.settings.put({ key: 'summaryLength', value: 7 });
  expect((await readSettings(db)).summaryLength).toBe('three');
});

test('a later article’s conflict is told in the article that was here, once, and gone when it is taken back', async () => {
  const db = await newLibrary();
  done(await addConversion(db, RIVER_ALONE, NOON.now));
  expect((await rowOf(db, RIVER)).conflicts).toEqual([]);
  done(await addConversion(db, { ...BOTH, conflicts: [LENGTH] }, NOON.now + 1));
  expect((await rowOf(db, RIVER)).conflicts).toEqual([LENGTH]);
  expect((await rowOf(db, PORT)).conflicts).toEqual([LENGTH]);
  done(await removeArticle(db, PORT.id));
  expect((await rowOf(db, RIVER)).conflicts).toEqual([]);
});

test('a new article is compared with the newest, and with each fact and card once', async () => {
  const db = await withRich();
  const known = await knownLibrary(db, 10);
  expect(known.facts.map((fact) => fact.id).sort()).toEqual(BOTH.facts.map((fact) => fact.id).sort());
  expect(known.cards.map((card) => card.id).sort()).toEqual(BOTH.cards.map((card) => card.id).sort());
  expect(await knownLibrary(db, 0)).toEqual({ facts: [], cards: [] });
});
