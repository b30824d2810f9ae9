/** A collection that was read, written again as an Anki package of the layout that all Ankis take. */
import { strToU8 } from 'fflate';
import { ankiTable, checksum, sortValue } from './anki-collection.js';
import { deckJson, notetypeJson, presetJson, presetOf } from './anki-parts.js';
import { plainField } from './anki-plain.js';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiDeck,
  AnkiMedia,
  AnkiNote,
  AnkiPreset,
  AnkiReview,
} from './anki-vocabulary.js';
import { packedDatabase } from './apkg.js';
import { type JsonObject, printJson } from './json-exact.js';
import type { Row, Table } from './sqlite-write.js';
import type { Squeeze } from './zip-pack.js';
import { type Part, stored, zipPieces } from './zip-write.js';

const USN = -1;
const TYPES = ['new', 'learning', 'review', 'relearning'] as const;
const QUEUES: Readonly<Record<AnkiCard['queue'], number>> = {
  new: 0,
  learning: 1,
  review: 2,
  'day learning': 3,
  preview: 4,
  suspended: -1,
  'buried by scheduler': -2,
  'buried by user': -3,
};
/** From here on a learning card's due value is unix seconds, below it days. */
const FIRST_SECONDS = 1_000_000_000;

function byId<T extends { readonly id: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.id - b.id);
}

function keyed(list: readonly JsonObject[]): string {
  return printJson(Object.fromEntries(list.map((each) => [String(each.id), each])));
}

function settingsJson({ clock, fsrs, settings }: AnkiCollection): string {
  const offset = clock.creationOffset === null ? {} : { creationOffset: clock.creationOffset };
  const known = { schedVer: 2, sched2021: true, rollover: clock.rollover, ...offset };
  return printJson({ ...settings, ...known, ...(fsrs === null ? {} : { fsrs }) });
}

/** Anki refuses a package whose decks follow a preset that is not in it: those go by its default one. */
function withDefault(decks: readonly AnkiDeck[], presets: readonly AnkiPreset[]) {
  const known = new Set(presets.map(({ id }) => id));
  const own = decks.filter(({ filtered }) => !filtered);
  if (own.every(({ preset }) => known.has(preset ?? 1))) return { decks: own, presets };
  const first = known.has(1) ? null : presetOf({ id: 1, name: 'Default' });
  return {
    decks: own.map((deck) => (known.has(deck.preset ?? 1) ? deck : { ...deck, preset: 1 })),
    presets: [...presets, ...(first ? [first] : [])],
  };
}

function collectionRow(collection: AnkiCollection, now: number): Row {
  const { clock, notetypes } = collection;
  const { decks, presets } = withDefault(collection.decks, collection.presets);
  const ms = Math.max(0, Math.floor(now));
  const texts = [
    settingsJson(collection),
    keyed(notetypes.map(notetypeJson)),
    keyed(decks.map(deckJson)),
    keyed(presets.map(presetJson)),
    '{}',
  ];
  return { rowid: 1, values: [null, clock.created, ms, ms, 11, 0, 0, 0, ...texts] };
}

function* noteRows(notes: readonly AnkiNote[], sortField: ReadonlyMap<number, number>): Generator<Row> {
  for (const { id, guid, notetype, changed, tags, fields, flags, data } of byId(notes)) {
    const sort = plainField(fields[sortField.get(notetype) ?? 0] ?? '');
    const words = tags.length === 0 ? '' : ` ${tags.join(' ')} `;
    const content = [words, fields.join('\u001f'), sortValue(sort), checksum(plainField(fields[0] ?? ''))];
    yield { rowid: id, values: [null, guid, notetype, changed, USN, ...content, flags, data] };
  }
}

/** A card that a filtered deck had borrowed goes home, to the queue of its type. */
function homeQueue({ queue, type, borrowed, due }: AnkiCard): number {
  const away = borrowed !== null && QUEUES[queue] >= 0;
  if (!away) return QUEUES[queue];
  if (type === 'new') return QUEUES.new;
  if (type === 'review') return QUEUES.review;
  return due >= FIRST_SECONDS ? QUEUES.learning : QUEUES['day learning'];
}

function* cardRows(cards: readonly AnkiCard[]): Generator<Row> {
  for (const card of byId(cards)) {
    const place = [card.note, card.deck, card.place, card.changed, USN];
    const when = [TYPES.indexOf(card.type), homeQueue(card), card.due, card.interval, card.factor];
    const counts = [card.reps, card.lapses, card.left, 0, 0, card.flags];
    yield { rowid: card.id, values: [null, ...place, ...when, ...counts, printJson(card.data)] };
  }
}

/** Two answers cannot have one id; the later is moved on, as Anki does. */
function* reviewRows(reviews: readonly AnkiReview[]): Generator<Row> {
  let last = 0;
  for (const { id, card, button, interval, lastInterval, factor, tookMs, kind } of byId(reviews)) {
    last = Math.max(id, last + 1);
    yield { rowid: last, values: [null, card, USN, button, interval, lastInterval, factor, tookMs, kind] };
  }
}

function tables(collection: AnkiCollection, now: number): Table[] {
  const { notes, cards, reviews, notetypes } = collection;
  const sortField = new Map(notetypes.map(({ id, sortField: field }) => [id, field]));
  return [
    ankiTable('col', [collectionRow(collection, now)]),
    ankiTable('notes', noteRows(notes, sortField)),
    ankiTable('cards', cardRows(cards)),
    ankiTable('revlog', reviewRows(reviews)),
    ankiTable('graves', []),
  ];
}

function* parts(
  collection: AnkiCollection,
  now: number,
  lost: (media: AnkiMedia, why: string) => void,
  squeeze: Squeeze | undefined,
): Generator<Part> {
  yield { name: 'collection.anki2', content: packedDatabase(tables(collection, now), squeeze) };
  const names: [string, string][] = [];
  for (const media of collection.media) {
    const bytes = media.bytes();
    if (!bytes.ok) {
      lost(media, 'detail' in bytes.problem ? bytes.problem.detail : bytes.problem.kind);
      continue;
    }
    names.push([String(names.length), media.name]);
    yield { name: String(names.length - 1), content: stored(bytes.value) };
  }
  yield { name: 'media', content: stored(strToU8(JSON.stringify(Object.fromEntries(names)))) };
}

/**
 * The package in pieces. Media are unpacked one at a time; `lost` hears of each that cannot be. Cards that
 * stand in a filtered deck go home, as in Anki's own packages, and the filtered decks stay behind.
 */
export function* collectionPieces(
  collection: AnkiCollection,
  now: number,
  lost: (media: AnkiMedia, why: string) => void,
  squeeze?: Squeeze,
): Generator<Uint8Array> {
  yield* zipPieces(parts(collection, now, lost, squeeze), now);
}
