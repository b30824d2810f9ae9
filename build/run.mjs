/** Runs other programs: with their output passed on, or caught. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The folder that package.json lies in. */
export const ROOT = join(import.meta.dirname, '..');

/**
 * npm as it was called, else npm from the path: the program and the arguments that come before npm's own.
 * On Windows `npm` is a script that only a shell can run.
 */
export function npm() {
  const path = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(path)) return { program: process.execPath, before: [path], shell: false };
  return { program: 'npm', before: [], shell: process.platform === 'win32' };
}

/** Runs to the end; resolves to the exit code, 1 for a signal or a program that is not there. */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** What a program prints, or null when it fails or is not there. */
export function printed(program, args) {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return done.status === 0 ? done.stdout : null;
}
