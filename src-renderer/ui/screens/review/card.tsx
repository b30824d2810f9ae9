/** The card itself: the question, what the learner gives, and the answer in its reserved place. */
import Check from 'lucide-solid/icons/check';
import X from 'lucide-solid/icons/x';
import { For, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { GAP } from '../../../../content/deck.js';
import { hint } from '../../commands.js';
import { Button } from '../../parts/button.js';
import { Dispute } from '../../parts/dispute.js';
import { Face } from '../../parts/face.js';
import { Letters } from '../../parts/letters.js';
import { splitAtAnswer } from '../../parts/split-at.js';
import type { Sitting } from './model.js';
import { corroboration, type ShownCard, type SourceLine, sourceLines } from './sitting.js';

type Props = { readonly shown: ShownCard; readonly sitting: Sitting };

const LETTERS = ['A', 'B', 'C', 'D'];

/** An answer to a gap stands in the gap; every other stands below the rule, where its space is kept. */
export function ReviewCard(props: Props): JSX.Element {
  const card = () => props.shown.card;
  const filled = () => (props.sitting.revealed() ? card().answer : undefined);
  return (
    <section class="review-card" aria-label="Card">
      <p class="review-prompt">
        <Face prompt={card().prompt} gap={GAP} filled={filled()} />
      </p>
      <Switch>
        <Match when={card().kind === 'choice'}>
          <Options shown={props.shown} sitting={props.sitting} />
        </Match>
        <Match when={props.sitting.typable()}>
          <TypedField sitting={props.sitting} inputMode={card().kind === 'number' ? 'decimal' : 'text'} />
        </Match>
      </Switch>
      <div class="review-answer">
        <Show when={props.sitting.revealed()}>
          <Answer shown={props.shown} sitting={props.sitting} />
          <For each={props.shown.disputes}>{(told) => <Dispute {...told} />}</For>
          <div class="sources">
            <For each={sourceLines(props.shown)}>
              {(line) => <SourceLines line={line} answer={card().answer} />}
            </For>
            <Corroboration shown={props.shown} />
          </div>
        </Show>
      </div>
    </section>
  );
}

/** Nothing for a choice, whose options say it all. */
function Answer(props: Props): JSX.Element {
  const card = () => props.shown.card;
  const inGap = () => card().prompt.includes(GAP);
  return (
    <Show when={card().kind !== 'choice' && !(inGap() && props.sitting.given() === null)}>
      <p class="answer">
        <Verdict sitting={props.sitting} />
        <Show when={!inGap()}>{card().answer}</Show>
        <Overruling sitting={props.sitting} />
      </p>
    </Show>
  );
}

/** Whether what was typed or picked is right; nothing where nothing was. */
export function Verdict(props: { readonly sitting: Sitting }): JSX.Element {
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

/** The letters of a typed answer, and the one key against the verdict. */
function Overruling(props: { readonly sitting: Sitting }): JSX.Element {
  return (
    <Show when={props.sitting.given()?.letters}>
      {(letters) => (
        <>
          <Show when={letters().length > 0}>
            <Letters pieces={letters()} />
          </Show>
          <Button kind="plain" hint={hint('overrule')} onClick={() => props.sitting.overrule()}>
            {props.sitting.given()?.right ? 'I was wrong' : 'I was right'}
          </Button>
        </>
      )}
    </Show>
  );
}

function SourceLines(props: { readonly line: SourceLine; readonly answer: string }): JSX.Element {
  return (
    <figure class="source">
      <For each={props.line.quotes}>
        {(quote) => {
          const [before, answer, after] = splitAtAnswer(quote, props.answer);
          return (
            <blockquote>
              {before}
              <Show when={answer}>
                <mark>{answer}</mark>
              </Show>
              {after}
            </blockquote>
          );
        }}
      </For>
      <figcaption>From “{props.line.title}”</figcaption>
    </figure>
  );
}

/** How many tell it independently, and the key to their sentences. */
function Corroboration(props: { readonly shown: ShownCard }): JSX.Element {
  return (
    <Show when={corroboration(props.shown)}>
      {(words) => (
        <p class="corroboration">
          {words()}
          <span class="key" aria-hidden="true">
            {hint('why')}
          </span>
        </p>
      )}
    </Show>
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

type FieldProps = { readonly sitting: Sitting; readonly inputMode: 'decimal' | 'text' };

/** What the learner types; Enter checks it. */
export function TypedField(props: FieldProps): JSX.Element {
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
        inputmode={props.inputMode}
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
