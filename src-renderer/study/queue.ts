/** What is to be studied today, in which order, and what waits for tomorrow. */
import type { ArticleId, CardId, FactId, Memory, Review } from '../../content/deck.js';
import { keptBy, type Met, meet, nothingMet, type Standing } from './apart.js';
import { byRisk } from './catch-up.js';
import { type Clock, nextRollover, studyDayAt, today } from './day.js';
import { isCalledUp, recallOnDay } from './forecast/target-date.js';
import { seedOf } from './fuzz.js';
import type { Order } from './preset.js';
import { type Full, type Room, roomOf } from './room.js';
import { planFor, presetFor, type Rules } from './rules.js';

/** A kept card as the queue sees it: no text, only where it belongs and how it stands. */
export type Waiting = {
  readonly card: CardId;
  readonly fact: FactId;
  readonly article: ArticleId;
  readonly memory: Memory;
  /** Names the cards it is easily confused with; absent for none. */
  readonly group?: string | undefined;
};

/** `main` in the order of showing; `learning` holds the cards of the minutes steps, soonest first. */
export type Queue = { readonly main: readonly Waiting[]; readonly learning: readonly Waiting[] };

/** A card that could be asked today and is not; `by` is the card that keeps it back, where one does. */
export type Held = {
  readonly card: CardId;
  readonly article: ArticleId;
  readonly reason: 'sibling' | 'alike' | Full;
  readonly by: CardId | null;
};

/** The queue of a day, with what it holds back, and how many more that were not looked at. */
export type DayQueue = Queue & {
  readonly held: readonly Held[];
  readonly beyond: number;
  /** False where cards are on their steps: what is due then hangs on the minute too. */
  readonly lasts: boolean;
};

/** An answer already given today, and what it was about. */
export type Answered = Pick<Waiting, 'fact' | 'article' | 'group'> & { readonly review: Review };

/** What the queue is made of, each list at least as long as the limits let through. */
export type Candidates = {
  /** Cards in learning or relearning, in any order, due or not. */
  readonly learning: readonly Waiting[];
  /** Cards in review, in any order; those not due yet are passed over. */
  readonly review: readonly Waiting[];
  /** Due cards in review that come after all of `review`, and for which the day has no room. */
  readonly beyond?: number;
  /** New cards in the order of introduction. */
  readonly fresh: readonly Waiting[];
  readonly answered: readonly Answered[];
};

/** How many cards of each kind are left of the sitting. */
export type QueueCounts = { readonly fresh: number; readonly learning: number; readonly review: number };

function dueAt(waiting: Waiting): number {
  const { state } = waiting.memory;
  return state.kind === 'learning' || state.kind === 'relearning' ? state.dueAt : Number.POSITIVE_INFINITY;
}

function dueDay(waiting: Waiting): number {
  const { state } = waiting.memory;
  return state.kind === 'review' ? state.dueDay : Number.POSITIVE_INFINITY;
}

/** A step that reaches into a later study day: the card waits for a day, not for minutes. */
function acrossDays(clock: Clock, waiting: Waiting): boolean {
  const last = waiting.memory.lastReview;
  return last !== null && studyDayAt(clock, dueAt(waiting)) > last.day;
}

/** Where nothing else orders two cards: then the order in which they were read does not matter. */
function byName(a: Waiting, b: Waiting): number {
  return a.card < b.card ? -1 : 1;
}

/** Longest overdue first; within a day in an order that is new each day but the same all day. */
function inOrderOfDay(clock: Clock, review: readonly Waiting[]): Waiting[] {
  const day = today(clock);
  const keyed = review.map((one) => ({ one, due: dueDay(one), chance: seedOf(one.card, day) }));
  return keyed
    .sort((a, b) => a.due - b.due || a.chance - b.chance || byName(a.one, b.one))
    .map(({ one }) => one);
}

/** In the last days before its day a plan asks first what would be known worst on the day. */
function inOrderOfPlan(clock: Clock, rules: Rules, review: readonly Waiting[]): Waiting[] {
  const keyed = inOrderOfDay(clock, review).map((one) => {
    const { target } = planFor(rules, one.article, today(clock)) ?? {};
    const { state, lastReview } = one.memory;
    const last = target !== undefined && today(clock) >= target.day - target.buffer;
    if (!last || state.kind !== 'review' || lastReview === null) return { one, recall: 0 };
    return { one, recall: recallOnDay(presetFor(rules, one.article), target, state.fsrs, lastReview.day) };
  });
  return keyed.sort((a, b) => a.recall - b.recall).map(({ one }) => one);
}

function isDue(clock: Clock, rules: Rules, one: Waiting): boolean {
  if (dueDay(one) <= today(clock)) return true;
  const plan = planFor(rules, one.article, today(clock));
  return plan !== null && isCalledUp(presetFor(rules, one.article), plan.target, one.memory, today(clock));
}

function standing({ card, fact, group, memory }: Waiting): Standing {
  return { card, fact, group, state: memory.state };
}

/** Takes cards for which nothing met today and no limit speaks against; the others are held back with a reason. */
function gather(
  from: readonly Waiting[],
  rules: Rules,
  met: Met,
  take: (article: ArticleId) => Full | null,
  held: Held[],
): Waiting[] {
  const taken: Waiting[] = [];
  for (const one of from) {
    const kept = keptBy(met, standing(one), presetFor(rules, one.article));
    const full = kept === null ? take(one.article) : null;
    if (kept) held.push({ card: one.card, article: one.article, ...kept });
    else if (full) held.push({ card: one.card, article: one.article, reason: full, by: null });
    else {
      meet(met, standing(one));
      taken.push(one);
    }
  }
  return taken;
}

/** Both lists in their order, the shorter spread evenly through the longer. */
function mixed(a: readonly Waiting[], b: readonly Waiting[]): Waiting[] {
  const spread = (list: readonly Waiting[]) =>
    list.map((one, i) => ({ one, place: (i + 0.5) / list.length }));
  return [...spread(a), ...spread(b)].sort((x, y) => x.place - y.place).map(({ one }) => one);
}

/** New cards before, among or after the reviews, as the preset of each wants it. */
function ordered(rules: Rules, reviews: readonly Waiting[], fresh: readonly Waiting[]): Waiting[] {
  const of = (order: Order) => fresh.filter(({ article }) => presetFor(rules, article).order === order);
  return [...of('new first'), ...mixed(reviews, of('mixed')), ...of('reviews first')];
}

/** What was met before the queue is made: today's answers, then what is on its steps. */
function metSoFar(answered: readonly Answered[], learning: readonly Waiting[]): Met {
  const met = nothingMet();
  for (const { review, fact, group } of answered)
    meet(met, { card: review.card, fact, group, state: review.before });
  for (const one of learning) meet(met, standing(one));
  return met;
}

function inOrder(clock: Clock, rules: Rules, due: readonly Waiting[], room: Room): Waiting[] {
  const ordered = (some: readonly Waiting[]) =>
    room.catchingUp
      ? byRisk(some, today(clock), (one) => presetFor(rules, one.article))
      : inOrderOfDay(clock, some);
  if (rules.plans.size === 0) return ordered(due);
  const isPlanned = (one: Waiting) => planFor(rules, one.article, today(clock)) !== null;
  const beside = ordered(due.filter((one) => !isPlanned(one)));
  return mixed(beside, inOrderOfPlan(clock, rules, due.filter(isPlanned)));
}

/**
 * The queue of the day. A fact is asked once a day: intraday learning, then learning across days, review,
 * new cards; an earlier kind buries a later one, and a young card those it is easily confused with. Cards already
 * answered today count against the limits, and the review limit caps new cards too.
 */
export function buildQueue(candidates: Candidates, clock: Clock, rules: Rules): DayQueue {
  const { answered } = candidates;
  const soonest = [...candidates.learning].sort((a, b) => dueAt(a) - dueAt(b) || byName(a, b));
  const learning = soonest.filter((one) => !acrossDays(clock, one) && dueAt(one) < nextRollover(clock));
  const interday = soonest.filter((one) => acrossDays(clock, one) && dueAt(one) <= clock.now);
  const due = candidates.review.filter((one) => isDue(clock, rules, one));
  const room = roomOf({
    rules,
    today: today(clock),
    answered: answered.map(({ article, review }) => ({ article, kind: review.before.kind })),
    dueBeside: due.filter((one) => planFor(rules, one.article, today(clock)) === null).length,
  });
  const met = metSoFar(answered, learning);
  const held: Held[] = [];
  const reviewed = [...interday, ...inOrder(clock, rules, due, room)];
  const reviews = gather(reviewed, rules, met, room.takeReview, held);
  const fresh = gather(candidates.fresh, rules, met, room.takeFresh, held);
  const lasts = candidates.learning.length === 0;
  return { main: ordered(rules, reviews, fresh), learning, held, beyond: candidates.beyond ?? 0, lasts };
}

/** For the counts beside the card. */
export function countQueue(queue: Queue): QueueCounts {
  const fresh = queue.main.filter((one) => one.memory.state.kind === 'new').length;
  const review = queue.main.filter((one) => one.memory.state.kind === 'review').length;
  const learning = queue.main.length - fresh - review + queue.learning.length;
  return { fresh, learning, review };
}
