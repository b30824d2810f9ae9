/** Whether a learner's own log asks for other weights: fitted on the earlier answers, judged on the later ones. */
import { type FitProgress, fitWeights } from './fit.js';
import { type Histories, historiesOf, predictable } from './histories.js';
import { meanLoss } from './loss.js';

export type Verdict =
  /** Fewer predictable answers than a fit could be judged by. */
  | { readonly kind: 'too few'; readonly answers: number; readonly wanted: number }
  /** The weights in use foretell the later answers as well, or so nearly that a change is not worth it. */
  | { readonly kind: 'kept'; readonly answers: number; readonly current: number; readonly fitted: number }
  /** `weights` are fitted to the whole log; the two losses are those of the trial on the later answers. */
  | {
      readonly kind: 'better';
      readonly answers: number;
      readonly weights: readonly number[];
      readonly current: number;
      readonly fitted: number;
    };

/** With fewer answers a difference on the later fifth is chance. */
export const LEAST_ANSWERS = 400;
const EARLIER_SHARE = 0.8;
/** A smaller gain is chance, and not worth changing every interval for. */
const LEAST_GAIN = 0.001;

/** The study day before which four fifths of the predictable answers lie. */
function dividingDay({ day, elapsed }: Histories): number {
  const days = day.filter((_, row) => (elapsed[row] as number) >= 1).sort();
  return days[Math.floor(days.length * EARLIER_SHARE)] ?? 0;
}

function before({ starts, day, grade }: Histories, limit: number): Histories {
  const cards: { day: number; grade: number }[][] = [];
  for (let card = 0; card < starts.length - 1; card++) {
    const rows: { day: number; grade: number }[] = [];
    for (let row = starts[card] as number; row < (starts[card + 1] as number); row++) {
      if ((day[row] as number) < limit) rows.push({ day: day[row] as number, grade: grade[row] as number });
    }
    if (rows.length > 0) cards.push(rows);
  }
  return historiesOf(cards);
}

/**
 * Tries the fitted weights on the latest fifth of the answers, which the fit has not seen; only when they foretell
 * those clearly better than `current` is the whole log fitted and given back. Losses are mean log-losses in nats.
 */
export function* optimize(
  current: readonly number[],
  histories: Histories,
): Generator<FitProgress, Verdict, void> {
  const answers = predictable(histories);
  if (answers < LEAST_ANSWERS) return { kind: 'too few', answers, wanted: LEAST_ANSWERS };
  const day = dividingDay(histories);
  const tried = yield* halfOf(fitWeights(current, before(histories, day)), 0);
  const losses = { current: meanLoss(current, histories, day), fitted: meanLoss(tried, histories, day) };
  const better = losses.fitted < losses.current * (1 - LEAST_GAIN);
  if (!better) return { kind: 'kept', answers, ...losses };
  const weights = yield* halfOf(fitWeights(current, histories), 1);
  return { kind: 'better', answers, weights, ...losses };
}

/** The progress of one of two runs, told as part of both. */
function* halfOf(
  run: Generator<FitProgress, number[], void>,
  half: 0 | 1,
): Generator<FitProgress, number[], void> {
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    yield { done: value.done + half * value.total, total: 2 * value.total };
  }
}
