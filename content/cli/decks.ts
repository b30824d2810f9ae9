/** The command line for decks of any origin: inspect, convert, lint, diff. */
import { realpathSync } from 'node:fs';
import { basename, extname } from 'node:path';
import process from 'node:process';
import type { AnkiCollection } from '../formats/anki-vocabulary.js';
import { differences } from '../formats/collection-diff.js';
import { lint } from '../formats/collection-lint.js';
import { type CollectionReport, reportOf, troubleLines } from '../formats/collection-report.js';
import { fail, ok, type Problem, type Result, sentence } from '../problem.js';
import { readCollectionFile, writerFor } from './decks-files.js';
import { DECKS_HELP, type DecksTask, readDecksTask } from './decks-options.js';
import { openFile, standardOutput, writeProblem } from './sink.js';

const SHOWN = 60;

function print(text: string): Promise<void> {
  return standardOutput().write(text);
}

function reportText(report: CollectionReport): string {
  const counts = Object.entries(report.counts).map(([name, count]) => `${count} ${name}`);
  const queues = Object.entries(report.cards).map(([name, count]) => `${count} ${name}`);
  const decks = report.decks.map(
    ({ name, cards, filtered }) => `  ${name}: ${cards}${filtered ? ' (filtered)' : ''}`,
  );
  const types = report.notetypes.map(({ name, kind, notes }) => `  ${name} (${kind}): ${notes}`);
  const troubles = troubleLines(report.troubles).map((line) => `  ${line}`);
  return [
    `Layout: ${report.layout}`,
    `Holds: ${counts.join(', ')}`,
    `Cards: ${queues.join(', ') || 'none'}; ${report.withMemory} with FSRS memory`,
    ...(decks.length === 0 ? [] : ['Cards by deck:', ...decks]),
    ...(types.length === 0 ? [] : ['Notes by notetype:', ...types]),
    ...(troubles.length === 0 ? ['Nothing is wrong with it.'] : ['What is wrong with it:', ...troubles]),
    '',
  ].join('\n');
}

/** Media are unpacked when asked for, so only a look at each tells of those that are damaged. */
function withMedia(collection: AnkiCollection): AnkiCollection {
  const damaged = collection.media.flatMap(({ name, bytes }) => {
    const read = bytes();
    if (read.ok) return [];
    const reason = 'detail' in read.problem ? read.problem.detail : read.problem.kind;
    return [{ what: 'media', where: `“${name}”`, reason, outcome: 'left out' } as const];
  });
  return { ...collection, troubles: [...collection.troubles, ...damaged] };
}

async function inspect(file: string, json: boolean): Promise<Result<number>> {
  const read = readCollectionFile(file, Date.now());
  if (!read.ok) return read;
  const report = reportOf(withMedia(read.value));
  await print(json ? `${JSON.stringify(report, null, 1)}\n` : reportText(report));
  return ok(0);
}

async function lintFile(file: string, json: boolean): Promise<Result<number>> {
  const read = readCollectionFile(file, Date.now());
  if (!read.ok) return read;
  const findings = lint(read.value);
  if (json) await print(`${JSON.stringify(findings, null, 1)}\n`);
  else {
    const lines = findings
      .slice(0, SHOWN * 10)
      .map(({ rule, where, reason }) => `${rule} ${where}: ${reason}`);
    await print(
      `${lines.join('\n')}${lines.length > 0 ? '\n' : ''}${findings.length} findings on ${read.value.cards.length} cards\n`,
    );
  }
  return ok(findings.length > 0 ? 1 : 0);
}

function short(text: string | null): string {
  if (text === null) return '(not there)';
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

async function diff(a: string, b: string, json: boolean): Promise<Result<number>> {
  const [first, second] = [readCollectionFile(a, Date.now()), readCollectionFile(b, Date.now())];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const found = differences(first.value, second.value);
  if (json) await print(`${JSON.stringify(found, null, 1)}\n`);
  else {
    const lines = found.slice(0, SHOWN).map((each) => `${each.at}\n  ${short(each.a)}\n  ${short(each.b)}\n`);
    await print(`${lines.join('')}${found.length === 0 ? 'No difference' : `${found.length} differences`}\n`);
  }
  return ok(found.length > 0 ? 1 : 0);
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function written({ notes, cards, reviews }: AnkiCollection, to: string): string {
  const all = `Wrote ${notes.length} notes, ${cards.length} cards and ${reviews.length} reviews to ${to}.`;
  if (/\.(?:apkg|json)$/i.test(to)) return all;
  if (/\.(?:md|html|ics)$/i.test(to)) return `Wrote ${to}.`;
  return `Wrote ${notes.length} notes to ${to}. Progress and media do not travel in a table.`;
}

async function convertFile(from: string, to: string): Promise<Result<number>> {
  const writer = writerFor(to);
  if (!writer.ok) return writer;
  if (isSameFile(from, to))
    return fail({ kind: 'bad option', detail: 'The result would replace what is read.' });
  const now = Date.now();
  const read = readCollectionFile(from, now);
  if (!read.ok) return read;
  const file = openFile(to);
  if (!file.ok) return file;
  const lost: string[] = [];
  try {
    const name = basename(to, extname(to));
    const pieces = writer.value(read.value, { now, name, lost: (line) => lost.push(`  ${line}`) });
    if (!pieces.ok) {
      file.value.abandon();
      return pieces;
    }
    for (const piece of pieces.value) await file.value.write(piece);
    file.value.finish();
  } catch (error) {
    file.value.abandon();
    return writeProblem(to, error);
  }
  const { troubles } = read.value;
  const lines = [...troubleLines(troubles).map((line) => `  ${line}`), ...lost];
  await print(`${written(read.value, to)}\n`);
  if (lines.length > 0) await print(`${lines.join('\n')}\n`);
  return ok(0);
}

function carryOut(task: DecksTask): Promise<Result<number>> {
  if (task.kind === 'inspect') return inspect(task.file, task.json);
  if (task.kind === 'lint') return lintFile(task.file, task.json);
  if (task.kind === 'diff') return diff(task.a, task.b, task.json);
  if (task.kind === 'convert') return convertFile(task.from, task.to);
  return print(DECKS_HELP).then(() => ok(0));
}

function told(problem: Problem): string {
  if (problem.kind === 'bad option')
    return `${problem.detail} Run “npm run decks -- --help” to see what there is.`;
  return sentence(problem);
}

const task = readDecksTask(process.argv.slice(2));
const done = task.ok ? await carryOut(task.value) : task;
if (!done.ok) process.stderr.write(`${told(done.problem)}\n`);
process.exitCode = done.ok ? done.value : 2;
