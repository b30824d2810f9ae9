/** The table of days: one row for each study day, all articles together, kept equal to what the log adds up to. */
import { type ArticleId, type Memory, type Review, type StudyDay, studyDay } from '../../content/deck.js';
import { retrievability } from '../study/memory-step.js';
import { DEFAULT_PRESET, type Preset } from '../study/preset.js';
import { type DayTally, emptyTally, tallied } from '../study/statistics/tally.js';
import type { Hand } from './hand.js';
import type { Database, LogRow } from './schema.js';

/** An answer that a day gains (1) or loses (−1). */
export type Counted = { readonly review: LogRow; readonly by: 1 | -1 };

/** Stands for the article in the rows of days: apart they would be many times as many, and nothing asks for them apart. */
export const WHOLE_LIBRARY = '' as ArticleId;

/** Foretold recall is kept in 65,536ths: sums of such numbers are exact, so a day loses just what it gained. */
const CHANCE_PARTS = 65_536;

/** What only the moment of an answer knows. `lastDay` is of the card's answer before it, null for a first one. */
export function notedOf(
  review: Review,
  lastDay: StudyDay | null,
  hour: number,
  preset: Preset,
): NonNullable<LogRow['noted']> {
  if (lastDay === null) return { hour };
  const elapsed = Math.max(0, review.day - lastDay);
  if (review.before.kind !== 'review') return { hour, elapsed };
  const chance = retrievability(preset, review.before.fsrs.stability, elapsed);
  return { hour, elapsed, chance: Math.round(chance * CHANCE_PARTS) / CHANCE_PARTS };
}

const HOUR_MS = 3_600_000;

/** A row of a time when nothing was noted beside the answer: the hour is taken by the prime meridian. */
export function notedLater(review: Review, memory: Memory): LogRow {
  const hour = Math.floor(review.id / HOUR_MS) % 24;
  return { ...review, noted: notedOf(review, memory.lastReview?.day ?? null, hour, DEFAULT_PRESET) };
}

/** A day with one answer more, or less. */
export function withAnswer(row: DayTally, { review, by }: Counted): DayTally {
  const { noted } = review;
  const about = {
    article: WHOLE_LIBRARY,
    preset: DEFAULT_PRESET,
    lastDay: noted?.elapsed === undefined ? null : studyDay(review.day - noted.elapsed),
    hour: noted?.hour ?? 0,
    ...(noted?.chance !== undefined && { chance: noted.chance }),
  };
  return tallied(row, review, about, by);
}

/** Follows the answers that came and went; a day on which nothing is left loses its row. */
export async function retally(
  db: Database,
  { look, write, drop }: Pick<Hand, 'look' | 'write' | 'drop'>,
  counted: readonly Counted[],
): Promise<void> {
  if (counted.length === 0) return;
  const days = [...new Set(counted.map(({ review }) => review.day))];
  const stored = await look(
    db.daily,
    days.map((day) => [day, WHOLE_LIBRARY]),
  );
  const rows = new Map(days.map((day, i) => [day, stored[i] ?? emptyTally(day, WHOLE_LIBRARY)]));
  for (const one of counted) {
    const row = rows.get(one.review.day);
    if (row) rows.set(one.review.day, withAnswer(row, one));
  }
  const idle = [...rows.values()].filter(({ presses }) =>
    Object.values(presses)
      .flat()
      .every((n) => n === 0),
  );
  const filled = [...rows.values()].filter((row) => !idle.includes(row));
  const gone = idle.map((row) => [row.day, row.article]);
  await Promise.all([write('put', db.daily, filled), drop(db.daily, gone)]);
}
