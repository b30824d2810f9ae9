/** How what came from another program is named in the library, and the memory with which its cards begin. */
import type { ArticleId, CardId, FactId, Memory } from '../../content/deck.js';
import type { AnkiClock, AnkiDeck, AnkiNotetype, AnkiPreset } from '../../content/formats/anki-vocabulary.js';
import { freshMemory } from '../study/memory.js';
import type { CardRow, MarkRow } from './schema.js';

/** How the cards of one import count days, and what its log means by `factor`. */
export type CarriedClock = AnkiClock & { readonly fsrs: boolean | null };

/** What notes that came from elsewhere rest on. */
export type CarriedRow = { readonly id: string } & (
  | { readonly kind: 'notetype'; readonly value: AnkiNotetype }
  | { readonly kind: 'deck'; readonly value: AnkiDeck }
  | { readonly kind: 'preset'; readonly value: AnkiPreset }
  | { readonly kind: 'clock'; readonly value: CarriedClock }
  /** Under what name the second copy keeps a picture or a recording. */
  | { readonly kind: 'media'; readonly value: { readonly hash: string } }
);

/** The row that says where the second copy keeps a file of `media`. */
export function mediaRow(name: string, hash: string): CarriedRow {
  return { id: `media ${name}`, kind: 'media', value: { hash } };
}

/** Decks meet by name, as in Anki. */
export function deckId(name: string): ArticleId {
  return `deck ${name}` as ArticleId;
}

/** Notes meet by their guid; the cards of one note are off the same day, as those of one fact. */
export function noteId(guid: string): FactId {
  return `note ${guid}` as FactId;
}

/** `place` as in `Carried`. */
export function carriedCardId(note: FactId, place: number): CardId {
  return `${note} ${place}` as CardId;
}

/** What a card remembers before any answer here. A forgotten one begins anew. */
export function startMemory(card: Pick<CardRow, 'id' | 'carried'>, mark: MarkRow | undefined): Memory {
  const start = card.carried?.start;
  return start && mark?.since === undefined ? start : freshMemory(card.id);
}
