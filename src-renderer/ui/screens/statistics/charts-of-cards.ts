/** The charts that the cards themselves make: what is coming, and how strong and how hard they are. */
import { studyDay } from '../../../../content/deck.js';
import type { SpreadClass } from '../../../study/statistics/memories.js';
import { longDate, shortDate } from '../../parts/dates.js';
import { count, inWhole } from '../../parts/words.js';
import { type Bar, type Chart, roundUp } from './chart-data.js';

type DueDay = { readonly day: number; readonly cards: number };

function barsOf(bars: readonly Bar[]): NonNullable<Chart['drawing']> {
  const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  return { kind: 'bars', bars, top: String(roundUp(Math.max(1, ...sums))) };
}

/** What waits today may dwarf the days to come: then its bar is cut off and carries its number. */
const DWARFS = 4;
/** More days than this are drawn in weeks. */
const MOST_BARS = 120;

/** Today alone, then the days in weeks where so many would be hairlines. */
function stretches(days: readonly DueDay[]): readonly (DueDay & { readonly to: number })[] {
  if (days.length <= MOST_BARS) return days.map((one) => ({ ...one, to: one.day }));
  const [today, ...later] = days;
  const weeks = Array.from({ length: Math.ceil(later.length / 7) }, (_, i) => later.slice(i * 7, i * 7 + 7));
  return [today ? [today] : [], ...weeks].flatMap((some) => {
    const [first, last] = [some[0], some.at(-1)];
    const cards = some.reduce((sum, one) => sum + one.cards, 0);
    return first && last ? [{ day: first.day, to: last.day, cards }] : [];
  });
}

function forecastDrawing(days: readonly DueDay[]): NonNullable<Chart['drawing']> {
  const parts = stretches(days);
  const every = Math.ceil(parts.length / 7);
  const today = parts[0]?.cards ?? 0;
  const then = Math.max(1, ...parts.slice(1).map(({ cards }) => cards));
  const dwarfs = today > then * DWARFS;
  const tickOf = (day: number, i: number) => {
    if (i === 0) return dwarfs ? `Today ${inWhole(today)}` : 'Today';
    return i % every === 0 ? shortDate(studyDay(day)) : '';
  };
  const nameOf = (day: number, to: number) =>
    day === to ? longDate(studyDay(day)) : `${shortDate(studyDay(day))} to ${shortDate(studyDay(to))}`;
  const bars = parts.map(({ day, to, cards }, i) => ({
    label: `${i === 0 ? 'Today' : nameOf(day, to)}: ${count(cards, 'card')}`,
    tick: tickOf(day, i),
    parts: [{ value: cards, look: 'plain' as const }],
  }));
  return { kind: 'bars', bars, top: String(roundUp(dwarfs ? then : Math.max(today, then))) };
}

function forecastWords(days: readonly DueDay[]): string {
  const total = days.reduce((sum, { cards }) => sum + cards, 0);
  if (total === 0) return `No card in review is due in the next ${days.length} days.`;
  const most = days.reduce((a, b) => (b.cards > a.cards ? b : a));
  const when = most === days[0] ? '' : `; most on ${longDate(studyDay(most.day))}, ${inWhole(most.cards)}`;
  return `${count(total, 'card')} in the next ${days.length} days, ${inWhole(days[0]?.cards ?? 0)} of them today${when}.`;
}

/** A bar for each day; a date under some of them. */
export function forecastChart(days: readonly DueDay[]): Chart {
  return {
    id: 'forecast',
    heading: 'What is coming',
    finding: forecastWords(days),
    drawing: days.some(({ cards }) => cards > 0) ? forecastDrawing(days) : null,
    legend: [],
    table: {
      columns: ['Day', 'Cards due'],
      rows: days.map(({ day, cards }) => [longDate(studyDay(day)), String(cards)]),
    },
  };
}

/** The class in which the middle card lies; null without cards. */
function middle(spread: readonly SpreadClass[]): SpreadClass | null {
  const half = spread.reduce((sum, { cards }) => sum + cards, 0) / 2;
  let met = 0;
  for (const one of spread) {
    met += one.cards;
    if (one.cards > 0 && met >= half) return one;
  }
  return null;
}

function classNames(spread: readonly SpreadClass[], unit: string): string[] {
  return spread.map(({ upTo }, i) =>
    Number.isFinite(upTo) ? `up to ${upTo}${unit}` : `over ${spread[i - 1]?.upTo ?? 0}${unit}`,
  );
}

function spreadChart(
  spread: readonly SpreadClass[],
  unit: string,
  about: Pick<Chart, 'id' | 'heading' | 'finding'>,
  column: string,
): Chart {
  const names = classNames(spread, unit);
  const some = spread.some(({ cards }) => cards > 0);
  const bars = spread.map(({ upTo, cards }, i) => ({
    label: `${names[i] ?? ''}: ${count(cards, 'card')}`,
    tick: Number.isFinite(upTo) ? `≤ ${upTo}` : '>',
    parts: [{ value: cards, look: 'plain' as const }],
  }));
  return {
    ...about,
    drawing: some ? barsOf(bars) : null,
    legend: [],
    table: {
      columns: [column, 'Cards'],
      rows: spread.map(({ cards }, i) => [names[i] ?? '', String(cards)]),
    },
  };
}

/** How many cards are remembered for how long. */
export function stabilityChart(spread: readonly SpreadClass[]): Chart {
  const half = middle(spread);
  const reach = half && Number.isFinite(half.upTo) ? `${count(half.upTo, 'day')} or less` : 'over a year';
  const finding = half
    ? `Until recall falls to 90%, half of your cards take ${reach}.`
    : 'No card has been answered yet.';
  return spreadChart(spread, ' days', { id: 'stability', heading: 'Stability', finding }, 'Stability');
}

/** How many cards are how hard. */
export function difficultyChart(spread: readonly SpreadClass[]): Chart {
  const total = spread.reduce((sum, { cards }) => sum + cards, 0);
  const hard = spread.filter(({ upTo }) => upTo > 7).reduce((sum, { cards }) => sum + cards, 0);
  const finding =
    total === 0
      ? 'No card has been answered yet.'
      : `Of ${count(total, 'card')}, ${inWhole(hard)} are hard for you: 7 or more of 10.`;
  return spreadChart(spread, '', { id: 'difficulty', heading: 'Difficulty', finding }, 'Difficulty');
}
