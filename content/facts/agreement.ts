/** How statements of two articles stand to each other: the same, parts of a sum, another value, a plan come true. */
import type { Span } from '../deck.js';
import { writeDate } from '../language/5-dates.js';
import { type Entry, shared, sharedDays, stemOf } from './entries.js';
import { inBase, nearNumber, sameNumber } from './quantities.js';

/** Words before and after a place among which its meaning is looked for. */
const NEAR = 6;
/** Smaller numbers are equal too often by chance to be joined by the names around them. */
const TELLING = 5;

function near(entry: Entry, { start, end }: Span): ReadonlySet<string> {
  const { tokens } = entry.statement.reading;
  const from = tokens.findIndex((t) => t.start >= start);
  const to = tokens.findLastIndex((t) => t.end <= end);
  const around = tokens.slice(Math.max(0, from - NEAR), to + 1 + NEAR);
  return new Set(around.map(stemOf).filter((stem) => entry.stems.has(stem)));
}

function sameNumbers(a: Entry, b: Entry): boolean {
  const [x, y] = [a.statement.fact.slots.number, b.statement.fact.slots.number];
  if (!x || !y || !sameNumber(x, y)) return false;
  if (shared(a.names, b.names) >= 1 && shared(a.stems, b.stems) >= 1) return true;
  return x.value >= TELLING && shared(a.around, b.around) >= 2;
}

function dateSpan({ statement }: Entry): Span | null {
  const { when } = statement.fact.slots;
  const same = statement.reading.dates.find((d) => d.date && when && writeDate(d.date) === writeDate(when));
  return same ?? null;
}

function sameDates(a: Entry, b: Entry): boolean {
  const [x, y] = [a.statement.fact.slots, b.statement.fact.slots];
  if (!x.when || !y.when || writeDate(x.when) !== writeDate(y.when)) return false;
  const names = shared(a.names, b.names);
  const stems = shared(a.stems, b.stems);
  if (names >= 1 && stems >= 2) return true;
  if (names >= 2) return x.when.day !== null || x.relation === y.relation;
  const [p, q] = [dateSpan(a), dateSpan(b)];
  return stems >= 2 && p !== null && q !== null && shared(near(a, p), near(b, q)) >= 1;
}

/** "The driver, Jonas Feld, …" in both: one person in one part, told with some of the same words. */
function sameRole(a: Entry, b: Entry): boolean {
  if (a.statement.fact.slots.number || b.statement.fact.slots.number || shared(a.stems, b.stems) < 3)
    return false;
  const theirs = b.statement.reading.names;
  return a.statement.reading.names.some((one) => {
    const other = theirs.find((n) => n.kind === 'person' && n.text === one.text);
    return other !== undefined && one.text.includes(' ') && shared(near(a, one), near(b, other)) >= 1;
  });
}

/** Whether two statements of different articles say the same thing. */
export function agrees(a: Entry, b: Entry): boolean {
  const [x, y] = [a.statement.fact.slots, b.statement.fact.slots];
  if (x.number && y.number) return sameNumbers(a, b);
  if (x.number || y.number || becameTrue(a, b) || becameTrue(b, a)) return false;
  return sameDates(a, b) || sameRole(a, b);
}

/** "32 men and 11 women" in one article, "43 migrants" in the other: the operands and the sum. */
export function sumsTo(parts: readonly [Entry, Entry], whole: Entry): boolean {
  const [a, b] = parts.map((p) => p.statement.fact.slots.number);
  const total = whole.statement.fact.slots.number;
  if (!a || !b || !total || a.kind !== 'count' || total.kind !== 'count' || a.hedge !== total.hedge)
    return false;
  const people =
    [a, b, total].every((q) => inBase(q).unit === 'person') || (a.unit === b.unit && b.unit === total.unit);
  if (!people || a.value + b.value !== total.value || total.value <= 4) return false;
  return shared(parts[0].around, whole.names) >= 2;
}

/** The same claim with another value: nearly the same words, the same unit, and not the same number. */
export function disagrees(a: Entry, b: Entry): boolean {
  const [x, y] = [a.statement.fact.slots, b.statement.fact.slots];
  if (!x.number || !y.number || x.number.kind !== y.number.kind) return false;
  if (inBase(x.number).unit !== inBase(y.number).unit) return false;
  if (sameNumber(x.number, y.number) || nearNumber(x.number, y.number)) return false;
  if (x.when && y.when && writeDate(x.when) !== writeDate(y.when)) return false;
  const all = new Set([...a.stems, ...b.stems, ...a.names, ...b.names]).size;
  const common = shared(a.stems, b.stems) + shared(a.names, b.names);
  return shared(a.names, b.names) >= 1 && common >= 4 && common / all >= 0.5;
}

/** Planned in one article, done in the other: the same who and the same day. */
export function becameTrue(a: Entry, b: Entry): boolean {
  const [x, y] = [a.statement.fact.slots, b.statement.fact.slots];
  if (x.status !== 'planned' || y.status === 'planned' || y.status === 'negated') return false;
  if (x.who === null || x.who !== y.who) return false;
  const days = sharedDays(a, b);
  const dated = days.some((d) => d.kind === 'partial') && shared(a.stems, b.stems) >= 1;
  return dated || (days.length > 0 && shared(a.names, b.names) >= 3);
}
