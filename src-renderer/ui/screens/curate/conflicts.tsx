/** Where the articles say different things: a dispute, or a plan and what came of it. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Conflict } from '../../../../content/conversion.js';
import type { CalendarDate, Evidence } from '../../../../content/deck.js';
import { differing } from './excerpt.js';
import type { Curation } from './model.js';

/** There is room for one difference above the first card. */
const ROOMY = '(min-width: 920px) and (min-height: 760px)';

/** One entry for each, though a conflict is stored with every article that it cites. */
function distinct(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map((one) => [JSON.stringify(one), one])).values()];
}

function dateWords({ year, month, day }: CalendarDate): string {
  if (month === null) return String(year);
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const dayToo = day === null ? {} : { day: 'numeric' as const };
  return date.toLocaleDateString('en', { year: 'numeric', month: 'long', ...dayToo, timeZone: 'UTC' });
}

function dayNumber(date: CalendarDate | null | undefined): number {
  return date ? date.year * 372 + (date.month ?? 1) * 31 + (date.day ?? 1) : 0;
}

/** Folded where it would push the first card out of sight; nothing where the articles agree. */
export function Conflicts(props: { readonly curation: Curation }): JSX.Element {
  const conflicts = createMemo(() =>
    distinct([...props.curation.texts.values()].flatMap((text) => text.conflicts)),
  );
  const opened = () => conflicts().length === 1 && matchMedia(ROOMY).matches;
  return (
    <Show when={conflicts().length > 0}>
      <section class="conflicts" aria-label="Where the articles differ">
        <For each={conflicts()}>
          {(one) => <Difference conflict={one} curation={props.curation} open={opened()} />}
        </For>
      </section>
    </Show>
  );
}

type DifferenceProps = {
  readonly conflict: Conflict;
  readonly curation: Curation;
  readonly open: boolean;
};

function Difference(props: DifferenceProps): JSX.Element {
  const articleOf = (one: Evidence) => props.curation.texts.get(one.article)?.article;
  const disputed = () => props.conflict.kind === 'conflict';
  const rows = () => {
    const { evidence } = props.conflict;
    if (disputed()) return evidence;
    return [...evidence].sort((a, b) => dayNumber(articleOf(a)?.date) - dayNumber(articleOf(b)?.date));
  };
  const says = (one: Evidence) => {
    const article = articleOf(one);
    const date = article?.date ? `, ${dateWords(article.date)}` : '';
    return `“${article?.title ?? 'Another article'}”${date}${disputed() ? ', says' : ''}:`;
  };
  const others = (one: Evidence) => rows().flatMap((row) => (row.article === one.article ? [] : [row.quote]));
  return (
    <details class="difference" open={props.open}>
      <summary>
        <h3>
          <span classList={{ disputed: disputed() }}>
            {disputed() ? 'The articles disagree' : 'A plan, and what came of it'}
          </span>
        </h3>
        <span class="difference-what">{props.conflict.what}</span>
      </summary>
      <ul>
        <For each={rows()}>
          {(one) => (
            <li>
              <button type="button" title="Show in the text" onClick={() => props.curation.show(one)}>
                <span class="quiet small">{says(one)}</span>
                <span>
                  <For each={differing(one.quote, others(one))}>
                    {(piece) => (
                      <Show when={piece.differs && disputed()} fallback={piece.text}>
                        <span class="disputed">{piece.text}</span>
                      </Show>
                    )}
                  </For>
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
