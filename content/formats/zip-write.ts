/** Writes a zip file piece by piece, so that it need not stand in memory as a whole (APPNOTE 4.3). */
import { strToU8 } from 'fflate';
import { crc32 } from './crc32.js';

/** Content ready to be written: its pieces as they stand in the zip, and what the lists say of them. */
export type Packed = {
  readonly pieces: readonly Uint8Array[];
  readonly deflated: boolean;
  readonly crc: number;
  readonly size: number;
};

export type Part = { readonly name: string; readonly content: Packed };

type Placed = {
  readonly name: Uint8Array;
  readonly offset: number;
  readonly packed: number;
  readonly content: Packed;
};

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const VERSION = 20;
const VERSION_64 = 45;
const UTF8_NAMES = 0x0800;
const MOST_LISTED = 65_534;
/** Zip can say no year before this one, and other readers none after 2099. */
const EARLIEST = '1980-01-01';
const LATEST = '2099-12-31';

/**
 * Zip's date and time: noon of the day in UTC. A zip holds wall clock time, so an instant would give
 * other bytes in another zone.
 */
function stamp(now: number): number {
  const day = new Date(Math.max(0, now)).toISOString().slice(0, 10);
  const text = day < EARLIEST ? EARLIEST : day > LATEST || day.startsWith('+') ? LATEST : day;
  const [year = 1980, month = 1, date = 1] = text.split('-').map(Number);
  return (((year - 1980) << 25) | (month << 21) | (date << 16) | (12 << 11)) >>> 0;
}

/** Content that is kept as it is: media are packed already. */
export function stored(bytes: Uint8Array): Packed {
  return { pieces: [bytes], deflated: false, crc: crc32(bytes), size: bytes.length };
}

/** The fields that the local header and the list have in common, from `version needed` to the extra's length. */
function putCommon(view: DataView, at: number, { name, packed, content }: Placed, time: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, content.deflated ? 8 : 0, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, content.crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, content.size, true);
  view.setUint16(at + 22, name.length, true);
}

function localHeader(placed: Placed, time: number): Uint8Array {
  const header = new Uint8Array(30 + placed.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL, true);
  putCommon(view, 4, placed, time);
  header.set(placed.name, 30);
  return header;
}

function listing(placed: Placed, time: number): Uint8Array {
  const header = new Uint8Array(46 + placed.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LISTED, true);
  view.setUint16(4, VERSION, true);
  putCommon(view, 6, placed, time);
  view.setUint32(42, placed.offset, true);
  header.set(placed.name, 46);
  return header;
}

/** Where more entries stand than 16 bits count, the list's place and length stand here in full. */
function wideEnd(count: number, at: number, length: number): Uint8Array {
  const end = new Uint8Array(76);
  const view = new DataView(end.buffer);
  view.setUint32(0, END_64, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, VERSION_64, true);
  view.setUint16(14, VERSION_64, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(length), true);
  view.setBigUint64(48, BigInt(at), true);
  view.setUint32(56, LOCATOR_64, true);
  view.setBigUint64(64, BigInt(at + length), true);
  view.setUint32(72, 1, true);
  return end;
}

function endOf(count: number, at: number, length: number): Uint8Array[] {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  const wide = count > MOST_LISTED;
  view.setUint32(0, END, true);
  view.setUint16(8, wide ? 0xffff : count, true);
  view.setUint16(10, wide ? 0xffff : count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, wide ? 0xffffffff : at, true);
  return wide ? [wideEnd(count, at, length), end] : [end];
}

/**
 * The pieces of a zip file, part by part; `now` in ms dates its entries. Parts are asked for one at a time,
 * so that only one has to be held. Throws beyond 4 GiB, which no Anki takes.
 */
export function* zipPieces(parts: Iterable<Part>, now: number): Generator<Uint8Array> {
  const time = stamp(now);
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const packed = content.pieces.reduce((sum, { length }) => sum + length, 0);
    const placed: Placed = { name: strToU8(name), offset: at, packed, content };
    const header = localHeader(placed, time);
    list.push(listing(placed, time));
    at += header.length + packed;
    if (at > 0xffff_ffff) throw new Error('a package of more than 4 GiB cannot be written');
    yield header;
    yield* content.pieces;
  }
  const length = list.reduce((sum, each) => sum + each.length, 0);
  yield* list;
  yield* endOf(list.length, at, length);
}

/** Pieces as one run of bytes. */
export function joined(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const held = [...pieces];
  const whole = new Uint8Array(held.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of held) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
