/** What an import would bring: every note held against the library before anything is written. */
import type {
  AnkiCollection,
  AnkiMedia,
  AnkiNote,
  AnkiNotetype,
  Trouble,
} from '../../content/formats/anki-vocabulary.js';
import { carriedCardId, noteId } from '../store/carried.js';
import { inParts } from '../store/parts.js';
import type { CarriedCard, Database, NoteRow } from '../store/schema.js';
import { matchedTable } from './table-match.js';

export type Plan = {
  /** As it is to be taken in: clashing notetypes and media have got names of their own. */
  readonly collection: AnkiCollection;
  /** By guid; notes that are here in the same or a newer wording are not named. */
  readonly standing: ReadonlyMap<string, 'new' | 'changed'>;
  readonly same: number;
  /** Those that the library lacks, each looked at. */
  readonly media: readonly AnkiMedia[];
  readonly troubles: readonly Trouble[];
};

const NOTES_AT_ONCE = 2000;

function shapeOf({ kind, fields, templates }: AnkiNotetype): string {
  return JSON.stringify([kind, fields.map(({ name }) => name), templates.length]);
}

/** A notetype that shares its number with a stored one of other fields gets the next free number. */
async function apart(db: Database, collection: AnkiCollection): Promise<AnkiCollection> {
  const rows = await db.carried.where('id').startsWith('notetype ').toArray();
  const stored = new Map(rows.flatMap((row) => (row.kind === 'notetype' ? [[row.value.id, row.value]] : [])));
  const renamed = new Map<number, number>();
  const taken = new Set([...stored.keys(), ...collection.notetypes.map(({ id }) => id)]);
  for (const type of collection.notetypes) {
    const shape = shapeOf(type);
    const here = stored.get(type.id);
    if (here === undefined || shapeOf(here) === shape) continue;
    let id = type.id + 1;
    for (let known = stored.get(id); taken.has(id); known = stored.get(id)) {
      if (known !== undefined && shapeOf(known) === shape && known.name === type.name) break;
      id += 1;
    }
    taken.add(id);
    renamed.set(type.id, id);
  }
  if (renamed.size === 0) return collection;
  const of = (id: number) => renamed.get(id) ?? id;
  return {
    ...collection,
    notetypes: collection.notetypes.map((type) => ({ ...type, id: of(type.id) })),
    notes: collection.notes.map((note) => ({ ...note, notetype: of(note.notetype) })),
  };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** What comes of a card: its place in its note, and how far its log goes. */
type Coming = { readonly place: number; readonly answers: number; readonly last: number };

type Places = ReadonlyMap<number, readonly Coming[]>;

function isMore({ answers, last }: Coming, known: CarriedCard | undefined): boolean {
  if (known === undefined) return true;
  return answers > known.log.length || last > (known.log.at(-1)?.[0] ?? 0);
}

function standingOf(note: AnkiNote, stored: NoteRow, places: Places): 'changed' | 'same' {
  const known = new Map(stored.cards.map((one) => [one.card.place, one]));
  const more = (places.get(note.id) ?? []).some((one) => isMore(one, known.get(one.place)));
  const { note: own } = stored;
  const worded = note.notetype === own.notetype && sameList(note.fields, own.fields);
  const unchanged = worded && sameList(note.tags, own.tags);
  return more || (!unchanged && note.changed >= own.changed) ? 'changed' : 'same';
}

function placesOf({ cards, reviews }: AnkiCollection): Places {
  const logs = new Map<number, { answers: number; last: number }>();
  for (const { id, card } of reviews) {
    const log = logs.get(card) ?? { answers: 0, last: 0 };
    logs.set(card, { answers: log.answers + 1, last: Math.max(log.last, id) });
  }
  const places = new Map<number, Coming[]>();
  for (const { id, note, place } of cards) {
    const coming = { place, ...(logs.get(id) ?? { answers: 0, last: 0 }) };
    const known = places.get(note);
    if (known) known.push(coming);
    else places.set(note, [coming]);
  }
  return places;
}

/** Answers that were given here, went out and come back are no answers of another program. */
async function withoutOwn(db: Database, collection: AnkiCollection): Promise<AnkiCollection> {
  if (collection.reviews.length === 0 || (await db.notes.count()) === 0) return collection;
  const own = new Set<string>();
  await inParts(db.reviews, (rows) => {
    for (const { id, card } of rows) own.add(`${card} ${id}`);
  });
  if (own.size === 0) return collection;
  const guids = new Map(collection.notes.map(({ id, guid }) => [id, guid]));
  const names = new Map(
    collection.cards.map(({ id, note, place }) => [id, carriedCardId(noteId(guids.get(note) ?? ''), place)]),
  );
  const reviews = collection.reviews.filter(({ id, card }) => !own.has(`${names.get(card)} ${id}`));
  return { ...collection, reviews };
}

async function standings(db: Database, collection: AnkiCollection, progress: (done: number) => void) {
  const standing = new Map<string, 'new' | 'changed'>();
  const empty = (await db.notes.count()) === 0;
  const places = empty ? new Map() : placesOf(collection);
  let same = 0;
  for (let i = 0; i < collection.notes.length; i += NOTES_AT_ONCE) {
    const some = collection.notes.slice(i, i + NOTES_AT_ONCE);
    const stored = empty ? [] : await db.notes.bulkGet(some.map(({ guid }) => noteId(guid)));
    for (const [j, note] of some.entries()) {
      const here = stored[j];
      const found = here ? standingOf(note, here, places) : 'new';
      if (found === 'same') same += 1;
      else standing.set(note.guid, found);
    }
    progress(i + some.length);
  }
  return { standing, same };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Another picture of a name that is taken: its name tells it apart. */
function otherName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let i = 2; ; i += 1) if (!taken.has(`${stem}-${i}${ending}`)) return `${stem}-${i}${ending}`;
}

type Sorted = {
  readonly media: AnkiMedia[];
  readonly renamed: Map<string, string>;
  readonly troubles: Trouble[];
};

async function sortMedia(db: Database, collection: AnkiCollection): Promise<Sorted> {
  const here = new Set(await db.media.toCollection().primaryKeys());
  const taken = new Set([...here, ...collection.media.map(({ name }) => name)]);
  const sorted: Sorted = { media: [], renamed: new Map(), troubles: [] };
  for (const one of collection.media) {
    const bytes = one.bytes();
    if (!bytes.ok) {
      const reason = 'detail' in bytes.problem ? bytes.problem.detail : bytes.problem.kind;
      sorted.troubles.push({ what: 'media', where: `“${one.name}”`, reason, outcome: 'left out' });
      continue;
    }
    const stored = here.has(one.name) ? (await db.media.get(one.name))?.bytes : undefined;
    if (stored && sameBytes(stored, bytes.value)) continue;
    if (!stored) {
      sorted.media.push(one);
      continue;
    }
    const name = otherName(one.name, taken);
    taken.add(name);
    sorted.renamed.set(one.name, name);
    sorted.media.push({ ...one, name });
  }
  return sorted;
}

function withMediaNames(collection: AnkiCollection, renamed: ReadonlyMap<string, string>): AnkiCollection {
  if (renamed.size === 0) return collection;
  const rename = (field: string) =>
    [...renamed].reduce(
      (text, [from, to]) => (text.includes(from) ? text.replaceAll(from, to) : text),
      field,
    );
  return {
    ...collection,
    notes: collection.notes.map((note) => ({ ...note, fields: note.fields.map(rename) })),
  };
}

/** Filtered decks stay behind: their cards are at home again. */
function filteredOf({ decks, cards }: AnkiCollection): Trouble[] {
  const away = new Map<number, number>();
  for (const { borrowed } of cards) if (borrowed) away.set(borrowed.deck, (away.get(borrowed.deck) ?? 0) + 1);
  return decks
    .filter(({ filtered }) => filtered)
    .map(({ id, name }) => {
      const count = away.get(id) ?? 0;
      const home = `${count === 1 ? 'its card is' : `its ${count} cards are`} at home again, due as before`;
      const reason = `it is a filtered deck; ${count === 0 ? 'it holds no card' : home}`;
      return { what: 'deck', where: `“${name}”`, reason, outcome: 'left out' };
    });
}

/** Reads the library only. `progress` hears how many notes were held against it. */
export async function planOf(
  db: Database,
  given: AnkiCollection,
  progress: (done: number) => void,
): Promise<Plan> {
  const { media, renamed, troubles } = await sortMedia(db, given);
  const matched = await matchedTable(db, withMediaNames(given, renamed));
  const collection = await withoutOwn(db, await apart(db, matched));
  const { standing, same } = await standings(db, collection, progress);
  return {
    collection,
    standing,
    same,
    media,
    troubles: [...collection.troubles, ...filteredOf(given), ...troubles],
  };
}
