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

/** The hour of the machine's wall clock at an instant (ms), 0 to 23. */
export function localHour(at: number): number {
  return new Date(at).getHours();
}
