/**
 * `npm run bench -- kill [ROUNDS]`: answers cards as fast as the keys go, kills window, browser process or whole
 * tree in the middle of it, starts again, and counts. Then how long an append to the second copy takes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as playwright } from '@playwright/test';
import { appends, state } from './bench-kill-page.mjs';
import { median } from './bench-median.mjs';
import { seedScript } from './bench-seed.mjs';
import { ensureBuilt } from './bundle.mjs';
import { ensureDebianPackages } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { virtualDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { say } from './progress.mjs';
import { ROOT } from './run.mjs';

const ROUNDS = 30;
const CARDS = 1000;
const APPENDS = 500;
/** Milliseconds of answering before the kill. */
const [SHORTEST, LONGEST] = [300, 1500];
const PATIENCE = 30_000;

/** Starts the built app over a profile and waits for its window. */
export async function start({ electron, env }, profile) {
  mkdirSync(profile, { recursive: true });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application = await playwright.launch({
    executablePath: electron,
    args: [ROOT, `--user-data-dir=${profile}`, '--disable-gpu', ...root],
    env: { ...process.env, ...env, AFTERWORD_DATA: '' },
    timeout: PATIENCE,
  });
  const page = await application.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: PATIENCE });
  return { application, page };
}

/** Answers until the window is gone; `done` counts what it had acknowledged. */
async function answering(page, done) {
  await page.keyboard.press('r');
  for (;;) {
    await page.locator('.review-prompt').waitFor();
    await page.keyboard.press('Space');
    await page.locator('.grades').waitFor();
    await page.keyboard.press('1');
    await page.locator('.grades').waitFor({ state: 'detached' });
    done.count += 1;
  }
}

function childrenOf(pid) {
  const found = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return found
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => [Number(line), ...childrenOf(Number(line))]);
}

function end(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  }
}

/** What is killed, in turn. */
const VICTIMS = {
  window: ({ window }) => [window],
  'browser process': ({ browser }) => [browser],
  'whole tree': ({ browser }) => [browser, ...childrenOf(browser)],
};

/** One round; resolves to how many answers were acknowledged before the kill. */
async function round(tools, profile, victim) {
  const { application, page } = await start(tools, profile);
  const browser = application.process();
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  const window = await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0].webContents.getOSProcessId(),
  );
  const done = { count: 0 };
  const stopped = answering(page, done).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, SHORTEST + Math.random() * (LONGEST - SHORTEST)));
  const left = childrenOf(browser.pid);
  end(VICTIMS[victim]({ window, browser: browser.pid }));
  const acknowledged = done.count;
  end([browser.pid, ...left]);
  await gone;
  await stopped;
  return acknowledged;
}

/** What a start after the kill finds wrong, in words; empty when all is right. */
function faults(found, before, acknowledged) {
  const came = found.reviews - before;
  return [
    found.title === 'Library' ? null : `the window says “${found.title}”`,
    came >= acknowledged ? null : `${acknowledged - came} acknowledged answers lost`,
    found.tallied === found.reviews
      ? null
      : `the days add up to ${found.tallied} answers of ${found.reviews}`,
    found.missing === 0 ? null : `${found.missing} answers are not in the second copy`,
    found.strange === 0 ? null : `${found.strange} answers are only in the second copy`,
  ].filter((fault) => fault !== null);
}

async function found(tools, profile) {
  const { application, page } = await start(tools, profile);
  const seen = await page.evaluate(state);
  await application.close();
  return seen;
}

async function kill(tools, folder, rounds) {
  const profile = join(folder, 'library');
  const first = await start(tools, profile);
  await first.page.evaluate(seedScript(CARDS));
  await first.application.close();
  let { reviews } = await found(tools, profile);
  let [acknowledged, wrong] = [0, 0];
  for (let i = 0; i < rounds; i++) {
    const victim = Object.keys(VICTIMS)[i % 3];
    const given = await round(tools, profile, victim);
    const seen = await found(tools, profile);
    const bad = faults(seen, reviews, given);
    console.log(
      `  ${i + 1}: ${victim}, ${given} acknowledged, ${seen.reviews - reviews} kept ${bad.join(', ')}`,
    );
    reviews = seen.reviews;
    acknowledged += given;
    wrong += bad.length;
  }
  console.log(
    `  ${rounds} kills, ${acknowledged} answers acknowledged, ${wrong} faults: ${wrong === 0 ? 'met' : 'MISSED'}`,
  );
  return wrong === 0;
}

async function latency(tools, folder) {
  const { application, page } = await start(tools, join(folder, 'appends'));
  const took = (await page.evaluate(appends, APPENDS)).sort((a, b) => a - b);
  await application.close();
  const p99 = took[Math.floor(took.length * 0.99)];
  console.log(
    `  append of one answer, window to disk and back: median ${median(took).toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
  );
}

/** Measures and prints; resolves to whether nothing was lost. */
export async function benchKill(rounds = ROUNDS) {
  await ensureDependencies();
  await ensureDebianPackages({ tests: true });
  await ensureBuilt('app');
  const electron = await ensureElectron();
  const display = await virtualDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'afterword-bench-'));
  try {
    const tools = { electron, env: display.env };
    say(`kill -9 while answering, load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`);
    const met = await kill(tools, folder, Number(rounds));
    await latency(tools, folder);
    return met;
  } finally {
    display.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
