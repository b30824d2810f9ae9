import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { addConversion, articleRows } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { allArticles } from '../../src-renderer/store/held.js';
import { openDatabase } from '../../src-renderer/store/open.js';
import { removeArticle } from '../../src-renderer/store/removal.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { undo } from '../../src-renderer/store/undo.js';
import { BOTH, cardIds, done, NOON, newLibrary } from './library.js';

async function stored(db: Database) {
  return db.articles.toArray();
}

async function studied(): Promise<Database> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  await allArticles(db);
  return db;
}

describe('the articles that are held in memory', () => {
  test('follow every act of this window, its undoing too', async () => {
    const db = await studied();
    done(await decide(db, cardIds(BOTH), 'kept'));
    expect(await allArticles(db)).toEqual(await stored(db));
    done(await undo(db));
    expect(await allArticles(db)).toEqual(await stored(db));
    const [first] = await stored(db);
    if (first) done(await removeArticle(db, first.id));
    expect(await allArticles(db)).toEqual(await stored(db));
    expect((await articleRows(db, NOON)).map(({ id }) => id)).not.toContain(first?.id);
  });

  test('do not hide what another window did', async () => {
    const db = await studied();
    const other = done(await openDatabase(db.name));
    done(await decide(other, cardIds(BOTH), 'kept'));
    expect(await allArticles(db)).toEqual(await stored(db));
    done(await decide(db, cardIds(BOTH).slice(0, 1), 'discarded'));
    expect(await allArticles(other)).toEqual(await stored(db));
    other.close();
  });

  test('do not hide what a check put right', async () => {
    const db = await studied();
    const [first] = await stored(db);
    if (first) await db.articles.put({ ...first, kept: 99 });
    done(await checkCollection(db));
    expect(await allArticles(db)).toEqual(await stored(db));
    expect((await allArticles(db)).map(({ kept }) => kept)).not.toContain(99);
  });
});
