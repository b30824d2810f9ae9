/** A collection in Anki's terms as rows of the library: notes kept whole, each card with its plain words and its memory. */
import type { Card, CardId, FactId, StudyDay } from '../../content/deck.js';
import { studyDay } from '../../content/deck.js';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiDeck,
  AnkiId,
  AnkiNote,
  AnkiNotetype,
  AnkiPreset,
  AnkiReview,
} from '../../content/formats/anki-vocabulary.js';
import { plainCard } from '../../content/formats/plain-card.js';
import { type CarriedRow, carriedCardId, deckId, noteId } from '../store/carried.js';
import type { CarriedCard, MarkRow, NoteRow, StoredArticle } from '../store/schema.js';
import type { IncomingCard } from '../store/taking.js';
import { begun } from './memories.js';

const NO_COUNTS = { suggested: 0, kept: 0, discarded: 0, fresh: 0 };
const GAP = '_____';
const LONGEST_FACE = 4000;

/** What every note of a collection is looked up in. */
export type Shelf = {
  readonly collection: AnkiCollection;
  readonly today: StudyDay;
  readonly notetypes: ReadonlyMap<AnkiId, AnkiNotetype>;
  readonly decks: ReadonlyMap<AnkiId, AnkiDeck>;
  readonly presets: ReadonlyMap<AnkiId, AnkiPreset>;
  readonly cards: ReadonlyMap<AnkiId, readonly AnkiCard[]>;
  readonly logs: ReadonlyMap<AnkiId, readonly AnkiReview[]>;
  readonly clock: string;
};

function grouped<T>(list: readonly T[], key: (one: T) => AnkiId): Map<AnkiId, T[]> {
  const groups = new Map<AnkiId, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function byId<T extends { readonly id: AnkiId }>(list: readonly T[]): Map<AnkiId, T> {
  return new Map(list.map((one) => [one.id, one]));
}

/** Sorts a collection so that every note finds what belongs to it; `today` is the learner's study day. */
export function shelved(collection: AnkiCollection, today: StudyDay): Shelf {
  const { clock, fsrs } = collection;
  return {
    collection,
    today,
    notetypes: byId(collection.notetypes),
    decks: byId(collection.decks),
    presets: byId(collection.presets),
    cards: grouped(collection.cards, (card) => card.note),
    logs: grouped(collection.reviews, (review) => review.card),
    clock: `clock ${clock.created} ${clock.creationOffset} ${clock.rollover} ${fsrs}`,
  };
}

/** What the notes rest on: notetypes, the decks and presets of their cards, and the clock. */
export function carriedOf({ collection, clock }: Shelf): CarriedRow[] {
  const { notetypes, decks, presets, fsrs } = collection;
  return [
    { id: clock, kind: 'clock', value: { ...collection.clock, fsrs } },
    ...notetypes.map((value): CarriedRow => ({ id: `notetype ${value.id}`, kind: 'notetype', value })),
    ...decks
      .filter(({ filtered }) => !filtered)
      .map((value): CarriedRow => ({ id: `deck ${value.name}`, kind: 'deck', value })),
    ...presets.map((value): CarriedRow => ({ id: `preset ${value.id}`, kind: 'preset', value })),
  ];
}

/** The name of a deck for people: its levels parted by a sign that reads as "in". */
function deckTitle(name: string): string {
  return name.split('::').join(' › ');
}

/** A line of the library for each deck that holds cards. */
export function deckRows({ collection, decks }: Shelf, origin: string, addedAt: number): StoredArticle[] {
  const used = new Set(collection.cards.map(({ deck }) => deck));
  const names = [...used].map((id) => decks.get(id)?.name ?? 'Default');
  return [...new Set(names)].map((name) => ({
    id: deckId(name),
    title: deckTitle(name),
    origin,
    addedAt,
    words: 0,
    ...NO_COUNTS,
    deck: name,
  }));
}

function cut(text: string): string {
  return text.length > LONGEST_FACE ? `${text.slice(0, LONGEST_FACE)}…` : text;
}

/** Its plain words, for lists, search and speech; the review draws the note itself. */
function faceOf(shelf: Shelf, note: AnkiNote, card: AnkiCard, id: CardId, fact: FactId): Card {
  const notetype = shelf.notetypes.get(note.notetype);
  const plain = notetype ? plainCard(note, notetype, card.place) : null;
  const prompt = cut(plain?.prompt || '(no words)');
  const answer = cut(plain?.answer || '(see the card)');
  const evidence = [
    { article: deckId(shelf.decks.get(card.deck)?.name ?? 'Default'), start: 0, end: 0, quote: '' },
  ];
  const kind = prompt.includes(GAP) ? 'cloze' : 'question';
  return { id, fact, kind, prompt, answer, accepted: [], evidence };
}

function markOf(
  id: CardId,
  { flags }: AnkiCard,
  tags: readonly string[],
  held: 'suspended' | 'buried' | null,
  today: StudyDay,
): MarkRow | null {
  const flag = flags & 7;
  if (held === null && flag === 0 && tags.length === 0) return null;
  return {
    id,
    ...(held === 'suspended' && { suspended: 1 as const }),
    ...(held === 'buried' && { buried: studyDay(today + 1) }),
    ...(flag > 0 && { flag }),
    ...(tags.length > 0 && { tags: [...tags].sort() }),
  };
}

function incomingCard(shelf: Shelf, note: AnkiNote, card: AnkiCard): IncomingCard {
  const fact = noteId(note.guid);
  const id = carriedCardId(fact, card.place);
  const deck = shelf.decks.get(card.deck);
  const preset = shelf.presets.get(deck?.preset ?? 1) ?? null;
  const log = shelf.logs.get(card.id) ?? [];
  const { start, held } = begun(id, card, log, shelf.collection.clock, preset);
  const face = faceOf(shelf, note, card, id, fact);
  const article = deckId(deck?.name ?? 'Default');
  const rank = card.type === 'new' ? card.due : 0;
  const carried = { note: fact, place: card.place, start };
  const row = {
    id,
    article,
    sources: [article],
    decision: 'kept',
    rank,
    edited: false,
    face,
    carried,
  } as const;
  return { row, mark: markOf(id, card, note.tags, held, shelf.today) };
}

function carriedCard(shelf: Shelf, card: AnkiCard): CarriedCard {
  const log = (shelf.logs.get(card.id) ?? []).map((row) => [
    row.id,
    row.button,
    row.interval,
    row.lastInterval,
    row.factor,
    row.tookMs,
    row.kind,
  ]);
  return { card, deck: shelf.decks.get(card.deck)?.name ?? 'Default', clock: shelf.clock, log };
}

/** A note with all its cards, as rows. */
export function incomingNote(
  shelf: Shelf,
  note: AnkiNote,
): { readonly row: NoteRow; readonly cards: readonly IncomingCard[] } {
  const cards = shelf.cards.get(note.id) ?? [];
  const row = { id: noteId(note.guid), note, cards: cards.map((card) => carriedCard(shelf, card)) };
  return { row, cards: cards.map((card) => incomingCard(shelf, note, card)) };
}
