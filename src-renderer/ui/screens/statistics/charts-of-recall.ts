/** The charts of what was recalled: by month and age, and beside what was foretold. */
import type { StudyDay } from '../../../../content/deck.js';
import { studyDay } from '../../../../content/deck.js';
import { DAY_MS } from '../../../study/day.js';
import {
  calibration,
  type Retention,
  retentionByMonth,
  trueRetention,
} from '../../../study/statistics/figures.js';
import type { Tally } from '../../../study/statistics/tally.js';
import { monthDate } from '../../parts/dates.js';
import { count } from '../../parts/words.js';
import { type Chart, type Dot, percent } from './chart-data.js';

/** What the bottom of the chart stands for: recall below half is drawn at the edge. */
const BOTTOM = 0.5;

function height(share: number): number {
  return Math.max(0, (share - BOTTOM) / (1 - BOTTOM));
}

function monthStart(month: string): StudyDay {
  return studyDay(Date.parse(`${month}-01T00:00:00Z`) / DAY_MS);
}

function cell(retention: Retention | null): string {
  return retention ? `${percent(retention.share)} of ${retention.answers}` : '–';
}

const AGES = [
  { age: 'young', text: 'Young: interval under 21 days', shift: -0.14 },
  { age: 'mature', text: 'Mature: 21 days or more', shift: 0.14 },
] as const;

/** True retention month by month, young and mature apart, with the goal as a line. */
export function retentionChart(rows: readonly Tally[], goal: number): Chart {
  const months = retentionByMonth(rows).filter(({ retention }) => retention.all !== null);
  const { all } = trueRetention(rows);
  const dots: Dot[] = months.flatMap(({ month, retention }, i) =>
    AGES.flatMap(({ age, text, shift }) => {
      const one = retention[age];
      if (!one) return [];
      const label = `${monthDate(monthStart(month))}, ${text.split(':')[0]?.toLowerCase()}: ${cell(one)}`;
      const x = (i + 0.5 + shift) / months.length;
      return [{ x, y: height(one.share), low: height(one.from), high: height(one.to), look: age, label }];
    }),
  );
  const every = Math.ceil(months.length / 6);
  const ticks = months.map(({ month }, i) => ({
    x: (i + 0.5) / months.length,
    text: i % every === 0 ? monthDate(monthStart(month)) : '',
  }));
  return {
    id: 'retention',
    heading: 'True retention',
    finding: all
      ? `You recalled ${percent(all.share)} of ${count(all.answers, 'card')} in review; your goal is ${percent(goal)}. With so many answers the truth lies between ${percent(all.from)} and ${percent(all.to)}.`
      : 'No card in review has been answered in this time.',
    drawing: all ? { kind: 'dots', dots, ticks, bottom: percent(BOTTOM), line: height(goal) } : null,
    legend: AGES.map(({ age, text }) => ({ look: age, text })),
    table: {
      columns: ['Month', 'Young', 'Mature', 'All'],
      rows: months.map(({ month, retention }) => [
        monthDate(monthStart(month)),
        cell(retention.young),
        cell(retention.mature),
        cell(retention.all),
      ]),
    },
  };
}

function verdict(foretold: number, recalled: number, answers: number): string {
  const points = Math.round((foretold - recalled) * 100);
  const told = `${percent(foretold)} foretold, ${percent(recalled)} recalled, over ${count(answers, 'answer')}`;
  if (points === 0) return `The forecasts were right: ${told}.`;
  const by = `${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  return `Recall was foretold ${by} too ${points > 0 ? 'high' : 'low'}: ${told}.`;
}

/** Answers in review that nobody foretold: they came with a deck. */
function unforetold(rows: readonly Tally[], foretold: number): string {
  const others = (trueRetention(rows).all?.answers ?? 0) - foretold;
  if (others <= 0) return '';
  return others === 1
    ? ' 1 answer from another program is left out: nothing was foretold of it.'
    : ` ${count(others, 'answer')} from another program are left out: nothing was foretold of them.`;
}

/** Foretold recall against what came; on the diagonal the forecast was right. */
export function calibrationChart(rows: readonly Tally[]): Chart {
  const classes = calibration(rows);
  const answers = classes.reduce((sum, one) => sum + one.answers, 0);
  const mean = (of: 'foretold' | 'recalled') =>
    classes.reduce((sum, one) => sum + one[of] * one.answers, 0) / Math.max(1, answers);
  const dots = classes.map(({ answers: n, foretold, recalled }) => {
    const spread = 1.96 * Math.sqrt((recalled * (1 - recalled)) / n);
    const label = `${percent(foretold)} foretold, ${percent(recalled)} recalled, ${count(n, 'answer')}`;
    const [low, high] = [Math.max(0, recalled - spread), Math.min(1, recalled + spread)];
    return { x: foretold, y: recalled, low, high, look: 'plain' as const, label };
  });
  return {
    id: 'calibration',
    heading: 'Forecast and truth',
    finding:
      (answers === 0
        ? 'No recall has been foretold in this time.'
        : verdict(mean('foretold'), mean('recalled'), answers)) + unforetold(rows, answers),
    drawing:
      answers === 0
        ? null
        : {
            kind: 'dots',
            dots,
            ticks: [0.25, 0.5, 0.75].map((x) => ({ x, text: percent(x) })),
            bottom: '0%',
            line: 'diagonal',
          },
    legend: [],
    table: {
      columns: ['Foretold', 'Recalled', 'Answers'],
      rows: classes.map((one) => [percent(one.foretold), percent(one.recalled), String(one.answers)]),
    },
  };
}
