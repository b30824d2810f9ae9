/** The last scores, under the form. */
import { createResource, For, type JSX, Show } from 'solid-js';
import type { ArticleRow } from '../../../store/articles.js';
import type { QuizRow } from '../../../store/quiz-row.js';
import { lastScores } from '../../../store/quizzes.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { count, titled } from '../../parts/words.js';
import type { Quiz } from './model.js';
import { sizeLabel, wishOf } from './wish.js';

/** How many scores are shown. */
const SCORES = 5;
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

type Props = { readonly desk: Desk; readonly rows: readonly ArticleRow[]; readonly quiz: Quiz };

/** Nothing where no quiz was finished. */
export function Scores(props: Props): JSX.Element {
  const [scores] = createResource(() => lastScores(props.desk.db, SCORES));
  const about = ({ articles }: QuizRow) => {
    const first = props.rows.find(({ id }) => id === articles[0]);
    if (articles.length === 0) return 'the whole library';
    const more = articles.length - 1;
    return first
      ? `${titled(first.title)}${more > 0 ? ` and ${more} more` : ''}`
      : count(articles.length, 'article');
  };
  return (
    <Show when={scores()?.length}>
      <section class="quiz-scores" aria-labelledby="quiz-scores">
        <h2 id="quiz-scores">Last quizzes</h2>
        <ul>
          <For each={scores()}>
            {(score) => (
              <li>
                <span>{DAY.format(score.id)}</span>
                <strong>
                  {score.right} of {score.asked}
                </strong>
                <span class="quiet">{about(score)}</span>
                <Show when={wishOf(score)}>
                  {(wish) => (
                    <Button
                      kind="plain"
                      aria-label={`Take again: ${sizeLabel(wish().size)} about ${about(score)}`}
                      onClick={() => void props.quiz.takeAgain(score)}
                    >
                      Take again
                    </Button>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
