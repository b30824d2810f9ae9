/** Which preset is open, what it is called, and which articles go by it. */
import { createMemo, type JSX, Show } from 'solid-js';
import { STANDARD } from '../../../store/planning.js';
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
    const planning = props.state.planning();
    const is = planning ? goesBy(planning, props.editor.stored().id) : () => false;
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
        help="Articles that should be studied differently get a preset of their own."
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
