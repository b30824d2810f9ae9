/** The name of the window, as the task bar and the switcher show it. */
import { type Accessor, createEffect } from 'solid-js';

/** "Why the Sea Rises — Afterword", as long as the owner lives and is the last to have said. */
export function createWindowTitle(view: Accessor<string>): void {
  createEffect(() => {
    document.title = `${view()} — Afterword`;
  });
}
