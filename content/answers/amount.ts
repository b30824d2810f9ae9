/** Quantities in typed answers: value, unit and hedge, and when two of them are the same. */
import { fold, tokensOf } from './folded.js';
import { figures, numberAt } from './number-words.js';
import { fromBase, inBase, isConvertible, unitAt } from './unit-sizes.js';

export type Amount = {
  readonly value: number;
  /** Upper end of a range; null for a single value. */
  readonly high: number | null;
  /** Singular; empty where none is written. */
  readonly unit: string;
  /** What is counted, as far as it was written. */
  readonly counted: readonly string[];
  readonly hedge: 'up' | 'down' | 'about' | null;
  /** How many figures are meant. */
  readonly digits: number;
};

const HEDGES: readonly (readonly [Exclude<Amount['hedge'], null>, RegExp])[] = [
  [
    'up',
    /^(?:more than|over|at least|no less than|no fewer than|above|upwards of|exceeding|in excess of|just over) /,
  ],
  [
    'down',
    /^(?:less than|fewer than|under|at most|up to|below|no more than|nearly|almost|just under|as many as|as much as|not quite) /,
  ],
  [
    'about',
    /^(?:about|around|approximately|approx|roughly|some|circa|ca|c|close to|estimated|an estimated|only|just|exactly|precisely) /,
  ],
];

function hedgeOf(text: string): { readonly hedge: Amount['hedge']; readonly rest: string } {
  for (const [hedge, pattern] of HEDGES)
    if (pattern.test(text)) return { hedge, rest: text.replace(pattern, '') };
  return { hedge: null, rest: text };
}

/** Words that count whatever is asked for. */
const ANYTHING =
  /^(?:people|person|persons|total|all|altogether|of|them|in|or|so|pieces?|times?|old|aged?|long|tall|high|wide|deep|thick|away|each)$/;
const MOST_COUNTED = 6;

type Body = Pick<Amount, 'value' | 'unit' | 'counted' | 'digits'> & { readonly plus: boolean };

/** Where the number begins, and the money's sign in front of it. */
function signOf(tokens: readonly string[]): { readonly unit: string; readonly next: number } {
  const sign = /^(?:us|[$€£¥₹])$/.test(tokens[0] ?? '') ? unitAt(tokens, 0) : null;
  return sign ?? { unit: '', next: 0 };
}

const SCALES: Readonly<Record<string, number>> = { m: 1e6, k: 1e3 };

/** The words behind number and unit; null where they are no such thing: too many, or with a number of their own. */
function countedIn(tokens: readonly string[]): readonly string[] | null {
  if (tokens.length > MOST_COUNTED || tokens.some((word) => /\d/.test(word))) return null;
  return fold(tokens.join(' ')).filter((word) => word !== '' && !ANYTHING.test(word));
}

/** One number with its unit before or behind it; null where anything else stands before it. */
function bodyOf(written: readonly string[]): Body | null {
  const below = written[0] === 'minus';
  const tokens = below ? written.slice(1) : written;
  const sign = signOf(tokens);
  const number = numberAt(tokens, sign.next);
  if (number === null || number.form === 'ordinal') return null;
  const scale = sign.unit === '' ? undefined : SCALES[tokens[number.next] ?? ''];
  const plus = tokens[number.next] === '+';
  const from = number.next + (scale === undefined && !plus ? 0 : 1);
  const share = number.form === 'share';
  const unit = sign.unit === '' && !share ? unitAt(tokens, from) : null;
  const counted = countedIn(tokens.slice(unit?.next ?? from));
  if (counted === null) return null;
  const own = share ? 'share' : sign.unit;
  return {
    value: (below ? -1 : 1) * number.value * (scale ?? 1),
    unit: own === '' ? (unit?.unit ?? '') : own,
    counted,
    digits: number.digits,
    plus,
  };
}

const RANGE = /^(?:from )?(.*?[\da-z]) ?(?:-| to )(?= ?[\d$€£a-z])(.+)$/;
const BETWEEN = /^between (.+?) and (.+)$/;

/** "10–12 km", "between 10 and 12": two bodies in the unit of the second. */
function rangeOf(rest: string): Amount | null {
  const parts = BETWEEN.exec(rest) ?? RANGE.exec(rest) ?? [];
  const [low, high] = [parts[1], parts[2]].map((part) =>
    part === undefined ? null : bodyOf(tokensOf(part)),
  );
  if (!low || !high || high.value <= low.value || low.counted.length > 0) return null;
  if (low.unit !== '' && low.unit !== high.unit) return null;
  const { unit, counted, digits } = high;
  return { value: low.value, high: high.value, unit, counted, hedge: null, digits };
}

/** "86 m" may be metres or millions, "5 k" thousands. */
function withScaleLetter(rest: string): string | null {
  const found = /^(\d[\d,.]*) ?([mk])(?![\p{L}/])/u.exec(rest);
  if (found === null) return null;
  const words = found[2] === 'm' ? 'million' : 'thousand';
  return `${found[1]} ${words}${rest.slice(found[0].length)}`;
}

/** "a year and a half" as "one and a half year", "a decade" as "1 decade"; hedges in signs as words. */
function spelledOut(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[~≈]/g, 'about ')
    .replace(/^(?:c|ca|approx)\. ?/, 'about ')
    .trim()
    .replace(/^(?:the|it is|it was) /, '')
    .replace(
      /^(\S+) (\p{L}+) and a half$/u,
      (_, many: string, unit: string) => `${/^an?$/.test(many) ? 'one' : many} and a half ${unit}`,
    );
  const tokens = tokensOf(plain);
  const one = /^an?$/.test(tokens[0] ?? '') && unitAt(tokens, 1)?.next === tokens.length;
  return one ? plain.replace(/^an? /, '1 ') : plain;
}

/** Every quantity that the text may be; empty where it is none. A decade is none. */
export function amountsIn(text: string): readonly Amount[] {
  if (/\d{2}0['’]?s\b/.test(text)) return [];
  const { hedge, rest } = hedgeOf(spelledOut(text));
  const range = rangeOf(rest);
  if (range !== null) return [{ ...range, hedge }];
  const scaled = withScaleLetter(rest);
  const bodies = [rest, ...(scaled === null ? [] : [scaled])].flatMap((one) => bodyOf(tokensOf(one)) ?? []);
  return bodies.map(({ plus, ...body }): Amount => ({ ...body, high: null, hedge: plus ? 'up' : hedge }));
}

/** Equal as far as binary fractions go. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(Math.min(15, Math.max(1, digits))));
}

/** One converted gives the other once it is rounded to the figures that the other has. */
function sameConverted(a: Amount, b: Amount): boolean {
  const [x, y] = [inBase(a.unit, a.value), inBase(b.unit, b.value)];
  if (x.base !== y.base || x.base === '') return false;
  if (same(x.value, y.value)) return true;
  const meets = (from: Amount, to: Amount) =>
    to.digits >= from.digits &&
    same(rounded(fromBase(to.unit, inBase(from.unit, from.value).value), to.digits), to.value);
  return meets(a, b) || meets(b, a);
}

function sameValue(a: Amount, b: Amount): boolean {
  if (a.high === null && b.high === null && a.unit !== b.unit && a.unit !== '' && b.unit !== '')
    return sameConverted(a, b);
  if ((a.high === null) !== (b.high === null)) return false;
  return same(a.value, b.value) && (a.high === null || same(a.high, b.high ?? a.high));
}

/** What the card shows besides its answer. */
export type Beside = {
  /** Folded words that stand in the prompt or name the unit: they need not be typed, and may be. */
  readonly words: ReadonlySet<string>;
  /** A unit that the prompt shows behind its gap; empty for none. */
  readonly unit: string;
};

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?:(?<=[xs]|ch|sh)es|s)$/, '') : word;
}

/** Whether the quantity that was typed is the one wanted: same value in the same or a convertible unit, no other thing counted, no contrary hedge. */
export function sameAmount(wanted: Amount, typed: Amount, beside: Beside): boolean {
  const unit = wanted.unit === '' ? beside.unit : wanted.unit;
  const asked = { ...wanted, unit };
  if (typed.unit === '' && isConvertible(unit) && !beside.words.has(unit)) return false;
  if (typed.unit !== '' && unit === '' && !beside.words.has(typed.unit)) return false;
  if (wanted.hedge !== null && typed.hedge !== null && wanted.hedge !== typed.hedge)
    if (wanted.hedge !== 'about' && typed.hedge !== 'about') return false;
  const known = new Set([...wanted.counted, ...beside.words].map(singular));
  return typed.counted.every((word) => known.has(singular(word))) && sameValue(asked, typed);
}

/** The figures of a value that is given as such, not written. */
export function figuresOf(value: number): number {
  return figures(String(value));
}
