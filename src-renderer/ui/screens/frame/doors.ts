/** Everything that comes in from outside the screen: keys, menu, drops, pastes, handed files. */
import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { ok, type Result } from '../../../../content/problem.js';
import type { Source } from '../../../convert.js';
import { type CommandId, commandFor, keyName, type Press, type Runs } from '../../commands.js';
import type { Desk } from '../../desk.js';

type Take = (sources: readonly Result<Source>[]) => Promise<void>;

function focusKind(target: EventTarget | null): Press['focus'] {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('dialog')) return 'dialog';
  if (target.closest('input, textarea, select, [contenteditable]')) return 'field';
  return target.closest('button, a, summary') ? 'button' : 'page';
}

/** On the window, since a screen's own handlers may be run by the document and must come first. */
function listen<K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void {
  window.addEventListener(type, listener);
  onCleanup(() => window.removeEventListener(type, listener));
}

/** Keys and menu commands reach the open screen; while a dialog is open they reach nothing. */
export function createKeys(desk: Desk, runs: Accessor<Runs>): void {
  const run = (id: CommandId) => runs()[id]?.();
  onMount(() => {
    listen('keydown', (event) => {
      const key = event.defaultPrevented || event.isComposing ? null : keyName(event);
      if (key === null || desk.sheet() !== null || desk.inspected() !== null) return;
      const id = commandFor({ key, repeat: event.repeat, focus: focusKind(event.target) }, runs());
      if (id === null) return;
      event.preventDefault();
      run(id);
    });
    onCleanup(desk.host.onCommand(run));
  });
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** The number of files held over the window, or null; a drop takes them together. */
export function createDrop(
  take: Take,
  read: (file: File) => Promise<Result<Source>>,
): Accessor<number | null> {
  const [held, setHeld] = createSignal<number | null>(null);
  onMount(() => {
    listen('dragover', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHeld(event.dataTransfer?.items.length ?? 1);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setHeld(null);
    });
    listen('drop', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHeld(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      void Promise.all(files.map(read)).then(take);
    });
  });
  return held;
}

/** A page keeps its headings and paragraphs; what has none of these is only coloured text. */
function holdsBlocks(page: string): boolean {
  return (page.match(/<(?:p|h[1-6]|li|article|blockquote)[\s>]/gi) ?? []).length > 1;
}

/** Files, a page or a text on the clipboard become articles, unless a field has the focus. */
export function createPaste(
  desk: Desk,
  take: Take,
  read: (file: File) => Promise<Result<Source>>,
  shortest: number,
): void {
  onMount(() =>
    listen('paste', (event) => {
      if (focusKind(event.target) === 'field' || desk.sheet() !== null) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const plain = event.clipboardData?.getData('text/plain') ?? '';
      event.preventDefault();
      if (files.length > 0) void Promise.all(files.map(read)).then(take);
      else if (plain.trim().length >= shortest) {
        const page = event.clipboardData?.getData('text/html') ?? '';
        void take([ok({ kind: 'pasted', text: holdsBlocks(page) ? page : plain })]);
      } else
        desk.warn([
          `Only ${plain.trim().length} characters were pasted; an article needs ${shortest} or more.`,
        ]);
    }),
  );
}
