/** Starts the app's own workers under Trusted Types: the only place a script address may come from. */

type ScriptPolicy = { createScriptURL: (url: string) => string };
type PolicyMaker = { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };

const policy = makePolicy();

/** Absent in an engine without Trusted Types, as in a plain browser during development. */
function makePolicy(): ScriptPolicy {
  const rules = { createScriptURL: ownScript };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyMaker };
  return trustedTypes ? trustedTypes.createPolicy('own-worker', rules) : rules;
}

/** Takes only scripts of our own build; throws for anything else, which is a bug and not a user's mistake. */
function ownScript(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  const built = import.meta.env.DEV || pathname.startsWith('/assets/');
  if (origin !== location.origin || !built) throw new TypeError(`not a worker of this app: ${url}`);
  return url;
}

/** Starts the worker whose address `import url from './x.worker.ts?worker&url'` gave. */
export function ownWorker(url: string): Worker {
  return new Worker(policy.createScriptURL(url), { type: 'module' });
}

/** What a message of a worker means for the run: its value, a bug's report, or null where it goes on. */
type Heard<Value> = { readonly value: Value } | { readonly crashed: string } | null;

/**
 * One job in a worker of its own: stopping it is ending it, and nothing of it is left. Null when stopped through the
 * signal. Rejects only on a bug.
 */
export function workerRun<Message, Value>(
  url: string,
  job: unknown,
  signal: AbortSignal,
  hear: (message: Message) => Heard<Value>,
): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(null);
    const worker = ownWorker(url);
    signal.addEventListener('abort', () => {
      worker.terminate();
      resolve(null);
    });
    const fail = (report: string) => {
      worker.terminate();
      reject(new Error(report));
    };
    worker.addEventListener('error', (event) => fail(event.message || 'the worker did not start'));
    worker.addEventListener('message', (event: MessageEvent<Message>) => {
      const heard = hear(event.data);
      if (heard === null) return;
      if ('crashed' in heard) return fail(heard.crashed);
      worker.terminate();
      resolve(heard.value);
    });
    worker.postMessage(job);
  });
}
