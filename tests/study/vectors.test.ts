/** The engine against two independent oracles: py-fsrs histories and the buttons of Anki, fuzz off. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CardId, CardState, FsrsMemory, Grade, Memory } from '../../content/deck.js';
import { GRADES, studyDay } from '../../content/deck.js';
import { type Clock, studyDayAt } from '../../src-renderer/study/day.js';
import { nextMemory, rawInterval, retrievability } from '../../src-renderer/study/memory-step.js';
import { DEFAULT_PRESET, type Preset } from '../../src-renderer/study/preset.js';
import { outcomes } from '../../src-renderer/study/schedule.js';

type Config = {
  readonly parameters: readonly number[];
  readonly desired_retention: number;
  readonly learning_steps_s: readonly number[];
  readonly relearning_steps_s: readonly number[];
  readonly maximum_interval: number;
};
type HistoryReview = {
  readonly rating: number;
  readonly elapsed_days: number | null;
  readonly retrievability: number | null;
  readonly stability: number;
  readonly difficulty: number;
  readonly state: string;
  readonly scheduled_days: number;
  readonly beyond_cap?: boolean;
};
type Button = {
  readonly state: string;
  readonly secs?: number;
  readonly days?: number;
  readonly remaining?: number;
  readonly next_days?: number;
  readonly S: number;
  readonly D: number;
};
type AnkiCase = {
  readonly history: number;
  readonly review: number;
  readonly config: string;
  readonly prev: {
    readonly state: string;
    readonly step: number | null;
    readonly S: number;
    readonly D: number;
    readonly interval_days: number;
  } | null;
  readonly elapsed_days: number;
  readonly buttons: Readonly<Record<Grade, Button>>;
};
type Vectors = {
  readonly configs: Readonly<Record<string, Config>>;
  readonly histories: readonly {
    readonly id: number;
    readonly config: string;
    readonly reviews: readonly HistoryReview[];
  }[];
  readonly anki_buttons: readonly AnkiCase[];
};

const vectors: Vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'fsrs-vectors.json'), 'utf8'));

const presets = new Map<string, Preset>(
  Object.entries(vectors.configs).map(([name, config]) => [
    name,
    {
      ...DEFAULT_PRESET,
      parameters: config.parameters,
      desiredRetention: config.desired_retention,
      learningSteps: config.learning_steps_s,
      relearningSteps: config.relearning_steps_s,
      maximumInterval: config.maximum_interval,
      fuzz: false,
    },
  ]),
);

function presetOf(name: string): Preset {
  const preset = presets.get(name);
  if (!preset) throw new Error(`no config ${name}`);
  return preset;
}

const TOLERANCE = 1e-5;
const CAP = 36_500;

function near(found: number, wanted: number, tolerance = TOLERANCE): boolean {
  return Math.abs(found - wanted) <= tolerance * Math.abs(wanted);
}

type Step = { readonly memory: FsrsMemory; readonly wrong: readonly string[] };

/** One review after `before`; py-fsrs knows no longest stability, so beyond the cap the cap is meant. */
function afterReview(preset: Preset, before: FsrsMemory | null, review: HistoryReview): Step {
  const elapsed = review.elapsed_days ?? 0;
  const recall = before && retrievability(preset, before.stability, elapsed);
  const memory = nextMemory(preset, before, elapsed, GRADES[review.rating - 1] ?? 'again');
  const stability = Math.min(review.stability, review.beyond_cap ? CAP : Number.POSITIVE_INFINITY);
  const wrong: string[] = [];
  if (recall !== null && Math.abs(recall - (review.retrievability ?? -1)) > 1e-6)
    wrong.push(`recall ${recall}, not ${review.retrievability}`);
  if (!near(memory.stability, stability)) wrong.push(`S ${memory.stability}, not ${stability}`);
  if (!near(memory.difficulty, review.difficulty))
    wrong.push(`D ${memory.difficulty}, not ${review.difficulty}`);
  return { memory, wrong };
}

describe('200 histories of py-fsrs', () => {
  test('stability, difficulty and recall agree after every review', () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const history of vectors.histories) {
      const capped = history.reviews.findIndex((review) => review.beyond_cap);
      const comparable = capped < 0 ? history.reviews : history.reviews.slice(0, capped + 1);
      let memory: FsrsMemory | null = null;
      for (const [i, review] of comparable.entries()) {
        const step: Step = afterReview(presetOf(history.config), memory, review);
        wrong.push(...step.wrong.map((what) => `history ${history.id}, review ${i}: ${what}`));
        memory = step.memory;
        compared += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1600);
  });

  test('the curve solved for time gives the interval at which recall is what was wished', () => {
    for (const [name, preset] of presets)
      expect(retrievability(preset, 10, rawInterval(preset, 10)), name).toBeCloseTo(
        preset.desiredRetention,
        7,
      );
  });
});

const clock: Clock = { now: Date.UTC(2026, 5, 15, 5), utcOffsetMinutes: () => 0, rolloverHour: 4 };
const TODAY = studyDayAt(clock, clock.now);

function stateOf(prev: NonNullable<AnkiCase['prev']>, preset: Preset): CardState {
  const fsrs = { stability: prev.S, difficulty: prev.D };
  const left = (steps: readonly number[]) => steps.length - (prev.step ?? 0);
  const interval = prev.interval_days;
  if (prev.state === 'Learning')
    return { kind: 'learning', stepsLeft: left(preset.learningSteps), dueAt: clock.now, fsrs };
  if (prev.state === 'Relearning')
    return {
      kind: 'relearning',
      stepsLeft: left(preset.relearningSteps),
      dueAt: clock.now,
      interval,
      fsrs,
    };
  return { kind: 'review', dueDay: TODAY, interval, fsrs };
}

function memoryOf(one: AnkiCase, preset: Preset): Memory {
  const card = 'card' as CardId;
  if (!one.prev) return { card, state: { kind: 'new' }, reps: 0, lapses: 0, lastReview: null };
  const day = studyDay(TODAY - one.elapsed_days);
  return { card, state: stateOf(one.prev, preset), reps: 3, lapses: 0, lastReview: { at: 0, day } };
}

/** Differences of one button, in words. */
function differences(state: CardState, wanted: Button): string[] {
  const found: string[] = [];
  const differ = (what: string, a: unknown, b: unknown) => found.push(`${what} ${a}, not ${b}`);
  if (state.kind === 'new') return ['still new'];
  if (state.kind !== wanted.state.toLowerCase()) differ('state', state.kind, wanted.state);
  // Anki reckons in 32 bits: for a stability near 0 the power less one loses digits (here at most 1.2e-5).
  const tolerance = wanted.S < 0.02 ? 2 * TOLERANCE : TOLERANCE;
  if (!near(state.fsrs.stability, wanted.S, tolerance)) differ('S', state.fsrs.stability, wanted.S);
  if (!near(state.fsrs.difficulty, wanted.D)) differ('D', state.fsrs.difficulty, wanted.D);
  if (state.kind === 'review') {
    if (state.interval !== wanted.days) differ('days', state.interval, wanted.days);
    if (state.dueDay !== TODAY + state.interval) differ('due day', state.dueDay, TODAY + state.interval);
    return found;
  }
  const secs = (state.dueAt - clock.now) / 1000;
  if (secs !== wanted.secs) differ('seconds', secs, wanted.secs);
  if (state.stepsLeft !== wanted.remaining) differ('steps left', state.stepsLeft, wanted.remaining);
  if (state.kind === 'relearning' && state.interval !== wanted.next_days)
    differ('next days', state.interval, wanted.next_days);
  return found;
}

describe('493 card states of Anki', () => {
  test('all four buttons give the same state, seconds and days', () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const one of vectors.anki_buttons) {
      const preset = presetOf(one.config);
      const found = outcomes(memoryOf(one, preset), clock, preset);
      for (const grade of GRADES) {
        compared += 1;
        for (const difference of differences(found[grade], one.buttons[grade]))
          wrong.push(`${one.config} ${one.history}/${one.review} ${grade}: ${difference}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBe(1972);
  });
});
