/** Scores of quizzes: kept in the order they came, safe in the second copy, and nothing else is touched. */
import { describe, expect, test } from 'vitest';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { checkCollection } from '../../src-renderer/store/check.js';
import { attachJournal } from '../../src-renderer/store/journal.js';
import type { QuizRow } from '../../src-renderer/store/quiz-row.js';
import { keepScore, lastScores } from '../../src-renderer/store/quizzes.js';
import { rebuildFrom } from '../../src-renderer/store/rebuild.js';
import { nextTurns } from '../../src-renderer/store/undo.js';
import { parseLine } from '../../src-renderer/study/journal/entries.js';
import { IDS, memoryJournal } from './histories.js';
import { BOTH, done, everything, NOON, newLibrary, RIVER } from './library.js';

const SCORE: QuizRow = {
  id: NOON.now,
  articles: [RIVER.id],
  seed: 'a',
  asked: 4,
  right: 3,
  tookMs: 60_000,
  missed: IDS.slice(0, 1),
};

describe('a score', () => {
  test('is listed newest first, and two of one instant are both kept', async () => {
    const db = await newLibrary();
    done(await keepScore(db, SCORE));
    done(await keepScore(db, { ...SCORE, right: 4 }));
    done(await keepScore(db, { ...SCORE, id: NOON.now + 1000, right: 1 }));
    expect((await lastScores(db, 2)).map(({ right }) => right)).toEqual([1, 4]);
    expect(await db.quizzes.count()).toBe(3);
  });

  test('changes no card and no schedule, and is nothing that undo takes back', async () => {
    const db = await newLibrary();
    done(await addConversion(db, BOTH, NOON.now));
    done(await decide(db, IDS, 'kept'));
    const { quizzes: _none, ...before } = await everything(db);
    done(await keepScore(db, SCORE));
    const { quizzes, ...after } = await everything(db);
    expect(after).toEqual(before);
    expect(quizzes).toEqual([SCORE]);
    expect((await nextTurns(db)).undo).toBe('decision');
  });

  test('comes back from the journal with the rest', async () => {
    const db = await newLibrary();
    const { journal, kept } = memoryJournal();
    done(await attachJournal(db, journal));
    done(await keepScore(db, SCORE));
    const other = await newLibrary();
    done(
      await rebuildFrom(
        other,
        kept.lines.map(parseLine).filter((entry) => entry !== null),
      ),
    );
    expect(await lastScores(other, 5)).toEqual([SCORE]);
  });

  test('that cannot be read is set aside by the check, not shown', async () => {
    const db = await newLibrary();
    await db.table('quizzes').add({ id: 5, right: 'all' });
    expect(await lastScores(db, 5)).toEqual([]);
    expect(done(await checkCollection(db)).mended).toBe(1);
    expect(await db.damaged.count()).toBe(1);
  });
});
