/** Lists by a key, and what meets by the place of its sentence. */
import type { Meeting } from './meeting.js';

/** The values of each key, in their order. */
export function gather<Value>(
  entries: Iterable<readonly [string, Value]>,
): ReadonlyMap<string, readonly Value[]> {
  const rows = new Map<string, Value[]>();
  for (const [key, value] of entries) {
    const row = rows.get(key);
    if (row) row.push(value);
    else rows.set(key, [value]);
  }
  return rows;
}

/** Each meeting under the places of both its sentences. */
export function meetingsByPlace(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  return gather(meetings.flatMap((one) => [[one.a.place, one] as const, [one.b.place, one] as const]));
}
