/** After a quiz: the score, what was missed with its sentences, and the one act that touches the schedule. */
import { For, type JSX, onMount, Show } from 'solid-js';
import { scoreOf, usedTime } from '../../../study/quiz.js';
import { hint } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { count } from '../../parts/words.js';
import { dueWords } from './acts.js';
import type { Quiz } from './model.js';
import { missedIn, type Taking } from './taking.js';
import { Prompt, Told } from './told.js';

type Props = { readonly desk: Desk; readonly quiz: Quiz; readonly taking: Taking };

const MINUTE_MS = 60_000;

function minutes(taking: Taking): string {
  const ms = usedTime(taking.run, 0);
  return ms < MINUTE_MS ? 'less than a minute' : count(Math.round(ms / MINUTE_MS), 'minute');
}

/** One thing is lit: what to do about the mistakes, or the way back where there are none. */
export function End(props: Props): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const leave = () => props.desk.go({ kind: 'library' });
  const score = () => scoreOf(props.taking.run);
  const missed = () => missedIn(props.taking);
  const wrong = () => missed().length;
  onMount(() => {
    heading?.focus();
    props.desk.offer({
      'quiz-next': leave,
      'quiz-again': props.quiz.repeatMissed,
      'quiz-due': () => wrong() > 0 && void props.quiz.makeMissedDue(),
      'quiz-new': props.quiz.setUpAnew,
      undo: () => void props.quiz.undoDue(),
      quiz: props.quiz.setUpAnew,
      back: leave,
    });
  });
  createWindowTitle(() => 'Quiz');
  return (
    <main class="quiz-end">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {score().right} of {score().asked} right
        </h1>
        <p class="quiet">In {minutes(props.taking)}. Your schedule is as it was.</p>
        <EndActs quiz={props.quiz} wrong={wrong()} onLeave={leave} />
      </header>
      <Show when={wrong() > 0}>
        <section aria-labelledby="quiz-missed">
          <h2 id="quiz-missed">What was not right</h2>
          <ol class="quiz-missed">
            <For each={missed()}>
              {({ item, given }) => (
                <li>
                  <p class="quiz-prompt small-prompt">
                    <Prompt item={item} filled={true} />
                  </p>
                  <Told item={item} given={given} right={false} taking={props.taking} />
                </li>
              )}
            </For>
          </ol>
        </section>
      </Show>
    </main>
  );
}

function EndActs(props: {
  readonly quiz: Quiz;
  readonly wrong: number;
  readonly onLeave: () => void;
}): JSX.Element {
  const due = () => props.quiz.due();
  return (
    <>
      <div class="quiz-end-acts">
        <Show when={props.wrong > 0 && due() === null}>
          <Button kind="primary" hint={hint('quiz-due')} onClick={() => void props.quiz.makeMissedDue()}>
            Make {props.wrong === 1 ? 'it' : 'these'} due
          </Button>
        </Show>
        <Show when={props.wrong > 0}>
          <Button hint={hint('quiz-again')} onClick={() => props.quiz.repeatMissed()}>
            Ask {props.wrong === 1 ? 'it' : `the ${props.wrong}`} again
          </Button>
        </Show>
        <Button hint={hint('quiz-new')} onClick={() => props.quiz.setUpAnew()}>
          Another quiz
        </Button>
        <Button
          kind={props.wrong > 0 && due() === null ? 'plain' : 'primary'}
          hint="Enter"
          onClick={() => props.onLeave()}
        >
          To the library
        </Button>
      </div>
      <p class="quiz-due" role="status">
        <Show when={due() !== null}>
          {dueWords(due() ?? 0)}
          <Show when={due()}>
            <Button kind="plain" hint="Z" onClick={() => void props.quiz.undoDue()}>
              Undo
            </Button>
          </Show>
        </Show>
      </p>
    </>
  );
}
