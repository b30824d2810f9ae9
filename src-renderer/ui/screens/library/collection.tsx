/** Collections in the library: which one is shown, and which one an article stands in. */
import { createSignal, For, type JSX } from 'solid-js';
import type { ArticleRow } from '../../../store/articles.js';
import { levelsOf } from '../../../study/collections.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import type { Library } from './model.js';

const INDENT = '\u2003';

/** The innermost level, moved in as deep as it lies. */
function indented(name: string): string {
  const levels = levelsOf(name);
  return `${INDENT.repeat(levels.length - 1)}${levels.at(-1) ?? ''}`;
}

/** The list, the review and the quiz keep to what is chosen here. */
export function CollectionChoice(props: { readonly library: Library }): JSX.Element {
  return (
    <select
      class="collection"
      aria-label="Collection"
      onChange={(event) => props.library.showCollection(event.currentTarget.value)}
    >
      <option value="" selected={props.library.collection() === ''}>
        All collections
      </option>
      <For each={props.library.collections()}>
        {(name) => (
          <option value={name} selected={name === props.library.collection()}>
            {indented(name)}
          </option>
        )}
      </For>
    </select>
  );
}

type DialogProps = {
  readonly row: ArticleRow;
  readonly known: readonly string[];
  readonly onCollect: (name: string) => void;
  readonly onClose: () => void;
};

/** Enter puts it in; an empty name takes it out. */
export function CollectionDialog(props: DialogProps): JSX.Element {
  const [typed, setTyped] = createSignal(props.row.collection ?? '');
  return (
    <Dialog title={`Collection of “${props.row.title}”`} onClose={props.onClose}>
      <form
        class="editor"
        onSubmit={(event) => {
          event.preventDefault();
          props.onClose();
          props.onCollect(typed());
        }}
      >
        <label class="field">
          <span>Collection, with :: between its levels; empty for none</span>
          <input
            type="text"
            list="known-collections"
            autocomplete="off"
            autofocus
            placeholder="Biology::Cells"
            value={typed()}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <datalist id="known-collections">
          <For each={props.known}>{(name) => <option value={name} />}</For>
        </datalist>
        <div class="editor-acts">
          <Button type="submit" hint="Enter">
            {typed().trim() === '' ? 'Take out' : 'Put in'}
          </Button>
          <Button kind="plain" hint="Esc" onClick={props.onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
