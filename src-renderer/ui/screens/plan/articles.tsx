/** Choosing articles: a list of boxes, with a field to find one where there are many. */
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import { count } from '../../parts/words.js';

type Listed = { readonly id: ArticleId; readonly title: string; readonly note?: string | undefined };

type Props = {
  readonly label: string;
  readonly articles: readonly Listed[];
  readonly chosen: ReadonlySet<ArticleId>;
  readonly onToggle: (id: ArticleId, on: boolean) => void;
};

const SHOWN = 40;
const FEW = 8;

/** Chosen ones first, so that none is out of sight. */
export function ArticleBoxes(props: Props): JSX.Element {
  const [sought, setSought] = createSignal('');
  const found = createMemo(() => {
    const words = sought().trim().toLowerCase();
    return props.articles.filter(({ title }) => title.toLowerCase().includes(words));
  });
  const shown = () => found().slice(0, SHOWN);
  const more = () => found().length - shown().length;
  return (
    <fieldset class="boxes">
      <legend>{props.label}</legend>
      <Show when={props.articles.length > FEW}>
        <input
          type="text"
          aria-label="Find an article by its title"
          placeholder="Find an article"
          value={sought()}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </Show>
      <div class="boxes-list">
        <For each={shown()}>
          {(article) => (
            <label class="choice">
              <input
                type="checkbox"
                checked={props.chosen.has(article.id)}
                onChange={(event) => props.onToggle(article.id, event.currentTarget.checked)}
              />
              <span>{article.title}</span>
              <Show when={article.note}>
                <span class="quiet small">{article.note}</span>
              </Show>
            </label>
          )}
        </For>
      </div>
      <Show when={more() > 0}>
        <p class="quiet small">{count(more(), 'more article')}: type to find one.</p>
      </Show>
      <Show when={found().length === 0}>
        <p class="quiet small">No article of this title.</p>
      </Show>
    </fieldset>
  );
}
