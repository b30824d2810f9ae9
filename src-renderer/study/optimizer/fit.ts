/** Fits the 21 weights of FSRS-6 to a log: Adam over shuffled cards, step by step so that it can be stopped. */
import { bounded, SPREAD, WEIGHTS } from './bounds.js';
import { withFirstStabilities } from './first-stability.js';
import { type Histories, predictable } from './histories.js';
import { addCard, emptyTotal, type Total } from './loss.js';

export type FitProgress = { readonly done: number; readonly total: number };

/** Passes over the log: more where it is short, so that there are steps enough to arrive. */
const EPOCHS = { fewest: 6, most: 30, steps: 500 };
/** Predictable answers for each step. */
const BATCH = 512;
const RATE = 0.03;
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
/** How much of a batch's loss the pull towards the start may weigh when a log has one batch only. */
const PULL = 4;

/** Whole numbers below `below`, the same every time. */
function shuffledCards(cards: number, epoch: number): Uint32Array {
  const order = Uint32Array.from({ length: cards }, (_, i) => i);
  let state = (epoch + 1) * 0x9e3779b9;
  for (let i = cards - 1; i > 0; i--) {
    state = (Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5) | 0;
    const j = ((state ^ (state >>> 13)) >>> 0) % (i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}

type Adam = { readonly mean: Float64Array; readonly square: Float64Array; steps: number };

function descend(weights: Float64Array, slope: Float64Array, adam: Adam, rate: number): void {
  adam.steps += 1;
  const meanShare = 1 - MEAN_DECAY ** adam.steps;
  const squareShare = 1 - SQUARE_DECAY ** adam.steps;
  for (let j = 0; j < WEIGHTS; j++) {
    const g = slope[j] as number;
    adam.mean[j] = MEAN_DECAY * (adam.mean[j] as number) + (1 - MEAN_DECAY) * g;
    adam.square[j] = SQUARE_DECAY * (adam.square[j] as number) + (1 - SQUARE_DECAY) * g * g;
    const step =
      (adam.mean[j] as number) / meanShare / (Math.sqrt((adam.square[j] as number) / squareShare) + 1e-8);
    weights[j] = bounded(j, (weights[j] as number) - rate * step);
  }
}

/** The slope of a batch's mean loss, with the pull towards the start. */
function slopeOf(total: Total, weights: Float64Array, start: Float64Array, answers: number): Float64Array {
  return total.slope.map((sum, j) => {
    const spread = SPREAD[j] ?? 1;
    const off = (weights[j] as number) - (start[j] as number);
    return sum / Math.max(1, total.count) + (2 * PULL * off) / (spread * spread * answers);
  });
}

function epochsFor(answers: number): number {
  const wanted = Math.ceil((EPOCHS.steps * BATCH) / Math.max(1, answers));
  return Math.min(Math.max(wanted, EPOCHS.fewest), EPOCHS.most);
}

/**
 * Fits from `start` (21 weights) to all answers that came a study day or more after the one before. Yields after
 * every step, so that whoever runs it can show progress or stop; the same log gives the same weights.
 */
export function* fitWeights(
  start: readonly number[],
  histories: Histories,
): Generator<FitProgress, number[], void> {
  const answers = predictable(histories);
  const begun = Float64Array.from(withFirstStabilities(start, histories));
  const weights = begun.slice();
  const adam: Adam = { mean: new Float64Array(WEIGHTS), square: new Float64Array(WEIGHTS), steps: 0 };
  const epochs = epochsFor(answers);
  const steps = Math.max(1, Math.floor((answers * epochs) / BATCH));
  let total = emptyTotal();
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const card of shuffledCards(histories.starts.length - 1, epoch)) {
      addCard(total, weights, histories, card);
      if (total.count < BATCH) continue;
      const rate = RATE * (0.5 + 0.5 * Math.cos((Math.PI * Math.min(adam.steps, steps)) / steps));
      descend(weights, slopeOf(total, weights, begun, answers), adam, rate);
      total = emptyTotal();
      yield { done: Math.min(adam.steps, steps), total: steps };
    }
  }
  yield { done: steps, total: steps };
  return [...weights];
}
