/** Reading and writing what is typed into the fields of a plan: steps, percents, dates. */
import { type StudyDay, studyDay } from '../../../../content/deck.js';

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const STEP = /^(\d+(?:\.\d+)?)([smhd]?)$/;
const LONGEST_STEP = 30 * 86_400;
const MOST_STEPS = 10;

/** "1m 10m" in seconds; a bare number is minutes, an empty text no steps. Null for what cannot be read. */
export function stepsFrom(typed: string): readonly number[] | null {
  const words = typed
    .trim()
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const steps = words.map((word) => {
    const [, number, unit] = STEP.exec(word) ?? [];
    return number === undefined ? 0 : Math.round(Number(number) * (UNITS[unit || 'm'] ?? 0));
  });
  const sound = steps.length <= MOST_STEPS && steps.every((step) => step >= 1 && step <= LONGEST_STEP);
  return sound ? steps : null;
}

/** Seconds as they are typed: each in the largest unit that leaves no rest. */
export function stepsText(steps: readonly number[]): string {
  return steps
    .map((step) => {
      const unit = ['d', 'h', 'm'].find((name) => step % (UNITS[name] ?? 1) === 0) ?? 's';
      return `${step / (UNITS[unit] ?? 1)}${unit}`;
    })
    .join(' ');
}

const DAY_MS = 86_400_000;

/** "2027-01-05", as a date field has it. */
export function dateText(day: StudyDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The study day of a date field; null for an empty or impossible one. */
export function dayFrom(typed: string): StudyDay | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) ? studyDay(Math.round(at / DAY_MS)) : null;
}

const LONG = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "January 5, 2027". */
export function longDate(day: number): string {
  return LONG.format(day * DAY_MS);
}

/** "Jan 5". */
export function shortDate(day: number): string {
  return SHORT.format(day * DAY_MS);
}

/** A number moved into its bounds; null for anything else. */
export function numberFrom(typed: string, least: number, most: number): number | null {
  const number = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(number)) return null;
  return Math.min(most, Math.max(least, Math.round(number)));
}
