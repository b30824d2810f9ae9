/** The window's end of the worker: one run at a time, with progress and a way to stop. */
import type { Converted, Job, Refusal, Source, WorkerMessage } from './convert.worker.js';
import workerUrl from './convert.worker.ts?worker&url';
import { ownWorker } from './own-worker.js';

export type { Converted, Refusal, Source };

export type ConvertFiles = (
  job: Job,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<Converted | null>;

/**
 * Reads and converts all sources in one run. Null when stopped through the signal. Rejects only on a bug in
 * the pipeline. Each run has a worker of its own: stopping it is ending it, and nothing of it is left.
 */
export const convertFiles: ConvertFiles = (job, onProgress, signal) =>
  new Promise((resolve, reject) => {
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
    worker.addEventListener('message', (event: MessageEvent<WorkerMessage>) => {
      const message = event.data;
      if (message.kind === 'progress') return onProgress(message.done, message.total);
      end();
      if (message.kind === 'done') resolve(message.converted);
      else reject(new Error(message.report));
    });
    worker.postMessage(job);
  });
