/** SQLite's record format: how one row becomes bytes (sqlite.org/fileformat2.html, section 2). */
import { strToU8 } from 'fflate';

/** What a column can hold: NULL, a number (stored as INTEGER where it is whole, else REAL) or TEXT. */
export type Value = null | number | string;

/** A column on its way into a record: its serial type, and how many bytes of body it takes. */
type Column = { readonly value: number | Uint8Array | null; readonly serial: number; readonly size: number };

/** Widths of the integer serial types 1 to 6, in bytes. */
const INTEGER_WIDTHS = [1, 2, 3, 4, 6, 8] as const;
const REAL = 7;
const TEXT = 13;

/** Length in bytes of a whole number from 0 to 2^53 - 1 as a varint. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

/** Writes a whole number from 0 to 2^53 - 1 as a varint (7 bits a byte, highest first); returns the offset after it. */
export function putVarint(out: Uint8Array, at: number, value: number): number {
  const end = at + varintLength(value);
  let rest = value;
  for (let i = end - 1; i >= at; i -= 1) {
    out[i] = (rest % 128) + (i === end - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return end;
}

function integerColumn(value: number): Column {
  if (value === 0) return { value: null, serial: 8, size: 0 };
  if (value === 1) return { value: null, serial: 9, size: 0 };
  const magnitude = value < 0 ? -value - 1 : value;
  const index = INTEGER_WIDTHS.findIndex((width) => magnitude < 2 ** (8 * width - 1));
  return { value, serial: index + 1, size: INTEGER_WIDTHS[index] ?? 8 };
}

function column(value: Value): Column {
  if (typeof value === 'string') {
    const bytes = strToU8(value);
    return { value: bytes, serial: TEXT + 2 * bytes.length, size: bytes.length };
  }
  if (value === null || Number.isNaN(value)) return { value: null, serial: 0, size: 0 };
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return integerColumn(value);
  return { value, serial: REAL, size: 8 };
}

function putColumn(out: Uint8Array, view: DataView, at: number, { value, serial, size }: Column): void {
  if (value === null) return;
  if (typeof value !== 'number') out.set(value, at);
  else if (serial === REAL) view.setFloat64(at, value);
  else if (size === 8) view.setBigInt64(at, BigInt(value));
  else {
    let rest = value < 0 ? value + 2 ** (8 * size) : value;
    for (let i = at + size - 1; i >= at; i -= 1) {
      out[i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
}

/** The header counts its own length, which can need a second byte once it is counted in. */
function headerLength(serials: number): number {
  const length = serials + varintLength(serials);
  return serials + varintLength(length);
}

/**
 * One row as a record: a header of serial types, then the values. An INTEGER PRIMARY KEY column is
 * given as null, since its value is the rowid. NaN becomes NULL and an unpaired surrogate U+FFFD, as
 * in SQLite itself.
 */
export function encodeRecord(values: readonly Value[]): Uint8Array {
  const columns = values.map(column);
  const header = headerLength(columns.reduce((sum, { serial }) => sum + varintLength(serial), 0));
  const out = new Uint8Array(columns.reduce((sum, { size }) => sum + size, header));
  const view = new DataView(out.buffer);
  let type = putVarint(out, 0, header);
  let body = header;
  for (const each of columns) {
    type = putVarint(out, type, each.serial);
    putColumn(out, view, body, each);
    body += each.size;
  }
  return out;
}
