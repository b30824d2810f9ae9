/** The command line: articles in, cards and a summary out, without a window. */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { starterArticles } from './articles/starter.js';
import { type Delivery, delivery } from './cli/deliver.js';
import { readFiles } from './cli/files.js';
import { type Group, makeGroup } from './cli/group.js';
import { readJsonLines } from './cli/jsonl.js';
import { HELP, type Options, readOptions } from './cli/options.js';
import { progress } from './cli/progress.js';
import { openFile, type Sink, standardOutput, writeProblem } from './cli/sink.js';
import { convert } from './convert.js';
import { loadModel } from './language/model-load.js';
import { fail, ok, type Result, sentence } from './problem.js';
import { readArticle } from './read/read.js';

type Source = { readonly groups: Iterable<Group>; readonly articles: number };

function bundledArticle(): Result<Group> {
  const [first] = starterArticles;
  if (!first) throw new Error('no starter article is bundled');
  const article = readArticle(first.name, new TextEncoder().encode(first.text));
  return article.ok ? ok(makeGroup([{ id: article.value.id, article: article.value }])) : article;
}

function openSource(options: Options): Result<Source> {
  if (options.jsonl !== null) {
    const lines = readJsonLines(options.jsonl);
    return lines.ok ? ok({ groups: lines.value, articles: lines.value.articles }) : lines;
  }
  const group = options.files.length > 0 ? readFiles(options.files) : bundledArticle();
  return group.ok ? ok({ groups: [group.value], articles: group.value.articles.length }) : group;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Nobody means to write a deck over the article it was made from. */
function overwritten({ out, files, jsonl }: Options): string | null {
  const target = out === null ? null : realPath(out.path);
  if (target === null) return null;
  const inputs = jsonl === null ? files : [jsonl];
  return inputs.find((file) => realPath(file) === target) ?? null;
}

function namesClash(file: string): Result<void> {
  return fail({ kind: 'bad option', detail: `The result would replace the article “${file}”.` });
}

/** Lets an interruption through between two conversions, which give no other chance. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Converts group after group; holds no result that its format does not need to hold. */
async function deliverAll(
  source: Source,
  options: Options,
  deliveries: readonly Delivery[],
): Promise<Result<number>> {
  const tell = progress(source.articles);
  const settings = options.budget === null ? {} : { budgetPerThousandWords: options.budget };
  const model = loadModel(readFileSync(join(import.meta.dirname, 'english.bin')));
  let cards = 0;
  let done = 0;
  for (const group of source.groups) {
    const made = convert(model, group.articles, settings);
    for (const { add } of deliveries) await add(group, made);
    cards += made.cards.length;
    done += group.listed.length;
    tell(done);
    await breath();
  }
  for (const { end } of deliveries) {
    const ended = await end();
    if (!ended.ok) return ended;
  }
  return ok(cards);
}

async function convertTo(file: Sink | null, source: Source, options: Options): Promise<Result<void>> {
  const screen = standardOutput();
  const { out, print, starter } = options;
  const deliveries = [
    ...(out !== null && file !== null ? [delivery(out.format, file, Date.now())] : []),
    ...(print !== null ? [delivery(print, screen, Date.now())] : []),
  ];
  if (starter && out !== null) {
    await screen.write(
      `No window can be opened here, so Afterword works in the terminal and writes the deck to ${out.path}.\n\n`,
    );
  }
  const cards = await deliverAll(source, options, deliveries);
  if (!cards.ok) return cards;
  file?.finish();
  if (out !== null && print === null) {
    await screen.write(`Wrote ${cards.value === 1 ? 'one card' : `${cards.value} cards`} to ${out.path}.\n`);
  }
  return ok(undefined);
}

async function run(argv: readonly string[]): Promise<Result<void>> {
  const read = readOptions(argv);
  if (!read.ok) return read;
  const options = read.value;
  if (options.help) return ok(await standardOutput().write(HELP));
  const source = openSource(options);
  if (!source.ok) return source;
  const clash = overwritten(options);
  if (clash !== null) return namesClash(clash);
  const file = options.out === null ? null : openFile(options.out.path);
  if (file !== null && !file.ok) return file;
  const sink = file?.value ?? null;
  try {
    const done = await convertTo(sink, source.value, options);
    if (!done.ok) sink?.abandon();
    return done;
  } catch (error) {
    sink?.abandon();
    return writeProblem(options.out?.path ?? 'standard output', error);
  }
}

/** Who closed the pipe has read enough. */
function endWithPipe(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
}

process.stdout.on('error', endWithPipe);
const outcome = await run(process.argv.slice(2));
if (!outcome.ok) {
  process.stderr.write(`${sentence(outcome.problem)}\n`);
  process.exitCode = 1;
}
