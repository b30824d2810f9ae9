/** Full-window sentences for when the app cannot go on. */
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { Button } from '../../parts/button.js';

type Props = {
  readonly title: string;
  readonly text: string;
  /** What a builder needs; copied, never shown. */
  readonly report?: string;
};

/** Says what happened, what is safe and what to do; nothing else is on the screen. */
export function Stop(props: Props): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const [copied, setCopied] = createSignal(false);
  onMount(() => heading?.focus());
  const copy = async () => {
    await navigator.clipboard.writeText(props.report ?? '');
    setCopied(true);
  };
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
    </main>
  );
}
