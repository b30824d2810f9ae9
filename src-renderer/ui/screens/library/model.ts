/** The library as a state: rows, a cursor, what is due, and the one step that can be taken back. */
import { type Accessor, createEffect, createMemo, createSignal } from 'solid-js';
import { type ArticleRow, articleRows } from '../../../store/articles.js';
import { collect as putInto } from '../../../store/collections.js';
import { dueQueue, type Within } from '../../../store/due.js';
import { readRules } from '../../../store/rules.js';
import type { Database } from '../../../store/schema.js';
import { collectionName, collectionsOf, isWithin, levelsOf } from '../../../study/collections.js';
import { today } from '../../../study/day.js';
import { heldFor } from '../../../study/held-words.js';
import type { Desk } from '../../desk.js';
import { createLive, createMinute } from '../../live.js';
import { createRemovals } from './removals.js';

/** A sitting's usual pace; a card a learner knows takes about this long. */
const SECONDS_A_CARD = 10;

export type Library = {
  /** Every collection with something in it, each after the one that it stands in. */
  readonly collections: Accessor<readonly string[]>;
  /** The one that is shown; empty for the whole library. */
  readonly collection: Accessor<string>;
  readonly showCollection: (name: string) => void;
  /** Puts the article of a row into a collection, or takes it out (''). */
  readonly collect: (row: ArticleRow, name: string) => Promise<void>;
  /** How many articles there are, shown or not; undefined until the first answer of the store. */
  readonly all: Accessor<number | undefined>;
  /** Undefined until the first answer of the store. */
  readonly rows: Accessor<readonly ArticleRow[] | undefined>;
  /** Cards that can be answered now; as they were last while they are counted, undefined where they never were. */
  readonly due: Accessor<number | undefined>;
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

/** Of the window, not of the screen: one comes back to the collection one left. */
const [wanted, showCollection] = createSignal('');

/** The rows of the chosen collection, or all. A collection that lost its last article is left. */
function createShelf(all: Accessor<readonly ArticleRow[] | undefined>) {
  const collections = createMemo(() => collectionsOf(all() ?? []));
  const collection = createMemo(() => (collections().includes(wanted()) ? wanted() : ''));
  const rows = createMemo(() => {
    const name = collection();
    return name === '' ? all() : all()?.filter((row) => isWithin(row, name));
  });
  return { collections, collection, showCollection, rows, all: () => all()?.length };
}

async function collect({ db, warn, say }: Desk, row: ArticleRow, typed: string): Promise<void> {
  const name = collectionName(typed);
  const done = await putInto(db, row.id, name);
  if (!done.ok) return warn([done.problem]);
  say(
    name === ''
      ? `“${row.title}” is in no collection.`
      : `“${row.title}” is in ${levelsOf(name).join(', ')}.`,
  );
}

type Counted = { readonly due: number; readonly beyond: number };

/** What a library showed last, by collection: coming back to it, one sees that until it is read anew. */
type Last = { rows?: readonly ArticleRow[]; readonly counted: Map<string, Counted> };

const lasts = new WeakMap<Database, Last>();

function lastOf(db: Database): Last {
  const known = lasts.get(db) ?? { counted: new Map() };
  lasts.set(db, known);
  return known;
}

async function countNow({ db, clock }: Desk, within: Within, collection: string): Promise<Counted> {
  const now = clock();
  const rules = await readRules(db, today(now), false);
  const queue = await dueQueue(db, now, rules, within);
  const beyond = rules.catchUp === null ? heldFor(queue, 'review limit') : 0;
  const counted = { due: queue.main.length + queue.learning.length, beyond };
  lastOf(db).counted.set(collection, counted);
  return counted;
}

async function rowsNow({ db, clock }: Desk): Promise<readonly ArticleRow[]> {
  const rows = await articleRows(db, clock());
  lastOf(db).rows = rows;
  return rows;
}

/** What can be answered now, of what is shown. It is asked after the rows: both at once would delay the first screen. */
function createDue(desk: Desk, shelf: ReturnType<typeof createShelf>, minute: Accessor<unknown>) {
  const listed = createMemo(() => shelf.rows() !== undefined);
  const within = createMemo<Within>(
    () => (shelf.collection() === '' ? null : (shelf.rows() ?? []).map(({ id }) => id)),
    null,
    { equals: (a, b) => String(a) === String(b) },
  );
  const counting = createMemo(() => {
    const place = within();
    const name = shelf.collection();
    const last = lastOf(desk.db).counted.get(name);
    return listed() ? createLive(() => countNow(desk, place, name), minute, last) : undefined;
  });
  const counted = () => counting()?.();
  const due = () => counted()?.due;
  const backlog = () => {
    const beyond = counted()?.beyond ?? 0;
    return beyond >= BACKLOG ? beyond : 0;
  };
  return { due, backlog, minutes: () => Math.max(1, Math.round(((due() ?? 0) * SECONDS_A_CARD) / 60)) };
}

/** One library; it shows `first`, or what it showed last, at once, and follows the store as long as its owner lives. */
export function createLibrary(
  desk: Desk,
  first: readonly ArticleRow[] | undefined = lastOf(desk.db).rows,
): Library {
  const minute = createMinute();
  const shelf = createShelf(createLive<readonly ArticleRow[]>(() => rowsNow(desk), minute, first));
  const { rows } = shelf;
  const [cursor, setCursor] = createSignal(0);
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
    ...shelf,
    collect: (row, name) => collect(desk, row, name),
    ...createDue(desk, shelf, minute),
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
