/** A quiz under way: one item, nothing else lit. */
import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import type { QuizItem } from '../../../../content/quiz/item.js';
import { scoreOf, timeLeft } from '../../../study/quiz.js';
import { hint } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { createEntry, type Entry } from './entry.js';
import type { Quiz } from './model.js';
import { type Taking, total } from './taking.js';
import { Prompt, Told } from './told.js';
import { Acts, Ways } from './ways.js';

type Props = { readonly desk: Desk; readonly quiz: Quiz; readonly taking: Taking };

const MINUTE_MS = 60_000;
const TICK_MS = 5000;

/** What is left of the time, in words that do not hurry: whole minutes. */
function createTimeLeft(desk: Desk, taking: () => Taking): () => string {
  const [now, setNow] = createSignal(desk.clock().now);
  const timer = setInterval(() => setNow(desk.clock().now), TICK_MS);
  onCleanup(() => clearInterval(timer));
  return () => {
    const left = timeLeft(taking().run, Math.max(now(), desk.clock().now));
    if (left === null) return '';
    if (left === 0) return 'time is up after this one';
    return left < MINUTE_MS ? 'less than a minute left' : `${Math.ceil(left / MINUTE_MS)} min left`;
  };
}

/** The bar above, the item, and what can be done with it. */
export function Asking(props: Props): JSX.Element {
  const leave = () => props.desk.go({ kind: 'library' });
  const done = () => props.taking.run.marks.length;
  const of = () => total(props.taking);
  const time = createTimeLeft(props.desk, () => props.taking);
  const place = () => {
    const at = props.taking.run.told ? done() : done() + 1;
    return time() === '' ? `${at} of ${of()}` : `Question ${at} · ${time()}`;
  };
  const score = () => `${scoreOf(props.taking.run).right} right`;
  createWindowTitle(() => 'Quiz');
  return (
    <main class="quiz">
      <div
        class="quiz-line"
        role="progressbar"
        aria-label="Questions answered"
        aria-valuemin={0}
        aria-valuemax={of()}
        aria-valuenow={done()}
      >
        <div style={{ transform: `scaleX(${of() === 0 ? 1 : done() / of()})` }} />
      </div>
      <header class="quiz-bar">
        <Button kind="plain" hint={hint('back')} onClick={leave}>
          Leave
        </Button>
        <h1 class="quiz-count" tabIndex={-1} id="quiz-heading">
          {place()}
        </h1>
        <p class="quiet">{props.taking.wish.tellAtOnce ? score() : ''}</p>
      </header>
      <Show when={props.quiz.item()} keyed>
        {(item) => (
          <Item desk={props.desk} quiz={props.quiz} taking={props.taking} item={item} onLeave={leave} />
        )}
      </Show>
    </main>
  );
}

type ItemProps = Props & { readonly item: QuizItem; readonly onLeave: () => void };

function offerRuns({ desk, quiz, onLeave }: ItemProps, entry: Entry): void {
  const pick = (place: number) => () => entry.pick(place);
  desk.offer({
    'quiz-next': entry.advance,
    'quiz-1': pick(0),
    'quiz-2': pick(1),
    'quiz-3': pick(2),
    'quiz-4': pick(3),
    'quiz-5': pick(4),
    'quiz-6': pick(5),
    'quiz-pass': entry.pass,
    'quiz-later': quiz.later,
    'quiz-clear': entry.clear,
    'quiz-overrule': quiz.overrule,
    quiz: () => undefined,
    back: onLeave,
  });
}

function Item(props: ItemProps): JSX.Element {
  const entry = createEntry(props.desk, props.quiz, props.item);
  const told = () => props.taking.run.told;
  const mark = () => (told() ? props.taking.run.marks.at(-1) : undefined);
  const given = () => mark()?.given;
  const picked = () => {
    const gave = given();
    return gave?.kind === 'picked' ? gave.place : null;
  };
  onMount(() => offerRuns(props, entry));
  createEffect(
    on([told, entry.revealed], () => {
      if (told() || props.item.kind !== 'typed') document.getElementById('quiz-heading')?.focus();
    }),
  );
  const isStatement = () => props.item.kind === 'true or false';
  const shows = () => told() || entry.revealed();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long item scrolls, and must do so by key. */}
      <section class="quiz-stage" aria-label="Question" tabIndex={0}>
        <div class="quiz-card">
          <Show when={isStatement()}>
            <p class="quiz-kind">True or false?</p>
          </Show>
          <p class="quiz-prompt">
            <Prompt item={props.item} filled={shows()} />
          </p>
          <Show when={entry.revealed() && !told() && props.item.kind === 'question' ? props.item : null}>
            {(item) => <p class="quiz-answer">{item().answer}</p>}
          </Show>
          <Ways item={props.item} entry={entry} told={told()} picked={picked()} />
          <Show when={mark()}>
            {(now) => (
              <Told item={props.item} given={now().given} right={now().right} taking={props.taking} />
            )}
          </Show>
        </div>
      </section>
      <footer class="quiz-acts">
        <Show
          when={told()}
          fallback={
            <Acts
              item={props.item}
              entry={entry}
              onLater={() => props.quiz.later()}
              mayWait={props.taking.run.ahead.length > 1}
            />
          }
        >
          <Button kind="primary" class="wide" hint="Enter" onClick={() => props.quiz.next()}>
            {props.taking.run.ahead.length > 1 ? 'Next' : 'See the score'}
          </Button>
          <div class="quiz-more">
            <Show when={given()?.kind === 'typed'}>
              <Button kind="plain" hint={hint('quiz-overrule')} onClick={() => props.quiz.overrule()}>
                {mark()?.right ? 'I was wrong' : 'I was right'}
              </Button>
            </Show>
          </div>
        </Show>
      </footer>
    </>
  );
}
