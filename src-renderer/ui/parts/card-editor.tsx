/** Rewording a card in place: two fields, Ctrl+Enter saves, Esc puts them away. */
import { createSignal, createUniqueId, type JSX, onMount, Show } from 'solid-js';
import { Button } from './button.js';
import { faultOf, type Wording } from './wording.js';

type Props = {
  readonly wording: Wording;
  readonly gap: string | null;
  /** Told on every key, so that nothing typed is lost when the editor is put away. */
  readonly onDraft: (draft: Wording) => void;
  readonly onSave: (wording: Wording) => void;
  readonly onCancel: () => void;
};

/** Refuses to save a faulty wording and says what is wrong beside the fields. */
export function CardEditor(props: Props): JSX.Element {
  const [draft, setDraft] = createSignal(props.wording);
  const [tried, setTried] = createSignal(false);
  const faultId = createUniqueId();
  let first: HTMLTextAreaElement | undefined;
  onMount(() => first?.focus());
  const fault = () => (tried() ? faultOf(draft(), props.gap) : null);
  const type = (part: Partial<Wording>) => {
    setDraft({ ...draft(), ...part });
    props.onDraft(draft());
  };
  const save = () => {
    setTried(true);
    if (faultOf(draft(), props.gap) !== null) return;
    props.onSave({ prompt: draft().prompt.trim(), answer: draft().answer.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!saves && event.key !== 'Escape') return;
    event.preventDefault();
    if (saves) save();
    else props.onCancel();
  };
  return (
    <form
      class="editor"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label class="field">
        <span>Question</span>
        <textarea
          rows="3"
          ref={first}
          value={draft().prompt}
          aria-describedby={faultId}
          onInput={(event) => type({ prompt: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>Answer</span>
        <textarea
          rows="1"
          value={draft().answer}
          aria-describedby={faultId}
          onInput={(event) => type({ answer: event.currentTarget.value })}
        />
      </label>
      <p class="fault" id={faultId} role="alert">
        <Show when={fault()}>{(text) => text()}</Show>
      </p>
      <div class="editor-acts">
        <Button hint="Ctrl+Enter" onClick={save}>
          Save
        </Button>
        <Button kind="plain" hint="Esc" onClick={() => props.onCancel()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
