/** Pictures and recordings beside the lines of the journal: each once, under the SHA-256 of its bytes, never changed. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MediaAnswer, SweptAnswer } from './contract/journal.js';
import { phrase, syncFolder, writeWhole } from './disk.js';

/** What came within this time may belong to an import that is not written yet. */
const YOUNG_MS = 24 * 3_600_000;

export type KeptMedia = {
  readonly keep: (bytes: Uint8Array) => Promise<MediaAnswer>;
  readonly read: (hash: string) => Promise<Uint8Array | null>;
  readonly sweep: (kept: readonly string[]) => Promise<SweptAnswer>;
  /** Resolves when nothing is being written. */
  readonly idle: () => Promise<unknown>;
};

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function made(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  await syncFolder(dirname(folder));
  await syncFolder(dirname(dirname(folder)));
}

/** Null where there is none, or where what lies there is not what was kept. */
async function whole(path: string, hash: string): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && hashOf(bytes) === hash ? new Uint8Array(bytes) : null;
}

async function dropOld(path: string, now: number): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (now - mtimeMs >= YOUNG_MS) await unlink(path);
}

/** Those in `folder`, which is made with the first. `hasRoom` says whether so many bytes may be written. */
export function makeMedia(folder: string, hasRoom: (bytes: number) => Promise<boolean>): KeptMedia {
  const underway = new Set<Promise<unknown>>();

  async function write(bytes: Uint8Array): Promise<MediaAnswer> {
    const hash = hashOf(bytes);
    const path = join(folder, hash);
    try {
      await made(folder);
      if (await whole(path, hash)) {
        const now = new Date();
        await utimes(path, now, now);
        return { kind: 'kept', hash };
      }
      if (!(await hasRoom(bytes.length))) return { kind: 'failed', error: 'the disk is full' };
      await writeWhole(path, bytes);
      return { kind: 'kept', hash };
    } catch (error) {
      return { kind: 'failed', error: phrase(error) };
    }
  }

  return {
    keep: (bytes) => {
      const writing = write(bytes);
      underway.add(writing);
      return writing.finally(() => underway.delete(writing));
    },
    read: (hash) => whole(join(folder, hash), hash),
    sweep: async (kept) => {
      const names = await readdir(folder).catch(() => []);
      const wanted = new Set(kept);
      const now = Date.now();
      const gone = names.filter((name) => !wanted.has(name));
      // One that cannot be taken out now is tried again the next time.
      await Promise.allSettled(gone.map((name) => dropOld(join(folder, name), now)));
      const here = new Set(names);
      return { kind: 'swept', missing: kept.filter((hash) => !here.has(hash)) };
    },
    idle: () => Promise.allSettled(underway),
  };
}
