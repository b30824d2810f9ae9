/** FSRS-6 itself: the memory step and the forgetting curve. The only file that knows ts-fsrs. */
import { FSRSAlgorithm, forgetting_curve } from 'ts-fsrs';
import { type FsrsMemory, GRADES, type Grade } from '../../content/deck.js';
import type { Preset } from './preset.js';

const algorithms = new WeakMap<Preset, FSRSAlgorithm>();

function algorithmOf(preset: Preset): FSRSAlgorithm {
  const known = algorithms.get(preset);
  if (known) return known;
  const made = new FSRSAlgorithm({ w: [...preset.parameters], enable_short_term: true });
  algorithms.set(preset, made);
  return made;
}

/** The memory after an answer; `elapsed` is whole study days, 0 takes the same-day formula. Null: a new card. */
export function nextMemory(
  preset: Preset,
  memory: FsrsMemory | null,
  elapsed: number,
  grade: Grade,
): FsrsMemory {
  const { stability, difficulty } = algorithmOf(preset).next_state(
    memory,
    elapsed,
    GRADES.indexOf(grade) + 1,
  );
  return { stability, difficulty };
}

/** The chance of recall, 0 to 1, after `elapsed` days. */
export function retrievability(preset: Preset, stability: number, elapsed: number): number {
  return forgetting_curve([...preset.parameters], elapsed, stability);
}

/** The last of the weights is the decay of the forgetting curve. */
const DECAY_WEIGHT = 20;

/** The chance of recall, 0 to 1, of a stability after some days; not rounded. */
export type Curve = (stability: number, elapsed: number) => number;

/** The forgetting curve of a preset as a function, for where it is asked a million times. */
export function curveOf(preset: Preset): Curve {
  const decay = -(preset.parameters[DECAY_WEIGHT] ?? 0.1542);
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  return (stability, elapsed) => (1 + (factor * elapsed) / stability) ** decay;
}

/** Days, with their fraction, until recall falls to the desired retention: the curve solved for time. */
export function rawInterval(preset: Preset, stability: number): number {
  const decay = -(preset.parameters[DECAY_WEIGHT] ?? 0.1542);
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  return (stability / factor) * (preset.desiredRetention ** (1 / decay) - 1);
}
