/** The window's end of the worker: one run at a time, with progress and a way to stop. */
import type { Converted, Job, Refusal, Source, WorkerMessage } from './convert.worker.js';
import workerUrl from './convert.worker.ts?worker&url';
import { workerRun } from './own-worker.js';

export type { Refusal, Source };

export type ConvertFiles = (
  job: Job,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<Converted | null>;

/**
 * Reads and converts all sources in one run. Null when stopped through the signal. Rejects only on a bug in
 * the pipeline.
 */
export const convertFiles: ConvertFiles = (job, onProgress, signal) =>
  workerRun(workerUrl, job, signal, (message: WorkerMessage) => {
    if (message.kind === 'progress') {
      onProgress(message.done, message.total);
      return null;
    }
    return message.kind === 'done' ? { value: message.converted } : { crashed: message.report };
  });
