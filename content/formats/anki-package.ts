/** An Anki package opened: which layout it is, its collection's bytes, and the zip around them. */
import type { Tell } from './anki-rows.js';
import type { AnkiCollection } from './anki-vocabulary.js';
import { Damage } from './damage.js';
import { integerField, readMessage } from './protobuf.js';
import { entryOf, type Limits, openZip, unpack, type Zip } from './zip-read.js';
import { unzstd } from './zstd.js';

/** A collection of a million notes has about this; text packs to a tenth, never to a two-hundredth. */
const COLLECTION: Limits = { limit: 1024 * 1024 * 1024, ratio: 200, free: 16 * 1024 * 1024 };
const META: Limits = { limit: 4096, ratio: 100, free: 4096 };
const NEWEST = 3;

type Layout = Extract<AnkiCollection['layout'], 'legacy 1' | 'legacy 2' | 'current'>;
export type Package = { readonly zip: Zip; readonly layout: Layout; readonly collection: Uint8Array };

const FILES: Readonly<Record<Layout, string>> = {
  'legacy 1': 'collection.anki2',
  'legacy 2': 'collection.anki21',
  current: 'collection.anki21b',
};

/** The version that `meta` states, null where it is absent or unreadable. */
function statedVersion(zip: Zip, tell: Tell): number | null {
  const entry = entryOf(zip, 'meta');
  if (entry === null) return null;
  try {
    const version = integerField(readMessage(unpack(zip, entry, META)), 1);
    if (typeof version === 'number') return version;
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
  }
  const reason = 'its version cannot be read; the layout was told from its files';
  tell({ what: 'package', where: 'meta', reason, outcome: 'told' });
  return null;
}

function layoutOf(zip: Zip, tell: Tell): Layout {
  const version = statedVersion(zip, tell);
  if (version !== null && (version < 1 || version > NEWEST)) {
    throw new Damage(`it is of version ${version}, newer than what is known here (${NEWEST})`);
  }
  const stated: Layout | undefined = (['legacy 1', 'legacy 2', 'current'] as const)[(version ?? 0) - 1];
  const order: readonly Layout[] = ['current', 'legacy 2', 'legacy 1'];
  const there = order.find((layout) => zip.entries.has(FILES[layout]));
  if (there === undefined) throw new Damage('there is no collection in it');
  return stated !== undefined && zip.entries.has(FILES[stated]) ? stated : there;
}

/** Throws `Damage` when it is no package, too new, or its collection is missing, doubled or a bomb. */
export function openPackage(bytes: Uint8Array, tell: Tell): Package {
  const zip = openZip(bytes);
  const layout = layoutOf(zip, tell);
  const entry = entryOf(zip, FILES[layout]);
  if (entry === null) throw new Damage('there is no collection in it');
  const unpacked = unpack(zip, entry, COLLECTION);
  if (layout !== 'current') return { zip, layout, collection: unpacked };
  const most = Math.min(COLLECTION.limit, Math.max(COLLECTION.free, unpacked.length * COLLECTION.ratio));
  return { zip, layout, collection: unzstd(unpacked, most) };
}
