/** The screen of a library of an older program, while what follows from its answers is made anew. */
import { type JSX, onMount } from 'solid-js';
import { createWindowTitle } from '../../parts/window-title.js';

const TITLE = 'Making your library ready';

/** `share` is how much is done, 0 to 1. */
export function PreparingScreen(props: { readonly share: number }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  createWindowTitle(() => TITLE);
  return (
    <main class="stop">
      <h1 tabIndex={-1} ref={heading}>
        {TITLE}
      </h1>
      <p>
        This version keeps its counts and statistics in another form, and makes them anew from your answers.
        It happens once. Nothing is changed until all of it is done, so you may also close the window.
      </p>
      <progress aria-label="Done" value={props.share} max={1} />
    </main>
  );
}
