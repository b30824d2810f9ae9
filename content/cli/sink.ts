/** Where output goes: standard output, or a file that appears whole or not at all. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fail, ok, type Result } from '../problem.js';
import { faultCode, faultMeaning } from './fault.js';

export type Sink = {
  /** Throws the machine's error when the disk is full or gone. */
  readonly write: (part: string | Uint8Array) => Promise<void>;
  /** Makes what was written final. */
  readonly finish: () => void;
  /** Leaves no trace of what was written. */
  readonly abandon: () => void;
};

/** Waits when the reader of a pipe is slower than we are, so that memory does not fill up. */
export function standardOutput(): Sink {
  return {
    write: (part) =>
      new Promise((resolve) => {
        if (process.stdout.write(part)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    finish: () => undefined,
    abandon: () => undefined,
  };
}

function writeAll(file: number, part: string | Uint8Array): void {
  const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** A folder cannot be opened for this on Windows; there the rename is as safe as it gets. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The problem behind an error met while writing `path`; an error that is a bug is thrown on. */
export function writeProblem<T>(path: string, error: unknown): Result<T> {
  const code = faultCode(error);
  if (code === null) throw error;
  return fail({ kind: 'unwritable', path, detail: faultMeaning(code) });
}

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Clears up before an interruption ends the program in its usual way. Returns how to stop caring. */
function whenInterrupted(clearUp: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    clearUp();
    process.kill(process.pid, signal);
  };
  for (const signal of INTERRUPTIONS) process.once(signal, stop);
  return () => {
    for (const signal of INTERRUPTIONS) process.off(signal, stop);
  };
}

/** Opens `passing` at the first write only, so that a long conversion before it can be stopped at once. */
function passingFile(passing: string, path: string): Sink {
  let file: number | null = null;
  let calm: () => void = () => undefined;
  const close = () => {
    if (file !== null) closeSync(file);
    file = null;
  };
  const abandon = () => {
    close();
    calm();
    rmSync(passing, { force: true });
  };
  const write = async (part: string | Uint8Array) => {
    if (file === null) {
      calm = whenInterrupted(abandon);
      file = openSync(passing, 'wx');
    }
    writeAll(file, part);
  };
  const finish = () => {
    if (file === null) return;
    fsyncSync(file);
    close();
    renameSync(passing, path);
    syncFolder(dirname(path));
    calm();
  };
  return { write, finish, abandon };
}

/**
 * A hidden file beside `path` takes the output; `finish` forces it to the disk and renames it.
 * Until then whatever stood at `path` stays as it was. That the folder takes files is tried here.
 */
export function openFile(path: string): Result<Sink> {
  const passing = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    if (isFolder(path)) return fail({ kind: 'unwritable', path, detail: faultMeaning('EISDIR') });
    closeSync(openSync(passing, 'wx'));
    rmSync(passing);
    return ok(passingFile(passing, path));
  } catch (error) {
    return writeProblem(path, error);
  }
}
