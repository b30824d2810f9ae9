/** The search field and the choices beside it. */
import { For, type JSX } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import { hint } from '../../commands.js';
import type { Browser } from './model.js';
import { SORTS, STATES } from './query.js';

export const SEARCH_ID = 'browse-search';
const FLAGS = [1, 2, 3, 4, 5, 6, 7];

type ChoiceProps<Value> = {
  readonly label: string;
  readonly any: string | null;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value | null) => void;
};

/** Options are numbered, so that their values may be of any kind. */
function Choice<Value>(props: ChoiceProps<Value>): JSX.Element {
  return (
    <select
      aria-label={props.label}
      onChange={(event) => props.onChoose(props.options[Number(event.currentTarget.value)]?.value ?? null)}
    >
      {props.any === null ? null : (
        <option value="any" selected={props.value === null}>
          {props.any}
        </option>
      )}
      <For each={props.options}>
        {(option, index) => (
          <option value={index()} selected={option.value === props.value}>
            {option.label}
          </option>
        )}
      </For>
    </select>
  );
}

/** Everything in it narrows the list at once. */
export function FilterBar(props: { readonly browser: Browser }): JSX.Element {
  const filters = () => props.browser.filters();
  const articles = () => props.browser.articles().map(({ id, title }) => ({ value: id, label: title }));
  return (
    <search class="browse-bar">
      <input
        id={SEARCH_ID}
        type="text"
        aria-label="Search the cards"
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        placeholder={`Words, “a phrase”, -without, is:due, tag:…, deck:…, lapses>3   ${hint('find')}`}
        value={props.browser.typed()}
        onInput={(event) => props.browser.setTyped(event.currentTarget.value)}
      />
      <Choice
        label="State"
        any="Any state"
        value={filters().state}
        options={STATES.map(({ state, label }) => ({ value: state, label }))}
        onChoose={(state) => props.browser.setFilters({ state })}
      />
      <Choice<ArticleId>
        label="Article"
        any="Any article"
        value={filters().article}
        options={articles()}
        onChoose={(article) => props.browser.setFilters({ article })}
      />
      <Choice
        label="Flag"
        any="Any flag"
        value={filters().flag}
        options={FLAGS.map((flag) => ({ value: flag, label: `Flag ${flag}` }))}
        onChoose={(flag) => props.browser.setFilters({ flag })}
      />
      <Choice
        label="Tag"
        any="Any tag"
        value={filters().tag}
        options={props.browser.tags().map((tag) => ({ value: tag, label: tag }))}
        onChoose={(tag) => props.browser.setFilters({ tag })}
      />
      <Choice
        label="Order"
        any={null}
        value={props.browser.sort()}
        options={SORTS.map(({ sort, label }) => ({ value: sort, label }))}
        onChoose={(sort) => sort && props.browser.setSort(sort)}
      />
    </search>
  );
}
