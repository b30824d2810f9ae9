/** The rows that a day's queue is chosen from, read with some to spare, and what is taken of them. */
import type { ArticleId, StudyDay } from '../../content/deck.js';
import { type Clock, startOfDay, today } from '../study/day.js';
import { seedOf } from '../study/fuzz.js';
import type { Answered, Candidates } from '../study/queue.js';
import { type Plan, planFor, presetFor, type Rules } from '../study/rules.js';
import { waiting } from './schedule.js';
import type { LogRow, ScheduleRow } from './schema.js';

/** An article; null for the whole library. */
export type Place = ArticleId | null;

/** What is asked for. `whole`: every card that is due is looked at, however many the day holds. */
export type Scope = {
  readonly clock: Clock;
  readonly rules: Rules;
  readonly places: readonly Place[];
  readonly whole: boolean;
};

/** New cards of a place in the order of introduction; `all` where no more follow. */
export type Fresh = { readonly rows: readonly ScheduleRow[]; readonly all: boolean };

/** Cards in review of an article, from a day on, which a plan may call up before they are due. */
export type CalledUp = {
  readonly article: ArticleId;
  readonly from: StudyDay;
  readonly rows: readonly ScheduleRow[];
};

export type DueRows = {
  readonly learning: readonly ScheduleRow[];
  /** Buried ones whose day has come. */
  readonly woken: readonly ScheduleRow[];
  /** In the order of the day where it is cut, in any otherwise. */
  readonly review: readonly ScheduleRow[];
  /** So many due reviews come after these. */
  readonly beyond: number;
  readonly calledUp: readonly CalledUp[];
  readonly fresh: ReadonlyMap<Place, Fresh>;
  /** The oldest first. */
  readonly answered: readonly Answered[];
};

/** Where one limit holds over everything, and what comes first does not hang on what comes last. */
export function isCut({ rules, places, whole }: Scope): boolean {
  const { limited, catchUp, plans, presets } = rules;
  const one = limited && catchUp === null && plans.size === 0 && presets.size === 0;
  return one && !whole && places.includes(null);
}

/** Reviews beyond those of a day, since siblings keep some back. */
const SPARE_REVIEWS = 200;

/** So many reviews are looked at where the day is cut: the limit cannot want more. */
export function reviewsWanted({ preset }: Rules): number {
  return 2 * preset.reviewsPerDay + SPARE_REVIEWS;
}

type Wanted = { readonly place: Place; readonly cards: number };

/** What the plans and presets of articles ask for is read article by article, the rest of a place in one go. */
export function freshWanted({ rules, places, clock }: Scope): Wanted[] {
  const all = Number.POSITIVE_INFINITY;
  if (!rules.limited) return places.map((place) => ({ place, cards: all }));
  const wanted = (article: ArticleId) =>
    planFor(rules, article, today(clock))?.fresh ?? presetFor(rules, article).newPerDay;
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

/** Beyond the new cards that a day asks for, since some are kept back. */
const FEW = 10;
const MOST_FRESH = 200;

/** So many new cards are looked at, more only where these are not enough. */
export function leastFresh(cards: number): number {
  return Math.min(MOST_FRESH, 2 * cards + FEW);
}

/** In the last days before its day a plan asks for cards that are due only after it. */
export function plansThatCall({ rules, places, clock }: Scope): readonly (readonly [ArticleId, Plan])[] {
  const day = today(clock);
  return [...rules.plans].filter(([article, { target }]) => {
    const inPlace = places.includes(null) || places.includes(article);
    return inPlace && day < target.day && day >= target.day - 1 - target.buffer;
  });
}

type Found = Pick<Candidates, 'learning' | 'review'> & { readonly beyond: number };

function woken(held: DueRows, ...kinds: readonly string[]): readonly ScheduleRow[] {
  return held.woken.filter((row) => kinds.includes(row.memory.state.kind));
}

/** Undefined where the rows do not reach so far. */
function foundIn(held: DueRows, scope: Scope): Found | undefined {
  const wanted = isCut(scope) ? reviewsWanted(scope.rules) : Number.POSITIVE_INFINITY;
  if (held.beyond > 0 && held.review.length < wanted) return undefined;
  const called = plansThatCall(scope).map(([article, { target }]) =>
    held.calledUp.find((one) => one.article === article && one.from === target.day),
  );
  if (called.includes(undefined)) return undefined;
  const learning = [...held.learning, ...woken(held, 'learning', 'relearning')];
  const review = [
    ...held.review.slice(0, wanted),
    ...called.flatMap((one) => one?.rows ?? []),
    ...woken(held, 'review'),
  ];
  const beyond = held.beyond + Math.max(0, held.review.length - wanted);
  return { learning: learning.map(waiting), review: review.map(waiting), beyond };
}

/** New cards that nothing asked anyway keeps back, enough of them for the day; undefined where more must be read. */
function enough(
  { rows, all }: Fresh,
  cards: number,
  counts: (row: ScheduleRow) => boolean,
): readonly ScheduleRow[] | undefined {
  const facts = new Set<string>();
  const least = leastFresh(cards);
  for (const [i, row] of rows.entries()) {
    if (i >= least && facts.size >= cards) return rows.slice(0, i);
    if (counts(row)) facts.add(row.group ?? row.fact);
  }
  return all || (rows.length >= least && facts.size >= cards) ? rows : undefined;
}

type FreshFound = { readonly rows: readonly ScheduleRow[]; readonly short: readonly Place[] };

function freshIn(held: DueRows, scope: Scope, { learning, review }: Found): FreshFound {
  const taken = new Set<string>([...learning, ...review, ...held.answered].map((one) => one.fact));
  const { plans, presets } = scope.rules;
  const isOwn = ({ article }: ScheduleRow) => plans.has(article) || presets.has(article);
  const found = new Map<string, ScheduleRow>();
  const short: Place[] = [];
  for (const { place, cards } of freshWanted(scope)) {
    const here = held.fresh.get(place);
    const some =
      here && enough(here, cards, (row) => !taken.has(row.fact) && (place !== null || !isOwn(row)));
    if (some) for (const row of some) found.set(row.id, row);
    else short.push(place);
  }
  return { rows: [...found.values()].sort(inOrder), short };
}

/** The places whose new cards do not reach far enough. */
export function shortOf(held: DueRows, scope: Scope): readonly Place[] {
  const found = foundIn(held, scope);
  return found ? freshIn(held, scope, found).short : [];
}

/** What the queue is made of; undefined where these rows do not reach far enough for what is asked. */
export function candidatesOf(held: DueRows, scope: Scope): Candidates | undefined {
  const found = foundIn(held, scope);
  const fresh = found && freshIn(held, scope, found);
  if (!fresh || fresh.short.length > 0) return undefined;
  const rows = [...woken(held, 'new'), ...fresh.rows];
  return { ...found, fresh: rows.map(waiting), answered: held.answered };
}

export type Compare = (a: ScheduleRow, b: ScheduleRow) => number;

/** The order of the index. */
export function inOrder(a: ScheduleRow, b: ScheduleRow): number {
  return a.due - b.due || (a.id < b.id ? -1 : 1);
}

/** The order in which a day asks for reviews. */
export function inOrderOf(day: StudyDay): Compare {
  const chance = ({ id }: ScheduleRow) => seedOf(id, day);
  return (a, b) => a.due - b.due || chance(a) - chance(b) || (a.id < b.id ? -1 : 1);
}

/** True for what was answered on the day of a clock, by its own account and by the time. */
export function isOfDay(clock: Clock): (review: LogRow) => boolean {
  const day = today(clock);
  const since = startOfDay(clock, day);
  return (review) => review.day === day && review.id >= since;
}
