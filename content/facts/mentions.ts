/** What a sentence names, dates and counts, in the one form that facts are made of. */
import type { CalendarDate, Quantity, Span } from '../deck.js';
import { resolveWeekday } from '../language/5-dates.js';
import { wordValue } from '../language/6-numbers.js';
import type { SentenceReading } from '../language/reading.js';
import { singularOf } from './lemma.js';

export type NamePlace = Span & { readonly full: string; readonly kind: string };
/** `written`: the text gives the day or year itself; otherwise the article's date had to tell. */
export type TimePlace = Span & {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly written: boolean;
  readonly text: string;
};
export type AmountPlace = Span & { readonly quantity: Quantity; readonly high: number | null };

export type Mentions = {
  readonly names: readonly NamePlace[];
  readonly times: readonly TimePlace[];
  readonly amounts: readonly AmountPlace[];
};

/** "he", "the agency": named elsewhere, and told here all the same. */
function pointed({ references, entities }: SentenceReading): NamePlace[] {
  return references.flatMap(({ start, end, form, to }) =>
    to === null || !/^(?:pronoun|role|definite)$/.test(form) || overlaps({ start, end }, entities)
      ? []
      : [{ start, end, full: to.name, kind: to.kind }],
  );
}

function namesIn(reading: SentenceReading): NamePlace[] {
  const named = reading.entities.map(({ start, end, full, kind }) => ({ start, end, full, kind }));
  if (named.length > 0 || reading.references.length > 0) return [...named, ...pointed(reading)];
  return reading.names.map(({ start, end, text, kind }) => {
    const full = reading.aliases.persons.get(text)?.text ?? reading.aliases.shorts.get(text)?.text ?? text;
    return { start, end, kind, full: full.replace(/\s+/g, ' ') };
  });
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dayWithoutYear(text: string, anchor: CalendarDate | null): CalendarDate | null {
  const month =
    MONTHS.indexOf(/[a-z]{3}/i.exec(text.replace(/\d+(?:st|nd|rd|th)/gi, ''))?.[0].toLowerCase() ?? '') + 1;
  const day = Number(/\d{1,2}/.exec(text)?.[0] ?? 0);
  return month === 0 || day === 0 || anchor === null
    ? null
    : { year: anchor.year, month, day, inferred: true };
}

function timesIn(reading: SentenceReading, anchor: CalendarDate | null): TimePlace[] {
  if (reading.times.length > 0) {
    return reading.times.map(({ start, end, kind, from, to, text }) => {
      const weekday =
        kind === 'weekday' && from === null && anchor ? resolveWeekday(text, anchor, false) : null;
      return {
        start,
        end,
        from: from ?? weekday,
        to: to ?? weekday,
        text,
        written: kind === 'date' || kind === 'era',
      };
    });
  }
  return reading.dates.map(({ start, end, kind, date, text }) => {
    const from =
      kind === 'partial'
        ? dayWithoutYear(text, anchor)
        : kind === 'relative' && anchor
          ? resolveWeekday(text, anchor, false)
          : date;
    return { start, end, from, to: from, text, written: kind === 'absolute' || kind === 'partial' };
  });
}

/** How many of the second unit make one of the first, where both are told of one amount: "2 hours 21 minutes". */
const PARTS: Readonly<Record<string, number>> = {
  'hour minute': 60,
  'minute second': 60,
  'foot inch': 12,
  'pound ounce': 16,
  'year month': 12,
};

/** Amounts in two units as one in the smaller. */
function asOne(amounts: readonly AmountPlace[], text: string): AmountPlace[] {
  const found: AmountPlace[] = [];
  for (const one of amounts) {
    const before = found.at(-1);
    const times = PARTS[`${before?.quantity.unit} ${one.quantity.unit}`];
    const between = before ? text.slice(before.end, one.start) : '';
    if (before === undefined || times === undefined || !/^ ?\p{L}+\.?(?:,? and|,)? $/u.test(between))
      found.push(one);
    else {
      const value = before.quantity.value * times + one.quantity.value;
      found[found.length - 1] = {
        ...one,
        start: before.start,
        quantity: { ...one.quantity, value, hedge: before.quantity.hedge },
      };
    }
  }
  return found;
}

function amountsIn(reading: SentenceReading): AmountPlace[] {
  if (reading.amounts.length > 0) {
    const all = reading.amounts.map(({ start, end, kind, value, unit, hedge, high }) => ({
      start,
      end,
      high,
      quantity: { kind, value, unit, hedge },
    }));
    return asOne(all, reading.article.text);
  }
  return reading.numbers.map(({ start, end, quantity }) => ({ start, end, quantity, high: null }));
}

function overlaps(a: Span, all: readonly Span[]): boolean {
  return all.some((b) => a.start < b.end && b.start < a.end);
}

const FOLD = /^(\d+)(?=[-‐]?(?:fold|year|day|month|week|hour|minute|mile|foot|member|strong)s?)/i;

/** The value of a numeral word or of digits; null for anything else. */
function numeralValue(text: string): number | null {
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const worded = wordValue(text);
  return worded === null || worded < 2 ? null : worded;
}

/** "11-year", "Explorer 9", "1 – 0": numerals that count nothing, known by the noun they stand at. */
function bareNumerals(reading: SentenceReading, taken: readonly Span[]): AmountPlace[] {
  const { words } = reading;
  return words.flatMap((word, i) => {
    const value = numeralValue(FOLD.exec(word.text)?.[1] ?? word.text);
    if (value === null || overlaps(word, taken)) return [];
    const head = words[word.head];
    const joined = /^[-‐]$/.test(words[i + 1]?.text ?? '') ? words[i + 2] : undefined;
    const noun = joined ?? (head && /^NN/.test(head.tag) ? head : words[i + 1]);
    const named = /^NNP/.test(words[i - 1]?.tag ?? '') || noun?.end === word.start;
    const unit =
      noun && !named && /^(?:NN|JJ)/.test(noun.tag) && noun.start > word.start
        ? singularOf(noun.text.toLowerCase())
        : '';
    return [
      {
        start: word.start,
        end: word.end,
        high: null,
        quantity: { kind: 'count' as const, value, unit, hedge: null },
      },
    ];
  });
}

const KNOWN = new WeakMap<SentenceReading, Mentions & { readonly anchor: CalendarDate | null }>();

/** All names, times and numbers of a sentence; `anchor` is the day the article speaks from. Facts and tables ask for the same. */
export function mentionsIn(reading: SentenceReading, anchor: CalendarDate | null): Mentions {
  const known = KNOWN.get(reading);
  if (known?.anchor === anchor) return known;
  const made = { ...mentionsFrom(reading, anchor), anchor };
  KNOWN.set(reading, made);
  return made;
}

function mentionsFrom(reading: SentenceReading, anchor: CalendarDate | null): Mentions {
  const names = namesIn(reading);
  const times = timesIn(reading, anchor);
  const told = amountsIn(reading);
  const amounts = [...told, ...bareNumerals(reading, [...times, ...told])];
  return { names, times, amounts: amounts.sort((a, b) => a.start - b.start) };
}
