/** Matching pairs: people and bodies with their roles, events with their dates. */
import type { RoleRow, TimelineRow } from '../conversion.js';
import type { CalendarDate, Evidence } from '../deck.js';
import { keysOf, meanSame } from './meaning.js';
import { eventsOf } from './order.js';
import { shuffled } from './placing.js';

type Pair = { readonly left: string; readonly right: string; readonly evidence: readonly Evidence[] };

/** `rights` are shown beside the pairs' left sides in another order; `solution` holds the place of each pair's right side. */
export type MatchQuiz = {
  readonly kind: 'match';
  readonly pairs: readonly Pair[];
  readonly rights: readonly string[];
  readonly solution: readonly number[];
};

const FEWEST = 3;
const MOST = 5;

/** L1: a side that has a telling word of the other gives the pair away. */
function isTold({ left, right }: Pair): boolean {
  const words = keysOf(left);
  return [...keysOf(right)].some((key) => words.has(key));
}

/** A role that two people have, or a person with two roles, has no one right pair (U1). */
function isApart(pair: Pair, others: readonly Pair[]): boolean {
  return !others.some((o) => o !== pair && (meanSame(o.left, pair.left) || meanSame(o.right, pair.right)));
}

function matchOf(pairs: readonly Pair[]): MatchQuiz | null {
  const chosen = pairs.filter((pair) => !isTold(pair) && isApart(pair, pairs)).slice(0, MOST);
  if (chosen.length < FEWEST) return null;
  const seed = chosen.map(({ left }) => left).join('\n');
  const rights = shuffled(chosen, seed, ({ right }) => right).map(({ right }) => right);
  return { kind: 'match', pairs: chosen, rights, solution: chosen.map(({ right }) => rights.indexOf(right)) };
}

/** Three to five names with their roles; null where fewer fit. A role that is only claimed is left out. */
export function roleMatch(rows: readonly RoleRow[]): MatchQuiz | null {
  return matchOf(
    rows.flatMap(({ name, role, saidBy, evidence }) =>
      saidBy === null ? [{ left: name, right: role, evidence }] : [],
    ),
  );
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "October 7, 2024", "October 2024", "2024", "44 BC": as fine as the date is known. */
function written({ year, month, day }: CalendarDate): string {
  const era = year < 0 ? `${-year} BC` : String(year);
  if (month === null) return era;
  return `${MONTHS[month - 1] ?? ''}${day === null ? '' : ` ${day},`} ${era}`;
}

/** Three to five events with their dates, in no order; null where fewer fit. All dates differ, and no event tells its own. */
export function dateMatch(rows: readonly TimelineRow[]): MatchQuiz | null {
  const events = eventsOf(rows.filter(({ date }) => !date.inferred));
  const step = Math.max(1, events.length / MOST);
  const spread = events.filter((_, i) => i === Math.floor(Math.round(i / step) * step));
  // Events in the order of time would be matched by their place alone.
  const mixed = shuffled(spread, 'events', ({ text }) => text);
  return matchOf(mixed.map(({ text, date, evidence }) => ({ left: text, right: written(date), evidence })));
}
