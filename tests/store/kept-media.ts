/** A shell that keeps pictures in memory, for the tests of the store. */
import { createHash } from 'node:crypto';
import type { JournalHost } from '../../src-main/contract/journal.js';

export type KeptMedia = Pick<JournalHost, 'keepMedia' | 'readMedia' | 'sweepMedia'> & {
  readonly files: Map<string, Uint8Array>;
};

/** One for each test. */
export function keptMedia(): KeptMedia {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    keepMedia: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      files.set(hash, bytes);
      return { kind: 'kept', hash };
    },
    readMedia: async (hash) => files.get(hash) ?? null,
    sweepMedia: async (kept) => {
      for (const hash of [...files.keys()]) if (!kept.includes(hash)) files.delete(hash);
      return { kind: 'swept', missing: kept.filter((hash) => !files.has(hash)) };
    },
  };
}
