/** What the options of a preset come to in a year, before they are saved. */
import { createMemo, type JSX, Show } from 'solid-js';
import type { Preset } from '../../../study/preset.js';
import { barsOf, memorisedBars } from './bars-of.js';
import { Chart } from './chart.js';
import type { Editor } from './editor.js';
import { createBasis, createForecast, yearAhead } from './forecasting.js';
import { goesBy, type PlanState } from './model.js';
import { comparedWords, yearWords } from './words.js';

type Props = { readonly state: PlanState; readonly editor: Editor };

/** Bars for the draft; a line for what is saved, where that is another. */
export function YearAhead(props: Props): JSX.Element {
  const chosen = createMemo(() => {
    const planning = props.state.planning();
    const { id } = props.editor.stored();
    return planning ? { key: id, is: goesBy(props.state, id) } : null;
  });
  const basis = createBasis(props.state, chosen);
  const asked = (preset: () => Preset) =>
    createMemo(() => {
      const known = basis();
      return known ? yearAhead(known, preset(), props.state.today()) : null;
    });
  const saved = createForecast(
    props.state,
    asked(() => props.editor.stored().preset),
  );
  const changed = createForecast(
    props.state,
    createMemo(() => {
      const known = basis();
      if (!(known && props.editor.changed())) return null;
      return yearAhead(known, props.editor.draft().preset, props.state.today());
    }),
  );
  const shown = () => changed.forecast() ?? saved.forecast();
  const compared = () => {
    const [now, then] = [saved.forecast(), changed.forecast()];
    return now && then ? comparedWords(now, then) : '';
  };
  const cards = () => basis()?.cards.length ?? 0;
  return (
    <section class="ahead-panel" aria-labelledby="year-heading" aria-busy={saved.busy() || changed.busy()}>
      <h2 id="year-heading">A year ahead</h2>
      <Show when={shown()} fallback={<p class="told quiet">Reckoning…</p>}>
        {(forecast) => (
          <>
            <p class="told" role="status">
              {yearWords(forecast(), cards())} {compared()}
            </p>
            <Show when={cards() > 0}>
              <Chart
                title="Minutes a day"
                unit="min"
                digits={1}
                bars={barsOf(forecast(), (day) => day.minutes)}
                before={before(changed.forecast(), saved.forecast(), (one) =>
                  barsOf(one, (day) => day.minutes),
                )}
              />
              <Chart
                title="Cards known"
                unit="cards"
                bars={memorisedBars(forecast())}
                before={before(changed.forecast(), saved.forecast(), memorisedBars)}
              />
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

function before<Of, Made>(changed: Of | null, saved: Of | null, make: (one: Of) => Made): Made | undefined {
  return changed && saved ? make(saved) : undefined;
}
