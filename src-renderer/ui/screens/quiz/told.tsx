/** The answer to an item, what the learner gave, and the sentences it rests on. */
import Check from 'lucide-solid/icons/check';
import X from 'lucide-solid/icons/x';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { type Evidence, GAP } from '../../../../content/deck.js';
import {
  type Given,
  type MatchItem,
  type OrderItem,
  type QuizItem,
  verdictOn,
} from '../../../../content/quiz/item.js';
import { Face } from '../../parts/face.js';
import { Letters } from '../../parts/letters.js';
import { splitAtAnswer } from '../../parts/split-at.js';
import { dateWords } from '../../parts/words.js';
import { promptOf } from './spoken.js';
import type { Taking } from './taking.js';

type Props = {
  readonly item: QuizItem;
  readonly given: Given;
  readonly right: boolean;
  readonly taking: Taking;
};

/** The question itself; its gap is filled once the answer is shown. */
export function Prompt(props: { readonly item: QuizItem; readonly filled: boolean }): JSX.Element {
  const answer = () => ('answer' in props.item && props.filled ? props.item.answer : undefined);
  return <Face prompt={promptOf(props.item)} gap={GAP} filled={answer()} />;
}

/** A mark and a word: never a colour alone. */
function Verdict(props: { readonly right: boolean }): JSX.Element {
  return (
    <span class={`quiz-verdict ${props.right ? 'right' : 'wrong'}`}>
      <Show when={props.right} fallback={<X size={18} aria-hidden="true" />}>
        <Check size={18} aria-hidden="true" />
      </Show>
      {props.right ? 'Right' : 'Not right'}
    </span>
  );
}

/** All of it, below the question. */
export function Told(props: Props): JSX.Element {
  const inGap = () => promptOf(props.item).includes(GAP);
  const answer = () => {
    const { item } = props;
    if (item.kind === 'true or false') return item.isTrue ? '' : `It should say: ${item.answer}`;
    return item.kind === 'choice' || inGap() || !('answer' in item) ? '' : item.answer;
  };
  const placed = () => (props.item.kind === 'match' || props.item.kind === 'order' ? props.item : null);
  return (
    <div class="quiz-told">
      <p class="quiz-answer">
        <Verdict right={props.right} />
        <Show when={answer()}>{(words) => <span>{words()}</span>}</Show>
        <Typed {...props} />
        <Show when={placed()}>
          {(item) => <span class="quiz-yours">{inPlace(item(), props.given)}</span>}
        </Show>
      </p>
      <Show when={placed()}>{(item) => <Solution item={item()} given={props.given} />}</Show>
      <Sources item={props.item} taking={props.taking} />
    </div>
  );
}

/** "2 of 5 in their place"; nothing where no place was given. */
function inPlace({ solution }: MatchItem | OrderItem, given: Given): string {
  if (given.kind !== 'placed') return '';
  const met = solution.filter((place, i) => given.places[i] === place).length;
  return met === solution.length ? '' : `${met} of ${solution.length} in their place`;
}

function Typed(props: Props): JSX.Element {
  const verdict = () => verdictOn(props.item, props.given, props.taking.known);
  const text = () => (props.given.kind === 'typed' ? props.given.text : '');
  return (
    <Show when={verdict()}>
      {(found) => (
        <Switch fallback={<span class="quiz-yours">You typed: {text()}</span>}>
          <Match when={found().letters.length > 0}>
            <Letters pieces={found().letters} />
          </Match>
        </Switch>
      )}
    </Show>
  );
}

function dated(item: OrderItem, place: number): string {
  const date = item.events[place]?.date;
  return date ? dateWords(date) : '';
}

function Solution(props: { readonly item: MatchItem | OrderItem; readonly given: Given }): JSX.Element {
  const gave = (at: number) => (props.given.kind === 'placed' ? props.given.places[at] : undefined);
  const row = (place: number, at: number): readonly [string, string] =>
    props.item.kind === 'match'
      ? [props.item.lefts[at] ?? '', props.item.rights[place] ?? '']
      : [props.item.events[place]?.text ?? '', dated(props.item, place)];
  return (
    <ol class="quiz-solution">
      <For each={props.item.solution}>
        {(place, at) => (
          <li>
            <Show when={gave(at()) === place} fallback={<X size={16} aria-label="Not right" />}>
              <Check size={16} aria-label="Right" />
            </Show>
            <span>{row(place, at())[0]}</span>
            <strong>{row(place, at())[1]}</strong>
          </li>
        )}
      </For>
    </ol>
  );
}

/** Each sentence once, under the title of its article. */
function Sources(props: { readonly item: QuizItem; readonly taking: Taking }): JSX.Element {
  const once = () => [...new Map(props.item.evidence.map((one) => [one.quote, one])).values()];
  const answer = () => ('answer' in props.item ? props.item.answer : '');
  const title = ({ article }: Evidence) => props.taking.titles.get(article);
  return (
    <div class="quiz-sources">
      <For each={once()}>
        {(evidence) => {
          const [before, middle, after] = splitAtAnswer(evidence.quote, answer());
          return (
            <figure>
              <blockquote>
                {before}
                <Show when={middle}>
                  <mark>{middle}</mark>
                </Show>
                {after}
              </blockquote>
              <Show when={title(evidence)}>{(words) => <figcaption>From “{words()}”</figcaption>}</Show>
            </figure>
          );
        }}
      </For>
    </div>
  );
}
