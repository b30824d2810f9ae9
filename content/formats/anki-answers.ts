/** What rows of Anki's log say in our words: which of them a person answered, when, on what, and how. */
import { GRADES, type Grade, type StudyDay } from '../deck.js';
import { dayOfDate, dayOfTime, minutesWest } from './anki-days.js';
import type { AnkiClock } from './anki-vocabulary.js';

/** A row as it is kept: id (ms), button, interval, interval before, factor, ms taken, kind, as in `AnkiReview`. */
export type KeptRow = readonly number[];

/** An answer that was given in Anki. */
export type AnswerThere = {
  /** Ms since 1970 UTC. */
  readonly id: number;
  readonly day: StudyDay;
  /** Hour of the wall clock, 0 to 23. */
  readonly hour: number;
  readonly grade: Grade;
  /** The state that the card was in. */
  readonly before: 'new' | 'learning' | 'review' | 'relearning';
  /** Days since it was asked before, as they were planned; 0 where less than one. */
  readonly interval: number;
  readonly tookMs: number;
  /** False of an answer on steps. */
  readonly tellsRetention: boolean;
};

const [LEARN, REVIEW, RELEARN, FILTERED, MANUAL] = [0, 1, 2, 3, 4];
const DAY_S = 86_400;
/** A time of the log that lies outside is none. */
const [FIRST_MS, LAST_MS] = [Date.UTC(2000), Date.UTC(2100)];
/** Answers are not believed to take longer. */
const LONGEST_MS = 60_000;

/** The row that makes a card new again: what came before teaches it nothing. */
function isReset(row: KeptRow): boolean {
  return row[6] === MANUAL && row[4] === 0;
}

/** Whether somebody pressed a button and the card learnt of it: no cramming, nothing set by hand. */
export function isAnswer([id = 0, button = 0, , , factor = 0, , kind = 0]: KeptRow): boolean {
  if (!(id >= FIRST_MS && id < LAST_MS && button >= 1 && button <= GRADES.length)) return false;
  return kind <= RELEARN || (kind === FILTERED && factor !== 0);
}

function planned(lastInterval: number): number {
  return Math.floor(lastInterval > 0 ? lastInterval : -lastInterval / DAY_S);
}

/** `last`: the kind of the answer before; null for a first one. A card that is learnt again was made new. */
function stateBefore(kind: number, interval: number, last: number | null): AnswerThere['before'] {
  if (kind === REVIEW || (kind === FILTERED && interval >= 1)) return 'review';
  if (kind === RELEARN) return 'relearning';
  const isBegun = kind === LEARN ? last === LEARN || last === FILTERED : last !== null;
  return isBegun ? 'learning' : 'new';
}

/** The wall clock's hour, 0 to 23, of a time in ms. */
function hourOf(clock: AnkiClock, ms: number): number {
  const minutes = Math.floor(ms / 60_000) - minutesWest(clock);
  return ((Math.floor(minutes / 60) % 24) + 24) % 24;
}

/**
 * The answers in the log of one card, oldest first, as Anki's statistics count them: `tellsRetention` are those on
 * cards in review and those whose last interval was a day or more.
 */
export function answersThere(log: readonly KeptRow[], clock: AnkiClock): AnswerThere[] {
  const answers: AnswerThere[] = [];
  let last: number | null = null;
  for (const row of log) {
    if (isReset(row)) last = null;
    if (!isAnswer(row)) continue;
    const [id = 0, button = 0, , lastInterval = 0, , took = 0, kind = LEARN] = row;
    const interval = planned(lastInterval);
    answers.push({
      id,
      day: dayOfTime(clock, id),
      hour: hourOf(clock, id),
      grade: GRADES[button - 1] ?? 'again',
      before: stateBefore(kind, interval, last),
      interval,
      tookMs: Math.min(LONGEST_MS, Math.max(0, took)),
      tellsRetention: kind === REVIEW || interval >= 1,
    });
    last = kind;
  }
  return answers;
}

/**
 * The answers of one card that a learner's weights are fitted to, as Anki chooses them: from the first of the last
 * run of learning on. None where the log does not tell how the card was learnt, or the learning began before the day
 * from which the preset counts (a date like "2024-12-31"; empty for all).
 */
export function answersToFit(
  log: readonly KeptRow[],
  clock: AnkiClock,
  ignoreBefore: string,
): readonly AnswerThere[] {
  const sinceReset = log.slice(log.findLastIndex(isReset) + 1);
  const rows = sinceReset.filter(isAnswer);
  const learnt = rows.findLastIndex(([, , , , , , kind]) => kind === LEARN);
  const before = rows.slice(0, learnt + 1).findLastIndex(([, , , , , , kind]) => kind !== LEARN);
  const [first, ...rest] = learnt < 0 ? [] : answersThere(rows.slice(before + 1), clock);
  const from = dayOfDate(ignoreBefore);
  return first === undefined || (from !== null && first.day < from) ? [] : [first, ...rest];
}
