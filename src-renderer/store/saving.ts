/** Turns what a write can meet on an honest machine into a Problem; a bug still throws. */
import { fail, ok, type Result } from '../../content/problem.js';

const HONEST: Readonly<Record<string, string>> = {
  QuotaExceededError: 'the disk is full',
  DatabaseClosedError: 'the library was closed by another window',
  InvalidStateError: 'the library was closed',
  TimeoutError: 'the disk did not answer',
  UnknownError: 'the disk reported an error',
};

function namesOf(error: unknown): string[] {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return [];
  const inner = 'inner' in error ? namesOf(error.inner) : [];
  return [error.name, ...inner];
}

/** Why a write failed, in a plain phrase; null when it is a bug. Looks inside Dexie's wrapped errors. */
function honestFailure(error: unknown): string | null {
  for (const name of namesOf(error)) {
    const phrase = HONEST[name];
    if (phrase !== undefined) return phrase;
  }
  return null;
}

/** Runs a write; a full disk or a closed library comes back as the problem 'not saved'. */
export async function saving<T>(write: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return ok(await write());
  } catch (error) {
    const detail = honestFailure(error);
    if (detail === null) throw error;
    return fail({ kind: 'not saved', detail });
  }
}
