/** Review: one card, nothing else lit. */
import { createEffect, createResource, createSignal, type JSX, on, onMount, Show, Suspense } from 'solid-js';
import { GAP } from '../../../../content/deck.js';
import { today } from '../../../study/day.js';
import { hint } from '../../commands.js';
import type { Desk, Practice } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { CardEditor } from '../../parts/card-editor.js';
import { longDate } from '../../parts/dates.js';
import { DueDialog } from '../../parts/due-dialog.js';
import { createWindowTitle } from '../../parts/window-title.js';
import { Buttons } from './buttons.js';
import { ReviewCard } from './card.js';
import { CarriedCard } from './carried.js';
import { End } from './end.js';
import { openPractice, openSitting, type Sitting } from './model.js';
import { reasonWords } from './reason.js';
import './card.css';
import './review.css';
import type { Asked, ShownCard } from './sitting.js';
import { Why } from './why.js';

type Props = {
  readonly desk: Desk;
  readonly practice?: Practice | undefined;
} & Asked;

/** Reads today's queue, or the cards of a practice, then shows the first. */
export function ReviewScreen(props: Props): JSX.Element {
  const [sitting] = createResource(
    () => props,
    ({ desk, practice, ...asked }) =>
      practice ? openPractice(desk, practice.cards) : openSitting(desk, asked),
  );
  return (
    <Suspense fallback={<main class="review" aria-busy="true" />}>
      <Show when={sitting()} keyed>
        {(opened) => <Review {...props} sitting={opened} />}
      </Show>
    </Suspense>
  );
}

type ReviewProps = Props & { readonly sitting: Sitting };

function offerRuns(desk: Desk, sitting: Sitting, leave: () => void, askDay: () => void): void {
  const gradeOrPick = (grade: 'again' | 'hard' | 'good' | 'easy', option: number) => () => {
    if (sitting.revealed()) void sitting.grade(grade);
    else sitting.pick(option);
  };
  const option = (index: number) => () => {
    if (!sitting.revealed()) sitting.pick(index);
  };
  const advance = () => {
    if (sitting.shown() === null) leave();
    else if (sitting.revealed()) void sitting.grade(sitting.proposed());
    else sitting.reveal();
  };
  desk.offer({
    advance,
    again: gradeOrPick('again', 0),
    hard: gradeOrPick('hard', 1),
    good: gradeOrPick('good', 2),
    easy: gradeOrPick('easy', 3),
    'option-1': option(0),
    'option-2': option(1),
    'option-3': option(2),
    'option-4': option(3),
    undo: () => void sitting.undo(),
    redo: () => void sitting.redo(),
    suspend: () => void sitting.setAside('suspend'),
    bury: () => void sitting.setAside('bury'),
    flag: () => void sitting.toggleFlag(),
    overrule: () => sitting.overrule(),
    why: () => sitting.revealed() && !sitting.shown()?.drawn && sitting.toggleWhy(),
    'edit-card': () => {
      if (sitting.shown()?.drawn) desk.say('A card of an imported deck is worded by its own templates.');
      else if (sitting.shown()) sitting.setEditing(true);
    },
    inspect: () => desk.inspect(sitting.shown()?.card.id ?? null),
    'set-due': () => sitting.shown() && askDay(),
    forget: () => void sitting.setAside('forget'),
    back: leave,
  });
}

function reasonOf(desk: Desk, sitting: Sitting): string {
  const { current, rules } = sitting.session();
  return current ? reasonWords(current, rules, today(desk.clock())) : '';
}

function Card(props: { readonly shown: ShownCard; readonly sitting: Sitting }): JSX.Element {
  return (
    <Show when={props.shown.drawn} fallback={<ReviewCard shown={props.shown} sitting={props.sitting} />}>
      {(drawn) => <CarriedCard drawn={drawn()} sitting={props.sitting} />}
    </Show>
  );
}

/** "3 of 12"; practice is named, since it is easily taken for a review. */
function placeWords(name: string, sitting: Sitting): string {
  if (!sitting.shown()) return name;
  const { done, total } = sitting.progress();
  const at = `${done + 1} of ${total}`;
  return sitting.session().practice ? `${name}: ${at}` : at;
}

function Review(props: ReviewProps): JSX.Element {
  const sitting = props.sitting;
  const leave = () => props.desk.go({ kind: props.practice?.from ?? 'library' });
  const name = () => (props.practice ? 'Practice' : 'Review');
  let heading: HTMLHeadingElement | undefined;
  const [asking, askDay] = createSignal(false);
  onMount(() => offerRuns(props.desk, sitting, leave, () => askDay(true)));
  createWindowTitle(name);
  createEffect(
    on(
      () => [sitting.shown(), sitting.revealed(), sitting.editing()],
      () => {
        if (!(sitting.editing() || document.activeElement?.matches('input'))) heading?.focus();
      },
    ),
  );
  const done = () => sitting.progress().done;
  const total = () => sitting.progress().total;
  return (
    <main class="review">
      <div
        class="hairline"
        role="progressbar"
        aria-label="Cards answered"
        aria-valuemin={0}
        aria-valuemax={total()}
        aria-valuenow={done()}
      >
        <div style={{ transform: `scaleX(${total() === 0 ? 1 : done() / total()})` }} />
      </div>
      <header class="review-bar">
        <Button kind="plain" hint={hint('back')} onClick={leave}>
          End
        </Button>
        <h1 class="review-place" tabIndex={-1} ref={heading}>
          {placeWords(name(), sitting)}
        </h1>
        <Button
          kind="plain"
          hint={hint('undo')}
          disabled={!sitting.undoable()}
          onClick={() => void sitting.undo()}
        >
          Undo
        </Button>
      </header>
      <Show when={asking()}>
        <DueDialog
          what="the card"
          dateOf={(days) => longDate(today(props.desk.clock()) + days)}
          onSet={(days) => void sitting.setAside({ days })}
          onClose={() => askDay(false)}
        />
      </Show>
      <Show when={sitting.shown()} fallback={<End {...props} onLeave={leave} />} keyed>
        {(shown) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long passage scrolls, and must do so by key. */}
            <section class="review-stage" aria-label="Card and its sources" tabIndex={0}>
              <Show when={sitting.editing()} fallback={<Card shown={shown} sitting={sitting} />}>
                <section class="review-card" aria-label="Edit the card">
                  <CardEditor
                    wording={sitting.drafts.get(shown.card.id) ?? shown.card}
                    gap={shown.card.prompt.includes(GAP) ? GAP : null}
                    onDraft={(draft) => sitting.drafts.set(shown.card.id, draft)}
                    onSave={(edit) => void sitting.saveEdit(edit)}
                    onCancel={() => sitting.setEditing(false)}
                  />
                </section>
              </Show>
              <Show when={sitting.why() && sitting.revealed()}>
                <Why shown={shown} reason={reasonOf(props.desk, sitting)} />
              </Show>
            </section>
            <Buttons
              sitting={sitting}
              card={shown.card}
              onInspect={() => props.desk.inspect(shown.card.id)}
            />
          </>
        )}
      </Show>
    </main>
  );
}
