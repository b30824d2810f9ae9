import { createHash } from 'node:crypto';
import { inflateRawSync, crc32 as nodeCrc } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NODE_SQUEEZE } from '../../../content/cli/package.js';
import { crc32, crc32Joined } from '../../../content/formats/crc32.js';
import { Damage } from '../../../content/formats/damage.js';
import { packer } from '../../../content/formats/zip-pack.js';
import { entryOf, type Limits, openZip, unpack } from '../../../content/formats/zip-read.js';
import { joined, stored, zipPieces } from '../../../content/formats/zip-write.js';
import { unzstd } from '../../../content/formats/zstd.js';
import { NOON } from './sample.js';

const WIDE: Limits = { limit: 1 << 30, ratio: 2000, free: 1 << 30 };

function content(zip: Uint8Array, name: string, limits = WIDE): Uint8Array {
  const opened = openZip(zip);
  const entry = entryOf(opened, name);
  if (entry === null) throw new Error(`no ${name}`);
  return unpack(opened, entry, limits);
}

function refusal(act: () => unknown): string {
  try {
    act();
    return 'taken';
  } catch (error) {
    if (error instanceof Damage) return error.message;
    throw error;
  }
}

const bytes = fc.uint8Array({ maxLength: 5000 });

describe('a zip file read', () => {
  test('gives every file that another program packed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), bytes), (files) => {
        const zip = zipSync(files, { level: 6 });
        for (const [name, body] of Object.entries(files)) expect(content(zip, name)).toEqual(body);
      }),
      { numRuns: 50 },
    );
  });

  test('stops at a limit before it has unpacked more', () => {
    const zip = zipSync({ bomb: new Uint8Array(50_000_000) });
    const tight: Limits = { limit: 1_000_000, ratio: 2000, free: 1000 };
    expect(refusal(() => content(zip, 'bomb', tight))).toMatch(/would grow to 50000000 bytes/);
    const liar = zip.slice();
    const view = new DataView(liar.buffer);
    const list = Buffer.from(liar).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    view.setUint32(list + 24, 10, true);
    expect(refusal(() => content(liar, 'bomb', tight))).toMatch(/grows beyond what is safe/);
    const ratio: Limits = { limit: 1 << 30, ratio: 100, free: 1000 };
    expect(refusal(() => content(zip, 'bomb', ratio))).toMatch(/more than is safe/);
  });

  test('tells a doubled name, a link, a changed byte and a missing list apart', () => {
    const zip = zipSync({ first: strToU8('one two three'), secon: strToU8('four') }, { level: 0 });
    const doubled = Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('secon', 'first'), 'latin1');
    expect(refusal(() => content(doubled, 'first'))).toBe('“first” stands in it 2 times');
    const link = zipSync({ l: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(refusal(() => content(link, 'l'))).toBe('“l” is a link, not a file');
    const changed = zip.slice();
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(refusal(() => content(changed, 'first'))).toBe('“first” is damaged');
    expect(refusal(() => openZip(zip.slice(0, 60)))).toBe('it is cut short: the list at its end is missing');
    expect(refusal(() => openZip(strToU8('this is a text and nothing else')))).toBe('it is not a zip file');
  });

  test('refuses files that stand over each other', () => {
    const zip = zipSync({ a: new Uint8Array(1000), b: new Uint8Array(1000) }, { level: 0 });
    const view = new DataView(zip.buffer);
    let list = Buffer.from(zip).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    for (let i = 0; i < 2; i += 1, list += 47) {
      view.setUint32(list + 20, 2000, true);
      view.setUint32(list + 24, 2000, true);
      view.setUint32(list + 42, 0, true);
    }
    expect(refusal(() => openZip(zip))).toBe('its files stand over each other');
  });

  test('ends, and throws nothing but damage, whatever bytes are changed', () => {
    const zip = zipSync({ a: strToU8('text '.repeat(200)), b: new Uint8Array(500) });
    const change = fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const broken = zip.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        refusal(() => {
          const opened = openZip(broken);
          for (const [entry] of opened.entries.values()) {
            if (entry) unpack(opened, entry, { limit: 100_000, ratio: 500, free: 1000 });
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** Our own deflate or the platform's. */
const squeeze = fc.constantFrom(undefined, NODE_SQUEEZE);

describe('a zip file written', () => {
  test('is read alike by others, with what came last in front', () => {
    fc.assert(
      fc.property(
        fc.array(bytes, { maxLength: 6 }),
        bytes,
        bytes,
        squeeze,
        (runs, first, plain, platform) => {
          const { add, end } = packer(platform);
          for (const run of runs) add(run);
          const parts = [
            { name: 'packed', content: end(first) },
            { name: 'plain é', content: stored(plain) },
          ];
          const files = unzipSync(joined(zipPieces(parts, NOON)));
          expect(files).toEqual({ packed: joined([first, ...runs]), 'plain é': plain });
          expect(content(joined(zipPieces(parts, NOON)), 'packed')).toEqual(joined([first, ...runs]));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('survives content that is long and mostly zeros, as databases are', () => {
    const page = fc.tuple(fc.nat(4096), fc.uint8Array({ minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 1, maxLength: 12 }),
        fc.nat(60_000),
        squeeze,
        (pages, cut, platform) => {
          const run = joined(
            pages.map(([filled, unit]) => {
              const bytes = new Uint8Array(4096);
              for (let i = 0; i < filled; i += 1) bytes[4095 - i] = unit[i % unit.length] ?? 0;
              return bytes;
            }),
          );
          const times = Math.ceil((1024 * 1024 + cut) / run.length) + 1;
          const { add, end } = packer(platform);
          for (let i = 0; i < times; i += 1) add(run);
          const first = new Uint8Array(4096).fill(7);
          const packed = joined(end(first).pieces);
          const whole = joined([first, ...Array.from({ length: times }, () => run)]);
          expect(Buffer.compare(inflateRawSync(packed), whole)).toBe(0);
          expect(packed.length).toBeLessThan(whole.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('holds more files than sixteen bits can count', () => {
    const empty = stored(new Uint8Array(0));
    const parts = Array.from({ length: 70_000 }, (_, i) => ({ name: String(i), content: empty }));
    const opened = openZip(joined(zipPieces(parts, NOON)));
    expect(opened.entries.size).toBe(70_000);
    expect(opened.entries.get('69999')).toHaveLength(1);
  });

  test('asks for its parts one at a time', () => {
    let asked = 0;
    function* parts() {
      for (; asked < 5; asked += 1) yield { name: String(asked), content: stored(strToU8('x')) };
    }
    const pieces = zipPieces(parts(), NOON);
    pieces.next();
    expect(asked).toBe(0);
  });

  test('sums as zlib does, whole and in parts', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(crc32(a)).toBe(nodeCrc(a));
        expect(crc32(b, crc32(a))).toBe(nodeCrc(joined([a, b])));
        expect(crc32Joined(crc32(a), crc32(b), b.length)).toBe(nodeCrc(joined([a, b])));
      }),
    );
  });
});

/** A frame of plain and repeated blocks, as RFC 8878 has them; no entropy coding. */
function frame(blocks: readonly (Uint8Array | { byte: number; times: number })[], window = 0x58): Uint8Array {
  const body = blocks.flatMap((block, i) => {
    const last = i === blocks.length - 1 ? 1 : 0;
    const size = block instanceof Uint8Array ? block.length : block.times;
    const head = (size << 3) | ((block instanceof Uint8Array ? 0 : 1) << 1) | last;
    const data = block instanceof Uint8Array ? [...block] : [block.byte];
    return [head & 255, (head >> 8) & 255, head >> 16, ...data];
  });
  return new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0, window, ...body]);
}

describe('a Zstandard file', () => {
  test('is unpacked block by block', () => {
    const blocks = [strToU8('plain, then '), { byte: 0x7a, times: 9 }, strToU8('!')];
    expect(Buffer.from(unzstd(frame(blocks), 100)).toString()).toBe('plain, then zzzzzzzzz!');
  });

  test('is stopped when it grows beyond its limit, however small it came', () => {
    const bomb = frame(Array.from({ length: 5000 }, () => ({ byte: 0, times: 131_072 })));
    expect(bomb.length).toBeLessThan(21_000);
    expect(refusal(() => unzstd(bomb, 1_000_000))).toBe('it grows beyond 1000000 bytes as it is unpacked');
  });

  test('may not ask for a window that only a bomb needs', () => {
    expect(refusal(() => unzstd(frame([strToU8('x')], 0xf8), 100))).toMatch(/too much memory/);
  });

  test('is refused when it is something else, cut short or damaged', () => {
    expect(refusal(() => unzstd(strToU8('not packed at all'), 100))).toBe('it is not a Zstandard file');
    expect(refusal(() => unzstd(frame([strToU8('whole words')]).slice(0, 14), 100))).toMatch(/damaged/);
    const whole = frame([strToU8('abcdefghij'.repeat(9)), { byte: 1, times: 50 }]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const broken = whole.slice();
        broken[at] = byte;
        const sum = (each: Uint8Array) => createHash('sha1').update(each).digest('hex');
        refusal(() => expect(sum(unzstd(broken, 1000))).toMatch(/^[0-9a-f]{40}$/));
      }),
      { numRuns: 200 },
    );
  });
});
