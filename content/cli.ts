/** The command line: articles in, cards and a summary out, without a window. */
import { join } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { deliverAll, explanationIn, type Run } from './cli/conduct.js';
import { type Delivery, delivery } from './cli/deliver.js';
import { Halt } from './cli/halt.js';
import { HELP } from './cli/help.js';
import { type Options, readOptions } from './cli/options.js';
import { openFile, type Sink, standardOutput, writeProblem } from './cli/sink.js';
import { openSource, overwritten, type Source } from './cli/source.js';
import { type Job, type Task, workOn } from './cli/work.js';
import type { CardId } from './deck.js';
import { fail, ok, type Problem, type Result, sentence } from './problem.js';

/** V8 compiles a function after so many bytes of its code have run; by its own measure a run of a minute compiles too much. */
setFlagsFromString('--interrupt-budget=1500000');
/** Plain machine code for each function that runs is cheap to make; patterns go to it at once instead of by two compilers. */
setFlagsFromString('--always-sparkplug');
setFlagsFromString('--no-regexp-tier-up');

function complain(problem: Problem): void {
  const hint = problem.kind === 'other language' ? ' Add --force to try it all the same.' : '';
  process.stderr.write(`${sentence(problem)}${hint}\n`);
}

function deliveriesOf({ out, print }: Options, file: Sink | null): readonly Delivery[] {
  const now = Date.now();
  return [
    ...(out !== null && file !== null ? [delivery(out.format, file, now)] : []),
    ...(print !== null ? [delivery(print, standardOutput(), now)] : []),
  ];
}

function runOf(options: Options, deliveries: readonly Delivery[]): Run {
  const { budget, force, explain, print, workers } = options;
  const task: Task = {
    model: join(import.meta.dirname, 'english.bin'),
    formats: deliveries.map(({ format }) => format),
    budget,
    force,
    explain: explain === null ? null : { card: explain as CardId, json: print === 'json' },
  };
  return { task, workers, program: new URL(import.meta.url) };
}

async function convertTo(file: Sink | null, source: Source, options: Options): Promise<Result<void>> {
  const screen = standardOutput();
  const { out, print, starter } = options;
  const deliveries = deliveriesOf(options, file);
  if (starter && out !== null) {
    await screen.write(
      `No window can be opened here, so Afterword works in the terminal and writes the deck to ${out.path}.\n\n`,
    );
  }
  const cards = await deliverAll(source, runOf(options, deliveries), deliveries, complain);
  if (!cards.ok) return cards;
  file?.finish();
  if (out !== null && print === null) {
    await screen.write(`Wrote ${cards.value === 1 ? 'one card' : `${cards.value} cards`} to ${out.path}.\n`);
  }
  return ok(undefined);
}

async function explainTo(source: Source, options: Options): Promise<Result<void>> {
  const explanation = await explanationIn(source, runOf(options, []));
  return explanation.ok ? ok(await standardOutput().write(explanation.value)) : explanation;
}

async function write(source: Source, options: Options): Promise<Result<void>> {
  const clash = overwritten(options);
  if (clash !== null) {
    return fail({ kind: 'bad option', detail: `The result would replace the article “${clash}”.` });
  }
  const file = options.out === null ? null : openFile(options.out.path);
  if (file !== null && !file.ok) return file;
  const sink = file?.value ?? null;
  try {
    const done = await convertTo(sink, source, options);
    if (!done.ok) sink?.abandon();
    return done;
  } catch (error) {
    sink?.abandon();
    if (error instanceof Halt) return fail(error.problem);
    return writeProblem(options.out?.path ?? 'standard output', error);
  }
}

async function run(argv: readonly string[]): Promise<Result<void>> {
  const read = readOptions(argv);
  if (!read.ok) return read;
  const options = read.value;
  if (options.help) return ok(await standardOutput().write(HELP));
  const source = openSource(options);
  if (!source.ok) return source;
  try {
    return await (options.explain === null ? write : explainTo)(source.value, options);
  } finally {
    source.value.close();
  }
}

/** Who closed the pipe has read enough. */
function endWithPipe(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** The other end of the pool: this module, started as a thread with a `Task`. */
function answerJobs(task: Task): void {
  const work = workOn(task);
  parentPort?.on('message', ({ at, job }: { at: number; job: Job }) => {
    parentPort?.postMessage({ at, result: work(job) });
  });
}

if (isMainThread) {
  process.stdout.on('error', endWithPipe);
  const outcome = await run(process.argv.slice(2));
  if (!outcome.ok) {
    complain(outcome.problem);
    process.exitCode = 1;
  }
} else answerJobs(workerData);
