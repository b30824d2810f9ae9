/** What the cards themselves say now: how strong, how hard, when due, and how much of an article is learnt. */
import type { Memory, StudyDay } from '../../../content/deck.js';
import { retrievability } from '../memory-step.js';
import type { Preset } from '../preset.js';

/** Days (stability) or points (difficulty) up to which a class reaches, and how many cards it holds. */
export type SpreadClass = { readonly upTo: number; readonly cards: number };

const STABILITY_CLASSES = [1, 3, 7, 14, 30, 60, 120, 240, 365, Number.POSITIVE_INFINITY];
const DIFFICULTY_CLASSES = [2, 3, 4, 5, 6, 7, 8, 9, 10];

function classOf(value: number, classes: readonly number[]): number {
  return classes.findIndex((upTo) => value <= upTo);
}

/** The number of the class of a stability (days), and of a difficulty; −1 for none. */
export function stabilityClass(stability: number): number {
  return classOf(stability, STABILITY_CLASSES);
}

/** As `stabilityClass`, for 1 to 10. */
export function difficultyClass(difficulty: number): number {
  return classOf(difficulty, DIFFICULTY_CLASSES);
}

/** Classes from counts by their numbers. */
export function spreadOf(kind: 'stability' | 'difficulty', counts: ReadonlyMap<number, number>) {
  const classes = kind === 'stability' ? STABILITY_CLASSES : DIFFICULTY_CLASSES;
  return classes.map((upTo, i): SpreadClass => ({ upTo, cards: counts.get(i) ?? 0 }));
}

function spread(values: readonly number[], classes: readonly number[]): readonly SpreadClass[] {
  const counts = classes.map(() => 0);
  for (const value of values) {
    const at = classOf(value, classes);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return classes.map((upTo, i) => ({ upTo, cards: counts[i] ?? 0 }));
}

function fsrsOf(memories: readonly Memory[]) {
  return memories.flatMap(({ state }) => (state.kind === 'new' ? [] : [state.fsrs]));
}

/** How many begun cards have which stability, in days. */
export function stabilitySpread(memories: readonly Memory[]): readonly SpreadClass[] {
  return spread(
    fsrsOf(memories).map(({ stability }) => stability),
    STABILITY_CLASSES,
  );
}

/** How many begun cards have which difficulty, 1 to 10. */
export function difficultySpread(memories: readonly Memory[]): readonly SpreadClass[] {
  return spread(
    fsrsOf(memories).map(({ difficulty }) => difficulty),
    DIFFICULTY_CLASSES,
  );
}

/** Cards due on each of the next `days` study days; the first holds the overdue ones too. */
export function dueForecast(
  memories: readonly Memory[],
  today: StudyDay,
  days: number,
): readonly { readonly day: number; readonly cards: number }[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const { state } of memories) {
    if (state.kind === 'new') continue;
    const at = state.kind === 'review' ? Math.max(0, state.dueDay - today) : 0;
    if (at < days) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((cards, i) => ({ day: today + i, cards }));
}

/** How an article stands: each kept card counts once. */
export type Coverage = {
  readonly learned: number;
  readonly due: number;
  /** Overdue so long that recall has fallen below one in two. */
  readonly slipped: number;
  readonly fresh: number;
};

const SLIPPED_BELOW = 0.5;

function standingOf({ state, lastReview }: Memory, today: StudyDay, preset: Preset): keyof Coverage {
  if (state.kind === 'new') return 'fresh';
  if (state.kind !== 'review') return 'due';
  if (state.dueDay > today) return 'learned';
  const elapsed = lastReview ? Math.max(0, today - lastReview.day) : 0;
  if (retrievability(preset, state.fsrs.stability, elapsed) < SLIPPED_BELOW) return 'slipped';
  return 'due';
}

/** The standing of an article's kept cards; what is not carded is for its facts to say. */
export function coverage(memories: readonly Memory[], today: StudyDay, preset: Preset): Coverage {
  const counts = { learned: 0, due: 0, slipped: 0, fresh: 0 };
  for (const memory of memories) counts[standingOf(memory, today, preset)] += 1;
  return counts;
}

/** Two lots of cards of one article, as one. */
export function coverageTogether(a: Coverage, b: Coverage): Coverage {
  return {
    learned: a.learned + b.learned,
    due: a.due + b.due,
    slipped: a.slipped + b.slipped,
    fresh: a.fresh + b.fresh,
  };
}

/** The share of all begun cards that would be recalled now: the mean of their chances; null without any. */
export function knownNow(memories: readonly Memory[], today: StudyDay, preset: Preset): number | null {
  const chances = memories.flatMap(({ state, lastReview }) =>
    state.kind === 'new' || lastReview === null
      ? []
      : [retrievability(preset, state.fsrs.stability, Math.max(0, today - lastReview.day))],
  );
  return chances.length === 0 ? null : chances.reduce((a, b) => a + b, 0) / chances.length;
}
