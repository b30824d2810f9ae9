/** The cards of what was opened: the proposed ones, and behind them the weaker suggestions. */
import { createEffect, For, type JSX, on, Show } from 'solid-js';
import { GAP } from '../../../../content/deck.js';
import type { StoredCard } from '../../../store/cards.js';
import { hint } from '../../commands.js';
import { Button } from '../../parts/button.js';
import { CardEditor } from '../../parts/card-editor.js';
import { count } from '../../parts/words.js';
import { CardLine, OpenCard } from './card.js';
import { Conflicts } from './conflicts.js';
import { LeftOut } from './left-out.js';
import type { Curation } from './model.js';

type Props = { readonly curation: Curation };

/** A panel of the tabs; scrolls on its own. */
export function Cards(props: Props): JSX.Element {
  let list: HTMLElement | undefined;
  const curation = props.curation;
  createEffect(
    on(curation.cursor, (at, before) => {
      if (at === 0 && before === undefined) return;
      list?.querySelector(`[data-index="${at}"]`)?.scrollIntoView({ block: 'nearest' });
    }),
  );
  const proposed = () => curation.cards().slice(0, curation.proposed);
  const others = () => curation.cards().slice(curation.proposed);
  return (
    <section class="cards" id="cards-panel" role="tabpanel" aria-label="Suggested cards" ref={list}>
      <Conflicts curation={curation} />
      <Show when={proposed().length > 0} fallback={<Nothing weaker={curation.weaker() > 0} />}>
        <CardList cards={proposed()} from={0} curation={curation} />
      </Show>
      <Show when={curation.weaker() > 0}>
        <Button
          kind="plain"
          class="fold"
          hint={hint('more')}
          aria-expanded={curation.unfolded()}
          onClick={() => curation.unfold()}
        >
          {curation.unfolded() ? 'Fold ' : ''}
          {count(curation.weaker(), 'weaker suggestion')}
        </Button>
      </Show>
      <Show when={others().length > 0}>
        <CardList cards={others()} from={curation.proposed} curation={curation} />
      </Show>
      <LeftOut curation={curation} />
    </section>
  );
}

type ListProps = Props & { readonly cards: readonly StoredCard[]; readonly from: number };

function CardList(props: ListProps): JSX.Element {
  const curation = props.curation;
  return (
    <ol>
      <For each={props.cards}>
        {(card, index) => {
          const place = () => props.from + index();
          const here = () => place() === curation.cursor();
          return (
            <li data-index={place()} aria-current={here() ? 'true' : undefined}>
              <Show when={here()} fallback={<CardLine card={card} onPick={() => curation.moveTo(place())} />}>
                <Current curation={curation} />
              </Show>
            </li>
          );
        }}
      </For>
    </ol>
  );
}

function Nothing(props: { readonly weaker: boolean }): JSX.Element {
  return (
    <p class="nothing-found">
      <Show
        when={props.weaker}
        fallback="Nothing worth asking was found. The article stays in your library to read; Afterword asks only what its text says plainly and a stranger could answer."
      >
        Nothing was good enough to propose. What could still be asked lies folded below.
      </Show>
    </p>
  );
}

function Current(props: Props): JSX.Element {
  const curation = props.curation;
  return (
    <Show when={curation.current()} keyed>
      {(card) => (
        <Show
          when={curation.editing()}
          fallback={
            <>
              <OpenCard card={card} curation={curation} />
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
                <Button kind="plain" hint={hint('inspect')} onClick={() => curation.inspect()}>
                  Inspect
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
