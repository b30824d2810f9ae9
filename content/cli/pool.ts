/** Several threads that work through jobs; their results come in the order of the jobs, and few wait at a time. */
import { Worker } from 'node:worker_threads';
import { Halt } from './halt.js';

export type Pool = {
  /** The module that each thread runs; it answers every message {at, job} by {at, result}. */
  readonly program: URL;
  /** What each thread is started with. */
  readonly data: unknown;
  readonly size: number;
};

/** So many jobs for each thread may be ahead of the slowest one; the bound keeps memory constant. */
const AHEAD = 4;

type Answer<R> = { readonly at: number; readonly result: R };

type Threads<R> = {
  readonly all: readonly Worker[];
  readonly idle: Worker[];
  readonly ready: Map<number, R>;
  /** Why no answer may come any more. */
  crash: Halt | null;
  /** Settles when an answer has come or a thread has gone since it was last asked for. */
  readonly news: () => Promise<void>;
};

function crashOf(error: unknown): Halt {
  const memory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return new Halt({ kind: 'worker crashed', detail: memory ? 'it ran out of memory' : message });
}

function bell(): { ring: () => void; news: () => Promise<void> } {
  let rung = false;
  let wake: () => void = () => undefined;
  return {
    ring: () => {
      rung = true;
      wake();
    },
    news: async () => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      rung = false;
    },
  };
}

function start<R>({ program, data, size }: Pool): Threads<R> {
  const { ring, news } = bell();
  const all = Array.from({ length: size }, () => new Worker(program, { workerData: data }));
  const threads: Threads<R> = { all, idle: [...all], ready: new Map(), crash: null, news };
  const fallen = (error: unknown) => {
    threads.crash ??= crashOf(error);
    ring();
  };
  for (const worker of all) {
    worker.on('message', ({ at, result }: Answer<R>) => {
      threads.ready.set(at, result);
      threads.idle.push(worker);
      ring();
    });
    worker.on('error', fallen);
    worker.on('messageerror', fallen);
    worker.on('exit', (code) => fallen(new Error(`it ended with code ${code}`)));
  }
  return threads;
}

/** Ends the threads and waits until they have ended. */
async function stop({ all }: Threads<unknown>): Promise<void> {
  await Promise.all(all.map((worker) => worker.terminate()));
}

/**
 * Hands every job to the next free thread and yields the results in the order of the jobs. Jobs are taken from
 * their source no faster than results are taken from here. Throws a `Halt` when a thread breaks down.
 */
export async function* inOrder<J, R>(pool: Pool, jobs: Iterable<J>): AsyncGenerator<R, void, void> {
  const threads = start<R>(pool);
  const source = jobs[Symbol.iterator]();
  let sent = 0;
  let more = true;
  const feed = (given: number) => {
    while (more && threads.idle.length > 0 && sent - given < AHEAD * pool.size) {
      const next = source.next();
      if (next.done) more = false;
      else threads.idle.pop()?.postMessage({ at: sent++, job: next.value });
    }
  };
  try {
    for (let given = 0; ; ) {
      feed(given);
      if (threads.crash !== null) throw threads.crash;
      const result = threads.ready.get(given);
      if (result !== undefined) {
        threads.ready.delete(given);
        given += 1;
        yield result;
      } else if (!more && given === sent) return;
      else await threads.news();
    }
  } finally {
    await stop(threads);
  }
}
