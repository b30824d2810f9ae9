/** The Debian packages that Electron and its tests need: installs them as root, else says what to type. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './progress.mjs';
import { printed, run } from './run.mjs';

/** A library as the linker knows it, and the packages that bring it, the newer Debian's name first. */
const LIBRARIES = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libnotify.so.4': ['libnotify4'],
  'libXss.so.1': ['libxss1'],
  'libXtst.so.6': ['libxtst6'],
};

/** Programs for the tests: a display without a screen, its key, and a current Chromium. */
const PROGRAMS = { Xvfb: ['xvfb'], xauth: ['xauth'], chromium: ['chromium'] };

/**
 * Makes sure that Electron can start, and with `tests` that it can be tested without a screen. Does nothing
 * on other systems. Ends the program with the line to type where it may not install.
 */
export async function ensureDebianPackages({ tests = false } = {}) {
  if (process.platform !== 'linux') return;
  const missing = [...missingLibraries(), ...(tests ? missingPrograms() : [])];
  if (missing.length === 0) return;
  if (onPath('apt-get') === null) return warn(missing);
  if (process.getuid?.() === 0) await install(missing);
  else
    stop(`Electron needs some system packages first:\n  sudo apt-get install -y ${known(missing).join(' ')}`);
}

/** The path of an installed program, or null. */
export function onPath(program) {
  for (const folder of `${process.env.PATH ?? ''}${delimiter}/usr/sbin${delimiter}/sbin`.split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return null;
}

/** Installed Chromium or Chrome, for the tests on a current engine; null when there is none. */
export function installedChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
  const places = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
  ];
  return [...names.map(onPath), ...places.map(usable)].find((path) => path !== null) ?? null;
}

function usable(path) {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}

function missingLibraries() {
  const linked = printed(onPath('ldconfig') ?? 'ldconfig', ['-p']);
  if (linked === null) return [];
  return Object.entries(LIBRARIES)
    .filter(([name]) => !linked.includes(`${name} `))
    .map(([, names]) => names);
}

function missingPrograms() {
  return Object.entries(PROGRAMS)
    .filter(([name]) => (name === 'chromium' ? installedChromium() : onPath(name)) === null)
    .map(([, names]) => names);
}

/** Of each package's names, the one this release has. */
function known(missing) {
  return missing.map(
    (names) => names.find((name) => printed('apt-cache', ['show', '--quiet=2', name])) ?? names.at(-1),
  );
}

async function install(missing) {
  say('Installing the system packages that Electron needs (apt-get) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 2, 2];
  if ((await run('apt-get', ['update', '-qq'], { env, stdio })) !== 0) say('  The package lists are old.');
  const packages = known(missing);
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  if ((await run('apt-get', args, { env, stdio })) === 0) return;
  stop(`They could not be installed. Try it yourself:\n  apt-get update && apt-get ${args.join(' ')}`);
}

function warn(missing) {
  const libraries = missing.map((names) => names.at(-1)).join(', ');
  say(`Electron may not start: this system seems to lack what Debian calls ${libraries}.`);
}

function stop(text) {
  say(text);
  process.exit(1);
}
