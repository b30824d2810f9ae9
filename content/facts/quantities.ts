/** When two quantities are one: units converted, differences up to what the text itself rounds away. */
import type { Quantity } from '../deck.js';

const BASE: Readonly<Record<string, readonly [string, number]>> = {
  fraction: ['percent', 100],
  foot: ['metre', 0.3048],
  ft: ['metre', 0.3048],
  inch: ['metre', 0.0254],
  yard: ['metre', 0.9144],
  mile: ['metre', 1609.344],
  km: ['metre', 1000],
  m: ['metre', 1],
  cm: ['metre', 0.01],
  centimetre: ['metre', 0.01],
  centimeter: ['metre', 0.01],
  mm: ['metre', 0.001],
  millimetre: ['metre', 0.001],
  millimeter: ['metre', 0.001],
  kilometre: ['metre', 1000],
  kilometer: ['metre', 1000],
  meter: ['metre', 1],
  pound: ['gram', 453.592],
  lb: ['gram', 453.592],
  ounce: ['gram', 28.3495],
  kilogram: ['gram', 1000],
  kilogramme: ['gram', 1000],
  kilo: ['gram', 1000],
  kg: ['gram', 1000],
  tonne: ['gram', 1e6],
  ton: ['gram', 1e6],
  hectare: ['acre', 2.47105],
  litre: ['liter', 1],
  gallon: ['liter', 3.78541],
  minute: ['second', 60],
  hour: ['second', 3600],
  week: ['day', 7],
  month: ['day', 30.4],
  year: ['day', 365],
  decade: ['day', 3650],
  century: ['day', 36500],
  kilowatt: ['watt', 1e3],
  kw: ['watt', 1e3],
  megawatt: ['watt', 1e6],
  mw: ['watt', 1e6],
  gigawatt: ['watt', 1e9],
  gw: ['watt', 1e9],
};
const PEOPLE =
  /^(?:person|people|man|woman|adult|migrant|individual|passenger|victim|student|pupil|worker|soldier|child|kid|member|official|national|citizen|resident|civilian|employee|teenager|villager|other|dead|casualty|life)$/;
/** No rounding is taken to hide more than this part of a value: of one that says it rounds, and of one that does not. */
const COARSEST_HEDGED = 0.1;
const COARSEST = 0.05;
/** "More than 200" may be 249, not 340. */
const LOOSEST = 0.5;
/** A difference that a rough number hides whatever its digits. */
const SLIGHT = 0.005;
/** What converting and rounding again can add up to. */
const CONVERTED = 0.03;

/** A quantity in the base unit of its kind, so that 2,000 ft can meet 600 m. */
export function inBase(quantity: Quantity): { unit: string; value: number; factor: number } {
  const [unit, factor] = (quantity.kind === 'money' ? undefined : BASE[quantity.unit]) ?? [quantity.unit, 1];
  return { unit: PEOPLE.test(unit) ? 'person' : unit, value: quantity.value * factor, factor };
}

/** Half a unit of the last digit that is not a zero: 600 may stand for 550 to 650, 1,969 for hardly more than itself. */
function rounding({ value }: Quantity, coarsest: number): number {
  const digits = value.toString().replace(/e.*$/, '');
  const [whole = '', part = ''] = digits.split('.');
  const zeros = part === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : -part.length;
  return Math.min(10 ** zeros / 2, coarsest * Math.abs(value));
}

const ABOVE =
  /^(?:more than|over|at least|no (?:fewer|less) than|upwards of|above|exceeding|or more|just over|in excess of)$/;
const BELOW =
  /^(?:less than|fewer than|under|at most|up to|as many as|as much as|no more than|nearly|almost|below|just under|close to|not quite)$/;

/** The worth of the last digit that is not a zero: 100 for 200, 1 for 76. */
function step(quantity: Quantity): number {
  return 2 * rounding(quantity, 1);
}

/** Whether `rough`, which says that it is not exact, can stand for `exact`. */
function standsFor(rough: Quantity, exact: Quantity): boolean {
  const { hedge, value } = rough;
  if (hedge === null) return false;
  const off = exact.value - value;
  const most = Math.min(step(rough), LOOSEST * Math.abs(value));
  if (ABOVE.test(hedge)) return off >= 0 && off <= most;
  if (BELOW.test(hedge)) return off <= 0 && -off <= most;
  return Math.abs(off) <= Math.max(rounding(rough, COARSEST_HEDGED), SLIGHT * Math.abs(value));
}

function decimals({ value }: Quantity): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** 5 for 5.4, 6.1 for 6.12: fewer places behind the point, and the same as far as they go. */
function isShortFor(short: Quantity, long: Quantity): boolean {
  const places = decimals(short);
  return decimals(long) > places && Math.abs(short.value - long.value) <= 0.5 / 10 ** places;
}

/** 2.7 million for 2,684,000: a large round number says by itself that it is rounded. */
function isRoundFor(round: Quantity, exact: Quantity): boolean {
  const half = rounding(round, COARSEST);
  if (Math.abs(round.value) < 1000 || half < 50 || half <= rounding(exact, COARSEST)) return false;
  return Math.abs(round.value - exact.value) <= Math.min(half, 0.025 * Math.abs(round.value));
}

function isConverted(a: Quantity, b: Quantity): boolean {
  const [x, y] = [inBase(a), inBase(b)];
  const loose = (q: Quantity) => rounding(q, q.hedge === null ? COARSEST : COARSEST_HEDGED);
  const most = Math.max(loose(a) * x.factor, loose(b) * y.factor, CONVERTED * Math.abs(x.value));
  return Math.abs(x.value - y.value) <= most;
}

/** Whether two quantities count or measure in the same unit, after conversion. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && inBase(a).unit === inBase(b).unit;
}

/**
 * Whether two quantities of one unit can be the same: equal, converted within the rounding of both, or one of
 * them said to be rough ("nearly 50" for 48; two exact numbers that differ are never the same).
 */
export function sameNumber(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit && inBase(a).factor !== inBase(b).factor) return isConverted(a, b);
  if (a.value === b.value) return true;
  if (a.hedge !== null && a.hedge === b.hedge) return false;
  return [isShortFor, standsFor, isRoundFor].some((can) => can(a, b) || can(b, a));
}
