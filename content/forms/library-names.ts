/** The names of the learner's other articles, read out of what their facts hold. */
import type { ArticleId, Fact } from '../deck.js';
import { spaced } from '../facts/lemma.js';
import { factsOfOthers, toldNames } from '../facts/told-names.js';
import { likeness, topicsOf } from '../facts/topics.js';
import type { SentenceReading } from '../language/reading.js';
import { type ReadName, readNames } from './read-names.js';
import { standsIn } from './truth.js';

/** A name of the learner's other articles. */
export type LibraryName = ReadName & {
  /** How much its article has in common with the new ones: 1 for the nearest article of the library. */
  readonly near: number;
};

export type LibraryNames = {
  readonly names: readonly LibraryName[];
  /** Whether the new articles have the name themselves. */
  readonly isNamed: (name: LibraryName) => boolean;
};

/** How near each of the others is to the one of the own articles that is most like it. */
function nearnessOf(others: readonly Fact[], own: readonly Fact[]): ReadonlyMap<ArticleId, number> {
  const mine = [...topicsOf(own).values()];
  const found = [...topicsOf(others)].map(
    ([id, topic]) => [id, Math.max(0, ...mine.map((one) => likeness(topic, one)))] as const,
  );
  const most = Math.max(0, ...found.map(([, near]) => near));
  return new Map(found.map(([id, near]) => [id, most === 0 ? 0 : near / most]));
}

/** Whether the readings have a name, in any writing (M4); worked out once for each. */
function namedIn(readings: readonly SentenceReading[]): LibraryNames['isNamed'] {
  const words = new Set(readings.flatMap((reading) => spaced(reading.text).trim().split(' ')));
  const names = readings.flatMap(({ entities }) => entities.flatMap((one) => [one.text, one.full]));
  // A name whose words are all there counts as there: no run of them need be looked for in the text of a book.
  const said = { text: '', words, names: [...new Set(names)], allKeys: new Set<string>() };
  const known = new Map<string, boolean>();
  return ({ kind, text }) => {
    const id = `${kind} ${text}`;
    const is = known.get(id) ?? standsIn(text, kind, said);
    known.set(id, is);
    return is;
  };
}

/**
 * The names that facts of the library tell, each of one kind that nothing doubts; null where there are none. `own`: the
 * facts of the readings, to tell which articles are near; facts of their articles among those of the library are passed
 * over. The order of the facts does not matter.
 */
export function libraryNames(
  library: readonly Fact[],
  own: readonly Fact[],
  readings: readonly SentenceReading[],
): LibraryNames | null {
  const others = factsOfOthers(library, new Set(readings.map(({ article }) => article.id)));
  if (others.length === 0) return null;
  const nearness = nearnessOf(others, own);
  const nearOf = ({ articles }: ReadName) => Math.max(...[...articles].map((id) => nearness.get(id) ?? 0));
  const names = readNames(toldNames(others)).map((name) => ({ ...name, near: nearOf(name) }));
  return { names, isNamed: namedIn(readings) };
}
