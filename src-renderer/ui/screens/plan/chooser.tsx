/** Which preset is open, what it is called, and which articles go by it. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import { presetIdWithin, STANDARD } from '../../../store/planning.js';
import { levelsOf } from '../../../study/collections.js';
import { Button } from '../../parts/button.js';
import { count } from '../../parts/words.js';
import { ArticleBoxes } from './articles.js';
import type { Editor } from './editor.js';
import { SelectField, TextField } from './fields.js';
import { goesBy, type PlanState } from './model.js';

type Props = { readonly state: PlanState; readonly editor: Editor };

/** The standard preset has no list: it is for every article without one of its own. */
export function Chooser(props: Props): JSX.Element {
  const presets = () => props.state.planning()?.presets ?? [];
  const own = () => props.editor.stored().id !== STANDARD;
  const members = createMemo(() => {
    const is = goesBy(props.state, props.editor.stored().id);
    return new Set(
      props.state
        .articles()
        .filter(({ id }) => is(id))
        .map(({ id }) => id),
    );
  });
  return (
    <section class="option-group" aria-labelledby="preset-heading">
      <h2 id="preset-heading">Preset</h2>
      <SelectField
        label="Options of"
        help="Articles and collections that should be studied differently get a preset of their own."
        value={props.editor.stored().id}
        options={presets().map(({ id, name }) => ({ value: id, label: name }))}
        onChange={props.editor.open}
      />
      <Show when={own()}>
        <TextField label="Name" value={props.editor.draft().name} onChange={props.editor.rename} />
      </Show>
      <div class="row-of-acts">
        <Button onClick={() => void props.editor.create()}>New preset</Button>
        <Show when={own()}>
          <Button onClick={() => void props.editor.remove()}>Remove {props.editor.stored().name}</Button>
        </Show>
      </div>
      <Show
        when={own()}
        fallback={
          <p class="quiet small">{count(members().size, 'article')} without a preset of their own.</p>
        }
      >
        <Collections {...props} />
        <ArticleBoxes
          label="Articles that go by it"
          articles={props.state.articles()}
          chosen={members()}
          onToggle={(id, on) => void props.editor.assign(id, on)}
        />
      </Show>
    </section>
  );
}

/** What stands in a collection goes by its preset, also what comes later; an article may still have its own. */
function Collections(props: Props): JSX.Element {
  const is = (collection: string) => {
    const planning = props.state.planning();
    return planning !== undefined && presetIdWithin(planning, collection) === props.editor.stored().id;
  };
  return (
    <Show when={props.state.collections().length > 0}>
      <fieldset class="boxes">
        <legend>Collections that go by it</legend>
        <div class="boxes-list">
          <For each={props.state.collections()}>
            {(name) => (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={is(name)}
                  onChange={(event) => void props.editor.assignCollection(name, event.currentTarget.checked)}
                />
                <span>{levelsOf(name).join(' › ')}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
    </Show>
  );
}
