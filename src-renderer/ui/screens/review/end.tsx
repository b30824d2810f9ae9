/** What happened, what comes next, one button back. */
import { createResource, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { dueAhead, nextDue, suspendedCards } from '../../../store/next-due.js';
import { today } from '../../../study/day.js';
import { heldWords } from '../../../study/held-words.js';
import { nextDueAt } from '../../../study/session.js';
import { hint } from '../../commands.js';
import type { Desk } from '../../desk.js';
import { Button } from '../../parts/button.js';
import { count } from '../../parts/words.js';
import { recalledIn, type Sitting } from './model.js';
import { type Asked, queueOf } from './sitting.js';

type Props = {
  readonly desk: Desk;
  readonly sitting: Sitting;
  readonly onLeave: () => void;
} & Asked;

/** The sooner of what this sitting put off and what the library has next, in local words; null for never. */
function dueWords(at: number | null): string | null {
  if (at === null) return null;
  const then = new Date(at);
  const time = then.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false });
  if (then.toDateString() === new Date().toDateString()) return time;
  return then.toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long' });
}

/** What could have been asked today and was not, and why. */
async function waitingWords({ db, clock }: Desk, asked: Asked): Promise<string> {
  const { queue } = await queueOf(db, clock(), asked);
  return heldWords(queue);
}

/** Over because all is answered, or because nothing was due at all. */
export function End(props: Props): JSX.Element {
  return (
    <Show when={props.sitting.session().practice} fallback={<EndOfReview {...props} />}>
      <EndOfPractice {...props} />
    </Show>
  );
}

/** How many came back is told; when they come again was never asked. */
function EndOfPractice(props: Props): JSX.Element {
  const answers = () => props.sitting.session().answers;
  const cards = () => new Set(answers().map(({ review }) => review.card)).size;
  const missed = () => answers().length - recalledIn(props.sitting.session());
  const words = () =>
    cards() === 0
      ? 'These cards are no longer in the library.'
      : `${count(cards(), 'card')} practised, ${missed() === 0 ? 'none' : missed()} missed on the way.`;
  onMount(() => props.desk.say(`Practice complete. ${words()}`));
  return (
    <div class="end">
      <p class="end-lead">{words()}</p>
      <p class="quiet">The schedule is as it was: every card comes when it is due.</p>
      <Button kind="primary" hint="Enter" onClick={() => props.onLeave()}>
        Back
      </Button>
    </div>
  );
}

/** Days ahead that can be practised when nothing is due. */
const AHEAD = 7;

/** The cards of the next days, and the way to practise them now. */
function Ahead(props: Pick<Props, 'desk' | 'articles'>): JSX.Element {
  const [cards] = createResource(() => {
    const { db, clock } = props.desk;
    return dueAhead(db, today(clock()), AHEAD, props.articles);
  });
  const practise = () => {
    const ahead = cards.latest ?? [];
    if (ahead.length > 0)
      props.desk.go({ kind: 'review', articles: [], practice: { cards: ahead, from: 'library' } });
  };
  onMount(() => props.desk.offer({ ...props.desk.runs(), practise }));
  return (
    <Show when={cards.latest?.length}>
      {(many) => (
        <Button kind="plain" class="after" hint={hint('practise')} onClick={practise}>
          Practise what is due within a week: {count(many(), 'card')}
        </Button>
      )}
    </Show>
  );
}

function EndOfReview(props: Props): JSX.Element {
  const session = () => props.sitting.session();
  const answered = () => session().answers.length;
  const [next] = createResource(answered, async () => {
    const soonest = [nextDueAt(session()), await nextDue(props.desk.db, props.desk.clock())];
    const known = soonest.filter((at) => at !== null);
    const suspended = known.length === 0 ? await suspendedCards(props.desk.db) : 0;
    const waits = await waitingWords(props.desk, props);
    return { words: dueWords(known.length === 0 ? null : Math.min(...known)), suspended, waits };
  });
  onMount(() => {
    if (answered() === 0) props.desk.say('Nothing is due.');
    else props.desk.say(`Session complete. ${recalledIn(session())} of ${answered()} recalled.`);
  });
  const until = () => next.latest?.words;
  const nextWords = () => {
    if (until()) return `The next card is due ${when(until())}.`;
    return next.latest?.suspended
      ? 'All other cards are suspended; All cards (Ctrl+2) takes them up again.'
      : '';
  };
  return (
    <div class="end">
      <Switch>
        <Match when={answered() > 0}>
          <p class="end-lead">
            {count(answered(), 'answer')}, {recalledIn(session())} recalled.
          </p>
          <p class="quiet">{nextWords()}</p>
        </Match>
        <Match when={until()}>
          <p class="end-lead">Nothing is due until {until()}.</p>
        </Match>
        <Match when={next.latest?.suspended}>
          {(suspended) => (
            <p class="end-lead">
              Nothing will come: {suspended() === 1 ? 'your only card is' : `all ${suspended()} cards are`}{' '}
              suspended. Take them up again under All cards (Ctrl+2).
            </p>
          )}
        </Match>
        <Match when={next.latest}>
          <p class="end-lead">Nothing to review yet. Keep some cards of an article first.</p>
        </Match>
      </Switch>
      <Show when={next.latest?.waits}>{(waits) => <p class="quiet">{waits()}</p>}</Show>
      <Button kind="primary" hint="Enter" onClick={() => props.onLeave()}>
        Back to the library
      </Button>
      <Button
        kind="plain"
        class="after"
        hint={hint('quiz')}
        onClick={() => props.desk.go({ kind: 'quiz', articles: props.articles })}
      >
        Quiz yourself; the schedule stays as it is
      </Button>
      <Ahead desk={props.desk} articles={props.articles} />
    </div>
  );
}

function when(words: string | null | undefined): string {
  return /^\d/.test(words ?? '') ? `at ${words}` : `on ${words}`;
}
