/** Reads a zip file entry by entry off the disk, without an unzip tool. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END = Buffer.from('PK\x05\x06', 'latin1');
const LONGEST_END = 22 + 65_535;
const DEFLATED = 8;

/**
 * Yields `{ name, mode, bytes }` for every entry, in the order of the zip's own list. `mode` holds Unix
 * permission bits; `bytes()` inflates. Neither zip64 nor encryption is known here.
 */
export function* entriesOf(path) {
  const file = openSync(path, 'r');
  try {
    const { list, count } = directory(file);
    let at = 0;
    for (let i = 0; i < count; i++) {
      const nameLength = list.readUInt16LE(at + 28);
      const entry = {
        method: list.readUInt16LE(at + 10),
        size: list.readUInt32LE(at + 20),
        mode: (list.readUInt32LE(at + 38) >>> 16) & 0o777,
        offset: list.readUInt32LE(at + 42),
        name: list.toString('utf8', at + 46, at + 46 + nameLength),
      };
      yield { name: entry.name, mode: entry.mode, bytes: () => bytesOf(file, entry) };
      at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    }
  } finally {
    closeSync(file);
  }
}

function directory(file) {
  const { size } = fstatSync(file);
  const tail = piece(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const end = tail.lastIndexOf(END);
  if (end < 0) throw new Error('not a zip file');
  const list = piece(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  return { list, count: tail.readUInt16LE(end + 10) };
}

/** The local header repeats the name, and its extra field may differ in length from the list's. */
function bytesOf(file, { method, size, offset }) {
  const header = piece(file, offset, 30);
  const data = piece(file, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), size);
  return method === DEFLATED ? inflateRawSync(data) : data;
}

function piece(file, offset, length) {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, offset);
  return bytes;
}
