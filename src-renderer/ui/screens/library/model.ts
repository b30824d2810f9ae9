/** The library as a state: rows, a cursor, what is due, and the one step that can be taken back. */
import { type Accessor, createEffect, createMemo, createSignal } from 'solid-js';
import { type ArticleRow, articleRows } from '../../../store/articles.js';
import { dueQueue } from '../../../store/due.js';
import { readRules } from '../../../store/rules.js';
import { today } from '../../../study/day.js';
import type { DayQueue, Queue } from '../../../study/queue.js';
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
  /** Reviews that have piled up beyond what a day holds; 0 where it is no backlog. */
  readonly backlog: Accessor<number>;
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

/** So many reviews beyond what a day holds are a backlog, where nothing is done about it yet. */
const BACKLOG = 50;

async function queueNow({ db, clock }: Desk): Promise<Pick<DayQueue, keyof Queue> & { beyond: number }> {
  const now = clock();
  const rules = await readRules(db, today(now), false);
  const { main, learning, held } = await dueQueue(db, now, rules);
  const beyond = rules.catchUp === null ? held.filter((one) => one.reason === 'review limit').length : 0;
  return { main, learning, beyond };
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
    backlog: () => {
      const beyond = queue()?.()?.beyond ?? 0;
      return beyond >= BACKLOG ? beyond : 0;
    },
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
