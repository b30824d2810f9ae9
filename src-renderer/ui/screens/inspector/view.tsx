/** One card laid open: why it is due, what it remembers, what each button would do, and all its answers. */
import { createResource, For, type JSX, Match, Show, Switch } from 'solid-js';
import { type CardId, GAP, studyDay } from '../../../../content/deck.js';
import { readInspection } from '../../../store/inspect.js';
import { readRules } from '../../../store/rules.js';
import { recallCurve } from '../../../study/curve.js';
import { type Clock, today } from '../../../study/day.js';
import { explained, memoryNow } from '../../../study/explain.js';
import { intervalInWords } from '../../../study/interval-words.js';
import type { Desk } from '../../desk.js';
import { longDate } from '../../parts/dates.js';
import { Dialog } from '../../parts/dialog.js';
import { Face } from '../../parts/face.js';
import { count } from '../../parts/words.js';
import { Curve } from './curve.js';
import { type Governed, governedBy, turnOf } from './governed.js';
import './inspector.css';
import {
  arithmetic,
  chanceWords,
  dueReasons,
  gradeName,
  historyCells,
  ruleWords,
  stabilityWords,
  stateWords,
} from './words.js';

type Props = { readonly desk: Desk; readonly card: CardId; readonly onClose: () => void };

/** Shows and changes nothing; it counts from the moment it was opened. */
export function InspectorDialog(props: Props): JSX.Element {
  const clock = props.desk.clock();
  const [known] = createResource(
    () => props.card,
    async (card) => {
      const { db } = props.desk;
      const [inspection, rules] = [await readInspection(db, card), await readRules(db, today(clock))];
      const turn = await turnOf(db, card, clock, rules);
      return { governed: inspection && governedBy(rules, inspection, clock, turn) };
    },
  );
  return (
    <Dialog title="Inspect the card" wide onClose={props.onClose}>
      <Switch>
        <Match when={known()?.governed}>{(governed) => <Inspected {...governed()} clock={clock} />}</Match>
        <Match when={known()}>
          <p>That card is no longer in the library.</p>
        </Match>
      </Switch>
    </Dialog>
  );
}

type InspectedProps = Governed & { readonly clock: Clock };

function Inspected(props: InspectedProps): JSX.Element {
  const card = () => props.inspection.card;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long history scrolls, and must do so by key.
    <div class="inspector" tabIndex={0} role="document">
      <section aria-label="Card">
        <p class="inspector-prompt">
          <Face prompt={card().prompt} gap={GAP} />
        </p>
        <p>
          <strong>{card().answer}</strong>
          <span class="quiet"> · {props.inspection.title}</span>
        </p>
      </section>
      <section aria-labelledby="inspector-why">
        <h3 id="inspector-why">Why it is due, or not</h3>
        <For each={dueReasons(props, props.clock)}>{(reason) => <p>{reason}</p>}</For>
        <p class="quiet">{ruleWords(props)}</p>
      </section>
      <MemorySection {...props} />
      <Outcomes {...props} />
      <History {...props} />
    </div>
  );
}

function MemorySection(props: InspectedProps): JSX.Element {
  const memory = () => props.inspection.row.memory;
  const now = () => memoryNow(memory(), props.clock, props.preset);
  const day = today(props.clock);
  const dueDay = () => {
    const { state } = memory();
    return state.kind === 'review' ? state.dueDay : null;
  };
  const points = () => {
    const stability = now().fsrs?.stability ?? 1;
    const ahead = Math.max(dueDay() ?? day, day) + Math.ceil(Math.min(stability, 365) / 2) + 1;
    return recallCurve(props.inspection.remembered, studyDay(ahead), props.preset);
  };
  return (
    <section aria-labelledby="inspector-memory">
      <h3 id="inspector-memory">What you remember of it</h3>
      <dl class="inspector-facts">
        <Fact name="State" value={stateWords(memory().state)} />
        <Show when={now().fsrs}>
          {(fsrs) => (
            <>
              <Fact name="Recall now" value={chanceWords(now().chance ?? 0)} />
              <Fact name="Stability" value={stabilityWords(fsrs().stability)} />
              <Fact name="Difficulty" value={`${fsrs().difficulty.toFixed(1)} of 10`} />
            </>
          )}
        </Show>
        <Show when={dueDay()}>{(due) => <Fact name="Due" value={longDate(due())} />}</Show>
        <Fact name="Answers" value={`${memory().reps}, ${count(memory().lapses, 'lapse')}`} />
      </dl>
      <Curve points={points()} today={day} dueDay={dueDay()} goal={props.preset.desiredRetention} />
    </section>
  );
}

function Fact(props: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

function Outcomes(props: InspectedProps): JSX.Element {
  const memory = () => props.inspection.row.memory;
  const now = () => memoryNow(memory(), props.clock, props.preset);
  return (
    <section aria-labelledby="inspector-next">
      <h3 id="inspector-next">If you answered now</h3>
      <dl class="inspector-next">
        <For each={explained(memory(), props.clock, props.preset, props.aims)}>
          {(one) => (
            <div>
              <dt>
                {gradeName(one.grade)} <span>{intervalInWords(one.outcome, props.clock)}</span>
              </dt>
              <dd>{arithmetic(one, now(), props)}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}

const COLUMNS = ['When', 'Before', 'Button', 'Took', 'Next in'];

function History(props: InspectedProps): JSX.Element {
  return (
    <section aria-labelledby="inspector-history">
      <h3 id="inspector-history">Its answers</h3>
      <Show when={props.inspection.history.length > 0} fallback={<p class="quiet">None yet.</p>}>
        <table class="inspector-history">
          <thead>
            <tr>
              <For each={COLUMNS}>{(column) => <th scope="col">{column}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={[...props.inspection.history].reverse()}>
              {(review) => (
                <tr>
                  <For each={historyCells(review, props.clock)}>{(cell) => <td>{cell}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}
