/** Where the four first stabilities begin: fitted to how the second answer fared, before anything else is fitted. */
import type { Histories } from './histories.js';

/** Second answers after one first grade: days waited → how many, and how many recalled. */
type Tally = Map<number, { seen: number; recalled: number }>;

function tallies({ starts, elapsed, grade }: Histories): readonly Tally[] {
  const found: Tally[] = [new Map(), new Map(), new Map(), new Map()];
  for (let card = 0; card < starts.length - 1; card++) {
    const start = starts[card] as number;
    const end = starts[card + 1] as number;
    let row = start + 1;
    while (row < end && (elapsed[row] as number) < 1) row += 1;
    // Same-day answers in between change the stability; only cards without them speak of the first alone.
    if (row >= end || row !== start + 1) continue;
    const tally = found[(grade[start] as number) - 1];
    const days = elapsed[row] as number;
    const at = tally?.get(days) ?? { seen: 0, recalled: 0 };
    at.seen += 1;
    at.recalled += (grade[row] as number) > 1 ? 1 : 0;
    tally?.set(days, at);
  }
  return found;
}

function lossAt(tally: Tally, stability: number, expected: number, decay: number): number {
  const factor = 0.9 ** (-1 / decay) - 1;
  let loss = Math.abs(stability - expected) / 4;
  for (const [days, { seen, recalled }] of tally) {
    const chance = Math.min((1 + (factor * days) / stability) ** -decay, 1 - 1e-6);
    loss -= recalled * Math.log(chance) + (seen - recalled) * Math.log(1 - chance);
  }
  return loss;
}

const GOLDEN = 0.618_033_988_75;
const ROUNDS = 40;

/** The least of a loss with one valley, searched over the logarithm of stability from 0.01 to 100 days. */
function bestStability(tally: Tally, expected: number, decay: number): number {
  let low = Math.log(0.01);
  let high = Math.log(100);
  for (let i = 0; i < ROUNDS; i++) {
    const a = high - GOLDEN * (high - low);
    const b = low + GOLDEN * (high - low);
    if (lossAt(tally, Math.exp(a), expected, decay) < lossAt(tally, Math.exp(b), expected, decay)) high = b;
    else low = a;
  }
  return Math.exp((low + high) / 2);
}

/** `weights` with w0 … w3 fitted and kept in order: a better first answer never gives a shorter stability. */
export function withFirstStabilities(weights: readonly number[], histories: Histories): number[] {
  const found = tallies(histories);
  const decay = weights[20] ?? 0.1542;
  const fitted = weights.slice(0, 4).map((expected, i) => {
    const tally = found[i] ?? new Map();
    return tally.size === 0 ? expected : bestStability(tally, expected, decay);
  });
  const ordered = fitted.map((_, i) => Math.max(...fitted.slice(0, i + 1)));
  return [...ordered, ...weights.slice(4)];
}
