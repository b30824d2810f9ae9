/** Exporting a deck: what, in which format, with or without progress. */
import { For, type JSX, Show } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { count } from '../../parts/words.js';
import { FORMATS, kindOf } from './formats.js';
import { createExporting, type Exporting } from './model.js';

type Props = { readonly desk: Desk; readonly article: ArticleId | null; readonly onClose: () => void };

/** A dialog; it stays open after saving and says where the file is. */
export function ExportDialog(props: Props): JSX.Element {
  const exporting = createExporting(props.desk, props.article);
  const nothing = () => exporting.cards() === 0;
  return (
    <Dialog
      title="Export"
      onClose={props.onClose}
      footer={
        <Button kind="primary" disabled={!exporting.cards()} onClick={() => void exporting.save()}>
          {exporting.cards() ? `Save ${count(exporting.cards() ?? 0, 'card')}` : 'No cards to save'}
        </Button>
      }
    >
      <Show
        when={!nothing()}
        fallback={<p>Only kept cards are exported, and none is kept yet. Open an article and keep some.</p>}
      >
        <Choices exporting={exporting} />
      </Show>
      <div class="outcome" role="status">
        <Show when={exporting.outcome()}>{(outcome) => <p class={outcome().kind}>{outcome().text}</p>}</Show>
      </div>
    </Dialog>
  );
}

function Choices(props: { readonly exporting: Exporting }): JSX.Element {
  const exporting = props.exporting;
  return (
    <>
      <label class="field">
        <span>Cards of</span>
        <select
          value={exporting.chosen() ?? ''}
          onChange={(event) => exporting.choose((event.currentTarget.value || null) as ArticleId | null)}
        >
          <option value="">All articles</option>
          <For each={exporting.articles()}>
            {(row) => (
              <option value={row.id} selected={row.id === exporting.chosen()}>
                {row.title} ({row.kept})
              </option>
            )}
          </For>
        </select>
      </label>
      <fieldset>
        <legend>Format</legend>
        <For each={FORMATS}>
          {(one) => (
            <label class="choice">
              <input
                type="radio"
                name="format"
                checked={exporting.format() === one.format}
                onChange={() => exporting.setFormat(one.format)}
              />
              {one.label}
            </label>
          )}
        </For>
      </fieldset>
      <p class="quiet">{kindOf(exporting.format()).carries}</p>
      <Show when={exporting.format() === 'apkg'}>
        <div>
          <label class="choice">
            <input
              type="checkbox"
              checked={exporting.progress()}
              onChange={(event) => exporting.setProgress(event.currentTarget.checked)}
            />
            With my progress
          </label>
          <Show when={exporting.progress()}>
            <p class="quiet small">
              To keep it, tick “Import any learning progress” when Anki imports the deck, and switch FSRS on
              in the deck’s options.
            </p>
          </Show>
        </div>
      </Show>
    </>
  );
}
