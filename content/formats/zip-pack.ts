/** Deflates content of a zip as it comes, so that of a long content only what it packs to is held. */
import { Deflate, deflateSync } from 'fflate';
import { crc32, crc32Joined } from './crc32.js';
import { joined, type Packed } from './zip-write.js';

/**
 * The platform's own deflate and checksum, which take a tenth of the time of ours. What it packs to is not the same
 * bytes on every machine; what is unpacked from it is.
 */
export type Squeeze = {
  /**
   * Deflates a run so that another can follow: raw, no last block, ending at a whole byte. `before` are the bytes
   * ahead of it that it may point back into, at most 32,768; empty for none.
   */
  readonly run: (bytes: Uint8Array, before: Uint8Array) => Uint8Array;
  /** Crc-32, going on from that of the bytes ahead. */
  readonly crc32: (bytes: Uint8Array, before: number) => number;
};

/** The longest run that a block of deflate can hold as it is. */
const LONGEST_RUN = 65_535;
const LEVEL = 6;

function plainBlock(bytes: Uint8Array): Uint8Array {
  if (bytes.length > LONGEST_RUN) throw new Error('a plain block holds 65,535 bytes');
  const block = new Uint8Array(5 + bytes.length);
  new DataView(block.buffer).setUint16(1, bytes.length, true);
  new DataView(block.buffer).setUint16(3, bytes.length ^ 0xffff, true);
  block.set(bytes, 5);
  return block;
}

export type Packer = {
  /** Takes the next bytes, which the caller may change afterwards. */
  readonly add: (bytes: Uint8Array) => void;
  /** Ends the content; `first`, up to 65,535 bytes, stands before all others though it comes last. */
  readonly end: (first: Uint8Array) => Packed;
};

/** Up to here content is held and deflated at once. */
const HELD = 1024 * 1024;
/** How far back deflate looks. */
const WINDOW = 32_768;

/**
 * Deflates what follows `before`. fflate's stream takes the window ahead of its first byte for zeros that
 * the reader has too, and points into them; so it is given a true window, `before`, which the reader has
 * because it stands there as a plain block.
 */
function following(before: Uint8Array, piece: (bytes: Uint8Array) => void): Deflate {
  if (before.length !== WINDOW) throw new Error('a window has 32,768 bytes');
  return new Deflate({ level: LEVEL, dictionary: before }, piece);
}

/** Deflates with fflate, as the bytes come. */
function ownPacker(): Packer {
  let held: Uint8Array[] = [];
  let stream: Deflate | null = null;
  const pieces: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  const begin = () => {
    const start = joined(held);
    held = [];
    const window = start.slice(0, WINDOW);
    pieces.push(plainBlock(window));
    stream = following(window, (piece) => void pieces.push(piece));
    stream.push(start.subarray(WINDOW));
  };
  const add = (bytes: Uint8Array) => {
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (stream !== null) stream.push(bytes);
    else held.push(bytes.slice());
    if (stream === null && size > HELD) begin();
  };
  const end = (first: Uint8Array): Packed => {
    const whole = { deflated: true, crc: crc32Joined(crc32(first), crc, size), size: size + first.length };
    if (stream === null) {
      return { ...whole, pieces: [deflateSync(joined([first, ...held]), { level: LEVEL })] };
    }
    stream.push(new Uint8Array(0), true);
    return { ...whole, pieces: [...(first.length === 0 ? [] : [plainBlock(first)]), ...pieces] };
  };
  return { add, end };
}

/** An empty last block: what ends deflated content whose runs do not. */
const LAST_BLOCK = new Uint8Array([3, 0]);

function squeezed({ run, crc32: sum }: Squeeze): Packer {
  const pieces: Uint8Array[] = [];
  let before = new Uint8Array(0);
  let crc = 0;
  let size = 0;
  const add = (bytes: Uint8Array) => {
    crc = sum(bytes, crc);
    size += bytes.length;
    pieces.push(run(bytes, before));
    before = bytes.slice(-WINDOW);
  };
  const end = (first: Uint8Array): Packed => ({
    pieces: [run(first, new Uint8Array(0)), ...pieces, LAST_BLOCK],
    deflated: true,
    crc: crc32Joined(sum(first, 0), crc, size),
    size: size + first.length,
  });
  return { add, end };
}

/** A packer that gives the same bytes everywhere, or, with the platform's `squeeze`, a quick one. */
export function packer(squeeze?: Squeeze): Packer {
  return squeeze === undefined ? ownPacker() : squeezed(squeeze);
}
