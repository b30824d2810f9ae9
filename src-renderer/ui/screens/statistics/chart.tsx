/** One chart: a heading, its finding in a sentence, its marks, and the same as a table. */
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { Bars } from './bars.js';
import type { Chart, ChartTable, Drawing } from './chart-data.js';
import { Dots } from './dots.js';
import { Heat } from './heat.js';

type Props = { readonly chart: Chart; readonly asTable: boolean };

function drawn<Kind extends Drawing['kind']>(chart: Chart, kind: Kind) {
  return chart.drawing?.kind === kind ? (chart.drawing as Extract<Drawing, { kind: Kind }>) : null;
}

/** The table is always there for who cannot see the marks; shown where it was asked for. */
export function ChartFigure(props: Props): JSX.Element {
  const heading = () => `chart-${props.chart.id}`;
  return (
    <section class="stat" classList={{ wide: props.chart.id === 'calendar' }} aria-labelledby={heading()}>
      <h2 id={heading()}>{props.chart.heading}</h2>
      <p class="finding">{props.chart.finding}</p>
      <Show when={props.chart.drawing && !props.asTable}>
        <Switch>
          <Match when={drawn(props.chart, 'bars')}>{(drawing) => <Bars drawing={drawing()} />}</Match>
          <Match when={drawn(props.chart, 'dots')}>{(drawing) => <Dots drawing={drawing()} />}</Match>
          <Match when={drawn(props.chart, 'heat')}>{(drawing) => <Heat drawing={drawing()} />}</Match>
        </Switch>
        <Show when={props.chart.legend.length > 0}>
          <ul class="legend" aria-hidden="true">
            <For each={props.chart.legend}>
              {(one) => (
                <li>
                  <span class={`swatch ${one.look}`} />
                  {one.text}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Show when={props.chart.drawing}>
        <Figures table={props.chart.table} seen={props.asTable} name={props.chart.heading} />
      </Show>
    </section>
  );
}

function Figures(props: { readonly table: ChartTable; readonly seen: boolean; readonly name: string }) {
  return (
    <div class={props.seen ? 'figures' : 'out-of-sight'} tabIndex={props.seen ? 0 : undefined}>
      <table>
        <caption class="out-of-sight">{props.name}</caption>
        <thead>
          <tr>
            <For each={props.table.columns}>{(column) => <th scope="col">{column}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.table.rows}>
            {(row) => (
              <tr>
                <th scope="row">{row[0]}</th>
                <For each={row.slice(1)}>{(cell) => <td>{cell}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
