/** Who's who, the timeline and the numbers, each row leading to its place in the text. */
import { For, type JSX, Show } from 'solid-js';
import type { Tables } from '../../../../content/conversion.js';
import type { Evidence } from '../../../../content/deck.js';
import type { Curation } from './model.js';
import { MorePlaces, PlaceButton } from './place.js';
import { standingWords, whenWords } from './standing.js';

type Row = {
  /** The cell that names the row. */
  readonly head: string;
  readonly cell: string;
  /** How the text stands behind it; empty where it simply says so. */
  readonly note: string;
  readonly evidence: readonly Evidence[];
};

type Sheet = {
  readonly title: string;
  /** What holds for every row; empty where nothing does. */
  readonly all: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly Row[];
  readonly empty: string;
};

/** The day that all roles are of, so that it need not stand in every row; null where they are of several. */
function oneDay(rows: Tables['whoIsWho']): string | null {
  const days = new Set(rows.map(({ asOf }) => (asOf ? whenWords(asOf) : '')));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function whoIsWhoOf(rows: Tables['whoIsWho']): Sheet {
  const day = oneDay(rows);
  return {
    title: 'Who’s who',
    all: day ? `as of ${day}` : '',
    heads: ['Name', 'Role'],
    empty: 'The text introduces nobody by name and role.',
    rows: rows.map(({ name, role, asOf, saidBy, evidence }) => {
      const since = asOf && day === null ? `as of ${whenWords(asOf)}` : '';
      const note = [standingWords('asserted', saidBy), since].filter((words) => words !== '').join(', ');
      return { head: name, cell: role, note, evidence };
    }),
  };
}

function sheetsOf({ whoIsWho, timeline, numbers }: Tables): readonly Sheet[] {
  return [
    whoIsWhoOf(whoIsWho),
    {
      title: 'Timeline',
      all: '',
      heads: ['When', 'What'],
      empty: 'The text tells nothing of a day or year that can be worked out.',
      rows: timeline.map(({ date, until, text, status, saidBy, evidence }) => {
        return { head: whenWords(date, until), cell: text, note: standingWords(status, saidBy), evidence };
      }),
    },
    {
      title: 'Numbers',
      all: '',
      heads: ['Number', 'Of what'],
      empty: 'The text gives no number and what it counts.',
      rows: numbers.map(({ text, counts, status, saidBy, evidence }) => {
        return { head: text, cell: counts, note: standingWords(status, saidBy), evidence };
      }),
    },
  ];
}

type Props = { readonly tables: Tables | null; readonly curation: Curation };

/** An empty table says what would be in it. */
export function TablesOf(props: Props): JSX.Element {
  return (
    <Show
      when={props.tables}
      fallback={
        <p class="nothing-found">
          This article came in before there were tables. Remove it and open its file again to have them.
        </p>
      }
    >
      {(tables) => (
        <For each={sheetsOf(tables())}>{(sheet) => <Table sheet={sheet} curation={props.curation} />}</For>
      )}
    </Show>
  );
}

type TableProps = { readonly sheet: Sheet; readonly curation: Curation };

function Table(props: TableProps): JSX.Element {
  return (
    <Show
      when={props.sheet.rows.length > 0}
      fallback={
        <section class="sheet">
          <h2>{props.sheet.title}</h2>
          <p class="nothing-found">{props.sheet.empty}</p>
        </section>
      }
    >
      <table class="sheet">
        <caption>
          <h2>{props.sheet.title}</h2>
          <Show when={props.sheet.all}>
            <span class="note">{props.sheet.all}</span>
          </Show>
        </caption>
        <thead>
          <tr>
            <For each={props.sheet.heads}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.sheet.rows}>{(row) => <Line row={row} curation={props.curation} />}</For>
        </tbody>
      </table>
    </Show>
  );
}

/** A press anywhere in a row is one on its place; keys reach that by itself. */
function Line(props: { readonly row: Row; readonly curation: Curation }): JSX.Element {
  const press = (event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
    const own = event.target instanceof Element && event.target.closest('.place');
    if (!own) event.currentTarget.querySelector<HTMLElement>('.place')?.focus();
  };
  return (
    <tr onClick={press}>
      <th scope="row">
        <Show when={props.row.evidence[0]}>
          {(place) => (
            <PlaceButton class="row-place" place={place()} curation={props.curation}>
              {props.row.head}
            </PlaceButton>
          )}
        </Show>
      </th>
      <td>
        {props.row.cell}
        <Show when={props.row.note}>
          <span class="note">{props.row.note}</span>
        </Show>
        <MorePlaces evidence={props.row.evidence} curation={props.curation} />
      </td>
    </tr>
  );
}
