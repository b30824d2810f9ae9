/** Zstandard frames unpacked with a limit: how Anki keeps its collection and media today. */
import { Decompress } from 'fzstd';
import { Damage } from './damage.js';

/** A frame may ask for a window of any size; the format wants every reader to allow 8 MiB. */
const WIDEST_WINDOW = 32 * 1024 * 1024;
const MAGIC = 0xfd2fb528;
const PIECE = 32 * 1024;

/** Bytes of the window that the first frame asks for (RFC 8878, 3.1.1.1). */
function windowOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== MAGIC) throw new Damage('it is not a Zstandard file');
  const flags = view.getUint8(4);
  if ((flags & 32) === 0) {
    const base = 2 ** (10 + (view.getUint8(5) >> 3));
    return base + (base / 8) * (view.getUint8(5) & 7);
  }
  const at = 5 + ([0, 1, 2, 4][flags & 3] ?? 0);
  const size = flags >> 6;
  if (bytes.length < at + 2 ** size) throw new Damage('its beginning is cut short');
  if (size === 0) return view.getUint8(at);
  if (size === 1) return view.getUint16(at, true) + 256;
  return size === 2 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Unpacks frames to at most `limit` bytes, in steps, so that a small file that would grow without end
 * is stopped. Throws `Damage`. Checksums of frames are not looked at: what is read is checked otherwise.
 */
export function unzstd(bytes: Uint8Array, limit: number): Uint8Array {
  if (windowOf(bytes) > WIDEST_WINDOW) throw new Damage('it wants too much memory to be unpacked');
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((part) => {
    length += part.length;
    if (length > limit) throw new Damage(`it grows beyond ${limit} bytes as it is unpacked`);
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      stream.push(bytes.slice(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (error) {
    if (error instanceof Damage) throw error;
    throw new Damage('its compressed bytes are damaged');
  }
  return joined(parts, length);
}
