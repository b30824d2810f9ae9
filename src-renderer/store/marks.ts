/** What a learner puts on cards beside answers: set aside, put off, flagged, given a date, forgotten. Bulk is one step. */
import type { CardId, StudyDay } from '../../content/deck.js';
import type { Result } from '../../content/problem.js';
import type { ActKind } from '../study/journal/entries.js';
import { nextMemory } from '../study/memory-step.js';
import type { Preset } from '../study/preset.js';
import { act } from './act.js';
import type { Hand } from './hand.js';
import { rowsAt } from './parts.js';
import type { Database, HandSet, MarkRow, ScheduleRow } from './schema.js';

/** A mark with some fields set, and those that are undefined taken off. */
type Marking = { readonly [Name in keyof Omit<MarkRow, 'id'>]?: MarkRow[Name] | undefined };

/** Empty fields are left out, and a card without any mark has no row. */
function marked(id: CardId, before: MarkRow | undefined, marking: Marking): MarkRow | null {
  const fields = Object.entries({ ...before, ...marking }).filter(
    ([name, value]) => name !== 'id' && value !== undefined,
  );
  return fields.length === 0 ? null : { ...Object.fromEntries(fields), id };
}

async function putMarks(db: Database, hand: Hand, markings: ReadonlyMap<CardId, Marking>): Promise<void> {
  const ids = [...markings.keys()];
  const before = await hand.read(db.marks, ids);
  const rows = ids.map((id, i) => marked(id, before[i], markings.get(id) ?? {}));
  await hand.put(
    db.marks,
    rows.filter((row) => row !== null),
  );
  await hand.remove(
    db.marks,
    ids.filter((_, i) => rows[i] === null && before[i] !== undefined),
  );
}

/** Marks those of the cards that are in the schedule. */
function mark(
  db: Database,
  kind: ActKind,
  ids: readonly CardId[],
  marking: (row: ScheduleRow, before: MarkRow | undefined) => Marking,
): Promise<Result<void>> {
  return act(db, { act: kind }, [], async (hand) => {
    const rows = (await rowsAt(db.schedule, [...new Set(ids)])).filter((row) => row !== undefined);
    const before = await hand.read(
      db.marks,
      rows.map((row) => row.id),
    );
    await putMarks(db, hand, new Map(rows.map((row, i) => [row.id, marking(row, before[i])])));
  });
}

/** Sets cards aside until they are taken up again. Problem: 'not saved'. */
export function suspend(db: Database, ids: readonly CardId[]): Promise<Result<void>> {
  return mark(db, 'suspend', ids, () => ({ suspended: 1 }));
}

/** Takes cards up again as they were left; the leech's mark goes with it. Problem: 'not saved'. */
export function unsuspend(db: Database, ids: readonly CardId[]): Promise<Result<void>> {
  return mark(db, 'unsuspend', ids, () => ({ suspended: undefined, leech: undefined }));
}

/** Puts cards off until a study day, as a rule the next one. Problem: 'not saved'. */
export function bury(db: Database, ids: readonly CardId[], until: StudyDay): Promise<Result<void>> {
  return mark(db, 'bury', ids, () => ({ buried: until }));
}

/** Brings buried cards back before their day. Problem: 'not saved'. */
export function unbury(db: Database, ids: readonly CardId[]): Promise<Result<void>> {
  return mark(db, 'unbury', ids, () => ({ buried: undefined }));
}

/**
 * Clears the marks of cards whose burying ended on or before `today`. They are asked from that day on in any case;
 * this is tidying, not a step to be undone. Problem: 'not saved'.
 */
export function wakeBuried(db: Database, today: StudyDay): Promise<Result<number>> {
  return act(db, { act: 'unbury', undoable: false }, [], async (hand) => {
    const over = (await db.marks.toArray()).filter(({ buried }) => buried !== undefined && buried <= today);
    await putMarks(db, hand, new Map(over.map((row) => [row.id, { buried: undefined }])));
    return over.length;
  });
}

/** Flags 1 to 7; 0 takes the flag off. Problem: 'not saved'. */
export function flag(db: Database, ids: readonly CardId[], colour: number): Promise<Result<void>> {
  const valid = Number.isInteger(colour) && colour >= 1 && colour <= 7;
  return mark(db, 'flag', ids, () => ({ flag: valid ? colour : undefined }));
}

/** The date holds until the next answer; a card nobody has answered is taken to have been recalled today. */
function handSetOf(row: ScheduleRow, on: StudyDay, today: StudyDay, preset: Preset): HandSet {
  const { state, lastReview } = row.memory;
  const fsrs = state.kind === 'new' ? nextMemory(preset, null, 0, 'good') : state.fsrs;
  return { day: on, interval: Math.max(1, on - today), fsrs, after: lastReview?.at ?? 0 };
}

/** Makes cards due on a study day; what they remember stays as it is. Problem: 'not saved'. */
export function setDue(
  db: Database,
  ids: readonly CardId[],
  on: StudyDay,
  today: StudyDay,
  preset: Preset,
): Promise<Result<void>> {
  return mark(db, 'due date', ids, (row) => ({
    handSet: handSetOf(row, on, today, preset),
    buried: undefined,
  }));
}

/** Makes cards new again. Their answers stay in the log and in the statistics. Problem: 'not saved'. */
export function forget(db: Database, ids: readonly CardId[]): Promise<Result<void>> {
  return mark(db, 'forget', ids, ({ memory }) => {
    const last = memory.lastReview?.at;
    const cleared = { handSet: undefined, buried: undefined, leech: undefined };
    return last === undefined ? cleared : { ...cleared, since: last };
  });
}

/**
 * Makes cards new again and takes off all that was put on them: date, flag, tags, suspension. Their answers stay in
 * the log and in the statistics. Problem: 'not saved'.
 */
export function reset(db: Database, ids: readonly CardId[]): Promise<Result<void>> {
  return mark(db, 'reset', ids, ({ memory }) => ({
    suspended: undefined,
    buried: undefined,
    flag: undefined,
    leech: undefined,
    tags: undefined,
    handSet: undefined,
    ...(memory.lastReview && { since: memory.lastReview.at }),
  }));
}

/** Puts a tag on cards, or takes it off. Problem: 'not saved'. */
export function tag(db: Database, ids: readonly CardId[], name: string, on: boolean): Promise<Result<void>> {
  return mark(db, 'tag', ids, (_row, before) => {
    const others = (before?.tags ?? []).filter((one) => one !== name);
    const tags = on ? [...others, name].sort() : others;
    return { tags: tags.length > 0 ? tags : undefined };
  });
}
