/** Triage: the article on the left, what it could ask on the right. */
import { createEffect, createResource, For, type JSX, on, onMount, Show, Suspense } from 'solid-js';
import { type ArticleId, GAP } from '../../../../content/deck.js';
import { hint } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { CardEditor } from '../../parts/card-editor.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { count } from '../../parts/words.js';
import { ArticlePage } from './article.js';
import { CardLine, OpenCard } from './card.js';
import { Conflicts } from './conflicts.js';
import './card.css';
import './findings.css';
import './curate.css';
import { LeftOut } from './left-out.js';
import { type Curation, createCuration, readCuration } from './model.js';

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
        {(read) => <Curate desk={props.desk} curation={createCuration(props.desk, props.articles, read)} />}
      </Show>
    </Suspense>
  );
}

type CurateProps = { readonly desk: Desk; readonly curation: Curation };

function offerRuns(desk: Desk, curation: Curation): void {
  const move = (to: () => number) => void curation.inTurn(() => curation.moveTo(to()));
  desk.offer({
    keep: () => void curation.judge('kept'),
    discard: () => void curation.judge('discarded'),
    edit: () => void curation.inTurn(() => curation.setEditing(true)),
    'keep-all': () => void curation.keepAll(),
    undo: () => void curation.undo(),
    study: () => void curation.study(),
    next: () => move(() => curation.cursor() + 1),
    previous: () => move(() => curation.cursor() - 1),
    first: () => move(() => 0),
    last: () => move(() => Number.MAX_SAFE_INTEGER),
    back: () => desk.go({ kind: 'library' }),
  });
}

function Curate(props: CurateProps): JSX.Element {
  const curation = props.curation;
  onMount(() => {
    document.getElementById('article-title')?.focus();
    offerRuns(props.desk, curation);
  });
  // The pressed button goes with its card; the focus must not fall out of the page.
  createEffect(
    on([curation.cursor, curation.editing], () => {
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
        {(text) => (
          <ArticlePage
            article={text().article}
            summary={text().summary}
            shown={curation.shown()}
            onShow={curation.show}
          />
        )}
      </Show>
      <Cards curation={curation} />
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

function Cards(props: { readonly curation: Curation }): JSX.Element {
  let list: HTMLElement | undefined;
  const curation = props.curation;
  createEffect(
    on(curation.cursor, (at, before) => {
      if (at === 0 && before === undefined) return;
      list?.querySelector(`[data-index="${at}"]`)?.scrollIntoView({ block: 'nearest' });
    }),
  );
  return (
    <section class="cards" aria-label="Suggested cards" ref={list}>
      <h2>{curation.cards().length > 0 ? count(curation.cards().length, 'card') : 'No cards'}</h2>
      <Conflicts curation={curation} />
      <Show when={curation.cards().length > 0} fallback={<Nothing />}>
        <ol>
          <For each={curation.cards()}>
            {(card, index) => (
              <li data-index={index()} aria-current={index() === curation.cursor() ? 'true' : undefined}>
                <Show
                  when={index() === curation.cursor()}
                  fallback={<CardLine card={card} onPick={() => curation.moveTo(index())} />}
                >
                  <Current curation={curation} />
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <LeftOut curation={curation} />
    </section>
  );
}

function Nothing(): JSX.Element {
  return (
    <p class="nothing-found">
      Nothing worth asking was found. The article stays in your library to read; Afterword asks only what its
      text says plainly and a stranger could answer.
    </p>
  );
}

function Current(props: { readonly curation: Curation }): JSX.Element {
  const curation = props.curation;
  return (
    <Show when={curation.current()} keyed>
      {(card) => (
        <Show
          when={curation.editing()}
          fallback={
            <>
              <OpenCard
                card={card}
                titleOf={(id) => curation.texts.get(id)?.article.title ?? 'another article'}
                onShow={curation.show}
              />
              <div class="open-acts">
                <Button hint={hint('keep')} onClick={() => void curation.judge('kept')}>
                  Keep
                </Button>
                <Button hint={hint('discard')} onClick={() => void curation.judge('discarded')}>
                  Discard
                </Button>
                <Button kind="plain" hint={hint('edit')} onClick={() => curation.setEditing(true)}>
                  Edit
                </Button>
              </div>
            </>
          }
        >
          <CardEditor
            wording={curation.drafts.get(card.id) ?? card}
            gap={card.prompt.includes(GAP) ? GAP : null}
            onDraft={(draft) => curation.drafts.set(card.id, draft)}
            onSave={(edit) => void curation.saveEdit(edit)}
            onCancel={() => curation.setEditing(false)}
          />
        </Show>
      )}
    </Show>
  );
}
