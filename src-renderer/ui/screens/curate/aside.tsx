/** What triage says beside the cards: where articles disagree, and what was left out and why. */
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { Conflict, Rejected } from '../../../../content/deck.js';
import { count } from '../../parts/words.js';
import type { Curation } from './model.js';

const MOST_LISTED = 200;

/** One entry for each, though a conflict is stored with every article that it cites. */
function distinct(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map((one) => [JSON.stringify(one), one])).values()];
}

/** Nothing where the articles agree. */
export function Conflicts(props: { readonly curation: Curation }): JSX.Element {
  const conflicts = createMemo(() =>
    distinct([...props.curation.texts.values()].flatMap((text) => text.conflicts)),
  );
  const title = (id: Conflict['evidence'][number]['article']) => props.curation.texts.get(id)?.article.title;
  return (
    <Show when={conflicts().length > 0}>
      <section class="conflicts" aria-label="Where the articles differ">
        <For each={conflicts()}>
          {(conflict) => (
            <div>
              <h3>
                <span>{conflict.kind === 'conflict' ? 'The articles disagree' : 'This has changed'}</span>
              </h3>
              <ul>
                <For each={conflict.evidence}>
                  {(one) => (
                    <li>
                      <button type="button" title="Show in the text" onClick={() => props.curation.show(one)}>
                        <span class="conflict-quote">{one.quote}</span>
                        <span class="quiet small">{title(one.article)}</span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </div>
          )}
        </For>
      </section>
    </Show>
  );
}

/** Folded; the list is made only when it is opened. */
export function LeftOut(props: { readonly curation: Curation }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const rejected = createMemo(() => [...props.curation.texts.values()].flatMap((text) => text.rejected));
  const quote = (one: Rejected) =>
    props.curation.texts.get(one.article)?.article.text.slice(one.span.start, one.span.end) ?? '';
  return (
    <Show when={rejected().length > 0}>
      <details class="left-out" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Why {count(rejected().length, 'other')} were left out</summary>
        <Show when={open()}>
          <ul>
            <For each={rejected().slice(0, MOST_LISTED)}>
              {(one) => (
                <li>
                  <button
                    type="button"
                    onClick={() => props.curation.show({ ...one.span, article: one.article })}
                  >
                    <span class="left-out-quote">{quote(one)}</span>
                    <span class="left-out-reason">
                      {one.reason} ({one.rule})
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </details>
    </Show>
  );
}
