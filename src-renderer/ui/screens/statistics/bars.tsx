/** Bars in a row, stacked where they have several parts. */
import { For, type JSX } from 'solid-js';
import type { Drawing } from './chart-data.js';

const PLOT = 140;
/** For the number at the top of the axis. */
const HEAD = 16;
/** Of the room of a bar, what stays free. */
const FREE = 0.22;

function percentOf(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

/** Drawn in shares of its width, so that its words keep their size on every screen. */
export function Bars(props: { readonly drawing: Extract<Drawing, { kind: 'bars' }> }): JSX.Element {
  const top = () => Number.parseFloat(props.drawing.top);
  const room = () => 1 / Math.max(1, props.drawing.bars.length);
  const stacked = (index: number) => {
    let below = 0;
    return (props.drawing.bars[index]?.parts ?? []).map(({ value, look }) => {
      const height = Math.min((value / top()) * PLOT, PLOT - below);
      below += height;
      return { look, height, y: HEAD + PLOT - below };
    });
  };
  return (
    <svg class="chart" height={HEAD + PLOT + 22} aria-hidden="true">
      <line class="grid" x1="0" x2="100%" y1={HEAD} y2={HEAD} />
      <line class="grid" x1="0" x2="100%" y1={HEAD + PLOT / 2} y2={HEAD + PLOT / 2} />
      <text class="tick" x="0" y="11">
        {props.drawing.top}
      </text>
      <For each={props.drawing.bars}>
        {(bar, index) => (
          <g>
            <title>{bar.label}</title>
            <rect
              class="reach"
              x={percentOf(index() * room())}
              y={HEAD}
              width={percentOf(room())}
              height={PLOT}
            />
            <For each={stacked(index())}>
              {(part) => (
                <rect
                  class={`mark ${part.look}`}
                  x={percentOf((index() + FREE / 2) * room())}
                  y={part.y}
                  width={percentOf((1 - FREE) * room())}
                  height={part.height}
                />
              )}
            </For>
            <text
              class="tick"
              x={percentOf((index() + (props.drawing.bars.length > 12 ? FREE / 2 : 0.5)) * room())}
              y={HEAD + PLOT + 16}
              text-anchor={props.drawing.bars.length > 12 ? 'start' : 'middle'}
            >
              {bar.tick}
            </text>
          </g>
        )}
      </For>
      <line class="ground" x1="0" x2="100%" y1={HEAD + PLOT} y2={HEAD + PLOT} />
    </svg>
  );
}
