/** Articles taken out of the library while the window is open, each of which can be put back. */
import { type Accessor, createSignal } from 'solid-js';
import type { ArticleRow } from '../../../store/articles.js';
import { type Removed, removeArticle, restoreArticle } from '../../../store/removal.js';
import type { Desk } from '../../desk.js';

type Taken = { readonly title: string; readonly what: Removed | null };

/** Of the window, not of the screen: what was removed can be put back after a look elsewhere. */
const [taken, setTaken] = createSignal<readonly Taken[]>([]);

export type Removals = {
  readonly remove: (row: ArticleRow) => Promise<void>;
  /** The title of the article that `undo` brings back next; null when nothing was removed on this visit. */
  readonly removed: Accessor<string | null>;
  readonly undo: () => Promise<void>;
};

/** Removing and putting back, the last one first. */
export function createRemovals(desk: Desk): Removals {
  const [here, setHere] = createSignal(false);

  async function remove(row: ArticleRow): Promise<void> {
    const gone = await removeArticle(desk.db, row.id);
    if (!gone.ok) return desk.warn([gone.problem]);
    setTaken([...taken(), { title: row.title, what: gone.value }]);
    setHere(true);
    desk.say(`Removed “${row.title}”. Press Z to bring it back.`);
  }

  async function undo(): Promise<void> {
    const last = taken().at(-1);
    if (!last) return;
    const back = await restoreArticle(desk.db, last.what);
    if (!back.ok) return desk.warn([back.problem]);
    setTaken(taken().slice(0, -1));
    desk.say(`“${last.title}” is back.`);
  }

  return { remove, removed: () => (here() ? (taken().at(-1)?.title ?? null) : null), undo };
}
