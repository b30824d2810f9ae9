/** What a number counts or measures: currency, percent, age, unit of measure, or the noun that is counted. */
import type { QuantityKind } from '../deck.js';
import type { WordRange } from './mentions.js';
import type { Numeral } from './numerals.js';
import type { Word } from './sentence-words.js';
import { CURRENCIES, CURRENCY_SIGNS, DURATIONS, MEASURES } from './words/units.js';

const SINGULARS: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  lives: 'life',
  wives: 'wife',
  species: 'species',
  series: 'series',
  mice: 'mouse',
  geese: 'goose',
  teeth: 'tooth',
  wolves: 'wolf',
  leaves: 'leaf',
  loaves: 'loaf',
};

/** The singular of a noun, in lower case. */
function singularOf(noun: string): string {
  const word = noun.toLowerCase();
  const known = SINGULARS[word];
  if (known !== undefined) return known;
  if (/(?:men)$/.test(word) && word.length > 4) return word.replace(/men$/, 'man');
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.replace(/es$/, '');
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

export type Unit = { readonly kind: QuantityKind; readonly unit: string; readonly words: WordRange | null };

export const NO_UNIT: Unit = { kind: 'count', unit: '', words: null };

export function lower(words: readonly Word[], i: number): string {
  return words[i]?.text.toLowerCase() ?? '';
}

function hyphen(words: readonly Word[], i: number): boolean {
  return /^[-‐‑]$/.test(words[i]?.text ?? '') && words[i]?.start === words[i - 1]?.end;
}

/** "$", "US$"; the number's own first word where no sign stands in front. */
function signBefore(words: readonly Word[], first: number): string | null {
  return CURRENCY_SIGNS.get(words[first - 1]?.text.replace(/^(?:US|C|A|NZ|HK)(?=\$)/, '') ?? '') ?? null;
}

export function money(words: readonly Word[], { first, last }: Numeral): Unit | null {
  const sign = signBefore(words, first);
  if (sign !== null) return { kind: 'money', unit: sign, words: { first: first - 1, last: first - 1 } };
  const country = /^(?:US|U\.S\.|American|Canadian|Australian)$/.test(words[last + 1]?.text ?? '') ? 1 : 0;
  const unit = CURRENCIES.get(words[last + 1 + country]?.text ?? '');
  if (unit === undefined) return null;
  if (unit === 'pound' && /^(?:of|in|heavier|lighter)$/.test(lower(words, last + 2))) return null;
  return { kind: 'money', unit, words: { first: last + 1, last: last + 1 + country } };
}

export function percent(words: readonly Word[], { last }: Numeral): Unit | null {
  const next = lower(words, last + 1);
  if (/^(?:%|percent|pct)$/.test(next))
    return { kind: 'percent', unit: 'percent', words: { first: last + 1, last: last + 1 } };
  if (next === 'per' && lower(words, last + 2) === 'cent')
    return { kind: 'percent', unit: 'percent', words: { first: last + 1, last: last + 2 } };
  const points = next === 'percentage' && /^points?$/.test(lower(words, last + 2));
  return points
    ? { kind: 'percent', unit: 'percentage point', words: { first: last + 1, last: last + 2 } }
    : null;
}

/** "19-year-old", "19 years old", "aged 19", "Ada Penn, 19,". */
export function age(
  words: readonly Word[],
  { first, last, value }: Numeral,
  persons: ReadonlySet<number>,
): Unit | null {
  const behind = [1, 2, 3, 4].map((k) => lower(words, last + k));
  if (
    /^(?:- year - old|years? old |years? of age)/.test(behind.join(' ').replaceAll(/[‐‑]/g, '-')) ||
    /^(?:years? old)/.test(behind.join(' '))
  ) {
    const from = hyphen(words, last + 1) ? last + 2 : last + 1;
    return {
      kind: 'age',
      unit: 'year',
      words: { first: from, last: hyphen(words, last + 1) ? last + 4 : last + 2 },
    };
  }
  const told =
    /^(?:aged|age)$/.test(lower(words, first - 1)) ||
    (lower(words, first - 1) === 'of' && lower(words, first - 2) === 'age');
  const apposed =
    /^[,(]$/.test(words[first - 1]?.text ?? '') &&
    persons.has(first - 2) &&
    /^[,.;)]$/.test(words[last + 1]?.text ?? '');
  return (told || apposed) && value < 130 ? { kind: 'age', unit: 'year', words: null } : null;
}

/** "5km": the unit that sticks to the digits. */
function stuckUnit(suffix: string): Unit | null {
  const size = MEASURES.get(suffix);
  const unit = size ?? DURATIONS.get(suffix);
  return unit === undefined ? null : { kind: size === undefined ? 'duration' : 'measure', unit, words: null };
}

/** A word for a unit of measure or time; a single letter or "in" only behind a number that makes it one. */
function unitNamed(text: string, value: number): Pick<Unit, 'kind' | 'unit'> | null {
  if (text === 'in' || (text.length === 1 && value < 2 && text !== '°')) return null;
  const small = text.toLowerCase();
  const size = MEASURES.get(text) ?? (text.length > 2 ? MEASURES.get(small) : undefined);
  if (size !== undefined) return { kind: 'measure', unit: size };
  const time = DURATIONS.get(text) ?? (text.length > 2 ? DURATIONS.get(small) : undefined);
  if (time !== undefined) return { kind: 'duration', unit: time };
  return small === 'pounds' ? { kind: 'measure', unit: 'pound' } : null;
}

/** Units of measure and of time behind the number, also over a hyphen ("a 20-mile walk"). */
export function measure(words: readonly Word[], { last, suffix, value }: Numeral): Unit | null {
  if (suffix !== '') return stuckUnit(suffix);
  const from = hyphen(words, last + 1) ? last + 2 : last + 1;
  const prefix = /^(?:square|cubic|nautical|light|metric)$/.test(lower(words, from)) ? 1 : 0;
  const at = from + prefix;
  const letter = words[at]?.text === '°' && /^[CF]$/.test(words[at + 1]?.text ?? '') ? 1 : 0;
  const named = unitNamed(`${words[at]?.text ?? ''}${letter === 1 ? words[at + 1]?.text : ''}`, value);
  if (named === null) return null;
  const unit = prefix === 1 ? `${lower(words, from)} ${named.unit}` : named.unit;
  return withRate(words, { first: from, last: at + letter }, unit, named.kind === 'measure');
}

/** "Miles per hour", "metres a second". */
function withRate(words: readonly Word[], range: WordRange, unit: string, isMeasure: boolean): Unit {
  const kind = isMeasure ? 'measure' : 'duration';
  const per = lower(words, range.last + 1);
  const over = DURATIONS.get(lower(words, range.last + 2));
  if (
    isMeasure &&
    /^(?:per|an|a|\/)$/.test(per) &&
    over !== undefined &&
    /^(?:hour|second|minute)$/.test(over)
  )
    return { kind, unit: `${unit} per ${over}`, words: { first: range.first, last: range.last + 2 } };
  const degree = /^(?:celsius|centigrade|fahrenheit)$/.exec(per)?.[0];
  if (unit === 'degree' && degree !== undefined)
    return {
      kind,
      unit: `degree ${degree === 'fahrenheit' ? 'Fahrenheit' : 'Celsius'}`,
      words: { first: range.first, last: range.last + 1 },
    };
  return { kind, unit, words: range };
}

/** The noun that is counted: by the parse, where only its own modifiers stand between, else by what follows. */
export function counted(words: readonly Word[], numeral: Numeral): Unit | null {
  const { last, style } = numeral;
  const kind = style === 'ordinal' ? 'ordinal' : 'count';
  const tied = hyphen(words, last + 1) ? last + 2 : -1;
  if (tied > 0 && words[tied]?.tag === 'NN')
    return { kind, unit: singularOf(words[tied]?.text ?? ''), words: { first: tied, last: tied } };
  const head = headNoun(words, numeral) ?? nounBehind(words, last);
  if (head === null) return null;
  const noun = words[head]?.tag === 'NN' && words[head + 1]?.tag === 'NNS' ? head + 1 : head;
  return {
    kind,
    unit: singularOf(words[noun]?.text ?? ''),
    words: { first: Math.max(last, tied) + 1, last: noun },
  };
}

function headNoun(words: readonly Word[], { first, last }: Numeral): number | null {
  for (let i = last; i >= first; i -= 1) {
    const word = words[i];
    if (!word || word.head <= last || !/^(?:nummod|amod|compound|det|nmod)/.test(word.label)) continue;
    const joined = hyphen(words, last + 1) && word.head === last + 2;
    const head = joined ? (words[word.head]?.head ?? -1) : word.head;
    const near = head > last && head - last < 7 && /^NN(?:S|PS)?$/.test(words[head]?.tag ?? '');
    if (near && !brokenBetween(words, last, head)) return head;
  }
  return null;
}

/** The first plural behind adjectives and nouns: "1,700 undocumented migrants". */
function nounBehind(words: readonly Word[], last: number): number | null {
  for (let i = last + 1; i < last + 5; i += 1) {
    const tag = words[i]?.tag ?? '';
    if (tag === 'NNS') return i;
    if (!/^(?:JJ[RS]?|NN|NNP|VBN|VBD|VBG)$/.test(tag)) return null;
  }
  return null;
}

function brokenBetween(words: readonly Word[], last: number, head: number): boolean {
  return words
    .slice(last + 1, head)
    .some(
      (w) =>
        /^(?:[,;:()]|and|or|of|to|in|for|with|by|at|the|a|an)$/i.test(w.text) ||
        /^(?:VB[DZP]?|MD|WDT)$/.test(w.tag),
    );
}
