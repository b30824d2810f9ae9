/** The media of a package: which names may come in, what stands behind them, and what fields point to. */
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '../problem.js';
import type { AnkiMedia, AnkiNote, Trouble } from './anki-vocabulary.js';
import { Damage } from './damage.js';
import { asObject, parseJson } from './json-exact.js';
import { bytesField, messagesField, numberField, readMessage, textField } from './protobuf.js';
import { readText } from './sqlite-decode.js';
import { type Entry, entryOf, type Limits, unpack, type Zip } from './zip-read.js';
import { unzstd } from './zstd.js';

/** Nobody's picture or recording is larger; what is packed this well is no picture at all. */
const MEDIA: Limits = { limit: 512 * 1024 * 1024, ratio: 400, free: 4 * 1024 * 1024 };
const MAP: Limits = { limit: 64 * 1024 * 1024, ratio: 400, free: 4 * 1024 * 1024 };
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

type Listed = {
  readonly entry: string;
  readonly name: string;
  /** Bytes when unpacked, and its SHA-1 in hexadecimal; null in the older layouts, which keep neither. */
  readonly size: number | null;
  readonly sha1: string | null;
};

type Tell = (trouble: Trouble) => void;

/** One plain file name, as every system can have it: no folder, no device, no control character. */
function isSafeName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= 255 &&
    !/[/\\:*?"<>|\p{Control}]/u.test(name) &&
    !/^\.{1,2}$|[. ]$/.test(name) &&
    !DEVICE.test(name)
  );
}

function currentList(bytes: Uint8Array): Listed[] {
  return messagesField(readMessage(unzstd(bytes, MAP.limit)), 1).map((message, index) => ({
    entry: String(index),
    name: textField(message, 1),
    size: numberField(message, 2),
    sha1: bytesToHex(bytesField(message, 3)),
  }));
}

function olderList(bytes: Uint8Array): Listed[] {
  const map = asObject(parseJson(readText(bytes, () => undefined)));
  if (map === null) throw new Damage('it is not a list of names');
  return Object.entries(map).map(([entry, name]) => ({
    entry,
    name: typeof name === 'string' ? name : '',
    size: null,
    sha1: null,
  }));
}

function listOf(zip: Zip, current: boolean, tell: Tell): Listed[] {
  try {
    const entry = entryOf(zip, 'media');
    if (entry === null) return [];
    const bytes = unpack(zip, entry, MAP);
    return current ? currentList(bytes) : olderList(bytes);
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    tell({ what: 'media', where: 'the list of media', reason: error.message, outcome: 'left out' });
    return [];
  }
}

function reader(zip: Zip, entry: Entry, listed: Listed, current: boolean): AnkiMedia['bytes'] {
  return (): Result<Uint8Array> => {
    try {
      const packed = unpack(zip, entry, MEDIA);
      const bytes = current ? unzstd(packed, Math.min(MEDIA.limit, listed.size ?? MEDIA.limit)) : packed;
      if (listed.sha1 !== null && bytesToHex(sha1(bytes)) !== listed.sha1) {
        throw new Damage('it is not the file that its checksum names');
      }
      return ok(bytes);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      return fail({ kind: 'unusable deck', name: listed.name, detail: error.message });
    }
  };
}

/** Some writers list one file as often as it is named; nothing is lost then. */
function isSameFile(a: Entry, b: Entry): boolean {
  return a.crc === b.crc && a.size === b.size;
}

function refusal(zip: Zip, listed: Listed, seen: ReadonlyMap<string, Entry>): string | null {
  if (!isSafeName(listed.name)) return 'its name is not that of a plain file';
  if (seen.has(listed.name.normalize('NFC'))) return 'another file has the same name';
  const found = zip.entries.get(listed.entry) ?? [];
  if (found.length === 0) return 'the list names it, but it is not in the package';
  if (found.length > 1) return 'it stands in the package more than once';
  return found[0]?.link ? 'it is a link, not a file' : null;
}

/** The media that can be taken; each is unpacked only when asked for. */
export function readMedia(zip: Zip, current: boolean, tell: Tell): AnkiMedia[] {
  const media: AnkiMedia[] = [];
  const seen = new Map<string, Entry>();
  for (const listed of listOf(zip, current, tell)) {
    const entry = zip.entries.get(listed.entry)?.[0];
    const before = seen.get(listed.name.normalize('NFC'));
    if (entry && before && isSameFile(entry, before)) continue;
    const reason = refusal(zip, listed, seen);
    const where = `“${listed.name}”`;
    if (reason !== null || entry === undefined) {
      tell({ what: 'media', where, reason: reason ?? '', outcome: 'left out' });
      continue;
    }
    const name = listed.name.normalize('NFC');
    if (name !== listed.name) {
      tell({ what: 'media', where, reason: 'its name was written in another form', outcome: 'changed' });
    }
    seen.set(name, entry);
    media.push({ name, bytes: reader(zip, entry, listed, current) });
  }
  return media;
}

const SOURCE =
  /<(?:img|audio|video|source|object|embed)\b[^>]*?\s(?:src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
const SOUND = /\[sound:([^\]]+)\]/gi;

function decoded(name: string): string {
  const plain = name
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** The files that HTML of a field shows or plays, each once; not what stands on the net or in the text. */
export function mediaOf(html: string): string[] {
  if (!html.includes('<') && !html.includes('[')) return [];
  const sources = [...html.matchAll(SOURCE)].map(([, a, b, c]) => decoded(a ?? b ?? c ?? ''));
  const sounds = [...html.matchAll(SOUND)].map(([, name]) => (name ?? '').replace(/&amp;/g, '&'));
  const local = [...sources, ...sounds].filter((name) => name !== '' && !/^(?:[a-z]+:|\/\/)/i.test(name));
  return [...new Set(local.map((name) => name.normalize('NFC')))];
}

/** Tells of files that notes show or play and that did not come. */
export function tellMissing(notes: readonly AnkiNote[], media: readonly AnkiMedia[], tell: Tell): void {
  const here = new Set(media.map(({ name }) => name));
  for (const note of notes) {
    for (const name of new Set(note.fields.flatMap(mediaOf))) {
      if (here.has(name)) continue;
      const reason = `it shows or plays “${name}”, which is not in the package`;
      tell({ what: 'note', where: `note ${note.id}`, reason, outcome: 'told' });
    }
  }
}
