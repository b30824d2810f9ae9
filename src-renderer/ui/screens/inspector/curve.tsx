/** The forgetting curve of one card as a line. */
import { For, type JSX, Show } from 'solid-js';
import type { CurvePoint } from '../../../study/curve.js';
import { fullDate } from '../../parts/dates.js';

const HEIGHT = 150;
const HEAD = 16;

type Props = {
  readonly points: readonly CurvePoint[];
  readonly today: number;
  readonly dueDay: number | null;
  /** Recall aimed at, 0 to 1. */
  readonly goal: number;
};

/** The lower edge is half: recall below it is drawn there. */
function yOf(chance: number): number {
  return HEAD + (1 - Math.max(0, (chance - 0.5) / 0.5)) * (HEIGHT - HEAD);
}

/** What it shows is told in words beside it. */
export function Curve(props: Props): JSX.Element {
  const first = () => props.points[0]?.day ?? 0;
  const span = () => Math.max(1, (props.points.at(-1)?.day ?? 1) - first());
  const share = (day: number) => (day - first()) / span();
  const path = () =>
    props.points
      .map(
        ({ day, chance }, i) =>
          `${i === 0 ? 'M' : 'L'}${(share(day) * 1000).toFixed(2)} ${yOf(chance).toFixed(2)}`,
      )
      .join('');
  const marks = () => [
    { day: props.today, text: 'Today' },
    ...(props.dueDay !== null && props.dueDay !== props.today ? [{ day: props.dueDay, text: 'Due' }] : []),
  ];
  const at = (day: number) => `${(share(day) * 100).toFixed(3)}%`;
  const anchor = (day: number) => (share(day) > 0.85 ? 'end' : 'start');
  return (
    <Show when={props.points.length > 1}>
      <svg class="chart" height={HEIGHT + 22} aria-hidden="true">
        <line class="grid" x1="0" x2="100%" y1={yOf(1)} y2={yOf(1)} />
        <line class="goal" x1="0" x2="100%" y1={yOf(props.goal)} y2={yOf(props.goal)} />
        <text class="tick" x="0" y={HEAD - 5}>
          100%
        </text>
        <text class="tick" x="0" y={HEIGHT - 4}>
          50%
        </text>
        <svg
          aria-hidden="true"
          x="0"
          y="0"
          width="100%"
          height={HEIGHT}
          viewBox={`0 0 1000 ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          <path class="curve-line" d={path()} />
        </svg>
        <line class="ground" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
        <text class="tick" x="0" y={HEIGHT + 16}>
          {fullDate(first())}
        </text>
        <For each={marks().filter(({ day }) => share(day) >= 0 && share(day) <= 1)}>
          {(mark) => (
            <g>
              <line class="curve-mark" x1={at(mark.day)} x2={at(mark.day)} y1={HEAD} y2={HEIGHT} />
              <text class="tick" x={at(mark.day)} y={HEAD - 5} text-anchor={anchor(mark.day)}>
                {mark.text}
              </text>
            </g>
          )}
        </For>
      </svg>
    </Show>
  );
}
