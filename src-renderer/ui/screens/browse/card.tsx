/** The card under the cursor, and what can be done to the chosen cards. */
import { type JSX, Show } from 'solid-js';
import { GAP } from '../../../../content/deck.js';
import { hint } from '../../commands.js';
import { Button } from '../../parts/button.js';
import { CardEditor } from '../../parts/card-editor.js';
import { Face } from '../../parts/face.js';
import { count } from '../../parts/words.js';
import type { Acts } from './acts.js';
import type { Browser } from './model.js';
import { isKept } from './query.js';
import { markWords, standingWords } from './row-words.js';

const FLAGS = [1, 2, 3, 4, 5, 6, 7];

type Props = {
  readonly browser: Browser;
  readonly acts: Acts;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onDue: () => void;
  readonly onTag: () => void;
  readonly onInspect: () => void;
  readonly onPractise: () => void;
};

/** Beside the list, or under it where the window is narrow. */
export function CardPane(props: Props): JSX.Element {
  return (
    <aside class="browse-pane" aria-label="The card and what can be done">
      <Show when={props.browser.current()} keyed>
        {(row) => (
          <Show
            when={props.editing}
            fallback={
              <div class="browse-card">
                <p class="browse-prompt">
                  <Face prompt={row.prompt} gap={GAP} />
                </p>
                <p class="browse-answer">{row.answer}</p>
                <p class="quiet small">
                  {props.browser.titleOf(row.article)}
                  <br />
                  {standingWords(row, props.browser.today())}
                  {markWords(row) === '' ? '' : ` · ${markWords(row)}`}
                  <Show when={row.reps > 0}>
                    <br />
                    {count(row.reps, 'answer')}, {count(row.lapses, 'lapse')}
                  </Show>
                </p>
              </div>
            }
          >
            <CardEditor
              wording={row}
              gap={row.prompt.includes(GAP) ? GAP : null}
              onDraft={() => undefined}
              onSave={(edit) => {
                props.onEdit(false);
                void props.acts.edit(row.id, edit);
              }}
              onCancel={() => props.onEdit(false)}
            />
          </Show>
        )}
      </Show>
      <ActButtons {...props} />
    </aside>
  );
}

function ActButtons(props: Props): JSX.Element {
  const many = () => props.browser.picked().size;
  return (
    <div class="browse-acts" role="toolbar" aria-label="Acts on the chosen cards">
      <p class="quiet small browse-many">
        {many() > 0 ? `${count(many(), 'card')} selected` : 'The card under the cursor'}
      </p>
      <Button hint={hint('inspect')} onClick={() => props.onInspect()}>
        Inspect
      </Button>
      <Button hint={hint('edit-card')} onClick={() => props.onEdit(true)}>
        Edit
      </Button>
      <Show
        when={isKept(props.browser.current()?.standing)}
        fallback={
          <Button hint={hint('keep')} onClick={() => void props.acts.keep()}>
            Keep
          </Button>
        }
      >
        <Button onClick={() => void props.acts.discard()}>Discard</Button>
      </Show>
      <Button hint={hint('suspend')} onClick={() => void props.acts.suspend()}>
        Suspend
      </Button>
      <Button hint={hint('bury')} onClick={() => void props.acts.bury()}>
        Put off
      </Button>
      <select
        aria-label="Set a flag"
        onChange={(event) => {
          const colour = Number(event.currentTarget.value);
          event.currentTarget.value = '';
          void props.acts.flag(colour);
        }}
      >
        <option value="" selected disabled hidden>
          Flag…
        </option>
        {FLAGS.map((flag) => (
          <option value={flag}>Flag {flag}</option>
        ))}
        <option value="0">No flag</option>
      </select>
      <Button hint={hint('tag')} onClick={() => props.onTag()}>
        Tag
      </Button>
      <Button hint={hint('practise')} onClick={() => props.onPractise()}>
        Practise {many() > 0 ? 'these' : 'all found'}
      </Button>
      <Button onClick={() => props.onDue()}>Due day</Button>
      <Button onClick={() => void props.acts.forget()}>Forget</Button>
      <Button onClick={() => void props.acts.reset()}>Reset</Button>
      <Button hint="Del" onClick={() => void props.acts.remove()}>
        Delete
      </Button>
      <Button kind="plain" hint={hint('undo')} onClick={() => void props.acts.undo()}>
        Undo
      </Button>
    </div>
  );
}
