/** Stamps: one order for the acts of several machines, also where a clock was set back (a hybrid logical clock). */

/** Compares as text; a later act of the same machine always has a greater one. */
export type Stamp = string & { readonly __brand: 'Stamp' };

/** Wide enough for any time that a date can hold, and for as many acts in one ms. */
const MS_DIGITS = 11;
const COUNTER_DIGITS = 11;
const SHAPE = /^([0-9a-z]{11})-([0-9a-z]{11})-(.+)$/;

function digits(value: number, width: number): string {
  return value.toString(36).padStart(width, '0');
}

function made(ms: number, counter: number, device: string): Stamp {
  return `${digits(ms, MS_DIGITS)}-${digits(counter, COUNTER_DIGITS)}-${device}` as Stamp;
}

function parts(stamp: Stamp): { readonly ms: number; readonly counter: number } {
  const [, ms, counter] = SHAPE.exec(stamp) ?? [];
  return { ms: Number.parseInt(ms ?? '0', 36), counter: Number.parseInt(counter ?? '0', 36) };
}

/** Null for what is no stamp. */
export function parseStamp(text: unknown): Stamp | null {
  return typeof text === 'string' && SHAPE.test(text) ? (text as Stamp) : null;
}

/**
 * The stamp of a new act. `last` is the greatest stamp this machine has made or seen, null before the first;
 * `now` is ms since 1970 and may lie before it; `device` is the machine's id and not empty.
 */
export function nextStamp(last: Stamp | null, now: number, device: string): Stamp {
  const time = Math.max(0, Math.floor(now));
  if (last === null) return made(time, 0, device);
  const { ms, counter } = parts(last);
  return time > ms ? made(time, 0, device) : made(ms, counter + 1, device);
}
