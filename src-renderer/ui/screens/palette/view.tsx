/** Every command by its name: type a few letters, Enter runs the first. */
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { COMMANDS, type CommandId, type Runs } from '../../commands.js';
import { Dialog } from '../../parts/dialog.js';
import { foundCommands } from './found.js';

type Props = { readonly runs: Runs; readonly onClose: () => void };

/** Closes before it runs, so that the focus is back where the command expects it. */
export function PaletteDialog(props: Props): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [cursor, setCursor] = createSignal(0);
  const found = createMemo(() => foundCommands(typed(), props.runs));
  const listId = createUniqueId();
  const optionId = (place: number) => `${listId}-${place}`;
  const run = (id: CommandId | undefined) => {
    const act = id && props.runs[id];
    if (!act) return;
    props.onClose();
    queueMicrotask(act);
  };
  const moveTo = (place: number) => {
    setCursor(Math.max(0, Math.min(found().length - 1, place)));
    document.getElementById(optionId(cursor()))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') moveTo(cursor() + 1);
    else if (event.key === 'ArrowUp') moveTo(cursor() - 1);
    else if (event.key === 'Enter') run(found()[cursor()]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Find a command" onClose={props.onClose}>
      <input
        type="text"
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found().length > 0 ? optionId(cursor()) : undefined}
        autocomplete="off"
        autofocus
        value={typed()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setCursor(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="palette" role="listbox" id={listId} aria-label="Commands">
        <For each={found()} fallback={<p class="quiet">No command has that name here.</p>}>
          {(id, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the options through the field's active descendant.
            <div
              role="option"
              id={optionId(place())}
              tabIndex={-1}
              aria-selected={place() === cursor()}
              onClick={() => run(id)}
            >
              <span>{COMMANDS[id].label}</span>
              <Show when={COMMANDS[id].keys[0]}>{(key) => <kbd>{key()}</kbd>}</Show>
            </div>
          )}
        </For>
      </div>
    </Dialog>
  );
}
