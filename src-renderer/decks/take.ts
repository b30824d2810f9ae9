/** Carries a plan out: its notes become rows as they are written, so that no second copy of a large deck is made. */
import type { StudyDay } from '../../content/deck.js';
import type { AnkiNote } from '../../content/formats/anki-vocabulary.js';
import type { Result } from '../../content/problem.js';
import { keepMedia } from '../store/media-copy.js';
import type { Database, MediaRow } from '../store/schema.js';
import { type TakenIn, takeIn } from '../store/take-in.js';
import type { IncomingNote } from '../store/taking.js';
import { carriedOf, deckRows, incomingNote, type Shelf, shelved } from './incoming.js';
import type { Plan } from './plan.js';

export type When = {
  /** Ms since 1970. */
  readonly now: number;
  readonly today: StudyDay;
};

/** In the order of their keys: neighbours can then lie together. */
function* notesOf(shelf: Shelf, ordered: readonly AnkiNote[], { standing }: Plan): Generator<IncomingNote> {
  for (const note of ordered) {
    const found = standing.get(note.guid);
    if (found !== undefined) yield { ...incomingNote(shelf, note), standing: found };
  }
}

function* mediaOf({ media }: Plan): Generator<MediaRow> {
  for (const { name, bytes } of media) {
    const read = bytes();
    if (read.ok) yield { id: name, bytes: read.value };
  }
}

/** All or nothing; see `takeIn`. `origin` is the file's name. Pictures are in the second copy before anything is written. */
export async function takePlan(
  db: Database,
  plan: Plan,
  origin: string,
  { now, today }: When,
  progress: (notes: number) => void,
): Promise<Result<TakenIn>> {
  const kept = await keepMedia(db, mediaOf(plan));
  if (!kept.ok) return kept;
  const shelf = shelved(plan.collection, today);
  const shared = { decks: deckRows(shelf, origin, now), carried: carriedOf(shelf) };
  const ordered = [...plan.collection.notes].sort((a, b) => (a.guid < b.guid ? -1 : 1));
  const notes = notesOf(shelf, ordered, plan);
  const allNew = ![...plan.standing.values()].includes('changed');
  const incoming = { ...shared, at: now, allNew, notes, media: mediaOf(plan), kept: kept.value };
  return takeIn(db, incoming, progress);
}
