/** A button with its key beside it. */
import { type JSX, Show, splitProps } from 'solid-js';

type Props = JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'primary' | 'plain' | undefined;
  /** Shown as a quiet cap; the accessible name leaves it out, `aria-keyshortcuts` says it. */
  readonly hint?: string | undefined;
};

/** One look for all buttons; `kind` primary is for the one act a screen is about. */
export function Button(props: Props): JSX.Element {
  const [own, rest] = splitProps(props, ['kind', 'hint', 'children', 'class']);
  return (
    <button
      type="button"
      class={`button ${own.kind ?? ''} ${own.class ?? ''}`}
      aria-keyshortcuts={own.hint?.replace('Ctrl', 'Control').replace('Esc', 'Escape')}
      {...rest}
    >
      {own.children}
      <Show when={own.hint}>
        <span class="key" aria-hidden="true">
          {own.hint}
        </span>
      </Show>
    </button>
  );
}
