/** The notes of a table held against the library as its directives say: notetypes and decks it names, notes it means. */
import { plainField } from '../../content/formats/anki-plain.js';
import { cardSides } from '../../content/formats/anki-template.js';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiNote,
  AnkiNotetype,
  TextMatching,
  Trouble,
} from '../../content/formats/anki-vocabulary.js';
import { gapsOf } from '../../content/formats/csv-collection.js';
import type { CarriedRow } from '../store/carried.js';
import { inParts } from '../store/parts.js';
import type { Database, NoteRow } from '../store/schema.js';

const NUMBER = /^\d{1,16}$/;

/** A notetype of the library in place of one of the file; by its fields the file's field that fills each, −1 for none. */
type Fit = { readonly type: AnkiNotetype; readonly from: readonly number[] };

function fieldsOf({ fields }: AnkiNotetype): string[] {
  return fields.map(({ name }) => name);
}

/** Fields meet by name where all names are known, else by their order. */
function fitOf(given: AnkiNotetype, type: AnkiNotetype): Fit {
  const [own, names] = [fieldsOf(given), fieldsOf(type)];
  const byName = own.every((name) => names.includes(name));
  return { type, from: names.map((name, i) => (byName ? own.indexOf(name) : i < own.length ? i : -1)) };
}

function storedFor(given: AnkiNotetype, stored: readonly AnkiNotetype[], named: boolean): Fit | null {
  const meant = stored.filter(
    ({ id, name }) => name === given.name || (NUMBER.test(given.name) && id === Number(given.name)),
  );
  const shape = (type: AnkiNotetype) => JSON.stringify([type.kind, fieldsOf(type)]);
  const same = meant.find((type) => shape(type) === shape(given));
  const type = same ?? (named ? meant[0] : undefined);
  return type ? fitOf(given, type) : null;
}

/** A notetype makes a card wherever a field shows on its front. */
function placesOf(note: AnkiNote, type: AnkiNotetype): number[] {
  if (type.kind === 'cloze') {
    const gaps = gapsOf(note.fields).map((number) => number - 1);
    return gaps.length > 0 ? gaps : [0];
  }
  const empty = { ...note, fields: note.fields.map(() => '') };
  const front = (of: AnkiNote, place: number) => cardSides(of, type, { place, deck: '', flag: 0 }).front;
  const places = type.templates.map((_, i) => i).filter((i) => front(note, i) !== front(empty, i));
  return places.length > 0 ? places : [0];
}

function laid(note: AnkiNote, { type, from }: Fit): AnkiNote {
  return { ...note, notetype: type.id, fields: from.map((i) => note.fields[i] ?? '') };
}

/** A note with its cards, and the name of their deck. */
type Coming = { readonly note: AnkiNote; readonly cards: readonly AnkiCard[]; readonly deck: string };

function fitted(coming: Coming, fit: Fit | undefined): Coming {
  const [first] = coming.cards;
  if (!fit || !first) return coming;
  const note = laid(coming.note, fit);
  const cards = placesOf(note, fit.type).map((place) => ({ ...first, id: note.id + place, place }));
  return { ...coming, note, cards };
}

function firstField({ notetype, fields }: AnkiNote): string {
  return `${notetype} ${plainField(fields[0] ?? '')
    .trim()
    .normalize('NFC')}`;
}

type Known = { readonly note: AnkiNote; readonly decks: readonly string[] };
type Library = {
  readonly byField: ReadonlyMap<string, readonly Known[]>;
  readonly byGuid: ReadonlyMap<string, Known>;
};

/** The notes of the library that the file may mean. */
async function readLibrary(db: Database, notes: readonly AnkiNote[]): Promise<Library> {
  const [fields, guids] = [new Set(notes.map(firstField)), new Set(notes.map(({ guid }) => guid))];
  const byField = new Map<string, Known[]>();
  const byGuid = new Map<string, Known>();
  await inParts(db.notes, (rows: readonly NoteRow[]) => {
    for (const { note, cards } of rows) {
      const known = { note, decks: cards.map(({ deck }) => deck) };
      // One that was brought twice has a guid with a number behind it.
      if (guids.has(note.guid.replace(/~\d+$/, ''))) byGuid.set(note.guid, known);
      const field = firstField(note);
      if (fields.has(field)) byField.set(field, [...(byField.get(field) ?? []), known]);
    }
  });
  return { byField, byGuid };
}

function meantBy(
  { note, deck }: Coming,
  { byField, byGuid }: Library,
  matching: TextMatching,
  used: ReadonlySet<string>,
) {
  const own = byGuid.get(note.guid);
  const alike = matching.made.has(note.guid) ? (byField.get(firstField(note)) ?? []) : [];
  const all = [...(own ? [own] : []), ...alike].filter((known) => !used.has(known.note.guid));
  return all.find(({ decks }) => !matching.withinDeck || decks.includes(deck));
}

function freeGuid(guid: string, { byGuid }: Library, used: ReadonlySet<string>): string {
  for (let i = 1; ; i += 1) {
    const free = i === 1 ? guid : `${guid}~${i}`;
    if (!byGuid.has(free) && !used.has(free)) return free;
  }
}

/** Fields that the file does not fill, and tags where it has none, stay as they are. */
function updated(note: AnkiNote, known: AnkiNote, fit: Fit | undefined, hasTags: boolean): AnkiNote {
  const fields = note.fields.map((field, i) => ((fit?.from[i] ?? i) < 0 ? (known.fields[i] ?? '') : field));
  const tags = hasTags ? note.tags : [...new Set([...known.tags, ...note.tags])];
  return { ...note, guid: known.guid, fields, tags };
}

function settled(
  coming: Coming,
  known: Known | undefined,
  fit: Fit | undefined,
  matching: TextMatching,
): Coming {
  if (!known) return coming;
  const { note } = coming;
  if (matching.ifMatches === 'keep current')
    return { ...coming, note: { ...known.note, id: note.id }, cards: [] };
  return { ...coming, note: updated(note, known.note, fit, matching.hasTags) };
}

function comingOf({ notes, cards, decks }: AnkiCollection): Coming[] {
  const names = new Map(decks.map(({ id, name }) => [id, name]));
  const byNote = new Map<number, AnkiCard[]>();
  for (const card of cards) byNote.set(card.note, [...(byNote.get(card.note) ?? []), card]);
  return notes.map((note) => {
    const own = byNote.get(note.id) ?? [];
    return { note, cards: own, deck: names.get(own[0]?.deck ?? 1) ?? '' };
  });
}

function kindsOf(rows: readonly CarriedRow[]) {
  return {
    notetypes: rows.flatMap((row) => (row.kind === 'notetype' ? [row.value] : [])),
    decks: new Map(
      rows.flatMap((row) => (row.kind === 'deck' ? [[String(row.value.id), row.value.name] as const] : [])),
    ),
  };
}

/** Columns for which a notetype of the library has no field. */
function tooMany(given: AnkiNotetype, { type, from }: Fit): Trouble[] {
  const left = given.fields.filter((_, i) => !from.includes(i)).map(({ name }) => `“${name}”`);
  if (left.length === 0) return [];
  const reason = `it has no field for ${left.join(', ')}`;
  return [{ what: 'notetype', where: `“${type.name}”`, reason, outcome: 'left out' }];
}

/** A collection without a table's wishes as it is; else as those wish. Reads the library only. */
export async function matchedTable(db: Database, given: AnkiCollection): Promise<AnkiCollection> {
  const { matching } = given;
  if (!matching) return given;
  const stored = kindsOf(await db.carried.toArray());
  const named = given.decks.map((deck) => ({ ...deck, name: stored.decks.get(deck.name) ?? deck.name }));
  const fits = new Map(
    given.notetypes.flatMap((type) => {
      const fit = storedFor(type, stored.notetypes, matching.named);
      return fit ? [[type.id, fit] as const] : [];
    }),
  );
  const all = comingOf({ ...given, decks: named }).map((one) => ({
    one: fitted(one, fits.get(one.note.notetype)),
    fit: fits.get(one.note.notetype),
  }));
  const library = await readLibrary(
    db,
    all.map(({ one }) => one.note),
  );
  const used = new Set<string>();
  const made = all.map(({ one, fit }) => {
    const both = matching.ifMatches === 'keep both';
    const known = both ? undefined : meantBy(one, library, matching, used);
    const note = known ? one.note : { ...one.note, guid: freeGuid(one.note.guid, library, used) };
    const done = settled({ ...one, note }, known, fit, matching);
    used.add(done.note.guid);
    return done;
  });
  return {
    ...given,
    decks: named,
    notetypes: given.notetypes.map((type) => fits.get(type.id)?.type ?? type),
    notes: made.map(({ note }) => note),
    cards: made.flatMap(({ cards }) => cards),
    troubles: [
      ...given.troubles,
      ...given.notetypes.flatMap((type) => {
        const fit = fits.get(type.id);
        return fit ? tooMany(type, fit) : [];
      }),
    ],
  };
}
