/**
 * Finds or gets the Electron to run, in this order: a folder named by the environment, the electron
 * package's own download, the cache, the electron package's download now, the registry's runtime.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { megabytes, sizeOf } from './folder-size.mjs';
import { say, telling } from './progress.mjs';
import { fetchRegistryRuntime, REGISTRY_VERSION } from './registry-runtime.mjs';
import { ROOT } from './run.mjs';

const PACKAGE = join(ROOT, 'node_modules/electron');
const VARIABLES = ['AFTERWORD_ELECTRON_DIST', 'ELECTRON_OVERRIDE_DIST_PATH'];
/** Milliseconds in which a download must have grown; a blocked host often just never answers. */
const STALL = 20_000;
const BINARY =
  {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  }[process.platform] ?? 'electron';
const HAS_REGISTRY_RUNTIME = process.platform === 'linux' && process.arch === 'x64';

/** The path of an Electron executable. Throws with sentences that say what the user can do. */
export async function ensureElectron() {
  const cached = join(cacheFolder(), REGISTRY_VERSION);
  const ready = fromEnvironment() ?? fromPackage() ?? (HAS_REGISTRY_RUNTIME ? executable(cached) : null);
  if (ready !== null) return ready;
  const wanted = !(process.env.CI && HAS_REGISTRY_RUNTIME);
  const downloaded = wanted ? await downloadPackage() : null;
  if (downloaded !== null) return downloaded;
  if (HAS_REGISTRY_RUNTIME) {
    await fetchRegistryRuntime(cached);
    const fetched = executable(cached);
    if (fetched !== null) return fetched;
  }
  throw new Error(adviceFor(`${process.platform}-${process.arch}`));
}

function adviceFor(machine) {
  return `Electron could not be downloaded for ${machine}. Check that github.com can be reached (or set
ELECTRON_MIRROR to a host that has it) and run the same command again. Or unpack an Electron yourself and
name its folder in ELECTRON_OVERRIDE_DIST_PATH.`;
}

function executable(folder) {
  const path = join(folder, BINARY);
  return existsSync(path) ? path : null;
}

function fromEnvironment() {
  for (const name of VARIABLES) {
    const folder = process.env[name];
    if (!folder) continue;
    const found = executable(folder);
    if (found === null) throw new Error(`${name} names “${folder}”, but there is no ${BINARY} in it.`);
    return found;
  }
  return null;
}

/** path.txt is the last thing the package's installer writes: without it dist may be half a download. */
function fromPackage() {
  try {
    const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
    const present = readFileSync(join(PACKAGE, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    const path = join(PACKAGE, 'dist', readFileSync(join(PACKAGE, 'path.txt'), 'utf8'));
    return present === version && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** The installer gets a temporary folder of its own, whose growth is the progress and the sign of life. */
async function downloadPackage() {
  if (!existsSync(join(PACKAGE, 'install.js'))) return null;
  const temporary = mkdtempSync(join(tmpdir(), 'afterword-electron-'));
  const size = () => sizeOf(temporary) + sizeOf(join(PACKAGE, 'dist'));
  const stop = telling((seconds) => `Electron from the electron package: ${megabytes(size())}, ${seconds} s`);
  try {
    const code = await installer(temporary, size);
    stop();
    const found = code === 0 ? fromPackage() : null;
    if (found === null) say('  The electron package could not download it.');
    return found;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function installer(temporary, size) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    });
    let grown = Date.now();
    let last = size();
    const watching = setInterval(() => {
      const now = size();
      if (now !== last) grown = Date.now();
      last = now;
      if (Date.now() - grown > STALL) child.kill('SIGKILL');
    }, 1000);
    const ended = (code) => {
      clearInterval(watching);
      resolve(code ?? 1);
    };
    child.on('exit', ended);
    child.on('error', () => ended(1));
  });
}

function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'afterword', 'electron');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await ensureElectron());
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
