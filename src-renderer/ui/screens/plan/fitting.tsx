/** Fitting the memory's weights to the learner's own answers: with progress, to be stopped, and told in words. */
import { type JSX, Show } from 'solid-js';
import { DEFAULT_PRESET } from '../../../study/preset.js';
import { Button } from '../../parts/button.js';
import type { Editor } from './editor.js';
import { createFit } from './fit.js';
import type { PlanState } from './model.js';

type Props = { readonly state: PlanState; readonly editor: Editor };

/** The fit is kept only where it foretells later answers better. */
export function Fitting(props: Props): JSX.Element {
  const fitting = createFit(props);
  const own = () =>
    JSON.stringify(props.editor.stored().preset.parameters) !== JSON.stringify(DEFAULT_PRESET.parameters);
  return (
    <section class="ahead-panel" aria-labelledby="fit-heading">
      <h2 id="fit-heading">Fit to your memory</h2>
      <p class="quiet">
        {own()
          ? 'These options go by weights fitted to your own answers.'
          : 'Intervals go by how most people forget. After some hundred answers they can go by how you do.'}
      </p>
      <Show
        when={fitting.run()}
        fallback={
          <div class="row-of-acts">
            <Button onClick={fitting.start}>Fit to my answers</Button>
            <Show when={own()}>
              <Button kind="plain" onClick={fitting.reset}>
                Back to most people’s
              </Button>
            </Show>
          </div>
        }
      >
        {(run) => (
          <div class="row-of-acts">
            <progress aria-label="Fitting" value={run().done} max={run().total} />
            <Button onClick={() => run().stop.abort()}>Cancel</Button>
          </div>
        )}
      </Show>
      <p class="told" role="status">
        {fitting.told()}
      </p>
    </section>
  );
}
