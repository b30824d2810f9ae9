/** What was not made into a card, and why. */
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { Rejected } from '../../../../content/conversion.js';
import { count } from '../../parts/words.js';
import { excerpt } from './excerpt.js';
import type { Curation } from './model.js';

const MOST_LISTED = 200;

/** Folded; the list is made only when it is opened. */
export function LeftOut(props: { readonly curation: Curation }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const rejected = createMemo(() => [...props.curation.texts.values()].flatMap((text) => text.rejected));
  const beyond = () => rejected().length - MOST_LISTED;
  return (
    <Show when={rejected().length > 0}>
      <details class="left-out" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Why {count(rejected().length, 'other')} were left out</summary>
        <Show when={open()}>
          <ul>
            <For each={rejected().slice(0, MOST_LISTED)}>
              {(one) => (
                <li>
                  <Refusal refused={one} curation={props.curation} />
                </li>
              )}
            </For>
          </ul>
          <Show when={beyond() > 0}>
            <p class="quiet small">And {count(beyond(), 'more', 'more')}.</p>
          </Show>
        </Show>
      </details>
    </Show>
  );
}

/** The sentence with the place that could have been asked for, the reason, and the rule it comes from. */
function Refusal(props: { readonly refused: Rejected; readonly curation: Curation }): JSX.Element {
  const text = () => props.curation.texts.get(props.refused.article);
  const parts = () => {
    const row = text();
    return row ? excerpt(row.article, props.refused.span) : (['', '', ''] as const);
  };
  const whole = () => parts()[0] === '' && parts()[2] === '';
  return (
    <button
      type="button"
      title="Show in the text"
      onClick={() => props.curation.show({ ...props.refused.span, article: props.refused.article })}
    >
      <span class="left-out-quote">
        {parts()[0]}
        <Show when={!whole()} fallback={parts()[1]}>
          <mark>{parts()[1]}</mark>
        </Show>
        {parts()[2]}
      </span>
      <span class="left-out-reason">
        <span>{props.refused.reason}</span>
        <span title={`Rule ${props.refused.rule} of SPEC.md`}>{props.refused.rule}</span>
      </span>
    </button>
  );
}
