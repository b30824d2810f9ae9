/** What the library has to study today: rows of the schedule, ordered by the study room. */
import type { ArticleId } from '../../content/deck.js';
import { type Clock, nextRollover, startOfDay, today } from '../study/day.js';
import { buildQueue, type Candidates, type DayQueue } from '../study/queue.js';
import type { Rules } from '../study/rules.js';
import { followed } from './due-followed.js';
import { readDueRows } from './due-reading.js';
import { candidatesOf, type DueRows, isCut, type Scope } from './due-rows.js';
import { type View, whileUnchanged } from './held.js';
import type { Database } from './schema.js';

/** The whole library (null), one article, or several. */
export type Within = ArticleId | readonly ArticleId[] | null;

/** Rows serve whatever presets and plans they reach far enough for. */
function keyOf(scope: Scope): readonly unknown[] {
  const { clock, rules, places } = scope;
  const day = [startOfDay(clock, today(clock)), nextRollover(clock)];
  return ['due rows', rules.limited, isCut(scope), ...day, ...places];
}

/** Rows are read once for as long as nothing but answers is given and the day lasts; the queue hangs on the minute too. */
async function candidatesNow(db: Database, scope: Scope): Promise<Candidates> {
  const read = () =>
    db.transaction('r', [db.reviews, db.cards, db.schedule], async () => readDueRows(db, scope));
  const rows = await whileUnchanged<DueRows>(db, keyOf(scope), read, {
    serves: (held) => candidatesOf(held, scope) !== undefined,
    follow: (held, moved) => followed(held, moved, scope),
  });
  const found = candidatesOf(rows, scope);
  if (!found) throw new Error('rows are read until they reach far enough');
  return found;
}

function scopeOf(clock: Clock, rules: Rules, within: Within): Scope {
  const places = typeof within === 'string' || within === null ? [within] : within;
  return { clock, rules, places, whole: false };
}

/** Where siblings leave the day room for more than was looked at, all must be. */
function isEnough({ held, beyond }: DayQueue): boolean {
  return beyond === 0 || held.some(({ reason }) => reason === 'review limit');
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
  const scope = scopeOf(clock, rules, within);
  const queue = buildQueue(await candidatesNow(db, scope), clock, rules);
  if (isEnough(queue)) return queue;
  return buildQueue(await candidatesNow(db, { ...scope, whole: true }), clock, rules);
}

/** The same from what is held; undefined where that is not enough. */
export function heldQueue(view: View, clock: Clock, rules: Rules, within: Within): DayQueue | undefined {
  const scope = scopeOf(clock, rules, within);
  for (const one of [scope, { ...scope, whole: true }]) {
    const rows = view.find<DueRows>(keyOf(one));
    const found = rows && candidatesOf(rows, one);
    const queue = found && buildQueue(found, clock, rules);
    if (!queue || isEnough(queue)) return queue;
  }
  return undefined;
}

/** As `dueQueue` over the whole library, every card that is held back among them. */
export async function wholeQueue(db: Database, clock: Clock, rules: Rules): Promise<DayQueue> {
  const scope = { ...scopeOf(clock, rules, null), whole: true };
  return buildQueue(await candidatesNow(db, scope), clock, rules);
}
