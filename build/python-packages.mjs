/** Python with packages from PyPI, in an environment of its own: what measurements compare with. */
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { say } from './progress.mjs';
import { printed, run } from './run.mjs';

function folderOf(name) {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'afterword', name, 'python');
}

function pythonIn(folder) {
  return join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
}

/**
 * The path of a Python that can run `proof` (an import); fetched where it is missing, null, with the reason said, where
 * it cannot be had. `name` is the folder in the cache, `what` tells the reader what is fetched.
 */
export async function pythonWith({ name, packages, proof, what }) {
  const folder = folderOf(name);
  const python = pythonIn(folder);
  const works = () => existsSync(python) && printed(python, ['-c', proof]) !== null;
  if (works()) return python;
  const base = ['python3', 'python'].find((program) => printed(program, ['--version']) !== null);
  if (base === undefined) {
    say(`There is no Python here, so ${what} cannot be compared with.`);
    return null;
  }
  say(`Fetching ${what} from PyPI …`);
  mkdirSync(folder, { recursive: true });
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  await run(base, ['-m', 'venv', folder], quiet);
  await run(python, ['-m', 'pip', 'install', '--quiet', ...packages], quiet);
  if (works()) return python;
  say(`${what} could not be fetched (no network, or no package for this Python), so nothing is compared.`);
  return null;
}
