/** Where two sentences give one deed two dates. */
import type { Term } from '../deck-terms.js';
import { ALIKE, COPY, onlyDifference, samePlace, sharedAround } from './around.js';
import { dateKey } from './keys.js';
import type { Meeting, Pair } from './meeting.js';

export function dateDispute(meeting: Meeting): Pair | null {
  const times = (terms: readonly Term[]) => terms.filter((t) => t.kind === 'time');
  const [xs, ys] = [times(meeting.onlyA), times(meeting.onlyB)];
  for (const x of xs) {
    for (const y of ys) {
      if (!sameGrain(x, y) || meeting.likeness < ALIKE) continue;
      const fit = samePlace(meeting, x, y);
      const { relation, weight, planned } = sharedAround(meeting, x, y);
      const copy =
        onlyDifference(meeting, x, y) ||
        (meeting.likeness >= COPY && fit >= 1.5 && (relation || weight >= 2));
      const alike = meeting.likeness >= 0.55 && fit >= 2.5 && relation;
      if (!planned && (copy || alike)) return [x, y];
    }
  }
  return null;
}

const WEEKDAY = /^(?:(?:early|late|last|next|on) )?(?:sun|mon|tues|wednes|thurs|fri|satur)day/;
const MONTH_DAY = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** Two written dates of one grain, or two weekdays. */
function sameGrain(x: Term, y: Term): boolean {
  const [p, q] = [x.from, y.from];
  if (p !== null && q !== null)
    return x.written === y.written && dateKey(p).length === dateKey(q).length && dateKey(p) !== dateKey(q);
  if (p !== null || q !== null || x.key === y.key) return false;
  const days = [x, y].every((t) => MONTH_DAY.test(t.of) && /\d/.test(t.key));
  return days || (WEEKDAY.test(x.of) && WEEKDAY.test(y.of));
}
