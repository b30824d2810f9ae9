/** A made-up learner who lives with the real queue and the real buttons, day by day, and forgets by weights of their own. */
import type { ArticleId, FsrsMemory, Grade, StudyDay } from '../../content/deck.js';
import { studyDay } from '../../content/deck.js';
import type { Clock } from '../../src-renderer/study/day.js';
import type { TargetDate } from '../../src-renderer/study/forecast/target-date.js';
import { nextMemory, retrievability } from '../../src-renderer/study/memory-step.js';
import { DEFAULT_PRESET, type Preset } from '../../src-renderer/study/preset.js';
import { type Answered, buildQueue, type Waiting } from '../../src-renderer/study/queue.js';
import { type Rules, rulesOf } from '../../src-renderer/study/rules.js';
import { nextDueAt, type Session, startSession, step } from '../../src-renderer/study/session.js';
import { freshCard } from './cards.js';
import { utc } from './clocks.js';
import { chances } from './students.js';

const BOOK = 'article' as ArticleId;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type Life = {
  readonly cards: number;
  readonly days: number;
  readonly preset: Preset;
  /** What the learner's memory really does. */
  readonly weights: readonly number[];
  readonly plan: {
    readonly target: TargetDate;
    readonly cardsPerDay: number;
    readonly freshCost: number;
  } | null;
  readonly seed: number;
};

export type Lived = {
  /** Answers to cards in review. */
  readonly reviews: number;
  /** Cards that were begun. */
  readonly begun: number;
  /** Of those, how many were recalled when all were asked on the last day. */
  readonly recalled: number;
};

type Known = { readonly memory: FsrsMemory; readonly day: StudyDay };

function gradeOf(known: Known | undefined, true_: Preset, day: StudyDay, next: () => number): Grade {
  const chance = next();
  if (!known) return chance < 0.24 ? 'again' : chance < 0.35 ? 'hard' : chance < 0.88 ? 'good' : 'easy';
  if (known.day === day) return 'good';
  if (next() >= retrievability(true_, known.memory.stability, day - known.day)) return 'again';
  return chance < 0.12 ? 'hard' : chance < 0.92 ? 'good' : 'easy';
}

function rulesFor({ preset, plan }: Life, fresh: number): Rules {
  return plan ? { ...rulesOf(preset), plans: new Map([[BOOK, { ...plan, fresh }]]) } : rulesOf(preset);
}

function sittingOf({ waiting, life }: World, clock: Clock): Session {
  const all = [...waiting.values()];
  const of = (...kinds: string[]) => all.filter((one) => kinds.includes(one.memory.state.kind));
  const fresh = of('new');
  const rules = rulesFor(life, fresh.length);
  const answered: Answered[] = [];
  const candidates = { learning: of('learning', 'relearning'), review: of('review'), fresh, answered };
  return startSession(buildQueue(candidates, clock, rules), clock, rules);
}

type World = {
  readonly life: Life;
  readonly true_: Preset;
  readonly next: () => number;
  readonly waiting: Map<string, Waiting>;
  readonly known: Map<string, Known>;
};

/** One answer of the student, by what the memory really does. */
function answered(world: World, session: Session, current: Waiting, clock: Clock, day: StudyDay): Session {
  const { true_, next, waiting, known } = world;
  const before = known.get(current.card);
  const grade = gradeOf(before, true_, day, next);
  const elapsed = before ? day - before.day : 0;
  known.set(current.card, { memory: nextMemory(true_, before?.memory ?? null, elapsed, grade), day });
  const shown = step(session, { kind: 'reveal', clock });
  const after = step(shown, { kind: 'answer', grade, tookMs: 5000, clock });
  const given = after.answers.at(-1);
  if (given) waiting.set(current.card, { ...current, memory: given.memory });
  return after;
}

/** All of a day in one sitting, learning steps waited for; how many cards in review were answered. */
function studied(world: World, day: StudyDay): number {
  let clock = utc(day * DAY_MS + 10 * HOUR_MS);
  let session = sittingOf(world, clock);
  let reviews = 0;
  for (;;) {
    const { current } = session;
    const at = current ? null : nextDueAt(session);
    if (!current && at === null) return reviews;
    if (!current) {
      clock = utc(Math.max(clock.now, at ?? 0));
      session = step(session, { kind: 'tick', clock });
      if (!session.current) return reviews;
      continue;
    }
    if (current.memory.state.kind === 'review') reviews += 1;
    session = answered(world, session, current, clock, day);
  }
}

/** Lives through the days from `first` on. */
export function live(life: Life, first: StudyDay): Lived {
  const true_ = { ...DEFAULT_PRESET, parameters: life.weights };
  const next = chances(life.seed);
  const waiting = new Map<string, Waiting>();
  for (let i = 0; i < life.cards; i++) waiting.set(`c${i}`, freshCard(`c${i}`));
  const known = new Map<string, Known>();
  const world = { life, true_, next, waiting, known };
  const days = Array.from({ length: life.days }, (_, i) => studyDay(first + i));
  const reviews = days.reduce((sum, day) => sum + studied(world, day), 0);
  const end = studyDay(first + life.days);
  const onDay = [...known.values()].map(({ memory, day }) =>
    retrievability(true_, memory.stability, end - day),
  );
  return { reviews, begun: known.size, recalled: onDay.filter((chance) => next() < chance).length };
}
