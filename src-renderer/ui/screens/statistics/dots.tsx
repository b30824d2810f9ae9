/** Shares as dots, each with the interval it may lie in. */
import { For, type JSX, Show } from 'solid-js';
import type { Drawing } from './chart-data.js';

const PLOT = 160;
const EDGE = 22;

function yOf(share: number): number {
  return EDGE + (1 - share) * (PLOT - EDGE);
}

/** 100% is at the top; a line is the goal, or where foretold and came agree. */
export function Dots(props: { readonly drawing: Extract<Drawing, { kind: 'dots' }> }): JSX.Element {
  const level = () => (typeof props.drawing.line === 'number' ? props.drawing.line : null);
  const at = (x: number) => `${(x * 100).toFixed(3)}%`;
  return (
    <svg class="chart" height={PLOT + 22} aria-hidden="true">
      <line class="grid" x1="0" x2="100%" y1={EDGE} y2={EDGE} />
      <line class="grid" x1="0" x2="100%" y1={yOf(0.5)} y2={yOf(0.5)} />
      <Show when={props.drawing.line === 'diagonal'}>
        <line class="goal" x1="0" x2="100%" y1={yOf(0)} y2={yOf(1)} />
      </Show>
      <Show when={level()}>
        {(share) => <line class="goal" x1="0" x2="100%" y1={yOf(share())} y2={yOf(share())} />}
      </Show>
      <text class="tick" x="0" y={EDGE - 11}>
        100%
      </text>
      <text class="tick" x="0" y={PLOT - 4}>
        {props.drawing.bottom}
      </text>
      <For each={props.drawing.ticks}>
        {(tick) => (
          <text class="tick" x={at(tick.x)} y={PLOT + 16} text-anchor="middle">
            {tick.text}
          </text>
        )}
      </For>
      <For each={props.drawing.dots}>
        {(dot) => (
          <g class={`dot ${dot.look}`}>
            <title>{dot.label}</title>
            <line x1={at(dot.x)} x2={at(dot.x)} y1={yOf(dot.low)} y2={yOf(dot.high)} />
            <circle cx={at(dot.x)} cy={yOf(dot.y)} r="5" />
          </g>
        )}
      </For>
      <line class="ground" x1="0" x2="100%" y1={PLOT} y2={PLOT} />
    </svg>
  );
}
