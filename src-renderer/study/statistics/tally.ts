/** One row for each study day: everything the statistics need of the log, small enough to add up at once. */
import type { ArticleId, Grade, Review, StudyDay } from '../../../content/deck.js';
import { GRADES } from '../../../content/deck.js';
import { retrievability } from '../memory-step.js';
import type { Preset } from '../preset.js';

/** Answers recalled and not, of cards whose last interval was a day or more. */
export type Passed = { readonly passed: number; readonly failed: number };

/** Answers of one class of forecasts: what was foretold, summed, and what came. */
export type Foretold = { readonly answers: number; readonly chance: number; readonly recalled: number };

export type DayTally = {
  readonly day: StudyDay;
  readonly article: ArticleId;
  /** Presses of Again, Hard, Good, Easy, by the state that the card was in. */
  readonly presses: Readonly<Record<Kind, readonly [number, number, number, number]>>;
  readonly young: Passed;
  readonly mature: Passed;
  readonly tookMs: number;
  /** By hour of the wall clock, 0 to 23. */
  readonly hours: readonly Passed[];
  /** By foretold recall in tenths; the last class is 90% and more. */
  readonly foretold: readonly Foretold[];
};

/** A day, or several, over all articles. */
export type Tally = Omit<DayTally, 'article'>;

export type Kind = Review['before']['kind'];

/** What must be known of an answer beside its log row. */
export type Circumstances = {
  readonly article: ArticleId;
  readonly preset: Preset;
  /** Study day of the answer before it; null for a first one. */
  readonly lastDay: StudyDay | null;
  /** Hour of the learner's wall clock, 0 to 23. */
  readonly hour: number;
  /** The recall foretold when the answer was given, where that was noted; else the preset foretells it. */
  readonly chance?: number;
};

/** From this interval on a card is mature; below, young. Days. */
export const MATURE_DAYS = 21;
const CLASSES = 10;

function none(): Passed {
  return { passed: 0, failed: 0 };
}

/** A day on which nothing was answered. */
export function emptyTally(day: StudyDay, article: ArticleId): DayTally {
  const presses = { new: zeros(), learning: zeros(), review: zeros(), relearning: zeros() };
  const hours = Array.from({ length: 24 }, none);
  const foretold = Array.from({ length: CLASSES }, () => ({ answers: 0, chance: 0, recalled: 0 }));
  return { day, article, presses, young: none(), mature: none(), tookMs: 0, hours, foretold };
}

function zeros(): readonly [number, number, number, number] {
  return [0, 0, 0, 0];
}

function pressed(
  counts: readonly [number, number, number, number],
  grade: Grade,
  by: number,
): readonly [number, number, number, number] {
  const [again, hard, good, easy] = counts.map((n, i) => (i === GRADES.indexOf(grade) ? n + by : n));
  return [again ?? 0, hard ?? 0, good ?? 0, easy ?? 0];
}

function marked({ passed, failed }: Passed, recalled: boolean, by: number): Passed {
  return recalled ? { passed: passed + by, failed } : { passed, failed: failed + by };
}

function withForetold(
  classes: readonly Foretold[],
  chance: number,
  recalled: boolean,
  by: number,
): readonly Foretold[] {
  const at = Math.min(CLASSES - 1, Math.floor(chance * CLASSES));
  return classes.map((one, i) =>
    i !== at
      ? one
      : {
          answers: one.answers + by,
          chance: one.chance + by * chance,
          recalled: one.recalled + (recalled ? by : 0),
        },
  );
}

/** Takes one answer into its day; `by` −1 takes it out again, so that undo leaves no trace. */
export function tallied(row: DayTally, review: Review, about: Circumstances, by: 1 | -1 = 1): DayTally {
  const { before, grade, tookMs, day } = review;
  const recalled = grade !== 'again';
  const counted = {
    ...row,
    presses: { ...row.presses, [before.kind]: pressed(row.presses[before.kind], grade, by) },
    tookMs: row.tookMs + by * tookMs,
    hours: row.hours.map((one, hour) => (hour === about.hour ? marked(one, recalled, by) : one)),
  };
  if (before.kind !== 'review' || about.lastDay === null) return counted;
  const age = before.interval < MATURE_DAYS ? 'young' : 'mature';
  const elapsed = Math.max(0, day - about.lastDay);
  const chance = about.chance ?? retrievability(about.preset, before.fsrs.stability, elapsed);
  return {
    ...counted,
    [age]: marked(row[age], recalled, by),
    foretold: withForetold(row.foretold, chance, recalled, by),
  };
}
