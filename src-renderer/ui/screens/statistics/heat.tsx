/** A year of days, a column a week; arrows walk through it day by day. */
import { createSignal, For, type JSX, onMount } from 'solid-js';
import type { Drawing } from './chart-data.js';

const CELL = 15;
const SIZE = 12;
const HEAD = 18;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -7,
  ArrowRight: 7,
  ArrowUp: -1,
  ArrowDown: 1,
};

/** One tab stop; the day under the cursor is written, and heard, below. */
export function Heat(props: { readonly drawing: Extract<Drawing, { kind: 'heat' }> }): JSX.Element {
  let scroller: HTMLDivElement | undefined;
  const days = () => props.drawing.days;
  const [cursor, setCursor] = createSignal(props.drawing.days.length - 1);
  onMount(() => scroller?.scrollTo({ left: scroller.scrollWidth }));
  const place = (index: number) => {
    const cell = index + props.drawing.offset;
    return { x: Math.floor(cell / 7) * CELL, y: HEAD + (cell % 7) * CELL };
  };
  const weeks = () => Math.ceil((days().length + props.drawing.offset) / 7);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCursor(Math.max(0, Math.min(days().length - 1, cursor() + step)));
    const { x } = place(cursor());
    if (scroller && (x < scroller.scrollLeft || x > scroller.scrollLeft + scroller.clientWidth - CELL))
      scroller.scrollLeft = x - scroller.clientWidth / 2;
  };
  return (
    <div class="heat">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the days are walked through by key. */}
      <section ref={scroller} tabIndex={0} aria-label="A year, day by day" onKeyDown={walk}>
        <svg width={weeks() * CELL} height={HEAD + 7 * CELL} aria-hidden="true">
          <For each={props.drawing.months}>
            {(month) => (
              <text class="tick" x={month.week * CELL} y="11">
                {month.text}
              </text>
            )}
          </For>
          <For each={days()}>
            {(day, index) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: arrows reach every day from the section around them.
              <rect
                class={`cell level-${day.level}`}
                classList={{ cursor: index() === cursor() }}
                x={place(index()).x + 1}
                y={place(index()).y + 1}
                width={SIZE}
                height={SIZE}
                rx="2"
                onClick={() => setCursor(index())}
              >
                <title>{day.label}</title>
              </rect>
            )}
          </For>
        </svg>
      </section>
      <p class="quiet small" role="status">
        {days()[cursor()]?.label}
      </p>
    </div>
  );
}
