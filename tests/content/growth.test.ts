/** Long texts: the whole of them is read, and what comes out does not drown the learner. */
import { beforeAll, describe, expect, test } from 'vitest';
import { starterArticles } from '../../content/articles/starter.js';
import { type Article, articleId } from '../../content/deck.js';
import { articleFromText, readArticle } from '../../content/read/read.js';
import { groupOf, jsonOf, type Report, wrongSpans } from './json.js';

/** The bundled articles again and again, each time of other years and amounts. */
function book(copies: number): string {
  const chapters = starterArticles.map(({ text }) => text.replace(/^---[\s\S]*?---\s*/, ''));
  return Array.from({ length: copies }, (_, i) =>
    chapters
      .map((text) => text.replace(/\d{2,3}(?!\d)/g, (number) => String(Number(number) + i)))
      .join('\n\n'),
  ).join('\n\n');
}

function given(text: string): Article {
  return articleFromText({ title: 'A Book', origin: 'test', text, date: null });
}

async function reportOf(article: Article): Promise<Report> {
  return JSON.parse(await jsonOf([groupOf([article])]));
}

describe('a book', () => {
  const text = book(3);
  const words = text.split(/\s+/).length;
  let report: Report = { articles: [], conflicts: [], changes: [] };
  beforeAll(async () => {
    report = await reportOf(given(text));
  }, 120_000);

  test('is asked from its beginning to its end', () => {
    const places = report.articles[0]?.cards.map(({ evidence }) => evidence[0]?.start ?? 0) ?? [];
    for (const part of [0, 1, 2]) {
      const here = places.filter(
        (at) => at >= (part * text.length) / 3 && at < ((part + 1) * text.length) / 3,
      );
      expect(here.length).toBeGreaterThan(0);
    }
  });

  test('has no more cards than its budget, and no longer summary than a page has', () => {
    const [entry] = report.articles;
    const deck = entry?.cards.filter(({ proposed }) => proposed !== false) ?? [];
    expect(deck.length).toBeGreaterThan(words / 500);
    expect(deck.length).toBeLessThanOrEqual(Math.round((1.2 * words * 12) / 1000));
    expect(entry?.summary.length).toBeLessThanOrEqual(3);
  });

  test('keeps every place exact to the end', () => {
    expect(wrongSpans(report, new Map([['a0', text]]))).toEqual([]);
  });
});

describe('one paragraph', () => {
  test('of many pages is a text like any other', async () => {
    const text = book(1).replace(/\s+/g, ' ');
    const report = await reportOf(given(text));
    expect(report.articles[0]?.cards.length).toBeGreaterThan(10);
    expect(wrongSpans(report, new Map([['a0', text]]))).toEqual([]);
  }, 120_000);

  test('of five megabytes is refused by its line, not worked on', () => {
    const text = 'The ferry of Orrin stopped for nine days. '.repeat(119_000);
    const read = readArticle('book.txt', new TextEncoder().encode(text));
    expect(read.ok ? null : read.problem.kind).toBe('long line');
  });
});

describe('reading five megabytes', () => {
  test('of paragraphs loses none of them', () => {
    const text = 'The ferry of Orrin stopped for nine days.\n\n'.repeat(119_000);
    const read = readArticle('book.txt', new TextEncoder().encode(text));
    expect(read.ok && read.value.sentences.length).toBe(119_000);
  });

  test('of lines without a break between them loses none of them', () => {
    const text = 'The ferry of Orrin stopped in 1931.\n'.repeat(140_000);
    const read = readArticle('book.txt', new TextEncoder().encode(text));
    expect(read.ok && read.value.sentences.length).toBe(140_000);
  });

  test('of HTML in a single line loses none of it', () => {
    const page = `<html><body>${'<p>The ferry of <b>Orrin</b> stopped for nine days.</p>'.repeat(89_000)}</body></html>`;
    const read = readArticle('book.html', new TextEncoder().encode(page));
    expect(read.ok && read.value.sentences.length).toBe(89_000);
    expect(read.ok && read.value.id).toBe(
      articleId(
        Array.from({ length: 89_000 }, () => 'The ferry of Orrin stopped for nine days.').join('\n\n'),
      ),
    );
  });

  test('of Markdown loses none of it', () => {
    const read = readArticle(
      'book.md',
      new TextEncoder().encode('- The ferry of *Orrin* stopped for nine days.\n'.repeat(108_000)),
    );
    expect(read.ok && read.value.sentences.length).toBe(108_000);
  });
});
