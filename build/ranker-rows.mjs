/** Prints what the ranker sees of articles: node build/ranker-rows.mjs ARTICLES.jsonl > ROWS.jsonl */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const [file] = process.argv.slice(2);
if (!file) throw new Error('Say which articles: node build/ranker-rows.mjs ARTICLES.jsonl');

const load = async (path) => (await runnerImport(join(ROOT, path), { configFile: false })).module;
const { loadModel } = await load('content/language/model-load.ts');
const { articleFromText } = await load('content/read/read.ts');
const { rankerRows } = await load('content/train/ranker-rows.ts');

const model = loadModel(readFileSync(join(ROOT, 'content/language/model/english.bin')));
for (const line of readFileSync(file, 'utf8')
  .split('\n')
  .filter((l) => l !== '')) {
  const { id, title, text } = JSON.parse(line);
  const article = articleFromText({ title, origin: id, text, date: null });
  process.stdout.write(`${JSON.stringify({ id, ...rankerRows(model, article) })}\n`);
}
