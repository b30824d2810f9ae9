/** Files handed over from outside: by the command line, a second start, or the system. Each is given once. */
import { resolve } from 'node:path';
import type { FileAnswer } from './contract/host.js';
import { readWhole } from './disk.js';

/**
 * The files that a command line names, absolute. `args` are without the program itself; options are
 * skipped until `--`. `app` is the folder Electron was told to run, which is no article; null when packaged.
 */
export function namedFiles(args: readonly string[], app: string | null, cwd: string): string[] {
  const end = args.indexOf('--');
  const open = end < 0 ? args : args.slice(0, end);
  const plain = [...open.filter((arg) => !arg.startsWith('-')), ...(end < 0 ? [] : args.slice(end + 1))];
  const paths = plain.filter((arg) => arg !== '').map((arg) => resolve(cwd, arg));
  return app !== null && paths[0] === resolve(app) ? paths.slice(1) : paths;
}

/** What a second start sends along, checked: it comes from another process. */
export function handedOver(message: unknown): string[] {
  if (typeof message !== 'object' || message === null || !('files' in message)) return [];
  const { files } = message;
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string' && file !== '') : [];
}

export type Waiting = {
  /** Queues files and tells the window. */
  readonly add: (paths: readonly string[]) => void;
  /** Reads what is queued and empties the queue. */
  readonly take: () => Promise<readonly FileAnswer[]>;
};

/** The queue of handed files; `tell` is called when something was added. */
export function makeWaiting(tell: () => void): Waiting {
  let queue: string[] = [];
  return {
    add: (paths) => {
      if (paths.length === 0) return;
      queue.push(...paths);
      tell();
    },
    take: () => {
      const taken = queue;
      queue = [];
      return Promise.all(taken.map(readWhole));
    },
  };
}

/** What the second start prints before it ends. */
export function alreadyOpen(files: number): string {
  if (files === 0) return 'Afterword is already open; its window was brought to the front.';
  const what = files === 1 ? 'the file was' : `the ${files} files were`;
  return `Afterword is already open; ${what} handed to its window.`;
}
