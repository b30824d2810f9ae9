/** The two voices of the window: a quiet one that is only heard, and one that is seen and heard at once. */
import X from 'lucide-solid/icons/x';
import { For, type JSX, Show } from 'solid-js';
import { hint } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';

/** Both regions are in the page from the start, since a region that appears with its text is often unheard. */
export function Voices(props: { readonly desk: Desk }): JSX.Element {
  return (
    <>
      <div class="out-of-sight" role="status" aria-live="polite" aria-atomic="true">
        {props.desk.status()}
      </div>
      <div class="warnings">
        <div role="alert">
          <Show when={props.desk.warnings().length > 0}>
            <ul class="notice">
              <For each={props.desk.warnings()}>{(warning) => <li>{warning.text}</li>}</For>
            </ul>
          </Show>
        </div>
        <For each={props.desk.warnings().filter((warning) => warning.act)}>
          {(warning, index) => (
            <Button
              hint={index() === 0 ? hint('try-anyway') : undefined}
              aria-label={`${warning.act?.label}: ${warning.text}`}
              onClick={() => warning.act?.run()}
            >
              {warning.act?.label}
            </Button>
          )}
        </For>
        <Show when={props.desk.warnings().length > 0}>
          <Button kind="plain" onClick={() => props.desk.warn([])}>
            <X size={16} aria-hidden="true" />
            Dismiss
          </Button>
        </Show>
      </div>
    </>
  );
}
