/** The charts that the stored days make: when, how long and with which buttons a learner studied. */
import { GRADES, type StudyDay, studyDay } from '../../../../content/deck.js';
import { buttons, byHour, type DayEffort, effort } from '../../../study/statistics/figures.js';
import { effortBy, type Stretch, streakOf } from '../../../study/statistics/periods.js';
import type { Kind, Tally } from '../../../study/statistics/tally.js';
import { longDate, monthDate, monthName, shortDate, weekday } from '../../parts/dates.js';
import { count } from '../../parts/words.js';
import { type Bar, type Chart, type HeatDay, percent, roundUp } from './chart-data.js';

const YEAR = 371;

function levelOf(answers: number, most: number): HeatDay['level'] {
  if (answers === 0) return 0;
  return Math.max(1, Math.ceil((answers / most) * 4)) as HeatDay['level'];
}

function monthsIn(first: StudyDay, days: number, offset: number) {
  const starts = Array.from({ length: days }, (_, i) => studyDay(first + i)).filter(
    (day, i) => i > 7 && monthName(day) !== monthName(studyDay(day - 1)) && i < days - 14,
  );
  return starts.map((day) => ({ week: Math.floor((day - first + offset) / 7), text: monthName(day) }));
}

/** A year of days, always: the period does not change it. */
export function heatChart(rows: readonly Tally[], today: StudyDay): Chart {
  const first = studyDay(today - YEAR + 1 + (6 - weekday(today)));
  const efforts = effort(rows).filter(({ day }) => day >= first && day <= today);
  const byDay = new Map(efforts.map((one) => [one.day, one]));
  // A single marathon must not make every other day pale.
  const usual = [...efforts].sort((a, b) => a.answers - b.answers)[Math.floor(efforts.length * 0.9)];
  const streak = streakOf([...byDay.keys()], today);
  const length = today - first + 1;
  const days = Array.from({ length }, (_, i) => {
    const answers = byDay.get(studyDay(first + i))?.answers ?? 0;
    const level = levelOf(Math.min(answers, usual?.answers ?? 1), usual?.answers ?? 1);
    return { label: `${longDate(studyDay(first + i))}: ${count(answers, 'answer')}`, level };
  });
  const now = streak.current > 1 ? `, ${streak.current} in a row now` : '';
  return {
    id: 'calendar',
    heading: 'Calendar',
    finding: `In the last 53 weeks you studied on ${count(streak.days, 'day')}; the longest row was ${streak.longest}${now}.`,
    drawing: { kind: 'heat', days, offset: weekday(first), months: monthsIn(first, length, weekday(first)) },
    legend: [],
    table: {
      columns: ['Day', 'Answers', 'Minutes'],
      rows: [...efforts].reverse().map(effortCells),
    },
  };
}

function effortCells({ day, answers, minutes }: DayEffort): string[] {
  return [longDate(day), String(answers), minutes.toFixed(1)];
}

function nameOf({ from, to }: Stretch, unit: 'day' | 'week' | 'month'): string {
  if (unit === 'month') return monthDate(from);
  return unit === 'day' ? longDate(from) : `${shortDate(from)} to ${shortDate(to)}`;
}

const TICKS = { day: 7, week: 8, month: 6 };

/** Minutes by day, week or month, as fine as the period allows. */
export function timeChart(
  rows: readonly Tally[],
  unit: 'day' | 'week' | 'month',
  from: StudyDay,
  to: StudyDay,
): Chart {
  const efforts = effort(rows);
  const total = efforts.reduce((sum, { minutes }) => sum + minutes, 0);
  const answers = efforts.reduce((sum, one) => sum + one.answers, 0);
  const stretches = effortBy(unit, efforts, from, to);
  const bars: Bar[] = stretches.map((one, i) => ({
    label: `${nameOf(one, unit)}: ${one.minutes.toFixed(1)} minutes, ${count(one.answers, 'answer')}`,
    tick: i % TICKS[unit] === 0 ? (unit === 'month' ? monthDate(one.from) : shortDate(one.from)) : '',
    parts: [{ value: one.minutes, look: 'plain' }],
  }));
  const top = roundUp(Math.max(1, ...stretches.map((one) => one.minutes)));
  const aDay = Math.max(1, Math.round(total / Math.max(1, efforts.length)));
  return {
    id: 'time',
    heading: 'Time',
    finding:
      answers === 0
        ? 'Nothing was answered in this time.'
        : `About ${aDay} min on a day of study, ${((total * 60) / answers).toFixed(1)} s an answer, ${count(answers, 'answer')} in all.`,
    drawing: answers === 0 ? null : { kind: 'bars', bars, top: `${top} min` },
    legend: [],
    table: {
      columns: ['When', 'Answers', 'Minutes'],
      rows: stretches.map((one) => [nameOf(one, unit), String(one.answers), one.minutes.toFixed(1)]),
    },
  };
}

const KINDS: readonly { readonly kind: Kind; readonly name: string }[] = [
  { kind: 'new', name: 'New' },
  { kind: 'learning', name: 'Learning' },
  { kind: 'review', name: 'In review' },
  { kind: 'relearning', name: 'Relearning' },
];

const BUTTONS = GRADES.map((grade) => ({
  look: grade,
  text: `${grade[0]?.toUpperCase()}${grade.slice(1)}`,
}));

/** Which button for which kind of card; each bar is a whole. */
export function buttonChart(rows: readonly Tally[]): Chart {
  const presses = KINDS.map(({ kind, name }) => ({ name, by: buttons(rows, kind) }));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const all = sum(presses.map(({ by }) => sum(by)));
  const again = sum(presses.map(({ by }) => by[0]));
  const bars = presses.map(({ name, by }) => ({
    label: `${name}: ${BUTTONS.map(({ text }, i) => `${text} ${by[i]}`).join(', ')}`,
    tick: name,
    parts: BUTTONS.map(({ look }, i) => ({ value: by[i] ?? 0, look })),
  }));
  return {
    id: 'buttons',
    heading: 'Answer buttons',
    finding:
      all === 0
        ? 'No button was pressed in this time.'
        : `Again was ${percent(again / all)} of ${count(all, 'answer')}.`,
    drawing:
      all === 0
        ? null
        : { kind: 'bars', bars, top: String(roundUp(Math.max(...presses.map(({ by }) => sum(by))))) },
    legend: BUTTONS,
    table: {
      columns: ['Cards', ...BUTTONS.map(({ text }) => text)],
      rows: presses.map(({ name, by }) => [name, ...by.map(String)]),
    },
  };
}

/** Fewer answers than this say nothing about an hour. */
const ENOUGH = 20;

/** Answers by hour of the day, and how many of them were recalled. */
export function hourChart(rows: readonly Tally[]): Chart {
  const hours = byHour(rows);
  const told = hours.flatMap((one, hour) => (one && one.answers >= ENOUGH ? [{ hour, ...one }] : []));
  const best = told.reduce<(typeof told)[number] | null>((a, b) => (a && a.share >= b.share ? a : b), null);
  const at = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  const most = Math.max(1, ...hours.map((one) => one?.answers ?? 0));
  const bars = hours.map((one, hour) => ({
    label: `${at(hour)}: ${count(one?.answers ?? 0, 'answer')}, ${percent(one?.share)} recalled`,
    tick: hour % 6 === 0 ? at(hour) : '',
    parts: [
      { value: Math.round((one?.answers ?? 0) * (one?.share ?? 0)), look: 'good' as const },
      { value: Math.round((one?.answers ?? 0) * (1 - (one?.share ?? 0))), look: 'again' as const },
    ],
  }));
  return {
    id: 'hours',
    heading: 'Hours',
    finding: best
      ? `You recall most around ${at(best.hour)}: ${percent(best.share)} of ${count(best.answers, 'answer')}.`
      : `An hour tells something from ${ENOUGH} answers on.`,
    drawing: hours.some((one) => one) ? { kind: 'bars', bars, top: String(roundUp(most)) } : null,
    legend: [
      { look: 'good', text: 'Recalled' },
      { look: 'again', text: 'Not recalled' },
    ],
    table: {
      columns: ['Hour', 'Answers', 'Recalled'],
      rows: hours.map((one, hour) => [at(hour), String(one?.answers ?? 0), percent(one?.share)]),
    },
  };
}
