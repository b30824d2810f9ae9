/**
 * `npm run bench -- study [CARDS]`: what a learner waits for in a large library, in Chromium and in Electron, beside
 * the real Anki with the same cards and answers in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './bench-median.mjs';
import { storePage, withStore } from './bench-study-engines.mjs';
import { ensureDebianPackages, installedChromium } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { virtualDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { say } from './progress.mjs';
import { pythonWith } from './python-packages.mjs';
import { printed, ROOT } from './run.mjs';

const CARDS = 100_000;
const CARDS_PER_ARTICLE = 50;
const ANSWERS = 200;
const UNDONE = 25;
/** Our median may be this many times Anki's. */
const BARS = { answer: 1.3, undo: 1.2, queue: 0.1, statistics: 0.1, cold: 0.5 };
/** Milliseconds in which 95 of 100 next cards must have been read. */
const NEXT_BAR = 16;

function percentile95(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? 0;
}

async function own(engine, size) {
  say(`Filling a library of ${size.cards} cards in ${engine.name} …`);
  await withStore(engine, (call) => call('fill', size));
  say('Opening it cold, then answering …');
  const first = await withStore(engine, (call) => call('cold'));
  if (first.prompt === null) throw new Error('The library was filled, but no card is due.');
  const rest = await withStore(engine, (call) => call('measure', { answers: ANSWERS, undone: UNDONE }));
  return { ...rest, cold: first.cold };
}

function anki(python, folder, { cards, articles }) {
  const args = [
    join(ROOT, 'build/bench-study-anki.py'),
    join(folder, 'anki.anki2'),
    cards,
    articles,
    ANSWERS,
  ].map(String);
  say('The same in Anki …');
  if (printed(python, [...args, 'make']) === null) throw new Error('Anki ended with an error.');
  return JSON.parse(printed(python, [...args, 'measure']) ?? 'null');
}

function compared(name, took, theirs) {
  console.log(name);
  const met = Object.entries(BARS).map(([what, bar]) => {
    const mine = median(took[what]);
    const peer = theirs?.[what];
    const ratio = peer === undefined ? null : mine / peer;
    const verdict =
      ratio === null
        ? ''
        : `, Anki ${peer.toFixed(1)} ms, ratio ${ratio.toFixed(2)}, bar ${bar}: ${ratio <= bar ? 'met' : 'MISSED'}`;
    console.log(
      `  ${what.padEnd(12)} ${mine.toFixed(1)} ms (p95 ${percentile95(took[what]).toFixed(1)})${verdict}`,
    );
    return ratio === null || ratio <= bar;
  });
  const next = percentile95(took.next);
  console.log(
    `  next card    p95 ${next.toFixed(1)} ms, bar ${NEXT_BAR}: ${next <= NEXT_BAR ? 'met' : 'MISSED'}`,
  );
  return !met.includes(false) && next <= NEXT_BAR;
}

async function engines(folder, env, address) {
  const programs = { chromium: installedChromium(), electron: await ensureElectron() };
  return Object.entries(programs).flatMap(([name, program]) =>
    program === null ? [] : [{ name, program, profile: join(folder, name), env, address }],
  );
}

/** Measures and prints; resolves to whether every bar was met. */
export async function benchStudy(asked = String(CARDS)) {
  const cards = Number(asked);
  const size = { cards, articles: Math.max(1, Math.floor(cards / CARDS_PER_ARTICLE)) };
  await ensureDependencies();
  await ensureDebianPackages({ tests: true });
  const python = await pythonWith({
    name: 'bench-decks',
    packages: ['genanki==0.13.1', 'anki==26.9.3'],
    proof: 'import anki.collection',
    what: 'Anki (about 80 MB on the disk)',
  });
  const folder = mkdtempSync(join(tmpdir(), 'afterword-bench-'));
  const display = await virtualDisplay();
  const page = await storePage(folder);
  try {
    const theirs = python === null ? null : anki(python, folder, size);
    console.log(
      `study, ${cards} cards, ${cards * 10} answers at most, load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`,
    );
    let met = true;
    for (const engine of await engines(folder, display.env, page.address))
      met = compared(engine.name, await own(engine, size), theirs) && met;
    return met;
  } finally {
    page.stop();
    display.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
