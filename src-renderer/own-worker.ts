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
