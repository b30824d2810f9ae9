/** How the rows of a day follow an answer, or one taken back: exactly as they would be read anew, or not at all. */
import type { StudyDay } from '../../content/deck.js';
import { type Clock, nextRollover, today } from '../study/day.js';
import type { Answered } from '../study/queue.js';
import {
  type Compare,
  type DueRows,
  type Fresh,
  inOrder,
  inOrderOf,
  isOfDay,
  type Place,
  type Scope,
} from './due-rows.js';
import type { Moved } from './held.js';
import { BURIED_QUEUE, LEARNING_QUEUE, NEW_QUEUE, REVIEW_QUEUE } from './schedule.js';
import type { ScheduleRow } from './schema.js';
import { soundSchedule } from './sound.js';

/** Leaves rows that stay as they are untouched: most lists have nothing to do with an answer. */
function without(rows: readonly ScheduleRow[], { id }: ScheduleRow): readonly ScheduleRow[] {
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? rows : rows.toSpliced(at, 1);
}

/** The list with a row in its place; null where that is after all of it. */
function within(rows: readonly ScheduleRow[], row: ScheduleRow, compare: Compare) {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const other = rows[middle];
    if (other && compare(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low === rows.length ? null : rows.toSpliced(low, 0, row);
}

type Change = { readonly before: ScheduleRow; readonly after: ScheduleRow };

function replaced(
  rows: readonly ScheduleRow[],
  { before, after }: Change,
  belongs: (row: ScheduleRow) => boolean,
): readonly ScheduleRow[] {
  const left = without(rows, before);
  if (!belongs(after)) return left;
  return within(left, after, inOrder) ?? [...left, after];
}

function freshAfter(held: DueRows['fresh'], { before, after }: Change): DueRows['fresh'] {
  const changed = [...held].map(([place, { rows, all }]): [Place, Fresh] => {
    const left = without(rows, before);
    const belongs = after.queue === NEW_QUEUE && (place === null || place === after.article);
    if (!belongs) return [place, { rows: left, all }];
    return [place, { rows: within(left, after, inOrder) ?? (all ? [...left, after] : left), all }];
  });
  return new Map(changed);
}

type Reviews = Pick<DueRows, 'review' | 'beyond'>;

/** Undefined where a card went that should be here and is not. */
function reviewsAfter(
  held: Reviews,
  { before, after }: Change,
  day: StudyDay,
  isDue: (row: ScheduleRow) => boolean,
) {
  const left = without(held.review, before);
  const wasBeyond = isDue(before) && left.length === held.review.length;
  const beyond = held.beyond - (wasBeyond ? 1 : 0);
  if (beyond < 0) return undefined;
  if (!isDue(after)) return { review: left, beyond };
  const review = within(left, after, inOrderOf(day));
  if (review) return { review, beyond };
  return beyond > 0 ? { review: left, beyond: beyond + 1 } : { review: [...left, after], beyond };
}

function placed(held: DueRows, change: Change, { clock, places }: Scope): DueRows | undefined {
  const day = today(clock);
  const isHere = ({ article }: ScheduleRow) => places.includes(null) || places.includes(article);
  const isIn = (queue: number, until: number) => (row: ScheduleRow) =>
    row.queue === queue && row.due <= until && isHere(row);
  const reviews = reviewsAfter(held, change, day, isIn(REVIEW_QUEUE, day));
  if (!reviews) return undefined;
  const calledUp = held.calledUp.map((one) => {
    const isCalled = ({ queue, article, due }: ScheduleRow) =>
      queue === REVIEW_QUEUE && article === one.article && due >= one.from;
    return { ...one, rows: replaced(one.rows, change, isCalled) };
  });
  return {
    ...held,
    ...reviews,
    calledUp,
    learning: replaced(held.learning, change, isIn(LEARNING_QUEUE, nextRollover(clock))),
    woken: replaced(held.woken, change, isIn(BURIED_QUEUE, day)),
    fresh: freshAfter(held.fresh, change),
  };
}

function answeredAfter(
  held: DueRows,
  { came, went, cards }: Moved,
  clock: Clock,
): readonly Answered[] | undefined {
  const gone = new Set(went.map(({ id }) => id));
  const left = held.answered.filter(({ review }) => !gone.has(review.id));
  const more = came.filter(isOfDay(clock)).map((review) => ({ review, of: cards.get(review.card)?.after }));
  const known = more.flatMap(({ review, of }) =>
    of ? [{ review, fact: of.fact, article: of.article, group: of.group }] : [],
  );
  if (known.length < more.length) return undefined;
  return [...left, ...known].sort((a, b) => a.review.id - b.review.id);
}

/** The same rows after an answer, or one taken back; undefined where they must be read anew. */
export function followed(held: DueRows, moved: Moved, scope: Scope): DueRows | undefined {
  const answered = answeredAfter(held, moved, scope.clock);
  let now: DueRows | undefined = answered && { ...held, answered };
  for (const { before, after } of moved.cards.values()) {
    if (!now || !soundSchedule(before) || !soundSchedule(after)) return undefined;
    now = placed(now, { before, after }, scope);
  }
  return now;
}
