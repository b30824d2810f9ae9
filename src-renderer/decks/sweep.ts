/** Takes out pictures and recordings that nothing refers to any more: no note, no template, and no step that could bring one back. */
import { mediaOf } from '../../content/formats/anki-media.js';
import type { AnkiNote, AnkiNotetype } from '../../content/formats/anki-vocabulary.js';
import type { JournalHost } from '../../src-main/contract/journal.js';
import type { CarriedRow } from '../store/carried.js';
import { completeMedia, dropMedia } from '../store/media-copy.js';
import { rowsIn } from '../store/pack.js';
import { A_GLANCE, inParts } from '../store/parts.js';
import type { Database, NoteRow, StepRow } from '../store/schema.js';
import type { BoardRow } from '../store/shelf.js';

const EVERY_MS = 7 * 24 * 3_600_000;
const SWEPT = 'media swept';
/** What templates and styles refer to is named so, as is what LaTeX was drawn to. */
const ALWAYS = /^(?:_|latex-)/;

/** Some of them are large. */
const STEPS_AT_ONCE = 8;

type Names = Set<string>;

function inNote(names: Names, { fields }: AnkiNote): void {
  for (const field of fields) for (const name of mediaOf(field)) names.add(name);
}

function inNotetype(names: Names, { templates }: AnkiNotetype): void {
  for (const { front, back } of templates)
    for (const name of [...mediaOf(front), ...mediaOf(back)]) names.add(name);
}

/** A step holds whole rows, or the parts of them that it would put back. */
function inStep(names: Names, { back }: StepRow): void {
  for (const change of back) {
    if ('gone' in change) continue;
    const row = 'row' in change ? change.row : change.set;
    if (change.table === 'notes' && row.note) inNote(names, row.note as AnkiNote);
    if (change.table === 'carried' && row.kind === 'notetype') inNotetype(names, row.value as AnkiNotetype);
  }
}

/** Notes of an import that was taken back; whether there are any. */
function inBoard(names: Names, { packs }: BoardRow): boolean {
  const notes = packs.flatMap(rowsIn).filter(({ table }) => table === 'notes');
  for (const { row } of notes) inNote(names, row.note as AnkiNote);
  return notes.length > 0;
}

async function namesIn(db: Database): Promise<{ readonly names: Names; readonly isEmpty: boolean }> {
  const names: Names = new Set();
  let isEmpty = true;
  await inParts(
    db.notes,
    (rows: readonly NoteRow[]) => {
      isEmpty = false;
      for (const { note } of rows) inNote(names, note);
    },
    A_GLANCE,
  );
  await inParts(db.carried, (rows: readonly CarriedRow[]) => {
    for (const row of rows) if (row.kind === 'notetype') inNotetype(names, row.value);
  });
  await inParts(
    db.undo,
    (rows: readonly (StepRow | BoardRow)[]) => {
      for (const row of rows) {
        if ('packs' in row) isEmpty = inBoard(names, row) ? false : isEmpty;
        else inStep(names, row);
        if ('back' in row && row.back.some(({ table }) => table === 'notes')) isEmpty = false;
      }
    },
    STEPS_AT_ONCE,
  );
  return { names, isEmpty };
}

/**
 * Once a week, or whenever `now` is that much later than the last time. Nothing goes where anything was done
 * meanwhile. What the second copy should have and has not is kept there again.
 */
export async function sweepMedia(db: Database, host: Pick<JournalHost, 'sweepMedia'>, now: number) {
  if ((await db.media.count()) === 0) return;
  const last = Number((await db.meta.get(SWEPT))?.value ?? 0);
  if (now - last < EVERY_MS) return;
  const stamp = (await db.meta.get('stamp'))?.value;
  const { names, isEmpty } = await namesIn(db);
  const all = await db.media.toCollection().primaryKeys();
  const gone = all.filter((name) => !(names.has(name) || (ALWAYS.test(name) && !isEmpty)));
  if (!(await dropMedia(db, gone, stamp, now)).ok) return;
  await db.meta.put({ key: SWEPT, value: now });
  const kept = await db.carried.where('id').startsWith('media ').toArray();
  const hashes = kept.flatMap((row) => (row.kind === 'media' ? [row.value.hash] : []));
  const { missing } = await host.sweepMedia([...new Set(hashes)]);
  if (missing.length > 0) await completeMedia(db, now, true);
}
