/** What the library has to study today: a range read of the schedule, ordered by the study room. */
import type { ArticleId, CardId, StudyDay } from '../../content/deck.js';
import { type Clock, nextRollover, startOfDay, today } from '../study/day.js';
import { seedOf } from '../study/fuzz.js';
import { type Answered, buildQueue, type Candidates, type DayQueue } from '../study/queue.js';
import { planFor, presetFor, type Rules } from '../study/rules.js';
import { whileUnchanged } from './held.js';
import { rowsAt } from './parts.js';
import { BURIED_QUEUE, LEARNING_QUEUE, NEW_QUEUE, REVIEW_QUEUE, waiting } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';
import { soundSchedule } from './sound.js';

const FRESH_BATCH = 200;
/** Beyond those that a day asks for, since some are kept back. */
const FEW = 10;

/** The whole library (null), one article, or several. */
export type Within = ArticleId | readonly ArticleId[] | null;

type Range = { readonly queue: number; readonly until: number };

function dueRows(db: Database, article: ArticleId | null, { queue, until }: Range) {
  const low = Number.NEGATIVE_INFINITY;
  if (article === null) {
    return db.schedule.where('[queue+due]').between([queue, low], [queue, until], true, true);
  }
  return db.schedule
    .where('[article+queue+due]')
    .between([article, queue, low], [article, queue, until], true, true);
}

/** More articles than this are asked for in one go, and the rows of others left out. */
const MANY_PLACES = 50;

/** Article by article; the study room orders what comes. */
async function allDueRows(db: Database, places: readonly (ArticleId | null)[], range: Range) {
  if (places.length > MANY_PLACES) {
    const wanted = new Set(places);
    const all = await dueRows(db, null, range).toArray();
    return all.filter((row) => wanted.has(row.article) && soundSchedule(row));
  }
  const rows = await Promise.all(places.map((place) => dueRows(db, place, range).toArray()));
  return rows.flat().filter(soundSchedule);
}

async function answeredToday(db: Database, clock: Clock): Promise<Answered[]> {
  const day = today(clock);
  const since = await db.reviews.where(':id').aboveOrEqual(startOfDay(clock, day)).toArray();
  const reviews = since.filter((review) => review.day === day);
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

type Wanted = { readonly place: ArticleId | null; readonly cards: number };

/** What the plans and presets of articles ask for is read article by article, the rest of a place in one go. */
function freshWanted(rules: Rules, places: readonly (ArticleId | null)[], day: StudyDay): Wanted[] {
  const all = Number.POSITIVE_INFINITY;
  if (!rules.limited) return places.map((place) => ({ place, cards: all }));
  const wanted = (article: ArticleId) => {
    const plan = planFor(rules, article, day);
    return plan ? plan.fresh : presetFor(rules, article).newPerDay;
  };
  const own = [...rules.plans.keys(), ...rules.presets.keys()];
  return places.flatMap((place) =>
    place === null
      ? [
          { place, cards: rules.preset.newPerDay },
          ...[...new Set(own)].map((article) => ({ place: article, cards: wanted(article) })),
        ]
      : [{ place, cards: wanted(place) }],
  );
}

function freshIn(db: Database, place: ArticleId | null) {
  return dueRows(db, place, { queue: NEW_QUEUE, until: Number.POSITIVE_INFINITY });
}

/** The first new cards of a place: mostly all that the day asks for, and read beside everything else. */
function firstFresh(db: Database, { place, cards }: Wanted): PromiseLike<ScheduleRow[]> {
  const all = freshIn(db, place);
  return (cards === Number.POSITIVE_INFINITY ? all : all.limit(firstBatch(cards))).toArray();
}

function firstBatch(cards: number): number {
  return Math.min(FRESH_BATCH, 2 * cards + FEW);
}

/** New cards that nothing asked anyway keeps back, enough of them for the day. */
async function freshRows(
  db: Database,
  { place, cards }: Wanted,
  first: readonly ScheduleRow[],
  counts: (row: ScheduleRow) => boolean,
): Promise<ScheduleRow[]> {
  if (cards === Number.POSITIVE_INFINITY) return first.filter(soundSchedule);
  const rows: ScheduleRow[] = [];
  const facts = new Set<string>();
  let [batch, size, read] = [first, firstBatch(cards), 0];
  for (;;) {
    rows.push(...batch.filter(soundSchedule));
    for (const row of batch) if (counts(row)) facts.add(row.group ?? row.fact);
    read += batch.length;
    if (batch.length < size || facts.size >= cards) return rows;
    size = FRESH_BATCH;
    batch = await freshIn(db, place).offset(read).limit(size).toArray();
  }
}

async function allFreshRows(
  db: Database,
  rules: Rules,
  wanted: readonly (readonly [Wanted, readonly ScheduleRow[]])[],
  taken: ReadonlySet<string>,
) {
  const found = new Map<CardId, ScheduleRow>();
  const isOwn = ({ article }: ScheduleRow) => rules.plans.has(article) || rules.presets.has(article);
  for (const [one, first] of wanted) {
    const counts = (row: ScheduleRow) => !taken.has(row.fact) && (one.place !== null || !isOwn(row));
    for (const row of await freshRows(db, one, first, counts)) found.set(row.id, row);
  }
  return [...found.values()].sort((a, b) => a.due - b.due);
}

/** Cards that are due only after the day of their plan; in the last days before it some are called up. */
async function plannedRows(db: Database, rules: Rules, places: readonly (ArticleId | null)[], day: StudyDay) {
  const near = [...rules.plans].filter(([article, { target }]) => {
    const inPlace = places.includes(null) || places.includes(article);
    return inPlace && day < target.day && day >= target.day - 1 - target.buffer;
  });
  const rows: ScheduleRow[] = [];
  for (const [article, { target }] of near) {
    const late = await db.schedule
      .where('[article+queue+due]')
      .between([article, REVIEW_QUEUE, target.day], [article, REVIEW_QUEUE, Number.POSITIVE_INFINITY])
      .toArray();
    rows.push(...late.filter(soundSchedule));
  }
  return rows;
}

/** So many more than a day holds are looked at, since siblings keep some back. */
const SPARE_REVIEWS = 200;

type Reviews = { readonly rows: readonly ScheduleRow[]; readonly beyond: number };

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
  const first = some.sort((a, b) => a.chance - b.chance).slice(0, wanted);
  const rows = await rowsAt(
    db.schedule,
    first.map(({ name }) => name),
  );
  return rows.filter((row) => row !== undefined);
}

/**
 * The due reviews of the whole library, the longest overdue first: so many that the limit cannot want more, in the
 * order of the day; the others are counted.
 */
async function firstReviews(db: Database, { preset }: Rules, day: StudyDay): Promise<Reviews> {
  const due = () => dueRows(db, null, { queue: REVIEW_QUEUE, until: day });
  const wanted = 2 * preset.reviewsPerDay + SPARE_REVIEWS;
  const some = await due()
    .limit(wanted + 1)
    .toArray();
  const last = some[wanted]?.due;
  if (last === undefined) return { rows: some.filter(soundSchedule), beyond: 0 };
  const before = some.filter((row) => row.due < last);
  const [rows, all] = await Promise.all([firstOfDay(db, last, day, wanted - before.length), due().count()]);
  return { rows: [...before, ...rows].filter(soundSchedule), beyond: all - before.length - rows.length };
}

/** Where one limit holds over everything, and what comes first does not hang on what comes last. */
function hasOneLimit({ limited, catchUp, plans, presets }: Rules, places: readonly (ArticleId | null)[]) {
  return limited && catchUp === null && plans.size === 0 && presets.size === 0 && places.includes(null);
}

async function dueReviews(
  db: Database,
  rules: Rules,
  places: readonly (ArticleId | null)[],
  day: StudyDay,
  whole: boolean,
): Promise<Reviews> {
  if (!whole && hasOneLimit(rules, places)) return firstReviews(db, rules, day);
  return { rows: await allDueRows(db, places, { queue: REVIEW_QUEUE, until: day }), beyond: 0 };
}

async function candidates(
  db: Database,
  clock: Clock,
  rules: Rules,
  places: readonly (ArticleId | null)[],
  whole: boolean,
): Promise<Candidates> {
  const day = today(clock);
  const wanted = freshWanted(rules, places, day);
  const [answered, woken, inSteps, inReview, planned, first] = await Promise.all([
    answeredToday(db, clock),
    allDueRows(db, places, { queue: BURIED_QUEUE, until: day }),
    allDueRows(db, places, { queue: LEARNING_QUEUE, until: nextRollover(clock) }),
    dueReviews(db, rules, places, day, whole),
    plannedRows(db, rules, places, day),
    Promise.all(wanted.map((one) => firstFresh(db, one))),
  ]);
  const awake = (...kinds: string[]) => woken.filter((row) => kinds.includes(row.memory.state.kind));
  const learning = [...inSteps, ...awake('learning', 'relearning')];
  const review = [...inReview.rows, ...planned, ...awake('review')];
  const taken = new Set<string>([...learning, ...review, ...answered].map((one) => one.fact));
  const withFirst = wanted.map((one, i) => [one, first[i] ?? []] as const);
  const fresh = [...awake('new'), ...(await allFreshRows(db, rules, withFirst, taken))];
  return {
    learning: learning.map(waiting),
    review: review.map(waiting),
    beyond: inReview.beyond,
    fresh: fresh.map(waiting),
    answered,
  };
}

/** Read once for as long as nothing changes and the day lasts; the queue made of them hangs on the minute too. */
function candidatesNow(
  db: Database,
  clock: Clock,
  rules: Rules,
  places: readonly (ArticleId | null)[],
  whole: boolean,
): Promise<Candidates> {
  const day = today(clock);
  const key = ['candidates', rules, whole, startOfDay(clock, day), nextRollover(clock), ...places];
  const tables = [db.reviews, db.cards, db.schedule];
  const read = async () => candidates(db, clock, rules, places, whole);
  return whileUnchanged(db, key, () => db.transaction('r', tables, read));
}

/**
 * The queue of today, in one order whatever it is taken from; the limits of the day hold over all of it. Of a backlog
 * that the day cannot hold only the first is read, the rest counted.
 */
export async function dueQueue(
  db: Database,
  clock: Clock,
  rules: Rules,
  within: Within = null,
): Promise<DayQueue> {
  const places = typeof within === 'string' || within === null ? [within] : within;
  const queue = buildQueue(await candidatesNow(db, clock, rules, places, false), clock, rules);
  const full = queue.held.some(({ reason }) => reason === 'review limit');
  if (queue.beyond === 0 || full) return queue;
  return buildQueue(await candidatesNow(db, clock, rules, places, true), clock, rules);
}

/** As `dueQueue` over the whole library, every card that is held back among them. */
export async function wholeQueue(db: Database, clock: Clock, rules: Rules): Promise<DayQueue> {
  return buildQueue(await candidatesNow(db, clock, rules, [null], true), clock, rules);
}
