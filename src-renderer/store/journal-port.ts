/** The way to the second copy of the library, and the shell's journal as such a way. */
import { fail, ok, type Result } from '../../content/problem.js';
import type { JournalAnswer, JournalHost, JournalPart } from '../../src-main/contract/journal.js';
import { type Entry, parseLine } from '../study/journal/entries.js';
import type { LifeSign } from '../study/journal/life-sign.js';

/** Where the lines of the journal go. The window may say “saved” only once they have arrived. */
export type Journal = {
  /** Ok once the lines outlive a crash; a line may come again. Problem: 'not saved'. */
  readonly append: (lines: readonly string[]) => Promise<Result<void>>;
  /** Notes what the library is now; nobody waits for it. */
  readonly noteLife: (sign: LifeSign) => void;
  /** Ok, with its name there, once a picture or a recording outlives a crash. Problem: 'not saved'. Absent: none are kept. */
  readonly keepMedia?: (bytes: Uint8Array) => Promise<Result<string>>;
};

/** Every entry that the shell's journal holds, and how many of its lines could not be read. */
export async function readJournal(
  host: JournalHost,
): Promise<{ readonly entries: readonly Entry[]; readonly damaged: number }> {
  const entries: Entry[] = [];
  let damaged = 0;
  for (let from: number | null = 0; from !== null; ) {
    const part: JournalPart = await host.read(from);
    const read = part.lines.map(parseLine);
    const sound = read.filter((entry) => entry !== null);
    for (const entry of sound) entries.push(entry);
    damaged += part.damaged + read.length - sound.length;
    from = part.next;
  }
  return { entries, damaged };
}

const ANSWERS_WITHIN_MS = 5000;

/** Within the time that a learner would wait. A line that arrives later after all does no harm. */
function inTime(answer: Promise<JournalAnswer>): Promise<JournalAnswer> {
  return new Promise((resolve) => {
    const fails = (error: string) => resolve({ kind: 'failed', error });
    const timer = setTimeout(() => fails('the journal did not answer'), ANSWERS_WITHIN_MS);
    answer
      .then(resolve, (error: unknown) => fails(error instanceof Error ? error.message : String(error)))
      .finally(() => clearTimeout(timer));
  });
}

/** The journal of the shell. A shell that does not answer is a failure like any other. */
export function journalOn(host: JournalHost): Journal {
  return {
    append: async (lines) => {
      const answer = await inTime(host.append(lines));
      if (answer.kind === 'done') return ok(undefined);
      return fail({ kind: 'not saved', detail: answer.error });
    },
    noteLife: (sign) => void host.noteLife(sign).catch(() => undefined),
    keepMedia: async (bytes) => {
      const failed = (error: unknown) => ({ kind: 'failed', error: String(error) }) as const;
      const answer = await host.keepMedia(bytes).catch(failed);
      return answer.kind === 'kept' ? ok(answer.hash) : fail({ kind: 'not saved', detail: answer.error });
    },
  };
}
