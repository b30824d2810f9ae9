/** Every key there is, from the table of commands. */
import { For, type JSX } from 'solid-js';
import { COMMANDS } from '../../commands.js';
import { Dialog } from '../../parts/dialog.js';

const PLACES = [
  { where: 'everywhere', label: 'Everywhere' },
  { where: 'library', label: 'Library and lists' },
  { where: 'curate', label: 'Choosing cards' },
  { where: 'review', label: 'Review' },
  { where: 'cards', label: 'All cards' },
  { where: 'statistics', label: 'Statistics' },
  { where: 'plan', label: 'Plan' },
  { where: 'quiz', label: 'Quiz' },
] as const;

/** Grouped by the screen on which the keys work. */
export function ShortcutsDialog(props: { readonly onClose: () => void }): JSX.Element {
  const rows = Object.values(COMMANDS);
  return (
    <Dialog title="Keyboard shortcuts" onClose={props.onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard. */}
      <section class="shortcuts" aria-label="All shortcuts" tabIndex={0}>
        <For each={PLACES}>
          {(place) => (
            <section>
              <h3>{place.label}</h3>
              <dl>
                <For each={rows.filter((command) => command.where === place.where)}>
                  {(command) => (
                    <div>
                      <dt>{command.label}</dt>
                      <dd>
                        <For each={command.keys}>{(key) => <kbd>{key}</kbd>}</For>
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </section>
    </Dialog>
  );
}
