/** Clocks of named zones for tests: the offset is asked of the runtime's own zone data. */
import type { Clock } from '../../src-renderer/study/day.js';

/** A clock in UTC, turning over at four. */
export function utc(now: number): Clock {
  return { now, utcOffsetMinutes: () => 0, rolloverHour: 4 };
}

/** A clock in an IANA zone. */
export function inZone(zone: string, now: number, rolloverHour = 4): Clock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const utcOffsetMinutes = (at: number): number => {
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
    if (sign === undefined) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
  return { now, utcOffsetMinutes, rolloverHour };
}
