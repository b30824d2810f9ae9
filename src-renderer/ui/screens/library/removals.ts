/** Articles taken out of the library while the window is open, each of which can be put back. */
import { type Accessor, createSignal } from 'solid-js';
import type { ArticleRow } from '../../../store/articles.js';
import { type Removed, removeArticle, restoreArticle } from '../../../store/removal.js';
import { redo as doAgain, nextTurns, undo as takeBack } from '../../../store/undo.js';
import type { Desk } from '../../desk.js';
import { turnedWords, turnShown } from '../../turning.js';

type Taken = { readonly title: string; readonly what: Removed | null };

/** Of the window, not of the screen: what was removed can be put back after a look elsewhere. */
const [taken, setTaken] = createSignal<readonly Taken[]>([]);

export type Removals = {
  readonly remove: (row: ArticleRow) => Promise<void>;
  /** The title of the article that `undo` brings back next; null when nothing was removed on this visit. */
  readonly removed: Accessor<string | null>;
  /** Takes back the last act of all, wherever it was done. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
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

  /** After other acts, an article removed on this visit still comes back first: its line says so. */
  async function restore(last: Taken): Promise<void> {
    const back = await restoreArticle(desk.db, last.what);
    if (!back.ok) return desk.warn([back.problem]);
    setTaken(taken().slice(0, -1));
    desk.say(`“${last.title}” is back.`);
  }

  async function undo(): Promise<void> {
    const last = taken().at(-1);
    const next = (await nextTurns(desk.db)).undo;
    if (last && here() && next !== 'article removed') return restore(last);
    const undone = await turnShown(desk, takeBack);
    if (!undone.ok) return desk.warn([undone.problem]);
    if (undone.value === null) return;
    const known = undone.value.act === 'article removed' ? last : undefined;
    if (known) setTaken(taken().slice(0, -1));
    desk.say(known ? `Undone: “${known.title}” is back.` : turnedWords('Undone', undone.value));
  }

  async function redo(): Promise<void> {
    const redone = await turnShown(desk, doAgain);
    if (!redone.ok) return desk.warn([redone.problem]);
    if (redone.value !== null) desk.say(turnedWords('Done again', redone.value));
  }

  return { remove, removed: () => (here() ? (taken().at(-1)?.title ?? null) : null), undo, redo };
}
