/** A native modal dialog: the browser traps the focus and gives it back to the opener. */
import { type JSX, onCleanup, onMount } from 'solid-js';
import { Button } from './button.js';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
  readonly footer?: JSX.Element;
  /** For what is read rather than filled in. */
  readonly wide?: boolean;
};

/** Open while mounted; the focus goes to its heading, or to what asks for it by `autofocus`. Esc closes it; closing before removal is what returns the focus. */
export function Dialog(props: Props): JSX.Element {
  let dialog: HTMLDialogElement | undefined;
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    dialog?.showModal();
    (dialog?.querySelector<HTMLElement>('[autofocus]') ?? heading)?.focus();
  });
  onCleanup(() => dialog?.close());
  return (
    <dialog
      class="dialog"
      classList={{ wide: props.wide === true }}
      aria-labelledby="dialog-title"
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header>
        <h2 id="dialog-title" tabIndex={-1} ref={heading}>
          {props.title}
        </h2>
        <Button kind="plain" hint="Esc" onClick={() => props.onClose()}>
          Close
        </Button>
      </header>
      {props.children}
      {props.footer && <footer>{props.footer}</footer>}
    </dialog>
  );
}
