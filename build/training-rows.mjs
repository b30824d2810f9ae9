/**
 * Prints what the program sees of articles, as lines to learn from:
 * node build/training-rows.mjs ranker|keeping|summary|references ARTICLES.jsonl > ROWS.jsonl
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const [what, file] = process.argv.slice(2);
const load = async (path) => (await runnerImport(join(ROOT, path), { configFile: false })).module;

const WRITERS = {
  ranker: async () => (await load('content/train/ranker-rows.ts')).rankerRows,
  keeping: async () => (await load('content/train/keeping-rows.ts')).keepingRows,
  summary: async () => (await load('content/train/summary-rows.ts')).summaryRows,
  references: async () => (await load('content/train/reference-rows.ts')).referenceRows,
};
if (!file || !Object.hasOwn(WRITERS, what))
  throw new Error('Say what and which articles: node build/training-rows.mjs ranker ARTICLES.jsonl');

const { loadModel } = await load('content/language/model-load.ts');
const { articleFromText } = await load('content/read/read.ts');
const { readIsoDate } = await load('content/language/5-dates.ts');
const rowsOf = await WRITERS[what]();

const model = loadModel(readFileSync(join(ROOT, 'content/language/model/english.bin')));
for (const line of readFileSync(file, 'utf8')
  .split('\n')
  .filter((l) => l !== '')) {
  const { id, title, text, date } = JSON.parse(line);
  const article = articleFromText({ title, origin: id, text, date: date ? readIsoDate(date) : null });
  process.stdout.write(`${JSON.stringify({ id, ...rowsOf(model, article) })}\n`);
}
