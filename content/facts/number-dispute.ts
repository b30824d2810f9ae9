/** Where two sentences give one count or measure two values. */
import type { Term } from '../deck-terms.js';
import { ALIKE, COPY, onlyDifference, otherOccasion, samePlace, sharedAround } from './around.js';
import { type Meeting, type Pair, sameCount } from './meeting.js';
import { NAMED } from './name-dispute.js';
import { inBase, sameNumber } from './quantities.js';
import { quoteOf, type Told } from './sentences.js';

/** Whether two numbers are too far apart to be two counts of one thing. */
function farApart(a: Term, b: Term, times: number): boolean {
  if (!a.quantity || !b.quantity) return true;
  const [x, y] = [inBase(a.quantity).value, inBase(b.quantity).value];
  return Math.max(x, y) > times * Math.min(x, y);
}

/** "7-5 6-3": whether a number is half of a score. */
function isInScore(told: Told, { start, end }: Term): boolean {
  const quote = quoteOf(told);
  return (
    /\d\s?[-–]\s?$/.test(quote.slice(0, start - told.start)) ||
    /^\s?[-–]\s?\d/.test(quote.slice(end - told.start))
  );
}

/** An end of a range, a number within a name, or a sum in brackets, "$12.5m (£6.5m)", which tells another one again. */
function isPart(told: Told, { high, quantity, start, end }: Term): boolean {
  if (high !== null || told.terms.some((t) => t.kind === 'name' && t.start <= start && end <= t.end))
    return true;
  return quantity?.kind === 'money' && /\([^)]*$/.test(quoteOf(told).slice(0, start - told.start));
}

/** Whether two numbers count one sort of thing and cannot both be it. */
function differ({ a, b, likeness }: Meeting, x: Term, y: Term): boolean {
  if (!x.quantity || !y.quantity || isPart(a, x) || isPart(b, y)) return false;
  const numerals = likeness >= COPY && x.of === '' && y.of === '';
  if (!sameCount(x, y) && !numerals) return false;
  const bare = x.of === '' || y.of === '';
  if (bare && x.quantity.value === y.quantity.value) return false;
  return !sameNumber(x.quantity, y.quantity);
}

/** Numbers of one sort that two sentences tell differently, wherever they stand. */
export function differingNumbers(meeting: Meeting): readonly Pair[] {
  return meeting.onlyA.flatMap((x) =>
    meeting.onlyB.filter((y) => differ(meeting, x, y)).map((y): Pair => [x, y]),
  );
}

/** The numbers that two sentences disagree on, those that stand most alike; null where there are none. */
export function numberDispute(meeting: Meeting): Pair | null {
  let best: { pair: Pair; fit: number } | null = null;
  for (const pair of differingNumbers(meeting)) {
    const fit = samePlace(meeting, ...pair);
    if (isDisputed(meeting, ...pair, fit) && (best === null || fit > best.fit)) best = { pair, fit };
  }
  return best?.pair ?? null;
}

/** Names of one kind on both sides that do not meet: what is counted is told of two different ones. */
function ofOthers(meeting: Meeting, x: Term, y: Term): boolean {
  const others = (terms: readonly Term[], but: Term) =>
    terms.filter((t) => t.kind === 'name' && NAMED.test(t.of) && (t.end <= but.start || t.start >= but.end));
  const theirs = others(meeting.onlyB, y);
  return others(meeting.onlyA, x).some((n) =>
    theirs.some((m) => m.of === n.of && m.role === n.role && m.by === n.by),
  );
}

function isOrdinal({ quantity }: Term): boolean {
  return quantity?.kind === 'ordinal';
}

/** "from 2% to 1%": where something began is not where it ended. "eight of 13": the whole is not the part. */
function otherPlace(x: Term, y: Term): boolean {
  const told = x.quantity?.kind === 'count' ? /^(?:from|to|of)$/ : /^(?:from|to)$/;
  return x.by !== y.by && (told.test(x.by) || told.test(y.by));
}

const MOVES = /^w:(?:increas|decreas)$/;

/** "rose 3.8% on Tuesday" beside "jumped 6%": what moves has moved by something else on each day. */
function movedAnotherTime({ onlyA, onlyB }: Meeting, x: Term): boolean {
  return MOVES.test(x.at) && [...onlyA, ...onlyB].some((t) => t.kind === 'time' && t.from !== null);
}

/** "three gold medals" beside "five medals": what is counted is told more narrowly of one. */
function narrowed(terms: readonly Term[], only: readonly Term[], { quantity, of, end }: Term): boolean {
  if (quantity?.kind !== 'count') return false;
  const counted = terms.find((t) => t.start >= end && t.kind === 'word' && t.of === of);
  return counted !== undefined && only.some((t) => t.start >= end && t.end <= counted.start);
}

function isDisputed(meeting: Meeting, x: Term, y: Term, fit: number): boolean {
  if (ofOthers(meeting, x, y)) return false;
  const copies = meeting.likeness >= COPY;
  if (copies && onlyDifference(meeting, x, y)) return true;
  if (tellApart(meeting, x, y)) return false;
  if (!copies)
    return !isLoose(meeting, x, y) && (isOneMatter(meeting, x, y) || isAmongTheSame(meeting, x, y));
  return fit >= 1.5 && (!isOrdinal(x) || sharedAround(meeting, x, y).relation);
}

/** Whether something about two numbers says that they speak of two things. */
function tellApart(meeting: Meeting, x: Term, y: Term): boolean {
  const { a, b, onlyA, onlyB } = meeting;
  return (
    isOrdinal(x) !== isOrdinal(y) ||
    (!isOrdinal(x) && haveOtherRanks(meeting)) ||
    otherOccasion(meeting) ||
    otherPlace(x, y) ||
    movedAnotherTime(meeting, x) ||
    narrowed(a.terms, onlyA, x) ||
    narrowed(b.terms, onlyB, y)
  );
}

/** Whether two numbers say too little of themselves to be laid beside each other in sentences that are no copies. */
function isLoose({ a, b }: Meeting, x: Term, y: Term): boolean {
  return (
    isOrdinal(x) ||
    isInScore(a, x) ||
    isInScore(b, y) ||
    x.quantity?.kind !== y.quantity?.kind ||
    (x.of === '' && y.of === '') ||
    farApart(x, y, 6)
  );
}

/** Whether two sentences that are no copies share enough around two numbers. */
export function isOneMatter(meeting: Meeting, x: Term, y: Term): boolean {
  const fit = samePlace(meeting, x, y);
  const { likeness } = meeting;
  const { weight, relation, names } = sharedAround(meeting, x, y);
  const hangs = x.at === y.at && x.at !== '' && x.at !== 'w:one';
  if (likeness >= ALIKE) return fit >= 2 && (relation || weight >= 1) && (hangs || isCounted(x, y));
  const topic = likeness >= 0.2 && (names >= 1 || weight >= 1.5);
  return hangs && topic && fit >= 2.5 && (relation || weight >= 1.5);
}

/** How many words to either side of a number tell what it is about. */
const AROUND = 5;
/** How many of them two numbers share that stand among the same words. */
const SHARED = 2;

/** Whether two numbers of one unit, not far apart, stand among the same words, whatever they hang on. */
function isAmongTheSame(meeting: Meeting, x: Term, y: Term): boolean {
  const { a, b, pairs } = meeting;
  if (x.of !== y.of || !/^(?:count|money|measure)$/.test(x.quantity?.kind ?? '')) return false;
  if (farApart(x, y, 2)) return false;
  const around = (terms: readonly Term[], at: Term) => {
    const i = terms.indexOf(at);
    return new Set(terms.slice(Math.max(0, i - AROUND), i + AROUND + 1));
  };
  const [mine, theirs] = [around(a.terms, x), around(b.terms, y)];
  return pairs.filter(([p, q]) => p.kind === 'word' && mine.has(p) && theirs.has(q)).length >= SHARED;
}

/** "in sixth place" and "in second place": two standings of one thing. */
function haveOtherRanks({ onlyA, onlyB }: Meeting): boolean {
  return onlyA.some(isOrdinal) && onlyB.some(isOrdinal);
}

/** Whether both numbers tell by themselves what is counted; a share does not. */
function isCounted(x: Term, y: Term): boolean {
  return x.quantity?.kind !== 'percent' && x.of !== '' && y.of !== '';
}
