/** All cards as a state: what is read, what is found, what is selected. */
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import type { ArticleId, CardId } from '../../../../content/deck.js';
import { type BrowseRow, browseRowsOf, readBrowseRows } from '../../../store/browse.js';
import { allArticles } from '../../../store/held.js';
import type { StoredArticle } from '../../../store/schema.js';
import { shelfOf } from '../../../study/collections.js';
import { today } from '../../../study/day.js';
import type { Desk } from '../../desk.js';
import { type Around, type Filters, found, NO_FILTERS, type Sort, sorted } from './query.js';

type ArticleName = Pick<StoredArticle, 'id' | 'title' | 'deck' | 'collection'>;

export type Browser = {
  readonly today: Accessor<number>;
  readonly articles: Accessor<readonly ArticleName[]>;
  readonly titleOf: (article: ArticleId) => string;
  /** All rows; fewer while `reading`. */
  readonly rows: Accessor<readonly BrowseRow[]>;
  readonly reading: Accessor<boolean>;
  /** Every tag there is, in order. */
  readonly tags: Accessor<readonly string[]>;
  readonly typed: Accessor<string>;
  readonly setTyped: (typed: string) => void;
  readonly filters: Accessor<Filters>;
  readonly setFilters: (part: Partial<Filters>) => void;
  readonly sort: Accessor<Sort>;
  readonly setSort: (sort: Sort) => void;
  readonly shown: Accessor<readonly BrowseRow[]>;
  readonly cursor: Accessor<number>;
  readonly current: Accessor<BrowseRow | undefined>;
  readonly moveTo: (index: number) => void;
  readonly picked: Accessor<ReadonlySet<CardId>>;
  readonly pick: (index: number) => void;
  /** Selects all from where the last selection began. */
  readonly pickTo: (index: number) => void;
  readonly pickAll: () => void;
  readonly clearPicked: () => void;
  /** The selected cards, or else the one under the cursor. */
  readonly chosen: Accessor<readonly CardId[]>;
  /** Reads these cards anew; those that are gone leave the list. */
  readonly refresh: (ids: readonly CardId[]) => Promise<void>;
  readonly readAll: () => Promise<void>;
};

function byRank(a: BrowseRow, b: BrowseRow): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : 1);
}

/** By article, the newest first, and within it as suggested. A long list is nearly in order when it is read. */
function inOrder(rows: readonly BrowseRow[], articles: readonly ArticleName[]): BrowseRow[] {
  const shelves = new Map<ArticleId, BrowseRow[]>(articles.map(({ id }) => [id, []]));
  const homeless: BrowseRow[] = [];
  for (const row of rows) (shelves.get(row.article) ?? homeless).push(row);
  return [...shelves.values(), homeless].flatMap((some) => some.sort(byRank));
}

/** Lets the window draw: putting many cards in order and showing them are two things. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function tagsOf(rows: readonly BrowseRow[]): string[] {
  const tags = new Set<string>();
  for (const row of rows) for (const tag of row.tags) tags.add(tag);
  return [...tags].sort();
}

function createRows(desk: Desk) {
  const [articles, setArticles] = createSignal<readonly ArticleName[]>([]);
  const [rows, setRows] = createSignal<readonly BrowseRow[]>([]);
  const [reading, setReading] = createSignal(true);
  const readAll = async () => {
    setReading(true);
    const stored = [...(await allArticles(desk.db))].sort((a, b) => b.addedAt - a.addedAt);
    const all: BrowseRow[] = [];
    await readBrowseRows(desk.db, (part) => {
      all.push(...part);
      if (all.length === part.length) setRows(inOrder(all, stored));
    });
    const ordered = inOrder(all, stored);
    await breath();
    batch(() => {
      setArticles(stored);
      setRows(ordered);
      setReading(false);
    });
  };
  const refresh = async (ids: readonly CardId[]) => {
    const now = new Map((await browseRowsOf(desk.db, ids)).map((row) => [row.id, row]));
    const asked = new Set(ids);
    const here = new Set(rows().map((row) => row.id));
    const left = rows().flatMap((row) => (asked.has(row.id) ? (now.get(row.id) ?? []) : row));
    const came = [...now.values()].filter((row) => !here.has(row.id));
    setRows(came.length === 0 ? left : inOrder([...left, ...came], articles()));
  };
  return { articles, rows, reading, readAll, refresh };
}

type List = Pick<Browser, 'shown' | 'cursor' | 'moveTo' | 'current'>;

function createPicked(list: List) {
  const [picked, setPicked] = createSignal<ReadonlySet<CardId>>(new Set());
  let anchor = 0;
  const pick = (index: number) => {
    const row = list.shown()[index];
    if (!row) return;
    anchor = index;
    const next = new Set(picked());
    if (!next.delete(row.id)) next.add(row.id);
    setPicked(next);
  };
  const pickTo = (index: number) => {
    const to = Math.max(0, Math.min(list.shown().length - 1, index));
    if (picked().size === 0) anchor = list.cursor();
    const some = list.shown().slice(Math.min(anchor, to), Math.max(anchor, to) + 1);
    setPicked(new Set(some.map((row) => row.id)));
    list.moveTo(to);
  };
  const pickAll = () => {
    const all = list.shown().map((row) => row.id);
    setPicked(all.every((id) => picked().has(id)) ? new Set<CardId>() : new Set(all));
  };
  const chosen = createMemo(() => {
    const one = list.current();
    return picked().size > 0 ? [...picked()] : one ? [one.id] : [];
  });
  const keep = (rows: readonly BrowseRow[]) => {
    if (picked().size === 0) return;
    const here = new Set(rows.map((row) => row.id));
    setPicked(new Set([...picked()].filter((id) => here.has(id))));
  };
  return { picked, pick, pickTo, pickAll, chosen, keep, clearPicked: () => setPicked(new Set<CardId>()) };
}

/** What the search knows of the day and of the articles. */
function createAround(desk: Desk, articles: Accessor<readonly ArticleName[]>): Around {
  const known = createMemo(() => new Map(articles().map((row) => [row.id, row])));
  return {
    get today() {
      return today(desk.clock());
    },
    titleOf: (id) => known().get(id)?.title ?? '',
    shelfOf: (id) => shelfOf(known().get(id) ?? {}),
  };
}

/** Reads the library at once; nothing is found again by itself when another screen changes it. */
export function createBrowser(desk: Desk): Browser {
  const { articles, rows, reading, readAll, refresh } = createRows(desk);
  const [typed, type] = createSignal('');
  const [filters, choose] = createSignal(NO_FILTERS);
  const [sort, order] = createSignal<Sort>('article');
  const [at, setAt] = createSignal(0);
  const around = createAround(desk, articles);
  const shown = createMemo(() => sorted(found(rows(), typed(), filters(), { ...around }), sort()));
  const cursor = () => Math.max(0, Math.min(at(), shown().length - 1));
  const moveTo = (index: number) => setAt(Math.max(0, Math.min(shown().length - 1, index)));
  const list = { shown, cursor, moveTo, current: () => shown()[cursor()] };
  const picking = createPicked(list);
  const anew = (change: () => void) =>
    batch(() => {
      change();
      setAt(0);
      picking.clearPicked();
    });
  void readAll().catch(desk.crash);
  return {
    ...list,
    ...picking,
    today: () => around.today,
    articles,
    titleOf: around.titleOf,
    rows,
    reading,
    tags: createMemo(() => tagsOf(rows())),
    typed,
    setTyped: (text) => anew(() => type(text)),
    filters,
    setFilters: (part) => anew(() => choose({ ...filters(), ...part })),
    sort,
    setSort: (by) => anew(() => order(by)),
    refresh: async (ids) => {
      await refresh(ids);
      picking.keep(rows());
    },
    readAll,
  };
}
