/** The real Anki as a judge: installed once from PyPI into .cache, at one version. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPython } from '../content/formats/python.js';

const VERSION = '26.9.3';
const ROOT = join(import.meta.dirname, '..', '..');
const HOME = join(ROOT, '.cache', `anki-${VERSION}`);
/** Written last, so that an interrupted installation is made again. */
const COMPLETE = join(HOME, 'complete');
const PYTHON =
  process.platform === 'win32' ? join(HOME, 'Scripts', 'python.exe') : join(HOME, 'bin', 'python');

export type RealAnki =
  | {
      readonly here: true;
      readonly ask: (file: string, progress: boolean) => Report;
      /** Runs a Python program of this folder with Anki at hand; what it prints must be JSON. */
      readonly run: (program: string, args: readonly string[]) => unknown;
    }
  | { readonly here: false; readonly reason: string };

export type CardReport = {
  readonly guid: string;
  readonly notetype: string;
  readonly tags: readonly string[];
  readonly deck: string;
  readonly front: string;
  readonly back: string;
  readonly sounds: number;
  readonly type: number;
  readonly queue: number;
  readonly due: number;
  /** Days from today, for cards in review. */
  readonly dueIn: number;
  readonly interval: number;
  readonly reps: number;
  readonly lapses: number;
  readonly left: number;
  readonly data: Readonly<Record<string, number>>;
  /** What Anki itself makes of the log with the preset's parameters. */
  readonly computed: { readonly s: number; readonly d: number };
  readonly preset: {
    readonly name: string;
    readonly fsrs: readonly number[] | null;
    readonly retention: number;
  };
  readonly log: readonly (readonly number[])[];
};

type Counts = { readonly notes: number; readonly cards: number; readonly revlog: number };
export type Report = Counts & {
  readonly new: number;
  readonly decks: readonly string[];
  readonly notetypes: readonly string[];
  readonly checkDatabase: string;
  readonly again: Counts;
  readonly list: readonly CardReport[];
};

/** Study days in UTC, so that a day in a test is a day in Anki wherever it runs. */
function run(program: string, args: readonly string[]): unknown {
  const env = { ...process.env, TZ: 'UTC', PYTHONUTF8: '1' };
  const all = [join(import.meta.dirname, program), ...args];
  return JSON.parse(execFileSync(PYTHON, all, { encoding: 'utf8', maxBuffer: 1 << 28, env }));
}

function ask(file: string, progress: boolean): Report {
  return run('judge.py', [file, ...(progress ? ['progress'] : [])]) as Report;
}

function install(python: string): string | null {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `anki==${VERSION}`];
  for (const [command, args] of [
    [python, ['-m', 'venv', HOME]],
    [PYTHON, pip],
  ] as const) {
    const done = spawnSync(command, args, { encoding: 'utf8', timeout: 240_000 });
    if (done.status !== 0)
      return (done.stderr || done.error?.message || 'no answer').trim().split('\n').at(-1) ?? '';
  }
  writeFileSync(COMPLETE, VERSION);
  return null;
}

/** Anki, installed if need be (about 65 MB, once), or why it is not to be had. */
export function realAnki(): RealAnki {
  if (existsSync(COMPLETE)) return { here: true, ask, run };
  const python = findPython();
  if (python === null) return { here: false, reason: 'python3 is not on PATH' };
  const fault = install(python);
  return fault === null
    ? { here: true, ask, run }
    : { here: false, reason: `Anki ${VERSION} from PyPI: ${fault}` };
}
