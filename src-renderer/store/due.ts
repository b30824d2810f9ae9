/** What the library has to study today: a range read of the schedule, ordered by the study room. */
import type { ArticleId, CardId, StudyDay } from '../../content/deck.js';
import { type Clock, nextRollover, startOfDay, today } from '../study/day.js';
import { type Answered, buildQueue, type Candidates, type DayQueue } from '../study/queue.js';
import { planFor, presetFor, type Rules } from '../study/rules.js';
import { BURIED_QUEUE, LEARNING_QUEUE, NEW_QUEUE, REVIEW_QUEUE, waiting } from './schedule.js';
import type { Database, ScheduleRow } from './schema.js';
import { soundSchedule } from './sound.js';

const FRESH_BATCH = 200;

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

/** Article by article; the study room orders what comes. */
async function allDueRows(db: Database, places: readonly (ArticleId | null)[], range: Range) {
  const rows: ScheduleRow[] = [];
  for (const place of places) rows.push(...(await dueRows(db, place, range).toArray()));
  return rows.filter(soundSchedule);
}

async function answeredToday(db: Database, clock: Clock): Promise<Answered[]> {
  const day = today(clock);
  const since = await db.reviews.where(':id').aboveOrEqual(startOfDay(clock, day)).toArray();
  const reviews = since.filter((review) => review.day === day);
  const rows = await db.cards.bulkGet(reviews.map((review) => review.card));
  return reviews.flatMap((review, i) => {
    const row = rows[i];
    return row ? [{ review, fact: row.face.fact, article: row.article, group: row.group }] : [];
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

/** New cards that nothing asked anyway keeps back, enough of them for the day. */
async function freshRows(
  db: Database,
  { place, cards }: Wanted,
  counts: (row: ScheduleRow) => boolean,
): Promise<ScheduleRow[]> {
  const all = () => dueRows(db, place, { queue: NEW_QUEUE, until: Number.POSITIVE_INFINITY });
  if (cards === Number.POSITIVE_INFINITY) return (await all().toArray()).filter(soundSchedule);
  const rows: ScheduleRow[] = [];
  const facts = new Set<string>();
  for (let read = 0; facts.size < cards; ) {
    const batch = await all().offset(read).limit(FRESH_BATCH).toArray();
    rows.push(...batch.filter(soundSchedule));
    read += batch.length;
    for (const row of batch) if (counts(row)) facts.add(row.group ?? row.fact);
    if (batch.length < FRESH_BATCH) break;
  }
  return rows;
}

async function allFreshRows(
  db: Database,
  rules: Rules,
  wanted: readonly Wanted[],
  taken: ReadonlySet<string>,
) {
  const found = new Map<CardId, ScheduleRow>();
  const isOwn = ({ article }: ScheduleRow) => rules.plans.has(article) || rules.presets.has(article);
  for (const one of wanted) {
    const counts = (row: ScheduleRow) => !taken.has(row.fact) && (one.place !== null || !isOwn(row));
    for (const row of await freshRows(db, one, counts)) found.set(row.id, row);
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

async function candidates(
  db: Database,
  clock: Clock,
  rules: Rules,
  places: readonly (ArticleId | null)[],
): Promise<Candidates> {
  const answered = await answeredToday(db, clock);
  const woken = await allDueRows(db, places, { queue: BURIED_QUEUE, until: today(clock) });
  const awake = (...kinds: string[]) => woken.filter((row) => kinds.includes(row.memory.state.kind));
  const inSteps = await allDueRows(db, places, { queue: LEARNING_QUEUE, until: nextRollover(clock) });
  const learning = [...inSteps, ...awake('learning', 'relearning')];
  const inReview = await allDueRows(db, places, { queue: REVIEW_QUEUE, until: today(clock) });
  const planned = await plannedRows(db, rules, places, today(clock));
  const review = [...inReview, ...planned, ...awake('review')];
  const taken = new Set<string>([...learning, ...review, ...answered].map((one) => one.fact));
  const wanted = freshWanted(rules, places, today(clock));
  const fresh = [...awake('new'), ...(await allFreshRows(db, rules, wanted, taken))];
  return {
    learning: learning.map(waiting),
    review: review.map(waiting),
    fresh: fresh.map(waiting),
    answered,
  };
}

/** The queue of today, in one order whatever it is taken from; the limits of the day hold over all of it. */
export function dueQueue(db: Database, clock: Clock, rules: Rules, within: Within = null): Promise<DayQueue> {
  const places = typeof within === 'string' || within === null ? [within] : within;
  const tables = [db.reviews, db.cards, db.schedule];
  return db.transaction('r', tables, async () =>
    buildQueue(await candidates(db, clock, rules, places), clock, rules),
  );
}
