/** The work on one group, the same in the main thread and in any other: articles in, parts of the result out. */
import { readFileSync } from 'node:fs';
import { type ConvertOptions, convert, type Explained } from '../convert.js';
import type { CardId } from '../deck.js';
import { loadModel } from '../language/model-load.js';
import { ok, type Problem, type Result } from '../problem.js';
import { explanationJson, explanationText } from './explain.js';
import type { Group } from './group.js';
import { type RawGroup, type ReadGroup, readGroup } from './jsonl.js';
import type { Format } from './options.js';
import { type Part, partOf } from './part.js';

/** What is done with every group; plain data. */
export type Task = {
  /** The file of the language model. */
  readonly model: string;
  readonly formats: readonly Format[];
  /** Cards per 1,000 words; null leaves it to the pipeline. */
  readonly budget: number | null;
  readonly force: boolean;
  /** The card that is to be explained, and whether as JSON. */
  readonly explain: { readonly card: CardId; readonly json: boolean } | null;
};

/** Articles that have been read, or lines that are still to be. */
export type Job =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'lines'; readonly raw: RawGroup };

export type Done = {
  /** In the order of `formats`. */
  readonly parts: readonly Part[];
  readonly articles: number;
  readonly cards: number;
  /** What was left out of the group, to be told on stderr. */
  readonly problems: readonly Problem[];
  /** Of the card that the task names, where it is one of this group; ready to be printed. */
  readonly explanation: string | null;
};

function opened(job: Job, force: boolean): Result<ReadGroup> {
  return job.kind === 'lines' ? readGroup(job.raw, force) : ok({ group: job.group, problems: [] });
}

function explained({ ids }: Group, made: Explained, json: boolean): string | null {
  const { explanation, cards } = made;
  const card = cards.find(({ id }) => id === explanation?.card);
  if (!explanation || !card) return null;
  return (json ? explanationJson : explanationText)(card, explanation, ids);
}

/** The model comes with the program: that it is missing is no fault of the one who asks for a deck. */
function modelBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`the language model ${path} cannot be read`, { cause });
  }
}

/** Loads the model and gives back what does one group after another. */
export function workOn({ model, formats, budget, force, explain }: Task): (job: Job) => Result<Done> {
  const english = loadModel(modelBytes(model));
  const settings: ConvertOptions = {
    ...(budget === null ? {} : { budgetPerThousandWords: budget }),
    ...(explain === null ? {} : { explain: explain.card }),
  };
  return (job) => {
    const read = opened(job, force);
    if (!read.ok) return read;
    const { group, problems } = read.value;
    const made = convert(english, group.articles, settings);
    return ok({
      parts: formats.map((format) => partOf(format, group, made)),
      articles: group.listed.length,
      cards: made.proposed,
      problems,
      explanation: explained(group, made, explain?.json ?? false),
    });
  };
}
