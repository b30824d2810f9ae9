/** `npm run decks`, bundled and run as it is shipped. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeProgram } from '../../../build/node-program.mjs';
import { note, rawPackage } from '../formats/raw-package.js';

let home = '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'afterword-decks-'));
  await nodeProgram('content/cli/decks.ts', join(home, 'out'), 'decks');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function desk(): string {
  const folder = mkdtempSync(join(home, 'in-'));
  writeFileSync(join(folder, 'a.apkg'), rawPackage());
  writeFileSync(join(folder, 'b.apkg'), rawPackage({ notes: [note({ flds: 'front\u001fother' })] }));
  return folder;
}

function run(folder: string, ...argv: string[]) {
  const options = { cwd: folder, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(home, 'out/decks.mjs'), ...argv],
    options,
  );
  return { status, stdout, stderr };
}

describe('npm run decks', () => {
  test('tells what is in a deck, as text and as JSON', () => {
    const folder = desk();
    const { status, stdout } = run(folder, 'inspect', 'a.apkg');
    expect(status).toBe(0);
    expect(stdout).toContain('Holds: 1 notes, 1 cards, 1 reviews');
    expect(stdout).toContain('  Sea::Tides: 1\n');
    expect(JSON.parse(run(folder, 'inspect', 'a.apkg', '--json').stdout)).toMatchObject({
      counts: { notes: 1 },
    });
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('converts there and back without a difference', () => {
    const folder = desk();
    expect(run(folder, 'convert', 'a.apkg', 'a.json').status).toBe(0);
    expect(run(folder, 'convert', 'a.json', 'again.apkg').stdout).toMatch(
      /^Wrote 1 notes, 1 cards and 1 reviews/,
    );
    expect(run(folder, 'diff', 'a.apkg', 'again.apkg')).toMatchObject({
      status: 0,
      stdout: 'No difference\n',
    });
    expect(run(folder, 'convert', 'a.apkg', 'a.tsv').stdout).toContain('Progress and media do not travel');
    expect(readFileSync(join(folder, 'a.tsv'), 'utf8')).toContain(
      'abc\tTwo sides\tSea::Tides\tfront\tback\tone two',
    );
  });

  test('takes a note of Obsidian through JSON to Anki and back to the same note', () => {
    const folder = desk();
    const text = '# Sea\n\nWords.\n\nEbb:::Flood\n<!--SR:!2024-01-05,3,250!2000-01-01,1,250-->\n';
    writeFileSync(join(folder, 'sea.md'), text);
    expect(run(folder, 'inspect', 'sea.md').stdout).toContain('Cards: 1 review, 1 new');
    expect(run(folder, 'convert', 'sea.md', 'sea.json').status).toBe(0);
    expect(run(folder, 'convert', 'sea.json', 'again.md').status).toBe(0);
    expect(readFileSync(join(folder, 'again.md'), 'utf8')).toBe(text);
    expect(run(folder, 'convert', 'sea.md', 'sea.apkg').stdout).toMatch(/^Wrote 1 notes, 2 cards/);
  });

  test('writes a note, a quiz, pages to print and a calendar, each by the end of its name', () => {
    const folder = desk();
    const made = (name: string) => {
      expect(run(folder, 'convert', 'a.apkg', name)).toMatchObject({ status: 0, stderr: '' });
      return readFileSync(join(folder, name), 'utf8');
    };
    expect(made('a.md')).toContain('#flashcards/Sea/Tides\n\nfront::back');
    expect(made('a.quiz.html')).toContain('<script type="application/json" id="cards">');
    expect(made('a.cards.html')).toContain('class="sheet"');
    expect(made('a.sheet.html')).toContain('<section class="answers">');
    expect(made('a.ics')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:1 card to review: Tides\r\n/);
  });

  test('makes no calendar, and no file, of a deck in which nothing is due', () => {
    const folder = desk();
    writeFileSync(join(folder, 'new.csv'), 'Which sea?,Dead\n');
    const { status, stderr } = run(folder, 'convert', 'new.csv', 'new.ics');
    expect([status, stderr]).toEqual([2, expect.stringContaining('no card in it has a due day')]);
    expect(readdirSync(folder).filter((name) => name.includes('ics'))).toEqual([]);
  });

  test('says what a note cannot hold', () => {
    const { stdout } = run(desk(), 'convert', 'a.apkg', 'a.md');
    expect(stdout).toContain('changed: 1 answer: a note holds no log of answers');
    expect(stdout).not.toContain('left out');
  });

  test('names a difference, and says so by its exit code', () => {
    const { status, stdout } = run(desk(), 'diff', 'a.apkg', 'b.apkg');
    expect(status).toBe(1);
    expect(stdout).toBe('note abc › Back\n  "back"\n  "other"\n1 differences\n');
  });

  test('finds cards that ask badly', () => {
    const folder = desk();
    writeFileSync(join(folder, 'bad.csv'), 'Is it so?,Yes\nWhich sea?,Dead\n');
    const { status, stdout } = run(folder, 'lint', 'bad.csv');
    expect(status).toBe(1);
    expect(stdout).toMatch(/U3 note \S+ card 1: the answer is only yes or no\n1 findings on 2 cards/);
  });

  test('writes nothing where something is wrong, and says what', () => {
    const folder = desk();
    writeFileSync(join(folder, 'broken.apkg'), rawPackage().slice(0, 500));
    const wrong = [
      ['convert', 'broken.apkg', 'out.apkg'],
      ['convert', 'gone.apkg', 'out.apkg'],
      ['convert', 'a.apkg', 'out.pdf'],
      ['convert', 'a.apkg', 'a.apkg'],
      ['convert', 'a.apkg'],
      ['explain', 'a.apkg'],
      ['inspect', 'a.apkg', '--loud'],
    ];
    const before = readFileSync(join(folder, 'a.apkg'));
    for (const argv of wrong) {
      const { status, stdout, stderr } = run(folder, ...argv);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^\S.*\.\n$/);
    }
    expect(existsSync(join(folder, 'out.apkg'))).toBe(false);
    expect(readFileSync(join(folder, 'a.apkg')).equals(before)).toBe(true);
  });

  test('explains itself', () => {
    expect(run(desk(), '--help')).toMatchObject({ status: 0, stderr: '' });
    expect(run(desk()).stdout).toContain('npm run decks -- inspect FILE');
  });
});
