/** Matching and putting in order: every place is taken by a number key or a press, and given back the same way. */
import { For, type JSX, Show } from 'solid-js';
import type { MatchItem, OrderItem } from '../../../../content/quiz/item.js';
import type { Entry } from './entry.js';

type Props = { readonly item: MatchItem | OrderItem; readonly entry: Entry };

/** A match has a list of its left sides to be filled; an order numbers its events as they are picked. */
export function Placing(props: Props): JSX.Element {
  return (
    <Show
      when={props.item.kind === 'match' ? props.item : null}
      fallback={<Order item={props.item as OrderItem} entry={props.entry} />}
    >
      {(item) => <Matching item={item()} entry={props.entry} />}
    </Show>
  );
}

function Matching(props: { readonly item: MatchItem; readonly entry: Entry }): JSX.Element {
  const rightOf = (left: number) => props.item.rights[props.entry.places()[left] ?? -1];
  const takenBy = (right: number) => props.item.lefts[props.entry.places().indexOf(right)];
  return (
    <div class="quiz-match">
      <ul aria-label="To be matched">
        <For each={props.item.lefts}>
          {(left, index) => (
            <li>
              <button
                type="button"
                class="quiz-left"
                aria-pressed={props.entry.cursor() === index()}
                onClick={() => props.entry.setCursor(index())}
              >
                <span>{left}</span>
                <span class="quiz-place" classList={{ open: rightOf(index()) === undefined }}>
                  {rightOf(index()) ?? 'nothing yet'}
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <ol class="quiz-options" aria-label="What they may be matched with">
        <For each={props.item.rights}>
          {(right, index) => (
            <li>
              <button
                type="button"
                class="quiz-option"
                classList={{ taken: takenBy(index()) !== undefined }}
                onClick={() => props.entry.pick(index())}
              >
                <kbd>{index() + 1}</kbd>
                <span>{right}</span>
                <Show when={takenBy(index())}>
                  {(left) => <span class="out-of-sight">, taken by {left()}</span>}
                </Show>
              </button>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}

function Order(props: { readonly item: OrderItem; readonly entry: Entry }): JSX.Element {
  const placeOf = (event: number) => props.entry.places().indexOf(event) + 1;
  return (
    <ol class="quiz-options" aria-label="Events">
      <For each={props.item.events}>
        {(event, index) => (
          <li>
            <button
              type="button"
              class="quiz-option"
              classList={{ taken: placeOf(index()) > 0 }}
              onClick={() => props.entry.pick(index())}
            >
              <kbd>{index() + 1}</kbd>
              <span>{event.text}</span>
              <Show when={placeOf(index())}>
                {(place) => (
                  <span class="quiz-rank">
                    <span class="out-of-sight">in place </span>
                    {place()}
                  </span>
                )}
              </Show>
            </button>
          </li>
        )}
      </For>
    </ol>
  );
}
