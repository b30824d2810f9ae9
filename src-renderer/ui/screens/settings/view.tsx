/** The few settings there are; each holds at once. */
import { createResource, createSignal, For, type JSX, Show } from 'solid-js';
import { DEFAULT_SETTINGS, type Settings } from '../../../store/settings.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { checkedWords, wholeNumber } from './model.js';

type Props = { readonly desk: Desk; readonly onClose: () => void };

type Option<Key extends keyof Settings> = { readonly value: Settings[Key]; readonly label: string };

const THEMES: readonly Option<'theme'>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const TYPING: readonly Option<'typing'>[] = [
  { value: 'numbers', label: 'Numbers' },
  { value: 'short', label: 'Every short answer' },
];

const MOST_NEW = 999;

/** Theme, new cards a day, the goal; and what this program is. */
export function SettingsDialog(props: Props): JSX.Element {
  const [about] = createResource(() => props.desk.host.about());
  const settings = () => props.desk.settings();
  const preset = () => settings().preset;
  const setPreset = (part: Partial<Settings['preset']>) =>
    void props.desk.set('preset', { ...preset(), ...part });
  return (
    <Dialog title="Settings" onClose={props.onClose}>
      <Radios legend="Theme" setting="theme" options={THEMES} desk={props.desk} />
      <Radios legend="Answers to be typed in a review" setting="typing" options={TYPING} desk={props.desk} />
      <label class="field">
        <span>New cards a day</span>
        <input
          type="number"
          min="0"
          max={MOST_NEW}
          value={preset().newPerDay}
          onChange={(event) => {
            const wanted = wholeNumber(event.currentTarget.value, 0, MOST_NEW);
            event.currentTarget.value = String(wanted ?? preset().newPerDay);
            if (wanted !== null) setPreset({ newPerDay: wanted });
          }}
        />
      </label>
      <label class="field">
        <span>Goal: remembered when asked, in percent (default {asPercent(DEFAULT_SETTINGS)})</span>
        <input
          type="number"
          min="70"
          max="97"
          value={asPercent(settings())}
          onChange={(event) => {
            const wanted = wholeNumber(event.currentTarget.value, 70, 97);
            event.currentTarget.value = String(wanted ?? asPercent(settings()));
            if (wanted !== null) setPreset({ desiredRetention: wanted / 100 });
          }}
        />
      </label>
      <p class="quiet small">All other options of studying are under Plan (Ctrl+4).</p>
      <Check desk={props.desk} />
      <Show when={about()}>
        {(known) => (
          <p class="quiet small">
            Afterword {known().version}, Electron {known().electron}.
            <Show when={!known().supported}>
              {' '}
              This Electron gets no security fixes any more: fine for trying Afterword out, but install a
              current one for daily use.
            </Show>
          </p>
        )}
      </Show>
    </Dialog>
  );
}

type RadiosProps<Key extends keyof Settings> = {
  readonly legend: string;
  readonly setting: Key;
  readonly options: readonly Option<Key>[];
  readonly desk: Desk;
};

/** A setting of which one of a few values holds. */
function Radios<Key extends keyof Settings>(props: RadiosProps<Key>): JSX.Element {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <For each={props.options}>
        {(one) => (
          <label class="choice">
            <input
              type="radio"
              name={props.setting}
              checked={props.desk.settings()[props.setting] === one.value}
              onChange={() => void props.desk.set(props.setting, one.value)}
            />
            {one.label}
          </label>
        )}
      </For>
    </fieldset>
  );
}

/** Compares everything with the log of answers, and says what was found and mended. */
function Check(props: { readonly desk: Desk }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [sentences, setSentences] = createSignal<readonly string[]>([]);
  const check = async () => {
    setBusy(true);
    setSentences([]);
    setSentences(await checkedWords(props.desk.db));
    setBusy(false);
  };
  return (
    <div>
      <Button disabled={busy()} onClick={() => void check().catch(props.desk.crash)}>
        Check collection
      </Button>
      <div class="outcome" role="status">
        <For each={sentences()}>{(sentence) => <p>{sentence}</p>}</For>
      </div>
    </div>
  );
}

function asPercent(settings: Settings): number {
  return Math.round(settings.preset.desiredRetention * 100);
}
