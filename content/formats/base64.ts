/** Bytes as text and back (RFC 4648, section 4), for JSON. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter.charCodeAt(0), value]));
const LETTERS = [...ALPHABET];

/** Text of bytes, padded. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = a * 65_536 + b * 256 + c;
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(bits >> shift) & 63] ?? '');
    const left = bytes.length - at;
    parts.push(
      left >= 3 ? letters.join('') : `${letters.slice(0, left + 1).join('')}${'='.repeat(3 - left)}`,
    );
  }
  return parts.join('');
}

/** Bytes of such a text, or null where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let to = 0;
  for (let at = 0; at < text.length; at += 4) {
    let bits = 0;
    for (let i = 0; i < 4; i += 1) {
      const last = at + i >= text.length - padding;
      const value = last ? 0 : VALUES.get(text.charCodeAt(at + i));
      if (value === undefined) return null;
      bits = bits * 64 + value;
    }
    for (const shift of [16, 8, 0]) {
      if (to < bytes.length) bytes[to] = (bits >> shift) & 255;
      to += 1;
    }
  }
  return bytes;
}
