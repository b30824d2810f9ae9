/** The names of the learner's other articles, read out of what their facts hold, without what a new article names itself. */
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

/** How near each of the others is to the one of the own articles that is most like it. */
function nearnessOf(others: readonly Fact[], own: readonly Fact[]): ReadonlyMap<ArticleId, number> {
  const mine = [...topicsOf(own).values()];
  const found = [...topicsOf(others)].map(
    ([id, topic]) => [id, Math.max(0, ...mine.map((one) => likeness(topic, one)))] as const,
  );
  const most = Math.max(0, ...found.map(([, near]) => near));
  return new Map(found.map(([id, near]) => [id, most === 0 ? 0 : near / most]));
}

/** Everything that the readings say, as what stands beside a name. */
function allOf(readings: readonly SentenceReading[]): Parameters<typeof standsIn>[2] {
  const text = spaced(readings.map((reading) => reading.text).join(' '));
  const names = readings.flatMap(({ entities }) => entities.flatMap((one) => [one.text, one.full]));
  return { text, words: new Set(text.trim().split(' ')), names: [...new Set(names)], allKeys: new Set() };
}

/**
 * The names that facts of the library tell, each of one kind that nothing doubts, and none that the readings name, in
 * any writing (M4). `own`: the facts of the readings, to tell which articles are near; facts of their articles among
 * `library` are passed over. The order of the facts does not matter.
 */
export function libraryNames(
  library: readonly Fact[],
  own: readonly Fact[],
  readings: readonly SentenceReading[],
): readonly LibraryName[] {
  const mine = new Set<string>(readings.map(({ article }) => article.id));
  const others = factsOfOthers(library, mine);
  if (others.length === 0) return [];
  const nearness = nearnessOf(others, own);
  const all = allOf(readings);
  return readNames(toldNames(others))
    .filter(({ text, kind }) => !standsIn(text, kind, all))
    .map((name) => ({ ...name, near: Math.max(...[...name.articles].map((id) => nearness.get(id) ?? 0)) }));
}
