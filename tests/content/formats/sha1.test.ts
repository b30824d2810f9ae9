import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha1First } from '../../../content/formats/sha1.js';

const first = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest().readUInt32BE(0);

test('is the beginning of SHA-1 for texts of every length', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
    expect(sha1First(bytes)).toBe(first(bytes));
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => sha1First(bytes) === first(bytes)));
});
