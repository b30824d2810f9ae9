/** The options of a preset, each in words, with what they cost in a year beside them. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import { BOUNDS } from '../../../store/presets.js';
import { daysInWords } from '../../../study/interval-words.js';
import { DEFAULT_PRESET, ORDERS, type Order, type Preset } from '../../../study/preset.js';
import { Button } from '../../parts/button.js';
import { Chooser } from './chooser.js';
import type { Editor } from './editor.js';
import { stepsFrom, stepsText } from './entered.js';
import { CheckField, NumberField, SelectField, TextField } from './fields.js';
import { Fitting } from './fitting.js';
import type { PlanState } from './model.js';
import { YearAhead } from './year-ahead.js';

/** Left the fields, right what they come to. */
export function OptionsPanel(props: Props): JSX.Element {
  return (
    <div class="plan-options">
      <div class="option-groups">
        <Chooser {...props} />
        <DayGroup {...props} />
        <MemoryGroup editor={props.editor} />
        <StepsGroup editor={props.editor} />
        <ApartGroup editor={props.editor} />
        <SpreadGroup editor={props.editor} />
      </div>
      <aside class="option-aside" aria-label="What these options come to">
        <YearAhead {...props} />
        <Fitting {...props} />
      </aside>
    </div>
  );
}

type EditorProps = { readonly editor: Editor };
type Props = EditorProps & { readonly state: PlanState };

/** Below the page, never over it. */
export function Unsaved(props: EditorProps): JSX.Element {
  return (
    <Show when={props.editor.changed()}>
      <section class="unsaved" aria-label="Changes not saved yet">
        <span>Changes to {props.editor.stored().name} are not saved yet.</span>
        <Button onClick={() => props.editor.putAway()}>Discard</Button>
        <Button kind="primary" onClick={() => void props.editor.save()}>
          Save
        </Button>
      </section>
    </Show>
  );
}

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  mixed: 'Among the reviews',
  'reviews first': 'After the reviews',
  'new first': 'Before the reviews',
};

function DayGroup(props: Props): JSX.Element {
  const preset = () => props.editor.draft().preset;
  const settings = () => props.state.desk.settings();
  return (
    <section class="option-group" aria-labelledby="day-heading">
      <h2 id="day-heading">How much a day</h2>
      <NumberField
        label="New cards a day"
        help="Every new card comes back about ten times in its first year."
        value={preset().newPerDay}
        least={BOUNDS.newPerDay[0]}
        most={BOUNDS.newPerDay[1]}
        onChange={(newPerDay) => props.editor.change({ newPerDay })}
      />
      <NumberField
        label="Cards a day at most"
        help="Reviews and new cards together. What is over waits, the longest overdue first."
        value={preset().reviewsPerDay}
        least={BOUNDS.reviewsPerDay[0]}
        most={BOUNDS.reviewsPerDay[1]}
        onChange={(reviewsPerDay) => props.editor.change({ reviewsPerDay })}
      />
      <SelectField
        label="New cards come"
        value={preset().order}
        options={ORDERS.map((order) => ({ value: order, label: ORDER_WORDS[order] }))}
        onChange={(order) => props.editor.change({ order })}
      />
      <NumberField
        label="A new day begins"
        unit="hour"
        help="For all presets, at once. Learning after midnight then still counts for the day before."
        value={settings().rolloverHour}
        least={0}
        most={23}
        onChange={(hour) => void props.state.desk.set('rolloverHour', hour)}
      />
    </section>
  );
}

function MemoryGroup(props: EditorProps): JSX.Element {
  const preset = () => props.editor.draft().preset;
  const [least, most] = BOUNDS.desiredRetention;
  return (
    <section class="option-group" aria-labelledby="memory-heading">
      <h2 id="memory-heading">How well</h2>
      <NumberField
        label="Remembered when asked"
        unit="percent"
        help="A card comes again when its chance of being remembered falls to this. More costs more time; 90 is a good balance."
        value={Math.round(preset().desiredRetention * 100)}
        least={Math.round(least * 100)}
        most={Math.round(most * 100)}
        onChange={(percent) => props.editor.change({ desiredRetention: percent / 100 })}
      />
      <NumberField
        label="Longest wait"
        unit="days"
        help={`No card waits longer: ${daysInWords(preset().maximumInterval)}.`}
        value={preset().maximumInterval}
        least={BOUNDS.maximumInterval[0]}
        most={BOUNDS.maximumInterval[1]}
        onChange={(maximumInterval) => props.editor.change({ maximumInterval })}
      />
    </section>
  );
}

function StepsGroup(props: EditorProps): JSX.Element {
  const preset = () => props.editor.draft().preset;
  const steps = (key: 'learningSteps' | 'relearningSteps') => (typed: string) => {
    const read = stepsFrom(typed);
    if (read !== null) props.editor.change({ [key]: read });
    return read !== null;
  };
  return (
    <section class="option-group" aria-labelledby="steps-heading">
      <h2 id="steps-heading">First steps</h2>
      <TextField
        label="A new card comes again after"
        help="For example “1m 10m”: after a minute, then after ten, then in days. Empty: in days at once."
        value={stepsText(preset().learningSteps)}
        onChange={steps('learningSteps')}
      />
      <TextField
        label="A forgotten card comes again after"
        value={stepsText(preset().relearningSteps)}
        onChange={steps('relearningSteps')}
      />
      <NumberField
        label="Ask early"
        unit="minutes"
        help="When nothing else is left, a card on its steps may come so much before its time."
        value={preset().learnAheadMinutes}
        least={BOUNDS.learnAheadMinutes[0]}
        most={BOUNDS.learnAheadMinutes[1]}
        onChange={(learnAheadMinutes) => props.editor.change({ learnAheadMinutes })}
      />
    </section>
  );
}

function ApartGroup(props: EditorProps): JSX.Element {
  const preset = () => props.editor.draft().preset;
  return (
    <section class="option-group" aria-labelledby="apart-heading">
      <h2 id="apart-heading">Kept apart, set aside</h2>
      <CheckField
        label="Two cards of one fact never on one day"
        help="The answer to one would give away the other."
        value={preset().siblingsApart}
        onChange={(siblingsApart) => props.editor.change({ siblingsApart })}
      />
      <CheckField
        label="Facts easily confused not on one day while young"
        help="Until a card has an interval of three weeks, those like it wait for another day."
        value={preset().groupsApart}
        onChange={(groupsApart) => props.editor.change({ groupsApart })}
      />
      <NumberField
        label="A card is stuck after"
        unit="times forgotten"
        help="It is marked as a leech, and again every half as many times more: reword it, or let it go."
        value={preset().leechLapses}
        least={BOUNDS.leechLapses[0]}
        most={BOUNDS.leechLapses[1]}
        onChange={(leechLapses) => props.editor.change({ leechLapses })}
      />
      <SelectField
        label="Then"
        value={preset().suspendLeeches ? 'suspend' : 'mark'}
        options={[
          { value: 'mark', label: 'Only mark it' },
          { value: 'suspend', label: 'Mark it and set it aside' },
        ]}
        onChange={(then) => props.editor.change({ suspendLeeches: then === 'suspend' })}
      />
    </section>
  );
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SHARES = [
  { value: '1', label: 'As any day' },
  { value: '0.5', label: 'Half as much' },
  { value: '0', label: 'As little as can be' },
] as const;

function shareOf(ease: number): '0' | '0.5' | '1' {
  return ease <= 0 ? '0' : ease < 1 ? '0.5' : '1';
}

function SpreadGroup(props: EditorProps): JSX.Element {
  const preset = () => props.editor.draft().preset;
  const [open, setOpen] = createSignal(props.editor.stored().preset.easyDays.some((share) => share < 1));
  const setEasy = (at: number, share: string) => {
    const easyDays: Preset['easyDays'] = preset().easyDays.map((old, i) => (i === at ? Number(share) : old));
    props.editor.change({ easyDays, balance: true, fuzz: true });
  };
  return (
    <section class="option-group" aria-labelledby="spread-heading">
      <h2 id="spread-heading">Spread over the days</h2>
      <CheckField
        label="Avoid full days"
        help="Within the few days that make no difference to memory, a card goes to the emptiest. Intervals over 90 days stay as they are."
        value={preset().balance && preset().fuzz}
        onChange={(on) => props.editor.change({ balance: on, ...(on && { fuzz: true }) })}
      />
      <details open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Easy days</summary>
        <For each={WEEKDAYS}>
          {(weekday, at) => (
            <SelectField
              label={weekday}
              value={shareOf(preset().easyDays[at()] ?? 1)}
              options={SHARES}
              onChange={(share) => setEasy(at(), share)}
            />
          )}
        </For>
      </details>
      <Show when={JSON.stringify(preset()) !== JSON.stringify(DEFAULT_PRESET)}>
        <div class="row-of-acts">
          <Button
            kind="plain"
            onClick={() => props.editor.change({ ...DEFAULT_PRESET, parameters: preset().parameters })}
          >
            All options as they came
          </Button>
        </div>
      </Show>
    </section>
  );
}
