/** Cards that came from another program on their way out: as they came, with all that was learnt of them here. */
import type { CardState, Memory, Review } from '../../content/deck.js';
import { isAnswer } from '../../content/formats/anki-answers.js';
import { dueDay } from '../../content/formats/anki-days.js';
import { logRows } from '../../content/formats/anki-progress.js';
import type { AnkiCard, AnkiClock, AnkiReview } from '../../content/formats/anki-vocabulary.js';
import { startMemory } from '../store/carried.js';
import type { CardRow, CarriedCard, MarkRow } from '../store/schema.js';

/** A card as the library has it. */
export type OutgoingCard = {
  readonly row: CardRow;
  readonly mark: MarkRow | undefined;
  readonly memory: Memory | undefined;
  /** Answers given here, oldest first. */
  readonly reviews: readonly Review[];
};

/** Days from the days of one clock to those of another. */
export function dayShift(from: AnkiClock, to: AnkiClock): number {
  return dueDay(from, 0) - dueDay(to, 0);
}

const START_FACTOR = 2500;
/** From here on a learning card's due value is unix seconds, below it days. */
const FIRST_SECONDS = 1_000_000_000;

function shifted(card: AnkiCard, days: number): AnkiCard {
  if (days === 0 || card.type === 'new' || card.due >= FIRST_SECONDS) return card;
  return { ...card, due: card.due + days };
}

const NEW = { type: 'new', queue: 'new', interval: 0, factor: 0, reps: 0, lapses: 0, left: 0 } as const;

/** A new card waits in the place that it had. */
function fresh(card: AnkiCard): AnkiCard {
  const { pos } = card.data;
  const due = card.type === 'new' ? card.due : typeof pos === 'number' ? pos : 0;
  return { ...card, ...NEW, due, borrowed: null, data: {} };
}

type Place = Pick<AnkiCard, 'type' | 'queue' | 'due' | 'interval' | 'left'>;

function placeOf(state: Exclude<CardState, { kind: 'new' }>, clock: AnkiClock): Place {
  if (state.kind === 'review') {
    const due = state.dueDay - dueDay(clock, 0);
    return {
      type: 'review',
      queue: 'review',
      due,
      interval: Math.max(1, Math.round(state.interval)),
      left: 0,
    };
  }
  const due = Math.floor(state.dueAt / 1000);
  const interval = state.kind === 'relearning' ? Math.max(1, Math.round(state.interval)) : 0;
  return { type: state.kind, queue: 'learning', due, interval, left: state.stepsLeft * 1001 };
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

/** The last answer, wherever it was given: Anki wants to read of it in the card. Null for none. */
function lastAnswer({ log }: CarriedCard, { lastReview }: Memory): number | null {
  const there = log.findLast(isAnswer)?.[0] ?? 0;
  const last = Math.max(there, lastReview?.at ?? 0);
  return last > 0 ? last : null;
}

function studied(carried: CarriedCard, memory: Memory, clock: AnkiClock): AnkiCard {
  const { card } = carried;
  const { state, reps, lapses } = memory;
  if (state.kind === 'new') return fresh(card);
  const { stability, difficulty } = state.fsrs;
  const known = { s: rounded(stability, 4), d: rounded(difficulty, 3) };
  const at = lastAnswer(carried, memory);
  const last = at === null ? {} : { lrt: Math.floor(at / 1000) };
  const data = { ...card.data, ...known, ...last };
  const factor = card.factor === 0 ? START_FACTOR : card.factor;
  return { ...card, ...placeOf(state, clock), factor, reps, lapses, borrowed: null, data };
}

const QUEUE_OF = { new: 'new', learning: 'learning', review: 'review', relearning: 'learning' } as const;

/** Suspension and flag as they are here; a card that waits until tomorrow waits there too. */
function marked(card: AnkiCard, mark: MarkRow | undefined): AnkiCard {
  const flags = (card.flags & ~7) | (mark?.flag ?? 0);
  if (mark?.suspended) return { ...card, flags, queue: 'suspended' };
  const held = card.queue === 'suspended' || (card.queue.startsWith('buried') && mark?.buried === undefined);
  const day = card.type === 'learning' && card.due < FIRST_SECONDS ? 'day learning' : QUEUE_OF[card.type];
  return { ...card, flags, queue: held ? day : card.queue };
}

/** Whether anything here changed what it remembers or when it is due. */
function isTouched({ row, mark, reviews }: OutgoingCard): boolean {
  const start = startMemory(row, mark).state.kind;
  const forgotten = mark?.since !== undefined && start === 'new' && row.carried?.start !== null;
  return reviews.length > 0 || mark?.handSet !== undefined || forgotten;
}

export type Wanted = { readonly progress: boolean; readonly now: number };

/** A card in the numbers of `clock`, which is that of the whole file. */
export function ankiCardOf(
  carried: CarriedCard,
  out: OutgoingCard,
  clocks: { readonly own: AnkiClock; readonly file: AnkiClock },
  { progress, now }: Wanted,
): AnkiCard {
  const { card } = carried;
  if (!progress) return marked(fresh(card), out.mark);
  if (!(isTouched(out) && out.memory))
    return marked(shifted(card, dayShift(clocks.own, clocks.file)), out.mark);
  const changed = Math.floor(now / 1000);
  return marked({ ...studied(carried, out.memory, clocks.file), changed }, out.mark);
}

function earlier(
  card: number,
  [id = 0, button = 0, interval = 0, lastInterval = 0, factor = 0, tookMs = 0, kind = 0]: readonly number[],
): AnkiReview {
  return { id, card, button, interval, lastInterval, factor, tookMs, kind };
}

/** Its log: what came with it and what was answered here, oldest first. */
export function ankiReviewsOf({ card, log }: CarriedCard, { row, reviews }: OutgoingCard): AnkiReview[] {
  const before = log.map((values) => earlier(card.id, values));
  const here = [...logRows(reviews, new Map([[row.id, 0]]))].map((one) => ({
    id: one.id,
    card: card.id,
    button: one.ease,
    interval: one.interval,
    lastInterval: one.lastInterval,
    factor: one.factor,
    tookMs: one.time,
    kind: one.type,
  }));
  return [...before, ...here].sort((a, b) => a.id - b.id);
}
