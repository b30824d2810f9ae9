/** The window's ends of the workers for decks: one worker for each file, ended when it is done or stopped. */
import type { Result } from '../content/problem.js';
import type { DeckAsk, DeckTold } from './decks.worker.js';
import workerUrl from './decks.worker.ts?worker&url';
import type { WriteTold, Writing, Written } from './export.worker.js';
import writerUrl from './export.worker.ts?worker&url';
import { ownWorker, workerRun } from './own-worker.js';

export type { DeckTold };

export type DeckWork = {
  readonly ask: (question: DeckAsk) => void;
  /** Ends the worker: what it was writing is then not written. */
  readonly stop: () => void;
};

export type StartDeckWork = (hear: (told: DeckTold) => void) => DeckWork;

/** Starts a worker; all that it says goes to `hear`, a failure to start too. */
export const startDeckWork: StartDeckWork = (hear) => {
  const worker = ownWorker(workerUrl);
  worker.addEventListener('message', (event: MessageEvent<DeckTold>) => hear(event.data));
  worker.addEventListener('error', (event) =>
    hear({ kind: 'crashed', report: event.message || 'the worker did not start' }),
  );
  return { ask: (question) => worker.postMessage(question), stop: () => worker.terminate() };
};

export type { Written };

export type WriteFile = (
  writing: Writing,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
) => Promise<Result<Written> | null>;

/** Makes a file in a worker of its own. Null when stopped through the signal. Rejects only on a bug. */
export const writeFile: WriteFile = (writing, onProgress, signal) =>
  workerRun(writerUrl, writing, signal, (told: WriteTold) => {
    if (told.kind === 'progress') {
      onProgress(told.bytes);
      return null;
    }
    return told.kind === 'written' ? { value: told.written } : { crashed: told.report };
  });
