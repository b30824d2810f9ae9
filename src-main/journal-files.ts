/** The files of the journal: named by the machine that began them and a running number, and only ever appended to. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './disk.js';

const NAME = /^([0-9a-f]{12})-(\d{6})\.journal$/;

/** A file that is open for appending. */
export type Tail = {
  readonly handle: FileHandle;
  /** Bytes in it. */
  size: number;
};

/** The names of all files of the journal, each machine's in the order in which they were begun. */
export async function journalFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => NAME.test(name)).sort();
}

function nameAfter(last: string | undefined): string {
  const [, device, number] = NAME.exec(last ?? '') ?? [];
  const next = String(Number(number ?? 0) + 1).padStart(6, '0');
  return `${device ?? randomBytes(6).toString('hex')}-${next}.journal`;
}

/** A machine's own files are those that were written last: another's are only laid beside them. */
async function newest(folder: string): Promise<string | undefined> {
  const names = await journalFiles(folder);
  const written = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const last = written.reduce<{ name: string; at: number } | null>(
    (found, one) => (found === null || one.at >= found.at ? one : found),
    null,
  );
  return last?.name;
}

async function endsWell(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === '\n';
}

async function opened(path: string): Promise<Tail> {
  const handle = await open(path, 'a+');
  return { handle, size: (await handle.stat()).size };
}

async function created(folder: string, last: string | undefined): Promise<Tail> {
  const handle = await open(join(folder, nameAfter(last)), 'ax');
  await syncFolder(folder);
  return { handle, size: 0 };
}

/**
 * The file to append to: the newest while it is smaller than `rollAt` bytes and ends with a whole line, else a new
 * one. Rejects with the system's error.
 */
export async function journalTail(folder: string, rollAt: number): Promise<Tail> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) await syncFolder(dirname(folder));
  const last = await newest(folder);
  if (last === undefined) return created(folder, last);
  const tail = await opened(join(folder, last));
  if (tail.size < rollAt && (await endsWell(tail.handle, tail.size))) return tail;
  await tail.handle.close();
  return created(folder, last);
}
