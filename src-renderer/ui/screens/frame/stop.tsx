/** Full-window sentences for when the app cannot go on. */
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { Button } from '../../parts/button.js';
import { createWindowTitle } from '../../parts/window-title.js';

type Props = {
  readonly title: string;
  readonly text: string;
  /** What a builder needs; copied, and shown only where it cannot be. */
  readonly report?: string;
};

/** The shell may forbid writing to the clipboard by program; copying what is selected is never forbidden. */
function Selected(props: { readonly text: string }): JSX.Element {
  let area: HTMLTextAreaElement | undefined;
  onMount(() => {
    area?.focus();
    area?.select();
  });
  return (
    <label class="field">
      <span>
        The report, ready to copy with <kbd>Ctrl+C</kbd>
      </span>
      <textarea rows="6" readonly value={props.text} ref={area} />
    </label>
  );
}

/** Says what happened, what is safe and what to do; nothing else is on the screen. */
export function Stop(props: Props): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const [copied, setCopied] = createSignal<boolean | null>(null);
  onMount(() => heading?.focus());
  createWindowTitle(() => props.title);
  const copy = async () =>
    setCopied(
      await navigator.clipboard.writeText(props.report ?? '').then(
        () => true,
        () => false,
      ),
    );
  return (
    <main class="stop">
      <h1 tabIndex={-1} ref={heading}>
        {props.title}
      </h1>
      <p>{props.text}</p>
      <div class="acts">
        <Button onClick={() => location.reload()}>Try again</Button>
        <Show when={props.report}>
          <Button kind="plain" onClick={copy}>
            {copied() ? 'Copied' : 'Copy report'}
          </Button>
        </Show>
      </div>
      <Show when={copied() === false}>
        <Selected text={props.report ?? ''} />
      </Show>
    </main>
  );
}

/** A fault of the program, with the report that we need. */
export function Broken(props: { readonly error: unknown }): JSX.Element {
  const report = () =>
    props.error instanceof Error ? (props.error.stack ?? props.error.message) : String(props.error);
  return (
    <Stop
      title="Something went wrong"
      text="This is a fault in Afterword, not in what you did. Everything you saved is safe. Try again; if it comes back, copy the report and send it to us."
      report={report()}
    />
  );
}
