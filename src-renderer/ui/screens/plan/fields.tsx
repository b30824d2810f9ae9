/** The fields of the options: a name, a word of explanation, and a value that is never wrong. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { numberFrom } from './entered.js';

type Shared = { readonly label: string; readonly help?: string | undefined };

/** A label with its explanation; `children` gets the ids to name and describe a control by. */
function Field(
  props: Shared & { readonly children: (ids: { control: string; help: string | undefined }) => JSX.Element },
) {
  const control = createUniqueId();
  const help = createUniqueId();
  return (
    <div class="field-row">
      <div>
        <label for={control}>{props.label}</label>
        <Show when={props.help}>
          <p class="quiet small" id={help}>
            {props.help}
          </p>
        </Show>
      </div>
      {props.children({ control, help: props.help ? help : undefined })}
    </div>
  );
}

type NumberProps = Shared & {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
};

/** A whole number; one out of bounds is moved into them, and anything else leaves the old one. */
export function NumberField(props: NumberProps): JSX.Element {
  return (
    <Field label={props.unit ? `${props.label} (${props.unit})` : props.label} help={props.help}>
      {({ control, help }) => (
        <input
          id={control}
          aria-describedby={help}
          type="number"
          min={props.least}
          max={props.most}
          value={props.value}
          onChange={(event) => {
            const read = numberFrom(event.currentTarget.value, props.least, props.most);
            event.currentTarget.value = String(read ?? props.value);
            if (read !== null) props.onChange(read);
          }}
        />
      )}
    </Field>
  );
}

type TextProps = Shared & {
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly least?: string;
  /** False refuses what was typed: the old text comes back. */
  readonly onChange: (typed: string) => boolean;
};

/** A text that is read when it is left. */
export function TextField(props: TextProps): JSX.Element {
  return (
    <Field label={props.label} help={props.help}>
      {({ control, help }) => (
        <input
          id={control}
          aria-describedby={help}
          type={props.type ?? 'text'}
          min={props.least}
          value={props.value}
          onChange={(event) => {
            if (!props.onChange(event.currentTarget.value)) event.currentTarget.value = props.value;
          }}
        />
      )}
    </Field>
  );
}

type SelectProps<Value extends string> = Shared & {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** One of a few. */
export function SelectField<Value extends string>(props: SelectProps<Value>): JSX.Element {
  return (
    <Field label={props.label} help={props.help}>
      {({ control, help }) => (
        <select
          id={control}
          aria-describedby={help}
          onChange={(event) => {
            const chosen = props.options.find((one) => one.value === event.currentTarget.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          <For each={props.options}>
            {(one) => (
              <option value={one.value} selected={one.value === props.value}>
                {one.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}

type CheckProps = Shared & { readonly value: boolean; readonly onChange: (value: boolean) => void };

/** On or off. */
export function CheckField(props: CheckProps): JSX.Element {
  return (
    <Field label={props.label} help={props.help}>
      {({ control, help }) => (
        <input
          id={control}
          aria-describedby={help}
          type="checkbox"
          checked={props.value}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
      )}
    </Field>
  );
}
