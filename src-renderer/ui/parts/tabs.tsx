/** Tabs: one tab stop, arrows between them. */
import { For, type JSX, Show } from 'solid-js';

type Tab<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** The id of the panel it opens. */
  readonly panel: string;
};

type Props<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly open: Id;
  readonly onOpen: (id: Id) => void;
  /** The key that changes between them, shown at the end. */
  readonly hint: string;
};

/** Left and Right open the neighbour and take the focus along. */
export function Tabs<Id extends string>(props: Props<Id>): JSX.Element {
  let list: HTMLDivElement | undefined;
  const turn = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
    const at = props.tabs.findIndex((tab) => tab.id === props.open);
    const next = props.tabs[(at + by + props.tabs.length) % props.tabs.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    props.onOpen(next.id);
    list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={props.label} ref={list} onKeyDown={turn}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              role="tab"
              aria-selected={tab.id === props.open}
              aria-controls={tab.id === props.open ? tab.panel : undefined}
              tabIndex={tab.id === props.open ? 0 : -1}
              onClick={() => props.onOpen(tab.id)}
            >
              {tab.label}
            </button>
          )}
        </For>
      </div>
      <Show when={props.hint}>
        <span class="key" aria-hidden="true">
          {props.hint}
        </span>
      </Show>
    </div>
  );
}
