/** Fitting a preset's weights to the answers of its cards: progress, a way to stop, and what came of it. */
import { createSignal, onCleanup } from 'solid-js';
import { readHistories } from '../../../store/forecasts.js';
import { DEFAULT_PRESET } from '../../../study/preset.js';
import type { Editor } from './editor.js';
import { goesBy, type PlanState } from './model.js';
import { verdictWords } from './words.js';

type Run = { readonly stop: AbortController; readonly done: number; readonly total: number };

/** One fit at a time; leaving the screen stops it. Only what foretells later answers better is put to use. */
export function createFit({ state, editor }: { readonly state: PlanState; readonly editor: Editor }) {
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
      const histories = await readHistories(state.desk.db, goesBy(state, id));
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
