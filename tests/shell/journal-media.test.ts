/** Pictures in the second copy: each once under its own sum, whole or not at all, and gone only when nobody wants it. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeJournal } from '../../src-main/journal.js';
import { doorTo } from '../../src-main/journal-door.js';

const LAMP = new TextEncoder().encode('a lamp');
const HASH = createHash('sha256').update(LAMP).digest('hex');
const LONG_AGO = new Date(Date.now() - 48 * 3_600_000);

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'afterword-media-')), 'journal');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function path(hash = HASH): string {
  return join(folder, 'media', hash);
}

describe('a picture', () => {
  test('is kept under the sum of its bytes, and read again by another start', async () => {
    expect(await makeJournal(folder).keepMedia(LAMP)).toEqual({ kind: 'kept', hash: HASH });
    expect(readdirSync(join(folder, 'media'))).toEqual([HASH]);
    expect(await makeJournal(folder).readMedia(HASH)).toEqual(LAMP);
    expect(await makeJournal(folder).readMedia('0'.repeat(64))).toBeNull();
  });

  test('is not written a second time, unless what lies there is damaged', async () => {
    const journal = makeJournal(folder);
    await journal.keepMedia(LAMP);
    const { ino } = statSync(path());
    await journal.keepMedia(LAMP);
    expect(statSync(path()).ino).toBe(ino);
    writeFileSync(path(), 'a lamq');
    expect(await journal.readMedia(HASH)).toBeNull();
    await journal.keepMedia(LAMP);
    expect(new Uint8Array(readFileSync(path()))).toEqual(LAMP);
  });

  test('that comes several times at once is one', async () => {
    const journal = makeJournal(folder);
    const answers = await Promise.all(Array.from({ length: 8 }, () => journal.keepMedia(LAMP)));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['kept']));
    expect(readdirSync(join(folder, 'media'))).toEqual([HASH]);
  });

  test('for which there is no room is not kept, and leaves nothing', async () => {
    const journal = makeJournal(folder, { rollAt: 1000, room: async () => 100 });
    expect(await journal.keepMedia(LAMP)).toEqual({ kind: 'failed', error: 'the disk is full' });
    expect(existsSync(path())).toBe(false);
  });

  test('goes with the journal when that is set aside', async () => {
    const journal = makeJournal(folder);
    await journal.append(['one']);
    void journal.keepMedia(LAMP);
    const aside = await journal.setAside();
    expect(new Uint8Array(readFileSync(join(aside, 'media', HASH)))).toEqual(LAMP);
    expect(existsSync(folder)).toBe(false);
  });

  test('is no line of the journal, and no reason to find a life sign', async () => {
    const journal = makeJournal(folder);
    await journal.keepMedia(LAMP);
    expect(await journal.read(0)).toEqual({ lines: [], damaged: 0, next: null });
    expect(await journal.lifeSign()).toBeNull();
  });
});

describe('sweeping', () => {
  test('takes out what nobody wants, but nothing of the last day, and tells what is missing', async () => {
    const journal = makeJournal(folder);
    await journal.keepMedia(LAMP);
    const other = new TextEncoder().encode('another');
    await journal.keepMedia(other);
    expect(await journal.sweepMedia([])).toEqual({ kind: 'swept', missing: [] });
    expect(readdirSync(join(folder, 'media'))).toHaveLength(2);
    for (const name of readdirSync(join(folder, 'media'))) utimesSync(path(name), LONG_AGO, LONG_AGO);
    const lost = '0'.repeat(64);
    expect(await journal.sweepMedia([HASH, lost])).toEqual({ kind: 'swept', missing: [lost] });
    expect(readdirSync(join(folder, 'media'))).toEqual([HASH]);
  });

  test('leaves what came again', async () => {
    const journal = makeJournal(folder);
    await journal.keepMedia(LAMP);
    utimesSync(path(), LONG_AGO, LONG_AGO);
    await journal.keepMedia(LAMP);
    await journal.sweepMedia([]);
    expect(existsSync(path())).toBe(true);
  });

  test('of a library without any is nothing', async () => {
    expect(await makeJournal(folder).sweepMedia([])).toEqual({ kind: 'swept', missing: [] });
    expect(existsSync(folder)).toBe(false);
  });
});

test('the page can name no file, and no path', async () => {
  const door = doorTo(makeJournal(folder));
  for (const bad of ['../life-sign', '', 7, null, `${HASH}/..`, HASH.toUpperCase()])
    await expect(door.readMedia(bad)).rejects.toThrow('bad argument');
  for (const bad of ['text', null, [1, 2]]) await expect(door.keepMedia(bad)).rejects.toThrow('bad argument');
  for (const bad of [null, ['x'], [HASH, 3]])
    await expect(door.sweepMedia(bad)).rejects.toThrow('bad argument');
});
