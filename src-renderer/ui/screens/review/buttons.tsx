/** The fixed row under the card: one act before the answer, four after it. */
import { For, type JSX, Show } from 'solid-js';
import { GRADES, type Grade } from '../../../../content/deck.js';
import type { StoredCard } from '../../../store/cards.js';
import { hint } from '../../commands.js';
import { Button } from '../../parts/button.js';
import { nameOf } from './acts.js';
import type { Sitting } from './model.js';

/** Each grade says when the card would come again: the very state that is saved. */
export function Buttons(props: {
  readonly sitting: Sitting;
  readonly card: StoredCard;
  readonly onInspect: () => void;
}): JSX.Element {
  const drawn = () => props.sitting.shown()?.drawn ?? null;
  return (
    <footer class="review-acts">
      <Show
        when={props.sitting.revealed()}
        fallback={
          <Button
            kind={props.card.kind === 'choice' ? undefined : 'primary'}
            class="reveal"
            hint={props.sitting.typable() ? 'Enter' : hint('advance')}
            onClick={() => props.sitting.reveal()}
          >
            {props.sitting.typable() ? 'Check the answer' : 'Show the answer'}
          </Button>
        }
      >
        <Grades sitting={props.sitting} />
        <div class="review-more">
          <Show when={drawn() === null}>
            <Button kind="plain" hint={hint('why')} onClick={() => props.sitting.toggleWhy()}>
              {props.sitting.why() ? 'Hide the passage' : 'Why'}
            </Button>
            <Button kind="plain" hint={hint('edit-card')} onClick={() => props.sitting.setEditing(true)}>
              Edit
            </Button>
          </Show>
          <Button kind="plain" hint={hint('flag')} onClick={() => void props.sitting.toggleFlag()}>
            {props.sitting.shown()?.flagged ? 'Flagged' : 'Flag'}
          </Button>
          <Button kind="plain" hint={hint('bury')} onClick={() => void props.sitting.setAside('bury')}>
            Bury
          </Button>
          <Button kind="plain" hint={hint('suspend')} onClick={() => void props.sitting.setAside('suspend')}>
            Suspend
          </Button>
          <Button kind="plain" hint={hint('inspect')} onClick={() => props.onInspect()}>
            Inspect
          </Button>
        </div>
      </Show>
    </footer>
  );
}

/** In practice there is only missed and known. */
const PRACTISED: readonly Grade[] = ['again', 'good'];

function Grades(props: { readonly sitting: Sitting }): JSX.Element {
  const practice = () => props.sitting.session().practice;
  const name = (grade: Grade) => (practice() ? (grade === 'again' ? 'Missed' : 'Known') : nameOf(grade));
  return (
    <div class="grades" classList={{ practised: practice() }}>
      <For each={practice() ? PRACTISED : GRADES}>
        {(grade, index) => (
          <button
            type="button"
            class={`button grade ${grade === props.sitting.proposed() ? 'primary' : ''}`}
            aria-label={`${name(grade)}, ${practice() ? '' : 'next in '}${props.sitting.promise(grade)}`}
            aria-keyshortcuts={String(index() + 1)}
            onClick={() => void props.sitting.grade(grade)}
          >
            <span class="grade-name">
              {name(grade)}
              <kbd>{index() + 1}</kbd>
            </span>
            <span class="grade-wait">{props.sitting.promise(grade)}</span>
          </button>
        )}
      </For>
    </div>
  );
}
