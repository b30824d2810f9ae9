/** All cards: search, choose, change. */
import { createEffect, createSignal, type JSX, Match, on, onMount, Show, Switch } from 'solid-js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { longDate } from '../../parts/dates.js';
import { DueDialog } from '../../parts/due-dialog.js';
import { Rows } from '../../parts/rows.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { count, inWhole } from '../../parts/words.js';
import { type Acts, createActs } from './acts.js';
import { FilterBar, SEARCH_ID } from './bar.js';
import { CardPane } from './card.js';
import { CardLine } from './line.js';
import { type Browser, createBrowser } from './model.js';
import { isKept } from './query.js';
import { TagDialog } from './tag-dialog.js';
import './browse.css';

const ROW_HEIGHT = 52;

type Sheet = 'due' | 'tag' | null;

function grid(): HTMLElement | null {
  return document.getElementById('rows');
}

/** The selected cards, or else all that the search found. */
function selected(browser: Browser) {
  const picked = [...browser.picked()];
  return picked.length > 0 ? picked : browser.shown().map((row) => row.id);
}

/** Asks the selected cards, or else all that the search found. */
function practise(desk: Desk, browser: Browser): void {
  const wanted = new Set(selected(browser));
  const cards = browser.rows().filter((row) => wanted.has(row.id) && isKept(row.standing));
  const practice = { cards: cards.map((row) => row.id), from: 'browse' } as const;
  if (cards.length > 0) desk.go({ kind: 'review', articles: [], practice });
  else desk.warn(['Only kept cards can be practised. Keep some of these first (K).']);
}

/** Keys work on the list wherever the focus is, but in a field. */
function offerRuns(
  desk: Desk,
  browser: Browser,
  acts: Acts,
  open: (sheet: Sheet) => void,
  page: () => number,
) {
  const inspect = () => {
    const row = browser.current();
    if (row) desk.inspect(row.id);
  };
  const move = (to: () => number) => () => {
    if (document.activeElement === grid()) browser.moveTo(to());
    else grid()?.focus();
  };
  const pick = () => {
    browser.pick(browser.cursor());
    browser.moveTo(browser.cursor() + 1);
  };
  const leave = () => {
    const field = document.getElementById(SEARCH_ID);
    if (document.activeElement === field) return grid()?.focus();
    if (browser.picked().size > 0) return browser.clearPicked();
    desk.go({ kind: 'library' });
  };
  return {
    back: leave,
    practise: () => practise(desk, browser),
    find: () => document.getElementById(SEARCH_ID)?.focus(),
    open: inspect,
    inspect,
    pick,
    'pick-all': browser.pickAll,
    'pick-down': () => browser.pickTo(browser.cursor() + 1),
    'pick-up': () => browser.pickTo(browser.cursor() - 1),
    next: move(() => browser.cursor() + 1),
    previous: move(() => browser.cursor() - 1),
    first: move(() => 0),
    last: move(() => Number.MAX_SAFE_INTEGER),
    'page-down': move(() => browser.cursor() + page()),
    'page-up': move(() => browser.cursor() - page()),
    keep: () => void acts.keep(),
    suspend: () => void acts.suspend(),
    bury: () => void acts.bury(),
    flag: () => void acts.toggleFlag(),
    tag: () => open('tag'),
    'set-due': () => open('due'),
    forget: () => void acts.forget(),
    reset: () => void acts.reset(),
    delete: () => void acts.remove(),
    export: () => desk.exportCards(selected(browser)),
    undo: () => void acts.undo(),
    redo: () => void acts.redo(),
  };
}

/** The list beside the card under its cursor. */
export function BrowseScreen(props: { readonly desk: Desk }): JSX.Element {
  const browser = createBrowser(props.desk);
  const acts = createActs(props.desk, browser);
  const [page, setPage] = createSignal(8);
  const [sheet, open] = createSignal<Sheet>(null);
  const [editing, setEditing] = createSignal(false);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    heading?.focus();
    const edit = () => browser.current() && setEditing(true);
    props.desk.offer({ ...offerRuns(props.desk, browser, acts, open, page), 'edit-card': edit });
  });
  createEffect(on(browser.current, () => setEditing(false)));
  createEffect(on(editing, (now) => !now && grid()?.focus(), { defer: true }));
  createWindowTitle(() => 'All cards');
  const click = (index: number, event: MouseEvent) => {
    if (event.shiftKey) return browser.pickTo(index);
    if (event.ctrlKey || event.metaKey || isTick(event.target)) browser.pick(index);
    browser.moveTo(index);
  };
  return (
    <main class="browse">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          All cards
        </h1>
        <p class="quiet" role="status">
          {lead(browser)}
        </p>
        <Show when={browser.rows().length > 0}>
          <FilterBar browser={browser} />
        </Show>
      </header>
      <Switch>
        <Match when={browser.shown().length > 0}>
          <Rows
            rows={browser.shown()}
            rowHeight={ROW_HEIGHT}
            label="Cards"
            cursor={browser.cursor()}
            picked={(index) => browser.picked().has(browser.shown()[index]?.id ?? ('' as never))}
            onOpen={click}
            onPage={setPage}
          >
            {(row) => (
              <CardLine
                row={row}
                title={browser.titleOf(row.article)}
                today={browser.today()}
                picked={browser.picked().has(row.id)}
              />
            )}
          </Rows>
          <CardPane
            browser={browser}
            acts={acts}
            editing={editing()}
            onEdit={setEditing}
            onDue={() => open('due')}
            onTag={() => open('tag')}
            onInspect={() => props.desk.inspect(browser.current()?.id ?? null)}
            onPractise={() => practise(props.desk, browser)}
          />
        </Match>
        <Match when={!browser.reading() && browser.rows().length === 0}>
          <div class="browse-none">
            <p>
              Every card of your articles stands here, to be searched and changed. There are no cards yet.
            </p>
            <Button kind="primary" hint="Esc" onClick={() => props.desk.go({ kind: 'library' })}>
              To the library
            </Button>
          </div>
        </Match>
        <Match when={!browser.reading()}>
          <p class="browse-none">No card is like that.</p>
        </Match>
      </Switch>
      <Sheets desk={props.desk} browser={browser} acts={acts} sheet={sheet()} onClose={() => open(null)} />
    </main>
  );
}

function isTick(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.browse-tick') !== null;
}

function lead(browser: Browser): string {
  if (browser.reading()) return `Reading the cards: ${inWhole(browser.rows().length)}`;
  const [shown, all] = [browser.shown().length, browser.rows().length];
  return shown === all ? count(all, 'card') : `${inWhole(shown)} of ${count(all, 'card')}`;
}

type SheetsProps = {
  readonly desk: Desk;
  readonly browser: Browser;
  readonly acts: Acts;
  readonly sheet: Sheet;
  readonly onClose: () => void;
};

function Sheets(props: SheetsProps): JSX.Element {
  const what = () => count(props.browser.chosen().length, 'card');
  const dateOf = (days: number) => longDate(props.browser.today() + days);
  return (
    <>
      <Show when={props.sheet === 'due'}>
        <DueDialog
          what={what()}
          dateOf={dateOf}
          onSet={(days) => void props.acts.setDue(days)}
          onClose={props.onClose}
        />
      </Show>
      <Show when={props.sheet === 'tag'}>
        <TagDialog
          what={what()}
          known={props.browser.tags()}
          onTag={(name, on_) => void props.acts.tag(name, on_)}
          onClose={props.onClose}
        />
      </Show>
    </>
  );
}
