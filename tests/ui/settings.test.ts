/** Settings: the check says what it found, and what it mended is right afterwards. */
import { expect, test } from 'vitest';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { checkedWords } from '../../src-renderer/ui/screens/settings/model.js';
import { IDS } from '../store/histories.js';
import { BOTH, done, everything, NOON, newLibrary } from '../store/library.js';

test('a check changes nothing in a sound collection, and says so', async () => {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  const before = await everything(db);
  expect(await checkedWords(db)).toEqual(['Everything is in order.']);
  expect(await everything(db)).toEqual(before);
});

test('a check mends a lost schedule, says so once, and finds nothing more', async () => {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  const before = await db.schedule.toArray();
  await db.schedule.clear();
  const said = await checkedWords(db);
  expect(said.join(' ')).toMatch(/stood wrong in the schedule/);
  expect(await db.schedule.toArray()).toEqual(before);
  expect(await checkedWords(db)).toEqual(['Everything is in order.']);
});

test('a check that cannot be saved says so instead of claiming order', async () => {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  db.close({ disableAutoOpen: true });
  const said = await checkedWords(db);
  expect(said).toHaveLength(1);
  expect(said).not.toEqual(['Everything is in order.']);
});
