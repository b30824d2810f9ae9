/** Whether a stored row has the shape that the program relies on: one that has not must not stop the others. */
import type { QuizRow } from './quiz-row.js';
import type { CardRow, LogRow, MarkRow, ScheduleRow, StoredArticle } from './schema.js';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isFsrs(value: unknown): boolean {
  return isObject(value) && isNumber(value.stability) && isNumber(value.difficulty);
}

function isState(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case 'new':
      return true;
    case 'learning':
      return isNumber(value.dueAt) && isNumber(value.stepsLeft) && isFsrs(value.fsrs);
    case 'relearning':
      return (
        isNumber(value.dueAt) && isNumber(value.stepsLeft) && isNumber(value.interval) && isFsrs(value.fsrs)
      );
    case 'review':
      return isNumber(value.dueDay) && isNumber(value.interval) && isFsrs(value.fsrs);
    default:
      return false;
  }
}

/** A row of the schedule; it can always be made again. */
export function soundSchedule(row: unknown): row is ScheduleRow {
  if (!isObject(row) || !isObject(row.memory)) return false;
  const named = isText(row.id) && isText(row.article) && isText(row.fact);
  return named && isNumber(row.queue) && isNumber(row.due) && isState(row.memory.state);
}

export function soundCard(row: unknown): row is CardRow {
  if (!isObject(row) || !isObject(row.face)) return false;
  const { face } = row;
  const worded = isText(face.fact) && typeof face.prompt === 'string' && typeof face.answer === 'string';
  const sourced = Array.isArray(face.evidence) && face.evidence.length > 0 && Array.isArray(row.sources);
  const decided = row.decision === 'suggested' || row.decision === 'kept' || row.decision === 'discarded';
  return isText(row.id) && isText(row.article) && isNumber(row.rank) && worded && sourced && decided;
}

/** An answer of the log. */
export function soundReview(row: unknown): row is LogRow {
  if (!isObject(row)) return false;
  const graded =
    row.grade === 'again' || row.grade === 'hard' || row.grade === 'good' || row.grade === 'easy';
  const timed = isNumber(row.id) && isNumber(row.day) && isNumber(row.tookMs);
  return timed && graded && isText(row.card) && isState(row.before) && isState(row.after);
}

export function soundMark(row: unknown): row is MarkRow {
  if (!(isObject(row) && isText(row.id))) return false;
  const numbers = [row.buried, row.flag, row.since];
  const set = row.handSet;
  const dated = set === undefined || (isObject(set) && isNumber(set.day) && isFsrs(set.fsrs));
  const tagged = row.tags === undefined || (Array.isArray(row.tags) && row.tags.every(isText));
  return dated && tagged && numbers.every((one) => one === undefined || isNumber(one));
}

export function soundArticle(row: unknown): row is StoredArticle {
  return isObject(row) && isText(row.id) && typeof row.title === 'string' && isNumber(row.addedAt);
}

export function soundQuiz(row: unknown): row is QuizRow {
  if (!isObject(row) || !Array.isArray(row.articles) || !Array.isArray(row.missed)) return false;
  return isNumber(row.id) && isNumber(row.asked) && isNumber(row.right) && isNumber(row.tookMs);
}
