/** The worker's end: reads and converts articles off the window's thread. */

import { convertBeside, type Gain, type Library } from '../content/beside-library.js';
import type { Conversion } from '../content/conversion.js';
import type { Article } from '../content/deck.js';
import englishUrl from '../content/language/model/english.bin?url';
import { type LanguageModel, loadModel } from '../content/language/model-load.js';
import type { Problem } from '../content/problem.js';
import { readArticle, readPasted } from '../content/read/read.js';

/** What the learner brought: a file as it lies on the disk, or text from the clipboard. */
export type Source = (
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string }
) & {
  /** Reads it though it seems to be in another language. */
  readonly anyLanguage?: boolean;
};

/** Why the source of this place in the list is not an article. */
export type Refusal = { readonly source: number; readonly problem: Problem };

export type Job = {
  readonly sources: readonly Source[];
  /** What is in the library already, with which the new articles are compared. */
  readonly library: Library;
};

/** One run over all sources, so that facts two articles share are joined. */
export type Converted = {
  readonly conversion: Conversion;
  /** One for each source that is not an article; the others went on. */
  readonly refusals: readonly Refusal[];
  /** What cards of the library gain. */
  readonly gained: readonly Gain[];
};

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly converted: Converted }
  | { readonly kind: 'crashed'; readonly report: string };

async function readModel(): Promise<LanguageModel> {
  const answer = await fetch(englishUrl);
  if (!answer.ok) throw new Error(`the language model is missing (${answer.status})`);
  return loadModel(new Uint8Array(await answer.arrayBuffer()));
}

function run(model: LanguageModel, { sources, library }: Job): Converted {
  const articles = new Map<string, Article>();
  const refusals: Refusal[] = [];
  for (const [place, source] of sources.entries()) {
    const options = { anyLanguage: source.anyLanguage === true };
    const read =
      source.kind === 'file'
        ? readArticle(source.name, source.bytes, options)
        : readPasted(source.text, options);
    if (read.ok) articles.set(read.value.id, read.value);
    else refusals.push({ source: place, problem: read.problem });
  }
  const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total });
  return { refusals, ...convertBeside(model, [...articles.values()], library, onProgress) };
}

function tell(message: WorkerMessage): void {
  self.postMessage(message);
}

async function answer(job: Job): Promise<void> {
  try {
    tell({ kind: 'done', converted: run(await readModel(), job) });
  } catch (error) {
    tell({
      kind: 'crashed',
      report: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

self.addEventListener('message', (event: MessageEvent<Job>) => void answer(event.data));
