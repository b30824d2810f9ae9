/** Where a test needs Python as a judge: found, or said plainly that it is missing. */
import { execFileSync, spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';

const NAMES = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python'];

/** The command that starts a Python 3, or null. */
export function findPython(): string | null {
  const works = (name: string) => {
    const tried = spawnSync(name, ['-c', 'import sqlite3, sys; print(sys.version_info[0])'], {
      encoding: 'utf8',
    });
    return tried.status === 0 && tried.stdout.trim() === '3';
  };
  return NAMES.find(works) ?? null;
}

/** Skips the test with its reason; where CI=true a judge must be there, so it fails. */
export function withoutJudge(context: TestContext, reason: string): never {
  if (process.env.CI === 'true') throw new Error(`not judged: ${reason}`);
  console.info(`skipped: ${context.task.name} (${reason})`);
  return context.skip(reason);
}

/** Runs a program given as text and parses the JSON that it prints. */
export function askPython(python: string, program: string, args: readonly string[]): unknown {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, PYTHONUTF8: '1' } } as const;
  return JSON.parse(execFileSync(python, ['-c', program, ...args], options));
}
