/** A sitting as a value: which card is shown, what the buttons promise, what was answered. */
import type { CardId, Grade, Memory, Review } from '../../content/deck.js';
import { assertNever } from '../../content/deck.js';
import { type Clock, nextRollover, today } from './day.js';
import { seedOf } from './fuzz.js';
import { remember } from './memory.js';
import { countQueue, type Queue, type QueueCounts, type Waiting } from './queue.js';
import { loadFor, planFor, presetFor, type Rules } from './rules.js';
import { type Outcomes, outcomes } from './schedule.js';

/** One answer of the sitting: what goes to the log and what the card remembers after it. */
type Answer = { readonly review: Review; readonly memory: Memory };

export type Session = {
  readonly rules: Rules;
  /** Nothing is learnt of it: cards keep their states, and what was missed comes again until it is known. */
  readonly practice: boolean;
  /** What waits, without the card that is shown. */
  readonly queue: Queue;
  readonly current: Waiting | null;
  /** Null until the answer is shown; then what each button does. */
  readonly promised: Outcomes | null;
  /** Answers of this sitting, oldest first, those taken back left out. */
  readonly answers: readonly Answer[];
  /** Cards that left the library in mid-sitting: undo must not bring them back. */
  readonly dropped: readonly CardId[];
  /** The sitting before the last answer. */
  readonly before: Session | null;
};

export type SessionEvent =
  | { readonly kind: 'reveal'; readonly clock: Clock }
  | { readonly kind: 'answer'; readonly grade: Grade; readonly tookMs: number; readonly clock: Clock }
  /** Time has passed: a learning card may be due, and a promise may have grown old. */
  | { readonly kind: 'tick'; readonly clock: Clock }
  /** A card is gone (discarded in mid-sitting): it is neither shown nor waits any more. */
  | { readonly kind: 'drop'; readonly card: CardId; readonly clock: Clock }
  | { readonly kind: 'undo'; readonly clock: Clock };

/** Longer than this a learner was not thinking but away. */
const LONGEST_ANSWER_MS = 60_000;
const MINUTE_MS = 60_000;

function dueAt(waiting: Waiting): number | null {
  const { state } = waiting.memory;
  return state.kind === 'learning' || state.kind === 'relearning' ? state.dueAt : null;
}

/** The first instant (ms) at which a learning card may be shown, when nothing else waits. */
function earliest({ rules }: Session, waiting: Waiting): number {
  return (dueAt(waiting) ?? 0) - presetFor(rules, waiting.article).learnAheadMinutes * MINUTE_MS;
}

/** Every card that may be shown now, best first: learning due, the main queue, learning soon due. */
function candidates(session: Session, clock: Clock): Waiting[] {
  const { queue } = session;
  const due = queue.learning.filter((one) => (dueAt(one) ?? 0) <= clock.now);
  const soon = queue.learning.filter(
    (one) => (dueAt(one) ?? 0) > clock.now && earliest(session, one) <= clock.now,
  );
  return [...due, ...queue.main.slice(0, 2), ...soon];
}

function without(queue: Queue, card: CardId): Queue {
  return {
    main: queue.main.filter((one) => one.card !== card),
    learning: queue.learning.filter((one) => one.card !== card),
  };
}

/** Shows the next card; the one just answered only when nothing else can be shown. */
function advance(session: Session, clock: Clock): Session {
  const able = candidates(session, clock);
  const last = session.answers.at(-1)?.review.card;
  const next = able.find((one) => one.card !== last) ?? able[0] ?? null;
  const queue = next ? without(session.queue, next.card) : session.queue;
  return { ...session, queue, current: next, promised: null };
}

/** Begins a sitting with a queue; `current` is null when nothing can be studied now. */
export function startSession(queue: Queue, clock: Clock, rules: Rules): Session {
  return begun(queue, clock, rules, false);
}

/** Begins a sitting of these cards, due or not, new each day in its order; what is answered in it must not be saved. */
export function startPractice(cards: readonly Waiting[], clock: Clock, rules: Rules): Session {
  const day = today(clock);
  const keyed = cards.map((one) => ({ one, chance: seedOf(one.card, day) }));
  const main = keyed.sort((a, b) => a.chance - b.chance).map(({ one }) => one);
  return begun({ main, learning: [] }, clock, rules, true);
}

function begun(queue: Queue, clock: Clock, rules: Rules, practice: boolean): Session {
  const none = { current: null, promised: null, answers: [], dropped: [], before: null };
  return advance({ ...none, rules, queue, practice }, clock);
}

/** Due dates that this sitting gave; the days were counted before it. */
function dueSince(answers: readonly Answer[]): Map<number, number> {
  const days = new Map<number, number>();
  for (const { review } of answers) {
    if (review.after.kind !== 'review') continue;
    days.set(review.after.dueDay, (days.get(review.after.dueDay) ?? 0) + 1);
  }
  return days;
}

/** What the buttons of a card of this sitting do now: by its preset, its plan and how full the days are. */
function promiseOf({ rules, answers }: Session, { article, memory }: Waiting, clock: Clock): Outcomes {
  const day = today(clock);
  const preset = presetFor(rules, article);
  const load = loadFor(rules, preset, day, dueSince(answers));
  return outcomes(memory, clock, preset, { load, target: planFor(rules, article, day)?.target ?? null });
}

function reveal(session: Session, clock: Clock): Session {
  if (!session.current) return session;
  return { ...session, promised: promiseOf(session, session.current, clock) };
}

function answerOf(session: Session, current: Waiting, event: SessionEvent & { kind: 'answer' }): Answer {
  const { clock, grade, tookMs } = event;
  const promised = session.promised ?? promiseOf(session, current, clock);
  const last = current.memory.lastReview?.at ?? Number.NEGATIVE_INFINITY;
  const review: Review = {
    id: Math.max(clock.now, last + 1),
    card: current.card,
    day: today(clock),
    grade,
    before: current.memory.state,
    after: promised[grade],
    tookMs: Math.min(Math.max(0, Math.round(tookMs)), LONGEST_ANSWER_MS),
  };
  return { review, memory: remember(current.memory, review) };
}

/** A card that comes again today goes back among the waiting, in its place by time. */
function requeued(queue: Queue, waiting: Waiting, clock: Clock): Queue {
  const at = dueAt(waiting);
  if (at === null || at >= nextRollover(clock)) return queue;
  const learning = [...queue.learning, waiting].sort((a, b) => (dueAt(a) ?? 0) - (dueAt(b) ?? 0));
  return { ...queue, learning };
}

/** Its state stays what it was; a card that was missed goes behind those that wait. */
function practised(session: Session, current: Waiting, given: Answer): [Answer, Queue] {
  const { memory } = current;
  const { main, learning } = session.queue;
  const missed = given.review.grade === 'again';
  const review = { ...given.review, after: memory.state };
  return [
    { review, memory },
    { main: missed ? [...main, current] : main, learning },
  ];
}

function answer(session: Session, event: SessionEvent & { kind: 'answer' }): Session {
  const { current } = session;
  if (!current || session.promised === null) return session;
  const said = answerOf(session, current, event);
  const [given, queue] = session.practice
    ? practised(session, current, said)
    : [said, requeued(session.queue, { ...current, memory: said.memory }, event.clock)];
  return advance({ ...session, queue, answers: [...session.answers, given], before: session }, event.clock);
}

function tick(session: Session, clock: Clock): Session {
  if (!session.current) return advance(session, clock);
  return session.promised === null ? session : reveal(session, clock);
}

function drop(session: Session, card: CardId, clock: Clock): Session {
  const dropped = [...session.dropped, card];
  const left = { ...session, dropped, queue: without(session.queue, card) };
  return session.current?.card === card ? advance(left, clock) : left;
}

function undo(session: Session, clock: Clock): Session {
  if (!session.before) return session;
  const since = session.dropped.slice(session.before.dropped.length);
  return since.reduce((before, card) => drop(before, card, clock), session.before);
}

/**
 * The sitting after an event. The pressed button saves exactly the state that it promised when the answer was
 * shown (or at the last tick); an event that makes no sense now changes nothing.
 */
export function step(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'reveal':
      return session.promised === null ? reveal(session, event.clock) : session;
    case 'answer':
      return answer(session, event);
    case 'tick':
      return tick(session, event.clock);
    case 'drop':
      return drop(session, event.card, event.clock);
    case 'undo':
      return undo(session, event.clock);
    default:
      return assertNever(event, 'step');
  }
}

/** Cards left, the one shown among them. */
export function leftOf(session: Session): QueueCounts {
  const { queue, current } = session;
  return countQueue(current ? { ...queue, main: [current, ...queue.main] } : queue);
}

/** When the next learning card can be shown (ms), for a sitting that has run dry; null when none waits. */
export function nextDueAt(session: Session): number | null {
  const times = session.queue.learning.map((one) => earliest(session, one));
  return times.length === 0 ? null : Math.min(...times);
}
