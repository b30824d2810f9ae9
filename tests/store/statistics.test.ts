import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleId, studyDay } from '../../content/deck.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { setDue } from '../../src-renderer/store/marks.js';
import { memoriesOf } from '../../src-renderer/store/reviews.js';
import { readRules } from '../../src-renderer/store/rules.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { readCoverage, readDays, readForecast, readStandings } from '../../src-renderer/store/statistics.js';
import { WHOLE_LIBRARY, withAnswer } from '../../src-renderer/store/tallies.js';
import { today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { coverage, difficultySpread, stabilitySpread } from '../../src-renderer/study/statistics/memories.js';
import { emptyTally, type Tally } from '../../src-renderer/study/statistics/tally.js';
import { anAct, IDS, learner } from './histories.js';
import { BOTH, done, NOON, newLibrary } from './library.js';

const DAY = today(NOON);

/** The days as the log itself adds up to them, for cards that are here. */
async function addedUp(db: Database): Promise<Tally[]> {
  const here = new Set(await db.cards.toCollection().primaryKeys());
  const days = new Map<number, Tally>();
  for (const review of await db.reviews.orderBy(':id').toArray()) {
    if (!here.has(review.card)) continue;
    const known = days.get(review.day);
    const day = known ? { ...known, article: WHOLE_LIBRARY } : emptyTally(review.day, WHOLE_LIBRARY);
    const { article: _all, ...more } = withAnswer(day, { review, by: 1 });
    days.set(review.day, more);
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** What a look at each card and each fact of an article says. */
async function lookedAt(db: Database, article: ArticleId) {
  const rows = await db.schedule.toArray();
  const own = rows.filter((row) => row.article === article).map((row) => row.memory);
  const asked = new Set(rows.map((row) => row.fact));
  const facts = await db.facts.where('sources').equals(article).primaryKeys();
  const uncarded = facts.filter((fact) => !asked.has(fact)).length;
  return { ...coverage(own, DAY, DEFAULT_PRESET), uncarded };
}

describe('what the statistics read', () => {
  test('after any acts the days are what the log adds up to, and the standings what the memories say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { maxLength: 12 }), async (acts) => {
        const db = await newLibrary();
        done(await addConversion(db, BOTH, NOON.now));
        done(await decide(db, IDS, 'kept'));
        const act = learner(db);
        for (const one of acts) await act(one);
        expect(await readDays(db, null)).toEqual(await addedUp(db));
        const memories = (await db.schedule.toArray()).map((row) => row.memory);
        const standings = await readStandings(db, DAY, await readRules(db, DAY, false));
        expect(standings.stability).toEqual(stabilitySpread(memories));
        expect(standings.difficulty).toEqual(difficultySpread(memories));
        const rows = await readCoverage(db, standings);
        for (const row of rows) expect(row).toMatchObject(await lookedAt(db, row.id));
        expect(rows.length).toBe(await db.articles.count());
        await db.delete();
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('begins with the day that is asked for', async () => {
    const db = await newLibrary();
    const rows = [
      { ...emptyTally(studyDay(10), WHOLE_LIBRARY), tookMs: 1 },
      { ...emptyTally(studyDay(11), WHOLE_LIBRARY), tookMs: 6 },
      { ...emptyTally(studyDay(14), WHOLE_LIBRARY), tookMs: 8 },
    ];
    await db.daily.bulkPut(rows);
    const read = async (from: number | null) =>
      (await readDays(db, from === null ? null : studyDay(from))).map(({ day, tookMs }) => [day, tookMs]);
    expect(await read(null)).toEqual([
      [10, 1],
      [11, 6],
      [14, 8],
    ]);
    expect(await read(11)).toEqual([
      [11, 6],
      [14, 8],
    ]);
    expect(await read(15)).toEqual([]);
  });
});

describe('articles', () => {
  test('count the facts that no kept card asks, and none of another article', async () => {
    const db = await newLibrary();
    done(await addConversion(db, BOTH, NOON.now));
    done(await decide(db, IDS.slice(0, 2), 'kept'));
    const standings = await readStandings(db, DAY, await readRules(db, DAY, false));
    const byTitle = new Map((await readCoverage(db, standings)).map((one) => [one.title, one]));
    expect(byTitle.get('River')).toMatchObject({ fresh: 2, learned: 0, uncarded: 1 });
    expect(byTitle.get('Port')).toMatchObject({ fresh: 0, uncarded: 2 });
  });

  test('say what is coming: what is overdue counts for today, what is too far off for nothing', async () => {
    const db = await newLibrary();
    done(await addConversion(db, BOTH, NOON.now));
    done(await decide(db, IDS, 'kept'));
    const on = (card: number, days: number) =>
      setDue(db, [IDS[card] as never], studyDay(DAY + days), DAY, DEFAULT_PRESET);
    for (const [card, days] of [
      [0, -3],
      [1, 0],
      [2, 2],
      [3, 40],
    ] as const)
      done(await on(card, days));
    const cards = (await readForecast(db, DAY, 4)).map((one) => one.cards);
    expect(cards).toEqual([2, 0, 1, 0]);
    expect(await memoriesOf(db, IDS)).toHaveLength(IDS.length);
  });
});
