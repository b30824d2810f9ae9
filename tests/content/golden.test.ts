/**
 * Articles written for the project through the whole pipeline, compared with what was read by eye and accepted.
 * After a change for the better: UPDATE_GOLDEN=1 npx vitest run tests/content/golden.test.ts, then read the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { starterArticles } from '../../content/articles/starter.js';
import type { Conversion } from '../../content/conversion.js';
import { convert } from '../../content/convert.js';
import type { Article, Card } from '../../content/deck.js';
import { proposedOnly } from '../../content/proposed.js';
import { readArticle } from '../../content/read/read.js';
import { isCutOf } from '../../content/summary/cut.js';
import { english } from './model.js';

const GOLDEN = join(import.meta.dirname, '../golden');
const UPDATE = process.env.UPDATE_GOLDEN === '1';

const CASES: readonly (readonly [name: string, files: readonly string[]])[] = [
  ['tides', ['tides.md']],
  ['penny-post', ['penny-post.md']],
  ['mary-anning', ['mary-anning.md']],
  ['svalbard', ['svalbard.md']],
  ['the-box', ['the-box.md']],
  ['sports', ['sports/article.md']],
  ['business', ['business/article.md']],
  ['textbook', ['textbook/article.md']],
  ['twin-reports', ['ostervale-courier.md', 'north-lakes-herald.md']],
];

function read(name: string): Article {
  const starter = starterArticles.find((a) => a.name === name)?.text;
  const text = starter ?? readFileSync(join(GOLDEN, name), 'utf8');
  const article = readArticle(name, new TextEncoder().encode(text));
  if (!article.ok) throw new Error(`${name}: ${article.problem.kind}`);
  return article.value;
}

const whole = new Map(CASES.map(([name, files]) => [name, convert(english, files.map(read))]));
const made = new Map([...whole].map(([name, all]) => [name, proposedOnly(all)]));

function conversion(name: string): Conversion {
  const found = made.get(name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
}

/** Only what a reader of the cards would judge: no ids, no offsets. */
function shown(card: Card, articles: readonly Article[]): object {
  const { kind, prompt, answer, evidence } = card;
  const options = card.kind === 'choice' ? { options: card.options } : {};
  const sources = evidence.map((e) => `${articles.find((a) => a.id === e.article)?.origin}: ${e.quote}`);
  return { kind, prompt, answer, ...options, sources };
}

function cardsJson({ cards, conflicts, articles }: Conversion): string {
  const disputed = conflicts.map(({ kind, what, evidence }) => ({
    kind,
    what,
    sources: evidence.map((e) => e.quote),
  }));
  return `${JSON.stringify({ cards: cards.map((c) => shown(c, articles)), conflicts: disputed }, null, 2)}\n`;
}

function summaryText({ summary }: Conversion): string {
  return summary.map((s) => `${s.text}\n`).join('');
}

function accepted(file: string): string {
  try {
    return readFileSync(join(GOLDEN, file), 'utf8');
  } catch {
    return '';
  }
}

function compare(file: string, now: string): void {
  if (UPDATE) writeFileSync(join(GOLDEN, file), now);
  expect(
    now,
    `tests/golden/${file} differs. If the new one is better: UPDATE_GOLDEN=1, then read the diff`,
  ).toBe(accepted(file));
}

describe.each(CASES)('the article %s', (name) => {
  test('gives the accepted cards', () => compare(`${name}/cards.json`, cardsJson(conversion(name))));

  test('gives the accepted summary', () => compare(`${name}/summary.txt`, summaryText(conversion(name))));

  test('quotes only what stands in it', () => {
    const { articles, facts, summary } = conversion(name);
    const cards = whole.get(name)?.cards ?? [];
    const texts = new Map(articles.map((a) => [a.id, a.text]));
    const evidence = [...cards, ...facts].flatMap((x) => x.evidence);
    const wrong = evidence.filter((e) => texts.get(e.article)?.slice(e.start, e.end) !== e.quote);
    const misquoted = summary.filter(
      (s) => !isCutOf(s.text, texts.get(s.article)?.slice(s.start, s.end) ?? ''),
    );
    expect([wrong, misquoted]).toEqual([[], []]);
    expect(cards.length).toBeGreaterThan(8);
    expect(conversion(name).cards.length).toBeGreaterThan(0);
  });

  test('asks nothing about its front matter', () => {
    const { cards, articles } = conversion(name);
    expect(cards.filter((c) => /Afterword|Invented|note:/.test(`${c.prompt} ${c.answer}`))).toEqual([]);
    expect(articles.map((a) => a.title)).not.toContain('');
    expect(articles.filter((a) => a.date === null)).toEqual([]);
  });
});

describe('the twin reports', () => {
  const { conflicts, facts, articles } = conversion('twin-reports');
  const quotes = conflicts.map((c) => ({ kind: c.kind, quotes: c.evidence.map((e) => e.quote).join(' | ') }));

  test('their one conflict is found', () => {
    const found = quotes.filter((c) => c.kind === 'conflict');
    expect(found).toHaveLength(1);
    expect(found[0]?.quotes).toMatch(/3\.4 million/);
    expect(found[0]?.quotes).toMatch(/4\.1 million/);
  });

  test('a sum, a unit and a changed status are not called a conflict', () => {
    const disputed = quotes.filter((c) => c.kind === 'conflict').map((c) => c.quotes);
    expect(disputed.filter((q) => /43 passengers|32 adults|600 metres|2,000 feet|scheduled/.test(q))).toEqual(
      [],
    );
  });

  test('what both say is one fact with both sources', () => {
    const both = facts.filter((f) => new Set(f.evidence.map((e) => e.article)).size === articles.length);
    expect(both.map((f) => f.slots.number?.value)).toContain(1900);
  });
});

test('cards that ask for each other’s answer are of one fact, so that they are not met on one day', () => {
  const cards = whole.get('tides')?.cards ?? [];
  const asking = (answer: string) => cards.filter((card) => card.answer === answer).map(({ fact }) => fact);
  expect(asking('1872')).not.toEqual([]);
  expect(new Set(asking('William Thomson'))).toEqual(new Set(asking('1872')));
});
