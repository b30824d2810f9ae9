/** The names of the two seed reports, marked by hand: their places and kinds only, as gap, kind and length of each. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { EntityKind } from '../../../content/language/mentions.js';
import { readSentences } from '../../../content/language/reading.js';
import { readArticle } from '../../../content/read/read.js';
import { english } from '../model.js';

const FOLDER = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

const KINDS: Readonly<Record<string, EntityKind>> = {
  p: 'person',
  c: 'country',
  l: 'place',
  o: 'organisation',
  d: 'people',
  a: 'law',
  x: 'product',
};

/** "12p5": 12 characters on from where the last name began, a person's name of 5 characters. */
const MARKED: Readonly<Record<string, string>> = {
  '000_aa7a9c9f774d44b6.txt':
    '18c4 24p11 62c10 24c9 31l13 72d7 33p5 13c11 44p12 36p6 52c13 162c13 34c4 35p5 16c4 38c4 15p5 11c11 57d11 27c13 140p6 15x1 34c4 68c11 63l28 83c4 75p6 17o16 22p5 61o23 31l18 138c4 87d9 24p12 31p5 63o41 134c4 57o16 53c13 18c11 152o16 202p6 40c13 92c13 18c11 21a35 125c11 75c4 85c4 15p5 41d10 21p6 40d7 18p10 40l7 33p6 16c5 56d16 188c5 10c11 69c13 22c11 39c11 36c26 75c6 31p5 17c4 46l29 33c6 41d10 142c4 81c4 119d10 21p16 29c4 9c6 120c6 9l6 30c13 44o21 45o31 100o16 56c4 143p5 28l29 200c13 233c6 110c8 10c7 9c5 11c7 9c6 65l6 82p5 13c6 12l10 45c6 49c4 15p12 26c5 41l12 25p5 56o16 30p11 38p5 19p6 8p6 27c6 55c5 9l7 10a24 67d7 114p6 28a24 29a3 53c5 30p10 88c13 37a3 18c5 111o14 16d7 19p7 42c5 55c5 67l12 75c6 84d7 34c6 35a3 44c6 8c11 13c10 15c9 11p5 39c18',
  '004_1935bb89885f45fc.txt':
    '32c4 24p11 38c11 24p12 62d14 70c4 26p5 27p6 72d10 168l10 34d10 56p6 8p6 64d11 51c4 44p5 60p5 37c4 21l13 88p5 18d9 53c4 18o10 34c8 28l10 48p5 175c6 68c4 36p9 66c8 9c6 15p5 123c7 83c4 113p5 34d10 56c5 30l12 51c4 15p6 52c5 64c11',
};

function goldOf(file: string): readonly string[] {
  let at = 0;
  return (MARKED[file] ?? '').split(' ').map((mark) => {
    const [, gap, kind = '', length] = /^(\d+)([a-z])(\d+)$/.exec(mark) ?? [];
    at += Number(gap);
    return `${at} ${at + Number(length)} ${KINDS[kind]}`;
  });
}

function foundIn(file: string): readonly string[] {
  const read = readArticle(file, new Uint8Array(readFileSync(FOLDER + file)));
  if (!read.ok) throw new Error(read.problem.kind);
  return readSentences(english, read.value).flatMap(({ entities }) =>
    entities.map(({ start, end, kind }) => `${start} ${end} ${kind}`),
  );
}

describe.runIf(existsSync(FOLDER))('names of the seed reports', () => {
  const files = existsSync(FOLDER) ? Object.keys(MARKED) : [];
  const gold = files.map((file) => new Set(goldOf(file)));
  const found = files.map(foundIn);

  test('at least 166 of the 178 marked names are exactly right', () => {
    const right = found.map((names, i) => names.filter((name) => gold[i]?.has(name)).length);
    expect(right.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(166);
  });

  test('at most six names are found where none is marked', () => {
    const extra = found.map((names, i) => names.filter((name) => !gold[i]?.has(name)).length);
    expect(extra.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(6);
  });
});
