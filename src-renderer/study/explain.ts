/** The four outcomes of a card with every number they come from, for a learner who asks why. */
import { type CardState, type FsrsMemory, GRADES, type Grade, type Memory } from '../../content/deck.js';
import { type Clock, elapsedDays } from './day.js';
import { fuzzRange } from './fuzz.js';
import { nextMemory, rawInterval, retrievability } from './memory-step.js';
import type { Preset } from './preset.js';
import { type Aims, outcomes } from './schedule.js';

export type Explained = {
  readonly grade: Grade;
  readonly after: FsrsMemory;
  /** Days, with their fraction, until recall falls to the goal. */
  readonly raw: number;
  /** Whole days within which the interval may be moved; both ends are one where nothing is spread. */
  readonly range: readonly [shortest: number, longest: number];
  /** The very state that the button would save. */
  readonly outcome: CardState;
};

/** What a card remembers now; `chance` is null for a new one. */
export type Now = {
  readonly fsrs: FsrsMemory | null;
  /** Whole study days since the last answer. */
  readonly elapsed: number;
  readonly chance: number | null;
};

/** The memory at this moment. */
export function memoryNow({ state, lastReview }: Memory, clock: Clock, preset: Preset): Now {
  const fsrs = state.kind === 'new' ? null : state.fsrs;
  const elapsed = lastReview ? elapsedDays(clock, lastReview.day) : 0;
  return { fsrs, elapsed, chance: fsrs && retrievability(preset, fsrs.stability, elapsed) };
}

/** Again, Hard, Good, Easy, each with its arithmetic; the outcomes are those of `outcomes`. */
export function explained(
  memory: Memory,
  clock: Clock,
  preset: Preset,
  aims: Aims = {},
): readonly Explained[] {
  const { fsrs, elapsed } = memoryNow(memory, clock, preset);
  const states = outcomes(memory, clock, preset, aims);
  return GRADES.map((grade) => {
    const after = nextMemory(preset, fsrs, elapsed, grade);
    const raw = rawInterval(preset, after.stability);
    const days = Math.round(raw);
    const range: [number, number] = preset.fuzz ? [...fuzzRange(raw)] : [days, days];
    return { grade, after, raw, range, outcome: states[grade] };
  });
}
