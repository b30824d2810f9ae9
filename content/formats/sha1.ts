/** The first word of SHA-1 (FIPS 180-4), which is all that Anki keeps of it: asked for with every note, so without rest. */

const BLOCK = 64;
/** The bit that ends the message and its length in 64 bits. */
const TAIL = 9;

const words = new Int32Array(80);

const turned = (x: number, by: number) => (x << by) | (x >>> (32 - by));

function schedule(view: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < 80; i += 1) {
    const mixed =
      (words[i - 3] as number) ^
      (words[i - 8] as number) ^
      (words[i - 14] as number) ^
      (words[i - 16] as number);
    words[i] = turned(mixed, 1);
  }
}

/** What a round mixes of b, c and d, with its constant. */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function padded(message: Uint8Array): DataView {
  const blocks = Math.floor((message.length + TAIL + BLOCK - 1) / BLOCK);
  const bytes = new Uint8Array(blocks * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 0x2000_0000));
  view.setUint32(bytes.length - 4, (message.length * 8) >>> 0);
  return view;
}

/** The first four bytes of the digest as a whole number, the first byte the highest. */
export function sha1First(message: Uint8Array): number {
  const view = padded(message);
  let [h0, h1, h2, h3, h4] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  for (let at = 0; at < view.byteLength; at += BLOCK) {
    schedule(view, at);
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
    for (let i = 0; i < 80; i += 1) {
      const next = (turned(a, 5) + mixed(i, b, c, d) + e + (words[i] as number)) | 0;
      e = d;
      d = c;
      c = turned(b, 30);
      b = a;
      a = next;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
  }
  return h0 >>> 0;
}
