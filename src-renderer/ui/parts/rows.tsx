// biome-ignore-all lint/a11y/useSemanticElements: a table cannot recycle rows that lie outside its flow.
/** A long list of rows of one height: only those in sight exist, and they are recycled as it scrolls. */
import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, onMount } from 'solid-js';
import { SPARE, windowOf } from './window-of.js';

type Props<Row> = {
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  readonly label: string;
  readonly cursor: number;
  readonly onOpen: (index: number, event: MouseEvent) => void;
  /** For a list of which several rows can be selected: which are. */
  readonly picked?: (index: number) => boolean;
  /** Rows that fit the window, for Page Up and Page Down. */
  readonly onPage: (rows: number) => void;
  /** The cells of one row; they get `role="gridcell"` themselves. */
  readonly children: (row: Row) => JSX.Element;
};

/** A grid with one tab stop; the row under the cursor is its active descendant. */
export function Rows<Row>(props: Props<Row>): JSX.Element {
  let scroller: HTMLDivElement | undefined;
  const [top, setTop] = createSignal(0);
  const [height, setHeight] = createSignal(0);
  // Until it is measured, a list is taken to fill the window, so that the first drawing has its rows.
  const seen = createMemo(() =>
    height() > 0
      ? windowOf(top(), height(), props.rowHeight, props.rows.length, SPARE)
      : windowOf(0, window.innerHeight, props.rowHeight, props.rows.length, 0),
  );
  const slots = createMemo(() => {
    const { from, to } = seen();
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  });

  onMount(() => {
    const watcher = new ResizeObserver(() => {
      setHeight(scroller?.clientHeight ?? 0);
      props.onPage(Math.max(1, Math.floor(height() / props.rowHeight) - 1));
    });
    if (scroller) watcher.observe(scroller);
    onCleanup(() => watcher.disconnect());
  });

  createEffect(() => {
    const start = props.cursor * props.rowHeight;
    if (!scroller || height() === 0 || props.cursor < 0) return;
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    const overshoot = start + props.rowHeight - scroller.clientHeight;
    if (overshoot > scroller.scrollTop) scroller.scrollTop = overshoot;
  });

  const drawn = () => props.cursor >= seen().from && props.cursor < seen().to;
  return (
    <div
      class="rows"
      role="grid"
      id="rows"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={props.rows.length}
      aria-multiselectable={props.picked ? true : undefined}
      aria-activedescendant={drawn() ? `row-${props.cursor}` : undefined}
      ref={scroller}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div
        class="rows-length"
        role="presentation"
        style={{ height: `${props.rows.length * props.rowHeight}px` }}
      >
        <For each={slots()}>
          {(index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the row through the grid's active descendant.
            <div
              class="row"
              classList={{ cursor: index === props.cursor }}
              role="row"
              id={`row-${index}`}
              tabIndex={-1}
              aria-rowindex={index + 1}
              aria-selected={props.picked ? props.picked(index) : index === props.cursor}
              style={{
                height: `${props.rowHeight}px`,
                transform: `translateY(${index * props.rowHeight}px)`,
              }}
              onClick={(event) => props.onOpen(index, event)}
            >
              {props.children(props.rows[index] as Row)}
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
