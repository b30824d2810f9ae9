/** The command line on good input: what it prints, what it writes, and what it leaves alone. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCutOf } from '../../../content/summary/cut.js';
import { type Bundled, bundleCli, listing } from './bundled.js';

const ARTICLES = join(import.meta.dirname, '../../../content/articles');

type Evidence = { article: string; start: number; end: number; quote: string };
type Card = { kind: string; proposed: boolean; prompt: string; answer: string; evidence: Evidence[] };
type Entry = {
  id: string;
  title: string;
  summary: { text: string; start: number; end: number }[];
  cards: Card[];
  facts: { evidence: Evidence[] }[];
};
type Report = {
  articles: Entry[];
  conflicts: { evidence: Evidence[] }[];
  changes: { evidence: Evidence[] }[];
};

let cli: Bundled;
beforeAll(async () => {
  cli = await bundleCli();
});
afterAll(() => cli.remove());

function article(name: string): string {
  return readFileSync(join(ARTICLES, name), 'utf8');
}

/** A folder with the named starter articles in it. */
function desk(...names: string[]): string {
  const folder = cli.folder();
  for (const name of names) writeFileSync(join(folder, name), article(name));
  return folder;
}

function report(folder: string, ...argv: string[]): Report {
  const { stdout, stderr, status } = cli.run(folder, ...argv, '--json');
  expect([status, stderr.replace(/^Converted .*\n/gm, '')]).toEqual([0, '']);
  return JSON.parse(stdout);
}

function jsonLines(folder: string, lines: readonly object[]): string {
  writeFileSync(join(folder, 'articles.jsonl'), lines.map((l) => `${JSON.stringify(l)}\n`).join(''));
  return 'articles.jsonl';
}

/** Enough that a run can be met in the middle. */
function manyArticles(folder: string): string {
  const text = article('tides.md');
  return jsonLines(
    folder,
    Array.from({ length: 30 }, (_, i) => ({ id: `a${i}`, title: 't', text: `${i}. ${text}` })),
  );
}

describe('printing', () => {
  test('shows each card with its answer and the sentence it came from', () => {
    const folder = desk('the-box.md');
    const { articles } = report(folder, 'the-box.md');
    const { stdout, status } = cli.run(folder, 'the-box.md');
    const flat = stdout.replace(/\s+/g, ' ');
    const all = articles[0]?.cards ?? [];
    const cards = all.filter(({ proposed }) => proposed);
    expect(status).toBe(0);
    expect(flat).toContain(`Cards (${cards.length})`);
    expect(cards.length).toBeGreaterThan(3);
    for (const { prompt, answer, evidence } of cards) {
      expect(flat).toContain(`${prompt} `.replace(/\s+/g, ' '));
      expect(flat).toContain(`→ ${answer}`);
      expect(flat).toContain(`“${evidence[0]?.quote.replace(/\s+/g, ' ')}”`);
    }
    expect(Object.keys(listing(folder))).toEqual(['the-box.md']);
  });

  test('no line of text is wider than a terminal', () => {
    const { stdout } = cli.run(desk('svalbard.md'), 'svalbard.md');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('prints no front matter and no marks of Markdown', () => {
    const { stdout } = cli.run(desk('tides.md'), 'tides.md');
    expect(stdout).toContain('Why the Sea Rises Twice a Day');
    expect(stdout).not.toMatch(/note:|^#|\*Principia\*/m);
  });

  test('the same article gives the same bytes', () => {
    const folder = desk('tides.md', 'penny-post.md');
    const twice = [1, 2].map(() => cli.run(folder, 'tides.md', 'penny-post.md', '--json').stdout);
    expect(twice[0]).toBe(twice[1]);
    expect(twice[0]).not.toBe('');
  });

  test('a smaller budget offers fewer cards, the best of the larger one', () => {
    const folder = desk('mary-anning.md');
    const few = report(folder, '--budget', '3', 'mary-anning.md').articles[0]?.cards ?? [];
    const many = report(folder, 'mary-anning.md', '--budget=12').articles[0]?.cards ?? [];
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(many.length);
  });

  test('a reader that has had enough of the output is no error', async () => {
    const folder = cli.folder();
    const path = manyArticles(folder);
    const child = spawn(process.execPath, [cli.program, '--jsonl', path, '--json'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += String(part);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(stderr.replace(/^Converted .*\n/gm, '')).toBe('');
  });
});

describe('writing', () => {
  test('leaves the deck and nothing else', () => {
    const folder = desk('tides.md');
    const { status, stdout, stderr } = cli.run(folder, 'tides.md', '--out', 'd.apkg');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Wrote \d+ cards to d\.apkg\.\n$/);
    expect(Object.keys(listing(folder))).toEqual(['d.apkg', 'tides.md']);
    expect(listing(folder)['d.apkg']).toMatch(/^PK/);
  });

  test('replaces an older file as a whole', () => {
    const folder = desk('tides.md');
    writeFileSync(join(folder, 'd.csv'), 'old'.repeat(100_000));
    cli.run(folder, 'tides.md', '--out', 'd.csv');
    const csv = listing(folder)['d.csv'] ?? '';
    expect(csv.length).toBeGreaterThan(100);
    expect(csv).not.toContain('oldold');
  });

  test.each([
    ['d.json', /^\{"version":1,\n"articles":\[/],
    ['d.txt', /^Why the Sea/],
    [
      'd.quiz.html',
      /^<!DOCTYPE html>[\s\S]*<script type="application\/json" id="cards">\{"title":"Why the Sea/,
    ],
    ['d.cards.html', /^<!DOCTYPE html>[\s\S]*class="sheet"/],
    ['d.sheet.html', /^<!DOCTYPE html>[\s\S]*<section class="answers">/],
    ['d.obsidian.md', /^#flashcards\/Why-the-Sea[^\n]*\n\n/],
    ['d.quiz.md', /^# Why the Sea/],
  ])('takes the format from the name %s', (name, begins) => {
    const folder = desk('tides.md');
    expect(cli.run(folder, 'tides.md', '--out', name).status).toBe(0);
    expect(listing(folder)[name]).toMatch(begins);
  });

  test('--format outweighs the name', () => {
    const folder = desk('tides.md');
    expect(cli.run(folder, 'tides.md', '--out', 'd.txt', '--format', 'json').status).toBe(0);
    expect(listing(folder)['d.txt']).toMatch(/^\{"version":1,\n"articles":\[/);
  });

  test('what is written is what would be printed', () => {
    const folder = desk('tides.md');
    cli.run(folder, 'tides.md', '--out', 'd.json');
    expect(readFileSync(join(folder, 'd.json'), 'utf8')).toBe(cli.run(folder, 'tides.md', '--json').stdout);
  });

  test('a run that is stopped leaves no part of a file', async () => {
    const folder = cli.folder();
    const path = manyArticles(folder);
    writeFileSync(join(folder, 'd.json'), 'older');
    const child = spawn(process.execPath, [cli.program, '--jsonl', path, '--out', 'd.json'], { cwd: folder });
    child.stderr.once('data', () => child.kill('SIGTERM'));
    await new Promise((resolve) => child.on('close', resolve));
    const after = listing(folder);
    expect(Object.keys(after)).toEqual(['articles.jsonl', 'd.json']);
    expect(after['d.json']).toMatch(/^older$|"changes":\[\]\}\n$/);
  });

  test('--starter needs no file: it says so, prints and writes a deck', () => {
    const folder = cli.folder();
    const { status, stdout, stderr } = cli.run(folder, '--starter');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^[^\n]*terminal[^\n]*afterword-deck\.apkg\.\n/);
    expect(stdout).toMatch(/\nSummary\n {2}• /);
    expect(stdout).toMatch(/\nCards \(\d+\)\n/);
    expect(Object.keys(listing(folder))).toEqual(['afterword-deck.apkg']);
  });
});

describe('JSON lines', () => {
  test('the ids and the offsets are the given ones, and each quote stands there', () => {
    const folder = cli.folder();
    const given = ['the-box.md', 'svalbard.md'].map((name) => ({
      id: `id of ${name}`,
      title: name,
      text: article(name).replace(/^---[\s\S]*?---\s*/, '  \n'),
    }));
    const { articles } = report(folder, '--jsonl', jsonLines(folder, given));
    expect(articles.map((a) => a.id)).toEqual(given.map((g) => g.id));
    const texts = new Map(given.map((g) => [g.id, g.text]));
    for (const { id, cards, summary } of articles) {
      expect(cards.length).toBeGreaterThan(3);
      for (const e of cards.flatMap((c) => c.evidence)) {
        expect(texts.get(e.article)?.slice(e.start, e.end)).toBe(e.quote);
      }
      for (const s of summary) expect(isCutOf(s.text, texts.get(id)?.slice(s.start, s.end) ?? '')).toBe(true);
    }
  });

  test('a cluster is read together, other lines are not', () => {
    const folder = cli.folder();
    const [a, b] = ['ostervale-courier.md', 'north-lakes-herald.md'].map((name) => article(name));
    const lines = [
      { id: 'a', title: 'A', text: a, cluster: 'rockfall', date: '2024-03-13' },
      { id: 'alone', title: 'Alone', text: article('tides.md') },
      { id: 'b', title: 'B', text: b, cluster: 'rockfall', date: '2024-03-16' },
    ];
    const { articles } = report(folder, '--jsonl', jsonLines(folder, lines));
    const cited = articles.flatMap((x) => x.facts.map((f) => f.evidence.map((e) => e.article)));
    expect(articles.map((x) => x.id).sort()).toEqual(['a', 'alone', 'b']);
    expect(cited.some((ids) => ids.includes('a') && ids.includes('b'))).toBe(true);
    expect(cited.some((ids) => ids.includes('alone') && ids.length > 1 && new Set(ids).size > 1)).toBe(false);
  });

  test('one text under two ids is converted once', () => {
    const folder = cli.folder();
    const text = article('tides.md');
    const lines = ['x', 'y'].map((id) => ({ id, title: id, text, cluster: 'same' }));
    const { articles } = report(folder, '--jsonl', jsonLines(folder, lines));
    expect(articles.map((x) => x.id)).toEqual(['x', 'y']);
    expect(articles[0]?.cards.length).toBeGreaterThan(3);
    expect(articles[1]).toMatchObject({ sameAs: 'x', cards: [], facts: [] });
  });
});
