/**
 * Reads an Anki package (.apkg, .colpkg) of any layout into one value. A file that cannot be understood at
 * all is a Problem; of all others everything sound arrives, and what does not is listed row by row.
 */
import { fail, ok, type Result } from '../problem.js';
import { CARD_COLUMNS, type CardReading, readCard } from './anki-cards.js';
import { readMedia, tellMissing } from './anki-media.js';
import { deckPath } from './anki-names.js';
import { openPackage } from './anki-package.js';
import {
  NOTE_COLUMNS,
  type NoteReading,
  REVIEW_COLUMNS,
  type RowOf,
  readNote,
  readReview,
  recoveredNotetype,
  type Tell,
} from './anki-rows.js';
import { readSettings, type Settings } from './anki-settings.js';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiDeck,
  AnkiId,
  AnkiNote,
  AnkiNotetype,
  AnkiReview,
  Trouble,
} from './anki-vocabulary.js';
import { Damage } from './damage.js';
import { asNumber, type JsonObject, without } from './json-exact.js';
import { type Database, openDatabase, readTable } from './sqlite-read.js';

const DEFAULT_DECK = 1;
/** Anki refuses more levels than about ten. */
const DEEPEST = 10;
const LONGEST_NAME = 200;
const CLOCK_SETTINGS = new Set(['creationOffset', 'rollover', 'fsrs', 'schedVer']);

function eachRow(
  db: Database,
  table: string,
  columns: readonly string[],
  tell: Tell,
  take: (row: RowOf) => void,
) {
  readTable(db, table, columns, {
    row: (values, broken) => take({ values, broken }),
    damage: (reason) => tell({ what: 'database', where: `table ${table}`, reason, outcome: 'left out' }),
  });
}

/** A deck nested beyond what Anki takes keeps its first levels; the others stand in one name. */
function shallow(deck: AnkiDeck, tell: Tell): AnkiDeck {
  if (deck.name.split('::').length <= DEEPEST) return deck;
  const name = (deckPath(deck.name).at(-1) ?? '').slice(0, LONGEST_NAME);
  const reason = `it stood more than ${DEEPEST} levels deep`;
  tell({ what: 'deck', where: `deck ${deck.id}`, reason, outcome: 'changed' });
  return { ...deck, name };
}

function decksOf(settings: Settings, tell: Tell): AnkiDeck[] {
  const decks = settings.decks.map((deck) => shallow(deck, tell));
  if (decks.some(({ id }) => id === DEFAULT_DECK)) return decks;
  const shape = {
    description: '',
    preset: 1,
    filtered: false,
    desiredRetention: null,
    changed: 0,
    other: {},
  };
  return [{ ...shape, id: DEFAULT_DECK, name: 'Default', newLimit: null, reviewLimit: null }, ...decks];
}

function readNotes(db: Database, notetypes: Map<AnkiId, AnkiNotetype>, reading: NoteReading): AnkiNote[] {
  const notes: AnkiNote[] = [];
  eachRow(db, 'notes', NOTE_COLUMNS, reading.tell, (row) => {
    const note = readNote(row, reading, (id) => notetypes.get(id)?.fields.length);
    if (note !== null) notes.push(note);
  });
  return notes;
}

type Lost = { fields: number; places: number; notes: number };

/** The highest place of a card of each note, asked only where a notetype has to be made up. */
function places(db: Database, wanted: ReadonlySet<AnkiId>): Map<AnkiId, number> {
  const found = new Map<AnkiId, number>();
  eachRow(
    db,
    'cards',
    ['nid', 'ord'],
    () => undefined,
    ({ values: [nid, ord] }) => {
      if (typeof nid !== 'number' || typeof ord !== 'number' || !wanted.has(nid)) return;
      found.set(nid, Math.max(found.get(nid) ?? 0, Math.min(ord, 30)));
    },
  );
  return found;
}

/** Notes whose notetype is lost get one made for them, so that no text is lost with it. */
function recover(db: Database, notes: readonly AnkiNote[], notetypes: Map<AnkiId, AnkiNotetype>, tell: Tell) {
  const orphans = notes.filter(({ notetype }) => !notetypes.has(notetype));
  if (orphans.length === 0) return;
  const place = places(db, new Set(orphans.map(({ id }) => id)));
  const lost = new Map<AnkiId, Lost>();
  for (const { id, notetype, fields } of orphans) {
    const before = lost.get(notetype) ?? { fields: 0, places: 0, notes: 0 };
    lost.set(notetype, {
      fields: Math.max(before.fields, fields.length),
      places: Math.max(before.places, (place.get(id) ?? 0) + 1),
      notes: before.notes + 1,
    });
  }
  for (const [id, { fields, places: templates, notes: count }] of lost) {
    notetypes.set(id, recoveredNotetype(id, fields, templates));
    const reason = `it is not in the file; one was made up for its ${count} notes`;
    tell({ what: 'notetype', where: `notetype ${id}`, reason, outcome: 'changed' });
  }
}

function filled(note: AnkiNote, notetypes: ReadonlyMap<AnkiId, AnkiNotetype>): AnkiNote {
  const count = notetypes.get(note.notetype)?.fields.length ?? note.fields.length;
  if (note.fields.length === count) return note;
  return { ...note, fields: Array.from({ length: count }, (_, i) => note.fields[i] ?? '') };
}

function readCards(db: Database, reading: CardReading): AnkiCard[] {
  const cards: AnkiCard[] = [];
  eachRow(db, 'cards', CARD_COLUMNS, reading.tell, (row) => {
    const card = readCard(row, reading);
    if (card !== null) cards.push(card);
  });
  return cards;
}

function readReviews(db: Database, cards: ReadonlyMap<AnkiId, AnkiId>, tell: Tell): AnkiReview[] {
  const reviews: AnkiReview[] = [];
  eachRow(db, 'revlog', REVIEW_COLUMNS, tell, (row) => {
    const review = readReview(row, (id) => cards.get(id));
    const where = `review ${String(row.values[0])}`;
    if (typeof review !== 'string') reviews.push(review);
    else tell({ what: 'review', where, reason: review, outcome: 'left out' });
  });
  return reviews;
}

function tellCardless(notes: readonly AnkiNote[], cards: readonly AnkiCard[], tell: Tell): void {
  const asked = new Set(cards.map(({ note }) => note));
  for (const { id } of notes) {
    if (asked.has(id)) continue;
    tell({ what: 'note', where: `note ${id}`, reason: 'it has no card', outcome: 'told' });
  }
}

function schedulerOf(conf: JsonObject): number {
  return asNumber(conf.schedVer, 1) < 2 ? 1 : 2;
}

/** Programs that write new cards only seldom say which scheduler they are for: there is nothing to tell then. */
function tellOldScheduler(scheduler: number, cards: readonly AnkiCard[], tell: Tell): void {
  if (scheduler > 1 || cards.every(({ type }) => type === 'new')) return;
  const reason = 'its progress is from the scheduler of before 2019 and was carried over';
  tell({ what: 'package', where: 'the settings', reason, outcome: 'told' });
}

/** Ids that were taken anew may stand out of order. */
function ascending<T extends { readonly id: AnkiId }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.id - b.id);
}

type Content = Pick<AnkiCollection, 'notetypes' | 'decks' | 'notes' | 'cards' | 'reviews'>;

function readContent(db: Database, settings: Settings, now: number, tell: Tell): Content {
  const notetypes = new Map(settings.notetypes.map((each) => [each.id, each]));
  const reading = {
    now,
    taken: new Set<AnkiId>(),
    renamed: new Map<AnkiId, AnkiId>(),
    guids: new Set<string>(),
    tell,
  };
  const raw = readNotes(db, notetypes, reading);
  recover(db, raw, notetypes, tell);
  const notes = raw.map((note) => filled(note, notetypes));
  const byId = new Map(notes.map((note) => [note.id, note]));
  const decks = decksOf(settings, tell);
  const deckById = new Map(decks.map((deck) => [deck.id, deck]));
  const taken = new Map<AnkiId, AnkiId>();
  const scheduler = schedulerOf(settings.conf);
  const cards = readCards(db, {
    scheduler,
    noteOf: (given) => {
      const note = byId.get(reading.renamed.get(given) ?? given);
      const notetype = notetypes.get(note?.notetype ?? 0);
      return note === undefined || notetype === undefined ? undefined : { id: note.id, notetype };
    },
    deckOf: (id) => deckById.get(id),
    fallbackDeck: DEFAULT_DECK,
    taken,
    used: new Set(),
    now,
    tell,
  });
  tellOldScheduler(scheduler, cards, tell);
  tellCardless(notes, cards, tell);
  const reviews = readReviews(db, taken, tell);
  const lists = { notes: ascending(notes), cards: ascending(cards), reviews: ascending(reviews) };
  return { notetypes: [...notetypes.values()], decks, ...lists };
}

function read(bytes: Uint8Array, now: number): AnkiCollection {
  const troubles: Trouble[] = [];
  const tell = (trouble: Trouble) => void troubles.push(trouble);
  const { zip, layout, collection } = openPackage(bytes, tell);
  const db = openDatabase(collection);
  if (!db.tables.has('notes') || !db.tables.has('cards')) throw new Damage('its database holds no notes');
  for (const where of db.ignored) {
    tell({ what: 'database', where, reason: 'it would run by itself and is not taken', outcome: 'left out' });
  }
  const settings = readSettings(db, tell);
  const content = readContent(db, settings, now, tell);
  const media = readMedia(zip, layout === 'current', tell);
  tellMissing(content.notes, media, tell);
  const { conf } = settings;
  const offset = typeof conf.creationOffset === 'number' ? conf.creationOffset : null;
  return {
    layout,
    clock: { created: settings.created, creationOffset: offset, rollover: asNumber(conf.rollover, 4) },
    fsrs: typeof conf.fsrs === 'boolean' ? conf.fsrs : null,
    settings: without(conf, CLOCK_SETTINGS),
    presets: settings.presets,
    ...content,
    media,
    troubles,
  };
}

/**
 * The collection in a package. `now` in ms tells ids of the future; nothing is unpacked beyond its limits
 * and no media before it is asked for.
 */
export function readAnki(name: string, bytes: Uint8Array, now: number): Result<AnkiCollection> {
  try {
    return ok(read(bytes, now));
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return fail({ kind: 'unusable deck', name, detail: error.message });
  }
}
