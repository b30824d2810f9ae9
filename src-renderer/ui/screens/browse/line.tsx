// biome-ignore-all lint/a11y/useSemanticElements: these are cells of a grid whose rows are recycled.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop; its active descendant is the row.
/** One card in the list, as the cells of a grid row. */
import Check from 'lucide-solid/icons/check';
import { type JSX, Show } from 'solid-js';
import { GAP } from '../../../../content/deck.js';
import type { BrowseRow } from '../../../store/browse.js';
import { markWords, standingWords } from './row-words.js';

type Props = {
  readonly row: BrowseRow;
  readonly title: string;
  readonly today: number;
  readonly picked: boolean;
};

/** A tick and the row's state say what is selected, never a colour alone. */
export function CardLine(props: Props): JSX.Element {
  return (
    <>
      <div class="browse-tick" role="gridcell">
        <span class="tick-box" classList={{ on: props.picked }}>
          <Show when={props.picked}>
            <Check size={14} strokeWidth={3} aria-hidden="true" />
            <span class="out-of-sight">selected</span>
          </Show>
        </span>
      </div>
      <div class="line-what" role="gridcell">
        <span class="line-title">{props.row.prompt.replace(GAP, '…')}</span>
        <span class="line-origin">
          {props.row.answer} · {props.title}
        </span>
      </div>
      <div class="browse-state" role="gridcell">
        <span classList={{ strong: props.row.dueDay !== null && props.row.dueDay <= props.today }}>
          {standingWords(props.row, props.today)}
        </span>
        <span class="line-origin">{markWords(props.row)}</span>
      </div>
    </>
  );
}
