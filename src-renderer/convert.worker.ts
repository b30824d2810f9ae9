/** The worker's end: reads and converts articles off the window's thread. */

import type { Conversion } from '../content/conversion.js';
import { convert } from '../content/convert.js';
import type { Article } from '../content/deck.js';
import englishUrl from '../content/language/model/english.bin?url';
import { type LanguageModel, loadModel } from '../content/language/model-load.js';
import type { Problem } from '../content/problem.js';
import { proposedOnly } from '../content/proposed.js';
import { readArticle, readPasted } from '../content/read/read.js';

/** What the learner brought: a file as it lies on the disk, or text from the clipboard. */
export type Source =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string };

/** One run over all sources, so that facts two articles share are joined. */
export type Converted = {
  readonly conversion: Conversion;
  /** One for each source that is not an article; the others went on. */
  readonly problems: readonly Problem[];
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

function run(model: LanguageModel, sources: readonly Source[]): Converted {
  const articles = new Map<string, Article>();
  const problems: Problem[] = [];
  for (const source of sources) {
    const read = source.kind === 'file' ? readArticle(source.name, source.bytes) : readPasted(source.text);
    if (read.ok) articles.set(read.value.id, read.value);
    else problems.push(read.problem);
  }
  const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total });
  const conversion = proposedOnly(convert(model, [...articles.values()], { onProgress }));
  return { conversion, problems };
}

function tell(message: WorkerMessage): void {
  self.postMessage(message);
}

async function answer(sources: readonly Source[]): Promise<void> {
  try {
    tell({ kind: 'done', converted: run(await readModel(), sources) });
  } catch (error) {
    tell({
      kind: 'crashed',
      report: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

self.addEventListener('message', (event: MessageEvent<readonly Source[]>) => void answer(event.data));
