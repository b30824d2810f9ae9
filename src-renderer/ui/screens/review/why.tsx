/** Why this is asked, and why this is the answer: every passage it rests on, one sentence to either side. */
import { For, type JSX, onMount, Show } from 'solid-js';
import { splitAtAnswer } from '../../parts/split-at.js';
import { corroboration, type ShownCard } from './sitting.js';

/** Beside the card, never over it. */
export function Why(props: { readonly shown: ShownCard; readonly reason: string }): JSX.Element {
  let panel: HTMLElement | undefined;
  onMount(() => panel?.scrollIntoView({ block: 'nearest' }));
  return (
    <aside class="why" aria-label="Why am I asked this?" ref={panel}>
      <h2>Why am I asked this?</h2>
      <p>{props.reason}</p>
      <p class="quiet">
        {corroboration(props.shown) || 'One source'}
        {props.shown.card.edited ? ' · reworded by you' : ''}
      </p>
      <For each={props.shown.sources}>
        {(source) => {
          const [before, answer, after] = splitAtAnswer(source.evidence.quote, props.shown.card.answer);
          return (
            <figure>
              <blockquote>
                <Show when={source.before}>
                  <span class="quiet">{source.before} </span>
                </Show>
                {before}
                <Show when={answer}>
                  <mark>{answer}</mark>
                </Show>
                {after}
                <Show when={source.after}>
                  <span class="quiet"> {source.after}</span>
                </Show>
              </blockquote>
              <figcaption>{source.title}</figcaption>
            </figure>
          );
        }}
      </For>
    </aside>
  );
}
