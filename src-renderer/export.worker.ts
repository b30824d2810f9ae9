/** The worker that writes files out of the library; ending it is stopping it. */
import type { Result } from '../content/problem.js';
import { type Writing, type Written, write } from './decks/writing.js';
import { openDatabase } from './store/open.js';

export type { Writing, Written };

export type WriteTold =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'written'; readonly written: Result<Written> }
  | { readonly kind: 'crashed'; readonly report: string };

function tell(message: WriteTold, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function answer(writing: Writing): Promise<void> {
  try {
    const opened = await openDatabase();
    if (!opened.ok) return tell({ kind: 'written', written: opened });
    const written = await write(opened.value, writing, (bytes) => tell({ kind: 'progress', bytes }));
    const made = written.ok ? written.value.made : null;
    tell({ kind: 'written', written }, made?.kind === 'bytes' ? [made.bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'crashed', report });
  }
}

self.addEventListener('message', (event: MessageEvent<Writing>) => void answer(event.data));
