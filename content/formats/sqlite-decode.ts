/** SQLite's record format, read: serial types and their values (sqlite.org/fileformat2.html, section 2). */
import { Damage } from './damage.js';

/** A value as it was stored; a whole number beyond 2^53 comes as a bigint. */
export type Stored = null | number | bigint | string | Uint8Array;

export type Varint = { readonly value: number; readonly end: number };

const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });
const STRICT = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const REPLACEMENT = '\ufffd';
const INTEGER_SIZES = [0, 1, 2, 3, 4, 6, 8] as const;

/** Reads a varint of at most nine bytes; a value beyond 2^53 is as useless here as a broken one. */
export function readVarint(bytes: Uint8Array, at: number): Varint {
  let value = 0;
  for (let i = 0; i < 8; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new Damage('a number runs over the end of its page');
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + i + 1 };
  }
  return { value: value * 256 + (bytes[at + 8] ?? 0), end: at + 9 };
}

/** A rowid is the one varint that may be negative or very large. */
export function readRowid(bytes: Uint8Array, at: number): { value: number | bigint; end: number } {
  const { value, end } = readVarint(bytes, at);
  if (Number.isSafeInteger(value)) return { value, end };
  let exact = 0n;
  for (let i = 0; i < 8; i += 1) exact = (exact << 7n) | BigInt((bytes[at + i] ?? 0) & 127);
  exact = BigInt.asIntN(64, (exact << 8n) | BigInt(bytes[at + 8] ?? 0));
  const small = Number(exact);
  return { value: Number.isSafeInteger(small) ? small : exact, end };
}

function isBroken(bytes: Uint8Array): boolean {
  try {
    STRICT.decode(bytes);
    return false;
  } catch {
    return true;
  }
}

/** Text of bytes; what is not UTF-8 becomes U+FFFD, and `broken` is called once. */
export function readText(bytes: Uint8Array, broken: () => void): string {
  const text = LENIENT.decode(bytes);
  if (text.includes(REPLACEMENT) && isBroken(bytes)) broken();
  return text;
}

function readInteger(view: DataView, at: number, size: number): number | bigint {
  if (size === 1) return view.getInt8(at);
  if (size === 2) return view.getInt16(at);
  if (size === 3) return view.getInt8(at) * 65_536 + view.getUint16(at + 1);
  if (size === 4) return view.getInt32(at);
  if (size === 6) return view.getInt16(at) * 4_294_967_296 + view.getUint32(at + 2);
  const exact = view.getBigInt64(at);
  const small = Number(exact);
  return Number.isSafeInteger(small) ? small : exact;
}

function sizeOf(serial: number): number {
  if (serial >= 12) return Math.floor((serial - 12) / 2);
  if (serial === 7) return 8;
  if (serial === 10 || serial === 11) throw new Damage('a record holds a type that does not exist');
  return INTEGER_SIZES[serial] ?? 0;
}

function readValue(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  serial: number,
  broken: () => void,
): Stored {
  if (serial === 0) return null;
  if (serial === 7) return view.getFloat64(at);
  if (serial === 8 || serial === 9) return serial - 8;
  const size = sizeOf(serial);
  if (serial < 12) return readInteger(view, at, size);
  const slice = bytes.subarray(at, at + size);
  return serial % 2 === 0 ? slice.slice() : readText(slice, broken);
}

/**
 * The values of a record whose places are asked for (`wanted[i]` gives the place in the result, or is
 * undefined); a record may be shorter than its table, whose later columns are then null. `broken` is
 * called when a text is not UTF-8.
 */
export function decodeRecord(
  record: Uint8Array,
  wanted: readonly (number | undefined)[],
  into: Stored[],
  broken: () => void,
): void {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const header = readVarint(record, 0);
  if (header.value < header.end || header.value > record.length) {
    throw new Damage('a record is longer than what is stored of it');
  }
  let type = header.end;
  let body = header.value;
  for (let column = 0; type < header.value; column += 1) {
    const serial = readVarint(record, type);
    type = serial.end;
    const next = body + sizeOf(serial.value);
    if (next > record.length) throw new Damage('a value runs over the end of its record');
    const place = wanted[column];
    if (place !== undefined) into[place] = readValue(record, view, body, serial.value, broken);
    body = next;
  }
}
