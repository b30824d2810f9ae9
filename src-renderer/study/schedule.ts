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
import { intervalTowards, type TargetDate } from './forecast/target-date.js';
import { fuzzFraction } from './fuzz.js';
import { graduatedIntervals, type Limits, reviewIntervals, shortInterval } from './intervals.js';
import type { Load } from './load.js';
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
  readonly card: string;
  readonly target: TargetDate | null;
  readonly clock: Clock;
  readonly preset: Preset;
  readonly limits: Limits;
  readonly fsrs: Readonly<Record<Grade, FsrsMemory>>;
  readonly raw: Readonly<Record<Grade, number>>;
};

function perGrade<T>(make: (grade: Grade) => T): Readonly<Record<Grade, T>> {
  return { again: make('again'), hard: make('hard'), good: make('good'), easy: make('easy') };
}

/** What else decides beside the preset. */
export type Aims = {
  /** Balances the days; null leaves it to chance. */
  readonly load?: Load | null;
  /** The day by which the card must be known; null for none. */
  readonly target?: TargetDate | null;
};

function turnOf(memory: Memory, clock: Clock, preset: Preset, { load = null, target = null }: Aims): Turn {
  const { card, state, lastReview } = memory;
  const before = state.kind === 'new' ? null : state.fsrs;
  const elapsed = lastReview ? elapsedDays(clock, lastReview.day) : 0;
  const fsrs = perGrade((grade) => nextMemory(preset, before, elapsed, grade));
  const raw = perGrade((grade) => rawInterval(preset, fsrs[grade].stability));
  const fuzz = preset.fuzz ? fuzzFraction(card, memory.reps) : null;
  const limits = { maximum: preset.maximumInterval, fuzz, load };
  return { card, target, clock, preset, limits, fsrs, raw };
}

function inReview(turn: Turn, grade: Grade, wanted: number): CardState {
  const { card, target, preset } = turn;
  const [now, fsrs] = [today(turn.clock), turn.fsrs[grade]];
  const interval = target === null ? wanted : intervalTowards(preset, target, fsrs, now, wanted, card);
  return { kind: 'review', dueDay: studyDay(now + interval), interval, fsrs };
}

/** Where on its steps a card stands; `interval` is what a relearning card takes up again, null to reckon it. */
type Course = {
  readonly kind: 'learning' | 'relearning';
  readonly steps: readonly number[];
  readonly left: number;
  readonly interval: number | null;
};

function onStep(turn: Turn, grade: Grade, course: Course, seconds: number, stepsLeft: number): CardState {
  const dueAt = stepEnd(turn.clock, seconds);
  const fsrs = turn.fsrs[grade];
  if (course.kind === 'learning') return { kind: 'learning', stepsLeft, dueAt, fsrs };
  const reckoned = shortInterval(turn.raw[grade], turn.limits);
  const interval = grade === 'again' ? reckoned : (course.interval ?? reckoned);
  return { kind: 'relearning', stepsLeft, dueAt, interval, fsrs };
}

/** Without a step to take: whole days, or part of this day where there are no steps at all. */
function offSteps(turn: Turn, grade: Grade, course: Course, interval: number): CardState {
  const raw = turn.raw[grade];
  if (course.steps.length > 0 || raw >= SAME_DAY_BELOW) return inReview(turn, grade, interval);
  return onStep(turn, grade, course, raw * DAY_S, 0);
}

function stepOutcomes(turn: Turn, course: Course): Outcomes {
  const { steps, left } = course;
  const days = graduatedIntervals(turn.raw, turn.limits);
  const take = (grade: Grade, seconds: number | null, after: number, interval: number) =>
    seconds === null ? offSteps(turn, grade, course, interval) : onStep(turn, grade, course, seconds, after);
  return {
    again: take('again', againDelay(steps), steps.length, days.again),
    hard: take('hard', hardDelay(steps, left), left, days.hard),
    good: take('good', goodDelay(steps, left), leftAfterGood(steps, left), days.good),
    easy: inReview(turn, 'easy', days.easy),
  };
}

function reviewOutcomes(turn: Turn, previous: number): Outcomes {
  const { limits, raw } = turn;
  const steps = turn.preset.relearningSteps;
  const course: Course = { kind: 'relearning', steps, left: steps.length, interval: null };
  const delay = againDelay(steps);
  const days = reviewIntervals(raw, previous, limits);
  return {
    again:
      delay === null
        ? offSteps(turn, 'again', course, shortInterval(raw.again, limits))
        : onStep(turn, 'again', course, delay, steps.length),
    hard: inReview(turn, 'hard', days.hard),
    good: inReview(turn, 'good', days.good),
    easy: inReview(turn, 'easy', days.easy),
  };
}

function courseOf(state: CardState & { kind: 'learning' | 'relearning' }, preset: Preset): Course {
  const steps = state.kind === 'learning' ? preset.learningSteps : preset.relearningSteps;
  const interval = state.kind === 'learning' ? null : state.interval;
  return { kind: state.kind, steps, left: state.stepsLeft, interval };
}

/** All four next states of a card now. Same card, same repetition, same day and aims: same outcomes, fuzz included. */
export function outcomes(memory: Memory, clock: Clock, preset: Preset, aims: Aims = {}): Outcomes {
  const turn = turnOf(memory, clock, preset, aims);
  const { state } = memory;
  const steps = preset.learningSteps;
  switch (state.kind) {
    case 'new':
      return stepOutcomes(turn, { kind: 'learning', steps, left: steps.length, interval: null });
    case 'learning':
    case 'relearning':
      return stepOutcomes(turn, courseOf(state, preset));
    case 'review':
      return reviewOutcomes(turn, state.interval);
    default:
      return assertNever(state, 'outcomes');
  }
}
