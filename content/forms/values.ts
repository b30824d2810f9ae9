/** Dates and numbers to offer beside one: those that were read first, then honest neighbours written the same way. */
import { GAP } from '../deck.js';
import { dayNumber } from '../language/calendar.js';
import type { SentenceReading } from '../language/reading.js';
import { type DateStyle, dateStyle, stepsAround } from './date-style.js';
import { type NumberStyle, numberStyle, valuesAround } from './number-style.js';
import { shuffled } from './placing.js';
import type { Pool } from './pool.js';
import type { Shown } from './truth.js';

/** A wrong value with the words for it; `value` sorts it among the others. */
export type Value = { readonly text: string; readonly value: number };

/** Sentences on either side whose dates and numbers are looked at. */
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

/** Numbers of the same kind and unit that were read, between half and double. */
function numbersRead(
  reading: SentenceReading,
  key: NumberStyle,
  unit: string,
  pool: Pool,
): readonly number[] {
  return nearby(pool, reading).flatMap(({ amounts }) =>
    amounts.flatMap((a) => {
      const value = numberStyle(a.text.replace(/^[$€£]|[%]$/g, ''))?.value ?? a.value;
      return a.unit === unit &&
        unit !== '' &&
        a.high === null &&
        2 * value >= key.value &&
        value <= 2 * key.value
        ? [value]
        : [];
    }),
  );
}

/** Below it there are no three honest numbers between half and double. */
const LEAST = 4;

/** A number with its unit and a hedge, not a phrase that holds one. */
function isAmount(answer: string): boolean {
  return (
    answer.split(' ').length <= 4 &&
    /^(?:(?:about|over|nearly|almost|some|around|an?) )?(?:[$€£]?\d|[a-z]+\b)/i.test(answer)
  );
}

/** "a 80%": the article before a number must fit its sound. */
function soundsWell(text: string): boolean {
  const [, article, number = ''] = /^(an?) ([\d,.]+)/i.exec(text) ?? [];
  return article === undefined || /^an$/i.test(article) === /^(?:8|11(?!\d)|18(?!\d))/.test(number);
}

/** Numbers beside the number of the answer, those that were read first; empty where there is none or several, or where it only converts another. */
export function numbersBeside(
  reading: SentenceReading,
  first: number,
  last: number,
  shown: Shown,
  pool: Pool,
): readonly Value[] {
  if (shown.prompt.includes(`(${GAP}`)) return [];
  const amount = reading.amounts.find((a) => a.first >= first - 1 && a.last <= last && a.high === null);
  const key = numberStyle(shown.answer);
  if (!amount || key === null || key.value < LEAST || !isAmount(shown.answer) || /^\d{3}$/.test(shown.answer))
    return [];
  const limit = amount.kind === 'percent' && key.value <= 100 ? 100 : Number.POSITIVE_INFINITY;
  const made = shuffled(valuesAround(key), shown.prompt, String);
  const digits = new Set((shown.text.match(/\d+/g) ?? []).map(Number));
  return [...new Set([...numbersRead(reading, key, amount.unit, pool), ...made])]
    .filter((value) => value !== key.value && value <= limit && !digits.has(value))
    .map((value) => ({ value, text: key.write(value) }))
    .filter(({ text }) => !isShown(text, shown) && soundsWell(text));
}
