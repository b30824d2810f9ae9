/** The two voices of the window: a quiet one that is only heard, and one that is seen and heard at once. */
import X from 'lucide-solid/icons/x';
import { For, type JSX, Show } from 'solid-js';
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
              <For each={props.desk.warnings()}>{(text) => <li>{text}</li>}</For>
            </ul>
          </Show>
        </div>
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
