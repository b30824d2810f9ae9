/** The library as a state: rows, a cursor, what is due, and the one step that can be taken back. */
import { type Accessor, createEffect, createMemo, createSignal } from 'solid-js';
import { type ArticleRow, articleRows } from '../../../store/articles.js';
import { dueQueue } from '../../../store/due.js';
import { readRules } from '../../../store/rules.js';
import { today } from '../../../study/day.js';
import type { Queue } from '../../../study/queue.js';
import type { Desk } from '../../desk.js';
import { createLive, createMinute } from '../../live.js';
import { createRemovals } from './removals.js';

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
  readonly redo: () => Promise<void>;
};

async function queueNow({ db, clock }: Desk): Promise<Queue> {
  const now = clock();
  return dueQueue(db, now, await readRules(db, today(now), false));
}

/** One library; it shows `first` at once, and follows the store as long as its owner lives. */
export function createLibrary(desk: Desk, first?: readonly ArticleRow[]): Library {
  const minute = createMinute();
  const rows = createLive<readonly ArticleRow[]>(() => articleRows(desk.db, desk.clock()), minute, first);
  const [cursor, setCursor] = createSignal(0);
  const listed = createMemo(() => rows() !== undefined);
  // After the rows: both at once would make the first screen wait for the longer of the two.
  const queue = createMemo(() => (listed() ? createLive(() => queueNow(desk), minute) : undefined));
  const due = () => {
    const today = queue()?.();
    return (today?.main.length ?? 0) + (today?.learning.length ?? 0);
  };

  const last = () => (rows()?.length ?? 0) - 1;
  const moveTo = (index: number) => setCursor(Math.max(0, Math.min(last(), index)));
  createEffect(() => {
    if (last() >= 0 && cursor() > last()) setCursor(last());
  });

  const open = (index: number) => {
    const row = rows()?.[index];
    if (row) desk.go({ kind: row.deck === undefined ? 'curate' : 'review', articles: [row.id] });
  };

  const { remove, removed, undo, redo } = createRemovals(desk);

  return {
    rows,
    due,
    minutes: () => Math.max(1, Math.round((due() * SECONDS_A_CARD) / 60)),
    cursor,
    moveTo,
    moveBy: (by) => moveTo(cursor() + by),
    open,
    remove: async (index) => {
      const row = rows()?.[index];
      if (row) await remove(row);
    },
    removed,
    undo,
    redo,
  };
}
