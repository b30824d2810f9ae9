/**
 * `npm run bench -- content [ARTICLES.jsonl]`: the CPU time from text to finished deck, turn about with spaCy's small
 * model only parsing the same articles; then how time and memory grow from a long article to a book.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spacyPython, spacyTime } from './bench-content-spacy.mjs';
import { articlesFile, bookFile } from './bench-content-texts.mjs';
import { median } from './bench-median.mjs';
import { ensureBuilt } from './bundle.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { say } from './progress.mjs';
import { ROOT, run } from './run.mjs';

const RUNS = 3;
/** Our whole way may take this share of the time that spaCy takes to parse. */
const BAR = 0.8;
/** Ten times the text may take this many times as long. */
const GROWTH_BAR = 11;
const WORDS = [30_000, 300_000];

/** CPU seconds (start and loading included, one worker as spaCy has one thread) and peak megabytes of one run of the command line. */
async function deck(folder, args) {
  const usage = join(folder, 'usage.json');
  const watcher = pathToFileURL(join(ROOT, 'build/bench-content-usage.mjs')).href;
  const program = join(ROOT, 'out/cli/cli.mjs');
  const code = await run(
    process.execPath,
    ['--import', watcher, program, ...args, '--json', '--workers', '1'],
    {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: { ...process.env, BENCH_USAGE: usage },
    },
  );
  if (code !== 0) throw new Error(`The command line ended with ${code} for ${args.join(' ')}.`);
  return JSON.parse(readFileSync(usage, 'utf8'));
}

const seconds = (numbers) => numbers.map((n) => n.toFixed(1)).join(' ');

async function compare(folder, articles) {
  const python = await spacyPython();
  const took = { own: [], spacy: [] };
  for (let i = 0; i < RUNS; i++) {
    say(`Articles, run ${i + 1} of ${RUNS} …`);
    took.own.push((await deck(folder, ['--jsonl', articles])).seconds);
    if (python !== null) took.spacy.push(spacyTime(python, articles).seconds);
  }
  const own = median(took.own);
  console.log(`content, ${RUNS} runs turn about, load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`);
  console.log(`  text to deck             ${own.toFixed(1)} s of CPU   (${seconds(took.own)})`);
  if (python === null) return true;
  const ratio = own / median(took.spacy);
  console.log(
    `  spaCy small, parse only  ${median(took.spacy).toFixed(1)} s of CPU   (${seconds(took.spacy)})`,
  );
  console.log(`  ratio ${ratio.toFixed(2)}, bar ${BAR}: ${ratio <= BAR ? 'met' : 'MISSED'}`);
  return ratio <= BAR;
}

async function grow(folder) {
  const took = [];
  for (const words of WORDS) {
    say(`A text of ${words.toLocaleString('en')} words …`);
    took.push(await deck(folder, [bookFile(words, folder)]));
  }
  console.log('growth');
  took.forEach(({ seconds, megabytes }, k) => {
    console.log(
      `  ${WORDS[k].toLocaleString('en').padStart(7)} words  ${seconds.toFixed(1)} s of CPU, at most ${megabytes} MB`,
    );
  });
  const ratio = took[1].seconds / took[0].seconds;
  console.log(`  ratio ${ratio.toFixed(1)}, bar ${GROWTH_BAR}: ${ratio <= GROWTH_BAR ? 'met' : 'MISSED'}`);
  return ratio <= GROWTH_BAR;
}

/** Measures and prints; resolves to whether every bar was met. */
export async function benchContent(asked) {
  await ensureDependencies();
  await ensureBuilt('cli');
  const folder = mkdtempSync(join(tmpdir(), 'afterword-bench-'));
  try {
    const given = asked === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', asked);
    const met = await compare(folder, articlesFile(given, folder));
    return (await grow(folder)) && met;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
