/** What the tallies of days say: each figure is a sum over rows, none reads the log. */
import type { StudyDay } from '../../../content/deck.js';
import { DAY_MS } from '../day.js';
import type { Foretold, Kind, Passed, Tally } from './tally.js';

/** Answers and minutes of one study day over all articles. */
export type DayEffort = { readonly day: StudyDay; readonly answers: number; readonly minutes: number };

/** The share recalled, 0 to 1, with the answers it rests on and the 95% interval it may lie in. */
export type Retention = {
  readonly answers: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

function answersOf({ presses }: Tally): number {
  return sum(Object.values(presses).map(sum));
}

/** One entry for each day with an answer, in order. */
export function effort(rows: readonly Tally[]): readonly DayEffort[] {
  const days = new Map<StudyDay, { answers: number; ms: number }>();
  for (const row of rows) {
    const day = days.get(row.day) ?? { answers: 0, ms: 0 };
    days.set(row.day, { answers: day.answers + answersOf(row), ms: day.ms + row.tookMs });
  }
  return [...days]
    .filter(([, { answers }]) => answers > 0)
    .sort(([a], [b]) => a - b)
    .map(([day, { answers, ms }]) => ({ day, answers, minutes: ms / 60_000 }));
}

function total(all: readonly Passed[]): Passed {
  return { passed: sum(all.map((one) => one.passed)), failed: sum(all.map((one) => one.failed)) };
}

/** A share with its Wilson interval at 95%; null without an answer. */
export function retentionOf({ passed, failed }: Passed): Retention | null {
  const answers = passed + failed;
  if (answers === 0) return null;
  const z = 1.96;
  const share = passed / answers;
  const spread = 1 + (z * z) / answers;
  const middle = (share + (z * z) / (2 * answers)) / spread;
  const half = (z * Math.sqrt((share * (1 - share)) / answers + (z * z) / (4 * answers * answers))) / spread;
  return { answers, share, from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

export type RetentionByAge = {
  readonly young: Retention | null;
  readonly mature: Retention | null;
  readonly all: Retention | null;
};

/** True retention: answers on cards in review only, cram and steps left out. */
export function trueRetention(rows: readonly Tally[]): RetentionByAge {
  const young = total(rows.map((row) => row.young));
  const mature = total(rows.map((row) => row.mature));
  return {
    young: retentionOf(young),
    mature: retentionOf(mature),
    all: retentionOf(total([young, mature])),
  };
}

/** "2026-11" of a study day. */
export function monthOf(day: StudyDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 7);
}

/** True retention of each calendar month with an answer, in order. */
export function retentionByMonth(
  rows: readonly Tally[],
): readonly { readonly month: string; readonly retention: RetentionByAge }[] {
  const months = new Map<string, Tally[]>();
  for (const row of rows) {
    const month = monthOf(row.day);
    const list = months.get(month);
    if (list) list.push(row);
    else months.set(month, [row]);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, list]) => ({ month, retention: trueRetention(list) }));
}

/** Presses of Again, Hard, Good and Easy on cards of one kind. */
export function buttons(
  rows: readonly Tally[],
  kind: Kind,
): readonly [again: number, hard: number, good: number, easy: number] {
  const of = (i: number) => sum(rows.map(({ presses }) => presses[kind][i] ?? 0));
  return [of(0), of(1), of(2), of(3)];
}

/** Share recalled by hour of the day, 0 to 23; null for an hour without answers. */
export function byHour(rows: readonly Tally[]): readonly (Retention | null)[] {
  return Array.from({ length: 24 }, (_, hour) =>
    retentionOf(total(rows.flatMap(({ hours }) => hours[hour] ?? []))),
  );
}

/** A class of forecasts beside what came: on the diagonal the forecast was right. */
export type Calibration = {
  readonly answers: number;
  readonly foretold: number;
  readonly recalled: number;
};

/** Classes with at least one answer, from the least chance up. */
export function calibration(rows: readonly Tally[]): readonly Calibration[] {
  const classes = rows[0]?.foretold.length ?? 0;
  return Array.from({ length: classes }, (_, at) =>
    classOf(rows.flatMap((row) => row.foretold[at] ?? [])),
  ).filter(({ answers }) => answers > 0);
}

function classOf(all: readonly Foretold[]): Calibration {
  const answers = sum(all.map((one) => one.answers));
  const mean = (total: number) => (answers === 0 ? 0 : total / answers);
  return {
    answers,
    foretold: mean(sum(all.map((one) => one.chance))),
    recalled: mean(sum(all.map((one) => one.recalled))),
  };
}
