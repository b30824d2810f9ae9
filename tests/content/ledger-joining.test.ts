/** Joining stored facts: the order does not show, doing it twice changes nothing, and taking an article away undoes it. */
import { describe, expect, test } from 'vitest';
import { starterArticles } from '../../content/articles/starter.js';
import type { Article, Fact } from '../../content/deck.js';
import { conflictsAmong } from '../../content/facts/conflicts.js';
import { articleFacts } from '../../content/facts/facts.js';
import { joinFacts, withoutArticle } from '../../content/facts/join.js';
import { readSentences } from '../../content/language/reading.js';
import { readArticle } from '../../content/read/read.js';
import { english } from './model.js';

function starter(name: string): Article {
  const text = starterArticles.find((a) => a.name === name)?.text ?? '';
  const read = readArticle(name, new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function factsOf(article: Article): readonly Fact[] {
  return articleFacts(readSentences(english, article), article.date).flat();
}

const courier = starter('ostervale-courier.md');
const herald = starter('north-lakes-herald.md');
const tides = starter('tides.md');
const a = factsOf(courier);
const b = factsOf(herald);
const c = factsOf(tides);

function several(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((f) => new Set(f.evidence.map((e) => e.article)).size > 1);
}

describe('joined facts', () => {
  const both = joinFacts(a, b);

  test('rest on both articles where both tell them, and lose none', () => {
    expect(several(both).length).toBeGreaterThan(5);
    const single = (facts: readonly Fact[]) => facts.flatMap((f) => f.parts ?? [f]).map((f) => f.id);
    expect(new Set(single(both))).toEqual(new Set([...a, ...b].map((f) => f.id)));
  });

  test('do not depend on which article came first, or on the order of the facts', () => {
    expect(joinFacts(b, a)).toEqual(both);
    expect(joinFacts(a.toReversed(), b.toReversed())).toEqual(both);
    expect(joinFacts([], [...b, ...a])).toEqual(both);
  });

  test('are the same when joined again, or with what is there already', () => {
    expect(joinFacts(both, [])).toEqual(both);
    expect(joinFacts(both, b)).toEqual(both);
    expect(joinFacts(both, both)).toEqual(both);
  });

  test('are the same however a third article comes in', () => {
    const all = joinFacts(joinFacts(a, b), c);
    expect(joinFacts(a, joinFacts(c, b))).toEqual(all);
    expect(joinFacts(joinFacts(c, a), b)).toEqual(all);
  });

  test('without one article are those of the others, as if it had never come', () => {
    expect(withoutArticle(both, herald.id)).toEqual(joinFacts(a, []));
    expect(withoutArticle(both, courier.id)).toEqual(joinFacts(b, []));
    expect(withoutArticle(joinFacts(both, c), tides.id)).toEqual(both);
    const left = withoutArticle(both, herald.id);
    expect(left.flatMap((f) => f.evidence).some((e) => e.article === herald.id)).toBe(false);
    for (const fact of several(both)) {
      const id = fact.parts?.find((part) => part.evidence[0]?.article === courier.id)?.id;
      expect(left.some((f) => f.id === id)).toBe(true);
    }
  });

  test('of articles on different things share nothing', () => {
    expect(several(joinFacts(a, c))).toEqual([]);
  });

  test('hold the same disputes whatever order they come in', () => {
    const told = conflictsAmong([...a, ...b]);
    expect(told.filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
    expect(conflictsAmong([...b, ...a])).toEqual(told);
    expect(conflictsAmong(both)).toEqual(told);
    expect(conflictsAmong([...a, ...c])).toEqual([]);
  });
});
