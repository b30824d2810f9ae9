/** What is to be studied today, in which order, and what waits for tomorrow. */
import type { ArticleId, CardId, FactId, Memory, Review } from '../../content/deck.js';
import { type Clock, nextRollover, studyDayAt, today } from './day.js';
import { seedOf } from './fuzz.js';
import type { Preset } from './preset.js';

/** A kept card as the queue sees it: no text, only where it belongs and how it stands. */
export type Waiting = {
  readonly card: CardId;
  readonly fact: FactId;
  readonly article: ArticleId;
  readonly memory: Memory;
};

/** `main` in the order of showing; `learning` holds the cards of the minutes steps, soonest first. */
export type Queue = { readonly main: readonly Waiting[]; readonly learning: readonly Waiting[] };

/** An answer already given today, and the fact it was about. */
export type Answered = { readonly review: Review; readonly fact: FactId };

/** What the queue is made of, each list at least as long as the limits let through. */
export type Candidates = {
  /** Cards in learning or relearning, in any order, due or not. */
  readonly learning: readonly Waiting[];
  /** Cards in review, in any order; those not due yet are passed over. */
  readonly review: readonly Waiting[];
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

/** Longest overdue first; within a day in an order that is new each day but the same all day. */
function inOrderOfDay(clock: Clock, review: readonly Waiting[]): Waiting[] {
  const day = today(clock);
  const keyed = review.map((one) => ({ one, due: dueDay(one), chance: seedOf(one.card, day) }));
  return keyed.sort((a, b) => a.due - b.due || a.chance - b.chance).map(({ one }) => one);
}

/** Takes cards whose fact was not met today by another card, up to a limit, and notes their facts. */
function gather(from: readonly Waiting[], limit: number, met: Map<FactId, CardId>): Waiting[] {
  const taken: Waiting[] = [];
  for (const one of from) {
    if (taken.length >= limit) break;
    if ((met.get(one.fact) ?? one.card) !== one.card) continue;
    met.set(one.fact, one.card);
    taken.push(one);
  }
  return taken;
}

/** Both lists in their order, the shorter spread evenly through the longer. */
function mixed(a: readonly Waiting[], b: readonly Waiting[]): Waiting[] {
  const spread = (list: readonly Waiting[]) =>
    list.map((one, i) => ({ one, place: (i + 0.5) / list.length }));
  return [...spread(a), ...spread(b)].sort((x, y) => x.place - y.place).map(({ one }) => one);
}

/**
 * The queue of the day. A fact is asked once a day: intraday learning, then learning across days, review,
 * new cards; an earlier kind buries a later one. Cards already answered today count against the limits, and
 * the review limit caps new cards too.
 */
export function buildQueue(candidates: Candidates, clock: Clock, preset: Preset): Queue {
  const { answered } = candidates;
  const met = new Map(answered.map(({ review, fact }) => [fact, review.card]));
  const answeredIn = (kind: string) => answered.filter(({ review }) => review.before.kind === kind).length;
  const soonest = [...candidates.learning].sort((a, b) => dueAt(a) - dueAt(b));
  const learning = soonest.filter((one) => !acrossDays(clock, one) && dueAt(one) < nextRollover(clock));
  for (const one of learning) met.set(one.fact, met.get(one.fact) ?? one.card);
  const interday = soonest.filter((one) => acrossDays(clock, one) && dueAt(one) <= clock.now);
  const due = candidates.review.filter((one) => dueDay(one) <= today(clock));
  const budget = Math.max(0, preset.reviewsPerDay - answeredIn('review') - answeredIn('new'));
  const reviews = gather([...interday, ...inOrderOfDay(clock, due)], budget, met);
  const newLeft = Math.min(preset.newPerDay - answeredIn('new'), budget - reviews.length);
  const fresh = gather(candidates.fresh, newLeft, met);
  return { main: mixed(reviews, fresh), learning };
}

/** For the counts beside the card. */
export function countQueue(queue: Queue): QueueCounts {
  const fresh = queue.main.filter((one) => one.memory.state.kind === 'new').length;
  const review = queue.main.filter((one) => one.memory.state.kind === 'review').length;
  const learning = queue.main.length - fresh - review + queue.learning.length;
  return { fresh, learning, review };
}
