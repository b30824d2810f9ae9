/** What the review needs of a card that came from another program: its note, its notetype, its pictures. */
import type { AnkiNote, AnkiNotetype } from '../../content/formats/anki-vocabulary.js';
import type { CardRow, Database } from './schema.js';

export type CarriedNote = {
  readonly note: AnkiNote;
  readonly notetype: AnkiNotetype;
  /** From 0. */
  readonly place: number;
  /** The whole name of its deck. */
  readonly deck: string;
  /** 0 to 7. */
  readonly flag: number;
};

/** Null for a card of our own, for one whose note is lost, and for one that was reworded here. */
export async function carriedNote(db: Database, card: CardRow['id']): Promise<CarriedNote | null> {
  const row = await db.cards.get(card);
  if (!row?.carried || row.edited) return null;
  const { note: id, place } = row.carried;
  const [stored, mark] = await Promise.all([db.notes.get(id), db.marks.get(card)]);
  if (!stored) return null;
  const type = await db.carried.get(`notetype ${stored.note.notetype}`);
  if (type?.kind !== 'notetype') return null;
  const home = stored.cards.find((one) => one.card.place === place);
  return { note: stored.note, notetype: type.value, place, deck: home?.deck ?? '', flag: mark?.flag ?? 0 };
}

/** The bytes of these names that the library has. */
export async function mediaOf(db: Database, names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const rows = names.length === 0 ? [] : await db.media.bulkGet([...new Set(names)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.bytes] as const] : [])));
}
