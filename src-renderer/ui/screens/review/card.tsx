/** The card itself: the question, what the learner gives, and the answer in its reserved place. */
import Check from 'lucide-solid/icons/check';
import X from 'lucide-solid/icons/x';
import { For, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { GAP } from '../../../../content/deck.js';
import { Face } from '../../parts/face.js';
import type { Sitting } from './model.js';
import { type CardSource, type ShownCard, splitAtAnswer } from './sitting.js';

type Props = { readonly shown: ShownCard; readonly sitting: Sitting };

const LETTERS = ['A', 'B', 'C', 'D'];

/** The space below the rule is there from the start, so that the answer moves nothing. */
export function ReviewCard(props: Props): JSX.Element {
  const card = () => props.shown.card;
  return (
    <section class="review-card" aria-label="Card">
      <p class="review-prompt">
        <Face prompt={card().prompt} gap={GAP} />
      </p>
      <Switch>
        <Match when={card().kind === 'choice'}>
          <Options shown={props.shown} sitting={props.sitting} />
        </Match>
        <Match when={card().kind === 'number'}>
          <TypedNumber sitting={props.sitting} />
        </Match>
      </Switch>
      <div class="review-answer">
        <Show when={props.sitting.revealed()}>
          <Show when={card().kind !== 'choice'}>
            <p class="answer">
              <Verdict sitting={props.sitting} />
              {card().answer}
            </p>
          </Show>
          <div class="sources">
            <For each={props.shown.sources}>
              {(source) => <SourceLine source={source} answer={card().answer} />}
            </For>
          </div>
        </Show>
      </div>
    </section>
  );
}

function Verdict(props: { readonly sitting: Sitting }): JSX.Element {
  return (
    <Show when={props.sitting.given()}>
      {(given) => (
        <span class={`verdict ${given().right ? 'right' : 'wrong'}`}>
          <Show when={given().right} fallback={<X size={18} aria-hidden="true" />}>
            <Check size={18} aria-hidden="true" />
          </Show>
          {given().right ? 'Right' : 'Not right'}
        </span>
      )}
    </Show>
  );
}

function SourceLine(props: { readonly source: CardSource; readonly answer: string }): JSX.Element {
  const parts = () => splitAtAnswer(props.source.evidence.quote, props.answer);
  return (
    <figure class="source">
      <blockquote>
        {parts()[0]}
        <Show when={parts()[1]}>
          <mark>{parts()[1]}</mark>
        </Show>
        {parts()[2]}
      </blockquote>
      <figcaption>{props.source.title}</figcaption>
    </figure>
  );
}

function Options(props: Props): JSX.Element {
  const options = () => (props.shown.card.kind === 'choice' ? props.shown.card.options : []);
  const revealed = () => props.sitting.revealed();
  const isAnswer = (option: string) => revealed() && option === props.shown.card.answer;
  const isMiss = (option: string) =>
    revealed() && option === props.sitting.given()?.text && option !== props.shown.card.answer;
  return (
    <ol class="options">
      <For each={options()}>
        {(option, index) => (
          <li>
            <button
              type="button"
              class="option"
              classList={{ right: isAnswer(option), wrong: isMiss(option) }}
              disabled={revealed()}
              onClick={() => props.sitting.pick(index())}
            >
              <kbd>{LETTERS[index()]}</kbd>
              <span>{option}</span>
              <Show when={isAnswer(option)}>
                <span class="verdict right">
                  <Check size={16} aria-hidden="true" />
                  Answer
                </span>
              </Show>
              <Show when={isMiss(option)}>
                <span class="verdict wrong">
                  <X size={16} aria-hidden="true" />
                  Yours
                </span>
              </Show>
            </button>
          </li>
        )}
      </For>
    </ol>
  );
}

function TypedNumber(props: { readonly sitting: Sitting }): JSX.Element {
  let input: HTMLInputElement | undefined;
  onMount(() => {
    if (!props.sitting.revealed()) input?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || props.sitting.revealed()) return;
    event.preventDefault();
    input?.blur();
    props.sitting.reveal();
  };
  return (
    <label class="field typed">
      <span>Your answer</span>
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        ref={input}
        value={props.sitting.typed()}
        readonly={props.sitting.revealed()}
        onInput={(event) => props.sitting.setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
