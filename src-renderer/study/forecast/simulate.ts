/** A year in advance: how many cards and minutes each day would bring, card by card, by a seeded chance. */
import { type FsrsMemory, type Grade, type StudyDay, studyDay } from '../../../content/deck.js';
import { seedOf } from '../fuzz.js';
import { type Curve, curveOf, nextMemory, rawInterval } from '../memory-step.js';
import type { Preset } from '../preset.js';
import { intervalTowards, lastLook, newCardsToday, recallOnDay, type TargetDate } from './target-date.js';

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
  /** What a new card takes of them. */
  readonly freshCost: number;
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

/** How many cards would be recalled if all that were begun were asked: the sum of their chances. */
export type Memorised = { readonly day: StudyDay; readonly cards: number };

export type Simulation = {
  readonly days: readonly SimulatedDay[];
  /** One a week, and the last day. */
  readonly memorised: readonly Memorised[];
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

const WEEK = 7;

type Live = { readonly name: string; memory: FsrsMemory | null; lastDay: number; dueDay: number };

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

function intervalOf({ preset, target }: Workload, memory: FsrsMemory, today: StudyDay, card: string): number {
  const own = Math.min(
    Math.max(1, Math.round(rawInterval(preset, memory.stability))),
    preset.maximumInterval,
  );
  return target === null ? own : intervalTowards(preset, target, memory, today, own, card);
}

/** Answers one card; says whether it was recalled. */
function answer(work: Workload, curve: Curve, card: Live, today: StudyDay, chance: () => number): boolean {
  const { preset } = work;
  const elapsed = today - card.lastDay;
  const recalled = card.memory === null || chance() < curve(card.memory.stability, elapsed);
  const grade = card.memory === null ? firstGrade(chance()) : laterGrade(recalled, chance());
  const memory = afterSteps(preset, nextMemory(preset, card.memory, elapsed, grade), grade);
  card.memory = memory;
  card.lastDay = today;
  card.dueDay = today + intervalOf(work, memory, today, card.name);
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

function freshToday({ target, preset }: Workload, today: StudyDay, left: number, room: number): number {
  const planned = target !== null && today < target.day;
  const wanted = planned ? newCardsToday(target, today, left) : preset.newPerDay;
  return Math.max(0, Math.min(wanted, left, room));
}

/** Mean chance of recall on a day of all cards that were begun before it; null where none was. */
export function meanRecall(
  preset: Preset,
  cards: readonly { readonly memory: FsrsMemory | null; readonly lastDay: number }[],
  day: StudyDay,
): number | null {
  const curve = curveOf(preset);
  const known = cards.flatMap(({ memory, lastDay }) =>
    memory === null ? [] : [curve(memory.stability, Math.max(0, day - lastDay))],
  );
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}

/** A card that would sleep through the day and not be known well enough is called up before it. */
function begun(work: Workload, card: SimulatedCard, place: number): Live {
  const { preset, target, today } = work;
  const live = { name: String(place), ...card };
  if (target === null || card.memory === null || card.dueDay < target.day || today >= target.day) return live;
  const known = recallOnDay(preset, target, card.memory, card.lastDay) >= target.recall;
  return known ? live : { ...live, dueDay: Math.max(today, lastLook(target, live.name)) };
}

function ended({ memory, lastDay, dueDay }: Live): SimulatedCard {
  return { memory, lastDay: studyDay(lastDay), dueDay: studyDay(dueDay) };
}

function memorisedOn(curve: Curve, cards: readonly Live[], day: StudyDay): Memorised {
  let sum = 0;
  for (const { memory, lastDay } of cards) if (memory) sum += curve(memory.stability, day - lastDay);
  return { day, cards: sum };
}

function minutesOf({ seconds }: Workload, reviews: number, fresh: number): number {
  return (reviews * seconds.review + fresh * seconds.fresh) / 60;
}

/** Lives through the days one by one, yielding each, so that a worker can show progress and stop. */
export function* simulate(work: Workload): Generator<SimulatedDay, Simulation, void> {
  const chance = chances(work.seed);
  const cards: Live[] = work.cards.map((card, place) => begun(work, card, place));
  const curve = curveOf(work.preset);
  const fresh = cards.filter((card) => card.memory === null);
  const dueOn = calendar(cards, work.today, work.days);
  const days: SimulatedDay[] = [];
  const memorised: Memorised[] = [];
  let started = 0;
  let late: readonly Live[] = [];
  let recallOnTarget: number | null = null;
  for (let i = 0; i < work.days; i++) {
    const today = studyDay(work.today + i);
    if (work.target?.day === today) recallOnTarget = meanRecall(work.preset, cards, today);
    const due = inOrder(work, [...late, ...(dueOn[i] ?? [])]);
    const reviewed = due.slice(0, work.cardsPerDay);
    late = due.slice(reviewed.length);
    const room = Math.floor((work.cardsPerDay - reviewed.length) / work.freshCost);
    const count = freshToday(work, today, fresh.length - started, room);
    const asked = [...reviewed, ...fresh.slice(started, started + count)];
    started += count;
    const recalled = asked.filter((card) => {
      const known = card.memory !== null;
      const right = answer(work, curve, card, today, chance);
      dueOn[card.dueDay - work.today]?.push(card);
      return right && known;
    }).length;
    const counts = { reviews: reviewed.length, fresh: count, recalled, postponed: late.length };
    const lived = { day: today, ...counts, minutes: minutesOf(work, reviewed.length, count) };
    days.push(lived);
    if (i % WEEK === 0 || i === work.days - 1) memorised.push(memorisedOn(curve, cards, today));
    yield lived;
  }
  return { days, memorised, cards: cards.map(ended), recallOnTarget };
}
