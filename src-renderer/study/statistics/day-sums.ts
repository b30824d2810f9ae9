/** Very many answers on their days at once, in columns of numbers: a row for each answer would be made and thrown away. */
import { type ArticleId, GRADES, type StudyDay } from '../../../content/deck.js';
import type { AnswerThere } from '../../../content/formats/anki-answers.js';
import { type DayTally, emptyTally, type Kind, MATURE_DAYS, type Passed } from './tally.js';

const KINDS: readonly Kind[] = ['new', 'learning', 'review', 'relearning'];
const YOUNG = KINDS.length * GRADES.length;
const MATURE = YOUNG + 2;
const TOOK = MATURE + 2;
const HOURS = TOOK + 1;
const COLUMNS = HOURS + 24 * 2;

/** By study day what it gains, or below 0 loses: presses, recalled and not when young and when mature, ms, by hour. */
export type DaySums = Map<StudyDay, Float64Array>;

/** Puts answers of another program on their days; `by` −1 takes them out. Nothing was foretold of them. */
export function sumAnswers(sums: DaySums, answers: readonly AnswerThere[], by: 1 | -1): void {
  for (const { day, hour, grade, before, interval, tookMs, tellsRetention } of answers) {
    const row = sums.get(day) ?? new Float64Array(COLUMNS);
    sums.set(day, row);
    const failed = grade === 'again' ? 1 : 0;
    const add = (at: number, count: number) => {
      row[at] = (row[at] ?? 0) + by * count;
    };
    add(KINDS.indexOf(before) * GRADES.length + GRADES.indexOf(grade), 1);
    if (tellsRetention) add((interval < MATURE_DAYS ? YOUNG : MATURE) + failed, 1);
    add(TOOK, tookMs);
    add(HOURS + hour * 2 + failed, 1);
  }
}

function passedAt(row: Float64Array, at: number, { passed, failed }: Passed): Passed {
  return { passed: passed + (row[at] ?? 0), failed: failed + (row[at + 1] ?? 0) };
}

/** A day with these sums; null where no answer is left of it. */
export function withSums(
  stored: DayTally | undefined,
  day: StudyDay,
  article: ArticleId,
  row: Float64Array,
): DayTally | null {
  const tally = stored ?? emptyTally(day, article);
  const pressed = (kind: Kind) => {
    const at = KINDS.indexOf(kind) * GRADES.length;
    const [again, hard, good, easy] = tally.presses[kind].map((n, i) => n + (row[at + i] ?? 0));
    return [again ?? 0, hard ?? 0, good ?? 0, easy ?? 0] as const;
  };
  const presses = {
    new: pressed('new'),
    learning: pressed('learning'),
    review: pressed('review'),
    relearning: pressed('relearning'),
  };
  if (Object.values(presses).every((counts) => counts.every((n) => n === 0))) return null;
  return {
    ...tally,
    presses,
    young: passedAt(row, YOUNG, tally.young),
    mature: passedAt(row, MATURE, tally.mature),
    tookMs: tally.tookMs + (row[TOOK] ?? 0),
    hours: tally.hours.map((one, hour) => passedAt(row, HOURS + hour * 2, one)),
  };
}

/** Whether these sums change nothing. */
export function isNothing(row: Float64Array): boolean {
  return row.every((n) => n === 0);
}
