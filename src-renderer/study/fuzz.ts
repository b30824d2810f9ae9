/** Fuzz: intervals vary a little, always the same way for the same card and repetition. */

/** Days of spread per day of interval, by range of the interval in days. */
const WIDTHS: readonly { readonly from: number; readonly to: number; readonly share: number }[] = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
];
const SHORTEST_FUZZED = 2.5;

/** A whole number of 32 bits from a name and a number: FNV-1a, then a last stirring. */
export function seedOf(name: string, turn: number): number {
  let hash = 0x811c9dc5;
  for (const unit of `${name}/${turn}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A fraction from 0 up to but not 1, for one card at one repetition. */
export function fuzzFraction(card: string, reps: number): number {
  return seedOf(card, reps) / 2 ** 32;
}

/** The whole days that `interval` (days, fraction kept) may be moved to, ends included. */
export function fuzzRange(interval: number): readonly [shortest: number, longest: number] {
  if (interval < SHORTEST_FUZZED) return [Math.round(interval), Math.round(interval)];
  const width = WIDTHS.reduce(
    (sum, { from, to, share }) => sum + share * Math.max(0, Math.min(interval, to) - from),
    1,
  );
  return [Math.round(interval - width), Math.round(interval + width)];
}

/** An interval in whole days within `min` and `max`, moved by `fraction` of its range; null = no fuzz. */
export function fuzzed(interval: number, fraction: number | null, min: number, max: number): number {
  const floor = Math.min(min, max);
  const clamp = (days: number) => Math.min(Math.max(days, floor), max);
  if (fraction === null) return clamp(Math.round(interval));
  const [shortest, longest] = fuzzRange(clamp(interval));
  const lower = clamp(shortest);
  const upper = clamp(longest);
  const wide = upper === lower && upper > 2 && upper < max ? upper + 1 : upper;
  return lower + Math.floor(fraction * (1 + wide - lower));
}
