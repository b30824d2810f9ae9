/** Where two sentences give one deed two dates. */
import type { CalendarDate, Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { ALIKE, COPY, onlyDifference, samePlace, sharedAround } from './around.js';
import { factPairs, sameRelation } from './fact-pairs.js';
import { dateKey } from './keys.js';
import type { Meeting, Pair } from './meeting.js';
import { differingNumbers } from './number-dispute.js';
import { type Told, termId, wordsAt } from './sentences.js';

/** How much of two clauses must be shared for their dates to be compared, whatever else their sentences tell. */
const ONE_DEED = 0.6;

/** Whether the clauses that two dates stand in tell one deed. */
function ofOneDeed(meeting: Meeting, x: Term, y: Term): boolean {
  const holds = ({ terms = [] }: Fact, term: Term) => terms.some((t) => termId(t) === termId(term));
  return factPairs(meeting).some(
    ({ f, g, share, weight }) =>
      holds(f, x) && holds(g, y) && sameRelation(f, g) && share >= ONE_DEED && weight >= 1.5,
  );
}

/** Whether two dates of one grain are told of one deed. */
function isDisputed(meeting: Meeting, x: Term, y: Term): boolean {
  const { relation, weight, planned } = sharedAround(meeting, x, y);
  if (planned) return false;
  if (ofOneDeed(meeting, x, y)) return true;
  const { likeness } = meeting;
  if (likeness < ALIKE) return false;
  const fit = samePlace(meeting, x, y);
  const copy = likeness >= COPY && fit >= 1.5 && (relation || weight >= 2);
  return onlyDifference(meeting, x, y) || copy || (likeness >= 0.55 && fit >= 2.5 && relation);
}

/** The dates that two sentences disagree on; null where there are none, and where other numbers make of them two occasions. */
export function dateDispute(meeting: Meeting): Pair | null {
  if (differingNumbers(meeting).length > 0) return null;
  const times = (terms: readonly Term[]) => terms.filter((t) => t.kind === 'time');
  const [xs, ys] = [times(meeting.onlyA), times(meeting.onlyB)];
  for (const x of xs) {
    const y = ys.find((other) => sameGrain(meeting, x, other) && isDisputed(meeting, x, other));
    if (y) return [x, y];
  }
  return null;
}

function hasYear(told: Told, time: Term): boolean {
  return /\d{4}/.test(wordsAt(told, time));
}

const WEEKDAY = /^(?:(?:early|late|last|next|on) )?(?:sun|mon|tues|wednes|thurs|fri|satur)day/;
const MONTH_DAY = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** Two dates of one grain that are not the same; a year that nobody wrote does not tell them apart. */
function differ(p: CalendarDate, q: CalendarDate, years: boolean): boolean {
  const [x, y] = [dateKey(p), dateKey(q)];
  return x.length === y.length && (years ? x !== y : x.slice(4) !== y.slice(4));
}

/** Two written dates of one grain, or two weekdays. */
function sameGrain({ a, b }: Meeting, x: Term, y: Term): boolean {
  const [p, q] = [x.from, y.from];
  if (p !== null && q !== null)
    return x.written === y.written && differ(p, q, p.month === null || hasYear(a, x) || hasYear(b, y));
  if (p !== null || q !== null || x.key === y.key) return false;
  const days = [x, y].every((t) => MONTH_DAY.test(t.of) && /\d/.test(t.key));
  return days || (WEEKDAY.test(x.of) && WEEKDAY.test(y.of));
}
