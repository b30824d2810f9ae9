// biome-ignore-all lint/a11y/useSemanticElements: these are cells of a grid whose rows are recycled.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop; its active descendant is the row.
/** One article in the library, as the cells of a grid row. */
import Trash from 'lucide-solid/icons/trash';
import { type JSX, Show } from 'solid-js';
import type { ArticleRow } from '../../../store/articles.js';
import { levelsOf } from '../../../study/collections.js';
import { count, inWhole } from '../../parts/words.js';

/** One for all rows: making a date format takes longer than drawing a row. */
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** Of the proposed cards only: weaker suggestions lie folded and wait for nobody. */
function undecided({ suggested, kept, discarded, proposed }: ArticleRow): number {
  return proposed === undefined ? suggested : Math.max(0, Math.min(suggested, proposed - kept - discarded));
}

function size({ deck, origin, words, kept, collection }: ArticleRow): string {
  const shelf = collection === undefined ? '' : `${levelsOf(collection).join(' › ')} · `;
  const what =
    deck === undefined
      ? `${origin} · ${count(words, 'word')}`
      : `Deck from ${origin} · ${count(kept, 'card')}`;
  return `${shelf}${what}`;
}

/** Counts are words with a shape, never a colour alone. */
export function Line(props: { readonly row: ArticleRow; readonly onRemove: () => void }): JSX.Element {
  const added = () => DAY.format(props.row.addedAt);
  return (
    <>
      <div class="line-what" role="gridcell">
        <span class="line-title">{props.row.title}</span>
        <span class="line-origin">
          {size(props.row)} · {added()}
        </span>
      </div>
      <div class="line-counts" role="gridcell">
        <Show when={props.row.due > 0}>
          <span class="count due">{inWhole(props.row.due)} due</span>
        </Show>
        <Show when={undecided(props.row) > 0}>
          <span class="count suggested">{inWhole(undecided(props.row))} suggested</span>
        </Show>
        <Show when={props.row.kept > 0}>
          <span class="count">{inWhole(props.row.kept)} kept</span>
        </Show>
        <Show when={undecided(props.row) + props.row.kept + props.row.due === 0}>
          <span class="count">{props.row.discarded > 0 ? 'all discarded' : 'no cards'}</span>
        </Show>
      </div>
      <div class="line-act" role="gridcell">
        <button
          type="button"
          class="button plain"
          tabIndex={-1}
          aria-label={`Remove ${props.row.title}`}
          title="Remove (Delete)"
          onClick={(event) => {
            event.stopPropagation();
            props.onRemove();
          }}
        >
          <Trash size={16} aria-hidden="true" />
        </button>
      </div>
    </>
  );
}
