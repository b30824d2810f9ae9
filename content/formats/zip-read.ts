/**
 * Reads zip files that may be made to do harm. Names are only compared, never used as paths; every limit
 * is checked while unpacking. Layout from PKWARE's APPNOTE, 4.3 to 4.5.
 */
import { Inflate } from 'fflate';
import { crc32 } from './crc32.js';
import { Damage } from './damage.js';

export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly encrypted: boolean;
  readonly link: boolean;
};

export type Zip = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** All entries of a name: more than one is somebody's trick or fault. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
};

/** `limit` in bytes; a file of more than `free` bytes must not be more than `ratio` times its packed size. */
export type Limits = { readonly limit: number; readonly ratio: number; readonly free: number };

const MOST_ENTRIES = 300_000;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_END = 22 + 65_535;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 64 * 1024;
const NAMES = new TextDecoder('utf-8');

type Directory = { readonly at: number; readonly count: number };

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  const begins = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
  throw new Damage(begins ? 'it is cut short: the list at its end is missing' : 'it is not a zip file');
}

function big(view: DataView, at: number): number {
  return at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : Number.NaN;
}

function directory(view: DataView): Directory {
  const end = findEnd(view);
  const small = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  if (small.at !== FULL_32 && small.count !== FULL_16) return small;
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return small;
  const wide = big(view, end - 12);
  if (!(wide + 56 <= view.byteLength) || view.getUint32(wide, true) !== END_64) {
    throw new Damage('the list at its end is damaged');
  }
  return { at: big(view, wide + 48), count: big(view, wide + 32) };
}

/** Sizes beyond 32 bits stand in an extra field, only those that are full in the list, in this order. */
function widened(view: DataView, from: number, to: number, sizes: number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return sizes.map((size) => {
      if (size !== FULL_32) return size;
      field += 8;
      return big(view, field - 8);
    });
  }
  return sizes;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  if (!(at >= 0 && at + 46 <= bytes.length) || view.getUint32(at, true) !== LISTED) {
    throw new Damage('the list at its end is damaged');
  }
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > bytes.length) throw new Damage('the list at its end is damaged');
  const stated = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  const [size = 0, packed = 0, offset = 0] = widened(view, nameEnd, extraEnd, stated);
  const entry: Entry = {
    name: NAMES.decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    link: ((view.getUint32(at + 38, true) >>> 16) & 0o170000) === 0o120000,
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/** The list of a zip file. Throws `Damage` when it has none, too many entries, or entries over each other. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw new Damage('it is not a zip file');
  const { at, count } = directory(view);
  if (count > MOST_ENTRIES) throw new Damage(`it has ${count} files; ${MOST_ENTRIES} are taken`);
  const entries = new Map<string, Entry[]>();
  let place = at;
  let packed = 0;
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = entryAt(bytes, view, place);
    entries.set(entry.name, [...(entries.get(entry.name) ?? []), entry]);
    packed += entry.packed;
    place = next;
  }
  if (packed > bytes.length) throw new Damage('its files stand over each other');
  return { bytes, view, entries };
}

/** The one entry of a name, null when there is none. Throws `Damage` when there are several. */
export function entryOf(zip: Zip, name: string): Entry | null {
  const found = zip.entries.get(name) ?? [];
  if (found.length > 1) throw new Damage(`“${name}” stands in it ${found.length} times`);
  return found[0] ?? null;
}

function packedBytes({ bytes, view }: Zip, { name, offset, packed }: Entry): Uint8Array {
  const header = offset + 30;
  if (!(header <= bytes.length) || view.getUint32(offset, true) !== LOCAL) {
    throw new Damage(`“${name}” is not where the list says`);
  }
  const start = header + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Damage(`“${name}” is cut short`);
  return bytes.subarray(start, start + packed);
}

function inflated(packed: Uint8Array, name: string, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    if (length > most) throw new Damage(`“${name}” grows beyond what is safe as it is unpacked`);
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    if (error instanceof Damage) throw error;
    throw new Damage(`“${name}” is damaged`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The content of an entry, checked by its checksum. Throws `Damage` when it is damaged or beyond a limit. */
export function unpack(zip: Zip, entry: Entry, { limit, ratio, free }: Limits): Uint8Array {
  const { name, method, size } = entry;
  const most = Math.min(limit, Math.max(free, entry.packed * ratio));
  if (entry.link) throw new Damage(`“${name}” is a link, not a file`);
  if (entry.encrypted) throw new Damage(`“${name}” is encrypted`);
  if (method !== STORED && method !== DEFLATED)
    throw new Damage(`“${name}” is packed in a way not known here`);
  if (size > most) throw new Damage(`“${name}” would grow to ${size} bytes, more than is safe`);
  const packed = packedBytes(zip, entry);
  const whole = method === STORED ? packed : inflated(packed, name, most);
  if (whole.length !== size || crc32(whole) !== entry.crc) throw new Damage(`“${name}” is damaged`);
  return whole;
}
