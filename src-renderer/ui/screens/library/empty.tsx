/** What the library says before there is anything in it. */
import { For, type JSX } from 'solid-js';
import { Button } from '../../parts/button.js';
import type { Intake } from './intake.js';
import { starterSources, starters } from './starter.js';

/** Says what will be here and offers the acts that fill it: a file, the clipboard, a starter. */
export function Empty(props: { readonly intake: Intake; readonly openFiles: () => void }): JSX.Element {
  const take = (places: readonly number[]) => void props.intake.take(starterSources(places));
  return (
    <div class="empty">
      <p class="empty-lead">
        Your articles will be here. Bring one you want to remember: Afterword finds its facts and asks you
        about them, each tied to the sentence it came from.
      </p>
      <div class="empty-acts">
        <Button kind="primary" hint="Ctrl+O" onClick={() => props.openFiles()}>
          Open a file
        </Button>
        <p class="quiet">
          or paste an article with <kbd>Ctrl+V</kbd>, or drop files anywhere; Anki decks too
        </p>
      </div>
      <section aria-labelledby="starters">
        <h2 id="starters">Or start with one of these</h2>
        <ul class="starters">
          <For each={starters()}>
            {(starter, place) => (
              <li>
                <Button
                  kind="plain"
                  hint={place() === 0 ? 'S' : undefined}
                  onClick={() => take(starter.places)}
                >
                  <span>{starter.title}</span>
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </div>
  );
}
