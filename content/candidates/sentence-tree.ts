/** The parse of a sentence as a tree one can walk: children of each word, and how far each reaches. */
import type { SentenceReading } from '../language/reading.js';

export type SentenceTree = {
  readonly reading: SentenceReading;
  /** Places of the words under each word, in order. */
  readonly children: readonly (readonly number[])[];
  /** First and last word at or under each word. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Steps to the root. */
  readonly depth: readonly number[];
};

/** Relation without its subtype; empty outside the sentence. */
export function relation(reading: SentenceReading, i: number): string {
  const label = reading.words[i]?.label ?? '';
  const colon = label.indexOf(':');
  return colon < 0 ? label : label.slice(0, colon);
}

/** Penn tag; empty outside the sentence. */
export function tagAt(reading: SentenceReading, i: number): string {
  return reading.words[i]?.tag ?? '';
}

/** Builds the tree in one climb from every word; the parser gives one root and no cycles. */
export function treeOf(reading: SentenceReading): SentenceTree {
  const { words } = reading;
  const children: number[][] = words.map(() => []);
  const from = words.map((_, i) => i);
  const to = words.map((_, i) => i);
  const depth = words.map(() => 0);
  words.forEach((word, i) => {
    children[word.head]?.push(i);
    for (let up = word.head; up >= 0; up = words[up]?.head ?? -1) {
      depth[i] = (depth[i] ?? 0) + 1;
      from[up] = Math.min(from[up] ?? up, i);
      to[up] = Math.max(to[up] ?? up, i);
    }
  });
  return { reading, children, from, to, depth };
}
