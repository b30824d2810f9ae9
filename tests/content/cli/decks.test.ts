/** `npm run decks`, bundled and run as it is shipped. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { note, rawPackage } from '../formats/raw-package.js';

const ROOT = join(import.meta.dirname, '../../..');
let home = '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'afterword-decks-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(ROOT, 'content/cli/decks.ts'),
      outDir: join(home, 'out'),
      rolldownOptions: { output: { entryFileNames: 'decks.mjs' } },
    },
  });
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
