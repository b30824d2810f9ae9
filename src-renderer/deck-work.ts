/** The window's end of the deck worker: one worker for each file, ended when it is done or stopped. */
import type { DeckAsk, DeckTold } from './decks.worker.js';
import workerUrl from './decks.worker.ts?worker&url';
import { ownWorker } from './own-worker.js';

export type { DeckAsk, DeckTold };

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
