/** The question of a card as it is read: plain text, with its gap drawn as a blank of one width, or filled. */
import { For, type JSX, Show } from 'solid-js';

type Props = {
  readonly prompt: string;
  readonly gap: string;
  /** The answer, once it is shown: it takes the place of the blank. */
  readonly filled?: string | undefined;
};

/** An answer that fits the blank keeps its width, so that nothing moves when it comes. */
const FITS = 10;

/** The blank is heard as "blank"; its width tells nothing about the answer. */
export function Face(props: Props): JSX.Element {
  return (
    <For each={props.prompt.split(props.gap)}>
      {(text, index) => (
        <>
          <Show when={index() > 0}>
            <Show when={props.filled} fallback={<Blank />}>
              {(answer) => (
                <mark class="filled" classList={{ fits: answer().length <= FITS }}>
                  {answer()}
                </mark>
              )}
            </Show>
          </Show>
          {text}
        </>
      )}
    </For>
  );
}

function Blank(): JSX.Element {
  return (
    <span class="gap">
      <span class="out-of-sight">blank</span>
    </span>
  );
}
