/** The bars of a forecast: a day each where there are few, else a week each. */
import type { Forecast } from '../../../reckon.js';
import type { SimulatedDay } from '../../../study/forecast/simulate.js';

export type Bar = { readonly from: number; readonly to: number; readonly value: number };

/** More days than this are drawn week by week. */
const MOST_DAYS = 62;
const WEEK = 7;

/** The mean of each day or week. */
export function barsOf({ days }: Forecast, value: (day: SimulatedDay) => number): readonly Bar[] {
  const size = days.length > MOST_DAYS ? WEEK : 1;
  const bars: Bar[] = [];
  for (let i = 0; i < days.length; i += size) {
    const some = days.slice(i, i + size);
    const [first, last] = [some[0], some.at(-1)];
    if (!(first && last)) continue;
    const sum = some.reduce((total, day) => total + value(day), 0);
    bars.push({ from: first.day, to: last.day, value: sum / some.length });
  }
  return bars;
}

/** How many cards would be known, once a week. */
export function memorisedBars({ memorised }: Forecast): readonly Bar[] {
  return memorised.map(({ day, cards }) => ({ from: day, to: day, value: cards }));
}

/** A round number at or above the greatest. */
export function roundTop(most: number): number {
  for (let unit = 1; ; unit *= 10)
    for (const times of [1, 2, 3, 4, 6, 8]) if (times * unit >= most) return times * unit;
}
