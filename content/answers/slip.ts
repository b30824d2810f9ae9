/** Slips of the pen: one or two letters wrong in a long word. Never in numbers, never from one known word to another. */
import { DENYING, OPPOSED_HEADS, OPPOSED_TAILS } from './words/same-names.js';

/** Letters changed, left out, added or swapped with a neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const [x, y] = [Array.from(a), Array.from(b)];
  let [older, old] = [[] as number[], Array.from({ length: y.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= x.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= y.length; j += 1) {
      const change = (old[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]
          ? (older[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min(change, swap, (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [older, old] = [old, row];
  }
  return old[y.length] ?? 0;
}

/** How many letters may be wrong in a word of this length. */
function allowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** What is left of two words once the letters that they share at one side are taken off. */
function remainders(a: string, b: string, side: 'heads' | 'tails'): readonly [string, string] {
  let same = 0;
  const at = (text: string) => (side === 'heads' ? text.at(-1 - same) : text.at(same));
  while (same < Math.min(a.length, b.length) && at(a) === at(b)) same += 1;
  const cut = (text: string) => (side === 'heads' ? text.slice(0, text.length - same) : text.slice(same));
  return [cut(a), cut(b)];
}

/** "inductive" and "deductive", "endothermic" and "exothermic": each begins with a head of one row. */
function opposedHeads(a: string, b: string): boolean {
  return OPPOSED_HEADS.some((row) =>
    row.some((one) =>
      row.some(
        (other) =>
          one !== other &&
          a.startsWith(one) &&
          b.startsWith(other) &&
          (a.slice(one.length) === b.slice(other.length) ||
            distance(a.slice(one.length), b.slice(other.length)) === 0),
      ),
    ),
  );
}

function opposedTails(a: string, b: string): boolean {
  return OPPOSED_TAILS.some((row) =>
    row.some((one) =>
      row.some(
        (other) =>
          one !== other &&
          a.endsWith(one) &&
          b.endsWith(other) &&
          a.slice(0, a.length - one.length) === b.slice(0, b.length - other.length),
      ),
    ),
  );
}

function denies(a: string, b: string): boolean {
  const [head, other] = remainders(a, b, 'heads');
  return (head === '' && DENYING.includes(other)) || (other === '' && DENYING.includes(head));
}

/** Whether one folded word is another with a slip: the first letter right, and no known way to mean something else. */
export function isSlip(right: string, typed: string): boolean {
  if (right === typed) return true;
  if (/\d/.test(right + typed) || right[0] !== typed[0]) return false;
  if (opposedHeads(right, typed) || opposedTails(right, typed) || denies(right, typed)) return false;
  const limit = allowed(right.length);
  return limit > 0 && Math.abs(right.length - typed.length) <= limit && distance(right, typed) <= limit;
}

/** Whether folded words are others with slips in them; `isKnown` tells words that are no slip but another thing. */
export function areSlips(
  right: readonly string[],
  typed: readonly string[],
  isKnown: (word: string) => boolean,
): boolean {
  if (right.length !== typed.length) {
    const [whole, given] = [right.join(''), typed.join('')];
    return Math.abs(right.length - typed.length) === 1 && distance(whole, given) === 0 && !/\d/.test(whole);
  }
  return right.every((word, i) => {
    const given = typed[i] ?? '';
    return word === given || (!isKnown(given) && isSlip(word, given));
  });
}
