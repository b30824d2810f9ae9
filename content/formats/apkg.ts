/** A deck as an Anki package (.apkg), in the layout that every Anki since 2.1.44 takes without loss. */
import { strToU8, zipSync } from 'fflate';
import type { Deck } from '../deck.js';
import { collectionTables } from './anki-collection.js';
import { FSRS6_DEFAULTS } from './anki-preset.js';
import { writeDatabase } from './sqlite-write.js';

/** Zip can say no year before this one and none after 2099. */
const EARLIEST = '1980-01-01';
const LATEST = '2099-12-31';

/**
 * The time of the zip's entries: noon of the day in UTC, written without a zone. A zip holds wall clock
 * time, so an instant would give other bytes in another zone.
 */
function entryTime(now: number): string {
  const day = new Date(Math.max(0, now)).toISOString().slice(0, 10);
  return `${day < EARLIEST ? EARLIEST : day > LATEST ? LATEST : day}T12:00:00`;
}

/**
 * The package: `collection.anki2` (schema 11) and an empty media map. The same deck, `now` (ms) and
 * `weights` (21, FSRS-6) give the same bytes. Anki takes progress for cards it does not have yet only,
 * and only where the learner ticks "Import any learning progress".
 */
export function encodeApkg(deck: Deck, now: number, weights: readonly number[] = FSRS6_DEFAULTS): Uint8Array {
  const collection = writeDatabase(collectionTables(deck, now, weights));
  return zipSync({ 'collection.anki2': collection, media: strToU8('{}') }, { mtime: entryTime(now) });
}
