/** Exporting cards: which, in what format, with what; the file is made while one chooses. */
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { ArticleId, CardId } from '../../../../content/deck.js';
import type { WriteFile } from '../../../deck-work.js';
import type { Scope } from '../../../decks/leaving.js';
import { levelsOf } from '../../../study/collections.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { count } from '../../parts/words.js';
import './export.css';
import { FORMATS, kindOf } from './formats.js';
import { createExporting, type Exporting } from './model.js';

type Props = {
  readonly desk: Desk;
  readonly write: WriteFile;
  readonly article: ArticleId | null;
  /** Those selected in the list of all cards; empty for none. */
  readonly cards: readonly CardId[];
  readonly onClose: () => void;
};

/** A dialog; it stays open after saving and says where the file is. */
export function ExportDialog(props: Props): JSX.Element {
  const exporting = createExporting(props.desk, props.write, props.article, props.cards);
  const made = () => {
    const now = exporting.making();
    return now.kind === 'made' ? now.written : null;
  };
  return (
    <Dialog
      title="Export"
      onClose={props.onClose}
      footer={
        <Button kind="primary" disabled={made() === null} onClick={() => void exporting.save()}>
          {made() ? `Save ${count(made()?.cards ?? 0, 'card')}` : 'Save'}
        </Button>
      }
    >
      <ScopeField exporting={exporting} cards={props.cards} />
      <Formats exporting={exporting} />
      <With exporting={exporting} />
      <Preview exporting={exporting} />
      <div class="outcome" role="status">
        <Show when={exporting.outcome()}>{(outcome) => <p class={outcome().kind}>{outcome().text}</p>}</Show>
      </div>
    </Dialog>
  );
}

type PartProps = { readonly exporting: Exporting };

function keyOf(scope: Scope): string {
  if (scope.kind === 'articles') return `article ${scope.ids[0] ?? ''}`;
  if (scope.kind === 'collection') return `collection ${scope.name}`;
  return scope.kind === 'tag' ? `tag ${scope.tag}` : scope.kind;
}

function scopeOf(key: string, cards: readonly CardId[]): Scope {
  if (key === 'cards') return { kind: 'cards', ids: cards };
  if (key.startsWith('article ')) return { kind: 'articles', ids: [key.slice(8) as ArticleId] };
  if (key.startsWith('collection ')) return { kind: 'collection', name: key.slice(11) };
  return key.startsWith('tag ') ? { kind: 'tag', tag: key.slice(4) } : { kind: 'all' };
}

function ScopeField(props: PartProps & { readonly cards: readonly CardId[] }): JSX.Element {
  const chosen = () => keyOf(props.exporting.wish().scope);
  const option = (value: string, label: string) => (
    <option value={value} selected={value === chosen()}>
      {label}
    </option>
  );
  return (
    <label class="field">
      <span>Cards of</span>
      <select
        onChange={(event) =>
          props.exporting.choose({ scope: scopeOf(event.currentTarget.value, props.cards) })
        }
      >
        {option('all', 'The whole library')}
        <Show when={props.cards.length > 0}>
          {option('cards', `The ${count(props.cards.length, 'card')} of the list`)}
        </Show>
        <optgroup label="Articles and decks">
          <For each={props.exporting.articles()}>
            {(row) => option(`article ${row.id}`, `${row.title} (${row.kept})`)}
          </For>
        </optgroup>
        <Show when={props.exporting.collections().length > 0}>
          <optgroup label="Collections">
            <For each={props.exporting.collections()}>
              {(name) => option(`collection ${name}`, levelsOf(name).join(' › '))}
            </For>
          </optgroup>
        </Show>
        <Show when={props.exporting.tags().length > 0}>
          <optgroup label="Tags">
            <For each={props.exporting.tags()}>{(tag) => option(`tag ${tag}`, tag)}</For>
          </optgroup>
        </Show>
      </select>
    </label>
  );
}

function Formats(props: PartProps): JSX.Element {
  return (
    <>
      <label class="field">
        <span>Format</span>
        <select
          onChange={(event) => {
            const format = FORMATS.find((one) => one.format === event.currentTarget.value)?.format;
            if (format) props.exporting.choose({ format });
          }}
        >
          <For each={FORMATS}>
            {(one) => (
              <option value={one.format} selected={one.format === props.exporting.wish().format}>
                {one.label}
              </option>
            )}
          </For>
        </select>
      </label>
      <p class="quiet">{kindOf(props.exporting.wish().format).carries}</p>
    </>
  );
}

const WITH = [
  ['progress', 'My progress'],
  ['suspended', 'Suspended cards'],
  ['sources', 'Sources'],
  ['media', 'Pictures and sounds'],
] as const;

function With(props: PartProps): JSX.Element {
  const whole = () => ['apkg', 'json'].includes(props.exporting.wish().format);
  const shown = () => WITH.filter(([part]) => whole() || part === 'suspended' || part === 'sources');
  return (
    <>
      <fieldset class="export-with">
        <legend>With</legend>
        <For each={shown()}>
          {([part, label]) => (
            <label class="choice">
              <input
                type="checkbox"
                checked={props.exporting.wish()[part]}
                onChange={(event) => props.exporting.choose({ [part]: event.currentTarget.checked })}
              />
              {label}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={props.exporting.wish().format === 'apkg' && props.exporting.wish().progress}>
        <p class="quiet small">
          To keep it, first turn on “FSRS” in Anki’s deck options; then, as you import, tick “Import any
          learning progress” and “Import any deck presets”. Anki takes progress for new cards only: a second
          export updates words, never progress.
        </p>
      </Show>
    </>
  );
}

function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function Preview(props: PartProps): JSX.Element {
  const making = () => props.exporting.making();
  const working = () => {
    const now = making();
    return now.kind === 'making' ? now : null;
  };
  const made = () => {
    const now = making();
    return now.kind === 'made' ? now : null;
  };
  const unmade = () => {
    const now = making();
    return now.kind === 'unmade' ? now : null;
  };
  return (
    <div class="export-preview" aria-live="polite">
      <Switch>
        <Match when={working()}>
          {(now) => (
            <>
              <p class="quiet">Making the file{now().bytes > 0 ? `: ${bytesWords(now().bytes)}` : ''}</p>
              <progress aria-label="Making the file" />
            </>
          )}
        </Match>
        <Match when={made()}>
          {(now) => (
            <>
              <p>
                {count(now().written.notes, 'note')}, {count(now().written.cards, 'card')},{' '}
                {count(now().written.reviews, 'answer')}, {count(now().written.media, 'file')} ·{' '}
                {bytesWords(now().bytes)}
              </p>
              <Show when={now().written.lost.length > 0}>
                <details>
                  <summary>{count(now().written.lost.length, 'thing')} left out</summary>
                  <ul>
                    <For each={now().written.lost}>{(line) => <li>{line}</li>}</For>
                  </ul>
                </details>
              </Show>
            </>
          )}
        </Match>
        <Match when={unmade()}>{(now) => <p>{now().text}</p>}</Match>
      </Switch>
    </div>
  );
}
