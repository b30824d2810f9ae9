/** Prints the language model's accuracy, size and speed: node build/evaluate.mjs DATA_FOLDER [MODEL.bin] */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const [folder, file = join(ROOT, 'content/language/model/english.bin')] = process.argv.slice(2);
if (!folder) throw new Error('Say where the treebank is: node build/evaluate.mjs DATA_FOLDER');

const load = async (path) => (await runnerImport(join(ROOT, path), { configFile: false })).module;
const { loadModel } = await load('content/language/model-load.ts');
const { measureGrammar, measureNames } = await load('content/train/evaluate.ts');

const percent = (part, whole) => ((100 * part) / whole).toFixed(2);
const bytes = readFileSync(file);
const begin = performance.now();
const model = loadModel(bytes);
console.log(`${statSync(file).size} bytes, loaded in ${(performance.now() - begin).toFixed(0)} ms`);
for (const part of ['ewt-dev', 'gum-open-dev', 'ewt-test', 'gum-open-test']) {
  const start = process.cpuUsage();
  const g = measureGrammar(model, folder, part);
  const time = process.cpuUsage(start).user / g.words;
  const shares = [g.tags, g.heads, g.relations].map((n) => percent(n, g.words)).join('  ');
  console.log(`${part}: XPOS UAS LAS  ${shares}  (${g.words} words, ${time.toFixed(0)} µs of CPU a word)`);
}
for (const part of ['dev', 'test']) {
  const n = measureNames(model, folder, part);
  const [p, r] = [n.right / n.said, n.right / n.gold];
  const f = (2 * p * r) / (p + r);
  const spans = (2 * n.anyType) / (n.said + n.gold);
  console.log(
    `names, uner-ewt-${part}: P ${p.toFixed(3)}  R ${r.toFixed(3)}  F ${f.toFixed(3)}  (spans alone F ${spans.toFixed(3)})`,
  );
}
