/** A card that came from another program, under review: its own page in a frame, with our field where one is typed. */
import { type JSX, Show } from 'solid-js';
import { CardFrame } from '../../parts/card-frame.js';
import { TypedField, Verdict } from './card.js';
import type { Drawn } from './drawn.js';
import type { Sitting } from './model.js';

type Props = { readonly drawn: Drawn; readonly sitting: Sitting };

/** Keys of the frame reach the window as if they had been pressed there. */
function passOn(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
  const copy = { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, bubbles: true, cancelable: true };
  if (!document.body.dispatchEvent(new KeyboardEvent('keydown', copy))) event.preventDefault();
}

/** The back repeats the front where its template says so; it takes the place of the question. */
export function CarriedCard(props: Props): JSX.Element {
  const revealed = () => props.sitting.revealed();
  return (
    <section class="review-card carried" aria-label="Card">
      <CardFrame
        title={revealed() ? 'Answer' : 'Question'}
        side={revealed() ? props.drawn.back : props.drawn.front}
        onKey={passOn}
      />
      <Show when={props.sitting.typable()}>
        <div class="review-typed">
          <TypedField sitting={props.sitting} inputMode="text" />
          <Verdict sitting={props.sitting} />
        </div>
      </Show>
    </section>
  );
}
