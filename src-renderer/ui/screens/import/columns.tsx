/** The columns of a table: what each is, beside its first rows. */
import { createSignal, For, type JSX } from 'solid-js';
import type { ColumnRole, TableRoles, TableSample } from '../../../decks/table.js';
import { count } from '../../parts/words.js';

type Props = { readonly sample: TableSample; readonly onRoles: (roles: TableRoles) => void };

const ROLES: readonly (readonly [ColumnRole, string])[] = [
  ['field', 'Field'],
  ['front', 'Front'],
  ['back', 'Back'],
  ['tags', 'Tags'],
  ['deck', 'Deck'],
  ['guid', 'Identity'],
  ['notetype', 'Notetype'],
  ['nothing', 'Leave out'],
];

/** A form; its button stands in the dialog's footer. */
export function Columns(props: Props): JSX.Element {
  // What the file itself says is where the learner begins.
  const first = () => props.sample.roles;
  const [roles, setRoles] = createSignal<TableRoles>(first());
  const setColumn = (column: number, role: ColumnRole) =>
    setRoles({ ...roles(), columns: roles().columns.map((one, i) => (i === column ? role : one)) });
  const rows = () => (roles().header ? props.sample.rows.slice(1) : props.sample.rows);
  const notes = () => props.sample.total - (roles().header ? 1 : 0);
  return (
    <form
      id="columns"
      class="import-columns"
      onSubmit={(event) => {
        event.preventDefault();
        props.onRoles(roles());
      }}
    >
      <p>
        {count(notes(), 'row')}. Say what each column is; the first field is asked, the others are the answer.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must do so by key. */}
      <section class="import-table" aria-label="First rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <For each={roles().columns}>
                {(role, column) => (
                  <th scope="col">
                    <select
                      aria-label={`Column ${column() + 1}`}
                      onChange={(event) => setColumn(column(), event.currentTarget.value as ColumnRole)}
                    >
                      <For each={ROLES}>
                        {([value, label]) => (
                          <option value={value} selected={value === role}>
                            {label}
                          </option>
                        )}
                      </For>
                    </select>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(cells) => (
                <tr>
                  <For each={cells}>{(cell) => <td>{cell}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <label class="field">
        <span>Deck</span>
        <input
          type="text"
          value={roles().deck}
          onInput={(event) => setRoles({ ...roles(), deck: event.currentTarget.value })}
        />
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={roles().header}
          onChange={(event) => setRoles({ ...roles(), header: event.currentTarget.checked })}
        />
        The first row names the columns
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={roles().html}
          onChange={(event) => setRoles({ ...roles(), html: event.currentTarget.checked })}
        />
        Cells are HTML
      </label>
    </form>
  );
}
