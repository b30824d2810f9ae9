/** How much two articles have in common, by what their facts tell. */
import type { ArticleId, Fact } from '../deck.js';

/** The keys of telling words and of names. */
export type Topic = ReadonlySet<string>;

/** The topic of each article. */
export function topicsOf(facts: readonly Fact[]): ReadonlyMap<ArticleId, Topic> {
  const topics = new Map<ArticleId, Set<string>>();
  for (const { evidence, terms = [] } of facts.flatMap((fact) => fact.parts ?? [fact])) {
    const [own] = evidence;
    if (own === undefined) continue;
    const topic = topics.get(own.article) ?? new Set();
    topics.set(own.article, topic);
    for (const { kind, key, weight } of terms)
      if (kind === 'name' || (kind === 'word' && weight >= 1)) topic.add(key);
  }
  return topics;
}

/** The cosine of two topics, 0 to 1. */
export function likeness(a: Topic, b: Topic): number {
  let shared = 0;
  for (const key of a) if (b.has(key)) shared += 1;
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}
