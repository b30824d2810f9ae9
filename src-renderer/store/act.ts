/** The one way in which a learner's act is written: whole or not at all, to be taken back, and told to the journal. */
import { ok, type Result } from '../../content/problem.js';
import type { ActKind, Turn } from '../study/journal/entries.js';
import { parseStamp } from '../study/journal/stamp.js';
import { derive } from './derive.js';
import { applyChanges, type Hand, rowChanges, takeHand } from './hand.js';
import { follow, letGo, type Moved } from './held.js';
import { deliver, type Gained, type Laid, noteGained, owe, strike, type WentFrom } from './journal.js';
import type { Known } from './known.js';
import { quickly } from './quick.js';
import { saving } from './saving.js';
import type { Database, StepRow, Was } from './schema.js';

export type About = {
  readonly act: ActKind;
  /** Ms since 1970 UTC; now, where absent. */
  readonly at?: number;
  /** False for what undo passes over: a setting is no step. */
  readonly undoable?: boolean;
  /** Where an answer is taken back: what it had found. */
  readonly was?: Was | undefined;
};

/** The steps of this time stay, however many they are. */
const KEPT_MS = 36 * 3_600_000;
/** And this many stay, however old they are. */
const KEPT_STEPS = 300;
const TRIMMED_EVERY = 25;

/** Every table that some act may touch. */
export function everyTable(db: Database) {
  return [...coreTables(db), db.texts, db.facts, db.settings, db.quizzes, db.notes, db.carried];
}

/** What follows from an act is in these, so every act holds them. */
function coreTables(db: Database) {
  const derived = [db.articles, db.cards, db.marks, db.reviews, db.schedule, db.daily];
  return [...derived, db.undo, db.outbox, db.meta];
}

async function trimSteps(db: Database, now: number): Promise<void> {
  const keys = await db.undo.where(':id').above(0).primaryKeys();
  const beyond = new Set(keys.slice(0, Math.max(0, keys.length - KEPT_STEPS)));
  const old = await db.undo
    .where('at')
    .below(now - KEPT_MS)
    .primaryKeys();
  await db.undo.bulkDelete(old.filter((id) => beyond.has(id)));
}

/** Notes what takes an act back; must run in the act's transaction. A new act leaves nothing to redo. */
export async function keepStep(
  db: Database,
  step: Omit<StepRow, 'id'>,
  hand: Pick<Hand, 'ends' | 'write' | 'dropBelow' | 'beyond'>,
): Promise<number> {
  const { first, last } = await hand.ends(db.undo);
  if (Number(first) < 0) await hand.dropBelow(db.undo, 0);
  const id = Math.max(0, Number(last ?? 0)) + 1;
  await hand.write('add', db.undo, [{ ...step, id }]);
  if (id % TRIMMED_EVERY > 0) return id;
  hand.beyond();
  await trimSteps(db, step.at);
  return id;
}

function wentFrom(db: Database, { changes }: Hand): WentFrom {
  const went = new Map<string | number, string>();
  for (const [id, { before, after }] of changes.get(db.reviews.name) ?? [])
    if (before && !after) went.set(id, String(before.card));
  return went;
}

/** What came of what a hand wrote. */
export type Concluded = Pick<Laid, 'owed' | 'struck'> & {
  /** Null where nothing changed. */
  readonly moved: Moved | null;
};

/** Everything that goes with what a hand wrote; to be called in its transaction, once it is done. */
export async function conclude(
  db: Database,
  hand: Hand,
  { act, at = Date.now(), was }: About,
  turn: Turn,
): Promise<Concluded> {
  const changes = rowChanges(hand.changes, 'forth');
  if (changes.length === 0) return { owed: null, struck: [], moved: null };
  const [stamp] = await hand.look(db.meta, ['stamp']);
  const told = { act, turn, changes, at, went: wentFrom(db, hand), last: parseStamp(stamp?.value) };
  // First in the row: what is derived may read what was added.
  const finished = hand.finish();
  const laid = owe(db, told, hand);
  const [{ stamp: to, ...lines }, came] = await Promise.all([laid, derive(db, hand, was), finished]);
  return { ...lines, moved: { ...came, from: stamp?.value, to } };
}

function gainedIn(db: Database, { changes }: Hand): Gained {
  const gained = ({ name }: { readonly name: string }) => {
    const rows = [...(changes.get(name)?.values() ?? [])];
    return rows.reduce((sum, { before, after }) => sum + (after ? 1 : 0) - (before ? 1 : 0), 0);
  };
  return { articles: gained(db.articles), cards: gained(db.cards), reviews: gained(db.reviews) };
}

/**
 * Waits for the journal. When it cannot be reached, what was done is undone, `restore` puts the steps right in the
 * same transaction, and the journal will hear of both once it answers again. Problem: 'not saved'.
 */
export async function confirmed(
  db: Database,
  hand: Hand,
  about: About,
  { moved, owed, struck }: Concluded,
  restore: () => Promise<unknown>,
): Promise<Result<void>> {
  if (!moved) return ok(undefined);
  follow(db, moved, about.act === 'answer');
  strike(db, { struck });
  const delivered = await deliver(db, owed);
  if (delivered.ok) {
    if (owed) noteGained(db, owed.stamp, gainedIn(db, hand));
    return delivered;
  }
  letGo(db);
  await saving(() =>
    db.transaction('rw', everyTable(db), async () => {
      const back = takeHand(db);
      await applyChanges(db, back, rowChanges(hand.changes, 'back'));
      await conclude(db, back, about, 'undone');
      await restore();
    }),
  );
  return delivered;
}

type Done<T> = {
  readonly value: T;
  readonly hand: Hand;
  readonly concluded: Concluded;
  /** The step that takes it back; null for none. */
  readonly step: number | null;
};

/** What an act does, on whatever ground its hand stands. */
type Doing<T> = {
  readonly work: (hand: Hand) => Promise<T>;
  /** What an answer found; null for other acts. */
  readonly wasOf: (value: T) => Was | null;
};

async function doing<T>(db: Database, hand: Hand, about: About, { work, wasOf }: Doing<T>): Promise<Done<T>> {
  const { act, at = Date.now() } = about;
  const value = await work(hand);
  const back = about.undoable === false ? [] : rowChanges(hand.changes, 'back');
  const was = wasOf(value);
  const [concluded, step] = await Promise.all([
    conclude(db, hand, { ...about, at }, 'done'),
    back.length > 0 ? keepStep(db, { act, at, back, ...(was && { was }) }, hand) : null,
  ]);
  return { value, hand, concluded, step };
}

async function finished<T>(db: Database, about: About, done: Done<T>): Promise<Result<T>> {
  const { value, hand, concluded, step } = done;
  const restore = async () => step !== null && db.undo.delete(step);
  const told = await confirmed(db, hand, about, concluded, restore);
  return told.ok ? ok(value) : told;
}

/**
 * Runs `work` in one strict transaction over `tables` and those that every act holds. All that it writes through
 * its hand can be taken back in one step, and stands in the journal before the answer comes. When the answer is a
 * problem nothing has changed. Problem: 'not saved'.
 */
export async function act<T>(
  db: Database,
  about: About,
  tables: readonly { readonly name: string }[],
  work: (hand: Hand) => Promise<T>,
  wasOf: Doing<T>['wasOf'] = () => null,
): Promise<Result<T>> {
  const names = [...new Set([...coreTables(db), ...tables].map((table) => table.name))];
  const at = about.at ?? Date.now();
  const done = await saving(() =>
    db.transaction('rw', names, async () => doing(db, takeHand(db), { ...about, at }, { work, wasOf })),
  );
  return done.ok ? finished(db, { ...about, at }, done.value) : done;
}

/**
 * As `act`, for an answer of which every row is `known`: its transaction waits for nothing. Where something else was
 * done since, or more must be read, it is done in the ordinary way.
 */
export async function actKnown<T>(
  db: Database,
  about: About,
  known: Known | null,
  work: (hand: Hand) => Promise<T>,
  wasOf: Doing<T>['wasOf'],
): Promise<Result<T>> {
  const quick = await saving(() => quickly(db, known, (hand) => doing(db, hand, about, { work, wasOf })));
  if (!quick.ok) return quick;
  return quick.value === null ? act(db, about, [], work, wasOf) : finished(db, about, quick.value);
}
