/** “I was away”: what has piled up, in which order it would be worked off, and what waits for it. */
import { createMemo, createResource, createSignal, For, type JSX, Show } from 'solid-js';
import { readBacklog } from '../../../store/backlog.js';
import { readCards } from '../../../store/cards.js';
import { setCatchUp } from '../../../store/planning.js';
import { readRules } from '../../../store/rules.js';
import { Button } from '../../parts/button.js';
import { count } from '../../parts/words.js';
import { type DayOfBacklog, daysOf } from './backlog-days.js';
import { shortDate } from './entered.js';
import { NumberField } from './fields.js';
import type { PlanState } from './model.js';
import { percentWords } from './words.js';

/** Days that are listed one by one. */
const LISTED = 14;
const NAMED = 20;
const USUAL = 60;

function createBacklog(state: PlanState) {
  const { db } = state.desk;
  const [typed, setTyped] = createSignal<number | null>(null);
  const [waiting] = createResource(
    () => state.planning() ?? false,
    async () => {
      const day = state.today();
      return readBacklog(db, await readRules(db, day, false), day);
    },
  );
  const on = () => state.planning()?.catchUp ?? null;
  const perDay = () => typed() ?? on() ?? USUAL;
  const backlog = () => waiting.latest ?? [];
  const days = createMemo(() => daysOf(backlog(), perDay(), state.today()));
  const [last] = createResource(
    () => backlog().slice(perDay()).slice(-NAMED).reverse(),
    (some) =>
      readCards(
        db,
        some.map((one) => one.card),
      ),
  );
  const overdue = () => backlog().filter((one) => one.since < state.today()).length;
  return { known: () => waiting.latest !== undefined, on, perDay, setTyped, backlog, days, overdue, last };
}

/** Shown before it is switched on; ends by itself when what is due fits into a day. */
export function BacklogPanel(props: { readonly state: PlanState }): JSX.Element {
  const backlog = createBacklog(props.state);
  const { db } = props.state.desk;
  const switchOn = () => props.state.done(setCatchUp(db, backlog.perDay()), 'Catching up.');
  const switchOff = () => props.state.done(setCatchUp(db, null), 'Switched off. All that is due is asked.');
  const isOn = () => backlog.on() !== null;
  return (
    <div class="plan-backlog">
      <section class="option-group" aria-labelledby="backlog-heading">
        <h2 id="backlog-heading">I was away</h2>
        <p class="told" role="status">
          {lead(backlog.known(), backlog.backlog().length, backlog.overdue(), isOn())}
        </p>
        <NumberField
          label="Reviews a day until then"
          help="Those that lose most by waiting come first; what is as good as forgotten can wait. New cards pause meanwhile."
          value={backlog.perDay()}
          least={1}
          most={9999}
          onChange={backlog.setTyped}
        />
        <div class="row-of-acts">
          <Show
            when={!isOn() || backlog.on() !== backlog.perDay()}
            fallback={<Button onClick={() => void switchOff()}>Switch off</Button>}
          >
            <Button
              kind="primary"
              disabled={!isOn() && backlog.days().length < 2}
              onClick={() => void switchOn()}
            >
              {isOn() ? 'Change' : 'Switch on'}
            </Button>
          </Show>
        </div>
      </section>
      <Show when={backlog.days().length > 1}>
        <Schedule days={backlog.days()} prompts={backlog.last.latest?.map((card) => card.prompt) ?? []} />
      </Show>
    </div>
  );
}

function lead(known: boolean, due: number, overdue: number, on: boolean): string {
  if (!known) return 'Looking…';
  if (due === 0)
    return 'Nothing is overdue. When you come back from some time away, what piled up is spread over days here.';
  const since = overdue === due ? '' : `, ${overdue} of them since before today`;
  return `${count(due, 'review')} ${due === 1 ? 'is' : 'are'} due${since}.${on ? ' They are being worked off.' : ''}`;
}

function Schedule(props: { readonly days: readonly DayOfBacklog[]; readonly prompts: readonly string[] }) {
  const last = () => props.days.at(-1);
  const listed = () => props.days.slice(0, LISTED);
  return (
    <section class="ahead-panel" aria-labelledby="worked-off-heading">
      <h2 id="worked-off-heading">Day by day</h2>
      <p class="told">
        It would be worked off in {count(props.days.length, 'day')}, by {shortDate(last()?.day ?? 0)}; what
        falls due meanwhile takes its turn in the same order.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reachable by keyboard. */}
      <div class="figures" tabIndex={0}>
        <table>
          <caption class="out-of-sight">What each day would hold</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Reviews</th>
              <th scope="col">Recalled now</th>
            </tr>
          </thead>
          <tbody>
            <For each={listed()}>
              {(day, i) => (
                <tr>
                  <th scope="row">{i() === 0 ? 'Today' : shortDate(day.day)}</th>
                  <td>{day.cards}</td>
                  <td>{percentWords(day.recall)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={props.days.length > LISTED}>
        <p class="quiet small">and {count(props.days.length - LISTED, 'more day')}</p>
      </Show>
      <details>
        <summary>What would wait longest</summary>
        <ul class="waiting">
          <For each={props.prompts}>{(prompt) => <li>{prompt}</li>}</For>
        </ul>
      </details>
    </section>
  );
}
