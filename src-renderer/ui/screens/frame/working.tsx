/** The work that goes on below every screen. */
import { type JSX, Show } from 'solid-js';
import { Button } from '../../parts/button.js';

type Props = {
  readonly intake: {
    readonly progress: () => { readonly done: number; readonly total: number } | null;
    readonly cancel: () => void;
  };
};

/** How far an import of articles is, once it is slow. */
export function Working(props: Props): JSX.Element {
  return (
    <Show when={props.intake.progress()}>
      {(progress) => (
        <section class="progress" aria-label="Import">
          <span>Finding facts</span>
          <progress aria-label="Import" value={progress().done} max={Math.max(1, progress().total)} />
          <Button onClick={() => props.intake.cancel()}>Cancel</Button>
        </section>
      )}
    </Show>
  );
}
