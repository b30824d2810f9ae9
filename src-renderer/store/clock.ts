/** The machine's clock and zone as a value for the pure rooms. */
import type { Clock } from '../study/day.js';

/** Now, by the zone the machine is in. */
export function machineClock(rolloverHour: number): Clock {
  return {
    now: Date.now(),
    utcOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    rolloverHour,
  };
}
