/** A forecast as bars over the days, with its sentence and the same as a table. */
import { For, type JSX, Show } from 'solid-js';
import { type Bar, roundTop } from './bars-of.js';
import { shortDate } from './entered.js';

type Props = {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Drawn behind, for comparison: what holds now. */
  readonly before?: readonly Bar[] | undefined;
  readonly digits?: number;
};

const HEIGHT = 120;
const WIDTH = 520;
const TICKS = 4;

function span({ from, to }: Bar): string {
  return from === to ? shortDate(from) : `${shortDate(from)} to ${shortDate(to)}`;
}

/** Marks are for the eye; the table says the same to everybody. */
export function Chart(props: Props): JSX.Element {
  const top = () =>
    roundTop(Math.max(1, ...[...props.bars, ...(props.before ?? [])].map((bar) => bar.value)));
  const step = () => WIDTH / Math.max(1, props.bars.length);
  const high = (value: number) => (value / top()) * HEIGHT;
  const said = (value: number) => value.toFixed(props.digits ?? 0);
  const ticks = () => {
    const every = Math.max(1, Math.ceil(props.bars.length / TICKS));
    return props.bars.flatMap((bar, i) => (i % every === 0 ? [{ bar, i }] : []));
  };
  return (
    <figure class="ahead">
      <figcaption>
        {props.title}
        <Show when={props.before}>; the line is as saved</Show>
      </figcaption>
      <svg viewBox={`0 -14 ${WIDTH} ${HEIGHT + 34}`} aria-hidden="true">
        <line class="grid" x1="0" x2={WIDTH} y1="0" y2="0" />
        <line class="grid" x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        <text x="0" y="-4">
          {top()} {props.unit}
        </text>
        <For each={props.bars}>
          {(bar, i) => (
            <rect
              class="bar"
              x={i() * step() + step() * 0.12}
              width={step() * 0.76}
              y={HEIGHT - high(bar.value)}
              height={high(bar.value)}
            >
              <title>
                {span(bar)}: {said(bar.value)} {props.unit}
              </title>
            </rect>
          )}
        </For>
        <Show when={props.before}>
          {(before) => (
            <polyline
              class="before"
              points={before()
                .map((bar, i) => `${(i + 0.5) * step()},${HEIGHT - high(bar.value)}`)
                .join(' ')}
            />
          )}
        </Show>
        <line class="ground" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <For each={ticks()}>
          {({ bar, i }) => (
            <text x={i * step()} y={HEIGHT + 15}>
              {shortDate(bar.from)}
            </text>
          )}
        </For>
      </svg>
      <details>
        <summary>As a table</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reachable by keyboard. */}
        <div class="figures" tabIndex={0}>
          <table>
            <caption class="out-of-sight">{props.title}</caption>
            <thead>
              <tr>
                <th scope="col">Days</th>
                <th scope="col">{props.unit}</th>
                <Show when={props.before}>
                  <th scope="col">As saved</th>
                </Show>
              </tr>
            </thead>
            <tbody>
              <For each={props.bars}>
                {(bar, i) => (
                  <tr>
                    <th scope="row">{span(bar)}</th>
                    <td>{said(bar.value)}</td>
                    <Show when={props.before}>{(before) => <td>{said(before()[i()]?.value ?? 0)}</td>}</Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
