/**
 * What an Anki card's numbers mean in our words: where it stands, and what is known of its memory. Where the
 * memory has to be worked out from the log, the answers to fold are given; folding them is not done here.
 */
import type { CardState, FsrsMemory, Grade, StudyDay } from '../deck.js';
import { dayOfDate, dayOfTime, dayStart, dueDay } from './anki-days.js';
import { FSRS6_DEFAULTS } from './anki-preset.js';
import type { AnkiCard, AnkiClock, AnkiPreset, AnkiReview } from './anki-vocabulary.js';
import { exponential, power } from './exact-math.js';

type WithoutMemory<T> = T extends unknown ? Omit<T, 'fsrs'> : never;
/** A `CardState` that still lacks its memory. */
type Place = WithoutMemory<CardState>;

/** An answer of the log, less the states that only a fold can give. */
type LoggedAnswer = {
  readonly id: number;
  readonly day: StudyDay;
  readonly grade: Grade;
  readonly tookMs: number;
  /** Days, or seconds when negative: the interval that was given, and the one before. */
  readonly interval: number;
  readonly lastInterval: number;
};

type KnownMemory =
  /** Written in the card, or worked out from interval and ease. */
  | { readonly kind: 'known'; readonly from: 'card' | 'ease'; readonly fsrs: FsrsMemory }
  /** To be folded with the preset's parameters; from `start` on where the log does not reach back to the first answer. */
  | { readonly kind: 'replay'; readonly start: FsrsMemory | null; readonly answers: readonly LoggedAnswer[] }
  | { readonly kind: 'none' };

export type Standing = {
  readonly place: Place;
  readonly memory: KnownMemory;
  readonly held: 'suspended' | 'buried' | null;
  readonly reps: number;
  readonly lapses: number;
  readonly lastReview: { readonly at: number; readonly day: StudyDay } | null;
  /** All answers that a person gave, for statistics; a replay may need fewer. */
  readonly answers: readonly LoggedAnswer[];
};

const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];
/** From here on a due value is unix seconds, below it days. */
const FIRST_SECONDS = 1_000_000_000;
const FILTERED = 3;
const MANUAL = 4;
const START_EASE = 2500;
/** Under FSRS the log holds the difficulty instead of the ease: 100 to 1100. */
const MOST_DIFFICULT = 1100;
const SHORTEST = 0.001;
const LONGEST = 36_500;

function dueAt(clock: AnkiClock, due: number): number {
  return due >= FIRST_SECONDS ? due * 1000 : dayStart(clock, dueDay(clock, due));
}

function placeOf(card: AnkiCard, clock: AnkiClock): Place {
  const stepsLeft = Math.max(1, Math.abs(card.left) % 1000);
  const interval = Math.max(1, card.interval);
  switch (card.type) {
    case 'new':
      return { kind: 'new' };
    case 'learning':
      return { kind: 'learning', stepsLeft, dueAt: dueAt(clock, card.due) };
    case 'relearning':
      return { kind: 'relearning', stepsLeft, dueAt: dueAt(clock, card.due), interval };
    default:
      return { kind: 'review', dueDay: dueDay(clock, card.due), interval };
  }
}

function heldBy(card: AnkiCard): Standing['held'] {
  if (card.queue === 'suspended') return 'suspended';
  return card.queue.startsWith('buried') ? 'buried' : null;
}

function answerOf(
  { id, button, tookMs, interval, lastInterval }: AnkiReview,
  clock: AnkiClock,
): LoggedAnswer[] {
  const grade = GRADES[button - 1];
  return grade === undefined
    ? []
    : [{ id, day: dayOfTime(clock, id), grade, tookMs, interval, lastInterval }];
}

/**
 * The rows from which a memory grows: after the last reset (manual, factor 0), not before the day the preset
 * says, without cramming (filtered, factor 0) and without what nobody answered.
 */
function countedRows(rows: readonly AnkiReview[], clock: AnkiClock, ignoreBefore: string): AnkiReview[] {
  const reset = rows.findLastIndex(({ kind, factor }) => kind === MANUAL && factor === 0);
  const first = dayOfDate(ignoreBefore);
  return rows
    .slice(reset + 1)
    .filter(({ id }) => first === null || dayOfTime(clock, id) >= first)
    .filter(({ button, kind, factor }) => button > 0 && !(kind === FILTERED && factor === 0));
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/**
 * The memory that FSRS gives a card of SM-2: one whose interval was right for the retention that was reached,
 * and so difficult that this ease comes out of FSRS's own growth (fsrs-rs, memory_state_from_sm2).
 * `ease` in permille, `interval` in days.
 */
export function memoryFromEase(
  interval: number,
  ease: number,
  retention: number,
  weights: readonly number[] = FSRS6_DEFAULTS,
): FsrsMemory {
  const w = weights.length === FSRS6_DEFAULTS.length ? weights : FSRS6_DEFAULTS;
  const [w8 = 0, w9 = 0, w10 = 0, w20 = 0] = [w[8], w[9], w[10], w[20]];
  const grown = (kept: number) => power(kept, -1 / w20) - 1;
  const stability = within((Math.max(SHORTEST, interval) * grown(0.9)) / grown(retention), SHORTEST, LONGEST);
  const factor = (ease === 0 ? START_EASE : ease) / 1000;
  const growth = exponential(w8) * power(stability, -w9) * (exponential((1 - retention) * w10) - 1);
  return { stability, difficulty: within(11 - (factor - 1) / growth, 1, 10) };
}

/** Of a log that begins in the middle, its first row tells where memory stood. */
function startOf(first: AnkiReview, preset: AnkiPreset | null): FsrsMemory {
  const days = Math.max(1, first.interval);
  const underFsrs = first.factor >= 100 && first.factor <= MOST_DIFFICULT;
  if (underFsrs) return { stability: days, difficulty: within(((first.factor - 100) / 1000) * 9 + 1, 1, 10) };
  return memoryFromEase(days, first.factor, preset?.historicalRetention ?? 0.9, preset?.parameters);
}

function memoryOf(
  card: AnkiCard,
  rows: readonly AnkiReview[],
  clock: AnkiClock,
  preset: AnkiPreset | null,
): KnownMemory {
  const { s, d } = card.data;
  if (typeof s === 'number' && typeof d === 'number') {
    return { kind: 'known', from: 'card', fsrs: { stability: s, difficulty: d } };
  }
  if (card.type === 'new') return { kind: 'none' };
  const counted = countedRows(rows, clock, preset?.ignoreBefore ?? '');
  const [first, ...later] = counted;
  if (first !== undefined) {
    const whole = first.kind === 0;
    const answers = (whole ? counted : later).flatMap((row) => answerOf(row, clock));
    return { kind: 'replay', start: whole ? null : startOf(first, preset), answers };
  }
  if (card.interval < 1) return { kind: 'none' };
  const { interval, factor } = card;
  const retention = preset?.historicalRetention ?? 0.9;
  return {
    kind: 'known',
    from: 'ease',
    fsrs: memoryFromEase(interval, factor, retention, preset?.parameters),
  };
}

function lastReview(
  card: AnkiCard,
  answers: readonly LoggedAnswer[],
  clock: AnkiClock,
): Standing['lastReview'] {
  const last = answers.at(-1);
  if (last !== undefined) return { at: last.id, day: last.day };
  const { lrt } = card.data;
  if (typeof lrt === 'number') return { at: lrt * 1000, day: dayOfTime(clock, lrt * 1000) };
  if (card.type !== 'review') return null;
  const day = dueDay(clock, card.due - card.interval);
  return { at: dayStart(clock, day), day };
}

/**
 * Where a card stands. `rows` are its own of the log, oldest first; `preset` is that of its home deck. A card
 * in learning of which nothing is known is new to us: there is nothing to go on from.
 */
export function standingOf(
  card: AnkiCard,
  rows: readonly AnkiReview[],
  clock: AnkiClock,
  preset: AnkiPreset | null,
): Standing {
  const memory = memoryOf(card, rows, clock, preset);
  const answers = rows.flatMap((row) => answerOf(row, clock));
  const place: Place = memory.kind === 'none' ? { kind: 'new' } : placeOf(card, clock);
  const { reps, lapses } = card;
  const last = card.type === 'new' ? null : lastReview(card, answers, clock);
  return { place, memory, held: heldBy(card), reps, lapses, lastReview: last, answers };
}
