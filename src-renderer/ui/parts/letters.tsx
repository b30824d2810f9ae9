/** What was typed beside what is right, letter by letter. */
import '../style/letters.css';
import { For, type JSX, Match, Switch } from 'solid-js';

type Props = {
  /** `extra` was typed and does not belong, `missing` was left out. */
  readonly pieces: readonly { readonly kind: 'same' | 'extra' | 'missing'; readonly text: string }[];
};

/** Struck out and underlined: a shape as well as a colour. Heard as deletions and insertions. */
export function Letters(props: Props): JSX.Element {
  return (
    <span class="letters">
      <For each={props.pieces}>
        {(piece) => (
          <Switch fallback={piece.text}>
            <Match when={piece.kind === 'extra'}>
              <del>{piece.text}</del>
            </Match>
            <Match when={piece.kind === 'missing'}>
              <ins>{piece.text}</ins>
            </Match>
          </Switch>
        )}
      </For>
    </span>
  );
}
