/** Answers: the log is the truth, the stored memory is a fold of it, and both change together. */
import type { ArticleId, CardId, Memory, Review } from '../../content/deck.js';
import { fail, ok, type Result } from '../../content/problem.js';
import { becomesLeech, remember } from '../study/memory.js';
import { DEFAULT_PRESET, type Preset } from '../study/preset.js';
import { act, actKnown } from './act.js';
import { localHour } from './clock.js';
import type { Foreseen } from './foresight.js';
import type { Hand } from './hand.js';
import { asking, type Known, known } from './known.js';
import type { Database, Was } from './schema.js';
import { notedOf, WHOLE_LIBRARY } from './tallies.js';
import { undo } from './undo.js';

/** What the moment of an answer knows beside the answer. */
export type Moment = {
  /** Hour of the wall clock, 0 to 23; the machine's, where absent. */
  readonly hour?: number;
  /** What foretold the recall, and says what a leech is. */
  readonly preset?: Preset;
  /** A card that becomes a leech is set aside. */
  readonly suspendLeeches?: boolean;
  /** The card's article, where it is known: its row is then read with the others. */
  readonly article?: ArticleId | undefined;
};

/** Two answers in one ms, or a clock set back, must not shuffle the log. */
async function nextId(db: Database, hand: Hand, wanted: number): Promise<number> {
  const { last } = await hand.ends(db.reviews);
  return last === undefined ? wanted : Math.max(wanted, Number(last) + 1);
}

/** Which answer is to come. */
type Coming = Pick<Review, 'card' | 'day'> & Pick<Moment, 'article'>;

/** Everything that an answer has to know, in one breath: each further one costs it a tenth of its time. */
function foreseenOf(db: Database, { card, day, article }: Coming): Foreseen[] {
  return [
    [db.schedule, card],
    [db.marks, card],
    [db.meta, 'stamp'],
    [db.daily, [day, WHOLE_LIBRARY]],
    ...(article === undefined ? [] : ([[db.articles, article]] as const)),
  ];
}

/** What was read for the answer that is to come. */
const coming = new WeakMap<Database, Coming & { readonly known: Promise<Known | null> }>();

/** Reads what an answer will need while the learner still thinks; whatever is done meanwhile makes it void. */
export function foreseeAnswer(db: Database, answer: Coming): Promise<unknown> {
  const tables = [db.schedule, db.marks, db.meta, db.daily, db.articles, db.reviews, db.undo];
  const reading = asking(db, tables, (ask) => known(db, ask, foreseenOf(db, answer), [db.reviews, db.undo]));
  coming.set(db, { ...answer, known: reading });
  return reading;
}

async function knownFor(db: Database, answer: Coming): Promise<Known | null> {
  const { card, day, article } = answer;
  const ready = coming.get(db);
  const fits = ready?.card === card && ready.day === day && ready.article === article;
  if (!fits) void foreseeAnswer(db, answer);
  const found = await coming.get(db)?.known;
  coming.delete(db);
  return found ?? null;
}

async function markLeech(db: Database, hand: Hand, memory: Memory, review: Review, moment: Moment) {
  const threshold = (moment.preset ?? DEFAULT_PRESET).leechLapses;
  if (!becomesLeech(memory, remember(memory, review), threshold)) return;
  const [mark] = await hand.read(db.marks, [review.card]);
  const suspended = moment.suspendLeeches ? { suspended: 1 as const } : {};
  await hand.put(db.marks, [{ ...mark, id: review.card, leech: 1, ...suspended }]);
}

/** What the answer found; null when the card is not in the schedule any more. */
async function write(db: Database, hand: Hand, given: Review, moment: Moment): Promise<Was | null> {
  const { card, day } = given;
  await hand.foresee(foreseenOf(db, { card, day, article: moment.article }), [db.reviews, db.undo]);
  const [row] = await hand.read(db.schedule, [given.card]);
  if (!row) return null;
  const id = await nextId(db, hand, given.id);
  const review = { ...given, id };
  const hour = moment.hour ?? localHour(given.id);
  const noted = notedOf(review, row.memory.lastReview?.day ?? null, hour, moment.preset ?? DEFAULT_PRESET);
  await hand.add(db.reviews, [{ ...review, noted }]);
  await markLeech(db, hand, row.memory, review, moment);
  return { row, day: review.day };
}

/**
 * One strict transaction: when it is ok, the answer outlives a crash. The memory that is stored is the fold of the
 * log; `_memory` is what the caller takes it to be. Problems: 'not saved', 'card gone'.
 */
export async function saveAnswer(
  db: Database,
  review: Review,
  _memory: Memory,
  moment: Moment = {},
): Promise<Result<void>> {
  const about = { act: 'answer', at: Math.max(review.id, 0) } as const;
  const { card, day } = review;
  const ready = await knownFor(db, { card, day, article: moment.article });
  const saved = await actKnown(
    db,
    about,
    ready,
    (hand) => write(db, hand, review, moment),
    (was) => was,
  );
  if (!saved.ok) return saved;
  return saved.value ? ok(undefined) : fail({ kind: 'card gone' });
}

/**
 * Takes the last answer back, whatever was done since. Where it is the last act of all, that act is undone with
 * all that came of it and can be done again; else it is dropped from the log, which is an act of its own. Null
 * when there is none. Problem: 'not saved'.
 */
export async function undoLastAnswer(db: Database): Promise<Result<Review | null>> {
  const [step, last] = await Promise.all([
    db.undo.where(':id').above(0).last(),
    db.reviews.orderBy(':id').last(),
  ]);
  if (!last) return ok(null);
  if (step?.act === 'answer' && step.back.some((change) => change.key === last.id)) {
    const undone = await undo(db);
    return undone.ok ? ok(undone.value?.answer ?? null) : undone;
  }
  const dropped = await act(db, { act: 'answer taken back' }, [], (hand) =>
    hand.remove(db.reviews, [last.id]),
  );
  return dropped.ok ? ok(last) : dropped;
}

/** The memories of these cards; a card that is not kept has none. */
export async function memoriesOf(db: Database, ids: readonly CardId[]): Promise<Memory[]> {
  const rows = await db.schedule.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).map((row) => row.memory);
}
