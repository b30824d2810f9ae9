/** How well weights foretell a log: the mean log-loss of recall over all answers that can be predicted. */
import { WEIGHTS } from './bounds.js';
import type { Histories } from './histories.js';
import { emptyMemory, firstMemory, nextSloped, recall } from './slope.js';

/** Sums over some cards; `slope` is of `loss`, by each weight. */
export type Total = { loss: number; count: number; readonly slope: Float64Array };

/** Keeps the logarithm finite where a forecast was certain and wrong. */
const CERTAIN = 1e-6;

const chanceSlope = new Float64Array(WEIGHTS);
const memory = emptyMemory();

export function emptyTotal(): Total {
  return { loss: 0, count: 0, slope: new Float64Array(WEIGHTS) };
}

function count(total: Total, chance: number, recalled: boolean): void {
  const kept = Math.min(Math.max(chance, CERTAIN), 1 - CERTAIN);
  total.loss -= Math.log(recalled ? kept : 1 - kept);
  total.count += 1;
  const by = recalled ? -1 / kept : 1 / (1 - kept);
  for (let j = 0; j < WEIGHTS; j++)
    total.slope[j] = (total.slope[j] as number) + by * (chanceSlope[j] as number);
}

/**
 * Adds one card's answers to `total`. Only rows of study day `from` or later count; the earlier ones still
 * build the memory.
 */
export function addCard(
  total: Total,
  weights: Float64Array,
  histories: Histories,
  card: number,
  from = Number.NEGATIVE_INFINITY,
): void {
  const start = histories.starts[card] as number;
  const end = histories.starts[card + 1] as number;
  for (let row = start; row < end; row++) {
    const grade = histories.grade[row] as number;
    if (row === start) {
      firstMemory(weights, grade, memory);
      continue;
    }
    const elapsed = histories.elapsed[row] as number;
    const chance = elapsed < 1 ? 1 : recall(weights, memory, elapsed, chanceSlope);
    if (elapsed >= 1 && (histories.day[row] as number) >= from) count(total, chance, grade > 1);
    nextSloped(weights, memory, { grade, elapsed }, chance, chanceSlope);
  }
}

/** Mean log-loss in nats of the predictable answers from study day `from` on; NaN where there is none. */
export function meanLoss(weights: readonly number[], histories: Histories, from?: number): number {
  const total = emptyTotal();
  const w = Float64Array.from(weights);
  for (let card = 0; card < histories.starts.length - 1; card++) addCard(total, w, histories, card, from);
  return total.loss / total.count;
}
