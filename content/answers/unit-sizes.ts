/** How large a unit is in the base unit of its kind, so that 2,000 ft can meet 600 m. */
import { CURRENCIES, CURRENCY_SIGNS, DURATIONS, MEASURES } from '../language/words/units.js';

type Size = { readonly base: string; readonly factor: number; readonly zero?: number };

const BASES: readonly (readonly [base: string, sizes: Readonly<Record<string, number>>])[] = [
  [
    'metre',
    {
      metre: 1,
      kilometre: 1000,
      centimetre: 0.01,
      millimetre: 0.001,
      micrometre: 1e-6,
      nanometre: 1e-9,
      mile: 1609.344,
      foot: 0.3048,
      inch: 0.0254,
      yard: 0.9144,
      fathom: 1.8288,
    },
  ],
  ['gram', { gram: 1, kilogram: 1000, milligram: 0.001, tonne: 1e6, pound: 453.59237, ounce: 28.349523125 }],
  ['litre', { litre: 1, millilitre: 0.001, 'cubic metre': 1000, gallon: 3.785411784, pint: 0.473176473 }],
  [
    'square metre',
    {
      'square metre': 1,
      'square kilometre': 1e6,
      hectare: 1e4,
      acre: 4046.8564224,
      'square mile': 2589988.110336,
      'square foot': 0.09290304,
    },
  ],
  [
    'kilometre per hour',
    { 'kilometre per hour': 1, 'mile per hour': 1.609344, knot: 1.852, 'metre per second': 3.6 },
  ],
  ['watt', { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9, terawatt: 1e12 }],
  ['byte', { byte: 1, kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9, terabyte: 1e12 }],
  ['hertz', { hertz: 1, kilohertz: 1e3, megahertz: 1e6, gigahertz: 1e9 }],
  [
    'second',
    { millisecond: 0.001, second: 1, minute: 60, hour: 3600, day: 86400, week: 604800, fortnight: 1209600 },
  ],
  ['month', { month: 1, year: 12, decade: 120, century: 1200, millennium: 12000 }],
];

const SIZES: ReadonlyMap<string, Size> = new Map<string, Size>([
  ...BASES.flatMap(([base, sizes]) =>
    Object.entries(sizes).map(([unit, factor]) => [unit, { base, factor }] as const),
  ),
  ['share', { base: 'percent', factor: 1 }],
  ['degree Celsius', { base: 'degree Celsius', factor: 1 }],
  ['degree Fahrenheit', { base: 'degree Celsius', factor: 5 / 9, zero: -160 / 9 }],
  ['kelvin', { base: 'degree Celsius', factor: 1, zero: -273.15 }],
]);

/** The base unit of a unit and what a value in it is there; a unit that nothing converts to is its own base. */
export function inBase(unit: string, value: number): { readonly base: string; readonly value: number } {
  const size = SIZES.get(unit);
  if (size === undefined) return { base: unit, value };
  return { base: size.base, value: value * size.factor + (size.zero ?? 0) };
}

/** The inverse of `inBase`. */
export function fromBase(unit: string, value: number): number {
  const size = SIZES.get(unit);
  return size === undefined ? value : (value - (size.zero ?? 0)) / size.factor;
}

/** True for what could be meant in several units, so that a bare number leaves it open. */
export function isConvertible(unit: string): boolean {
  return SIZES.has(unit);
}

const LOWER: ReadonlyMap<string, string> = new Map(
  [...MEASURES, ...DURATIONS, ...CURRENCIES].flatMap(([form, unit]) =>
    form.length > 1 ? [[form.toLowerCase(), unit] as const] : [],
  ),
);
const LONE: Readonly<Record<string, string>> = { m: 'metre', g: 'gram', l: 'litre', t: 'tonne', h: 'hour' };

type UnitRead = { readonly unit: string; readonly next: number };

function percentAt(tokens: readonly string[], i: number): UnitRead | null {
  const points = /^points?$/.test(tokens[i + 1] ?? '');
  if (tokens[i] === 'percent' && !points) return { unit: 'percent', next: i + 1 };
  return points && /^percent(?:age)?$/.test(tokens[i] ?? '') ? { unit: 'point', next: i + 2 } : null;
}

function powerAt(tokens: readonly string[], i: number): UnitRead | null {
  const [, power] = /^(sq(?:uare)?|cubic)$/.exec(tokens[i] ?? '') ?? [];
  const of = LOWER.get(tokens[i + 1] ?? '') ?? LONE[tokens[i + 1] ?? ''];
  if (power === undefined || of === undefined) return null;
  return { unit: `${power === 'cubic' ? power : 'square'} ${of}`, next: i + 2 };
}

/** The unit, in the singular, that begins at token `i`, with its money's sign or its rate; null where none does. */
export function unitAt(tokens: readonly string[], i: number): UnitRead | null {
  const word = tokens[i] ?? '';
  const sign = CURRENCY_SIGNS.get(word);
  if (sign !== undefined) return { unit: sign, next: i + 1 };
  if (/^(?:us|canadian|australian)$/.test(word)) return unitAt(tokens, i + 1);
  return (
    percentAt(tokens, i) ??
    powerAt(tokens, i) ??
    degreeAt(tokens, i) ??
    withRate(tokens, LOWER.get(word) ?? LONE[word], i + 1)
  );
}

function degreeAt(tokens: readonly string[], i: number): UnitRead | null {
  const lead = /^degrees?$/.test(tokens[i] ?? '') ? 1 : 0;
  const [, scale] = /^(c|f)(?:elsius|ahrenheit|entigrade)?$/.exec(tokens[i + lead] ?? '') ?? [];
  if (scale !== undefined)
    return { unit: `degree ${scale === 'c' ? 'Celsius' : 'Fahrenheit'}`, next: i + lead + 1 };
  return lead === 0 ? null : { unit: 'degree', next: i + 1 };
}

function withRate(tokens: readonly string[], unit: string | undefined, next: number): UnitRead | null {
  if (unit === undefined) return null;
  const over = LOWER.get(tokens[next + 1] ?? '') ?? LONE[tokens[next + 1] ?? ''];
  const rated = /^(?:per|an|a)$/.test(tokens[next] ?? '') && /^(?:hour|second|minute)$/.test(over ?? '');
  if (rated) return { unit: `${unit} per ${over}`, next: next + 2 };
  return unit === 'kilometre' && tokens[next] === 'h'
    ? { unit: 'kilometre per hour', next: next + 1 }
    : { unit, next };
}
