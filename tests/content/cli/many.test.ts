/** Many articles at once: streamed, on several threads, with the same bytes however it is done; and one card explained. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterArticles } from '../../../content/articles/starter.js';
import { faultsOf } from '../contract.js';
import { type Bundled, bundleCli, listing } from './bundled.js';

let cli: Bundled;
beforeAll(async () => {
  cli = await bundleCli();
});
afterAll(() => cli.remove());

const BRIDGE = `The bridge at Marlow Point was opened on May 3, 1954. It is 412 metres long.

Clara Denning, an engineer from Sorrel, designed the bridge in 1949. The town paid 2 million crowns for it.`;
const FRENCH =
  'Le vieux pont sur la rivière a été fermé au printemps parce que la crue l’avait abîmé, et les habitants de la ville ne sont pas contents.';

type Line = { id: string; text: string; title?: string; cluster?: string };

function lines(folder: string, given: readonly Line[]): string {
  writeFileSync(join(folder, 'many.jsonl'), given.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return 'many.jsonl';
}

/** Short and long articles by turns, some in clusters whose lines lie far apart. */
function mixed(folder: string): string {
  const texts = starterArticles.map(({ text }) => text.replace(/^---[\s\S]*?---\s*/, ''));
  return lines(
    folder,
    Array.from({ length: 9 }, (_, i) => ({
      id: `line ${i}`,
      title: `Line ${i}`,
      text: i % 3 === 0 ? (texts[i % texts.length] ?? '') : BRIDGE.replace('412', String(400 + i)),
      ...(i % 4 === 0 ? { cluster: `c${i % 8}` } : {}),
    })),
  );
}

describe('the same deck', () => {
  test.each(['json', 'csv'])('as %s from one, two and three workers', (format) => {
    const folder = cli.folder();
    const path = mixed(folder);
    const runs = ['1', '2', '3'].map((workers) =>
      cli.run(folder, '--jsonl', path, '--format', format, '--workers', workers),
    );
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(runs[0]?.stdout.length).toBeGreaterThan(1000);
    expect(runs[1]?.stdout).toBe(runs[0]?.stdout);
    expect(runs[2]?.stdout).toBe(runs[0]?.stdout);
  });

  test('with ids that do not hang on the order of the lines', () => {
    const folder = cli.folder();
    const given = [
      { id: 'a', text: BRIDGE },
      { id: 'b', text: BRIDGE.replace('Marlow', 'Harlow') },
    ];
    const ids = [given, given.toReversed()].map((order) => {
      const { stdout } = cli.run(folder, '--jsonl', lines(folder, order), '--json');
      const { articles } = JSON.parse(stdout) as { articles: { cards: { id: string }[] }[] };
      return articles.flatMap(({ cards }) => cards.map(({ id }) => id)).sort();
    });
    expect(ids[0]?.length).toBeGreaterThan(1);
    expect(ids[1]).toEqual(ids[0]);
  });
});

describe('a long file', () => {
  test('is checked to its end without being held in memory, and nothing is printed when its end is bad', () => {
    const folder = cli.folder();
    const path = join(folder, 'long.jsonl');
    writeFileSync(path, '');
    const text = BRIDGE.repeat(5000);
    for (let i = 0; i < 120; i += 1) appendFileSync(path, `${JSON.stringify({ id: `a${i}`, text })}\n`);
    appendFileSync(path, '{"id": "last"}\n');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=48', cli.program, '--jsonl', path, '--json'],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^Line 121 of “.*long\.jsonl” cannot be used: it has no "text"/);
    expect([status, stdout]).toEqual([1, '']);
  });

  test('may end without a line end, and have blank lines and characters of several bytes', () => {
    const folder = cli.folder();
    const text = `${BRIDGE} The café “Ö” opened in 1961, 😀 said Åse Ek.`;
    writeFileSync(
      join(folder, 'odd.jsonl'),
      `\ufeff\n${JSON.stringify({ id: 'é', text })}\r\n\n  \n${JSON.stringify({ id: '😀', text: `${text}.` })}`,
    );
    const { stdout, status } = cli.run(folder, '--jsonl', 'odd.jsonl', '--json');
    const report = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(report.articles.map(({ id }: { id: string }) => id)).toEqual(['é', '😀']);
    expect(faultsOf(report)).toEqual([]);
  });

  test('must be a file that can be read twice', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli.program, '--jsonl', '/dev/stdin', '--json'], {
      encoding: 'utf8',
      input: `${JSON.stringify({ id: 'a', text: BRIDGE })}\n`,
    });
    expect(stderr).toMatch(/^“\/dev\/stdin” cannot be read \(it is no file on a disk\)/);
    expect(status).toBe(1);
  });
});

describe('another language', () => {
  test('is refused with its name, and --force tries it', () => {
    const folder = cli.folder();
    writeFileSync(join(folder, 'pont.txt'), FRENCH);
    const refused = cli.run(folder, 'pont.txt', '--json');
    expect(refused.stderr).toMatch(/^“pont\.txt” seems to be written in French;.* Add --force to try it/);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    const forced = cli.run(folder, 'pont.txt', '--json', '--force');
    expect([forced.status, forced.stderr]).toEqual([0, '']);
    expect(JSON.parse(forced.stdout).articles).toHaveLength(1);
  });

  test('among JSON lines is listed as refused and stops no other line', () => {
    const folder = cli.folder();
    const path = lines(folder, [
      { id: 'pont', title: 'Le pont', text: FRENCH },
      { id: 'bridge', text: BRIDGE },
    ]);
    const { status, stdout, stderr } = cli.run(folder, '--jsonl', path, '--json');
    const report = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^“pont” seems to be written in French;/);
    expect(faultsOf(report)).toEqual([]);
    expect(report.articles[0]).toMatchObject({
      id: 'pont',
      refused: { kind: 'other language', language: 'French' },
      cards: [],
    });
    expect(report.articles[1].cards.length).toBeGreaterThan(0);
  });
});

describe('sheets', () => {
  test.each([
    ['deck.md', /^# .*\n\n.*bridge\.txt/],
    ['deck.html', /^<!DOCTYPE html>[\s\S]*<\/html>\n$/],
  ])('%s is known by its name', (name, says) => {
    const folder = cli.folder();
    writeFileSync(join(folder, 'bridge.txt'), BRIDGE);
    const { status, stdout } = cli.run(folder, 'bridge.txt', '--out', name);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Wrote \w+ cards? to/);
    expect(listing(folder)[name]).toMatch(says);
    expect(Object.keys(listing(folder)).sort()).toEqual(['bridge.txt', name]);
  });

  test('a page of many articles has one head and one end', () => {
    const folder = cli.folder();
    const path = lines(folder, [
      { id: 'a', text: BRIDGE },
      { id: 'b', text: BRIDGE.replace('1954', '1955') },
    ]);
    const { stdout } = cli.run(folder, '--jsonl', path, '--format', 'html');
    expect(stdout.match(/<!DOCTYPE|<\/html>|<main>/g)).toEqual(['<!DOCTYPE', '<main>', '</html>']);
    expect(stdout.match(/<article>/g)).toHaveLength(2);
  });
});

describe('--explain', () => {
  test('prints what a card was made from, what it scored and what it won against', () => {
    const folder = cli.folder();
    writeFileSync(join(folder, 'bridge.txt'), BRIDGE);
    const [card] = JSON.parse(cli.run(folder, 'bridge.txt', '--json').stdout).articles[0].cards;
    const text = cli.run(folder, 'bridge.txt', '--explain', card.id);
    expect([text.status, text.stderr]).toEqual([0, '']);
    for (const part of [card.prompt, `→ ${card.answer}`, 'Evidence', 'Candidate', 'Score', 'Rivals'])
      expect(text.stdout).toContain(part);
    const told = JSON.parse(cli.run(folder, 'bridge.txt', '--explain', card.id, '--json').stdout);
    expect(card).toMatchObject(told.card);
    expect(BRIDGE.slice(told.candidate.span.start, told.candidate.span.end)).toBe(told.candidate.text);
    for (const { start, end, text } of told.rivals) expect(BRIDGE.slice(start, end)).toBe(text);
    expect(told.sure).toBe(told.kept);
    expect(text.stdout).not.toContain('own day');
  });

  test('tells how much less sure a card on the day of a report is', () => {
    const folder = cli.folder();
    const news = starterArticles.find(({ text }) => text.includes('Ostervale Courier'))?.text ?? '';
    writeFileSync(join(folder, 'news.md'), news);
    const [card] = JSON.parse(cli.run(folder, 'news.md', '--json').stdout).articles[0].cards;
    const told = JSON.parse(cli.run(folder, 'news.md', '--explain', card.id, '--json').stdout);
    expect(told.sure).toBeLessThan(told.kept);
    expect(cli.run(folder, 'news.md', '--explain', card.id).stdout).toContain(
      `Kept by readers ${told.kept.toFixed(2)}, of a report's own day ${told.sure.toFixed(2)}`,
    );
  });

  test.each([
    [
      'a card of another article',
      ['--explain', '0'.repeat(20)],
      /None of these articles has a card with the id/,
    ],
    ['what is no id', ['--explain', 'the first'], /“the first” is not the id of a card/],
    ['into a file', ['--explain', '0'.repeat(20), '--out', 'd.md'], /only prints: leave --out/],
    ['no workers', ['--workers', '0'], /“0” is not a number of workers/],
    ['half a worker', ['--workers', '1.5'], /“1\.5” is not a number of workers/],
  ])('%s is refused in a sentence', (_, argv, says) => {
    const folder = cli.folder();
    writeFileSync(join(folder, 'bridge.txt'), BRIDGE);
    const { status, stdout, stderr } = cli.run(folder, 'bridge.txt', ...argv);
    expect(stderr).toMatch(says);
    expect([status, stdout]).toEqual([1, '']);
    expect(Object.keys(listing(folder))).toEqual(['bridge.txt']);
  });
});
