/** Progress in Anki's numbers: what a memory is as a card row, and a review as a row of the log. */
import { assertNever, type CardId, type CardState, type Grade, type Memory, type Review } from '../deck.js';
import { DESIRED_RETENTION } from './anki-preset.js';

/** 2020-01-01 as a study day: day 0 of every exported collection. */
const FIRST_DAY = 18_262;
/**
 * When the collection was "created", in unix seconds: 04:00 UTC of its day 0. With a creation offset
 * of UTC Anki counts days as calendar dates from there, as study days are, so `due` needs no clock.
 */
export const CREATED = FIRST_DAY * 86_400 + 4 * 3600;

const EASE: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 };
const LOG_TYPE = { new: 0, learning: 0, review: 1, relearning: 2 } as const;
/** SM-2's ease, in permille, which FSRS leaves at its start value. */
const START_FACTOR = 2500;
const LONGEST_MS = 2 ** 31 - 1;

/** A row of Anki's revlog, less what is the same in all. */
export type LogRow = {
  readonly id: number;
  /** The number that its card was given. */
  readonly card: number;
  readonly ease: number;
  /** Days, or seconds when negative. */
  readonly interval: number;
  readonly lastInterval: number;
  readonly factor: number;
  readonly time: number;
  readonly type: number;
};

/** The scheduling columns of Anki's cards table, in their order there from `type` to `left`, and `data`. */
export type CardRow = { readonly schedule: readonly number[]; readonly data: string };

function intervalAfter(at: number, state: CardState): number {
  if (state.kind === 'new') return 0;
  if (state.kind === 'review') return Math.max(1, Math.round(state.interval));
  return -Math.max(1, Math.round((state.dueAt - at) / 1000));
}

/** Difficulty 1 to 10 as Anki logs it under FSRS: 100 to 1100. */
function loggedDifficulty(state: CardState): number {
  return state.kind === 'new' ? 0 : Math.round(((state.fsrs.difficulty - 1) / 9) * 1000 + 100);
}

function logRow(review: Review, card: number, id: number, lastInterval: number): LogRow {
  const from = review.before;
  const before = from.kind === 'new' ? 0 : lastInterval;
  return {
    id,
    card,
    ease: EASE[review.grade],
    interval: intervalAfter(review.id, review.after),
    lastInterval: from.kind === 'review' ? from.interval : before,
    factor: loggedDifficulty(review.after),
    time: Math.min(Math.max(0, Math.round(review.tookMs)), LONGEST_MS),
    type: LOG_TYPE[from.kind],
  };
}

/**
 * The log as Anki keeps it, row by row, of the cards that have a number (from 0 on, without gaps) and no others. `reviews` go by time; each row
 * has an id of its own, that of its time, moved forward where it is taken.
 */
export function* logRows(reviews: Iterable<Review>, numbers: ReadonlyMap<CardId, number>): Generator<LogRow> {
  /** By card: the interval that its last row gave. */
  const intervals = new Float64Array(numbers.size);
  let last = 0;
  for (const review of reviews) {
    const card = numbers.get(review.card);
    if (card === undefined) continue;
    last = Math.max(Math.floor(review.id), last + 1);
    const row = logRow(review, card, last, intervals[card] ?? 0);
    intervals[card] = row.interval;
    yield row;
  }
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

/** `data`, to the digits Anki itself keeps; `lrt` must be the second of the card's last log row. */
function cardData(memory: Memory, position: number, weights: readonly number[], last?: number): string {
  if (memory.state.kind === 'new') return '{}';
  const { stability, difficulty } = memory.state.fsrs;
  const at = last ?? memory.lastReview?.at;
  return JSON.stringify({
    pos: position,
    s: rounded(stability, 4),
    d: rounded(difficulty, 3),
    dr: DESIRED_RETENTION,
    decay: rounded(weights.at(-1) ?? 0, 3),
    ...(at === undefined ? {} : { lrt: Math.floor(at / 1000) }),
  });
}

/** type, queue, due, ivl, factor, reps, lapses, left. */
function schedule({ state, reps, lapses }: Memory, position: number): readonly number[] {
  switch (state.kind) {
    case 'new':
      return [0, 0, position, 0, 0, 0, 0, 0];
    case 'learning':
      return [1, 1, Math.floor(state.dueAt / 1000), 0, START_FACTOR, reps, lapses, steps(state.stepsLeft)];
    case 'review':
      return [2, 2, state.dueDay - FIRST_DAY, state.interval, START_FACTOR, reps, lapses, 0];
    case 'relearning': {
      const due = Math.floor(state.dueAt / 1000);
      return [3, 1, due, state.interval, START_FACTOR, reps, lapses, steps(state.stepsLeft)];
    }
    default:
      return assertNever(state, 'schedule');
  }
}

/** Steps left today, times 1000, plus steps left: short steps are all of today. */
function steps(left: number): number {
  return left * 1001;
}

const UNSEEN: Omit<Memory, 'card'> = { state: { kind: 'new' }, reps: 0, lapses: 0, lastReview: null };

/** A card's place in Anki's schedule; `position` is its place among the new cards, `last` the id of its last log row. */
export function cardRow(
  card: CardId,
  memory: Memory | undefined,
  position: number,
  weights: readonly number[],
  last?: number,
): CardRow {
  const known = memory ?? { ...UNSEEN, card };
  return { schedule: schedule(known, position), data: cardData(known, position, weights, last) };
}
