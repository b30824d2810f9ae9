/** Answers given in another program, on their days: rows of their own beside ours, kept equal to the logs in the notes. */
import type { ArticleId, CardId, FactId, StudyDay } from '../../content/deck.js';
import { answersThere } from '../../content/formats/anki-answers.js';
import type { AnkiClock } from '../../content/formats/anki-vocabulary.js';
import { type DaySums, isNothing, sumAnswers, withSums } from '../study/statistics/day-sums.js';
import type { DayTally } from '../study/statistics/tally.js';
import { carriedCardId } from './carried.js';
import type { Hand, Touched } from './hand.js';
import { rowsAt } from './parts.js';
import type { CardRow, Database, NoteRow } from './schema.js';

/** Stands for the article in rows of such days: the limits of today count what was answered here alone. */
export const ELSEWHERE = 'elsewhere' as ArticleId;

/** How the cards of each import count days, by the id of its row. */
export type Clocks = ReadonlyMap<string, AnkiClock>;

/** Every clock of the library. */
export async function readClocks(db: Database): Promise<Clocks> {
  const rows = await db.carried.where('id').startsWith('clock ').toArray();
  return new Map(rows.flatMap((row) => (row.kind === 'clock' ? [[row.id, row.value] as const] : [])));
}

/** Adds the answers of a note's cards to their days, or takes them out (−1); those of cards that are not here do not count. */
export function sumNote(
  sums: DaySums,
  { id, cards }: NoteRow,
  clocks: Clocks,
  isHere: (card: CardId) => boolean,
  by: 1 | -1,
): void {
  // Rows may be damaged: nobody has set them aside.
  if (!Array.isArray(cards)) return;
  for (const { card, clock, log } of cards) {
    const found = clocks.get(clock);
    if (!Array.isArray(log) || log.length === 0 || !found || !isHere(carriedCardId(id, card.place))) continue;
    sumAnswers(sums, answersThere(log, found), by);
  }
}

/** The rows that these sums make of those that are stored; the days of which nothing is left. */
function follow(sums: DaySums, stored: readonly (DayTally | undefined)[]) {
  const rows: DayTally[] = [];
  const gone: [StudyDay, ArticleId][] = [];
  for (const [i, [day, sum]] of [...sums].entries()) {
    const row = withSums(stored[i], day, ELSEWHERE, sum);
    if (row) rows.push(row);
    else if (stored[i]) gone.push([day, ELSEWHERE]);
  }
  return { rows, gone };
}

/** Takes sums into the stored days. */
export async function addDays(
  db: Database,
  { look, write, drop }: Pick<Hand, 'look' | 'write' | 'drop'>,
  sums: DaySums,
): Promise<void> {
  const some: DaySums = new Map([...sums].filter(([, sum]) => !isNothing(sum)));
  if (some.size === 0) return;
  const stored = await look(
    db.daily,
    [...some.keys()].map((day) => [day, ELSEWHERE]),
  );
  const { rows, gone } = follow(some, stored);
  await Promise.all([write('put', db.daily, rows), drop(db.daily, gone)]);
}

/** What the days should be, by day. */
export function daysOf(sums: DaySums): Map<StudyDay, DayTally> {
  const { rows } = follow(sums, []);
  return new Map(rows.map((row) => [row.day, row]));
}

type Changed = ReadonlyMap<string | number, Touched>;

/** Where they do not differ, neither do the days: notes are reworded far oftener than their logs grow. */
function logsOf(row: Touched['before']): string {
  const cards = (row as NoteRow | undefined)?.cards ?? [];
  return cards.map(({ card, log }) => `${card.place} ${log?.length}`).join();
}

/** The notes whose answers may count otherwise than before. */
function notesChanged(cards: Changed, notes: Changed): FactId[] {
  const ids = new Set<FactId>();
  for (const [id, { before, after }] of notes) if (logsOf(before) !== logsOf(after)) ids.add(id as FactId);
  for (const { before, after } of cards.values()) {
    const { carried } = (before ?? after ?? {}) as Partial<CardRow>;
    if (carried && (before === undefined) !== (after === undefined)) ids.add(carried.note);
  }
  return [...ids];
}

async function notesBothWays(db: Database, ids: readonly FactId[], changed: Changed) {
  const unread = ids.filter((id) => !changed.has(id));
  const read = await rowsAt(db.notes, unread);
  const rest = new Map(unread.map((id, i) => [id, read[i]]));
  return ids.map((id) => {
    const change = changed.get(id);
    const [before, after] = change ? [change.before, change.after] : [rest.get(id), rest.get(id)];
    return { before: before as NoteRow | undefined, after: after as NoteRow | undefined };
  });
}

function cardIdsOf({ before, after }: { before: NoteRow | undefined; after: NoteRow | undefined }): CardId[] {
  return [before, after].flatMap((row) =>
    (row?.cards ?? []).map(({ card }) => carriedCardId(row?.id ?? ('' as FactId), card.place)),
  );
}

/** Follows cards and notes of other programs that came, went or were answered there since. */
export async function recountElsewhere(db: Database, hand: Hand): Promise<void> {
  const none: Changed = new Map();
  const cards = hand.changes.get(db.cards.name) ?? none;
  const notes = hand.changes.get(db.notes.name) ?? none;
  const ids = notesChanged(cards, notes);
  if (ids.length === 0) return;
  hand.beyond();
  const both = await notesBothWays(db, ids, notes);
  const others = [...new Set(both.flatMap(cardIdsOf))].filter((id) => !cards.has(id));
  const here = new Set((await rowsAt(db.cards, others)).flatMap((row) => (row ? [row.id] : [])));
  const clocks = await readClocks(db);
  // The clock of an import that is taken back is gone by now.
  for (const { before, after } of (hand.changes.get(db.carried.name) ?? none).values()) {
    const row = (before ?? after) as { readonly id: string; readonly value: AnkiClock } | undefined;
    if (row?.id.startsWith('clock ')) (clocks as Map<string, AnkiClock>).set(row.id, row.value);
  }
  const sums: DaySums = new Map();
  const isHere = (side: keyof Touched) => (id: CardId) =>
    cards.has(id) ? cards.get(id)?.[side] !== undefined : here.has(id);
  for (const { before, after } of both) {
    if (before) sumNote(sums, before, clocks, isHere('before'), -1);
    if (after) sumNote(sums, after, clocks, isHere('after'), 1);
  }
  await addDays(db, hand, sums);
}
