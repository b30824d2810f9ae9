/** Days of study in a row, and the work of a period day by day, week by week or month by month. */
import { type StudyDay, studyDay } from '../../../content/deck.js';
import { type DayEffort, monthOf } from './figures.js';

/** Days with an answer in a period, and how many came one after the other. */
export type Streak = { readonly days: number; readonly longest: number; readonly current: number };

/** `current` ends today or yesterday: a day that is not over breaks nothing. */
export function streakOf(days: readonly StudyDay[], today: StudyDay): Streak {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  let [run, longest, last] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const day of sorted) {
    run = day === last + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = day;
  }
  return { days: sorted.length, longest, current: last >= today - 1 ? run : 0 };
}

/** Answers and minutes of some days in a row; `from` and `to` are its ends, both of them in it. */
export type Stretch = {
  readonly from: StudyDay;
  readonly to: StudyDay;
  readonly answers: number;
  readonly minutes: number;
};

function endOf(from: StudyDay, unit: 'day' | 'week' | 'month'): StudyDay {
  if (unit === 'day') return from;
  if (unit === 'week') return studyDay(from + 6);
  const month = monthOf(from);
  let to = from;
  while (monthOf(studyDay(to + 1)) === month) to = studyDay(to + 1);
  return to;
}

/** Every stretch from `from` to `to`, those without an answer too; weeks begin with `from`, the last may be short. */
export function effortBy(
  unit: 'day' | 'week' | 'month',
  efforts: readonly DayEffort[],
  from: StudyDay,
  to: StudyDay,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  const inside = efforts.filter(({ day }) => day >= from && day <= to);
  for (let start = from; start <= to; ) {
    const end = studyDay(Math.min(to, endOf(start, unit)));
    let [answers, minutes] = [0, 0];
    for (; (inside[next]?.day ?? Number.POSITIVE_INFINITY) <= end; next += 1) {
      answers += inside[next]?.answers ?? 0;
      minutes += inside[next]?.minutes ?? 0;
    }
    stretches.push({ from: start, to: end, answers, minutes });
    start = studyDay(end + 1);
  }
  return stretches;
}
