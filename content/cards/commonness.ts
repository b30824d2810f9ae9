/** How common a word is in general English: what everybody says tells little, asked for or not. */
import stored from './model/commonness.json' with { type: 'json' };

/** By word: ten times the binary logarithm of one more than its count in the treebanks that the parser learnt from. */
const KNOWN: ReadonlyMap<string, number> = new Map(
  stored.flatMap(({ level, words }) => words.split(' ').map((word) => [word, level] as const)),
);

/** From 0 for a word that is not known in either number to about 150 for "the". */
export function commonness(word: string): number {
  const low = word.toLowerCase();
  return KNOWN.get(low) ?? KNOWN.get(low.endsWith('s') ? low.slice(0, -1) : `${low}s`) ?? 0;
}
