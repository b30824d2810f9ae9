/** Fitting the memory's weights to the learner's own answers: with progress, to be stopped, and told in words. */
import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { readHistories } from '../../../store/forecasts.js';
import { DEFAULT_PRESET } from '../../../study/preset.js';
import { Button } from '../../parts/button.js';
import type { Editor } from './editor.js';
import { goesBy, type PlanState } from './model.js';
import { verdictWords } from './words.js';

type Props = { readonly state: PlanState; readonly editor: Editor };

type Run = { readonly stop: AbortController; readonly done: number; readonly total: number };

function createFitting({ state, editor }: Props) {
  const [run, setRun] = createSignal<Run | null>(null);
  const [told, setTold] = createSignal('');
  onCleanup(() => run()?.stop.abort());
  const tell = (words: string) => {
    setTold(words);
    state.desk.say(words);
  };
  const start = async () => {
    const planning = state.planning();
    if (run() || !planning) return;
    const { id, preset } = editor.stored();
    const stop = new AbortController();
    setRun({ stop, done: 0, total: 1 });
    setTold('');
    try {
      const histories = await readHistories(state.desk.db, goesBy(planning, id));
      const job = { current: preset.parameters, histories };
      const verdict = await state.reckon.optimize(job, stop.signal, (done, total) =>
        setRun({ stop, done, total }),
      );
      if (verdict === null) return tell('Stopped. Nothing was changed.');
      if (verdict.kind === 'better') await editor.fit(verdict.weights);
      tell(verdictWords(verdict));
    } finally {
      setRun(null);
    }
  };
  const reset = () =>
    editor.fit(DEFAULT_PRESET.parameters).then(() => tell('The weights of most learners are in use again.'));
  return { run, told, start: () => void start().catch(state.desk.crash), reset: () => void reset() };
}

/** The fit is kept only where it foretells later answers better. */
export function Fitting(props: Props): JSX.Element {
  const fitting = createFitting(props);
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
