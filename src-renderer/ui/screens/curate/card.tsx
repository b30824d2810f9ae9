/** One suggested card in the list: a line, or opened with everything about it under the cursor. */
import Check from 'lucide-solid/icons/check';
import X from 'lucide-solid/icons/x';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { type Evidence, GAP } from '../../../../content/deck.js';
import { voicesOf } from '../../../../content/facts/support.js';
import type { StoredCard } from '../../../store/cards.js';
import { toldOf } from '../../../study/differences.js';
import { hint } from '../../commands.js';
import { Dispute } from '../../parts/dispute.js';
import { Face } from '../../parts/face.js';
import { count, titled } from '../../parts/words.js';
import type { Curation } from './model.js';

const KINDS = { cloze: 'Fill the gap', question: 'Question', number: 'Number', choice: 'Choice' } as const;

/** The decision as a shape and a word. */
function DecisionMark(props: { readonly card: StoredCard }): JSX.Element {
  return (
    <Switch>
      <Match when={props.card.decision === 'kept'}>
        <span class="mark kept">
          <Check size={14} strokeWidth={2.5} aria-hidden="true" />
          Kept
        </span>
      </Match>
      <Match when={props.card.decision === 'discarded'}>
        <span class="mark discarded">
          <X size={14} strokeWidth={2.5} aria-hidden="true" />
          Discarded
        </span>
      </Match>
    </Switch>
  );
}

/** A card away from the cursor: its question in two lines, one press brings the cursor. */
export function CardLine(props: { readonly card: StoredCard; readonly onPick: () => void }): JSX.Element {
  return (
    <button type="button" class="card-line" onClick={() => props.onPick()}>
      <span class="card-line-text">
        <Face prompt={props.card.prompt} gap={GAP} />
      </span>
      <DecisionMark card={props.card} />
    </button>
  );
}

type OpenProps = { readonly card: StoredCard; readonly curation: Curation };

/** The card under the cursor. */
export function OpenCard(props: OpenProps): JSX.Element {
  const options = () => (props.card.kind === 'choice' ? props.card.options : []);
  return (
    <div class="open-card">
      <p class="open-kind">
        {KINDS[props.card.kind]}
        <Show when={props.card.edited}> · edited</Show>
        <DecisionMark card={props.card} />
      </p>
      <p class="open-prompt">
        <Face prompt={props.card.prompt} gap={GAP} />
      </p>
      <Show when={options().length > 0} fallback={<p class="open-answer">{props.card.answer}</p>}>
        <ul class="open-options">
          <For each={options()}>
            {(option) => (
              <li classList={{ right: option === props.card.answer }}>
                {option}
                <Show when={option === props.card.answer}>
                  <span class="mark kept">
                    <Check size={14} strokeWidth={2.5} aria-hidden="true" />
                    Answer
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Disputes card={props.card} curation={props.curation} />
      <Sources card={props.card} curation={props.curation} />
    </div>
  );
}

/** "Was 12 (source, date), now 14 (source, date)", for each difference that the card asks about. */
function Disputes(props: OpenProps): JSX.Element {
  return (
    <For each={props.curation.differencesOf(props.card)}>
      {(difference) => <Dispute {...toldOf(difference, props.curation.holds(difference))} />}
    </For>
  );
}

/** Each sentence by its article; how many tell it independently of one another. */
function Sources(props: OpenProps): JSX.Element {
  const evidence = () => props.card.evidence;
  const voices = () => voicesOf(evidence());
  const nameOf = (one: Evidence) => {
    const title = titled(props.curation.texts.get(one.article)?.article.title ?? 'another article');
    const same = evidence().filter((other) => other.article === one.article);
    return same.length > 1 ? `${title}, sentence ${same.indexOf(one) + 1}` : title;
  };
  return (
    <Show when={evidence().length > 1}>
      <div class="open-sources">
        <p>
          {voices() > 1 ? `${voices()} independent sources` : count(evidence().length, 'sentence')}
          <span class="key" aria-hidden="true">
            {hint('sources')}
          </span>
        </p>
        <For each={evidence()}>
          {(one) => (
            <button type="button" title={one.quote} onClick={() => props.curation.show(one)}>
              {nameOf(one)}
            </button>
          )}
        </For>
      </div>
    </Show>
  );
}
