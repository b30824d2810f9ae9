/** The scores of quizzes that were finished. They stand beside the schedule and never touch it. */
import type { Result } from '../../content/problem.js';
import { act } from './act.js';
import type { QuizRow } from './quiz-row.js';
import type { Database } from './schema.js';
import { soundQuiz } from './sound.js';

/** Keeps a score; nothing of it is a step that undo would take back. Answers with its id. Problem: 'not saved'. */
export function keepScore(db: Database, score: QuizRow): Promise<Result<number>> {
  return act(db, { act: 'quiz finished', at: score.id, undoable: false }, [db.quizzes], async (hand) => {
    const last = (await db.quizzes.orderBy(':id').last())?.id ?? 0;
    const id = Math.max(score.id, last + 1);
    await hand.add(db.quizzes, [{ ...score, id }]);
    return id;
  });
}

/** The last scores, newest first. */
export async function lastScores(db: Database, most: number): Promise<QuizRow[]> {
  const rows = await db.quizzes.orderBy(':id').reverse().limit(most).toArray();
  return rows.filter(soundQuiz);
}
