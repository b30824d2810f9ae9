/** The window's end of the reckoning worker: one job at a time, with progress and a way to stop. */
import type { QuizItem } from '../content/quiz/item.js';
import { workerRun } from './own-worker.js';
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
  readonly quiz: (job: JobOf<'quiz'>, signal: AbortSignal) => Promise<readonly QuizItem[] | null>;
};

type Answer = Exclude<ReckonMessage, { kind: 'progress' | 'crashed' }>;

function run(job: Job, signal: AbortSignal, onProgress: Progress): Promise<Answer | null> {
  return workerRun(workerUrl, job, signal, (message: ReckonMessage) => {
    if (message.kind === 'progress') {
      onProgress(message.done, message.total);
      return null;
    }
    return message.kind === 'crashed' ? { crashed: message.report } : { value: message };
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
  quiz: async (job, signal) => {
    const answer = await run({ kind: 'quiz', ...job }, signal, unseen);
    return answer?.kind === 'quiz' ? answer.items : null;
  },
};
