import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FILE_LIMIT, phrase, readWhole, writeWhole } from '../../src-main/disk.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (value: string) => new TextEncoder().encode(value);

test('reads a file whole, under its own name', async () => {
  writeFileSync(join(folder, 'a.md'), 'Größe');
  const answer = await readWhole(join(folder, 'a.md'));
  expect(answer).toEqual({ kind: 'read', name: 'a.md', bytes: text('Größe') });
});

test('says what is wrong with a file instead of failing', async () => {
  expect(await readWhole(join(folder, 'gone.txt'))).toEqual({ kind: 'missing', name: 'gone.txt' });
  mkdirSync(join(folder, 'sub'));
  expect(await readWhole(join(folder, 'sub'))).toEqual({
    kind: 'unreadable',
    name: 'sub',
    error: 'it is a folder',
  });
});

test('does not read a file beyond the limit, and reads one at the limit', async () => {
  const path = join(folder, 'big.txt');
  writeFileSync(path, '');
  truncateSync(path, FILE_LIMIT + 1);
  expect(await readWhole(path)).toEqual({
    kind: 'too large',
    name: 'big.txt',
    bytes: FILE_LIMIT + 1,
    limit: FILE_LIMIT,
  });
  truncateSync(path, FILE_LIMIT);
  expect((await readWhole(path)).kind).toBe('read');
});

test('replaces a file, keeps its permissions and leaves nothing beside it', async () => {
  const path = join(folder, 'deck.csv');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  await writeWhole(path, text('new'));
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['deck.csv']);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('writes through a link to the file it means', async () => {
  if (process.platform === 'win32') return;
  writeFileSync(join(folder, 'real.csv'), 'old');
  symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
  await writeWhole(join(folder, 'link.csv'), text('new'));
  expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('new');
});

test('a write that fails leaves no temporary file and says why in words', async () => {
  mkdirSync(join(folder, 'taken'));
  const failure = await writeWhole(join(folder, 'taken'), text('x')).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(readdirSync(folder)).toEqual(['taken']);
  const missing = await writeWhole(join(folder, 'no/where/x.csv'), text('x')).catch(phrase);
  expect(missing).toBe('there is no such folder');
});
