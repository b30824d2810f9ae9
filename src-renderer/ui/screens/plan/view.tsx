/** Plan: how cards are asked, what must be known by when, and what to do after time away. */
import { createEffect, createMemo, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import type { Reckon } from '../../../reckon.js';
import { dueQueue } from '../../../store/due.js';
import { readRules } from '../../../store/rules.js';
import { heldWords } from '../../../study/held-words.js';
import { hint } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { createLive, createMinute } from '../../live.js';
import { Tabs } from '../../parts/tabs.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { count } from '../../parts/words.js';
import { BacklogPanel } from './backlog.js';
import { ByDatePanel } from './by-date.js';
import { createEditor } from './editor.js';
import { createPlan, type PlanState, TABS } from './model.js';
import { OptionsPanel, Unsaved } from './options.js';
import './plan.css';
import './outlook.css';

type Props = { readonly desk: Desk; readonly reckon: Reckon };

/** Opens on the options; what is changed here is saved at a press, and taken back by undo. */
export function PlanScreen(props: Props): JSX.Element {
  const state = createPlan(props.desk, props.reckon);
  const editor = createEditor(state);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  createWindowTitle(() => 'Plan');
  const turn = () => {
    const at = TABS.findIndex((tab) => tab.id === state.tab());
    state.setTab(TABS[(at + 1) % TABS.length]?.id ?? 'options');
  };
  createEffect(() =>
    props.desk.offer({
      'plan-tab': turn,
      undo: () => void state.undo(),
      redo: () => void state.redo(),
      back: () => props.desk.go({ kind: 'library' }),
    }),
  );
  return (
    <main class="plan">
      <div class="plan-page">
        <header>
          <h1 tabIndex={-1} ref={heading}>
            Plan
          </h1>
          <Today state={state} />
        </header>
        <Tabs
          label="What to plan"
          open={state.tab()}
          onOpen={state.setTab}
          hint={hint('plan-tab')}
          tabs={TABS.map((tab) => ({ ...tab, panel: `plan-${tab.id}` }))}
        />
        <Show when={state.planning()}>
          <div role="tabpanel" id={`plan-${state.tab()}`} aria-label={labelOf(state)}>
            <Switch>
              <Match when={state.tab() === 'options'}>
                <OptionsPanel state={state} editor={editor} />
              </Match>
              <Match when={state.tab() === 'dates'}>
                <ByDatePanel state={state} />
              </Match>
              <Match when={state.tab() === 'backlog'}>
                <BacklogPanel state={state} />
              </Match>
            </Switch>
          </div>
        </Show>
      </div>
      <Unsaved editor={editor} />
    </main>
  );
}

function labelOf(state: PlanState): string {
  return TABS.find((tab) => tab.id === state.tab())?.label ?? '';
}

/** How many cards there are today, and why others wait. */
function Today(props: { readonly state: PlanState }): JSX.Element {
  const { db, clock } = props.state.desk;
  const queue = createLive(async () => {
    const now = clock();
    return dueQueue(db, now, await readRules(db, props.state.today(), false));
  }, createMinute());
  const words = createMemo(() => {
    const known = queue();
    if (!known) return '';
    const left = known.main.length + known.learning.length;
    const waiting = heldWords(known);
    return `${left === 0 ? 'Nothing is left for today.' : `${count(left, 'card')} left for today.`} ${waiting}`;
  });
  return <p class="today quiet">{words()}</p>;
}
