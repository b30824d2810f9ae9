/** The worker's end: reads and converts articles off the window's thread. */
import { convert } from '../content/convert.js';
import type { Article, Conversion } from '../content/deck.js';
import type { Problem } from '../content/problem.js';
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

function run(sources: readonly Source[]): Converted {
  const articles = new Map<string, Article>();
  const problems: Problem[] = [];
  for (const source of sources) {
    const read = source.kind === 'file' ? readArticle(source.name, source.bytes) : readPasted(source.text);
    if (read.ok) articles.set(read.value.id, read.value);
    else problems.push(read.problem);
  }
  const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total });
  return { conversion: convert([...articles.values()], { onProgress }), problems };
}

function tell(message: WorkerMessage): void {
  self.postMessage(message);
}

self.addEventListener('message', (event: MessageEvent<readonly Source[]>) => {
  try {
    tell({ kind: 'done', converted: run(event.data) });
  } catch (error) {
    tell({
      kind: 'crashed',
      report: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
