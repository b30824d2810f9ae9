/** A deck as an Anki package (.apkg), in the layout that every Anki since 2.1.44 takes without loss. */
import { strToU8 } from 'fflate';
import type { Deck } from '../deck.js';
import { collectionTables } from './anki-collection.js';
import { FSRS6_DEFAULTS } from './anki-preset.js';
import { type DeckSource, sourceOf } from './deck-source.js';
import { PAGE_SIZE } from './sqlite-page.js';
import { type Table, writePages } from './sqlite-write.js';
import { packer, type Squeeze } from './zip-pack.js';
import { joined, type Packed, type Part, stored, zipPieces } from './zip-write.js';

/** Pages are handed over in runs: the packer takes few long pieces faster than many short ones. */
const RUN = 64 * PAGE_SIZE;

/** A database, deflated page by page as it is written; its first page, which is made last, goes in front. */
export function packedDatabase(tables: readonly Table[], squeeze?: Squeeze): Packed {
  const { add, end } = packer(squeeze);
  const run = new Uint8Array(RUN);
  let filled = 0;
  let first = new Uint8Array(0);
  const flush = () => {
    if (filled > 0) add(run.subarray(0, filled));
    filled = 0;
  };
  writePages(tables, (number, page) => {
    if (number === 1) first = page;
    else {
      run.set(page, filled);
      filled += page.length;
    }
    if (filled === RUN) flush();
  });
  flush();
  return end(first);
}

/**
 * The package in pieces: `collection.anki2` (schema 11) and an empty media map. The same deck, `now` (ms) and `weights`
 * (21, FSRS-6) give the same bytes; with a `squeeze` of the platform's the same content. Anki takes progress for cards
 * it does not have yet only, and only where the learner ticks "Import any learning progress".
 */
export function* apkgPieces(
  source: DeckSource,
  now: number,
  weights: readonly number[] = FSRS6_DEFAULTS,
  squeeze?: Squeeze,
): Generator<Uint8Array> {
  const parts: Part[] = [
    { name: 'collection.anki2', content: packedDatabase(collectionTables(source, now, weights), squeeze) },
    { name: 'media', content: stored(strToU8('{}')) },
  ];
  yield* zipPieces(parts, now);
}

/** The package of `apkgPieces` as one run of bytes, the same on every machine. */
export function encodeApkg(deck: Deck, now: number, weights: readonly number[] = FSRS6_DEFAULTS): Uint8Array {
  return joined(apkgPieces(sourceOf(deck), now, weights));
}
