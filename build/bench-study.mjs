/**
 * `npm run bench -- study [CARDS]`: what a learner waits for in a large library, in Chromium and in Electron, beside
 * the real Anki with the same cards, answers, decks and limits, measured just before each of the two.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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
const ANSWERS = 150;
/** Anki keeps thirty. */
const UNDONE = 25;
const STARTS = 3;
/** Our median may be this many times Anki's. */
const BARS = { answer: 1.3, undo: 1.2, first: 0.1, queue: 0.1, anew: 0.1, statistics: 0.1, cold: 0.5 };
/** Milliseconds in which 95 of 100 must be done. */
const LIMITS = { next: 16, search: 100 };

const LINES = {
  saved: 'an answer on the disk',
  answer: '… and the next card',
  undo: 'undo, card again',
  first: 'queue, counts: first',
  queue: '… asked again',
  anew: '… after an answer',
  statistics: 'statistics',
  cold: 'cold to first card',
  next: 'next card',
  list: 'list of all cards',
  search: 'search in it',
};

/** What bare transactions of IndexedDB take in the same page (see bench-study-floors.mjs). */
const FLOORS = {
  one: 'one row',
  rows: "an answer's rows",
  oneRelaxed: 'one row, relaxed',
  rowsRelaxed: "an answer's rows, relaxed",
  line: 'a line of the journal',
  read: 'reading one row',
  open: 'opening, and one row',
  counts: 'reading all articles',
};
/** What nothing that does the same can go below: the sum of these. */
const LEAST = {
  saved: ['rows', 'line'],
  answer: ['rows', 'line'],
  undo: ['rows', 'line'],
  first: ['counts'],
  queue: ['read'],
  anew: ['read'],
  cold: ['open'],
};

function percentile95(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? 0;
}

async function own(engine) {
  const [starts, open, counts] = [[], [], []];
  for (let i = 0; i < STARTS; i++) {
    const { cold, prompt } = await withStore(engine, (call) => call('cold'));
    if (prompt === null) throw new Error('The library was filled, but no card is due.');
    starts.push(...cold);
    open.push(...(await withStore(engine, (call) => call('coldFloor'))));
    counts.push(...(await withStore(engine, (call) => call('countsFloor'))));
  }
  return withStore(engine, async (call) => {
    const rest = await call('measure', { answers: ANSWERS, undone: UNDONE });
    return { ...rest, cold: starts, floors: { ...(await call('floors')), open, counts } };
  });
}

const ankiArgs = (file, { cards, articles }) =>
  [join(ROOT, 'build/bench-study-anki.py'), file, cards, articles, ANSWERS, UNDONE].map(String);

function makeAnki(python, folder, size) {
  say('The same in Anki …');
  if (printed(python, [...ankiArgs(join(folder, 'made.anki2'), size), 'make']) === null)
    throw new Error('Anki ended with an error.');
}

/** In a copy: what was answered today counts against the limits. */
function anki(python, folder, size) {
  const file = join(folder, 'anki.anki2');
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  cpSync(join(folder, 'made.anki2'), file);
  return JSON.parse(printed(python, [...ankiArgs(file, size), 'measure']) ?? 'null');
}

function verdict(ratio, bar) {
  return bar === undefined ? '' : `, bar ${bar}: ${ratio <= bar ? 'met' : 'MISSED'}`;
}

/** Of a floor without any measurement, in an engine that has no shell, nothing is added. */
function leastOf(what, floors) {
  const parts = (LEAST[what] ?? []).map((name) => floors[name]).filter((times) => times.length > 0);
  return parts.length === 0 ? null : parts.reduce((sum, times) => sum + median(times), 0);
}

function besideFloor(mine, least, peer, bar) {
  if (least === null) return '';
  const reach = peer !== undefined && bar !== undefined && least / peer > bar;
  const ratio = peer === undefined ? '' : ` (${(least / peer).toFixed(2)} of Anki's)`;
  return `; floor ${least.toFixed(1)} ms${ratio}, ${(mine / least).toFixed(1)} times it${reach ? ', bar below the floor' : ''}`;
}

function lineOf(what, took, peer, floors) {
  const mine = median(took);
  const [bar, limit] = [BARS[what], LIMITS[what]];
  const p95 = percentile95(took);
  const beside =
    peer === undefined
      ? ''
      : `, Anki ${peer.toFixed(1)} ms, ratio ${(mine / peer).toFixed(2)}${verdict(mine / peer, bar)}`;
  const within = limit === undefined ? '' : `, p95 limit ${limit} ms: ${p95 <= limit ? 'met' : 'MISSED'}`;
  const floor = besideFloor(mine, leastOf(what, floors), peer, bar);
  console.log(
    `  ${LINES[what].padEnd(22)} ${mine.toFixed(1)} ms (p95 ${p95.toFixed(1)})${beside}${within}${floor}`,
  );
  const missed = peer !== undefined && bar !== undefined && mine / peer > bar;
  return !missed && (limit === undefined || p95 <= limit);
}

/** Anki builds its queue anew whenever it is asked, so the first of ours and those after an answer stand beside it too. */
function compared(name, took, anki) {
  const theirs = anki && { ...anki, first: anki.queue, anew: anki.queue };
  console.log(`${name}, load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`);
  const met = Object.keys(LINES).map((what) => lineOf(what, took[what], theirs?.[what], took.floors));
  for (const [name, times] of Object.entries(took.floors))
    if (times.length > 0)
      console.log(
        `  floor: ${FLOORS[name].padEnd(26)} ${median(times).toFixed(1)} ms (p95 ${percentile95(times).toFixed(1)})`,
      );
  console.log(`  searched in ${(took.letters / 1e6).toFixed(1)} MB of cards`);
  return !met.includes(false);
}

/** Electron's library is filled; Chromium, which is newer and reads it, gets a copy where it keeps its own. */
async function engines(folder, env, address, size) {
  const engine = (name, program) => ({ name, program, profile: join(folder, name), env, address });
  const electron = engine('electron', await ensureElectron());
  say(`Filling a library of ${size.cards} cards …`);
  await withStore(electron, (call) => call('fill', size));
  const program = installedChromium();
  if (program === null) return [electron];
  const chromium = engine('chromium', program);
  cpSync(join(electron.profile, 'IndexedDB'), join(chromium.profile, 'Default/IndexedDB'), {
    recursive: true,
  });
  return [electron, chromium];
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
    if (python !== null) makeAnki(python, folder, size);
    const all = await engines(folder, display.env, page.address, size);
    console.log(`study, ${cards} cards in ${size.articles} articles, ${cards * 10} answers at most`);
    let met = true;
    for (const engine of all) {
      const theirs = python === null ? null : anki(python, folder, size);
      met = compared(engine.name, await own(engine), theirs) && met;
    }
    return met;
  } finally {
    page.stop();
    display.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
