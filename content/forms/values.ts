/** Dates to offer beside one: those that were read first, then honest neighbours written the same way. */
import { dayNumber } from '../language/calendar.js';
import type { SentenceReading } from '../language/reading.js';
import { type DateStyle, dateStyle, stepsAround } from './date-style.js';
import { shuffled } from './placing.js';
import type { Pool } from './pool.js';
import type { Shown } from './truth.js';

/** A wrong value with the words for it; `value` sorts it among the others. */
export type Value = { readonly text: string; readonly value: number };

/** Sentences on either side whose dates are looked at. */
const NEAR = 40;

function nearby(pool: Pool, reading: SentenceReading): readonly SentenceReading[] {
  const at = pool.placeOf.get(reading) ?? 0;
  return pool.readings.slice(Math.max(0, at - NEAR), at + NEAR + 1);
}

/** Digits and months of prompt and evidence rule a value out, in whatever form they stand there. */
function isShown(text: string, shown: Shown): boolean {
  const own = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return (
    own === '' ||
    shown.text.includes(` ${own} `) ||
    shown.text.includes(own.replace(/^(?:the )?(?:early |mid |late )?/, ''))
  );
}

/** The last year that the article or what is near in it names: what came after is no plausible past. */
function lastYear(near: readonly SentenceReading[]): number {
  const years = near.flatMap(({ article, times }) => [
    article.date?.year ?? 0,
    ...times.map((t) => t.from?.year ?? 0),
  ]);
  return years.reduce((most, year) => Math.max(most, year), 0);
}

/** The highest value of the key's grain that is no future; infinite where the key itself or its grain tells no past. */
function latest(near: readonly SentenceReading[], key: DateStyle): number {
  const year = lastYear(near);
  const limits: Partial<Record<DateStyle['grain'], number>> = {
    year,
    decade: Math.floor(year / 10),
    century: Math.floor((year + 99) / 100),
    month: year * 12 + 11,
    day: dayNumber(year, 12, 31),
  };
  const most = limits[key.grain] ?? Number.POSITIVE_INFINITY;
  return key.value > most ? Number.POSITIVE_INFINITY : most;
}

/** Dates of the same grain that were read, no further from the key than three of its widest steps. */
function datesRead(near: readonly SentenceReading[], key: DateStyle): readonly number[] {
  const reach = 3 * Math.max(...stepsAround(key));
  const found = near.flatMap(({ times }) =>
    times.flatMap(({ text }) => {
      const style = dateStyle(text);
      return style !== null && style.grain === key.grain && Math.abs(style.value - key.value) <= reach
        ? [style.value]
        : [];
    }),
  );
  return [...new Set(found)];
}

/** Dates beside a date, those that were read first; empty where its style is unknown. */
export function datesBeside(reading: SentenceReading, shown: Shown, pool: Pool): readonly Value[] {
  const key = dateStyle(shown.answer);
  if (key === null) return [];
  const near = nearby(pool, reading);
  const most = latest(near, key);
  const around = stepsAround(key).flatMap((step) => [key.value - step, key.value + step]);
  const made = shuffled(around, shown.prompt, String);
  return [...new Set([...datesRead(near, key), ...made])]
    .filter((value) => value !== key.value && value <= most)
    .map((value) => ({ value, text: key.write(value) }))
    .filter(({ text }) => !isShown(text, shown));
}
