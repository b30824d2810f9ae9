/** Learners made up for tests: they remember exactly as FSRS-6 with weights of their own says, by a seeded chance. */

import { type FsrsMemory, GRADES } from '../../content/deck.js';
import { nextMemory, rawInterval, retrievability } from '../../src-renderer/study/memory-step.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';

export type Row = { readonly day: number; readonly grade: number };

/** A stream of fractions from 0 up to 1, the same for the same seed. */
export function chances(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Weights of a learner who forgets much faster than most and gains little from an answer. */
export const QUICK_TO_FORGET: readonly number[] = DEFAULT_PRESET.parameters.map((weight, i) =>
  i < 4 ? weight * 0.35 : i === 8 ? weight - 0.8 : i === 11 ? weight * 1.3 : weight,
);

function gradeOf(recalled: boolean, chance: number): number {
  if (!recalled) return 1;
  return chance < 0.12 ? 2 : chance < 0.85 ? 3 : 4;
}

function firstGrade(chance: number): number {
  return chance < 0.25 ? 1 : chance < 0.4 ? 2 : chance < 0.88 ? 3 : 4;
}

/** One card answered when due, with some lateness, until `days` are over; a lapse is answered again the same day. */
function cardOf(weights: readonly number[], days: number, next: () => number): Row[] {
  const preset = { ...DEFAULT_PRESET, parameters: weights };
  const rows: Row[] = [];
  let day = Math.floor(next() * days * 0.8);
  let last = day;
  let memory: FsrsMemory | null = null;
  while (day < days) {
    const elapsed = day - last;
    const chance: number = memory === null ? 1 : retrievability(preset, memory.stability, elapsed);
    const grade: number = memory === null ? firstGrade(next()) : gradeOf(next() < chance, next());
    memory = nextMemory(preset, memory, elapsed, GRADES[grade - 1] ?? 'good');
    rows.push({ day, grade });
    last = day;
    if (grade === 1) {
      memory = nextMemory(preset, memory, 0, 'good');
      rows.push({ day, grade: 3 });
    }
    day += Math.max(1, Math.round(rawInterval(preset, memory.stability) * (0.8 + 0.6 * next())));
  }
  return rows;
}

/** Cards of one learner over a year and a half, until about `reviews` answers are given. */
export function student(weights: readonly number[], reviews: number, seed: number): Row[][] {
  const next = chances(seed);
  const cards: Row[][] = [];
  for (let count = 0; count < reviews; ) {
    const card = cardOf(weights, 540, next);
    cards.push(card);
    count += card.length;
  }
  return cards;
}
