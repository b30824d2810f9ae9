/** What is told of a new article and those that were here before. */
import { expect, test } from 'vitest';
import type { Conflict, Conversion } from '../../content/conversion.js';
import type { Article, ArticleId } from '../../content/deck.js';
import { withKnown } from '../../src-renderer/ui/screens/library/across.js';

function between(...ids: string[]): Conflict {
  const evidence = ids.map((id) => ({ article: id as ArticleId, start: 0, end: 1, quote: 'x' }));
  return { kind: 'conflict', what: ids.join(' and '), evidence };
}

test('conflicts with an old article join those among the new ones; no other does', () => {
  const articles = ['new', 'newer'].map((id) => ({ id: id as ArticleId }) as Article);
  const conversion = { articles, conflicts: [between('new', 'newer')] } as unknown as Conversion;
  const met = [between('new', 'newer'), between('old', 'new'), between('old', 'older')];
  const told = withKnown({ conversion, met }).conversion.conflicts.map((one) => one.what);
  expect(told).toEqual(['new and newer', 'old and new']);
});
