/** The quiz: set up, taken, scored. */
import { type JSX, Match, Switch } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import type { Desk } from '../../desk.js';
import { Asking } from './asking.js';
import { End } from './end.js';
import { createQuiz } from './model.js';
import './quiz.css';
import { Setup } from './setup.js';
import './setup.css';
import type { Making } from './taking.js';
import './told.css';

/** Which of the three is open follows from the quiz itself. */
export function QuizScreen(props: {
  readonly desk: Desk;
  readonly reckon: Making;
  readonly articles: readonly ArticleId[];
}): JSX.Element {
  const quiz = createQuiz(props.desk, props.reckon, props.articles);
  return (
    <Switch fallback={<Setup desk={props.desk} quiz={quiz} />}>
      <Match when={quiz.over() ? quiz.taking() : null}>
        {(taking) => <End desk={props.desk} quiz={quiz} taking={taking()} />}
      </Match>
      <Match when={quiz.taking()}>
        {(taking) => <Asking desk={props.desk} quiz={quiz} taking={taking()} />}
      </Match>
    </Switch>
  );
}
