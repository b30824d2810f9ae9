/** CRC-32 as zip uses it (ISO 3309, reflected polynomial 0xEDB88320), also of parts put together. */

const POLYNOMIAL = 0xedb88320;

/** Eight tables, so that eight bytes are taken at a step. */
const TABLES: readonly Uint32Array[] = tables();

function tables(): Uint32Array[] {
  const made = Array.from({ length: 8 }, () => new Uint32Array(256));
  const at = (table: number, i: number) => made[table]?.[i] ?? 0;
  for (let i = 0; i < 256; i += 1) {
    let value = i;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    made[0]?.fill(value, i, i + 1);
  }
  for (let t = 1; t < 8; t += 1) {
    for (let i = 0; i < 256; i += 1) {
      const before = at(t - 1, i);
      made[t]?.fill((before >>> 8) ^ at(0, before & 255), i, i + 1);
    }
  }
  return made;
}

const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
];

/** The checksum of `bytes`, going on from `before`, that of the bytes ahead of them (0 for none). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low = crc ^ view.getUint32(at, true);
    const high = view.getUint32(at + 4, true);
    crc =
      (T7[low & 255] as number) ^
      (T6[(low >>> 8) & 255] as number) ^
      (T5[(low >>> 16) & 255] as number) ^
      (T4[low >>> 24] as number) ^
      (T3[high & 255] as number) ^
      (T2[(high >>> 8) & 255] as number) ^
      (T1[(high >>> 16) & 255] as number) ^
      (T0[high >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (T0[(crc ^ (bytes[at] as number)) & 255] as number);
  }
  return ~crc >>> 0;
}

/** Product of two polynomials over GF(2), modulo the checksum's own, bits reflected. */
function times(a: number, b: number): number {
  let product = 0;
  let factor = b;
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((a >>> bit) & 1) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return product >>> 0;
}

/**
 * The checksum of two runs of bytes one after the other, from that of each and the length of the second:
 * the first is moved up by x^(8 * length), raised by squaring.
 */
export function crc32Joined(first: number, second: number, secondLength: number): number {
  let power = 0x00800000;
  let moved = first;
  for (let rest = secondLength; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) moved = times(moved, power);
    power = times(power, power);
  }
  return (moved ^ second) >>> 0;
}
