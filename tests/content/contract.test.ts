/** What the JSON promises, on every article that comes with the program. */
import { beforeAll, describe, expect, test } from 'vitest';
import { starterArticles } from '../../content/articles/starter.js';
import type { Group } from '../../content/cli/group.js';
import type { Article } from '../../content/deck.js';
import { readArticle } from '../../content/read/read.js';
import { faultsOf } from './contract.js';
import { groupOf, jsonOf, type Report, wrongSpans } from './json.js';

function read(name: string, text: string): Article {
  const article = readArticle(name, new TextEncoder().encode(text));
  if (!article.ok) throw new Error(article.problem.kind);
  return article.value;
}

const NEWS = /courier|herald/;
const STARTERS = starterArticles.map(({ name, text }) => ({ name, article: read(name, text) }));
const ALONE = STARTERS.filter(({ name }) => !NEWS.test(name)).map(({ article }) => article);
const PAIR = STARTERS.filter(({ name }) => NEWS.test(name)).map(({ article }) => article);
const GROUPS: readonly Group[] = [
  ...ALONE.map((article, i) => groupOf([article], () => `alone ${i}`)),
  groupOf(PAIR, (i) => `pair ${i}`),
];
const TEXTS = new Map(
  GROUPS.flatMap(({ listed, articles }) =>
    listed.map(({ id, key }): [string, string] => [id, articles.find((a) => a.id === key)?.text ?? '']),
  ),
);

let text = '';
let report: Report = { articles: [], conflicts: [], changes: [] };
beforeAll(async () => {
  text = await jsonOf(GROUPS);
  report = JSON.parse(text);
}, 120_000);

const BARE = { id: 'a', title: 't', summary: [], cards: [], facts: [], rejected: [] };

describe('the JSON contract', () => {
  test('is kept for every article', () => {
    expect(report.articles).toHaveLength(GROUPS.flatMap((g) => g.listed).length);
    expect(faultsOf(report)).toEqual([]);
  });

  test('is kept for an article that was not converted', () => {
    const refused = { kind: 'other language', language: 'French' };
    const entries = [
      { ...BARE, sameAs: 'b' },
      { ...BARE, refused },
    ];
    expect(faultsOf({ version: 1, articles: entries, conflicts: [], changes: [] })).toEqual([]);
  });

  test('is kept where there is no article at all', async () => {
    expect(JSON.parse(await jsonOf([]))).toEqual({ version: 1, articles: [], conflicts: [], changes: [] });
  });

  test('every span is exact, and none leaves its article', () => {
    expect(report.articles.flatMap((a) => a.cards).length).toBeGreaterThan(20);
    expect(report.conflicts.length + report.changes.length).toBeGreaterThan(0);
    expect(wrongSpans(report, TEXTS)).toEqual([]);
  });

  test('each card rests on a fact that is listed, and no id is given twice', () => {
    const facts = new Set(report.articles.flatMap((a) => a.facts.map((f) => f.id)));
    const cards = report.articles.flatMap((a) => a.cards);
    expect(new Set(cards.map((c) => c.id)).size).toBe(cards.length);
    expect(cards.filter((c) => !facts.has(c.fact))).toEqual([]);
    expect(facts.size).toBe(report.articles.flatMap((a) => a.facts).length);
  });

  test('each article is one line, so that a reader can stream it', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('{"id":'));
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual(
      report.articles.map((a) => a.id),
    );
  });

  test('nothing of one conversion leaks into another', async () => {
    const again: Report = JSON.parse(await jsonOf(GROUPS.toReversed()));
    expect(again.articles.find((a) => a.id === 'alone 1')).toEqual(
      report.articles.find((a) => a.id === 'alone 1'),
    );
  });
});

describe('the check of the contract', () => {
  const first = {
    ...BARE,
    summaries: { one: [], three: [], points: [] },
    tables: { whoIsWho: [], timeline: [], numbers: [] },
  };
  const whole = (entry: object) => ({ version: 1, articles: [entry], conflicts: [], changes: [] });

  test.each([
    ['another version', { ...whole(first), version: 2 }],
    ['a missing list', whole({ ...first, facts: undefined })],
    ['a converted article without tables', whole(BARE)],
    ['a refused article with a card', whole({ ...BARE, sameAs: 'b', cards: [{}] })],
    ['an unknown field', whole({ ...first, colour: 'red' })],
    ['an empty span', whole({ ...first, rejected: [{ start: 3, end: 3, rule: 'W1', reason: 'r' }] })],
    ['an offset between two characters', whole({ ...first, summary: [{ text: 't', start: 0.5, end: 2 }] })],
    ['a card of no kind', whole({ ...first, cards: [{ id: '0'.repeat(20), kind: 'riddle' }] })],
    ['evidence without words', { ...whole(first), conflicts: [{ what: 'w', evidence: [] }] }],
  ])('finds %s', (_, report) => {
    expect(faultsOf(whole(first))).toEqual([]);
    expect(faultsOf(report)).not.toEqual([]);
  });
});
