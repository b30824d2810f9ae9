/** The work that goes on below every screen. */
import { type JSX, Show } from 'solid-js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';

type Props = {
  readonly intake: {
    readonly progress: () => { readonly done: number; readonly total: number } | null;
    readonly cancel: () => void;
  };
  readonly desk: Pick<Desk, 'turning'>;
};

/** How far an import of articles is, once it is slow, or an import of a deck that is taken back or done again. */
export function Working(props: Props): JSX.Element {
  return (
    <>
      <Show when={props.desk.turning()}>
        {(turning) => (
          <section class="progress" aria-label="Undo">
            <span>Moving the cards of a deck</span>
            <progress aria-label="Undo" value={turning().done} max={Math.max(1, turning().total)} />
          </section>
        )}
      </Show>
      <Show when={props.intake.progress()}>
        {(progress) => (
          <section class="progress" aria-label="Import">
            <span>Finding facts</span>
            <progress aria-label="Import" value={progress().done} max={Math.max(1, progress().total)} />
            <Button onClick={() => props.intake.cancel()}>Cancel</Button>
          </section>
        )}
      </Show>
    </>
  );
}
