/** Where the articles say different things: a dispute that the learner may settle, or a plan and what came of it. */
import { For, type JSX, Show } from 'solid-js';
import { type Difference, heldOf, type Side } from '../../../study/differences.js';
import { Button } from '../../parts/button.js';
import { heldWords } from '../../parts/dispute.js';
import { count, dateWords } from '../../parts/words.js';
import type { Holds } from './acts.js';
import type { Curation } from './model.js';

/** There is room for one difference above the first card. */
const ROOMY = '(min-width: 920px) and (min-height: 760px)';

/** Folded where it would push the first card out of sight; nothing where the articles agree. */
export function Conflicts(props: { readonly curation: Curation }): JSX.Element {
  const { differences } = props.curation;
  const disputes = differences.filter(({ conflict }) => conflict.kind === 'conflict');
  const plans = differences.filter(({ conflict }) => conflict.kind === 'change');
  const open = differences.length === 1 && matchMedia(ROOMY).matches;
  return (
    <Show when={differences.length > 0}>
      <section class="conflicts" aria-label="Where the articles differ">
        <For each={disputes}>
          {(one) => <Disagreement difference={one} curation={props.curation} open={open} />}
        </For>
        <Show
          when={plans.length > 1}
          fallback={<Plans plans={plans} open={open} curation={props.curation} />}
        >
          <details class="difference plans">
            <summary>
              <h3>{count(plans.length, 'plan')}, and what came of them</h3>
            </summary>
            <Plans plans={plans} open={false} curation={props.curation} />
          </details>
        </Show>
      </section>
    </Show>
  );
}

type PlansProps = {
  readonly plans: readonly Difference[];
  readonly open: boolean;
  readonly curation: Curation;
};

function Plans(props: PlansProps): JSX.Element {
  return (
    <For each={props.plans}>
      {(one) => <Disagreement difference={one} curation={props.curation} open={props.open} />}
    </For>
  );
}

type Props = { readonly difference: Difference; readonly curation: Curation };

function Disagreement(props: Props & { readonly open: boolean }): JSX.Element {
  const conflict = () => props.difference.conflict;
  const disputed = () => conflict().kind === 'conflict';
  const held = () => heldWords(heldOf(props.difference, props.curation.holds(props.difference)));
  return (
    <details class="difference" open={props.open}>
      <summary>
        <h3>
          <span classList={{ disputed: disputed() && held() === null }}>
            {disputed() ? 'The articles disagree' : 'A plan, and what came of it'}
          </span>
        </h3>
        <span class="difference-what">{conflict().what}</span>
        <Show when={held()}>
          <span class="quiet">{held()}</span>
        </Show>
      </summary>
      <ul>
        <For each={props.difference.sides}>
          {(side) => <SideLine side={side} disputed={disputed()} {...props} />}
        </For>
      </ul>
      <Show when={disputed()}>
        <Settling difference={props.difference} curation={props.curation} />
      </Show>
    </details>
  );
}

type SideProps = Props & { readonly side: Side; readonly disputed: boolean };

function SideLine(props: SideProps): JSX.Element {
  const says = () => {
    const date = props.side.date ? `, ${dateWords(props.side.date)}` : '';
    return `“${props.side.title}”${date}${props.disputed ? ', says' : ''}:`;
  };
  return (
    <li>
      <button type="button" title="Show in the text" onClick={() => props.curation.show(props.side.evidence)}>
        <span class="quiet small">{says()}</span>
        <span>
          <For each={props.side.pieces}>
            {(piece) => (
              <Show when={piece.differs && props.disputed} fallback={piece.text}>
                <span class="disputed">{piece.text}</span>
              </Show>
            )}
          </For>
        </span>
      </button>
    </li>
  );
}

/** One button for each side by its value, and one for both; the one that holds is pressed, and opens the matter again. */
function Settling(props: Props): JSX.Element {
  const holds = () => props.curation.holds(props.difference);
  const choose = (wanted: Exclude<Holds, null>) =>
    void props.curation.settle(props.difference, holds() === wanted ? null : wanted);
  const valuesIn = ({ pieces }: Side) =>
    pieces
      .filter((piece) => piece.differs)
      .map((piece) => piece.text)
      .join(', ');
  return (
    <fieldset class="settling">
      <legend>What holds?</legend>
      <For each={props.difference.sides}>
        {(side, place) => (
          <Button
            aria-pressed={holds() === side.evidence.article}
            title={`“${side.title}”`}
            onClick={() => choose(side.evidence.article)}
          >
            {valuesIn(side) || (place() === 0 ? 'The first' : 'The second')}
          </Button>
        )}
      </For>
      <Button aria-pressed={holds() === 'both'} onClick={() => choose('both')}>
        Keep both
      </Button>
    </fieldset>
  );
}
