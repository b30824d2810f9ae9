/** What each of the four buttons would do to a card. */
import {
  assertNever,
  type CardState,
  type FsrsMemory,
  type Grade,
  type Memory,
  studyDay,
} from '../../content/deck.js';
import { type Clock, elapsedDays, today } from './day.js';
import { fuzzFraction } from './fuzz.js';
import { graduatedIntervals, type Limits, reviewIntervals, shortInterval } from './intervals.js';
import { nextMemory, rawInterval } from './memory-step.js';
import type { Preset } from './preset.js';
import { againDelay, goodDelay, hardDelay, leftAfterGood, stepEnd } from './steps.js';

/** The four states that the buttons promise; the one pressed is saved as it stands. */
export type Outcomes = Readonly<Record<Grade, CardState>>;

/** Below this many days a card without steps comes again the same day. */
const SAME_DAY_BELOW = 0.5;
const DAY_S = 86_400;

/** All that the buttons of one card share. */
type Turn = {
  readonly clock: Clock;
  readonly preset: Preset;
  readonly limits: Limits;
  readonly fsrs: Readonly<Record<Grade, FsrsMemory>>;
  readonly raw: Readonly<Record<Grade, number>>;
};

function perGrade<T>(make: (grade: Grade) => T): Readonly<Record<Grade, T>> {
  return { again: make('again'), hard: make('hard'), good: make('good'), easy: make('easy') };
}

function turnOf(memory: Memory, clock: Clock, preset: Preset): Turn {
  const { state, lastReview } = memory;
  const before = state.kind === 'new' ? null : state.fsrs;
  const elapsed = lastReview ? elapsedDays(clock, lastReview.day) : 0;
  const fsrs = perGrade((grade) => nextMemory(preset, before, elapsed, grade));
  const raw = perGrade((grade) => rawInterval(preset, fsrs[grade].stability));
  const fuzz = preset.fuzz ? fuzzFraction(memory.card, memory.reps) : null;
  return { clock, preset, limits: { maximum: preset.maximumInterval, fuzz }, fsrs, raw };
}

function inReview(turn: Turn, grade: Grade, interval: number): CardState {
  const dueDay = studyDay(today(turn.clock) + interval);
  return { kind: 'review', dueDay, interval, fsrs: turn.fsrs[grade] };
}

/** Learning for a card that never was in review, relearning for one that lapsed. */
type Course = 'learning' | 'relearning';

function onStep(turn: Turn, grade: Grade, course: Course, seconds: number, stepsLeft: number): CardState {
  const dueAt = stepEnd(turn.clock, seconds);
  const fsrs = turn.fsrs[grade];
  if (course === 'learning') return { kind: 'learning', stepsLeft, dueAt, fsrs };
  return {
    kind: 'relearning',
    stepsLeft,
    dueAt,
    interval: shortInterval(turn.raw[grade], turn.limits),
    fsrs,
  };
}

/** Without a step to take: whole days, or part of this day where there are no steps at all. */
function offSteps(turn: Turn, grade: Grade, course: Course, steps: readonly number[], interval: number) {
  const raw = turn.raw[grade];
  if (steps.length > 0 || raw >= SAME_DAY_BELOW) return inReview(turn, grade, interval);
  return onStep(turn, grade, course, raw * DAY_S, 0);
}

function stepOutcomes(turn: Turn, course: Course, left: number | null): Outcomes {
  const { preset, limits, raw } = turn;
  const steps = course === 'learning' ? preset.learningSteps : preset.relearningSteps;
  const stepsLeft = left ?? steps.length;
  const graduated = graduatedIntervals(raw, limits);
  const take = (grade: Grade, seconds: number | null, after: number, interval: number) =>
    seconds === null
      ? offSteps(turn, grade, course, steps, interval)
      : onStep(turn, grade, course, seconds, after);
  return {
    again: take('again', againDelay(steps), steps.length, shortInterval(raw.again, limits)),
    hard: take('hard', hardDelay(steps, stepsLeft), stepsLeft, shortInterval(raw.hard, limits)),
    good: take('good', goodDelay(steps, stepsLeft), leftAfterGood(steps, stepsLeft), graduated.good),
    easy: inReview(turn, 'easy', graduated.easy),
  };
}

function reviewOutcomes(turn: Turn, previous: number): Outcomes {
  const { limits, raw, preset } = turn;
  const intervals = reviewIntervals(raw, previous, limits);
  const steps = preset.relearningSteps;
  const delay = againDelay(steps);
  const again =
    delay === null
      ? offSteps(turn, 'again', 'relearning', steps, shortInterval(raw.again, limits))
      : onStep(turn, 'again', 'relearning', delay, steps.length);
  return {
    again,
    hard: inReview(turn, 'hard', intervals.hard),
    good: inReview(turn, 'good', intervals.good),
    easy: inReview(turn, 'easy', intervals.easy),
  };
}

/** All four next states of a card now. Same card, same repetition, same day: same outcomes, fuzz included. */
export function outcomes(memory: Memory, clock: Clock, preset: Preset): Outcomes {
  const turn = turnOf(memory, clock, preset);
  const { state } = memory;
  switch (state.kind) {
    case 'new':
      return stepOutcomes(turn, 'learning', null);
    case 'learning':
    case 'relearning':
      return stepOutcomes(turn, state.kind, state.stepsLeft);
    case 'review':
      return reviewOutcomes(turn, state.interval);
    default:
      return assertNever(state, 'outcomes');
  }
}
