/**
 * `npm run bench -- startup`: how long the app takes from the spawn to its first content, with 20,000 cards
 * in its library, against a bare window of the same Electron in the same run.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './bench-median.mjs';
import { SEED_TITLE, seedScript } from './bench-seed.mjs';
import { ensureBuilt } from './bundle.mjs';
import { ensureDebianPackages } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { virtualDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { say } from './progress.mjs';
import { ROOT } from './run.mjs';

const CARDS = 20_000;
const RUNS = 20;
/** The app may take this many times as long as a bare window. */
const BAR = 1.3;
/** Scripts that are true once the first content stands: a button, or with a library its first rows. */
const BUTTON = "document.querySelector('#app button') !== null";
const ROWS = `document.querySelector('#app')?.textContent.includes(${JSON.stringify(SEED_TITLE)})`;

/** A folder that Electron takes for an app; everything measured goes through it, the bare window too. */
function harness(folder) {
  const app = join(folder, 'app');
  mkdirSync(app);
  copyFileSync(join(ROOT, 'build/bench-app.mjs'), join(app, 'main.mjs'));
  const manifest = { name: 'bench', version: '0.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  return app;
}

/** One start; resolves to milliseconds. */
function start({ electron, app, env }, profile, { main, ready = BUTTON, seed = null }) {
  const flags = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const asked = { main, ready, seed, begun: Date.now() };
  const child = spawn(electron, [app, ...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env, BENCH_RUN: JSON.stringify(asked) },
  });
  let text = '';
  child.stdout.on('data', (piece) => {
    text += piece;
  });
  return new Promise((resolve, reject) => {
    child.on('exit', () => {
      const took = /^BENCH (\d+)$/m.exec(text)?.[1];
      if (took === undefined) reject(new Error('Electron ended before its window had content.'));
      else resolve(Number(took));
    });
  });
}

/** Turn about, so that whatever else the machine does falls on both alike. */
async function startup(tools, folder) {
  const main = join(ROOT, 'out/main/main.cjs');
  const profiles = { bare: join(folder, 'bare'), app: join(folder, 'library') };
  say(`Filling a library with ${CARDS.toLocaleString('en')} cards …`);
  await start(tools, profiles.app, { main, seed: seedScript(CARDS) });
  await start(tools, profiles.app, { main, ready: ROWS });
  await start(tools, profiles.bare, { main: null });
  const took = { bare: [], app: [] };
  for (let i = 0; i < RUNS; i++) {
    took.bare.push(await start(tools, profiles.bare, { main: null }));
    took.app.push(await start(tools, profiles.app, { main, ready: ROWS }));
  }
  return took;
}

function report(took) {
  const bare = median(took.bare);
  const app = median(took.app);
  const ratio = app / bare;
  console.log(
    `startup, ${RUNS} runs each turn about, load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`,
  );
  console.log(`  bare window              ${bare} ms   (${took.bare.join(' ')})`);
  console.log(`  app, ${CARDS} cards         ${app} ms   (${took.app.join(' ')})`);
  console.log(`  ratio ${ratio.toFixed(2)}, bar ${BAR}: ${ratio <= BAR ? 'met' : 'MISSED'}`);
  return ratio <= BAR;
}

/** Measures and prints; resolves to whether the bar was met. */
export async function benchStartup() {
  await ensureDependencies();
  await ensureDebianPackages({ tests: true });
  await ensureBuilt('app');
  const electron = await ensureElectron();
  const display = await virtualDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'afterword-bench-'));
  try {
    return report(await startup({ electron, app: harness(folder), env: display.env }, folder));
  } finally {
    display.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
