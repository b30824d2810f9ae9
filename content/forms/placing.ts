/** Chance without chance: even, fixed choices out of the content of a card. */

/** FNV-1a, 32 bits: the same text always gives the same number, and texts spread evenly. */
export function fixedNumber(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/** There are so many of them. */
const NUMBERS = 2 ** 32;

/** The items in an order that depends on nothing but `seed` and their own text. */
export function shuffled<T>(items: readonly T[], seed: string, textOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, at: fixedNumber(`${seed}\u0000${textOf(item)}`) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The first `most` of the texts in the order of `shuffled`, without ordering the others: fast for very many. */
export function firstShuffled<Text extends string>(
  texts: readonly Text[],
  seed: string,
  most: number,
): readonly Text[] {
  const numbers = texts.map((text) => fixedNumber(`${seed}\u0000${text}`));
  // Numbers are even: below twice the share of the first lie enough of them.
  const low = (2 * most * NUMBERS) / Math.max(1, texts.length);
  const few = texts.filter((_, i) => (numbers[i] ?? 0) < low);
  return shuffled(few.length < most ? texts : few, seed, String).slice(0, most);
}

/**
 * Takes `count` of the items, best first, so that as many of them as `wanted` hold `isBelow`, where enough do; the
 * rest is filled up with what is best.
 */
export function balanced<T>(
  items: readonly T[],
  count: number,
  wanted: number,
  isBelow: (item: T) => boolean,
): readonly T[] {
  const found: T[] = [];
  const spare: T[] = [];
  let below = 0;
  for (const item of items) {
    if (found.length === count) break;
    const under = isBelow(item);
    const room = under ? below < wanted : found.length - below < count - wanted;
    if (room) {
      found.push(item);
      if (under) below += 1;
    } else spare.push(item);
  }
  return [...found, ...spare].slice(0, count);
}
