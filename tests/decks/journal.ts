/** A second copy kept in memory, to make a library again from. */
import { ok } from '../../content/problem.js';
import { attachJournal } from '../../src-renderer/store/journal.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { type Entry, parseLine } from '../../src-renderer/study/journal/entries.js';
import { done } from '../store/library.js';

/** Attaches it; `lines` gives every entry that it was told. */
export async function readKeptLines(
  db: Database,
): Promise<{ readonly db: Database; readonly lines: () => Entry[] }> {
  const kept: string[] = [];
  const append = async (lines: readonly string[]) => {
    kept.push(...lines);
    return ok(undefined);
  };
  done(await attachJournal(db, { append, noteLife: () => undefined }));
  return { db, lines: () => kept.map(parseLine).filter((entry) => entry !== null) };
}
