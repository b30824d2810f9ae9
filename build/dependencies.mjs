/** Makes sure that node_modules holds what package-lock.json asks for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, telling } from './progress.mjs';
import { npm, ROOT, run } from './run.mjs';

/** Runs `npm ci` when a package is missing or of another version; ends the program when that fails. */
export async function ensureDependencies() {
  const missing = missingPackages(lock('package-lock.json'), lock('node_modules/.package-lock.json'));
  if (missing === 0) return;
  const { program, before, shell } = npm();
  const stop = telling((seconds) => `Installing ${missing} packages (npm ci): ${seconds} s`);
  const asked = ['ci', '--no-fund', '--no-audit', '--loglevel=error'];
  // npm's own words go to stderr: standard output may be a deck in JSON.
  const code = await run(program, [...before, ...asked], { shell, stdio: ['inherit', 2, 2] });
  stop();
  if (code === 0) return;
  say('The packages could not be installed. Check the connection, then run the same command again.');
  process.exit(1);
}

function lock(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Optional packages are built for one platform each, so the others' are rightly absent. */
function missingPackages(wanted, installed) {
  return Object.entries(wanted).filter(
    ([path, about]) =>
      path !== '' && !about.optional && !about.devOptional && installed[path]?.version !== about.version,
  ).length;
}
