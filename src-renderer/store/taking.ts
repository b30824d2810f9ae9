/** What an import gathers as it goes: the rows of each note, where they are laid, what it takes to take them back. */
import type { Row, RowChange } from '../study/journal/entries.js';
import type { DaySums } from '../study/statistics/day-sums.js';
import { type CarriedRow, startMemory } from './carried.js';
import { type CountsByArticle, countCard, countScheduled } from './counts.js';
import { type Clocks, sumNote } from './elsewhere.js';
import type { Came } from './pack.js';
import type { Packing } from './packing.js';
import { placedCard, scheduleRow } from './schedule.js';
import type { CardRow, Database, MarkRow, MediaRow, NoteRow, ScheduleRow, StoredArticle } from './schema.js';

/** A card as it comes, with what is put on it beside its answers. */
export type IncomingCard = { readonly row: CardRow; readonly mark: MarkRow | null };

export type IncomingNote = {
  readonly row: NoteRow;
  readonly cards: readonly IncomingCard[];
  /** What the plan found: the library lacks it, or has an older wording of it. */
  readonly standing: 'new' | 'changed';
};

export type Incoming = {
  /** Ms since 1970; also the order of introduction of the new cards. */
  readonly at: number;
  /** One for every deck that the cards stand in; those that are here already are passed over. */
  readonly decks: readonly StoredArticle[];
  readonly carried: readonly CarriedRow[];
  /** Whether every note is one that the library lacks. */
  readonly allNew: boolean;
  /** Quickest in the order of their ids. */
  readonly notes: Iterable<IncomingNote>;
  readonly media: Iterable<MediaRow>;
  /** Where the second copy keeps each of them; empty where none is. */
  readonly kept: readonly CarriedRow[];
};

export type Taking = {
  readonly db: Database;
  readonly trans: IDBTransaction;
  readonly incoming: Incoming;
  readonly packing: Packing;
  /** Notes of packs that were dissolved, in order, to be laid into packs again among those that come. */
  readonly among: { readonly note: string; readonly rows: readonly Came[] }[];
  readonly back: RowChange[];
  /** Ids by table of the rows that go when the act is taken back. */
  readonly came: Record<string, string[]>;
  readonly counts: CountsByArticle;
  readonly tally: { added: number; changed: number; cards: number; media: number; decks: number };
  readonly clocks: Clocks;
  /** What was answered in the other program. */
  readonly days: DaySums;
  /** What the packs do not tell. */
  readonly told: RowChange[];
  /** The packs that were written; of those beyond what memory should hold without their text. */
  readonly packs: { readonly id: string; readonly text: string | null }[];
};

/** What is to be written of a run of notes. */
export type Written = {
  /** Rows that go into no pack. */
  readonly notes: NoteRow[];
  readonly cards: CardRow[];
  readonly marks: MarkRow[];
  readonly places: ScheduleRow[];
};

export function nothing(): Written {
  return { notes: [], cards: [], marks: [], places: [] };
}

function asRow(row: object): Row {
  return row as Row;
}

/** A row that comes; it goes when the act is taken back. */
export function comes(taking: Taking, table: string, row: { readonly id: string }): void {
  taking.came[table] = taking.came[table] ?? [];
  taking.came[table].push(row.id);
}

/** Only a new card gets a place in the schedule: the progress of the others stays. */
export function addCard(taking: Taking, written: Written, { row, mark }: IncomingCard): void {
  const { counts, incoming } = taking;
  const place = scheduleRow(
    placedCard(row, incoming.at),
    startMemory(row, mark ?? undefined),
    mark ?? undefined,
  );
  written.places.push(place);
  countCard(counts, row, 1);
  countScheduled(counts, place, 1);
  comes(taking, 'cards', row);
  if (mark) comes(taking, 'marks', mark);
  taking.tally.cards += 1;
}

/** A row as it is told. */
export function cameOf(table: string, row: { readonly id: string }): Came {
  return { table, key: row.id, row: asRow(row) };
}

/** A row that lies in no pack. */
export function addLoose(taking: Taking, written: Written, { row, mark }: IncomingCard): void {
  written.cards.push(row);
  taking.told.push(cameOf('cards', row));
  if (!mark) return;
  written.marks.push(mark);
  taking.told.push(cameOf('marks', mark));
}

/** A note that the library lacks, with its cards. */
export function addNote(taking: Taking, written: Written, { row, cards }: IncomingNote): void {
  comes(taking, 'notes', row);
  for (const card of cards) addCard(taking, written, card);
  sumNote(taking.days, row, taking.clocks, () => true, 1);
  taking.tally.added += 1;
  const rows = cards.flatMap((one) => [
    cameOf('cards', one.row),
    ...(one.mark ? [cameOf('marks', one.mark)] : []),
  ]);
  if (taking.packing.add(row.id, [cameOf('notes', row), ...rows])) return;
  written.notes.push(row);
  taking.told.push(cameOf('notes', row));
  for (const card of cards) addLoose(taking, written, card);
}

/** Lays again what stands before a note; all, at the end. */
export function layAmong({ among, packing }: Taking, written: Written, before: string): void {
  const count = among.findIndex(({ note }) => note > before);
  for (const { note, rows } of among.splice(0, count < 0 ? among.length : count)) {
    if (packing.add(note, rows, 'here')) continue;
    for (const { table, row } of rows) (written[table as 'notes' | 'cards' | 'marks'] as unknown[]).push(row);
  }
}
