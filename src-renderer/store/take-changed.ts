/** Takes in notes that the library has in an older wording, or with fewer cards or answers. */
import type { CardId } from '../../content/deck.js';
import { startMemory } from './carried.js';
import { countScheduled } from './counts.js';
import { sumNote } from './elsewhere.js';
import { marksOf, placedCard, reviewsOf, scheduleRow } from './schedule.js';
import type { CardRow, CarriedCard, Database, MarkRow, NoteRow, ScheduleRow } from './schema.js';
import {
  addCard,
  addLoose,
  cameOf,
  comes,
  type IncomingCard,
  type IncomingNote,
  type Taking,
  type Written,
} from './taking.js';

/** What the library knows of the cards of some notes. */
type Here = {
  readonly cards: ReadonlyMap<CardId, CardRow>;
  readonly places: ReadonlyMap<CardId, ScheduleRow>;
  readonly marks: ReadonlyMap<CardId, MarkRow>;
  /** Those that were answered here. */
  readonly answered: ReadonlySet<CardId>;
};

function byId<Row extends { readonly id: CardId }>(rows: readonly (Row | undefined)[]): Map<CardId, Row> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

async function readHere(db: Database, ids: readonly CardId[]): Promise<Here> {
  const [cards, places] = [await db.cards.bulkGet([...ids]), await db.schedule.bulkGet([...ids])];
  const answered = new Set((await reviewsOf(db, ids)).map(({ card }) => card));
  return { cards: byId(cards), places: byId(places), marks: await marksOf(db, ids), answered };
}

/** All rows of both logs, oldest first. */
function withLog(own: CarriedCard, { log }: CarriedCard): CarriedCard {
  const known = new Set(own.log.map(([id]) => id));
  const more = log.filter(([id]) => !known.has(id));
  if (more.length === 0) return own;
  return { ...own, log: [...own.log, ...more].sort(([a = 0], [b = 0]) => a - b) };
}

/** A card that was studied on there, and not here, takes its progress from there. */
function grownCard(own: CarriedCard, coming: CarriedCard, follows: boolean): CarriedCard {
  const grown = withLog(own, coming);
  if (grown === own || !follows) return grown;
  const { id, note, deck } = own.card;
  return { ...grown, clock: coming.clock, card: { ...coming.card, id, note, deck, borrowed: null } };
}

function isReworded({ note: own }: NoteRow, { note }: NoteRow): boolean {
  const words = ({ notetype, fields, tags }: NoteRow['note']) => JSON.stringify([notetype, fields, tags]);
  return note.changed >= own.changed && words(note) !== words(own);
}

/** The note keeps the cards it has, with what was learnt of them here; cards it did not have come as they are. */
function merged(stored: NoteRow, { row, cards }: IncomingNote, here: Here): NoteRow {
  const coming = new Map(row.cards.map((one, i) => [one.card.place, { one, id: cards[i]?.row.id }]));
  const kept = stored.cards.map((own) => {
    const found = coming.get(own.card.place);
    return found ? grownCard(own, found.one, found.id !== undefined && follows(here, found.id)) : own;
  });
  const known = new Set(stored.cards.map(({ card }) => card.place));
  const fresh = row.cards.filter(({ card }) => !known.has(card.place));
  const own = fresh.map((one) => ({ ...one, card: { ...one.card, note: stored.note.id } }));
  const note = isReworded(stored, row) ? { ...row.note, id: stored.note.id } : stored.note;
  return { ...stored, note, cards: [...kept, ...own] };
}

/** Nobody answered it here, forgot it or set its day. */
function follows({ answered, marks }: Here, id: CardId): boolean {
  const mark = marks.get(id);
  return !answered.has(id) && mark?.since === undefined && mark?.handSet === undefined;
}

type Change = { readonly reworded: boolean; readonly here: Here; readonly grew: ReadonlySet<number> };

/** What changes of a card that is here. */
function changeCard(taking: Taking, written: Written, { row }: IncomingCard, change: Change): void {
  const { reworded, here, grew } = change;
  const known = here.cards.get(row.id);
  if (!known) return;
  const learns = known.carried && row.carried && grew.has(row.carried.place) && follows(here, row.id);
  const parts = (from: CardRow) => ({
    ...(reworded && { face: from.face }),
    ...(learns && { carried: from.carried }),
  });
  const set = parts(row);
  if (Object.keys(set).length === 0) return;
  const now: CardRow = { ...known, ...set };
  written.cards.push(now);
  taking.told.push({ table: 'cards', key: known.id, set });
  taking.back.push({ table: 'cards', key: known.id, set: parts(known) });
  if (learns) moveCard(taking, written, now, here);
}

/** Its place in the schedule follows from what it remembers now. */
function moveCard({ counts, incoming }: Taking, written: Written, card: CardRow, here: Here): void {
  const before = here.places.get(card.id);
  if (!before) return;
  const mark = here.marks.get(card.id);
  const after = scheduleRow(placedCard(card, incoming.at), startMemory(card, mark), mark);
  countScheduled(counts, before, -1);
  countScheduled(counts, after, 1);
  written.places.push(after);
}

function changeNote(
  taking: Taking,
  written: Written,
  coming: IncomingNote,
  before: NoteRow | undefined,
  here: Here,
) {
  const after = before ? merged(before, coming, here) : coming.row;
  written.notes.push(after);
  taking.told.push(cameOf('notes', after));
  if (before) taking.back.push(cameOf('notes', before));
  else comes(taking, 'notes', after);
  taking.tally.changed += 1;
  const reworded = before === undefined || isReworded(before, coming.row);
  const grew = new Set(after.cards.filter((one, i) => one !== before?.cards[i]).map((one) => one.card.place));
  for (const card of coming.cards) {
    if (here.cards.has(card.row.id)) {
      changeCard(taking, written, card, { reworded, here, grew });
      continue;
    }
    addCard(taking, written, card);
    addLoose(taking, written, card);
  }
  const came = new Set(coming.cards.map(({ row }) => row.id));
  if (before) sumNote(taking.days, before, taking.clocks, (id) => here.cards.has(id), -1);
  sumNote(taking.days, after, taking.clocks, (id) => here.cards.has(id) || came.has(id), 1);
}

/** Changes notes that are here; what it writes goes into no pack. */
export async function change(
  taking: Taking,
  written: Written,
  changed: readonly IncomingNote[],
): Promise<void> {
  const { db } = taking;
  const stored = await db.notes.bulkGet(changed.map(({ row }) => row.id));
  const own = stored.flatMap(
    (row) => row?.cards.map(({ card }) => `${row.id} ${card.place}` as CardId) ?? [],
  );
  const ids = changed.flatMap(({ cards }) => cards.map(({ row }) => row.id));
  const here = await readHere(db, [...new Set([...ids, ...own])]);
  for (const [i, note] of changed.entries()) changeNote(taking, written, note, stored[i], here);
}
