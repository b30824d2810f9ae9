/** The book that growth is measured with: as long as asked, the same each time, and not the same page over and over. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

type Texts = {
  readonly articlesFile: (asked: string | undefined, folder: string) => string;
  readonly bookFile: (words: number, folder: string) => string;
};

const module = join(import.meta.dirname, '../../build/bench-content-texts.mjs');
const { articlesFile, bookFile }: Texts = await import(pathToFileURL(module).href);

const folder = mkdtempSync(join(tmpdir(), 'afterword-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a book has the words asked for and few sentences twice', () => {
  const text = readFileSync(bookFile(20_000, folder), 'utf8');
  const words = text.split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(20_000);
  expect(words).toBeLessThan(23_000);
  const sentences = text.split(/(?<=[.!?])\s+/);
  expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.5);
  expect(readFileSync(bookFile(20_000, folder), 'utf8')).toBe(text);
});

test('a file that is asked for is taken as it is', () => {
  expect(articlesFile('mine.jsonl', folder)).toBe('mine.jsonl');
});
