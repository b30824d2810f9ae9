/** SQLite's record format: how one row becomes bytes (sqlite.org/fileformat2.html, section 2). */
import { strToU8 } from 'fflate';

/** What a column can hold: NULL, a number (stored as INTEGER where it is whole, else REAL) or TEXT. */
export type Value = null | number | string;

/**
 * Where records are made, one after the other, so that none needs memory of its own. The body stands from
 * `BODY` on, the header of serial types right before it.
 */
export type Bench = {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  /** Where the record in it begins and ends. */
  start: number;
  end: number;
  readonly serials: number[];
};

/** Room for the header: 55 columns of the longest serial type; those of Anki have 18. */
const BODY = 512;
const MOST_HEADER = BODY - 2;
const REAL = 7;
const TEXT = 13;
/** A text is at most three bytes a unit. */
const WIDEST = 3;
/** Shorter texts are copied unit by unit, which is quicker than asking the platform. */
const SHORT = 2048;

/** An empty place for records. */
export function recordBench(): Bench {
  const bytes = new Uint8Array(1 << 16);
  return { bytes, view: new DataView(bytes.buffer), start: 0, end: 0, serials: [] };
}

/** Length in bytes of a whole number from 0 to 2^53 - 1 as a varint. */
export function varintLength(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  let length = 2;
  for (let rest = Math.floor(value / 0x4000); rest > 0; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

/** Writes a whole number from 0 to 2^53 - 1 as a varint (7 bits a byte, highest first); returns the offset after it. */
export function putVarint(out: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    out[at] = value;
    return at + 1;
  }
  const end = at + varintLength(value);
  let rest = value;
  for (let i = end - 1; i >= at; i -= 1) {
    out[i] = (rest % 128) + (i === end - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return end;
}

function makeRoom(bench: Bench, more: number): void {
  if (bench.end + more <= bench.bytes.length) return;
  const wider = new Uint8Array(2 * (bench.end + more));
  wider.set(bench.bytes.subarray(0, bench.end));
  bench.bytes = wider;
  bench.view = new DataView(wider.buffer);
}

/** Plain ASCII unit by unit; false, with nothing said, as soon as there is another character. */
function putPlain({ bytes }: Bench, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return false;
    bytes[at + i] = unit;
  }
  return true;
}

function putText(bench: Bench, text: string): number {
  makeRoom(bench, text.length * WIDEST);
  const at = bench.end;
  if (text.length < SHORT && putPlain(bench, at, text)) bench.end += text.length;
  else {
    const encoded = strToU8(text);
    bench.bytes.set(encoded, at);
    bench.end += encoded.length;
  }
  return TEXT + 2 * (bench.end - at);
}

/** The serial type of a whole number that is neither 0 nor 1, and its width in bytes. */
function integerType(value: number): readonly [serial: number, width: number] {
  const magnitude = value < 0 ? -value - 1 : value;
  if (magnitude < 0x80) return ONE_BYTE;
  if (magnitude < 0x8000) return TWO_BYTES;
  if (magnitude < 0x80_0000) return THREE_BYTES;
  if (magnitude < 0x8000_0000) return FOUR_BYTES;
  return magnitude < 2 ** 47 ? SIX_BYTES : EIGHT_BYTES;
}

const ONE_BYTE = [1, 1] as const;
const TWO_BYTES = [2, 2] as const;
const THREE_BYTES = [3, 3] as const;
const FOUR_BYTES = [4, 4] as const;
const SIX_BYTES = [5, 6] as const;
const EIGHT_BYTES = [6, 8] as const;

function putInteger(bench: Bench, value: number): number {
  if (value === 0) return 8;
  if (value === 1) return 9;
  const [serial, width] = integerType(value);
  const { view, end } = bench;
  if (width === 8) view.setBigInt64(end, BigInt(value));
  else if (width === 6) {
    const high = Math.floor(value / 0x1_0000_0000);
    view.setInt16(end, high);
    view.setUint32(end + 2, value - high * 0x1_0000_0000);
  } else if (width === 4) view.setInt32(end, value);
  else if (width === 3) {
    view.setInt8(end, value >> 16);
    view.setUint16(end + 1, value & 0xffff);
  } else if (width === 2) view.setInt16(end, value);
  else view.setInt8(end, value);
  bench.end += width;
  return serial;
}

/** Puts a value behind the body and returns its serial type. */
function putValue(bench: Bench, value: Value): number {
  if (typeof value === 'string') return putText(bench, value);
  if (value === null || Number.isNaN(value)) return 0;
  makeRoom(bench, 8);
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return putInteger(bench, value);
  bench.view.setFloat64(bench.end, value);
  bench.end += 8;
  return REAL;
}

/** The header counts its own length, which can need a second byte once it is counted in. */
function headerLength(serials: number): number {
  const length = serials + varintLength(serials);
  return serials + varintLength(length);
}

/**
 * Makes one row a record, between `start` and `end` of the bench: a header of serial types, then the values.
 * An INTEGER PRIMARY KEY column is given as null, since its value is the rowid. NaN becomes NULL and an unpaired
 * surrogate U+FFFD, as in SQLite itself. Throws on more columns than the header has room for.
 */
export function putRecord(bench: Bench, values: readonly Value[]): void {
  const { serials } = bench;
  bench.end = BODY;
  let sizes = 0;
  for (let i = 0; i < values.length; i += 1) {
    const serial = putValue(bench, values[i] ?? null);
    serials[i] = serial;
    sizes += varintLength(serial);
  }
  const header = headerLength(sizes);
  if (header > MOST_HEADER) throw new Error('a record of so many columns cannot be written');
  bench.start = BODY - header;
  let at = putVarint(bench.bytes, bench.start, header);
  for (let i = 0; i < values.length; i += 1) at = putVarint(bench.bytes, at, serials[i] ?? 0);
}
