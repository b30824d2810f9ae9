/** Whole files in, whole files out: reads with a cap, writes so that a failure leaves what was there. */
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileAnswer } from './contract/host.js';

/** Bytes; an article beyond it is a mistake, and would only be refused later. */
export const FILE_LIMIT = 20 * 1024 * 1024;
/** Bytes; a deck brings its pictures along. */
const DECK_LIMIT = 1024 * 1024 * 1024;

function limitOf(name: string): number {
  return /\.(?:apkg|colpkg|csv|tsv|json)$/i.test(name) ? DECK_LIMIT : FILE_LIMIT;
}

const PHRASES: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program uses it',
  EMFILE: 'too many files are open',
  EIO: 'the disk has a fault',
};

/** Reads one file. Never rejects: what goes wrong is one of the contract's answers, by the file's own name. */
export async function readWhole(path: string): Promise<FileAnswer> {
  const name = basename(path);
  try {
    const about = await stat(path);
    if (!about.isFile()) return { kind: 'unreadable', name, error: notAFile(about.isDirectory()) };
    const limit = limitOf(name);
    if (about.size > limit) return { kind: 'too large', name, bytes: about.size, limit };
    return { kind: 'read', name, bytes: await bytesOf(path) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'missing', name };
    return { kind: 'unreadable', name, error: phrase(error) };
  }
}

function notAFile(folder: boolean): string {
  return folder ? 'it is a folder' : 'it is not a file';
}

/** A plain Uint8Array over memory of its own: a Buffer's pool would travel along through IPC. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

let writes = 0;

/** Never given twice: not by this program, not by another that runs or ran. */
function temporaryName(): string {
  writes += 1;
  return `.afterword-${process.pid}-${Date.now().toString(36)}-${writes}.tmp`;
}

/**
 * Replaces `path` by `bytes` or leaves it as it was: temporary file beside it, fsync, rename, fsync of the
 * folder. Rejects with the system's error; no temporary file stays behind.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const temporary = join(folder, temporaryName());
  const mode = await stat(target).then(
    (about) => about.mode & 0o777,
    () => 0o666,
  );
  try {
    await filled(await open(temporary, 'wx', mode), bytes);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

async function filled(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows cannot open a folder, and some network disks refuse the sync: the files in it are safe by then. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** One plain phrase for a system error, to stand after “cannot be written” or in brackets. */
export function phrase(error: unknown): string {
  const code = codeOf(error);
  return PHRASES[code] ?? (code === '' ? 'for an unknown reason' : `system error ${code}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
