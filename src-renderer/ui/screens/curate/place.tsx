/** A line that leads to its place in the text. */
import { For, type JSX, Show } from 'solid-js';
import type { Evidence } from '../../../../content/deck.js';
import type { Curation, Place } from './model.js';

type Props = {
  readonly place: Place;
  readonly curation: Curation;
  readonly class?: string;
  readonly children: JSX.Element;
};

/** Shows its place when it gets the focus, so that walking down the lines is reading the text along. */
export function PlaceButton(props: Props): JSX.Element {
  const show = () => props.curation.show(props.place);
  return (
    <button
      type="button"
      class={`place ${props.class ?? ''}`}
      title="Show in the text"
      onFocus={show}
      onClick={show}
    >
      {props.children}
    </button>
  );
}

type MoreProps = { readonly evidence: readonly Evidence[]; readonly curation: Curation };

/** The places after the first, by their number. */
export function MorePlaces(props: MoreProps): JSX.Element {
  const titleOf = (one: Evidence) => props.curation.texts.get(one.article)?.article.title ?? '';
  return (
    <Show when={props.evidence.length > 1}>
      <span class="more-places">
        <For each={props.evidence.slice(1)}>
          {(one, index) => (
            <button
              type="button"
              class="place"
              title={`Also in “${titleOf(one)}”`}
              aria-label={`Place ${index() + 2}, in “${titleOf(one)}”`}
              onFocus={() => props.curation.show(one)}
              onClick={() => props.curation.show(one)}
            >
              place {index() + 2}
            </button>
          )}
        </For>
      </span>
    </Show>
  );
}

/** Moves the focus among the places of a pane; from outside of them to the first or the last. */
export function walkPlaces(pane: Element | null, by: number): void {
  const places = [...(pane?.querySelectorAll<HTMLElement>('.place') ?? [])];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? places.indexOf(focused) : -1;
  const to = at < 0 ? (by > 0 ? 0 : places.length - 1) : at + by;
  const next = places[Math.max(0, Math.min(places.length - 1, to))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
