/**
 * FSRS-6 with its slope: how stability, difficulty and recall move when a weight moves. Formulas as the FSRS
 * project publishes them (awesome-fsrs, "The Algorithm", version 6); derivatives by the chain rule, carried forward.
 */
import { WEIGHTS } from './bounds.js';

/** A memory with the derivative of each of its two numbers by every weight. */
export type SlopedMemory = {
  stability: number;
  difficulty: number;
  readonly stabilitySlope: Float64Array;
  readonly difficultySlope: Float64Array;
};

const LEAST_STABILITY = 0.001;
const GREATEST_STABILITY = 36_500;
const LEAST_DIFFICULTY = 1;
const GREATEST_DIFFICULTY = 10;

export function emptyMemory(): SlopedMemory {
  return {
    stability: 0,
    difficulty: 0,
    stabilitySlope: new Float64Array(WEIGHTS),
    difficultySlope: new Float64Array(WEIGHTS),
  };
}

function w(weights: Float64Array, index: number): number {
  return weights[index] as number;
}

function add(slope: Float64Array, index: number, amount: number): void {
  slope[index] = (slope[index] as number) + amount;
}

/** Every entry of `slope` times `factor`. */
function scale(slope: Float64Array, factor: number): void {
  for (let j = 0; j < WEIGHTS; j++) slope[j] = (slope[j] as number) * factor;
}

/** `slope` becomes `a` × itself + `b` × `other`. */
function blend(slope: Float64Array, a: number, other: Float64Array, b: number): void {
  for (let j = 0; j < WEIGHTS; j++) slope[j] = a * (slope[j] as number) + b * (other[j] as number);
}

function setStability(memory: SlopedMemory, value: number): void {
  const kept = Math.min(Math.max(value, LEAST_STABILITY), GREATEST_STABILITY);
  if (kept !== value) memory.stabilitySlope.fill(0);
  memory.stability = kept;
}

function setDifficulty(memory: SlopedMemory, value: number): void {
  const kept = Math.min(Math.max(value, LEAST_DIFFICULTY), GREATEST_DIFFICULTY);
  if (kept !== value) memory.difficultySlope.fill(0);
  memory.difficulty = kept;
}

/** The memory after a first answer of `grade` 1 to 4. */
export function firstMemory(weights: Float64Array, grade: number, memory: SlopedMemory): void {
  memory.stabilitySlope.fill(0);
  memory.difficultySlope.fill(0);
  memory.stabilitySlope[grade - 1] = 1;
  setStability(memory, w(weights, grade - 1));
  const drop = Math.exp(w(weights, 5) * (grade - 1));
  memory.difficultySlope[4] = 1;
  memory.difficultySlope[5] = -(grade - 1) * drop;
  setDifficulty(memory, w(weights, 4) - drop + 1);
}

/** Recall after `elapsed` days; its slope is written into `slope`. */
export function recall(
  weights: Float64Array,
  memory: SlopedMemory,
  elapsed: number,
  slope: Float64Array,
): number {
  const decay = w(weights, 20);
  const ninth = 0.9 ** (-1 / decay);
  const factor = ninth - 1;
  const { stability } = memory;
  const base = 1 + (factor * elapsed) / stability;
  const chance = base ** -decay;
  const byStability = (chance * decay * factor * elapsed) / (base * stability * stability);
  for (let j = 0; j < WEIGHTS; j++) slope[j] = byStability * (memory.stabilitySlope[j] as number);
  const factorByDecay = (ninth * Math.log(0.9)) / (decay * decay);
  add(slope, 20, chance * (-Math.log(base) - (decay * elapsed * factorByDecay) / (stability * base)));
  return chance;
}

function afterSuccess(
  weights: Float64Array,
  memory: SlopedMemory,
  grade: number,
  chance: number,
  chanceSlope: Float64Array,
): void {
  const { stability: s, difficulty: d, stabilitySlope, difficultySlope } = memory;
  const bonus = grade === 2 ? w(weights, 15) : grade === 4 ? w(weights, 16) : 1;
  const rest = Math.exp(w(weights, 8)) * (11 - d) * s ** -w(weights, 9);
  const spur = Math.exp(w(weights, 10) * (1 - chance));
  const gain = rest * bonus * (spur - 1);
  const bySpur = rest * bonus * spur;
  for (let j = 0; j < WEIGHTS; j++) {
    const ds = stabilitySlope[j] as number;
    const gained =
      gain * (-(difficultySlope[j] as number) / (11 - d) - (w(weights, 9) * ds) / s) -
      bySpur * w(weights, 10) * (chanceSlope[j] as number);
    stabilitySlope[j] = ds * (1 + gain) + s * gained;
  }
  add(stabilitySlope, 8, s * gain);
  add(stabilitySlope, 9, -s * gain * Math.log(s));
  add(stabilitySlope, 10, s * bySpur * (1 - chance));
  if (grade === 2) add(stabilitySlope, 15, s * rest * (spur - 1));
  if (grade === 4) add(stabilitySlope, 16, s * rest * (spur - 1));
  setStability(memory, s * (1 + gain));
}

function afterLapse(
  weights: Float64Array,
  memory: SlopedMemory,
  chance: number,
  chanceSlope: Float64Array,
): void {
  const { stability: s, difficulty: d, stabilitySlope, difficultySlope } = memory;
  const ceiling = s / Math.exp(w(weights, 17) * w(weights, 18));
  const power = (s + 1) ** w(weights, 13);
  const scaleOf = w(weights, 11) * d ** -w(weights, 12) * Math.exp((1 - chance) * w(weights, 14));
  const lapsed = scaleOf * (power - 1);
  if (ceiling < lapsed) {
    scale(stabilitySlope, ceiling / s);
    add(stabilitySlope, 17, -ceiling * w(weights, 18));
    add(stabilitySlope, 18, -ceiling * w(weights, 17));
    setStability(memory, ceiling);
    return;
  }
  for (let j = 0; j < WEIGHTS; j++) {
    const ds = stabilitySlope[j] as number;
    stabilitySlope[j] =
      (scaleOf * power * w(weights, 13) * ds) / (s + 1) -
      lapsed *
        ((w(weights, 12) * (difficultySlope[j] as number)) / d + w(weights, 14) * (chanceSlope[j] as number));
  }
  add(stabilitySlope, 11, lapsed / w(weights, 11));
  add(stabilitySlope, 12, -lapsed * Math.log(d));
  add(stabilitySlope, 13, scaleOf * power * Math.log(s + 1));
  add(stabilitySlope, 14, lapsed * (1 - chance));
  setStability(memory, lapsed);
}

function sameDay(weights: Float64Array, memory: SlopedMemory, grade: number): void {
  const { stability: s, stabilitySlope } = memory;
  const push = grade - 3 + w(weights, 18);
  const growth = s ** -w(weights, 19) * Math.exp(w(weights, 17) * push);
  if (grade >= 2 && growth <= 1) return;
  scale(stabilitySlope, growth * (1 - w(weights, 19)));
  add(stabilitySlope, 17, s * growth * push);
  add(stabilitySlope, 18, s * growth * w(weights, 17));
  add(stabilitySlope, 19, -s * growth * Math.log(s));
  setStability(memory, s * growth);
}

const easyDifficulty = new Float64Array(WEIGHTS);

function nextDifficulty(weights: Float64Array, memory: SlopedMemory, grade: number): void {
  const { difficulty: d, difficultySlope } = memory;
  const pull = w(weights, 7);
  const change = -w(weights, 6) * (grade - 3);
  const damped = d + (change * (10 - d)) / 9;
  const drop = Math.exp(3 * w(weights, 5));
  const easy = w(weights, 4) - drop + 1;
  easyDifficulty.fill(0);
  easyDifficulty[4] = 1;
  easyDifficulty[5] = -3 * drop;
  blend(difficultySlope, (1 - pull) * (1 - change / 9), easyDifficulty, pull);
  add(difficultySlope, 6, (1 - pull) * -(grade - 3) * ((10 - d) / 9));
  add(difficultySlope, 7, easy - damped);
  setDifficulty(memory, pull * easy + (1 - pull) * damped);
}

/**
 * The memory after an answer `elapsed` study days later, changed in place; `chance` and its slope are what
 * `recall` gave just before (unused on the same day).
 */
export function nextSloped(
  weights: Float64Array,
  memory: SlopedMemory,
  answer: { readonly grade: number; readonly elapsed: number },
  chance: number,
  chanceSlope: Float64Array,
): void {
  if (answer.elapsed < 1) sameDay(weights, memory, answer.grade);
  else if (answer.grade === 1) afterLapse(weights, memory, chance, chanceSlope);
  else afterSuccess(weights, memory, answer.grade, chance, chanceSlope);
  nextDifficulty(weights, memory, answer.grade);
}
