/** The library as a state: rows, a cursor, what is due, and the one step that can be taken back. */
import { type Accessor, createEffect, createSignal } from 'solid-js';
import { type ArticleRow, articleRows } from '../../../store/articles.js';
import { dueQueue } from '../../../store/due.js';
import { type Removed, removeArticle, restoreArticle } from '../../../store/removal.js';
import type { Desk } from '../../desk.js';
import { createLive, createMinute } from '../../live.js';

/** A sitting's usual pace; a card a learner knows takes about this long. */
const SECONDS_A_CARD = 10;

export type Library = {
  /** Undefined until the first answer of the store. */
  readonly rows: Accessor<readonly ArticleRow[] | undefined>;
  /** Cards that can be answered now. */
  readonly due: Accessor<number>;
  readonly minutes: Accessor<number>;
  readonly cursor: Accessor<number>;
  readonly moveTo: (index: number) => void;
  readonly moveBy: (rows: number) => void;
  readonly open: (index: number) => void;
  readonly remove: (index: number) => Promise<void>;
  /** The title of the article that `undo` brings back. */
  readonly removed: Accessor<string | null>;
  readonly undo: () => Promise<void>;
};

/** One library; it follows the store as long as its owner lives. */
export function createLibrary(desk: Desk): Library {
  const minute = createMinute();
  const rows = createLive(() => articleRows(desk.db, desk.clock()), minute);
  const [cursor, setCursor] = createSignal(0);
  const [removed, setRemoved] = createSignal<{
    readonly title: string;
    readonly what: Removed | null;
  } | null>(null);
  const queue = createLive(() => dueQueue(desk.db, desk.clock(), desk.settings().preset), minute);
  const due = () => (queue()?.main.length ?? 0) + (queue()?.learning.length ?? 0);

  const last = () => (rows()?.length ?? 0) - 1;
  const moveTo = (index: number) => setCursor(Math.max(0, Math.min(last(), index)));
  createEffect(() => {
    if (last() >= 0 && cursor() > last()) setCursor(last());
  });

  const open = (index: number) => {
    const row = rows()?.[index];
    if (row) desk.go({ kind: 'curate', articles: [row.id] });
  };

  async function remove(index: number): Promise<void> {
    const row = rows()?.[index];
    if (!row) return;
    const taken = await removeArticle(desk.db, row.id);
    if (!taken.ok) return desk.warn([taken.problem]);
    setRemoved({ title: row.title, what: taken.value });
    desk.say(`Removed “${row.title}”. Press Z to bring it back.`);
  }

  async function undo(): Promise<void> {
    const taken = removed();
    if (!taken) return;
    const back = await restoreArticle(desk.db, taken.what);
    if (!back.ok) return desk.warn([back.problem]);
    setRemoved(null);
    desk.say(`“${taken.title}” is back.`);
  }

  return {
    rows,
    due,
    minutes: () => Math.max(1, Math.round((due() * SECONDS_A_CARD) / 60)),
    cursor,
    moveTo,
    moveBy: (by) => moveTo(cursor() + by),
    open,
    remove,
    removed: () => removed()?.title ?? null,
    undo,
  };
}
