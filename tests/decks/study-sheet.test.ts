/** The study sheet out of the library: an article at a glance, then its cards. */
import { expect, test } from 'vitest';
import { outgoingOf } from '../../src-renderer/decks/leaving.js';
import { studySheet } from '../../src-renderer/decks/study-sheet.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { BOTH, cardIds, done, NOON, newLibrary, RIVER } from '../store/library.js';

const EVIDENCE = [{ article: RIVER.id, start: 6, end: 30, quote: 'The Alder is 90 km long.' }];
const POINT = { article: RIVER.id, start: 6, end: 30, text: 'The Alder is 90 km long.' };
const TABLES = {
  whoIsWho: [],
  timeline: [
    {
      date: { year: 1810, month: 5, day: null, inferred: false },
      until: null,
      text: 'The mouth | was dredged',
      status: 'asserted',
      saidBy: 'a pilot',
      evidence: EVIDENCE,
    },
  ],
  numbers: [],
} as const;

test('holds key points and the tables that have rows, then the kept cards alone', async () => {
  const db = await newLibrary();
  const summaries = { one: [], three: [], points: [POINT], merged: [] } as unknown as typeof BOTH.summaries;
  done(await addConversion(db, { ...BOTH, summaries, tables: TABLES }, NOON.now));
  const [first] = cardIds(BOTH);
  if (!first) throw new Error('there are cards');
  done(await decide(db, [first], 'kept'));
  const choice = {
    scope: { kind: 'all' },
    name: 'x',
    progress: true,
    suspended: true,
    sources: true,
    media: true,
  };
  const { own } = await outgoingOf(db, choice as Parameters<typeof outgoingOf>[1]);
  const sheet = await studySheet(db, own);
  expect(sheet).toContain('- The Alder is 90 km long.');
  expect(sheet).toContain('| 1810-05 | The mouth \\| was dredged | says a pilot |');
  expect(sheet).not.toContain('Who’s who');
  expect(sheet.indexOf('## Timeline')).toBeLessThan(sheet.indexOf('## Cards'));
  expect(sheet.match(/\*\*Answer:\*\*/g)).toHaveLength(1);
});
