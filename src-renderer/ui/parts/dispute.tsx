/** "Was 12 (source, date), now 14 (source, date)": what sources say differently, on a card. */
import { For, type JSX, Show } from 'solid-js';
import { type Day, dateWords, titled } from './words.js';

type Side = { readonly title: string; readonly date: Day | null; readonly values: readonly string[] };

type Held = { readonly title: string } | 'both' | null;

type Props = {
  readonly kind: 'was' | 'or' | 'plan';
  /** The older first. */
  readonly sides: readonly Side[];
  readonly held: Held;
};

const FIRST = { was: 'Was', or: 'Disputed:', plan: 'Planned' } as const;
const NEXT = { was: ', now', or: ' or', plan: '; told as done' } as const;

function sourceOf({ title, date }: Side): string {
  return date ? `${titled(title)}, ${dateWords(date)}` : titled(title);
}

/** What the learner decided, as a sentence; null where nothing was. */
export function heldWords(held: Held): string | null {
  if (held === null) return null;
  return held === 'both' ? 'You keep both.' : `You hold to ${titled(held.title)}.`;
}

/** Values are underlined twice, so that a dispute is seen without its colour. */
export function Dispute(props: Props): JSX.Element {
  return (
    <p class="dispute">
      <For each={props.sides}>
        {(side, place) => (
          <>
            {place() === 0 ? FIRST[props.kind] : NEXT[props.kind]}{' '}
            <Show when={props.kind !== 'plan'}>
              <span class="disputed">{side.values.join(', ')}</span>{' '}
            </Show>
            <span class="quiet">({sourceOf(side)})</span>
          </>
        )}
      </For>
      .<Show when={heldWords(props.held)}>{(sentence) => <strong> {sentence()}</strong>}</Show>
    </p>
  );
}
