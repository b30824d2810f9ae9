/** How an item is answered: by a word of one's own, by typing, or by picking one of a few. */
import Check from 'lucide-solid/icons/check';
import X from 'lucide-solid/icons/x';
import { For, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import type { ChoiceItem, QuizItem, StatementItem } from '../../../../content/quiz/item.js';
import { Button } from '../../parts/button.js';
import type { Entry } from './entry.js';
import { Placing } from './placing.js';

type Props = {
  readonly item: QuizItem;
  readonly entry: Entry;
  readonly told: boolean;
  /** The place that was picked; null where none was. */
  readonly picked: number | null;
};

/** Nothing for a question or gap: its answer is asked for by the button below. */
export function Ways(props: Props): JSX.Element {
  const placed = () => (props.item.kind === 'match' || props.item.kind === 'order' ? props.item : null);
  const options = () =>
    props.item.kind === 'choice' || props.item.kind === 'true or false' ? props.item : null;
  return (
    <Switch>
      <Match when={options()}>{(item) => <Options {...props} item={item()} />}</Match>
      <Match when={props.item.kind === 'typed'}>
        <Typing entry={props.entry} told={props.told} />
      </Match>
      <Match when={placed()}>
        {(item) => (
          <Show when={!props.told}>
            <Placing item={item()} entry={props.entry} />
          </Show>
        )}
      </Match>
    </Switch>
  );
}

type OptionsProps = Omit<Props, 'item'> & { readonly item: ChoiceItem | StatementItem };

function optionsOf(item: ChoiceItem | StatementItem): readonly string[] {
  return item.kind === 'choice' ? item.options : ['True', 'False'];
}

function rightPlace(item: ChoiceItem | StatementItem): number {
  return item.kind === 'choice' ? item.options.indexOf(item.answer) : item.isTrue ? 0 : 1;
}

function Options(props: OptionsProps): JSX.Element {
  const isAnswer = (place: number) => props.told && place === rightPlace(props.item);
  const isMiss = (place: number) => props.told && place === props.picked && !isAnswer(place);
  return (
    <ol class="quiz-options" classList={{ two: props.item.kind === 'true or false' }}>
      <For each={optionsOf(props.item)}>
        {(option, index) => (
          <li>
            <button
              type="button"
              class="quiz-option"
              classList={{ right: isAnswer(index()), wrong: isMiss(index()) }}
              disabled={props.told}
              onClick={() => props.entry.pick(index())}
            >
              <kbd>{index() + 1}</kbd>
              <span>{option}</span>
              <Show when={isAnswer(index())}>
                <span class="quiz-verdict right">
                  <Check size={16} aria-hidden="true" />
                  Answer
                </span>
              </Show>
              <Show when={isMiss(index())}>
                <span class="quiz-verdict wrong">
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

function Typing(props: { readonly entry: Entry; readonly told: boolean }): JSX.Element {
  let input: HTMLInputElement | undefined;
  onMount(() => input?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || event.isComposing || props.told) return;
    event.preventDefault();
    props.entry.advance();
  };
  return (
    <div class="quiz-typing">
      <label class="field">
        <span>Your answer</span>
        <input
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          ref={input}
          value={props.entry.typed()}
          readonly={props.told}
          onInput={(event) => props.entry.setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <p class="quiet" role="status">
        {props.entry.warned() && !props.told
          ? 'Nothing is typed. Enter once more if you do not know it.'
          : ''}
      </p>
    </div>
  );
}

/** The row under the card, as far as the item is concerned: one act, and two ways around it. */
export function Acts(props: {
  readonly item: QuizItem;
  readonly entry: Entry;
  readonly onLater: () => void;
  readonly mayWait: boolean;
}): JSX.Element {
  const isRecall = () => props.item.kind === 'question' || props.item.kind === 'cloze';
  const placing = () => props.item.kind === 'match' || props.item.kind === 'order';
  return (
    <>
      <Switch>
        <Match when={isRecall() && !props.entry.revealed()}>
          <Button kind="primary" class="wide" hint="Space" onClick={() => props.entry.advance()}>
            Show the answer
          </Button>
        </Match>
        <Match when={isRecall()}>
          <div class="quiz-said">
            <Button kind="primary" hint="1" onClick={() => props.entry.pick(0)}>
              I knew it
            </Button>
            <Button hint="2" onClick={() => props.entry.pick(1)}>
              I did not
            </Button>
          </div>
        </Match>
        <Match when={props.item.kind === 'typed'}>
          <Button kind="primary" class="wide" hint="Enter" onClick={() => props.entry.advance()}>
            Check the answer
          </Button>
        </Match>
        <Match when={placing()}>
          <Button
            kind="primary"
            class="wide"
            hint="Enter"
            disabled={!props.entry.complete()}
            onClick={() => props.entry.advance()}
          >
            Check the answer
          </Button>
        </Match>
      </Switch>
      <div class="quiz-more">
        <Show when={!props.entry.revealed()}>
          <Show
            when={props.item.kind !== 'typed'}
            fallback={
              <Button kind="plain" onClick={() => props.entry.pass()}>
                I do not know
              </Button>
            }
          >
            <Button kind="plain" hint="0" onClick={() => props.entry.pass()}>
              I do not know
            </Button>
          </Show>
          <Show when={props.mayWait}>
            <Button
              kind="plain"
              hint={props.item.kind === 'typed' ? undefined : 'L'}
              onClick={() => props.onLater()}
            >
              Ask later
            </Button>
          </Show>
        </Show>
        <Show when={placing()}>
          <Button kind="plain" hint="Backspace" onClick={() => props.entry.clear()}>
            Take back
          </Button>
        </Show>
      </div>
    </>
  );
}
