/**
 * `npm start -- [ARTICLE…]`: gets what is missing, builds what is stale, opens the app. Without a display the
 * same job is done in the terminal.
 */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ensureBuilt } from './bundle.mjs';
import { ensureDebianPackages } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { say } from './progress.mjs';
import { ROOT, run } from './run.mjs';

const DECK = 'afterword-deck.apkg';

/** npm runs scripts in the project's folder; the user named files from where they stood. */
const here = process.env.INIT_CWD ?? process.cwd();
const options = process.argv.slice(2).filter((arg) => arg.startsWith('-') && arg !== '--');
const files = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith('-'))
  .map((arg) => resolve(here, arg));

function checkFiles() {
  const problems = files.map(problemWith).filter((problem) => problem !== null);
  for (const problem of problems) say(problem);
  if (problems.length > 0) process.exit(1);
}

function problemWith(file) {
  const about = statSync(file, { throwIfNoEntry: false });
  if (about === undefined) return `There is no file “${basename(file)}”. Check the name and the folder.`;
  if (about.isDirectory()) return `“${basename(file)}” is a folder. Name the articles in it.`;
  return null;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The command line says itself that there is no display; with files named, --starter adds none. */
function inTerminal() {
  const cli = resolve(ROOT, 'out/cli/cli.mjs');
  return run(process.execPath, [cli, '--starter', '--out', DECK, ...files], { cwd: here });
}

/** Ctrl+C reaches the app as well as this program: the app then ends by itself, and its code is ours. */
async function inWindow() {
  await ensureDebianPackages();
  const electron = await ensureElectron();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(electron, [ROOT, ...root, ...options, ...files], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((ended) => {
    child.on('exit', (code) => ended(code ?? 1));
    child.on('error', (error) => {
      say(`Electron could not be started (${error.code}).`);
      ended(1);
    });
  });
}

checkFiles();
await ensureDependencies();
try {
  await ensureBuilt(hasDisplay() ? 'app' : 'cli');
  process.exitCode = await (hasDisplay() ? inWindow() : inTerminal());
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
