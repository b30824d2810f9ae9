/** The second copy of the library: lines that are on the disk before the window says “saved”. */
import { existsSync } from 'node:fs';
import { readFile, rename, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalAnswer, JournalHost, JournalPart } from './contract/journal.js';
import { phrase } from './disk.js';
import { journalFiles, journalTail, type Tail } from './journal-files.js';
import { sealed, unsealed } from './journal-lines.js';
import { makeMedia } from './journal-media.js';
import { makeLifeSign } from './life-sign.js';

const MEGABYTE = 1024 * 1024;
/** Left to everything else; a database that fills the disk stops answering. */
const RESERVE = 8 * MEGABYTE;
/** Bytes that may be written before the disk is asked again how much it has left. */
const UNASKED = MEGABYTE;

export type Journal = JournalHost & {
  /** Moves everything aside and begins anew; resolves to the folder where it lies now. */
  readonly setAside: () => Promise<string>;
};

type Waiting = { readonly bytes: Buffer; readonly done: (answer: JournalAnswer) => void };

export type Disk = {
  /** Bytes beyond which a file is not appended to. */
  readonly rollAt: number;
  /** Bytes left on the disk of a folder that is there. */
  readonly room: (folder: string) => Promise<number>;
};

const DISK: Disk = {
  rollAt: 16 * MEGABYTE,
  room: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

const FULL: JournalAnswer = { kind: 'failed', error: 'the disk is full' };

/** One writer: what comes while it writes goes together into its next write, with one sync for all. */
function makeWriter(folder: string, disk: Disk) {
  let tail: Tail | null = null;
  let unasked = 0;

  async function leave(): Promise<void> {
    const left = tail;
    tail = null;
    await left?.handle.close().catch(() => undefined);
  }

  async function hasRoom(bytes: number): Promise<boolean> {
    unasked -= bytes;
    if (unasked > 0) return true;
    unasked = UNASKED;
    if ((await disk.room(folder)) >= bytes + RESERVE) return true;
    unasked = 0;
    return false;
  }

  async function write(bytes: Buffer): Promise<JournalAnswer> {
    try {
      if (tail && tail.size >= disk.rollAt) await leave();
      tail ??= await journalTail(folder, disk.rollAt);
      if (!(await hasRoom(bytes.length))) return FULL;
      await tail.handle.appendFile(bytes);
      await tail.handle.datasync();
      tail.size += bytes.length;
      return { kind: 'done' };
    } catch (error) {
      // What was not acknowledged must not count; where it cannot be cut off, the next write begins a new file.
      await tail?.handle.truncate(tail.size).catch(() => undefined);
      await leave();
      return { kind: 'failed', error: phrase(error) };
    }
  }

  return { write, leave };
}

function makeQueue(write: (bytes: Buffer) => Promise<JournalAnswer>) {
  let waiting: Waiting[] = [];
  let busy: Promise<void> | null = null;
  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const answer = await write(Buffer.concat(group.map((one) => one.bytes)));
      for (const one of group) one.done(answer);
    }
    busy = null;
  }
  return {
    add: (bytes: Buffer) =>
      new Promise<JournalAnswer>((done) => {
        waiting.push({ bytes, done });
        busy ??= drain();
      }),
    idle: async () => busy,
  };
}

async function part(folder: string, from: number): Promise<JournalPart> {
  const files = await journalFiles(folder);
  const file = files[from];
  if (file === undefined) return { lines: [], damaged: 0, next: null };
  const text = await readFile(join(folder, file), 'utf8').catch(() => null);
  const next = from + 1 < files.length ? from + 1 : null;
  return text === null ? { lines: [], damaged: 1, next } : { ...unsealed(text), next };
}

/** The journal in `folder`, which is made with the first line. Nothing of it is touched before it is asked. */
export function makeJournal(folder: string, disk: Disk = DISK): Journal {
  const { write, leave } = makeWriter(folder, disk);
  const queue = makeQueue(write);
  const sign = makeLifeSign(folder);
  const media = makeMedia(
    join(folder, 'media'),
    async (bytes) => (await disk.room(folder)) >= bytes + RESERVE,
  );
  return {
    append: async (lines) => (lines.length === 0 ? { kind: 'done' } : queue.add(sealed(lines))),
    read: (from) => part(folder, from),
    lifeSign: async () => {
      const [noted, files] = await Promise.all([sign.read(), journalFiles(folder)]);
      return files.length > 0 ? noted : null;
    },
    noteLife: sign.note,
    keepMedia: media.keep,
    readMedia: media.read,
    sweepMedia: media.sweep,
    setAside: async () => {
      await Promise.all([queue.idle(), media.idle()]);
      await leave();
      const aside = `${folder}-kept-${Date.now()}`;
      await rename(folder, aside).catch((error: unknown) => {
        if (existsSync(folder)) throw error;
      });
      return aside;
    },
  };
}
