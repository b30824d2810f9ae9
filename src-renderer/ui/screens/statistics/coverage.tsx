/** How much of each article is learned, due, slipped or not begun, and what no card asks. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { ArticleCoverage } from '../../../store/statistics.js';
import { Button } from '../../parts/button.js';
import { count, inWhole } from '../../parts/words.js';

const FIRST = 12;

const PARTS = [
  { name: 'learned', text: 'Learned' },
  { name: 'due', text: 'Due' },
  { name: 'slipped', text: 'Slipped: recall below one in two' },
  { name: 'fresh', text: 'New' },
  { name: 'uncarded', text: 'Facts without a card' },
] as const;

type Props = {
  readonly articles: readonly ArticleCoverage[];
  readonly onOpen: (article: ArticleCoverage) => void;
};

function totalOf(one: ArticleCoverage): number {
  return PARTS.reduce((sum, { name }) => sum + one[name], 0);
}

/** The finding of all articles in one sentence. */
function coverageWords(articles: readonly ArticleCoverage[]): string {
  const sum = (name: (typeof PARTS)[number]['name']) => articles.reduce((all, one) => all + one[name], 0);
  const kept = sum('learned') + sum('due') + sum('slipped') + sum('fresh');
  if (kept === 0) return 'No card is kept yet.';
  return `${inWhole(sum('learned'))} of ${count(kept, 'kept card')} learned, ${inWhole(sum('due'))} due, ${inWhole(sum('slipped'))} slipped; ${count(sum('uncarded'), 'fact')} without a card.`;
}

/** The newest articles first; the others unfold. */
export function CoverageSection(props: Props): JSX.Element {
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? props.articles : props.articles.slice(0, FIRST));
  return (
    <section class="stat wide" aria-labelledby="chart-coverage">
      <h2 id="chart-coverage">Articles</h2>
      <p class="finding">{coverageWords(props.articles)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must do so by key. */}
      <section class="figures" tabIndex={0} aria-label="Coverage of each article">
        <table class="coverage">
          <thead>
            <tr>
              <th scope="col">Article</th>
              <For each={PARTS}>
                {(part) => (
                  <th scope="col" title={part.text}>
                    <span class={`swatch ${part.name}`} aria-hidden="true" />
                    {part.name === 'uncarded'
                      ? 'No card'
                      : part.name === 'fresh'
                        ? 'New'
                        : part.text.split(':')[0]}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>{(one) => <CoverageRow one={one} onOpen={() => props.onOpen(one)} />}</For>
          </tbody>
        </table>
      </section>
      <Show when={props.articles.length > FIRST}>
        <Button kind="plain" onClick={() => setAll(!all())}>
          {all() ? 'Show fewer' : `Show all ${props.articles.length}`}
        </Button>
      </Show>
    </section>
  );
}

function CoverageRow(props: { readonly one: ArticleCoverage; readonly onOpen: () => void }): JSX.Element {
  const total = () => Math.max(1, totalOf(props.one));
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => props.onOpen()}>
          {props.one.title}
        </button>
        <span class="share" aria-hidden="true">
          <For each={PARTS.filter(({ name }) => props.one[name] > 0)}>
            {(part) => (
              <span class={part.name} style={{ width: `${(props.one[part.name] / total()) * 100}%` }} />
            )}
          </For>
        </span>
      </th>
      <For each={PARTS}>{(part) => <td>{props.one[part.name]}</td>}</For>
    </tr>
  );
}
