/** What the page may say to the journal: everything else is refused before it comes near a file. */
import type { Journal } from './journal.js';
import { lifeSignOf } from './life-sign.js';

/** Lines in one call. */
const MOST = 100_000;
/** Characters in one call: far more than any article with all its cards makes. */
const LONGEST = 192 * 1024 * 1024;

function isLines(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > MOST) return false;
  let characters = 0;
  return value.every((line) => {
    if (typeof line !== 'string' || line === '' || line.includes('\n')) return false;
    characters += line.length;
    return characters <= LONGEST;
  });
}

/** Bytes of one picture or recording: as many as are taken from a deck. */
const LARGEST = 512 * 1024 * 1024;
const HASH = /^[0-9a-f]{64}$/;

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

type Asked = 'append' | 'read' | 'lifeSign' | 'noteLife' | 'keepMedia' | 'readMedia' | 'sweepMedia';
type Door = { readonly [K in Asked]: (...args: unknown[]) => ReturnType<Journal[K]> };

/** The journal's methods with their arguments checked; a bad one is a fault of the page and throws. */
export function doorTo(journal: Journal): Door {
  return {
    append: async (lines) => {
      if (!isLines(lines)) throw new Error('append: bad arguments');
      return journal.append(lines);
    },
    read: async (from) => {
      if (!Number.isSafeInteger(from) || Number(from) < 0) throw new Error('read: bad argument');
      return journal.read(Number(from));
    },
    lifeSign: () => journal.lifeSign(),
    noteLife: async (sign) => {
      const checked = lifeSignOf(sign);
      if (checked === null) throw new Error('noteLife: bad argument');
      return journal.noteLife(checked);
    },
    keepMedia: async (bytes) => {
      if (!(bytes instanceof Uint8Array) || bytes.length > LARGEST)
        throw new Error('keepMedia: bad argument');
      return journal.keepMedia(bytes);
    },
    readMedia: async (hash) => {
      if (!isHash(hash)) throw new Error('readMedia: bad argument');
      return journal.readMedia(hash);
    },
    sweepMedia: async (kept) => {
      if (!(Array.isArray(kept) && kept.length <= 10 * MOST && kept.every(isHash)))
        throw new Error('sweepMedia: bad argument');
      return journal.sweepMedia(kept);
    },
  };
}
