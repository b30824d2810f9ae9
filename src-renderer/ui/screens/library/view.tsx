/** The library: one obvious act, then the articles. */
import { createEffect, createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import type { ArticleRow } from '../../../store/articles.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { Rows } from '../../parts/rows.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { count } from '../../parts/words.js';
import { CollectionChoice, CollectionDialog } from './collection.js';
import { Empty } from './empty.js';
import type { Intake } from './intake.js';
import './library.css';
import { Line } from './line.js';
import { createLibrary, type Library } from './model.js';
import { starterSources } from './starter.js';

const ROW_HEIGHT = 60;

type Props = {
  readonly desk: Desk;
  readonly intake: Intake;
  readonly openFiles: () => void;
  /** What to show until the store has answered. */
  readonly first: readonly ArticleRow[] | undefined;
};

/** The first screen; Enter opens the row that has the focus, or else starts the review. */
export function LibraryScreen(props: Props): JSX.Element {
  const library = createLibrary(props.desk, props.first);
  const [page, setPage] = createSignal(8);
  let heading: HTMLHeadingElement | undefined;
  // In the next frame: focus asks for a layout at once, and the rows are on their way.
  onMount(() => requestAnimationFrame(() => heading?.focus()));
  createWindowTitle(() => 'Library');

  const grid = () => document.getElementById('rows');
  const inGrid = () => document.activeElement === grid();
  const [collecting, setCollecting] = createSignal<ArticleRow | null>(null);
  /** The articles of the collection that is shown; none named stands for the whole library. */
  const chosen = () => (library.collection() === '' ? [] : (library.rows() ?? []).map(({ id }) => id));
  const review = () => {
    const collection = library.collection();
    props.desk.go({ kind: 'review', articles: chosen(), ...(collection !== '' && { collection }) });
  };
  const act = () => {
    if (inGrid()) library.open(library.cursor());
    else if ((library.due() ?? 0) > 0) review();
  };
  const move = (change: () => void) => () => {
    if (inGrid()) change();
    else grid()?.focus();
  };
  const list = {
    open: act,
    review,
    remove: () => void library.remove(library.cursor()),
    next: move(() => library.moveBy(1)),
    previous: move(() => library.moveBy(-1)),
    first: move(() => library.moveTo(0)),
    last: move(() => library.moveTo(Number.MAX_SAFE_INTEGER)),
    'page-down': move(() => library.moveBy(page())),
    'page-up': move(() => library.moveBy(-page())),
    collect: () => setCollecting(library.rows()?.[library.cursor()] ?? null),
    quiz: () => props.desk.go({ kind: 'quiz', articles: chosen() }),
    undo: () => void library.undo(),
    redo: () => void library.redo(),
  };
  createEffect(() => {
    const empty = library.all() === 0;
    props.desk.offer(
      empty
        ? { starter: () => void props.intake.take(starterSources([0])), undo: list.undo, redo: list.redo }
        : list,
    );
  });

  return (
    <main class="library">
      <header>
        <div>
          <h1 tabIndex={-1} ref={heading}>
            Library
          </h1>
          <p class="quiet">{lead(library)}</p>
          <Show when={library.collections().length > 0}>
            <CollectionChoice library={library} />
          </Show>
          <Show when={library.backlog() > 0}>
            <p class="piled-up quiet">
              {count(library.backlog(), 'review')} have piled up.
              <Button kind="plain" onClick={() => props.desk.go({ kind: 'plan', tab: 'backlog' })}>
                Catch up
              </Button>
            </p>
          </Show>
        </div>
        <Switch>
          <Match when={library.due()}>
            {(due) => (
              <Button kind="primary" hint="R" onClick={review}>
                Review {count(due(), 'card')} · about {library.minutes()} min
              </Button>
            )}
          </Match>
          <Match when={library.rows()?.length && library.due() === undefined}>
            <p class="counting quiet">Counting what is due…</p>
          </Match>
          <Match when={library.rows()?.length}>
            <Button kind="primary" hint="Ctrl+O" onClick={() => props.openFiles()}>
              Open a file
            </Button>
          </Match>
        </Switch>
      </header>
      <Switch>
        <Match when={library.all() === 0}>
          <Empty intake={props.intake} openFiles={props.openFiles} />
        </Match>
        <Match when={library.rows()}>
          {(rows) => (
            <Rows
              rows={rows()}
              rowHeight={ROW_HEIGHT}
              label="Articles"
              cursor={library.cursor()}
              onOpen={library.open}
              onPage={setPage}
            >
              {(row) => <Line row={row} onRemove={() => void library.remove(rows().indexOf(row))} />}
            </Rows>
          )}
        </Match>
      </Switch>
      <Show when={collecting()} keyed>
        {(row) => (
          <CollectionDialog
            row={row}
            known={library.collections()}
            onCollect={(name) => void library.collect(row, name)}
            onClose={() => setCollecting(null)}
          />
        )}
      </Show>
      <Show when={library.removed()}>
        {(title) => (
          <div class="undo">
            <span>Removed “{title()}”</span>
            <Button hint="Z" onClick={() => void library.undo()}>
              Undo
            </Button>
          </div>
        )}
      </Show>
    </main>
  );
}

function lead(library: Library): string {
  const rows = library.rows();
  if (!rows || rows.length === 0) return '';
  const kept = rows.reduce((sum, row) => sum + row.kept, 0);
  const decks = rows.filter((row) => row.deck !== undefined).length;
  const articles = rows.length - decks;
  const parts = [
    ...(articles > 0 || decks === 0 ? [count(articles, 'article')] : []),
    ...(decks > 0 ? [count(decks, 'deck')] : []),
  ];
  return `${parts.join(', ')}, ${count(kept, 'card')} kept`;
}
