/** The question of a card as it is read: plain text, with its gap drawn as a blank of one width. */
import { For, type JSX, Show } from 'solid-js';

type Props = { readonly prompt: string; readonly gap: string };

/** Heard as "blank"; the width tells nothing about the answer. */
export function Face(props: Props): JSX.Element {
  return (
    <For each={props.prompt.split(props.gap)}>
      {(text, index) => (
        <>
          <Show when={index() > 0}>
            <span class="gap">
              <span class="out-of-sight">blank</span>
            </span>
          </Show>
          {text}
        </>
      )}
    </For>
  );
}
