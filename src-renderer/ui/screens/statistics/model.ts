/** The statistics as a state: what was read once, and the charts of the period that is chosen. */
import { type Accessor, createMemo, createResource, createSignal, type Resource } from 'solid-js';
import { type StudyDay, studyDay } from '../../../../content/deck.js';
import { readRules } from '../../../store/rules.js';
import {
  type ArticleCoverage,
  readCoverage,
  readDays,
  readForecast,
  readStandings,
  type Standings,
} from '../../../store/statistics.js';
import { today } from '../../../study/day.js';
import type { Tally } from '../../../study/statistics/tally.js';
import type { Desk } from '../../desk.js';
import type { Chart } from './chart-data.js';
import { difficultyChart, forecastChart, stabilityChart } from './charts-of-cards.js';
import { buttonChart, heatChart, hourChart, timeChart } from './charts-of-days.js';
import { calibrationChart, retentionChart } from './charts-of-recall.js';
import { figuresFile } from './figures-file.js';

export type Period = 'month' | 'year' | 'all';
export const PERIODS: readonly { readonly period: Period; readonly label: string }[] = [
  { period: 'month', label: 'A month' },
  { period: 'year', label: 'A year' },
  { period: 'all', label: 'All' },
];

type Ground = {
  readonly today: StudyDay;
  readonly goal: number;
  /** Every day with an answer, all articles together. */
  readonly days: readonly Tally[];
  readonly forecast: readonly { readonly day: number; readonly cards: number }[];
  readonly standings: Pick<Standings, 'stability' | 'difficulty'>;
};

export type Statistics = Ground & { readonly articles: readonly ArticleCoverage[] };

const LENGTHS: Readonly<Record<Period, number>> = { month: 30, year: 365, all: Number.POSITIVE_INFINITY };
const UNITS = { month: 'day', year: 'week', all: 'month' } as const;
const AHEAD: Readonly<Record<Period, number>> = { month: 30, year: 90, all: 365 };

/** The charts of a period that ends today; the calendar shows a year whatever the period. */
export function chartsOf(ground: Ground, period: Period): readonly Chart[] {
  const { days, standings, goal } = ground;
  const earliest = days[0]?.day ?? ground.today;
  const from = studyDay(Math.max(earliest, ground.today - LENGTHS[period] + 1));
  const start = period === 'all' ? from : studyDay(ground.today - LENGTHS[period] + 1);
  const rows = days.filter(({ day }) => day >= from && day <= ground.today);
  return [
    retentionChart(rows, goal),
    forecastChart(ground.forecast.slice(0, AHEAD[period])),
    heatChart(days, ground.today),
    timeChart(rows, UNITS[period], start, ground.today),
    hourChart(rows),
    buttonChart(rows),
    calibrationChart(rows),
    stabilityChart(standings.stability),
    difficultyChart(standings.difficulty),
  ];
}

/** Everything the screen shows, read once from the derived tables. */
async function readStatistics(desk: Desk): Promise<Statistics> {
  const { db } = desk;
  const day = today(desk.clock());
  const rules = await readRules(db, day, false);
  const [days, forecast, standings] = await Promise.all([
    readDays(db, null),
    readForecast(db, day, AHEAD.all),
    readStandings(db, day, rules),
  ]);
  const articles = await readCoverage(db, standings);
  return { today: day, goal: rules.preset.desiredRetention, days, forecast, standings, articles };
}

async function saveFigures(
  desk: Desk,
  charts: readonly Chart[],
  articles: readonly ArticleCoverage[],
): Promise<void> {
  const saved = await desk.host.saveFile('statistics.csv', figuresFile(charts, articles));
  if (saved.kind === 'saved') desk.warn([`Saved as ${saved.path}.`]);
  if (saved.kind === 'failed') desk.warn([`Nothing was saved: ${saved.error}.`]);
}

export type StatisticsState = {
  readonly known: Resource<Statistics>;
  readonly charts: Accessor<readonly Chart[]>;
  readonly period: Accessor<Period>;
  readonly setPeriod: (period: Period) => void;
  readonly nextPeriod: () => void;
  readonly asTables: Accessor<boolean>;
  readonly toggleTables: () => void;
  /** Asks where to, and saves the figures of the period. */
  readonly save: () => Promise<void>;
};

/** Opens on a year, as charts. */
export function createStatistics(desk: Desk): StatisticsState {
  const [known] = createResource(() => readStatistics(desk));
  const [period, setPeriod] = createSignal<Period>('year');
  const [asTables, setAsTables] = createSignal(false);
  const nextPeriod = () => {
    const at = PERIODS.findIndex((one) => one.period === period());
    const next = PERIODS[(at + 1) % PERIODS.length];
    if (!next) return;
    setPeriod(next.period);
    desk.say(`${next.label}.`);
  };
  const charts = createMemo(() => {
    const ground = known();
    return ground ? chartsOf(ground, period()) : [];
  });
  return {
    known,
    charts,
    save: () => saveFigures(desk, charts(), known()?.articles ?? []),
    period,
    setPeriod,
    nextPeriod,
    asTables,
    toggleTables: () => {
      setAsTables(!asTables());
      desk.say(asTables() ? 'Tables.' : 'Charts.');
    },
  };
}
