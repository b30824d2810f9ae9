/** Amounts: what a number counts or measures, how exactly, and which numbers are no amount. */
import { age, counted, lower, measure, money, NO_UNIT, percent, type Unit } from './amount-units.js';
import type { Amount, WordRange } from './mentions.js';
import { joined } from './name-runs.js';
import { type Numeral, numeralAt } from './numerals.js';
import type { Word } from './sentence-words.js';
import { CURRENCY_SIGNS, DURATIONS, MEASURES } from './words/units.js';

const HEDGES: readonly string[] = [
  'no more than',
  'no fewer than',
  'no less than',
  'as many as',
  'as much as',
  'as few as',
  'as little as',
  'more than',
  'less than',
  'fewer than',
  'greater than',
  'at least',
  'at most',
  'up to',
  'close to',
  'upwards of',
  'in excess of',
  'an estimated',
  'well over',
  'just over',
  'just under',
  'nearly',
  'almost',
  'about',
  'around',
  'approximately',
  'approx.',
  'roughly',
  'over',
  'under',
  'above',
  'below',
  'some',
  'only',
  'just',
  'estimated',
  'circa',
  'c.',
  'exactly',
  'another',
];
/** Before a number these make it a name for something, not an amount. */
const LABELS =
  /^(?:no|number|nos|article|chapter|section|page|pages|p|pp|volume|vol|version|figure|fig|table|part|act|room|route|highway|flight|line|level|grade|class|type|phase|step|verse|psalm|channel|model|size|episode|season|day|week|stage|group|district|resolution|bus|gate|platform|exercise|question|problem|item|appendix|equation|unit|lesson|box|note|rule|clause|paragraph|isbn|tel|phone|top)\.?$/i;
/** "The Apollo 11 crew", "Article 5", "[3]", "3–1": numbers that name or keep a score. */
function isIdentifier(words: readonly Word[], { first, last, suffix }: Numeral): boolean {
  const before = words[first - 1];
  const after = words[last + 1];
  if (suffix !== '' && !MEASURES.has(suffix) && !DURATIONS.has(suffix)) return true;
  if (/^[/:_@]$/.test(after?.text ?? '') && after?.start === words[last]?.end) return true;
  if (!before) return false;
  const touches = before.end === words[first]?.start;
  if (touches && /^[-–—:/.#_@]$/.test(before.text)) return true;
  if (/^[[#]$/.test(before.text) || (before.text === '(' && after?.text === ')')) return true;
  if (LABELS.test(before.text) && !/^(?:VB|IN)/.test(before.tag))
    return words[words[first]?.head ?? -1]?.tag !== 'NNS' || /^no\.?$/i.test(before.text);
  const sameName = /^NNP/.test(before.tag) && !/^[.,]$/.test(before.text);
  return (
    sameName &&
    (before.head === words[first]?.head || words[first]?.head === first - 1) &&
    words[words[first]?.head ?? -1]?.tag !== 'NNS'
  );
}

type Upper = { readonly value: number; readonly last: number };

/** The upper end of a range; null where there is none; 'score' for "3–1". */
function upperEnd(words: readonly Word[], low: Numeral): Upper | 'score' | null {
  const joint = words[low.last + 1];
  if (!joint || low.style === 'ordinal' || low.style === 'fraction') return null;
  const dash = /^[-–—]$/.test(joint.text);
  if (!dash && !/^(?:to|or|and)$/.test(joint.text)) return null;
  if (/^to$/.test(joint.text) && lower(words, low.first - 1) === 'from') return null;
  if (/^and$/.test(joint.text) && lower(words, low.first - 1) !== 'between') return null;
  const sign = CURRENCY_SIGNS.has(words[low.last + 2]?.text ?? '') ? 1 : 0;
  const high = numeralAt(words, low.last + 2 + sign);
  if (high === null || high.style === 'ordinal') return null;
  if (high.value <= low.value) return dash ? 'score' : null;
  return { value: high.value, last: high.last };
}

function hedgeBefore(words: readonly Word[], first: number): { text: string; first: number } | null {
  for (const hedge of HEDGES) {
    const length = hedge.split(' ').length;
    const from = first - length;
    if (from < 0) continue;
    if (joined(words, from, first - 1).toLowerCase() !== hedge) continue;
    if (
      /^(?:over|under|above|below|around|about|only|just|another)$/.test(hedge) &&
      words[from]?.tag === 'RP'
    )
      continue;
    return { text: hedge, first: from };
  }
  return null;
}

/** A number without a unit that yet says how much: "rose to 400", "a population of 600". */
function isBare(words: readonly Word[], { first, last, value, style }: Numeral): boolean {
  const word = words[last];
  if (!word || style === 'ordinal' || style === 'fraction' || value < 10) return false;
  const before = words[first - 1];
  if (before && /^(?:NN|NNP|NNS|CD)$/.test(before.tag)) return false;
  return (
    /^(?:obj|obl|nsubj|nmod)/.test(word.label) ||
    (word.label === 'nummod' && /^(?:of|to|at|than)$/.test(lower(words, first - 1)))
  );
}

function unitOf(words: readonly Word[], numeral: Numeral, persons: ReadonlySet<number>): Unit | null {
  if (numeral.style === 'fraction') return { kind: 'percent', unit: 'fraction', words: null };
  if (numeral.style === 'ordinal') return counted(words, numeral);
  const told =
    money(words, numeral) ??
    percent(words, numeral) ??
    age(words, numeral, persons) ??
    measure(words, numeral);
  if (told !== null) return told;
  if (isIdentifier(words, numeral) || (numeral.value === 1 && numeral.style === 'words')) return null;
  return counted(words, numeral) ?? (isBare(words, numeral) ? NO_UNIT : null);
}

function amountAt(words: readonly Word[], numeral: Numeral, persons: ReadonlySet<number>): Amount | null {
  const upper = upperEnd(words, numeral);
  const last = upper !== null && upper !== 'score' ? upper.last : numeral.last;
  const unit = upper === 'score' ? null : unitOf(words, { ...numeral, last }, persons);
  if (unit === null || (upper !== null && unit === NO_UNIT)) return null;
  const signed = unit.kind === 'money' && unit.words !== null && unit.words.first < numeral.first;
  const from = signed ? numeral.first - 1 : numeral.first;
  const to = unit.kind === 'percent' && unit.words !== null ? unit.words.last : last;
  const hedge = hedgeBefore(words, from) ?? hedgeBehind(words, to);
  return {
    start: words[from]?.start ?? 0,
    end: words[to]?.end ?? 0,
    first: from,
    last: to,
    text: joined(words, from, to),
    kind: unit.kind,
    value: sharedScale(words, numeral, upper),
    high: upper === null || upper === 'score' ? null : upper.value,
    unit: unit.unit,
    unitWords: unit.words,
    hedge: hedge?.text ?? null,
    hedgeFirst: hedge === null ? from : Math.min(from, hedge.first),
  };
}

/** "2–3 million": the scale behind the upper end holds for the lower one too. */
function sharedScale(words: readonly Word[], low: Numeral, upper: Upper | 'score' | null): number {
  if (upper === null || upper === 'score' || low.last > low.first) return low.value;
  const scale = /^(?:hundred|thousand|million|billion|trillion)$/.exec(lower(words, upper.last))?.[0];
  const factor =
    { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[scale ?? ''] ?? 1;
  return low.value < 1000 ? low.value * factor : low.value;
}

function hedgeBehind(words: readonly Word[], last: number): { text: string; first: number } | null {
  const text = `${lower(words, last + 1)} ${lower(words, last + 2)}`;
  return /^or (?:so|more|less|fewer)$/.test(text) ? { text, first: last + 1 } : null;
}

/** The amounts of a sentence in order. `taken` holds its names and times, whose numbers are theirs. */
export function amountsOf(
  words: readonly Word[],
  taken: readonly (WordRange & { readonly kind: string })[],
): readonly Amount[] {
  const found: Amount[] = [];
  const used = new Set(taken.flatMap(({ first, last }) => words.slice(first, last + 1)));
  const persons = new Set(taken.filter(({ kind }) => kind === 'person').map(({ last }) => last));
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word || used.has(word)) continue;
    const numeral = numeralAt(words, i);
    if (numeral === null) continue;
    const amount = amountAt(words, numeral, persons);
    if (amount !== null) found.push(amount);
    i = Math.max(numeral.last, amount?.last ?? numeral.last, scoreEnd(words, numeral));
  }
  return found;
}

/** Past the second half of a score or identifier ("3–1", "39-40"), which is no number either. */
function scoreEnd(words: readonly Word[], { last }: Numeral): number {
  const joint = words[last + 1];
  const tied = joint !== undefined && /^[-–:/]$/.test(joint.text) && joint.start === words[last]?.end;
  return tied && numeralAt(words, last + 2) !== null ? last + 2 : last;
}
