/** Converts group after group, in this thread or in several, and passes the parts on in the order of the groups. */
import { availableParallelism } from 'node:os';
import { fail, ok, type Problem, type Result } from '../problem.js';
import type { Delivery } from './deliver.js';
import { inOrder } from './pool.js';
import { progress } from './progress.js';
import type { Source } from './source.js';
import { type Done, type Job, type Task, workOn } from './work.js';

export type Run = {
  readonly task: Task;
  /** The module that runs `answerJobs` when it is started as a thread. */
  readonly program: URL;
  /** How many groups at a time; null: as many as there are cores, four at most, one for a few groups. */
  readonly workers: number | null;
};

/** Starting a thread and loading its model takes as long as some twenty articles. */
const MANY = 32;
const MOST_BY_ITSELF = 4;

function sizeFor(groups: number, wanted: number | null): number {
  const size = wanted ?? (groups >= MANY ? Math.min(availableParallelism(), MOST_BY_ITSELF) : 1);
  return Math.min(size, groups);
}

/** Lets an interruption through between two conversions, which give no other chance. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function* here(task: Task, jobs: Iterable<Job>): AsyncGenerator<Result<Done>> {
  const work = workOn(task);
  for (const job of jobs) {
    yield work(job);
    await breath();
  }
}

/** Every group's outcome in the order of the source, however many threads there are. */
function outcomes(source: Source, { task, program, workers }: Run): AsyncGenerator<Result<Done>> {
  const size = sizeFor(source.groups, workers);
  return size > 1 ? inOrder({ program, data: task, size }, source.jobs) : here(task, source.jobs);
}

/** Delivers all; `tell` hears of articles that were left out. The number of cards, or the first problem. */
export async function deliverAll(
  source: Source,
  run: Run,
  deliveries: readonly Delivery[],
  tell: (problem: Problem) => void,
): Promise<Result<number>> {
  const advance = progress(source.articles);
  let cards = 0;
  let done = 0;
  for await (const outcome of outcomes(source, run)) {
    if (!outcome.ok) return outcome;
    const { parts, articles, problems } = outcome.value;
    for (const [i, part] of parts.entries()) await deliveries[i]?.add(part);
    problems.forEach(tell);
    cards += outcome.value.cards;
    done += articles;
    advance(done);
  }
  for (const { end } of deliveries) {
    const ended = await end();
    if (!ended.ok) return ended;
  }
  return ok(cards);
}

/** Looks for the one card that the task names; what follows it is not converted. */
export async function explanationIn(source: Source, run: Run): Promise<Result<string>> {
  for await (const outcome of outcomes(source, run)) {
    if (!outcome.ok) return outcome;
    if (outcome.value.explanation !== null) return ok(outcome.value.explanation);
  }
  const detail = `None of these articles has a card with the id “${run.task.explain?.card}”.`;
  return fail({ kind: 'bad option', detail });
}
