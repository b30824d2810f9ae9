/** Triage: the article on the left; on the right what it could ask, or what it tells at a glance. */
import { createEffect, createMemo, createResource, type JSX, on, onMount, Show, Suspense } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import { hint, type Runs } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { Tabs } from '../../parts/tabs.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { count } from '../../parts/words.js';
import { ArticlePage } from './article.js';
import './card.css';
import './findings.css';
import './curate.css';
import { Cards } from './list.js';
import { type Curation, createCuration } from './model.js';
import { createCopy, OverviewPane } from './overview.js';
import './overview.css';
import { nextLength, type Overview, overviewOf } from './overview-of.js';
import { walkPlaces } from './place.js';
import { readCuration } from './reading.js';

type Props = { readonly desk: Desk; readonly articles: readonly ArticleId[] };

/** Reads the articles, then shows them; nothing flashes in between. */
export function CurateScreen(props: Props): JSX.Element {
  const [data] = createResource(
    () => props.articles,
    (articles) => readCuration(props.desk, articles),
  );
  return (
    <Suspense fallback={<main class="curate" aria-busy="true" />}>
      <Show when={data()} keyed>
        {(read) => <Curate desk={props.desk} curation={createCuration(props.desk, read)} />}
      </Show>
    </Suspense>
  );
}

type CurateProps = { readonly desk: Desk; readonly curation: Curation };

/** Far enough to reach the first or the last of any list. */
const FAR = 100_000;

function cardRuns(curation: Curation, copy: () => void): Runs {
  const move = (to: () => number) => void curation.inTurn(() => curation.moveTo(to()));
  return {
    keep: () => void curation.judge('kept'),
    discard: () => void curation.judge('discarded'),
    edit: () => void curation.inTurn(() => curation.setEditing(true)),
    'keep-all': () => void curation.keepAll(),
    more: () => curation.unfold(),
    sources: () => curation.nextSource(),
    length: () => curation.setPane('overview'),
    inspect: curation.inspect,
    'copy-overview': copy,
    study: () => void curation.study(),
    next: () => move(() => curation.cursor() + 1),
    previous: () => move(() => curation.cursor() - 1),
    first: () => move(() => 0),
    last: () => move(() => FAR),
  };
}

function overviewRuns(desk: Desk, curation: Curation, copy: () => void): Runs {
  const walk = (by: number) => walkPlaces(document.getElementById('overview-panel'), by);
  return {
    length: () => void desk.set('summaryLength', nextLength(desk.settings().summaryLength)),
    'copy-overview': copy,
    study: () => void curation.study(),
    next: () => walk(1),
    previous: () => walk(-1),
    first: () => walk(-FAR),
    last: () => walk(FAR),
  };
}

function Curate(props: CurateProps): JSX.Element {
  const curation = props.curation;
  const overview = createMemo(() => overviewOf(curation.opened, curation.texts));
  const { copied, copy } = createCopy(props.desk, overview);
  const inOverview = () => curation.pane() === 'overview';
  onMount(() => document.getElementById('article-title')?.focus());
  createEffect(() =>
    props.desk.offer({
      ...(inOverview() ? overviewRuns(props.desk, curation, copy) : cardRuns(curation, copy)),
      overview: () => curation.setPane(inOverview() ? 'cards' : 'overview'),
      quiz: () => props.desk.go({ kind: 'quiz', articles: [...curation.texts.keys()] }),
      undo: () => void curation.undo(),
      redo: () => void curation.redo(),
      back: () => props.desk.go({ kind: 'library' }),
    }),
  );
  // The pressed button goes with its card; the focus must not fall out of the page.
  createEffect(
    on([curation.cursor, curation.editing, curation.pane], () => {
      if (document.activeElement === document.body)
        document.getElementById('article-title')?.focus({ preventScroll: true });
    }),
  );
  const shownText = () => {
    const shown = curation.shown();
    return (shown && curation.texts.get(shown.article)) ?? [...curation.texts.values()][0];
  };
  createWindowTitle(() => shownText()?.article.title ?? 'Article');
  return (
    <main class="curate">
      <Bar desk={props.desk} curation={curation} />
      <Show when={shownText()} fallback={<p class="nothing">This article is no longer in your library.</p>}>
        {(text) => <ArticlePage article={text().article} shown={curation.shown()} />}
      </Show>
      <Side desk={props.desk} curation={curation} overview={overview()} copied={copied()} onCopy={copy} />
    </main>
  );
}

function Bar(props: CurateProps): JSX.Element {
  const counts = () => props.curation.counts();
  const studying = () => props.curation.studying();
  return (
    <header class="curate-bar">
      <Button kind="plain" hint={hint('back')} onClick={() => props.desk.go({ kind: 'library' })}>
        Library
      </Button>
      <p class="counters">
        <Show when={props.curation.cards().length > 0}>
          {counts().kept} kept, {counts().discarded} discarded, {counts().left} left
        </Show>
      </p>
      <Button
        kind="primary"
        hint={hint('study')}
        disabled={studying() === 0}
        onClick={() => void props.curation.study()}
      >
        {studying() === 0 ? 'Nothing to study now' : `Study ${studying()}`}
      </Button>
    </header>
  );
}

type SideProps = CurateProps & {
  readonly overview: Overview;
  readonly copied: boolean;
  readonly onCopy: () => void;
};

function Side(props: SideProps): JSX.Element {
  const cards = () => props.curation.cards().length;
  return (
    <div class="side">
      <Tabs
        label="Beside the article"
        open={props.curation.pane()}
        onOpen={props.curation.setPane}
        hint={hint('overview')}
        tabs={[
          { id: 'cards', label: cards() > 0 ? count(cards(), 'card') : 'No cards', panel: 'cards-panel' },
          { id: 'overview', label: 'Overview', panel: 'overview-panel' },
        ]}
      />
      <Show when={props.curation.pane() === 'overview'} fallback={<Cards curation={props.curation} />}>
        <OverviewPane {...props} />
      </Show>
    </div>
  );
}
