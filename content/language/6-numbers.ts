/** Step 6: quantities with value, unit and hedge. Identifiers, scores and years are not quantities. */
import type { Quantity, QuantityKind, Span } from '../deck.js';
import type { Token } from './3-tokens.js';
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './words/closed.js';

export type NumberMention = Span & {
  readonly quantity: Quantity;
  /** The number itself ("2.7" of "nearly $2.7 million flights"); `hedgeStart` is where its hedge begins. */
  readonly hedgeStart: number;
  /** End of the noun phrase that is counted. */
  readonly unitEnd: number;
  /** The noun phrase counted, as written ("charter flights"); empty for money and percent. */
  readonly unitText: string;
  readonly text: string;
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** What most words are asked for and few are in. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, k) => [word, 10 * (k + 2)] as const),
]);
/** Words that multiply the number before them. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
};
const CURRENCY: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₹': 'rupee',
};
const HEDGES: readonly string[] = [
  'more than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'up to',
  'as many as',
  'as much as',
  'no more than',
  'nearly',
  'almost',
  'about',
  'around',
  'approximately',
  'roughly',
  'over',
  'under',
  'some',
  'only',
  'just',
  'close to',
  'an estimated',
  'estimated',
];
const MEASURES =
  /^(?:miles?|feet|foot|inch(?:es)?|yards?|met(?:er|re)s?|kilomet(?:er|re)s?|km|cm|mm|centimet(?:er|re)s?|pounds?|kilograms?|kg|grams?|tons?|tonnes?|lit(?:er|re)s?|gallons?|acres?|hectares?|degrees?|watts?|kilowatts?|megawatts?|mw|gw|kw|volts?|hertz|mph|knots?)$/;
const DURATIONS = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))$/;
/** Before a number these make it a name for something, not a count. */
const LABELS =
  /^(?:no|number|article|chapter|section|page|volume|vol|version|figure|fig|table|part|act|room|route|highway|flight|line|level|grade|class|type|phase|step|verse|psalm|channel|windows|apollo|boeing|airbus|model|size|top|the|aged|age|point|world|group|district|title|resolution|league|under|b|group)$/;

/** The value of a number word from zero to ninety-nine; null for any other word. */
export function wordValue(word: string): number | null {
  const low = word.toLowerCase();
  const hyphen = low.indexOf('-');
  const base = VALUES.get(hyphen < 0 ? low : low.slice(0, hyphen));
  if (base === undefined || hyphen < 0) return base ?? null;
  const ones = VALUES.get(low.split('-')[1] ?? '') ?? 0;
  return base >= 20 && ones > 0 && ones < 10 ? base + ones : null;
}

function numeral(token: Token): number | null {
  if (token.kind === 'word') return wordValue(token.text);
  const text = token.text.replace(/(?:m|bn)$/, '');
  if (!/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(text)) return null;
  return Number(text.replaceAll(',', ''));
}

function hedgeBefore(tokens: readonly Token[], at: number): { text: string; start: number } | null {
  for (const hedge of HEDGES) {
    const words = hedge.split(' ');
    const slice = tokens.slice(Math.max(0, at - words.length), at);
    const first = slice[0];
    if (first && slice.map((t) => t.lower).join(' ') === hedge) return { text: hedge, start: first.start };
  }
  return null;
}

function endsNounPhrase(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return true;
  const w = token.lower;
  return (
    DETERMINERS.has(w) ||
    PREPOSITIONS.has(w) ||
    PRONOUNS.has(w) ||
    AUXILIARIES.has(w) ||
    COORDINATORS.has(w) ||
    SUBORDINATORS.has(w) ||
    w.startsWith("'") ||
    w.endsWith('ly') ||
    w === 'to' ||
    w === 'ago' ||
    w === 'later'
  );
}

/** The counted noun phrase: tokens after the number up to its last plural (or only) noun. */
function unitAfter(tokens: readonly Token[], from: number): { end: number; head: string } | null {
  let last = -1;
  for (let i = from; i < Math.min(tokens.length, from + 5); i += 1) {
    const token = tokens[i];
    if (!token || endsNounPhrase(token)) break;
    if (i > from && /(?:ed|ing)$/.test(token.lower) && last >= 0) break;
    if (/s$|men$|people$|children$|^feet$/.test(token.lower) && !/ss$|ous$/.test(token.lower)) {
      last = i;
      break;
    }
  }
  const head = last < 0 ? undefined : tokens[last];
  return head ? { end: head.end, head: head.lower } : null;
}

function singular(word: string): string {
  if (word === 'feet') return 'foot';
  if (/men$/.test(word)) return word.replace(/men$/, 'man');
  if (word === 'people') return 'person';
  if (word === 'children') return 'child';
  return word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/s$/, '');
}

function kindOf(unit: string): QuantityKind {
  if (MEASURES.test(unit)) return 'measure';
  return DURATIONS.test(unit) ? 'duration' : 'count';
}

type Shape = { value: number; first: number; last: number };

/** Reads a run like "2.7 million" or "three hundred"; null when the tokens at `at` are no number. */
function runAt(tokens: readonly Token[], at: number): Shape | null {
  const token = tokens[at];
  if (!token) return null;
  let value = numeral(token);
  if (value === null) return null;
  if (/\d(?:m|bn)$/.test(token.text)) value *= SCALES[token.text.replace(/[\d.,]/g, '')] ?? 1;
  let last = at;
  for (
    let next = tokens[last + 1];
    next && SCALES[next.lower] && next.kind === 'word';
    next = tokens[last + 1]
  ) {
    value *= SCALES[next.lower] ?? 1;
    last += 1;
  }
  return { value: Number(value.toPrecision(12)), first: at, last };
}

function isIdentifier(tokens: readonly Token[], shape: Shape): boolean {
  const before = tokens[shape.first - 1];
  const after = tokens[shape.last + 1];
  const joint = /^[-–—:/]$/;
  if (before && joint.test(before.text) && before.end === tokens[shape.first]?.start) return true;
  if (after && /^[-–/:]$/.test(after.text) && after.start === tokens[shape.last]?.end) return true;
  if (!before) return false;
  if (before.text === '[' || before.text === '#') return true;
  if (before.kind === 'number' || after?.kind === 'number') return true;
  if (before.capital && before.kind === 'word' && shape.first > 1 && !/^(?:of|the)$/.test(before.lower))
    return true;
  return LABELS.test(before.lower.replace(/\.$/, ''));
}

function quantityAt(
  tokens: readonly Token[],
  shape: Shape,
): { quantity: Quantity; unitEnd: number; unitText: [number, number] | null } | null {
  const before = tokens[shape.first - 1];
  const after = tokens[shape.last + 1];
  const end = tokens[shape.last]?.end ?? 0;
  const hedge = null;
  const currency = before ? CURRENCY[before.text] : undefined;
  if (currency)
    return {
      quantity: { kind: 'money', value: shape.value, unit: currency, hedge },
      unitEnd: end,
      unitText: null,
    };
  if (after && /^(?:%|percent|per)$/.test(after.lower)) {
    const per = after.lower === 'per';
    if (per && tokens[shape.last + 2]?.lower !== 'cent') return null;
    const close = (per ? tokens[shape.last + 2]?.end : after.end) ?? end;
    return {
      quantity: { kind: 'percent', value: shape.value, unit: 'percent', hedge },
      unitEnd: close,
      unitText: null,
    };
  }
  if (after && /^(?:dollars|euros|pounds|yen)$/.test(after.lower)) {
    return {
      quantity: { kind: 'money', value: shape.value, unit: singular(after.lower), hedge },
      unitEnd: after.end,
      unitText: [after.start, after.end],
    };
  }
  const unit = unitAfter(tokens, shape.last + 1);
  if (!unit || !after) return null;
  return {
    quantity: { kind: kindOf(unit.head), value: shape.value, unit: singular(unit.head), hedge },
    unitEnd: unit.end,
    unitText: [after.start, unit.end],
  };
}

/** Quantities among the tokens. "one" alone, ordinals, ages between commas and bare numbers are left out. */
export function numbersOf(
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[],
): readonly NumberMention[] {
  const found: NumberMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || taken.some((t) => t.start <= token.start && token.end <= t.end)) continue;
    const shape = runAt(tokens, i);
    if (!shape) continue;
    i = shape.last;
    if ((shape.value === 1 && token.kind === 'word') || isIdentifier(tokens, shape)) continue;
    const read = quantityAt(tokens, shape);
    const last = tokens[shape.last];
    if (!read || !last) continue;
    const isMoney = CURRENCY[tokens[shape.first - 1]?.text ?? ''] !== undefined;
    const hedge = hedgeBefore(tokens, isMoney ? shape.first - 1 : shape.first);
    found.push({
      start: token.start,
      end: last.end,
      text: text.slice(token.start, last.end),
      hedgeStart: hedge?.start ?? token.start,
      unitEnd: read.unitEnd,
      unitText: read.unitText ? text.slice(read.unitText[0], read.unitText[1]) : '',
      quantity: { ...read.quantity, hedge: hedge?.text ?? null },
    });
  }
  return found;
}
