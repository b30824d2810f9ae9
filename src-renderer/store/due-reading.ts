/** Reading the rows that a day's queue is chosen from: ranges of the schedule, and today's part of the log. */
import type { CardId, StudyDay } from '../../content/deck.js';
import { type Clock, nextRollover, startOfDay, today } from '../study/day.js';
import { seedOf } from '../study/fuzz.js';
import type { Answered } from '../study/queue.js';
import {
  type CalledUp,
  type DueRows,
  type Fresh,
  freshWanted,
  inOrder,
  inOrderOf,
  isCut,
  isOfDay,
  leastFresh,
  type Place,
  plansThatCall,
  reviewsWanted,
  type Scope,
  shortOf,
} from './due-rows.js';
import { rowsAt } from './parts.js';
import { BURIED_QUEUE, LEARNING_QUEUE, NEW_QUEUE, REVIEW_QUEUE } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';
import { soundSchedule } from './sound.js';

type Range = { readonly queue: number; readonly until: number };

function dueRows(db: Database, place: Place, { queue, until }: Range) {
  const low = Number.NEGATIVE_INFINITY;
  if (place === null) {
    return db.schedule.where('[queue+due]').between([queue, low], [queue, until], true, true);
  }
  return db.schedule
    .where('[article+queue+due]')
    .between([place, queue, low], [place, queue, until], true, true);
}

/** More articles than this are asked for in one go, and the rows of others left out. */
const MANY_PLACES = 50;

/** In the order of the index, whatever the places. */
async function allDueRows(db: Database, places: readonly Place[], range: Range): Promise<ScheduleRow[]> {
  if (places.length > MANY_PLACES) {
    const wanted = new Set(places);
    const all = await dueRows(db, null, range).toArray();
    return all.filter((row) => wanted.has(row.article) && soundSchedule(row));
  }
  const rows = await Promise.all(places.map((place) => dueRows(db, place, range).toArray()));
  const sound = rows.flat().filter(soundSchedule);
  return places.length > 1 ? sound.sort(inOrder) : sound;
}

async function answeredToday(db: Database, clock: Clock): Promise<Answered[]> {
  const since = await db.reviews
    .where(':id')
    .aboveOrEqual(startOfDay(clock, today(clock)))
    .toArray();
  const reviews = since.filter(isOfDay(clock));
  const asked = [...new Set(reviews.map((review) => review.card))];
  const places = await rowsAt(db.schedule, asked);
  const known = new Map<CardId, Omit<Answered, 'review'>>();
  for (const row of places) if (row) known.set(row.id, row);
  // A card that is no longer kept has no place, and was asked today all the same.
  const left = asked.filter((card) => !known.has(card));
  for (const row of left.length === 0 ? [] : await db.cards.bulkGet(left))
    if (row) known.set(row.id, { fact: row.face.fact, article: row.article, group: row.group });
  return reviews.flatMap((review) => {
    const of = known.get(review.card);
    return of ? [{ review, fact: of.fact, article: of.article, group: of.group }] : [];
  });
}

/** As many as a learner answers before they are read again: reviews, and new cards of a place. */
const SPARE = 100;
const SPARE_FRESH = 30;
const FRESH_BATCH = 200;

function freshIn(db: Database, place: Place) {
  return dueRows(db, place, { queue: NEW_QUEUE, until: Number.POSITIVE_INFINITY });
}

type Part = { readonly rows: readonly ScheduleRow[]; readonly read: number; readonly all: boolean };

async function moreFresh(db: Database, place: Place, { rows, read }: Part, size: number): Promise<Part> {
  const some = freshIn(db, place).offset(read);
  const batch = await (size === Number.POSITIVE_INFINITY ? some : some.limit(size)).toArray();
  const all = batch.length < size;
  return { rows: [...rows, ...batch.filter(soundSchedule)], read: read + batch.length, all };
}

const NONE_READ: Part = { rows: [], read: 0, all: false };

/** The first new cards of each place: mostly all that the day asks for, and read beside everything else. */
async function firstFresh(db: Database, scope: Scope): Promise<Map<Place, Part>> {
  const parts = freshWanted(scope).map(async ({ place, cards }) => {
    const size = cards === Number.POSITIVE_INFINITY ? cards : leastFresh(cards) + SPARE_FRESH;
    return [place, await moreFresh(db, place, NONE_READ, size)] as const;
  });
  return new Map(await Promise.all(parts));
}

async function calledUp(db: Database, scope: Scope): Promise<CalledUp[]> {
  const reading = plansThatCall(scope).map(async ([article, { target }]) => {
    const rows = await db.schedule
      .where('[article+queue+due]')
      .between([article, REVIEW_QUEUE, target.day], [article, REVIEW_QUEUE, Number.POSITIVE_INFINITY])
      .toArray();
    return { article, from: target.day, rows: rows.filter(soundSchedule) };
  });
  return Promise.all(reading);
}

/** Of one day more than this are not read: their order hangs on their names alone. */
const MANY_OF_A_DAY = 2000;
const NAMES_AT_ONCE = 10_000;
const SEEDS = 2 ** 32;

type Named = { readonly name: CardId; readonly chance: number };

/** Of these names those below `low` in the order of a day, a part at a time. */
async function namesBelow(db: Database, names: readonly CardId[], day: StudyDay, low: number) {
  const found: Named[] = [];
  for (const [i, name] of names.entries()) {
    // A question to the database, since only that lets the window draw and keeps the transaction.
    if (i % NAMES_AT_ONCE === 0) await db.schedule.get(name);
    const chance = seedOf(name, day);
    if (chance < low) found.push({ name, chance });
  }
  return found;
}

/** The due reviews of one day that come first in the order of today. */
async function firstOfDay(db: Database, due: number, day: StudyDay, wanted: number): Promise<ScheduleRow[]> {
  const all = db.schedule.where('[queue+due]').equals([REVIEW_QUEUE, due]);
  const names = await all.primaryKeys();
  if (names.length <= MANY_OF_A_DAY) return all.toArray();
  // Chances are even: below twice the share of the first lie enough of them.
  const few = await namesBelow(db, names, day, (2 * wanted * SEEDS) / names.length);
  const some = few.length < wanted ? await namesBelow(db, names, day, SEEDS) : few;
  const first = some
    .sort((a, b) => a.chance - b.chance || (a.name < b.name ? -1 : 1))
    .slice(0, wanted)
    .map(({ name }) => name);
  return (await rowsAt(db.schedule, first)).filter((row) => row !== undefined);
}

type Reviews = Pick<DueRows, 'review' | 'beyond'>;

/** The due reviews of the whole library, the longest overdue first, in the order of the day; the others are counted. */
async function firstReviews(db: Database, day: StudyDay, wanted: number): Promise<Reviews> {
  const due = () => dueRows(db, null, { queue: REVIEW_QUEUE, until: day });
  const ordered = (rows: readonly ScheduleRow[]) => rows.filter(soundSchedule).sort(inOrderOf(day));
  const some = await due()
    .limit(wanted + 1)
    .toArray();
  const last = some[wanted]?.due;
  if (last === undefined) return { review: ordered(some), beyond: 0 };
  const before = some.filter((row) => row.due < last);
  const [rows, all] = await Promise.all([firstOfDay(db, last, day, wanted - before.length), due().count()]);
  return { review: ordered([...before, ...rows]), beyond: all - before.length - rows.length };
}

async function dueReviews(db: Database, scope: Scope): Promise<Reviews> {
  const day = today(scope.clock);
  if (isCut(scope)) return firstReviews(db, day, reviewsWanted(scope.rules) + SPARE);
  return { review: await allDueRows(db, scope.places, { queue: REVIEW_QUEUE, until: day }), beyond: 0 };
}

/** In a transaction over schedule, log and cards. */
export async function readDueRows(db: Database, scope: Scope): Promise<DueRows> {
  const { clock, places } = scope;
  const [answered, woken, learning, reviews, called, first] = await Promise.all([
    answeredToday(db, clock),
    allDueRows(db, places, { queue: BURIED_QUEUE, until: today(clock) }),
    allDueRows(db, places, { queue: LEARNING_QUEUE, until: nextRollover(clock) }),
    dueReviews(db, scope),
    calledUp(db, scope),
    firstFresh(db, scope),
  ]);
  const rows = { answered, woken, learning, ...reviews, calledUp: called };
  const fresh = new Map<Place, Part>(first);
  const now = (): DueRows => ({ ...rows, fresh: new Map<Place, Fresh>(fresh) });
  for (;;) {
    const short = shortOf(now(), scope);
    if (short.length === 0) return now();
    for (const place of short)
      fresh.set(place, await moreFresh(db, place, fresh.get(place) ?? NONE_READ, FRESH_BATCH));
  }
}
