/** Before a quiz: what it is about, how long, in what forms, and when its answers are told. */
import { createMemo, createResource, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import { QUIZ_KINDS, type QuizKind } from '../../../../content/quiz/item.js';
import { type ArticleRow, articleRows } from '../../../store/articles.js';
import { countAskable } from '../../../store/quiz-material.js';
import { scoreOf } from '../../../study/quiz.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { count } from '../../parts/words.js';
import type { Quiz } from './model.js';
import { Scores } from './scores.js';
import { kindLabel, SIZES, sizeLabel } from './wish.js';

type Props = { readonly desk: Desk; readonly quiz: Quiz };

/** One form; Enter starts from anywhere in it. */
export function Setup(props: Props): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const [rows] = createResource(async () =>
    (await articleRows(props.desk.db, props.desk.clock())).filter(({ kept }) => kept > 0),
  );
  const [askable] = createResource(
    () => props.quiz.wish().articles,
    (some) => countAskable(props.desk.db, some),
  );
  const leave = () => props.desk.go({ kind: 'library' });
  const ready = () => props.quiz.wish().kinds.length > 0 && (askable.latest ?? 0) > 0;
  const start = () => ready() && void props.quiz.start();
  onMount(() => {
    heading?.focus();
    const enter = () => (props.quiz.left() ? props.quiz.resume() : start());
    props.desk.offer({ 'quiz-next': enter, quiz: () => undefined, back: leave });
  });
  createWindowTitle(() => 'Quiz');
  return (
    <main class="quiz-setup" aria-busy={rows.loading}>
      <header>
        <h1 tabIndex={-1} ref={heading}>
          Quiz
        </h1>
        <p class="quiet">
          A test of what you kept. It changes nothing in your schedule unless you say so at its end.
        </p>
      </header>
      <Left quiz={props.quiz} />
      <Show when={rows()}>
        {(known) => (
          <Show when={known().length > 0} fallback={<Nothing onLeave={leave} />}>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                start();
              }}
            >
              <About quiz={props.quiz} rows={known()} />
              <Length quiz={props.quiz} />
              <Kinds quiz={props.quiz} />
              <Telling quiz={props.quiz} />
              <div class="quiz-start">
                <button
                  type="submit"
                  class={`button ${props.quiz.left() ? '' : 'primary'}`}
                  disabled={!ready() || props.quiz.making()}
                >
                  Start
                  <Show when={!props.quiz.left()}>
                    <span class="key" aria-hidden="true">
                      Enter
                    </span>
                  </Show>
                </button>
                <p class="quiet" role="status">
                  {standing(props.quiz, askable.latest)}
                </p>
              </div>
            </form>
            <Scores desk={props.desk} rows={known()} quiz={props.quiz} />
          </Show>
        )}
      </Show>
    </main>
  );
}

function standing(quiz: Quiz, many: number | undefined): string {
  if (quiz.making()) return 'Making the quiz…';
  if (many === undefined) return '';
  if (many === 0) return 'None of these cards can be asked.';
  return quiz.wish().kinds.length === 0 ? 'Choose at least one kind.' : `Out of ${count(many, 'card')}`;
}

function Nothing(props: { readonly onLeave: () => void }): JSX.Element {
  return (
    <div class="quiz-nothing">
      <p>A quiz asks about the cards you kept. Keep some cards of an article, and they can be asked here.</p>
      <Button kind="primary" hint="Esc" onClick={() => props.onLeave()}>
        To the library
      </Button>
    </div>
  );
}

/** The quiz that was left in the middle. */
function Left(props: { readonly quiz: Quiz }): JSX.Element {
  return (
    <Show when={props.quiz.left()}>
      {(left) => (
        <section class="quiz-left-over" aria-label="A quiz that you left">
          <p>
            You left a quiz: {scoreOf(left().run).asked} of {left().items.length} answered.
          </p>
          <Button kind="primary" hint="Enter" onClick={() => props.quiz.resume()}>
            Go on with it
          </Button>
          <Button kind="plain" onClick={() => props.quiz.dropLeft()}>
            Drop it
          </Button>
        </section>
      )}
    </Show>
  );
}

/** With more articles than this a list alone is no choice. */
const MANY = 8;
const SHOWN = 60;

function About(props: { readonly quiz: Quiz; readonly rows: readonly ArticleRow[] }): JSX.Element {
  const [filter, setFilter] = createSignal('');
  const chosen = () => props.quiz.wish().articles;
  const [some, setSome] = createSignal(chosen().length > 0);
  const listed = createMemo(() => {
    const words = filter().trim().toLowerCase();
    const found = props.rows.filter(({ title }) => title.toLowerCase().includes(words));
    return found
      .toSorted((a, b) => Number(chosen().includes(b.id)) - Number(chosen().includes(a.id)))
      .slice(0, SHOWN);
  });
  const toggle = (id: ArticleId) => {
    const others = chosen().filter((one) => one !== id);
    props.quiz.setWish({ articles: others.length === chosen().length ? [...others, id] : others });
  };
  const choose = (on: boolean) => {
    setSome(on);
    const first = props.rows[0];
    props.quiz.setWish({ articles: on && first ? [first.id] : [] });
  };
  return (
    <fieldset>
      <legend>About</legend>
      <div class="quiz-chips">
        <Chip name="about" label="The whole library" on={!some()} onPick={() => choose(false)} />
        <Chip name="about" label="Chosen articles" on={some()} onPick={() => choose(true)} />
      </div>
      <Show when={some()}>
        <Show when={props.rows.length > MANY}>
          <label class="field">
            <span>Find an article</span>
            <input type="text" value={filter()} onInput={(event) => setFilter(event.currentTarget.value)} />
          </label>
        </Show>
        <ul class="quiz-articles">
          <For each={listed()}>
            {(row) => (
              <li>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={chosen().includes(row.id)}
                    onChange={() => toggle(row.id)}
                  />
                  <span>{row.title}</span>
                  <span class="quiet">{count(row.kept, 'card')}</span>
                </label>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </fieldset>
  );
}

type ChipProps = {
  readonly name: string;
  readonly label: string;
  readonly on: boolean;
  readonly onPick: () => void;
};

/** A radio button that looks like what it chooses. */
function Chip(props: ChipProps): JSX.Element {
  return (
    <label class="quiz-chip">
      <input type="radio" name={props.name} checked={props.on} onChange={() => props.onPick()} />
      <span>{props.label}</span>
    </label>
  );
}

function Length(props: { readonly quiz: Quiz }): JSX.Element {
  return (
    <fieldset>
      <legend>How long</legend>
      <div class="quiz-chips">
        <For each={SIZES}>
          {(size) => (
            <Chip
              name="size"
              label={sizeLabel(size)}
              on={props.quiz.wish().size.kind === size.kind && props.quiz.wish().size.many === size.many}
              onPick={() => props.quiz.setWish({ size })}
            />
          )}
        </For>
      </div>
    </fieldset>
  );
}

function Kinds(props: { readonly quiz: Quiz }): JSX.Element {
  const on = (kind: QuizKind) => props.quiz.wish().kinds.includes(kind);
  const toggle = (kind: QuizKind) =>
    props.quiz.setWish({ kinds: QUIZ_KINDS.filter((one) => (one === kind ? !on(kind) : on(one))) });
  return (
    <fieldset>
      <legend>Kinds</legend>
      <div class="quiz-chips">
        <For each={QUIZ_KINDS}>
          {(kind) => (
            <label class="quiz-chip">
              <input type="checkbox" checked={on(kind)} onChange={() => toggle(kind)} />
              <span>{kindLabel(kind)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

function Telling(props: { readonly quiz: Quiz }): JSX.Element {
  const atOnce = () => props.quiz.wish().tellAtOnce;
  return (
    <fieldset>
      <legend>Answers and their sentences</legend>
      <div class="quiz-chips">
        <Chip
          name="tell"
          label="After each question"
          on={atOnce()}
          onPick={() => props.quiz.setWish({ tellAtOnce: true })}
        />
        <Chip
          name="tell"
          label="At the end"
          on={!atOnce()}
          onPick={() => props.quiz.setWish({ tellAtOnce: false })}
        />
      </div>
    </fieldset>
  );
}
