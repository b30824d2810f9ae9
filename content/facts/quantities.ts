/** When two quantities are one: units converted, differences up to what the text itself rounds away. */
import type { Quantity } from '../deck.js';

const BASE: Readonly<Record<string, readonly [string, number]>> = {
  foot: ['metre', 0.3048],
  inch: ['metre', 0.0254],
  yard: ['metre', 0.9144],
  mile: ['metre', 1609.344],
  km: ['metre', 1000],
  kilometre: ['metre', 1000],
  kilometer: ['metre', 1000],
  meter: ['metre', 1],
  pound: ['gram', 453.592],
  kilogram: ['gram', 1000],
  kg: ['gram', 1000],
  tonne: ['gram', 1e6],
  ton: ['gram', 1e6],
  hectare: ['acre', 2.47105],
  minute: ['second', 60],
  hour: ['second', 3600],
};
const PEOPLE =
  /^(?:person|man|woman|adult|migrant|people|individual|passenger|victim|student|worker|soldier|child|member|official|national|citizen|resident)$/;
/** No rounding is taken to hide more than this part of a value. */
const COARSEST = 0.05;

/** A quantity in the base unit of its kind, so that 2,000 ft can meet 600 m. */
export function inBase(quantity: Quantity): { unit: string; value: number; factor: number } {
  const [unit, factor] = (quantity.kind === 'money' ? undefined : BASE[quantity.unit]) ?? [quantity.unit, 1];
  return { unit: PEOPLE.test(unit) ? 'person' : unit, value: quantity.value * factor, factor };
}

/** Half a unit of the last digit that is not a zero: 600 may stand for 550 to 650, 1,969 for hardly more than itself. */
function rounding({ value }: Quantity): number {
  const digits = value.toString().replace(/e.*$/, '');
  const [whole = '', part = ''] = digits.split('.');
  const zeros = part === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : -part.length;
  return Math.min(10 ** zeros / 2, COARSEST * Math.abs(value));
}

/** Whether two quantities of one kind and unit are the same; after conversion, within the rounding of both. */
export function sameNumber(a: Quantity, b: Quantity): boolean {
  const [x, y] = [inBase(a), inBase(b)];
  if (a.kind !== b.kind || x.unit !== y.unit) return false;
  if (a.unit === b.unit || a.kind !== 'measure') return x.value === y.value;
  return Math.abs(x.value - y.value) <= Math.max(rounding(a) * x.factor, rounding(b) * y.factor);
}

/** Whether two quantities are so near that a reporter may have rounded one of them. */
export function nearNumber(a: Quantity, b: Quantity): boolean {
  const [x, y] = [inBase(a), inBase(b)];
  return Math.abs(x.value - y.value) <= 0.025 * Math.max(Math.abs(x.value), Math.abs(y.value));
}
