/** What can be brought back of a library that was lost, and bringing it back. */
import { type Accessor, createResource, createSignal } from 'solid-js';
import { ok, type Result } from '../../../../content/problem.js';
import type { Host } from '../../../../src-main/contract/host.js';
import type { NotedLife } from '../../../../src-main/contract/journal.js';
import { lifeOf } from '../../../store/journal.js';
import { readJournal } from '../../../store/journal-port.js';
import { rebuildFrom } from '../../../store/rebuild.js';
import type { Database } from '../../../store/schema.js';
import type { Loss } from '../../../store/second-copy.js';
import { applyEntries } from '../../../study/journal/entries.js';
import { count } from '../../parts/words.js';

/** `silent`: no answer within the time that an honest disk needs. */
export type Trouble =
  | { readonly kind: Loss | 'silent' }
  | { readonly kind: 'unopenable'; readonly detail: string };

export type Holding = { readonly articles: number; readonly cards: number; readonly reviews: number };

/** What the second copy can bring back; `damaged` lines of it could not be read, and `lost` pictures and sounds. */
export type Copy = Holding & { readonly damaged: number; readonly lost: number };

/** "120 answers, 40 cards and 3 articles". */
export function holdingWords({ articles, cards, reviews }: Holding): string {
  return `${count(reviews, 'answer')}, ${count(cards, 'card')} and ${count(articles, 'article')}`;
}

/** True where there is anything to bring back. */
export function holdsAnything({ articles, cards, reviews }: Holding): boolean {
  return articles + cards + reviews > 0;
}

async function readCopy(host: Host): Promise<Copy> {
  const { entries, damaged } = await readJournal(host.journal);
  const state = applyEntries(entries);
  const held = (table: string) => state.get(table)?.size ?? 0;
  return { articles: held('articles'), cards: held('cards'), reviews: held('reviews'), damaged, lost: 0 };
}

export type Recovery = {
  /** Undefined while it is read. */
  readonly copy: Accessor<Copy | undefined>;
  readonly busy: Accessor<boolean>;
  readonly restore: () => Promise<void>;
  readonly startEmpty: () => Promise<void>;
  readonly showFolder: () => void;
};

/** The ways out of a damaged library; each leaves what is there where it is. */
export function createRecovery(host: Host): Recovery {
  const [copy] = createResource(() => readCopy(host));
  const [busy, setBusy] = createSignal(false);
  const begin = async (journal: 'kept' | 'aside') => {
    setBusy(true);
    await host.beginAnew(journal);
  };
  return {
    copy,
    busy,
    restore: () => begin('kept'),
    startEmpty: () => begin('aside'),
    showFolder: () => void host.showLibraryFolder(),
  };
}

/**
 * Fills `db`, which is empty, from the second copy, and makes it the library of the life sign. Killed at any point,
 * the next start finds either nothing in it or all of it. Problem: 'not saved'.
 */
export async function restoreInto(
  db: Database,
  host: Host,
  noted: NotedLife | null,
  progress: (done: number, total: number) => void,
): Promise<Result<Copy>> {
  const { entries, damaged } = await readJournal(host.journal);
  if (noted) await db.meta.put({ key: 'database', value: noted.database });
  const rebuilt = await rebuildFrom(db, entries, {
    progress,
    readMedia: host.journal.readMedia,
  });
  if (!rebuilt.ok) return rebuilt;
  await host.journal.noteLife(await lifeOf(db));
  return ok({ ...rebuilt.value, damaged });
}
