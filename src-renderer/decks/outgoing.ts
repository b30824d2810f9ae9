/** What of the library goes out: its cards, ours and those of other programs, as one collection in Anki's terms. */
import type { CardId } from '../../content/deck.js';
import { readAnki } from '../../content/formats/anki-read.js';
import type {
  AnkiCard,
  AnkiClock,
  AnkiCollection,
  AnkiDeck,
  AnkiMedia,
  AnkiNote,
  AnkiReview,
} from '../../content/formats/anki-vocabulary.js';
import { encodeApkg } from '../../content/formats/apkg.js';
import { ok } from '../../content/problem.js';
import type { CarriedClock, CarriedRow } from '../store/carried.js';
import type { Database, NoteRow } from '../store/schema.js';
import { ankiCardOf, ankiReviewsOf, dayShift, type OutgoingCard, type Wanted } from './carried-out.js';
import type { Choice, Outgoing } from './leaving.js';

/** Our own cards through our own package: what Anki would make of them, with suspensions and flags put on. */
function ownCollection({ own, marks }: Outgoing, now: number): AnkiCollection | null {
  if (own.cards.length === 0) return null;
  const read = readAnki('own', encodeApkg(own, now), now);
  if (!read.ok) throw new Error('our own package cannot be read');
  const ids = [...new Map(own.cards.map((card) => [card.id, card])).keys()];
  const places = new Map(read.value.notes.map(({ id }, i) => [id, ids[i]]));
  const cards = read.value.cards.map((card): AnkiCard => {
    const mark = marks.get(places.get(card.note) ?? ('' as CardId));
    const queue = mark?.suspended ? 'suspended' : card.queue;
    return { ...card, queue, flags: mark?.flag ?? 0 };
  });
  return { ...read.value, cards };
}

type Shared = { readonly rows: ReadonlyMap<string, CarriedRow>; readonly file: AnkiClock };

function clockIn(rows: ReadonlyMap<string, CarriedRow>, id: string): AnkiClock | null {
  const row = rows.get(id);
  return row?.kind === 'clock' ? row.value : null;
}

/** Numbers that every kind of row has once only. */
function numbering(taken: Iterable<number>): (wanted: number) => number {
  const used = new Set(taken);
  return (wanted) => {
    let id = wanted;
    while (used.has(id)) id += 1;
    used.add(id);
    return id;
  };
}

type Parts = { notes: AnkiNote[]; cards: AnkiCard[]; reviews: AnkiReview[]; decks: Map<string, AnkiDeck> };

const DECK = {
  description: '',
  preset: 1,
  filtered: false,
  desiredRetention: null,
  newLimit: null,
  reviewLimit: null,
  changed: 0,
  other: {},
};

/** A deck of that name, and those above it that are known. */
function deckNamed(parts: Parts, name: string, shared: Shared, next: (wanted: number) => number): number {
  const known = parts.decks.get(name);
  if (known) return known.id;
  const above = name.split('::').slice(0, -1).join('::');
  if (above !== '') deckNamed(parts, above, shared, next);
  const row = shared.rows.get(`deck ${name}`);
  const deck = row?.kind === 'deck' ? row.value : { ...DECK, id: 1, name };
  const id = name === 'Default' ? 1 : next(Math.max(2, deck.id));
  parts.decks.set(name, { ...deck, name, id });
  return id;
}

function withTags(note: AnkiNote, cards: readonly OutgoingCard[]): readonly string[] {
  const here = cards.flatMap(({ mark }) => mark?.tags ?? []).map((tag) => tag.replace(/\s+/g, '_'));
  return [...new Set([...note.tags, ...here])];
}

type Numbers = Readonly<Record<'note' | 'card' | 'deck', (wanted: number) => number>>;

function addNote(
  parts: Parts,
  stored: NoteRow,
  cards: readonly OutgoingCard[],
  shared: Shared,
  numbers: Numbers,
  wanted: Wanted,
): void {
  const id = numbers.note(stored.note.id);
  parts.notes.push({ ...stored.note, id, tags: withTags(stored.note, cards) });
  const byPlace = new Map(cards.map((card) => [card.row.carried?.place, card]));
  for (const carried of stored.cards) {
    const out = byPlace.get(carried.card.place);
    if (!out) continue;
    const own = clockIn(shared.rows, carried.clock) ?? shared.file;
    const made = ankiCardOf(carried, out, { own, file: shared.file }, wanted);
    const card = { ...carried, card: { ...made, id: numbers.card(made.id) } };
    const deck = deckNamed(parts, carried.deck, shared, numbers.deck);
    parts.cards.push({ ...card.card, note: id, deck });
    if (wanted.progress) parts.reviews.push(...ankiReviewsOf(card, out));
  }
}

function shiftedDue(card: AnkiCard, days: number): AnkiCard {
  return card.type === 'review' ? { ...card, due: card.due + days } : card;
}

const REFERENCE = /(?:src|data)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>"']+))|\[sound:([^\]]+)\]/gi;

function namesIn(notes: readonly AnkiNote[]): Set<string> {
  const names = new Set<string>();
  for (const { fields } of notes)
    for (const field of fields)
      for (const [, a, b, c, d] of field.matchAll(REFERENCE)) {
        const name = a ?? b ?? c ?? d ?? '';
        names.add(name);
        names.add(name.replace(/&amp;/g, '&'));
      }
  return names;
}

async function mediaOf(db: Database, notes: readonly AnkiNote[]): Promise<AnkiMedia[]> {
  const wanted = namesIn(notes);
  const keys = await db.media.toCollection().primaryKeys();
  const decoded = (key: string) => wanted.has(key) || wanted.has(encodeURI(key)) || /^_|^latex-/.test(key);
  const rows = await db.media.bulkGet(keys.filter(decoded));
  return rows.flatMap((row) => (row ? [{ name: row.id, bytes: () => ok(row.bytes) }] : []));
}

function clockOf(rows: Shared['rows'], notes: readonly NoteRow[]): CarriedClock | null {
  const row = rows.get(notes[0]?.cards[0]?.clock ?? '');
  return row?.kind === 'clock' ? row.value : null;
}

function partsOf(own: AnkiCollection | null, file: AnkiClock): Parts {
  const days = own ? dayShift(own.clock, file) : 0;
  return {
    notes: [...(own?.notes ?? [])],
    cards: (own?.cards ?? []).map((card) => shiftedDue(card, days)),
    reviews: [...(own?.reviews ?? [])],
    decks: new Map((own?.decks ?? []).map((deck) => [deck.name, deck])),
  };
}

function numbersOf({ notes, cards, decks }: Parts): Numbers {
  const ids = (list: Iterable<{ readonly id: number }>) => [...list].map(({ id }) => id);
  return {
    note: numbering(ids(notes)),
    card: numbering(ids(cards)),
    deck: numbering(ids(decks.values())),
  };
}

function once<T extends { readonly id: number }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}

/** What the notes rest on; ours replaces what came back from elsewhere. */
function restOf(rows: Shared['rows'], own: AnkiCollection | null, notes: readonly AnkiNote[]) {
  const all = [...rows.values()];
  const used = new Set(notes.map(({ notetype }) => notetype));
  const types = all.flatMap((row) => (row.kind === 'notetype' ? [row.value] : []));
  const presets = all.flatMap((row) => (row.kind === 'preset' ? [row.value] : []));
  return {
    notetypes: once([...types, ...(own?.notetypes ?? [])]).filter(({ id }) => used.has(id)),
    presets: once([...presets, ...(own?.presets ?? [])]),
  };
}

const UTC = { created: 0, creationOffset: 0, rollover: 4 };

/** The collection that goes out. `now` in ms dates what was changed here. */
export async function collectionOf(
  db: Database,
  outgoing: Outgoing,
  { progress, media }: Choice,
  now: number,
): Promise<AnkiCollection> {
  const own = ownCollection(outgoing, now);
  const notes = (await db.notes.bulkGet([...outgoing.carried.keys()])).filter((row) => row !== undefined);
  const rows = new Map((await db.carried.toArray()).map((row) => [row.id, row]));
  const clock = clockOf(rows, notes);
  const file = clock ?? own?.clock ?? UTC;
  const parts = partsOf(own, file);
  const numbers = numbersOf(parts);
  for (const stored of notes) {
    const cards = outgoing.carried.get(stored.id) ?? [];
    addNote(parts, stored, cards, { rows, file }, numbers, { progress, now });
  }
  if (!parts.decks.has('Default')) parts.decks.set('Default', { ...DECK, id: 1, name: 'Default' });
  return {
    layout: 'legacy 1',
    clock: { created: file.created, creationOffset: file.creationOffset, rollover: file.rollover },
    fsrs: clock?.fsrs ?? own?.fsrs ?? null,
    settings: {},
    ...restOf(rows, own, parts.notes),
    decks: [...parts.decks.values()],
    notes: parts.notes,
    cards: parts.cards,
    reviews: parts.reviews,
    media: media ? await mediaOf(db, parts.notes) : [],
    troubles: [],
  };
}
