/** The window's end of the reckoning worker: one job at a time, with progress and a way to stop. */
import { ownWorker } from './own-worker.js';
import type { Forecast, Job, ReckonMessage } from './reckon.worker.js';
import workerUrl from './reckon.worker.ts?worker&url';
import type { Verdict } from './study/optimizer/optimize.js';

export type { Forecast };

type Progress = (done: number, total: number) => void;
type JobOf<Kind extends Job['kind']> = Omit<Extract<Job, { kind: Kind }>, 'kind'>;

/** Null when stopped through the signal. Rejects only on a bug. */
export type Reckon = {
  readonly forecast: (
    job: JobOf<'forecast'>,
    signal: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Forecast | null>;
  readonly optimize: (
    job: JobOf<'optimize'>,
    signal: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Verdict | null>;
};

type Answer = Exclude<ReckonMessage, { kind: 'progress' | 'crashed' }>;

/** Each job has a worker of its own: stopping it is ending it. */
function run(job: Job, signal: AbortSignal, onProgress: Progress): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(null);
    const worker = ownWorker(workerUrl);
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      resolve(null);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message || 'the worker did not start'));
    });
    worker.addEventListener('message', (event: MessageEvent<ReckonMessage>) => {
      const message = event.data;
      if (message.kind === 'progress') return onProgress(message.done, message.total);
      end();
      if (message.kind === 'crashed') reject(new Error(message.report));
      else resolve(message);
    });
    worker.postMessage(job);
  });
}

const unseen: Progress = () => undefined;

/** Reckons off the window's thread. */
export const reckon: Reckon = {
  forecast: async (job, signal, onProgress = unseen) => {
    const answer = await run({ kind: 'forecast', ...job }, signal, onProgress);
    return answer?.kind === 'forecast' ? answer.forecast : null;
  },
  optimize: async (job, signal, onProgress = unseen) => {
    const answer = await run({ kind: 'optimize', ...job }, signal, onProgress);
    return answer?.kind === 'verdict' ? answer.verdict : null;
  },
};
