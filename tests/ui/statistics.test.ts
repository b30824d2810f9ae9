import { describe, expect, test } from 'vitest';
import { type ArticleId, type CardId, type CardState, type Grade, studyDay } from '../../content/deck.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { difficultySpread, stabilitySpread } from '../../src-renderer/study/statistics/memories.js';
import { effortBy, streakOf } from '../../src-renderer/study/statistics/periods.js';
import { emptyTally, type Tally, tallied } from '../../src-renderer/study/statistics/tally.js';
import { roundUp } from '../../src-renderer/ui/screens/statistics/chart-data.js';
import { forecastChart, stabilityChart } from '../../src-renderer/ui/screens/statistics/charts-of-cards.js';
import {
  buttonChart,
  heatChart,
  hourChart,
  timeChart,
} from '../../src-renderer/ui/screens/statistics/charts-of-days.js';
import {
  calibrationChart,
  retentionChart,
} from '../../src-renderer/ui/screens/statistics/charts-of-recall.js';
import { figuresFile } from '../../src-renderer/ui/screens/statistics/figures-file.js';
import { chartsOf } from '../../src-renderer/ui/screens/statistics/model.js';

/** 2026-11-22, a Sunday. */
const TODAY = studyDay(20_779);

/** A day of answers to cards in review: so many recalled, so many not, each of six seconds at nine o'clock. */
function day(back: number, recalled: number, missed: number, interval = 30): Tally {
  const on = studyDay(TODAY - back);
  const before: CardState = {
    kind: 'review',
    dueDay: on,
    interval,
    fsrs: { stability: interval, difficulty: 5 },
  };
  const answer = (grade: Grade) => ({
    id: 1,
    card: 'c' as CardId,
    day: on,
    grade,
    before,
    after: before,
    tookMs: 6000,
  });
  const about = {
    article: 'a' as ArticleId,
    preset: DEFAULT_PRESET,
    lastDay: studyDay(on - interval),
    hour: 9,
  };
  const grades = [...Array<Grade>(recalled).fill('good'), ...Array<Grade>(missed).fill('again')];
  const { article: _article, ...row } = grades.reduce(
    (sum, grade) => tallied(sum, answer(grade), about),
    emptyTally(on, 'a' as ArticleId),
  );
  return row;
}

describe('days of study', () => {
  test('count a row that ends yesterday as going on, and one that ended before as over', () => {
    const days = (...back: number[]) => back.map((n) => studyDay(TODAY - n));
    expect(streakOf(days(1, 2, 3, 9), TODAY)).toEqual({ days: 4, longest: 3, current: 3 });
    expect(streakOf(days(2, 3, 3), TODAY)).toEqual({ days: 2, longest: 2, current: 0 });
    expect(streakOf([], TODAY)).toEqual({ days: 0, longest: 0, current: 0 });
  });

  test('fall into weeks and months without losing one, those without an answer too', () => {
    const efforts = [0, 1, 8, 40]
      .map((back) => ({ day: studyDay(TODAY - back), answers: 1, minutes: 2 }))
      .reverse();
    const from = studyDay(TODAY - 40);
    for (const unit of ['day', 'week', 'month'] as const) {
      const stretches = effortBy(unit, efforts, from, TODAY);
      expect(stretches.reduce((sum, { answers }) => sum + answers, 0)).toBe(4);
      expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([from, TODAY]);
      for (const [i, { from: start }] of stretches.entries())
        if (i > 0) expect(start).toBe((stretches[i - 1]?.to ?? 0) + 1);
    }
    expect(effortBy('week', efforts, from, TODAY).map(({ answers }) => answers)).toEqual([1, 0, 0, 0, 1, 2]);
    expect(effortBy('month', efforts, from, TODAY)).toHaveLength(2);
  });
});

describe('the charts', () => {
  test('say nothing of recall where none was asked for', () => {
    const charts = [
      retentionChart([], 0.9),
      calibrationChart([]),
      buttonChart([]),
      timeChart([], 'day', TODAY, TODAY),
    ];
    for (const { drawing } of charts) expect(drawing).toBeNull();
    expect(forecastChart([{ day: TODAY, cards: 0 }]).drawing).toBeNull();
    expect(stabilityChart(stabilitySpread([])).finding).toBe('No card has been answered yet.');
  });

  test('tell true retention with its interval, month by month, young apart from mature', () => {
    const chart = retentionChart([day(40, 9, 1), day(3, 8, 2), day(2, 4, 0, 5)], 0.9);
    expect(chart.finding).toMatch(/^You recalled 88% of 24 cards in review; your goal is 90%\./);
    expect(chart.table.rows).toEqual([
      ['Oct 2026', '–', '90% of 10', '90% of 10'],
      ['Nov 2026', '100% of 4', '80% of 10', '86% of 14'],
    ]);
    if (chart.drawing?.kind !== 'dots') throw new Error('no dots');
    for (const { low, y, high } of chart.drawing.dots) {
      expect(low).toBeLessThanOrEqual(y);
      expect(y).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  test('set the forecast beside what came', () => {
    const chart = calibrationChart([day(1, 5, 5)]);
    expect(chart.finding).toBe(
      'Recall was foretold 40 points too high: 90% foretold, 50% recalled, over 10 answers.',
    );
    expect(chart.table.rows).toEqual([['90%', '50%', '10']]);
    expect(chart.finding).not.toContain('another program');
    const brought = { ...day(2, 6, 1), foretold: emptyTally(TODAY, 'a' as ArticleId).foretold };
    expect(calibrationChart([day(1, 5, 5), brought]).finding).toContain(
      'over 10 answers. 7 answers from another program are left out: nothing was foretold of them.',
    );
    expect(calibrationChart([brought]).drawing).toBeNull();
  });

  test('name an hour only where it was asked often enough', () => {
    expect(hourChart([day(1, 10, 5)]).finding).toContain('from 20 answers on');
    expect(hourChart([day(1, 15, 5)]).finding).toBe('You recall most around 09:00: 75% of 20 answers.');
  });

  test('show a year of days that ends today, the week beginning on Monday', () => {
    const chart = heatChart([day(0, 3, 0), day(1, 30, 0), day(500, 9, 0)], TODAY);
    expect(chart.finding).toBe(
      'In the last 53 weeks you studied on 2 days; the longest row was 2, 2 in a row now.',
    );
    if (chart.drawing?.kind !== 'heat') throw new Error('no days');
    const { days, offset } = chart.drawing;
    expect(days.at(-1)).toMatchObject({ label: 'Sunday, November 22: 3 answers', level: 1 });
    expect(days.at(-2)?.level).toBe(4);
    expect(days.at(-3)?.level).toBe(0);
    expect([offset, days.length % 7]).toEqual([0, 0]);
    expect(chart.table.rows).toHaveLength(2);
  });

  test('count what waits today apart from what comes, and cut its bar where it dwarfs the others', () => {
    const chart = forecastChart([500, 3, 8, 0].map((cards, i) => ({ day: TODAY + i, cards })));
    expect(chart.finding).toBe('511 cards in the next 4 days, 500 of them today.');
    expect(chart.drawing).toMatchObject({ kind: 'bars', top: '10' });
    expect(chart.drawing?.kind === 'bars' && chart.drawing.bars[0]?.tick).toBe('Today 500');
    const even = forecastChart([2, 3, 8].map((cards, i) => ({ day: TODAY + i, cards })));
    expect(even.finding).toContain('most on Tuesday, November 24, 8.');
    expect(even.drawing).toMatchObject({ top: '10' });
  });

  test('draw a year ahead in weeks, and lose no card by it', () => {
    const { drawing, table } = forecastChart(
      Array.from({ length: 365 }, (_, i) => ({ day: TODAY + i, cards: i % 3 })),
    );
    if (drawing?.kind !== 'bars') throw new Error('no bars');
    const drawn = drawing.bars.reduce((sum, { parts }) => sum + (parts[0]?.value ?? 0), 0);
    expect([drawing.bars.length, drawn]).toEqual([53, 364]);
    expect(drawing.bars.at(-1)?.label).toMatch(/^Nov 15 to Nov 21: /);
    expect(table.rows).toHaveLength(365);
  });

  test('end their axis at a round number that no bar passes', () => {
    expect([0.4, 1, 3, 5, 11, 51, 1001].map(roundUp)).toEqual([1, 1, 5, 5, 20, 100, 2000]);
  });
});

test('the period decides what is counted, and the calendar shows its year whatever it is', () => {
  const ground = {
    today: TODAY,
    goal: 0.9,
    days: [day(700, 40, 0), day(100, 20, 0), day(5, 3, 1)],
    forecast: Array.from({ length: 365 }, (_, i) => ({ day: TODAY + i, cards: 1 })),
    standings: { stability: stabilitySpread([]), difficulty: difficultySpread([]) },
  };
  const finding = (period: 'month' | 'year' | 'all', id: string) =>
    chartsOf(ground, period).find((chart) => chart.id === id)?.finding ?? '';
  expect(finding('month', 'buttons')).toBe('Again was 25% of 4 answers.');
  expect(finding('year', 'buttons')).toBe('Again was 4% of 24 answers.');
  expect(finding('all', 'buttons')).toBe('Again was 2% of 64 answers.');
  expect(finding('month', 'calendar')).toBe(finding('all', 'calendar'));
  expect(finding('month', 'forecast')).toContain('30 cards in the next 30 days');
  for (const { table } of chartsOf(ground, 'all'))
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test('the file has every chart and article, and no cell that a spreadsheet would run', () => {
  const ground = {
    today: TODAY,
    goal: 0.9,
    days: [day(5, 3, 1)],
    forecast: [{ day: TODAY, cards: 2 }],
    standings: { stability: stabilitySpread([]), difficulty: difficultySpread([]) },
  };
  const counts = { learned: 1, due: 2, slipped: 0, fresh: 0, uncarded: 3 };
  const articles = ['=1+1', 'Tides, "high" and low'].map((title) => ({
    id: 'a' as ArticleId,
    title,
    ...counts,
  }));
  const charts = chartsOf(ground, 'month');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(figuresFile(charts, articles));
  expect(text.startsWith('\uFEFFTrue retention\r\nMonth,Young,Mature,All\r\n')).toBe(true);
  for (const { heading } of charts) expect(text).toContain(`\r\n${heading}\r\n`.replace('\r\nTrue', 'True'));
  expect(text).toContain("\r\n'=1+1,1,2,0,0,3\r\n");
  expect(text).toContain('\r\n"Tides, ""high"" and low",1,2,0,0,3\r\n');
});
