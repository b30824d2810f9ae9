/** Lines of a file that is larger than memory: found once, kept as places, read again one by one. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../problem.js';
import { readProblem } from './files.js';
import { Halt } from './halt.js';

/** Where a line lies in the file, in bytes, without its line end. Lines count from 1. */
export type Place = { readonly line: number; readonly offset: number; readonly size: number };

export type LineFile = {
  /** Every line from the first to the last, each read once. Throws a `Halt` when the file cannot be read. */
  readonly each: () => Iterable<Place & { readonly bytes: Uint8Array }>;
  readonly read: (place: Place) => Uint8Array;
  readonly close: () => void;
};

const CHUNK = 1024 * 1024;
/** A longer line is no article: the reader of files takes 5 MB, and escapes make that six times as long. */
const LONGEST = 64 * 1024 * 1024;

function readAt(file: number, name: string, into: Uint8Array, offset: number): number {
  try {
    return readSync(file, into, 0, into.length, offset);
  } catch (error) {
    throw new Halt(readProblem(name, error));
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function* eachLine(file: number, name: string): Generator<Place & { bytes: Uint8Array }> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  let offset = 0;
  for (let at = 0; ; ) {
    const chunk = new Uint8Array(CHUNK);
    const read = readAt(file, name, chunk, at);
    if (read === 0) break;
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0 && end < read; end = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, end));
      size += end - from;
      yield { line, offset, size, bytes: joined(parts, size) };
      offset += size + 1;
      line += 1;
      parts = [];
      size = 0;
      from = end + 1;
    }
    if (from < read) parts.push(chunk.subarray(from, read));
    size += read - from;
    at += read;
    if (size > LONGEST) throw new Halt({ kind: 'long line', name, line, characters: size });
  }
  if (size > 0) yield { line, offset, size, bytes: joined(parts, size) };
}

/** Opens a file for reading line by line; it must be one that can be read twice, so no pipe. */
export function openLines(name: string): Result<LineFile> {
  try {
    const file = openSync(name, 'r');
    const about = fstatSync(file);
    if (!about.isFile()) {
      closeSync(file);
      if (about.isDirectory()) return fail({ kind: 'folder', name });
      return fail({ kind: 'unreadable file', name, detail: 'it is no file on a disk' });
    }
    return ok({
      each: () => eachLine(file, name),
      read: ({ offset, size }) => {
        const bytes = new Uint8Array(size);
        return bytes.subarray(0, readAt(file, name, bytes, offset));
      },
      close: () => closeSync(file),
    });
  } catch (error) {
    return fail(readProblem(name, error));
  }
}
