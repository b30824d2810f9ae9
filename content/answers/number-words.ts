/** Numbers in digits and words, as people type them: "2.7 million", "two hundred and five", "a dozen", "3/4". */

/** `next` is the place behind it; `digits` how many figures of it are meant; an ordinal or a share says so. */
export type NumberRead = {
  readonly value: number;
  readonly next: number;
  readonly digits: number;
  readonly form: 'cardinal' | 'ordinal' | 'share';
};

function list(words: string): readonly string[] {
  return words.split(' ');
}

const SMALL = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');
const ORDINALS = list(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
);
const ORDINAL_TENS = list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth');
const SLIPS: Readonly<Record<string, string>> = { fourty: 'forty', ninty: 'ninety', fourtieth: 'fortieth' };
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
};
const SHARES: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
};

/** Zero to ninety by one word; null for any other. */
function smallOf(word: string | undefined): number | null {
  const known = SLIPS[word ?? ''] ?? word ?? '';
  if (SMALL.includes(known)) return SMALL.indexOf(known);
  return TENS.includes(known) ? (TENS.indexOf(known) + 2) * 10 : null;
}

function ordinalOf(word: string | undefined): number | null {
  const known = SLIPS[word ?? ''] ?? word ?? '';
  if (ORDINALS.indexOf(known) > 0) return ORDINALS.indexOf(known);
  return ORDINAL_TENS.includes(known) ? (ORDINAL_TENS.indexOf(known) + 2) * 10 : null;
}

/** Takes the dust of binary fractions off: 2.7 million is 2700000. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** 2 for 2.7 and for 2700, 3 for 2.70. */
export function figures(written: string): number {
  const bare = written.replace(/^0*\.?0*/, '');
  return Math.max(1, (written.includes('.') ? bare : bare.replace(/0+$/, '')).replace('.', '').length);
}

type Sum = { total: number; current: number; place: number; digits: number };

/** Whether a word below one hundred may be added to what stands: "twenty" + "one", not "nineteen" + "twenty". */
function fits(current: number, small: number): boolean {
  const rest = current % 100;
  return rest === 0 || (rest >= 20 && rest % 10 === 0 && small < 10 && small > 0);
}

function take(sum: Sum, tokens: readonly string[], begun: boolean): boolean {
  const word = tokens[sum.place] ?? '';
  const small = smallOf(word);
  if (small !== null && fits(sum.current, small) && Number.isInteger(sum.current)) sum.current += small;
  else if (/^\d+(?:\.\d+)?$/.test(word) && sum.current === 0) {
    sum.current = Number(word);
    if (!begun) sum.digits = figures(word);
  } else if (word === 'hundred' && begun) sum.current *= 100;
  else if (SCALES[word] !== undefined && begun) {
    sum.total += sum.current * (SCALES[word] ?? 1);
    sum.current = 0;
  } else return false;
  sum.place += 1;
  return true;
}

/** "and" belongs to a number where a smaller part follows: "two hundred and five". */
function joins(sum: Sum, tokens: readonly string[]): boolean {
  const whole = sum.current > 0 ? sum.current % 100 === 0 : sum.total > 0;
  return tokens[sum.place] === 'and' && whole && smallOf(tokens[sum.place + 1]) !== null;
}

function cardinalAt(tokens: readonly string[], i: number): NumberRead | null {
  const one =
    /^an?$/.test(tokens[i] ?? '') && /^(?:hundred|thousand|million|billion)$/.test(tokens[i + 1] ?? '');
  const sum: Sum = { total: 0, current: one ? 1 : 0, place: one ? i + 1 : i, digits: 0 };
  let begun = one;
  while (take(sum, tokens, begun)) {
    begun = true;
    if (joins(sum, tokens)) sum.place += 1;
  }
  if (!begun || sum.place === i) return null;
  const half = tokens.slice(sum.place, sum.place + 3).join(' ') === 'and a half';
  const scale = half ? SCALES[tokens[sum.place + 3] ?? ''] : undefined;
  const value = tidy((sum.total + sum.current + (half ? 0.5 : 0)) * (scale ?? 1));
  const next = sum.place + (half ? 3 : 0) + (scale === undefined ? 0 : 1);
  return { value, next, digits: Math.max(sum.digits, figures(String(value))), form: 'cardinal' };
}

/** "half", "two thirds", "a quarter", "3/4": in percent, as a share. */
function shareAt(tokens: readonly string[], i: number): NumberRead | null {
  const [, over, under] = /^(\d+)\/(\d+)$/.exec(tokens[i] ?? '') ?? [];
  if (over !== undefined && Number(under) > Number(over))
    return { value: tidy((Number(over) / Number(under)) * 100), next: i + 1, digits: 12, form: 'share' };
  const lead = /^an?$/.test(tokens[i] ?? '') ? 1 : (smallOf(tokens[i]) ?? 0);
  const at = lead > 0 ? i + 1 : i;
  const name = (tokens[at] ?? '').replace(/s$/, '');
  const parts = SHARES[name];
  const named = parts !== undefined && (lead > 0 || name === 'half');
  if (!named || lead >= parts || (lead > 1 && !/s$/.test(tokens[at] ?? ''))) return null;
  return { value: tidy((Math.max(1, lead) / parts) * 100), next: at + 1, digits: 12, form: 'share' };
}

function ordinalAt(tokens: readonly string[], i: number): NumberRead | null {
  const ending = /^(?:st|nd|rd|th)$/.test(tokens[i + 1] ?? '');
  if (/^\d+$/.test(tokens[i] ?? '') && ending)
    return { value: Number(tokens[i]), next: i + 2, digits: 12, form: 'ordinal' };
  const tens = smallOf(tokens[i]) ?? 0;
  const more = ordinalOf(tokens[i + 1]) ?? 0;
  if (tens >= 20 && more > 0 && more < 10)
    return { value: tens + more, next: i + 2, digits: 12, form: 'ordinal' };
  const value = ordinalOf(tokens[i]);
  return value === null ? null : { value, next: i + 1, digits: 12, form: 'ordinal' };
}

function dozenAt(tokens: readonly string[], i: number): NumberRead | null {
  const many = /^an?$/.test(tokens[i] ?? '') ? 1 : smallOf(tokens[i]);
  const lead = many === null ? 0 : 1;
  if (tokens[i + lead] !== 'dozen') return null;
  return { value: (many ?? 1) * 12, next: i + lead + 1, digits: 12, form: 'cardinal' };
}

/** The number that begins at token `i` (as `tokensOf` gives them); null where none does. */
export function numberAt(tokens: readonly string[], i: number): NumberRead | null {
  return shareAt(tokens, i) ?? ordinalAt(tokens, i) ?? dozenAt(tokens, i) ?? cardinalAt(tokens, i);
}
