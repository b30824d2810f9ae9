/** Statistics: findings first, each with its chart and its table. */
import { For, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { hint } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { ChartFigure } from './chart.js';
import { CoverageSection } from './coverage.js';
import { createStatistics, PERIODS, type Statistics, type StatisticsState } from './model.js';
import './statistics.css';
import './tables.css';

/** Reads once when it opens; nothing here changes anything. */
export function StatisticsScreen(props: { readonly desk: Desk }): JSX.Element {
  const state = createStatistics(props.desk);
  let heading: HTMLHeadingElement | undefined;
  const leave = () => props.desk.go({ kind: 'library' });
  const save = () => void state.save().catch(props.desk.crash);
  onMount(() => {
    heading?.focus();
    props.desk.offer({
      period: state.nextPeriod,
      tables: state.toggleTables,
      back: leave,
      'save-figures': save,
    });
  });
  createWindowTitle(() => 'Statistics');
  return (
    <main class="statistics" aria-busy={state.known.loading}>
      <header>
        <h1 tabIndex={-1} ref={heading}>
          Statistics
        </h1>
        <Show when={state.known()?.days.length}>
          <Choices state={state} onSave={save} />
        </Show>
      </header>
      <Switch>
        <Match when={state.known()?.articles.length === 0 && state.known()?.days.length === 0}>
          <Nothing onLeave={leave} />
        </Match>
        <Match when={state.known()}>
          {(known) => <Sections desk={props.desk} state={state} known={known()} />}
        </Match>
      </Switch>
    </main>
  );
}

function Nothing(props: { readonly onLeave: () => void }): JSX.Element {
  return (
    <div class="nothing-yet">
      <p>
        Here you will see how much you remember, what is coming, and how much of each article you know. It
        begins with your first answer.
      </p>
      <Button kind="primary" hint="Esc" onClick={() => props.onLeave()}>
        To the library
      </Button>
    </div>
  );
}

function Choices(props: { readonly state: StatisticsState; readonly onSave: () => void }): JSX.Element {
  return (
    <div class="choices">
      <fieldset class="segments">
        <legend class="out-of-sight">Period</legend>
        <For each={PERIODS}>
          {(one) => (
            <label>
              <input
                type="radio"
                name="period"
                class="out-of-sight"
                checked={props.state.period() === one.period}
                onChange={() => props.state.setPeriod(one.period)}
              />
              <span>{one.label}</span>
            </label>
          )}
        </For>
      </fieldset>
      <span class="key" aria-hidden="true">
        {hint('period')}
      </span>
      <Button
        kind="plain"
        hint={hint('tables')}
        aria-pressed={props.state.asTables()}
        onClick={() => props.state.toggleTables()}
      >
        Tables
      </Button>
      <Button kind="plain" onClick={() => props.onSave()}>
        Save as CSV
      </Button>
    </div>
  );
}

type SectionsProps = {
  readonly desk: Desk;
  readonly state: StatisticsState;
  readonly known: Statistics;
};

function Sections(props: SectionsProps): JSX.Element {
  return (
    <div class="stats">
      <Show
        when={props.known.days.length > 0}
        fallback={<p class="finding wide">No card has been answered yet. The charts begin with the first.</p>}
      >
        <For each={props.state.charts()}>
          {(chart) => <ChartFigure chart={chart} asTable={props.state.asTables()} />}
        </For>
      </Show>
      <CoverageSection
        articles={props.known.articles}
        onOpen={(article) => props.desk.go({ kind: 'curate', articles: [article.id] })}
      />
    </div>
  );
}
