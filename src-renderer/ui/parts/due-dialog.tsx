/** Asks for the day on which cards are to be due. */
import { createSignal, type JSX } from 'solid-js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

type Props = {
  /** "3 cards", "this card". */
  readonly what: string;
  /** The date in words, so many days from today. */
  readonly dateOf: (days: number) => string;
  readonly onSet: (days: number) => void;
  readonly onClose: () => void;
};

const LONGEST = 36_500;

/** The field is not written back: what is half typed, as a minus, has no value and would be lost. Enter sets it; what a card remembers stays as it is. */
export function DueDialog(props: Props): JSX.Element {
  const [typed, setTyped] = createSignal('1');
  const days = () => {
    const number = Number(typed());
    const whole = typed().trim() !== '' && Number.isInteger(number);
    return whole && number >= 0 && number <= LONGEST ? number : null;
  };
  const set = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = days();
    if (wanted === null) return;
    props.onClose();
    props.onSet(wanted);
  };
  return (
    <Dialog title="Set the due day" onClose={props.onClose}>
      <form class="editor" novalidate onSubmit={set}>
        <label class="field">
          <span>Days from today; 0 makes {props.what} due today</span>
          <input
            type="number"
            min="0"
            max={LONGEST}
            autofocus
            onFocus={(event) => event.currentTarget.select()}
            value="1"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <p role="status" class={days() === null ? 'fault' : 'quiet'}>
          {days() === null ? `A whole number from 0 to ${LONGEST}.` : props.dateOf(days() ?? 0)}
        </p>
        <div class="editor-acts">
          <Button type="submit" hint="Enter">
            Set the day
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
