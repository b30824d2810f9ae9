/** Puts a tag on the chosen cards, or takes it off. */
import { createSignal, For, type JSX } from 'solid-js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { tagName } from './row-words.js';

type Props = {
  readonly what: string;
  readonly known: readonly string[];
  readonly onTag: (name: string, on: boolean) => void;
  readonly onClose: () => void;
};

/** Enter puts it on. */
export function TagDialog(props: Props): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const give = (on: boolean) => {
    const name = tagName(typed());
    if (name === '') return;
    props.onClose();
    props.onTag(name, on);
  };
  return (
    <Dialog title={`Tag ${props.what}`} onClose={props.onClose}>
      <form
        class="editor"
        onSubmit={(event) => {
          event.preventDefault();
          give(true);
        }}
      >
        <label class="field">
          <span>Tag</span>
          <input
            type="text"
            list="known-tags"
            autocomplete="off"
            autofocus
            value={typed()}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <datalist id="known-tags">
          <For each={props.known}>{(name) => <option value={name} />}</For>
        </datalist>
        <div class="editor-acts">
          <Button type="submit" hint="Enter">
            Put on
          </Button>
          <Button kind="plain" onClick={() => give(false)}>
            Take off
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
