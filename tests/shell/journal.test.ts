/** The second copy on the disk: what was acknowledged is there, whatever becomes of the file around it. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JournalHost, NotedLife } from '../../src-main/contract/journal.js';
import { type Disk, makeJournal } from '../../src-main/journal.js';
import { doorTo } from '../../src-main/journal-door.js';
import { sealed, unsealed } from '../../src-main/journal-lines.js';
import { partitionAfter, partitionIn } from '../../src-main/libraries.js';

const SIGN: NotedLife = { database: 'd', schema: 2, articles: 1, cards: 2, reviews: 3, last: 'stamp' };
const DONE = { kind: 'done' };

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'afterword-journal-')), 'journal');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function files(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.journal'))
    .sort()
    .map((name) => join(folder, name));
}

function only(): string {
  const [file] = files();
  if (file === undefined) throw new Error('no file');
  return file;
}

async function all(journal: JournalHost) {
  const lines: string[] = [];
  let damaged = 0;
  for (let from: number | null = 0; from !== null; ) {
    const part = await journal.read(from);
    lines.push(...part.lines);
    damaged += part.damaged;
    from = part.next;
  }
  return { lines, damaged };
}

function disk(given: Partial<Disk>): Disk {
  return { rollAt: 1000, room: async () => Number.MAX_SAFE_INTEGER, ...given };
}

describe('lines that were acknowledged', () => {
  test('are read again in their order, by another start too', async () => {
    const first = makeJournal(folder);
    expect(await first.append(['{"a":1}', 'ö — “two”'])).toEqual(DONE);
    expect(await makeJournal(folder).append(['three'])).toEqual(DONE);
    expect(await all(first)).toEqual({ lines: ['{"a":1}', 'ö — “two”', 'three'], damaged: 0 });
    expect(files()).toHaveLength(1);
  });

  test('are all there when many come at once', async () => {
    const journal = makeJournal(folder);
    const lines = Array.from({ length: 200 }, (_, i) => `line ${i}`);
    const answers = await Promise.all(lines.map((line) => journal.append([line])));
    expect(new Set(answers.map((answer) => answer.kind))).toEqual(new Set(['done']));
    expect((await all(journal)).lines).toEqual(lines);
  });

  test('go on in a new file when one is full, and no file is ever changed', async () => {
    const journal = makeJournal(folder, disk({ rollAt: 100 }));
    await journal.append(['x'.repeat(90)]);
    const before = readFileSync(only());
    await journal.append(['second']);
    await journal.append(['third']);
    expect(files()).toHaveLength(2);
    expect(readFileSync(only())).toEqual(before);
    expect((await all(journal)).lines.slice(1)).toEqual(['second', 'third']);
  });

  test('of another machine are read where its files lie beside', async () => {
    const journal = makeJournal(folder);
    await journal.append(['mine']);
    writeFileSync(join(folder, '000000000000-000001.journal'), sealed(['theirs']));
    expect((await all(journal)).lines.sort()).toEqual(['mine', 'theirs']);
  });
});

describe('damage', () => {
  test('of a line in the middle costs that line alone, and is counted', async () => {
    const journal = makeJournal(folder);
    await journal.append(['one', 'two', 'three']);
    const text = readFileSync(only(), 'utf8');
    writeFileSync(only(), text.replace('two', 'tvo'));
    expect(await all(journal)).toEqual({ lines: ['one', 'three'], damaged: 1 });
  });

  test('a torn last line is passed over, is no damage, and what follows is not lost in it', async () => {
    await makeJournal(folder).append(['one']);
    appendFileSync(only(), sealed(['never acknowledged']).subarray(0, -9));
    const journal = makeJournal(folder);
    expect(await all(journal)).toEqual({ lines: ['one'], damaged: 0 });
    expect(await journal.append(['two'])).toEqual(DONE);
    expect(await all(journal)).toEqual({ lines: ['one', 'two'], damaged: 0 });
  });

  test('a batch that was torn counts not at all', () => {
    const batch = sealed(['a', 'b', 'c']).toString();
    const lines = batch.split('\n');
    expect(unsealed(sealed(['before']) + batch.slice(0, -1 - (lines[2]?.length ?? 0)))).toEqual({
      lines: ['before'],
      damaged: 0,
    });
  });

  test('of the end of a whole batch does not take the rest of the batch', () => {
    const [a, b] = sealed(['a', 'b']).toString().split('\n');
    expect(unsealed(`${a}\n${b?.replace(' b', ' ß')}\n`)).toEqual({ lines: ['a'], damaged: 1 });
  });

  test('zeros, foreign text and wrong checksums are no lines', async () => {
    const journal = makeJournal(folder);
    await journal.append(['one']);
    appendFileSync(only(), `${'\0'.repeat(40)}\nhello\n0123456789abcdef 0 forged\n`);
    await makeJournal(folder).append(['two']);
    expect(await all(journal)).toEqual({ lines: ['one', 'two'], damaged: 3 });
  });

  test('of a whole file leaves the other files', async () => {
    const journal = makeJournal(folder, disk({ rollAt: 10 }));
    for (const line of ['one', 'two', 'three']) await journal.append([line]);
    truncateSync(files()[1] ?? '', 0);
    expect((await all(journal)).lines).toEqual(['one', 'three']);
  });
});

describe('what cannot be written', () => {
  test('is refused with a phrase when the disk is full, and leaves nothing behind', async () => {
    let left = 1;
    const journal = makeJournal(folder, disk({ room: async () => left }));
    expect(await journal.append(['one'])).toEqual({ kind: 'failed', error: 'the disk is full' });
    left = Number.MAX_SAFE_INTEGER;
    expect(await journal.append(['two'])).toEqual(DONE);
    expect(await all(journal)).toEqual({ lines: ['two'], damaged: 0 });
  });

  test('is refused where the folder cannot be made, and works once it can', async () => {
    writeFileSync(folder, 'a file in its place');
    const journal = makeJournal(folder);
    expect((await journal.append(['one'])).kind).toBe('failed');
    rmSync(folder);
    expect(await journal.append(['two'])).toEqual(DONE);
    expect((await all(journal)).lines).toEqual(['two']);
  });

  test('a page cannot say what is no line, no place and no life sign', async () => {
    const door = doorTo(makeJournal(folder));
    const bad = [
      door.append('line'),
      door.append(['two\nlines']),
      door.append([1]),
      door.append(['']),
      door.read(-1),
      door.read('0'),
      door.noteLife({ ...SIGN, reviews: -1 }),
      door.noteLife({ ...SIGN, database: '' }),
      door.noteLife(null),
    ];
    const outcomes = await Promise.allSettled(bad);
    expect(new Set(outcomes.map((outcome) => outcome.status))).toEqual(new Set(['rejected']));
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the life sign', () => {
  test('is what was noted last, also of several at once', async () => {
    const journal = makeJournal(folder);
    await journal.append(['one']);
    const noted = [1, 2, 3].map((reviews) => journal.noteLife({ ...SIGN, reviews }));
    expect(await Promise.all(noted)).toEqual([DONE, DONE, DONE]);
    expect(await makeJournal(folder).lifeSign()).toEqual({ ...SIGN, reviews: 3 });
  });

  test('that was damaged, or has no journal beside it, is none', async () => {
    const journal = makeJournal(folder);
    await journal.noteLife(SIGN);
    expect(await journal.lifeSign()).toBeNull();
    await journal.append(['one']);
    const file = join(folder, 'life-sign');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"reviews":3', '"reviews":0'));
    expect(await journal.lifeSign()).toBeNull();
  });

  test('asking for it makes nothing', async () => {
    expect(await makeJournal(folder).lifeSign()).toBeNull();
    expect(existsSync(folder)).toBe(false);
  });
});

test('a journal put aside is whole where it lies, and a new one begins', async () => {
  const journal = makeJournal(folder);
  await journal.append(['old']);
  await journal.noteLife(SIGN);
  const aside = await journal.setAside();
  expect(await all(journal)).toEqual({ lines: [], damaged: 0 });
  expect(await journal.lifeSign()).toBeNull();
  await journal.append(['new']);
  expect((await all(journal)).lines).toEqual(['new']);
  expect((await all(makeJournal(aside))).lines).toEqual(['old']);
  expect(await makeJournal(aside).lifeSign()).toEqual(SIGN);
});

test('a file that may not be written to is left, and the next line begins a new one', async () => {
  const journal = makeJournal(folder, disk({ rollAt: 10 }));
  await journal.append(['one']);
  chmodSync(only(), 0o400);
  expect(await journal.append(['two'])).toEqual(DONE);
  expect((await all(journal)).lines).toEqual(['one', 'two']);
});

test('the first library is the profile’s own, each later one has a folder of its own', () => {
  const profile = join(folder, '..');
  expect(partitionIn(profile)).toBeNull();
  expect(partitionAfter(profile)).toBe('persist:library-2');
});
