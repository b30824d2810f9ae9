/** The worker's end of what takes long to reckon: a year ahead, weights fitted to a learner's answers, a quiz. */
import type { StudyDay } from '../content/deck.js';
import type { QuizItem } from '../content/quiz/item.js';
import { makeQuiz, type QuizWish } from '../content/quiz/make.js';
import type { QuizMaterial } from '../content/quiz/material.js';
import {
  type Memorised,
  meanRecall,
  type SimulatedDay,
  simulate,
  type Workload,
} from './study/forecast/simulate.js';
import type { Histories } from './study/optimizer/histories.js';
import { optimize, type Verdict } from './study/optimizer/optimize.js';

/** A simulation without its cards, which would take longer to send than to make. */
export type Forecast = {
  readonly days: readonly SimulatedDay[];
  readonly memorised: readonly Memorised[];
  /** Mean recall, on the day that was asked for, of the cards begun by then; null for none. */
  readonly recall: number | null;
  /** Cards that nobody has begun at the end. */
  readonly left: number;
};

export type Job =
  | { readonly kind: 'forecast'; readonly work: Workload; readonly on: StudyDay | null }
  | { readonly kind: 'optimize'; readonly current: readonly number[]; readonly histories: Histories }
  | {
      readonly kind: 'quiz';
      readonly material: QuizMaterial;
      readonly wish: QuizWish;
      readonly seed: string;
    };

export type ReckonMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'forecast'; readonly forecast: Forecast }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'quiz'; readonly items: readonly QuizItem[] }
  | { readonly kind: 'crashed'; readonly report: string };

function tell(message: ReckonMessage): void {
  self.postMessage(message);
}

/** More often than this nobody could see a bar move. */
const TOLD_TIMES = 100;

function telling(): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (done - told < total / TOLD_TIMES) return;
    told = done;
    tell({ kind: 'progress', done, total });
  };
}

function forecast({ work, on }: Extract<Job, { kind: 'forecast' }>): Forecast {
  const run = simulate(work);
  const progress = telling();
  for (let day = 1; ; day += 1) {
    const { done, value } = run.next();
    if (!done) {
      progress(day, work.days);
      continue;
    }
    const { days, memorised, cards } = value;
    const left = cards.filter(({ memory }) => memory === null).length;
    return { days, memorised, left, recall: on === null ? null : meanRecall(work.preset, cards, on) };
  }
}

function verdict({ current, histories }: Extract<Job, { kind: 'optimize' }>): Verdict {
  const run = optimize(current, histories);
  const progress = telling();
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    progress(value.done, value.total);
  }
}

function answer(job: Job): void {
  try {
    if (job.kind === 'forecast') tell({ kind: 'forecast', forecast: forecast(job) });
    else if (job.kind === 'optimize') tell({ kind: 'verdict', verdict: verdict(job) });
    else tell({ kind: 'quiz', items: makeQuiz(job.material, job.wish, job.seed) });
  } catch (error) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'crashed', report });
  }
}

self.addEventListener('message', (event: MessageEvent<Job>) => answer(event.data));
