/** A year in advance: how many cards and minutes each day would bring, card by card, by a seeded chance. */
import { type FsrsMemory, type Grade, type StudyDay, studyDay } from '../../../content/deck.js';
import { seedOf } from '../fuzz.js';
import { nextMemory, rawInterval, retrievability } from '../memory-step.js';
import type { Preset } from '../preset.js';
import { intervalTowards, newCardsToday, recallOnDay, type TargetDate } from './target-date.js';

/** A card as the simulation needs it; `memory` is null for a new one. */
export type SimulatedCard = {
  readonly memory: FsrsMemory | null;
  readonly lastDay: StudyDay;
  readonly dueDay: StudyDay;
};

export type Workload = {
  readonly preset: Preset;
  readonly cards: readonly SimulatedCard[];
  readonly today: StudyDay;
  readonly days: number;
  /** Cards a day at most, new ones among them; Infinity for none. */
  readonly cardsPerDay: number;
  /** Median seconds for an answer, and for the first of a new card. */
  readonly seconds: { readonly review: number; readonly fresh: number };
  readonly target: TargetDate | null;
  readonly seed: string;
};

export type SimulatedDay = {
  readonly day: StudyDay;
  readonly reviews: number;
  readonly fresh: number;
  readonly recalled: number;
  readonly minutes: number;
  /** Cards due and not reached for the day's limit. */
  readonly postponed: number;
};

export type Simulation = {
  readonly days: readonly SimulatedDay[];
  /** The cards as they stand at the end. */
  readonly cards: readonly SimulatedCard[];
  /** Mean chance of recall on the target's day of all cards begun, just before that day; null without a target. */
  readonly recallOnTarget: number | null;
};

/** Shares of Hard and Easy among answers that are recalled, where a learner's own are not known. */
const HARD_SHARE = 0.12;
const EASY_SHARE = 0.08;

/** How first answers fall, where a learner's own are not known: Again, Hard, Good, the rest Easy. */
const FIRST_SHARES = [0.24, 0.11, 0.53] as const;

type Live = { memory: FsrsMemory | null; lastDay: number; dueDay: number };

function chances(seed: string): () => number {
  let turn = 0;
  return () => {
    turn += 1;
    return seedOf(seed, turn) / 2 ** 32;
  };
}

function firstGrade(chance: number): Grade {
  const [again, hard, good] = FIRST_SHARES;
  if (chance < again) return 'again';
  if (chance < again + hard) return 'hard';
  return chance < again + hard + good ? 'good' : 'easy';
}

function laterGrade(recalled: boolean, chance: number): Grade {
  if (!recalled) return 'again';
  if (chance < HARD_SHARE) return 'hard';
  return chance < 1 - EASY_SHARE ? 'good' : 'easy';
}

/** A lapse, and a first Again, is answered once more the same day, as the steps would have it. */
function afterSteps(preset: Preset, memory: FsrsMemory, grade: Grade): FsrsMemory {
  return grade === 'again' ? nextMemory(preset, memory, 0, 'good') : memory;
}

function intervalOf({ preset, target }: Workload, memory: FsrsMemory, today: StudyDay): number {
  const own = Math.min(
    Math.max(1, Math.round(rawInterval(preset, memory.stability))),
    preset.maximumInterval,
  );
  return target === null ? own : intervalTowards(preset, target, memory, today, own);
}

/** Answers one card; says whether it was recalled. */
function answer(work: Workload, card: Live, today: StudyDay, chance: () => number): boolean {
  const { preset } = work;
  const elapsed = today - card.lastDay;
  const recalled = card.memory === null || chance() < retrievability(preset, card.memory.stability, elapsed);
  const grade = card.memory === null ? firstGrade(chance()) : laterGrade(recalled, chance());
  const memory = afterSteps(preset, nextMemory(preset, card.memory, elapsed, grade), grade);
  card.memory = memory;
  card.lastDay = today;
  card.dueDay = today + intervalOf(work, memory, today);
  return recalled && grade !== 'again';
}

/** Cards by the day they are due; a day's list is emptied when it is met. */
function calendar(cards: readonly Live[], today: number, days: number): Live[][] {
  const lists: Live[][] = Array.from({ length: days }, () => []);
  for (const card of cards) if (card.memory !== null) lists[Math.max(0, card.dueDay - today)]?.push(card);
  return lists;
}

function inOrder(work: Workload, due: readonly Live[]): readonly Live[] {
  const { target, preset } = work;
  if (target === null || due.length <= work.cardsPerDay) return due;
  const risk = (card: Live) =>
    card.memory === null ? 0 : recallOnDay(preset, target, card.memory, studyDay(card.lastDay));
  return [...due].sort((a, b) => risk(a) - risk(b));
}

function freshToday(work: Workload, today: StudyDay, left: number, room: number): number {
  const wanted = work.target === null ? work.preset.newPerDay : newCardsToday(work.target, today, left);
  return Math.max(0, Math.min(wanted, left, room));
}

function meanRecall({ preset, target }: Workload, cards: readonly Live[]): number | null {
  if (target === null) return null;
  const begun = cards.flatMap(({ memory, lastDay }) => (memory === null ? [] : [{ memory, lastDay }]));
  const sum = begun.reduce(
    (total, { memory, lastDay }) => total + recallOnDay(preset, target, memory, studyDay(lastDay)),
    0,
  );
  return begun.length === 0 ? null : sum / begun.length;
}

/** Lives through the days one by one, yielding each, so that a worker can show progress and stop. */
export function* simulate(work: Workload): Generator<SimulatedDay, Simulation, void> {
  const chance = chances(work.seed);
  const cards: Live[] = work.cards.map((card) => ({ ...card }));
  const fresh = cards.filter((card) => card.memory === null);
  const dueOn = calendar(cards, work.today, work.days);
  const days: SimulatedDay[] = [];
  let begun = 0;
  let late: readonly Live[] = [];
  let recallOnTarget: number | null = null;
  for (let i = 0; i < work.days; i++) {
    const today = studyDay(work.today + i);
    if (work.target?.day === today) recallOnTarget = meanRecall(work, cards);
    const due = inOrder(work, [...late, ...(dueOn[i] ?? [])]);
    const reviewed = due.slice(0, work.cardsPerDay);
    late = due.slice(reviewed.length);
    const count = freshToday(work, today, fresh.length - begun, work.cardsPerDay - reviewed.length);
    const asked = [...reviewed, ...fresh.slice(begun, begun + count)];
    begun += count;
    let recalled = 0;
    for (const card of asked) {
      const known = card.memory !== null;
      if (answer(work, card, today, chance) && known) recalled += 1;
      dueOn[card.dueDay - work.today]?.push(card);
    }
    const { review, fresh: first } = work.seconds;
    const minutes = (reviewed.length * review + count * first) / 60;
    const lived = {
      day: today,
      reviews: reviewed.length,
      fresh: count,
      recalled,
      minutes,
      postponed: late.length,
    };
    days.push(lived);
    yield lived;
  }
  const end = cards.map(({ memory, lastDay, dueDay }) => ({
    memory,
    lastDay: studyDay(lastDay),
    dueDay: studyDay(dueDay),
  }));
  return { days, cards: end, recallOnTarget };
}
