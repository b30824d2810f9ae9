/** Know it by a date: the plans that are on, and a new one, shown before it is switched on. */
import { For, type JSX, Show } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import type { StoredPlan } from '../../../store/planning.js';
import { levelsOf } from '../../../study/collections.js';
import { Button } from '../../parts/button.js';
import { count, titled } from '../../parts/words.js';
import { ArticleBoxes } from './articles.js';
import { barsOf } from './bars-of.js';
import { Chart } from './chart.js';
import { createDates, createForetold, type Dates } from './dates.js';
import { dateText, dayFrom, longDate } from './entered.js';
import { NumberField, SelectField, TextField } from './fields.js';
import type { PlanState } from './model.js';
import { minutesWords, percentWords } from './words.js';

/** Plans first: they are what decides about today. */
export function ByDatePanel(props: { readonly state: PlanState }): JSX.Element {
  const dates = createDates(props.state);
  const plans = () => props.state.planning()?.plans ?? [];
  return (
    <div class="plan-dates">
      <Show when={plans().length > 0}>
        <section class="plans-on" aria-labelledby="plans-heading">
          <h2 id="plans-heading">Plans</h2>
          <ul>
            <For each={plans()}>{(plan) => <PlanLine state={props.state} dates={dates} plan={plan} />}</For>
          </ul>
        </section>
      </Show>
      <Form state={props.state} dates={dates} />
      <Outlook dates={dates} />
    </div>
  );
}

type Props = { readonly state: PlanState; readonly dates: Dates };

function nameOf(plan: StoredPlan, articles: readonly { readonly id: ArticleId; readonly title: string }[]) {
  if (plan.collection !== undefined) return levelsOf(plan.collection).join(' › ');
  if (plan.articles.length === 0) return 'The whole library';
  const known = plan.articles.flatMap((id) => articles.find((one) => one.id === id)?.title ?? []);
  const [first] = known;
  if (first === undefined) return 'Articles that are gone';
  return known.length === 1
    ? titled(first)
    : `${titled(first)} and ${count(known.length - 1, 'more', 'more')}`;
}

function PlanLine(props: Props & { readonly plan: StoredPlan }): JSX.Element {
  const left = () => props.plan.day - props.state.today();
  const foretold = createForetold(props.state, props.plan);
  const standing = () =>
    left() > 0
      ? `by ${longDate(props.plan.day)}, in ${count(left(), 'day')} · ${percentWords(props.plan.recall)} wanted · ${minutesWords(props.plan.minutes)} a day at most`
      : `was for ${longDate(props.plan.day)}; everything is asked as before`;
  return (
    <li class="plan-line">
      <div>
        <strong>{nameOf(props.plan, props.state.articles())}</strong>
        <p class="quiet">{standing()}</p>
        <Show when={foretold()}>{(words) => <p>{words()}</p>}</Show>
      </div>
      <Button onClick={() => void props.dates.switchOff(props.plan)}>
        {left() > 0 ? 'Switch off' : 'Clear away'}
      </Button>
    </li>
  );
}

function Form(props: Props): JSX.Element {
  const wish = () => props.dates.wish();
  const collections = () => props.state.collections();
  const what = () => (wish().all ? 'all' : wish().collection === null ? 'some' : 'collection');
  const choose = (wanted: string) => {
    const collection = wanted === 'collection' ? (collections()[0] ?? null) : null;
    props.dates.change({ all: wanted === 'all', collection });
  };
  const toggle = (id: ArticleId, on: boolean) => {
    const articles = new Set(wish().articles);
    if (on) articles.add(id);
    else articles.delete(id);
    props.dates.change({ articles });
  };
  return (
    <section class="option-group" aria-labelledby="wish-heading">
      <h2 id="wish-heading">Know it by a date</h2>
      <SelectField
        label="What"
        value={what()}
        options={[
          { value: 'all', label: 'The whole library' },
          ...(collections().length > 0 ? [{ value: 'collection', label: 'A collection' }] : []),
          { value: 'some', label: 'Some articles' },
        ]}
        onChange={choose}
      />
      <Show when={what() === 'collection'}>
        <SelectField
          label="Collection"
          help="With all that stands in it, also what comes later."
          value={wish().collection ?? ''}
          options={collections().map((name) => ({ value: name, label: levelsOf(name).join(' › ') }))}
          onChange={(collection) => props.dates.change({ collection })}
        />
      </Show>
      <Show when={what() === 'some'}>
        <ArticleBoxes
          label="Articles"
          articles={props.state
            .articles()
            .map(({ id, title, kept }) => ({ id, title, note: count(kept, 'card') }))}
          chosen={wish().articles}
          onToggle={toggle}
        />
      </Show>
      <TextField
        type="date"
        label="By"
        help="From that day on everything is asked as before. What your cards remember is never rewritten."
        least={dateText(props.state.today())}
        value={dateText(wish().day)}
        onChange={(typed) => {
          const day = dayFrom(typed);
          return day !== null && props.dates.setDay(day);
        }}
      />
      <NumberField
        label="Recalled on the day"
        unit="percent"
        value={Math.round(wish().recall * 100)}
        least={70}
        most={99}
        onChange={(percent) => props.dates.change({ recall: percent / 100 })}
      />
      <NumberField
        label="Time a day at most"
        unit="minutes"
        value={wish().minutes}
        least={1}
        most={600}
        onChange={(minutes) => props.dates.change({ minutes })}
      />
    </section>
  );
}

function Outlook(props: { readonly dates: Dates }): JSX.Element {
  return (
    <section class="ahead-panel" aria-labelledby="outlook-heading" aria-busy={props.dates.busy()}>
      <h2 id="outlook-heading">What it would bring</h2>
      <Show when={props.dates.outlook()} fallback={<p class="told quiet">Reckoning…</p>}>
        {(outlook) => (
          <>
            <div role="status">
              <For each={outlook().lines}>{(line) => <p class="told">{line}</p>}</For>
            </div>
            <Show when={props.dates.possible()}>
              <Chart
                title="Minutes a day until then"
                unit="min"
                digits={1}
                bars={barsOf(outlook().planned, (day) => day.minutes)}
              />
            </Show>
          </>
        )}
      </Show>
      <div class="row-of-acts">
        <Button
          kind="primary"
          disabled={!props.dates.possible() || props.dates.busy()}
          onClick={() => void props.dates.switchOn()}
        >
          Switch on
        </Button>
      </div>
    </section>
  );
}
